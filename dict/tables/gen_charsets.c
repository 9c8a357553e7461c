/* SPDX-License-Identifier: MIT */
/*
 * Makes the C tables of lib/text/charset.c from the rows of dict/charsets.tsv: for each character set its rows by
 * bytes, for reading, and by code point, for writing. Runs at build, on the build machine. It owns the layout of the
 * tables, no letter.
 *
 * usage: gen_charsets CHARSETS.tsv OUT_DATA.h
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ROWS 255 /* of one character set */
#define MAX_BYTES 3

struct row {
    unsigned cp;
    unsigned n_bytes;
    unsigned char bytes[MAX_BYTES];
    bool written; /* not only read */
};

struct charset {
    char name[32];
    struct row rows[MAX_ROWS];
    unsigned n_rows;
};

static bool read_hex(const char *hex, struct row *row) {
    size_t len = strlen(hex);
    if (len == 0 || len % 2 != 0 || len > 2 * MAX_BYTES)
        return false;
    row->n_bytes = (unsigned)len / 2;
    for (unsigned i = 0; i < row->n_bytes; i++) {
        char pair[3] = {hex[2 * i], hex[2 * i + 1], '\0'};
        char *end;
        row->bytes[i] = (unsigned char)strtoul(pair, &end, 16);
        if (*end != '\0')
            return false;
    }
    return true;
}

static bool read_row(const char *line, char name[32], struct row *row) {
    char hex[16];
    char use[8];
    if (sscanf(line, "%31[^\t]\t%15[^\t]\t%x\t%7[^\t]\t", name, hex, &row->cp, use) != 4)
        return false;
    row->written = strcmp(use, "both") == 0;
    return row->cp > 0 && row->cp < 0x10000 && (row->written || strcmp(use, "read") == 0) && read_hex(hex, row);
}

static int by_bytes(const void *a, const void *b) {
    const struct row *x = a;
    const struct row *y = b;
    int order = memcmp(x->bytes, y->bytes, MAX_BYTES);
    return order != 0 ? order : (int)x->n_bytes - (int)y->n_bytes;
}

static int by_cp(const void *a, const void *b) {
    const struct row *x = a;
    const struct row *y = b;
    return x->cp < y->cp ? -1 : x->cp > y->cp;
}

/* What the name is in C: windows-1258 becomes windows_1258. */
static void print_name(FILE *out, const char *name) {
    for (; *name != '\0'; name++)
        fputc(*name == '-' ? '_' : *name, out);
}

static void print_row(FILE *out, const struct row *row) {
    fprintf(out, "    {0x%04x, %u, {0x%02x, 0x%02x, 0x%02x}},\n", row->cp, row->n_bytes, row->bytes[0],
            row->bytes[1], row->bytes[2]);
}

static void print_begin(FILE *out, const char *name, const char *order) {
    fprintf(out, "static const struct charset_row ");
    print_name(out, name);
    fprintf(out, "_%s[] = {\n", order);
}

/* A bit for each byte that is part of a letter: from 0x80 on any, below only those that are one by themselves. */
static void print_used(FILE *out, const struct charset *charset) {
    unsigned words[8] = {0};
    for (unsigned i = 0; i < charset->n_rows; i++) {
        const struct row *row = &charset->rows[i];
        for (unsigned k = 0; k < row->n_bytes; k++)
            if (row->bytes[k] >= 0x80 || row->n_bytes == 1)
                words[row->bytes[k] / 32] |= 1u << row->bytes[k] % 32;
    }
    fprintf(out, "static const uint32_t ");
    print_name(out, charset->name);
    fprintf(out, "_used[8] = {");
    for (unsigned i = 0; i < 8; i++)
        fprintf(out, "0x%08x,%s", words[i], i < 7 ? " " : "};\n");
}

/*
 * For reading in few steps: where the rows of each first byte begin, and a bit for each byte that goes on with a letter,
 * in any case of it.
 */
