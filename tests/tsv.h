/* SPDX-License-Identifier: MIT */
/*
 * Tables of test cases: cases/NAME.tsv. A row that begins with # is a remark, an empty row is skipped; fields
 * are parted by tabs. In a field \n \t \r \\ \xNN (a byte) and \u{XXXX} (a code point) stand for what can't
 * be seen or typed. Whatever is wrong with a table fails the running test.
 */
#ifndef TESTS_TSV_H
#define TESTS_TSV_H

#include <stddef.h>

#define TSV_MAX_FIELDS 8

struct tsv_field {
    const char *text; /* unescaped; a NUL follows, but one may stand inside too */
    size_t len;       /* bytes */
};

struct tsv_row {
    unsigned line; /* in the file, from 1 */
    size_t n_fields;
    struct tsv_field field[TSV_MAX_FIELDS]; /* {"", 0} from n_fields on */
};

struct tsv {
    const char *name;
    size_t n_rows; /* at least 1 */
    struct tsv_row *rows;
    char *bytes;
};

/* Reads cases/NAME; each row must have MIN_FIELDS fields at least. tsv_free ends it. */
struct tsv tsv_read(const char *name, size_t min_fields);
void tsv_free(struct tsv *tsv);

#endif
