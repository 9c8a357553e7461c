/* SPDX-License-Identifier: MIT */
/* Reads a table of test cases whole. Owns the escapes; what a field means is the test's. */
#include "tests/tsv.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/text/utf8.h"

static char *read_file(const char *path, size_t *out_len) {
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s can't be opened", path);
    size_t cap = 1 << 16;
    size_t len = 0;
    char *bytes = malloc(cap + 1);
    for (size_t n; bytes != NULL && (n = fread(bytes + len, 1, cap - len, file)) > 0;) {
        len += n;
        if (len == cap)
            bytes = realloc(bytes, (cap *= 2) + 1);
    }
    ck_assert_msg(bytes != NULL && !ferror(file), "%s can't be read", path);
    fclose(file);
    bytes[len] = '\0';
    *out_len = len;
    return bytes;
}

/* Writes the character of the escape at *inout_read (behind the backslash) to OUT; returns its bytes, 0 if
 * unknown. */
static size_t unescape_one(const char **inout_read, char *out) {
    const char *read = *inout_read;
    char *end;
    switch (*read++) {
    case 'n':
        *out = '\n';
        break;
    case 't':
        *out = '\t';
        break;
    case 'r':
        *out = '\r';
        break;
    case '\\':
        *out = '\\';
        break;
    case 'x': {
        char digits[3] = {read[0], read[0] != '\0' ? read[1] : '\0', '\0'};
        *out = (char)strtoul(digits, &end, 16);
        if (end != digits + 2)
            return 0;
        read += 2;
        break;
    }
    case 'u': {
        unsigned long cp = *read == '{' ? strtoul(read + 1, &end, 16) : 0;
        if (*read != '{' || *end != '}' || end == read + 1 || cp > 0x10ffff)
            return 0;
        *inout_read = end + 1;
        return chinhta__utf8_encode((uint32_t)cp, out);
    }
    default:
        return 0;
    }
    *inout_read = read;
    return 1;
}

/* In place: what an escape stands for is never longer than the escape. */
static size_t unescape(const struct tsv *tsv, unsigned line, char *field) {
    const char *read = field;
    char *write = field;
    while (*read != '\0') {
        if (*read != '\\') {
            *write++ = *read++;
            continue;
        }
        read++;
        size_t n = unescape_one(&read, write);
        ck_assert_msg(n > 0, "%s:%u: unknown escape", tsv->name, line);
        write += n;
    }
    *write = '\0';
    return (size_t)(write - field);
}

static void split_row(struct tsv *tsv, unsigned line, char *text, size_t min_fields) {
    struct tsv_row *row = &tsv->rows[tsv->n_rows++];
    *row = (struct tsv_row){.line = line};
    for (size_t i = 0; i < TSV_MAX_FIELDS; i++)
        row->field[i].text = "";
    for (char *field = text; field != NULL;) {
        char *tab = strchr(field, '\t');
        ck_assert_msg(row->n_fields < TSV_MAX_FIELDS, "%s:%u: too many fields", tsv->name, line);
        if (tab != NULL)
            *tab++ = '\0';
        row->field[row->n_fields].text = field;
        row->field[row->n_fields++].len = unescape(tsv, line, field);
        field = tab;
    }
    ck_assert_msg(row->n_fields >= min_fields, "%s:%u: too few fields", tsv->name, line);
}

struct tsv tsv_read(const char *name, size_t min_fields) {
    struct tsv tsv = {.name = name};
    char path[4096];
    size_t len;
    size_t n_lines = 1;
    snprintf(path, sizeof path, "%s/%s", TESTS_CASES_DIR, name);
    tsv.bytes = read_file(path, &len);
    ck_assert_msg(strlen(tsv.bytes) == len, "%s: a NUL", name);
    for (size_t i = 0; i < len; i++)
        n_lines += tsv.bytes[i] == '\n';
    tsv.rows = malloc(n_lines * sizeof *tsv.rows);
    ck_assert_ptr_nonnull(tsv.rows);
    unsigned line = 0;
    for (char *text = tsv.bytes; *text != '\0';) {
        char *end = strchr(text, '\n');
        ck_assert_msg(end != NULL, "%s: no LF at the end", name);
        *end = '\0';
        line++;
        if (*text != '#' && *text != '\0')
            split_row(&tsv, line, text, min_fields);
        text = end + 1;
    }
    ck_assert_msg(tsv.n_rows > 0, "%s: no row", name);
    return tsv;
}

void tsv_free(struct tsv *tsv) {
    free(tsv->rows);
    free(tsv->bytes);
    *tsv = (struct tsv){0};
}
