/* SPDX-License-Identifier: MIT */
/*
 * Makes the C table of lib/check/punctuation_number.c from the rows of dict/units.tsv: the units of
 * measurement that stand behind numbers. Runs at build, on the build machine. It owns the layout of
 * the table, no unit.
 *
 * usage: gen_units UNITS.tsv OUT_DATA.h
 */
#include <stdio.h>
#include <string.h>

#define MAX_UNIT_BYTES 7 /* with its NUL a row of the table is eight bytes */

int main(int argc, char **argv) {
    FILE *in = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *out = in ? fopen(argv[2], "w") : NULL;
    char line[256];
    if (!out) {
        fprintf(stderr, "usage: gen_units UNITS.tsv OUT_DATA.h\n");
        return 2;
    }
    fprintf(out, "/* Made from dict/units.tsv. */\nstatic const char units[][%d] = {\n",
            MAX_UNIT_BYTES + 1);
    for (unsigned row = 1; fgets(line, sizeof(line), in); row++) {
        size_t len = strcspn(line, "\t");
        if (line[0] == '#')
            continue;
        if (line[len] != '\t' || len == 0 || len > MAX_UNIT_BYTES || memchr(line, '"', len)) {
            fprintf(stderr, "%s:%u: no unit of 1-%d bytes and its source\n", argv[1], row, MAX_UNIT_BYTES);
            return 1;
        }
        fprintf(out, "    \"%.*s\",\n", (int)len, line);
    }
    fprintf(out, "};\n");
    fclose(in);
    return fclose(out) == 0 ? 0 : 1;
}
