/* SPDX-License-Identifier: MIT */
/* Unified diffs of texts whose lines pair one to one: no search for pairs is needed. Owns the hunks. */
#include "cli/diff.h"

#include <stdlib.h>
#include <string.h>

#define N_CONTEXT 3 /* lines around a change */

struct lines {
    const char *text;
    size_t *start; /* [n_lines + 1]: the last is the length of the text */
    size_t n_lines;
};

static bool find_lines(const char *text, size_t len, struct lines *out) {
    size_t n = 0;
    for (size_t at = 0; at < len; n++) {
        const char *lf = memchr(text + at, '\n', len - at);
        at = lf ? (size_t)(lf - text) + 1 : len;
    }
    *out = (struct lines){.text = text, .start = malloc((n + 1) * sizeof(size_t)), .n_lines = n};
    if (!out->start)
        return false;
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        out->start[i] = at;
        const char *lf = memchr(text + at, '\n', len - at);
        at = lf ? (size_t)(lf - text) + 1 : len;
    }
    out->start[n] = len;
    return true;
}

static size_t line_len(const struct lines *lines, size_t i) {
    return lines->start[i + 1] - lines->start[i];
}

static bool differs(const struct lines *before, const struct lines *after, size_t i) {
    size_t len = line_len(before, i);
    return len != line_len(after, i) ||
           memcmp(before->text + before->start[i], after->text + after->start[i], len) != 0;
}

static void put_line(char sign, const struct lines *lines, size_t i, FILE *out) {
    const char *line = lines->text + lines->start[i];
    size_t len = line_len(lines, i);
    putc(sign, out);
    fwrite(line, 1, len, out);
    if (line[len - 1] != '\n')
        fputs("\n\\ No newline at end of file\n", out);
}

static void put_range(char sign, size_t first, size_t n, FILE *out) {
    if (n == 1)
        fprintf(out, "%c%zu", sign, first + 1);
    else
        fprintf(out, "%c%zu,%zu", sign, n ? first + 1 : 0, n);
}

static void put_hunk(const struct lines *before, const struct lines *after, size_t first, size_t end,
                     FILE *out) {
    fputs("@@ ", out);
    put_range('-', first, end - first, out);
    putc(' ', out);
    put_range('+', first, end - first, out);
    fputs(" @@\n", out);
    for (size_t i = first; i < end;) {
        size_t changed_end = i;
        while (changed_end < end && differs(before, after, changed_end))
            changed_end++;
        for (size_t k = i; k < changed_end; k++)
            put_line('-', before, k, out);
        for (size_t k = i; k < changed_end; k++)
            put_line('+', after, k, out);
        i = changed_end;
        if (i < end)
            put_line(' ', before, i++, out);
    }
}

/* ---- Names ---- */

/* True for a byte that a name in a diff can't hold as it is. */
static bool is_quoted(char c) {
    unsigned char byte = (unsigned char)c;
    return byte < 0x20 || byte == 0x7f || byte == '"' || byte == '\\';
}

/*
 * The name of a file as git and patch read it: below a/ or b/, in quotes where it holds what would end it, and with a
 * tab behind it where there are spaces.
 */
static void put_name(const char *sign, const char *folder, const char *path, FILE *out) {
    bool quotes = false;
    while (path[0] == '/' || (path[0] == '.' && path[1] == '/'))
        path++;
    for (const char *at = path; *at; at++)
        quotes = quotes || is_quoted(*at);
    fprintf(out, "%s %s%s", sign, quotes ? "\"" : "", folder);
    for (const char *at = path; *at; at++) {
        if (*at == '"' || *at == '\\')
            fprintf(out, "\\%c", *at);
        else if (is_quoted(*at))
            fprintf(out, "\\%03o", (unsigned)(unsigned char)*at);
        else
            putc(*at, out);
    }
    fputs(quotes ? "\"\n" : strchr(path, ' ') ? "\t\n" : "\n", out);
}

static void put_hunks(const char *path, const struct lines *before, const struct lines *after, FILE *out) {
    size_t n = before->n_lines;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        if (!differs(before, after, i))
            continue;
        size_t first = i > N_CONTEXT ? i - N_CONTEXT : 0;
        size_t last = i;
        for (size_t k = i + 1; k < n && k <= last + 2 * N_CONTEXT + 1; k++)
            if (differs(before, after, k))
                last = k;
        size_t end = n - last > N_CONTEXT + 1 ? last + N_CONTEXT + 1 : n;
        if (!any) {
            put_name("---", "a/", path, out);
            put_name("+++", "b/", path, out);
        }
        any = true;
        put_hunk(before, after, first, end, out);
        i = end - 1;
    }
}

bool cli_diff_print(const char *path, const char *before, size_t before_len, const char *after,
                    size_t after_len, FILE *out) {
    struct lines before_lines = {0};
    struct lines after_lines = {0};
    bool ok = find_lines(before, before_len, &before_lines) && find_lines(after, after_len, &after_lines);
    if (ok)
        put_hunks(path, &before_lines, &after_lines, out);
    free(before_lines.start);
    free(after_lines.start);
    return ok;
}
