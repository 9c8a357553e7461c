/* SPDX-License-Identifier: MIT */
/*
 * Rows of dict/: every table is NFC in UTF-8 with LF, has a header row and as many fields in each row, is sorted by
 * bytes without duplicates, and names a source of sources.tsv in its last field. What the fields mean is their
 * reader's business.
 *
 * usage: dict_rows DICT_FOLDER
 */
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct table {
    const char *path;
    char *text; /* NUL-terminated */
    size_t len;
    unsigned row; /* from 1 */
    unsigned n_bad;
};

static void bad(struct table *table, const char *why) {
    printf("%s:%u: %s\n", table->path, table->row, why);
    table->n_bad++;
}

static bool read_table(struct table *table) {
    FILE *file = fopen(table->path, "rb");
    if (!file)
        return false;
    size_t cap = 1 << 16;
    table->text = malloc(cap + 1);
    table->len = 0;
    for (size_t n; table->text && (n = fread(table->text + table->len, 1, cap - table->len, file)) > 0;) {
        table->len += n;
        if (table->len == cap)
            table->text = realloc(table->text, (cap *= 2) + 1);
    }
    bool ok = table->text && !ferror(file);
    fclose(file);
    if (ok)
        table->text[table->len] = '\0';
    return ok;
}

static bool is_nfc(const char *line, size_t len) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    UChar *wide = malloc((len + 1) * sizeof(*wide));
    int32_t n_wide = 0;
    if (!wide)
        return false;
    u_strFromUTF8(wide, (int32_t)len + 1, &n_wide, line, (int32_t)len, &status);
    bool ok = U_SUCCESS(status) && unorm2_isNormalized(nfc, wide, n_wide, &status) && U_SUCCESS(status);
    free(wide);
    return ok;
}

static unsigned count_tabs(const char *line, size_t len) {
    unsigned n = 0;
    for (size_t i = 0; i < len; i++)
        n += line[i] == '\t';
    return n;
}

static size_t last_field(const char *line, size_t len) {
    while (len > 0 && line[len - 1] != '\t')
        len--;
    return len;
}

/* True if the row of sources.tsv that begins with ID and a tab exists. */
static bool source_known(const struct table *sources, const char *id, size_t id_len) {
    for (const char *line = sources->text; line && *line; line = strchr(line, '\n'), line += line != NULL) {
        if (*line != '#' && strncmp(line, id, id_len) == 0 && line[id_len] == '\t')
            return true;
    }
    return false;
}

static void check_bytes(struct table *table, const char *line, size_t len) {
    if (len == 0)
        bad(table, "empty row");
    if (memchr(line, '\0', len) || memchr(line, '\r', len))
        bad(table, "a NUL or CR");
    if (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t'))
        bad(table, "white space at the end");
    if (!is_nfc(line, len))
        bad(table, "not NFC in UTF-8");
}

/* before, before_len: the row before; NULL for the first */
static void check_order(struct table *table, const char *before, size_t before_len, const char *line, size_t len) {
    size_t key = last_field(line, len);
    size_t before_key = last_field(before, before_len);
    int order = memcmp(before, line, before_len < len ? before_len : len);
    if (order > 0 || (order == 0 && before_len >= len))
        bad(table, "not sorted by bytes");
    if (key > 0 && key == before_key && memcmp(before, line, key) == 0)
        bad(table, "the row before, with another source");
}

static void check_table(struct table *table, const struct table *sources) {
    bool is_sources = strcmp(table->path, sources->path) == 0;
    const char *before = NULL;
    size_t before_len = 0;
    unsigned n_tabs = 0;
    table->row = 0;
    for (const char *line = table->text, *end = line + table->len; line < end;) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        size_t len = (size_t)((newline ? newline : end) - line);
        table->row++;
        if (!newline)
            bad(table, "no LF at the end");
        check_bytes(table, line, len);
        if (table->row == 1) {
            n_tabs = count_tabs(line, len);
            if (line[0] != '#' || n_tabs == 0)
                bad(table, "no header row (#name, tab, name ...)");
        } else {
            size_t source = last_field(line, len);
            if (count_tabs(line, len) != n_tabs)
                bad(table, "other fields than the header");
            if (before)
                check_order(table, before, before_len, line, len);
            if (!is_sources && (source == len || !source_known(sources, line + source, len - source)))
                bad(table, "its source stands not in sources.tsv");
            before = line;
            before_len = len;
        }
        line += len + (newline != NULL);
    }
    if (table->row < 2)
        bad(table, "no row");
}

static unsigned check_file(const char *folder, const char *name, const struct table *sources) {
    char path[4096];
    struct table table = {.path = path};
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    if (read_table(&table))
        check_table(&table, sources);
    else
        bad(&table, "can't be read");
    printf("%s: %u rows, %u bad\n", table.path, table.row, table.n_bad);
    free(table.text);
    return table.n_bad;
}

int main(int argc, char **argv) {
    char path[4096];
    struct table sources = {.path = path};
    unsigned n_tables = 0, n_bad = 0;
    DIR *dir = argc == 2 ? opendir(argv[1]) : NULL;
    if (!dir || snprintf(path, sizeof(path), "%s/sources.tsv", argv[1]) < 0 || !read_table(&sources)) {
        fprintf(stderr, "usage: dict_rows DICT_FOLDER, one that holds sources.tsv\n");
        return 2;
    }
    for (const struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        size_t len = strlen(entry->d_name);
        if (len > 4 && strcmp(entry->d_name + len - 4, ".tsv") == 0) {
            n_bad += check_file(argv[1], entry->d_name, &sources);
            n_tables++;
        }
    }
    closedir(dir);
    free(sources.text);
    printf("%u tables, %u bad rows\n", n_tables, n_bad);
    return n_bad > 0 || n_tables < 2;
}
