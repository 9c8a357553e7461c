/* SPDX-License-Identifier: MIT */
/*
 * Makes the C table of lib/text/token_abbreviation.c from the rows of dict/dotted.tsv: short forms that keep
 * their dot before a space. Runs at build, on the build machine. It owns the layout of the table, no form.
 *
 * usage: gen_dotted DOTTED.tsv OUT_DATA.h
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MAX_FORM_BYTES 7 /* with its NUL a row of the table is eight bytes */

static bool is_ascii_word(const char *form) {
    for (; *form != '\0'; form++)
        if (!((*form >= 'a' && *form <= 'z') || (*form >= 'A' && *form <= 'Z')))
            return false;
    return true;
}

/* Writes a table line for each row; false at a row that is out of order or no form. */
static bool write_rows(FILE *in, const char *path, FILE *out) {
    char line[256];
    char before[MAX_FORM_BYTES + 1] = "";
    for (unsigned row = 1; fgets(line, sizeof line, in) != NULL; row++) {
        char *tab = strchr(line, '\t');
        if (line[0] == '#')
            continue;
        if (tab != NULL)
            *tab = '\0';
        if (tab == NULL || tab == line || tab - line > MAX_FORM_BYTES || !is_ascii_word(line)) {
            fprintf(stderr, "%s:%u: no form of 1-%d ASCII letters and its source\n", path, row,
                    MAX_FORM_BYTES);
            return false;
        }
        if (strcmp(before, line) >= 0) {
            fprintf(stderr, "%s:%u: not sorted\n", path, row);
            return false;
        }
        strcpy(before, line);
        fprintf(out, "    \"%s\",\n", line);
    }
    return before[0] != '\0';
}

int main(int argc, char **argv) {
    FILE *in = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *out = in != NULL ? fopen(argv[2], "w") : NULL;
    if (out == NULL) {
        fprintf(stderr, "usage: gen_dotted DOTTED.tsv OUT_DATA.h\n");
        return 2;
    }
    fprintf(out, "/* Made from dict/dotted.tsv; sorted by bytes. */\n");
    fprintf(out, "static const char dotted_forms[][%d] = {\n", MAX_FORM_BYTES + 1);
    bool ok = write_rows(in, argv[1], out);
    fprintf(out, "};\n");
    ok &= fclose(out) == 0;
    fclose(in);
    return !ok;
}
