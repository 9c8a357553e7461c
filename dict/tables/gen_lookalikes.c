/* SPDX-License-Identifier: MIT */
/*
 * Makes the C table of lib/text/lookalike.c from the rows of dict/lookalikes.tsv. Runs at build, on the build
 * machine. It owns the layout of the table, no fact.
 *
 * usage: gen_lookalikes LOOKALIKES.tsv OUT_DATA.h
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ROWS 1000

struct row {
    unsigned long code, meant;
    const char *kind;
};

static const char *const kinds[][2] = {
    {"letter", "CHINHTA__LOOKALIKE_LETTER"}, {"script", "CHINHTA__LOOKALIKE_SCRIPT"},
    {"font", "CHINHTA__LOOKALIKE_FONT"},     {"mark", "CHINHTA__LOOKALIKE_MARK"},
    {"symbol", "CHINHTA__LOOKALIKE_SYMBOL"},
};

/* U+XXXX up to a tab, which is passed. */
static bool read_code(char **inout_at, unsigned long *out_code) {
    char *end = *inout_at;
    if (strncmp(end, "U+", 2) != 0)
        return false;
    *out_code = strtoul(end + 2, &end, 16);
    if (*end != '\t' || end - *inout_at < 6 || *out_code == 0 || *out_code > 0xffff)
        return false;
    *inout_at = end + 1;
    return true;
}

static bool read_row(char *line, struct row *out_row) {
    char *at = line;
    if (!read_code(&at, &out_row->code) || !read_code(&at, &out_row->meant))
        return false;
    char *tab = strchr(at, '\t');
    if (tab == NULL)
        return false;
    *tab = '\0';
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        out_row->kind = kinds[i][1];
        if (strcmp(at, kinds[i][0]) == 0)
            return true;
    }
    return false;
}

static int by_code(const void *a, const void *b) {
    const struct row *x = a;
    const struct row *y = b;
    return (x->code > y->code) - (x->code < y->code);
}

static bool read_rows(FILE *in, const char *path, struct row *rows, size_t *out_n) {
    char line[256];
    size_t n = 0;
    for (unsigned number = 1; fgets(line, sizeof line, in) != NULL; number++) {
        if (line[0] == '#')
            continue;
        if (n == MAX_ROWS || !read_row(line, &rows[n])) {
            fprintf(stderr, "%s:%u: not U+XXXX, U+XXXX, a kind and a source\n", path, number);
            return false;
        }
        n++;
    }
    *out_n = n;
    return n > 0;
}

int main(int argc, char **argv) {
    static struct row rows[MAX_ROWS];
    size_t n = 0;
    FILE *in = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *out = in != NULL ? fopen(argv[2], "w") : NULL;
    if (out == NULL) {
        fprintf(stderr, "usage: gen_lookalikes LOOKALIKES.tsv OUT_DATA.h\n");
        return 2;
    }
    bool ok = read_rows(in, argv[1], rows, &n);
    qsort(rows, n, sizeof rows[0], by_code);
    fprintf(out, "/* Made from dict/lookalikes.tsv; sorted by code point. */\n");
    fprintf(out, "static const struct lookalike lookalikes[] = {\n");
    for (size_t i = 0; i < n; i++)
        fprintf(out, "    {0x%04lx, 0x%04lx, %s},\n", rows[i].code, rows[i].meant, rows[i].kind);
    fprintf(out, "};\n");
    ok &= fclose(out) == 0;
    fclose(in);
    return !ok;
}
