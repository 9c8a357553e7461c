/* SPDX-License-Identifier: MIT */
/*
 * Makes the C table of lib/check/format_number.c from the rows of dict/document_types.tsv: how the kinds of
 * administrative documents are shortened in their numbers. Runs at build, on the build machine. It owns the layout of
 * the table, no short form.
 *
 * usage: gen_types DOCUMENT_TYPES.tsv OUT_DATA.h
 */
#include <stdio.h>
#include <string.h>

#define MAX_TYPE_BYTES 7 /* with its NUL a row of the table is eight bytes */

int main(int argc, char **argv) {
    FILE *in = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *out = in ? fopen(argv[2], "w") : NULL;
    char line[256];
    if (!out) {
        fprintf(stderr, "usage: gen_types DOCUMENT_TYPES.tsv OUT_DATA.h\n");
        return 2;
    }
    fprintf(out, "/* Made from dict/document_types.tsv. */\nstatic const char document_types[][%d] = {\n",
            MAX_TYPE_BYTES + 1);
    for (unsigned row = 1; fgets(line, sizeof(line), in); row++) {
        size_t len = strcspn(line, "\t");
        if (line[0] == '#')
            continue;
        if (line[len] != '\t' || len == 0 || len > MAX_TYPE_BYTES || memchr(line, '"', len)) {
            fprintf(stderr, "%s:%u: no short form of 1-%d bytes and its source\n", argv[1], row, MAX_TYPE_BYTES);
            return 1;
        }
        fprintf(out, "    \"%.*s\",\n", (int)len, line);
    }
    fprintf(out, "};\n");
    fclose(in);
    return fclose(out) == 0 ? 0 : 1;
}