static void print_steps(FILE *out, const struct charset *charset) {
    unsigned words[8] = {0};
    unsigned row = 0;
    fprintf(out, "static const uint8_t ");
    print_name(out, charset->name);
    fprintf(out, "_first[257] = {");
    for (unsigned byte = 0; byte <= 256; byte++) {
        while (row < charset->n_rows && charset->rows[row].bytes[0] < byte)
            row++;
        fprintf(out, "%u,%s", row, byte % 16 == 15 ? "\n    " : " ");
    }
    fprintf(out, "};\n");
    for (unsigned i = 0; i < charset->n_rows; i++)
        for (unsigned k = 1; k < charset->rows[i].n_bytes; k++) {
            unsigned byte = charset->rows[i].bytes[k];
            words[byte / 32] |= 1u << byte % 32;
            if (byte >= 0xc0)
                words[(byte ^ 0x20) / 32] |= 1u << (byte ^ 0x20) % 32;
        }
    fprintf(out, "static const uint32_t ");
    print_name(out, charset->name);
    fprintf(out, "_more[8] = {");
    for (unsigned i = 0; i < 8; i++)
        fprintf(out, "0x%08x,%s", words[i], i < 7 ? " " : "};\n");
}

/* False if two rows read the same bytes or write the same letter. */
static bool print_charset(FILE *out, struct charset *charset) {
    unsigned before = 0;
    qsort(charset->rows, charset->n_rows, sizeof charset->rows[0], by_bytes);
    print_begin(out, charset->name, "by_bytes");
    for (unsigned i = 0; i < charset->n_rows; i++) {
        if (i > 0 && by_bytes(&charset->rows[i - 1], &charset->rows[i]) == 0)
            return false;
        print_row(out, &charset->rows[i]);
    }
    fprintf(out, "};\n");
    if (strcmp(charset->name, "windows-1252") != 0)
        print_steps(out, charset);
    qsort(charset->rows, charset->n_rows, sizeof charset->rows[0], by_cp);
    print_begin(out, charset->name, "by_cp");
    for (unsigned i = 0; i < charset->n_rows; i++) {
        if (!charset->rows[i].written)
            continue;
        if (charset->rows[i].cp == before)
            return false;
        before = charset->rows[i].cp;
        print_row(out, &charset->rows[i]);
    }
    fprintf(out, "};\n");
    if (strcmp(charset->name, "windows-1252") != 0) /* only the charsets of Vietnamese leave other bytes to it */
        print_used(out, charset);
    return true;
}

/* Charsets follow one another in the file, which is sorted. */
static bool make_tables(FILE *in, const char *path, FILE *out, struct charset *charset) {
    char line[256];
    unsigned n_line = 0;
    while (fgets(line, sizeof line, in) != NULL) {
        char name[32];
        struct row row = {0};
        n_line++;
        if (line[0] == '#')
            continue;
        if (!read_row(line, name, &row)) {
            fprintf(stderr, "%s:%u: no charset, bytes, code point, use (both or read) and source\n", path, n_line);
            return false;
        }
        if (strcmp(name, charset->name) != 0) {
            if (charset->n_rows > 0 && !print_charset(out, charset)) {
                fprintf(stderr, "%s:%u: above it, bytes or a letter stand twice\n", path, n_line);
                return false;
            }
            strcpy(charset->name, name);
            charset->n_rows = 0;
        }
        if (charset->n_rows == MAX_ROWS) {
            fprintf(stderr, "%s:%u: over %d rows\n", path, n_line, MAX_ROWS);
            return false;
        }
        charset->rows[charset->n_rows++] = row;
    }
    return charset->n_rows > 0 && print_charset(out, charset);
}

int main(int argc, char **argv) {
    struct charset *charset = calloc(1, sizeof *charset);
    FILE *in = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *out = in != NULL ? fopen(argv[2], "w") : NULL;
    if (out == NULL || charset == NULL) {
        fprintf(stderr, "usage: gen_charsets CHARSETS.tsv OUT_DATA.h\n");
        return 2;
    }
    fprintf(out, "/* Made from dict/charsets.tsv. */\n");
    bool ok = make_tables(in, argv[1], out, charset);
    ok &= fclose(out) == 0;
    fclose(in);
    free(charset);
    return !ok;
}
