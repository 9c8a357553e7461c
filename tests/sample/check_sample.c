/* SPDX-License-Identifier: MIT */
/*
 * The sample decision through the library: the slips of planted.tsv are found where they stand, one of the fixes offered
 * mends each that can be mended without asking what was meant, and the correct twin is silent. A row counts once the library knows its code or, where the row names a
 * family only, a code of that family.
 *
 * usage: check_sample DICT SAMPLE_FOLDER
 */
#include <chinhta.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
    char *bytes; /* NUL-terminated */
    size_t len;
};

struct slip {
    unsigned row, line; /* from 1 */
    const char *wrong, *right, *code;
};

static struct text read_text(const char *folder, const char *name) {
    char path[4096];
    struct text text = {.bytes = malloc(1 << 16)};
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file || !text.bytes) {
        fprintf(stderr, "%s: can't be read\n", path);
        exit(2);
    }
    text.len = fread(text.bytes, 1, (1 << 16) - 1, file);
    text.bytes[text.len] = '\0';
    fclose(file);
    return text;
}

/* True if NAME, a code or a family, is known or has a known code. */
static bool code_known(const char *name) {
    const char *code;
    size_t len = strlen(name);
    for (size_t i = 0; (code = chinhta_code_name(i)) != NULL; i++) {
        if (strncmp(code, name, len) == 0 && (code[len] == '\0' || code[len] == '/'))
            return true;
    }
    return false;
}

static bool is_of_code(const chinhta_finding *finding, const char *name) {
    size_t len = strlen(name);
    return strncmp(finding->code, name, len) == 0 && (finding->code[len] == '\0' || finding->code[len] == '/');
}

/* Byte of the text where line number LINE begins. */
static size_t line_start(const struct text *text, unsigned line) {
    const char *at = text->bytes;
    for (; line > 1 && at; line--) {
        at = strchr(at, '\n');
        at += at != NULL;
    }
    return at ? (size_t)(at - text->bytes) : text->len;
}

/* True if the text with FIX at the finding has RIGHT where the wrong words began: [start, ...). */
static bool mends(const struct text *text, const chinhta_finding *finding, const chinhta_finding_fix *fix, size_t start,
                  const char *right) {
    char mended[256];
    size_t before = finding->byte_start > start ? finding->byte_start - start : 0;
    size_t skip = finding->byte_start < start ? start - finding->byte_start : 0;
    if (before >= sizeof(mended) || fix->len < skip)
        return false;
    memcpy(mended, text->bytes + start, before);
    int n = snprintf(mended + before, sizeof(mended) - before, "%s%.64s", fix->text + skip,
                     text->bytes + finding->byte_end);
    return n > 0 && strncmp(mended, right, strlen(right)) == 0;
}

/* 0 not found, 1 found, 2 found with a fix that mends it, 3 with that fix as the first; 4 found, and of a class that
 * offers none */
static int look_for(const struct text *text, const chinhta_finding *const *findings, size_t n_findings,
                    const struct slip *slip) {
    const char *at = strstr(text->bytes + line_start(text, slip->line), slip->wrong);
    size_t start = at ? (size_t)(at - text->bytes) : text->len;
    size_t end = start + strlen(slip->wrong);
    int best = 0;
    for (size_t i = 0; i < n_findings; i++) {
        const chinhta_finding *finding = findings[i];
        if (finding->byte_start >= end || finding->byte_end <= start || !is_of_code(finding, slip->code))
            continue;
        int found = finding->fix_class == CHINHTA_FIX_CLASS_REPORT ? 4 : 1;
        best = best > found ? best : found;
        for (size_t fix = 0; fix < finding->n_fixes; fix++) {
            if (mends(text, finding, &finding->fixes[fix], start, slip->right)) {
                int rank = fix == 0 ? 3 : 2;
                best = best > rank ? best : rank;
            }
        }
    }
    return best;
}

/* The next slip of the table; false at its end. The table is cut at its tabs and line ends. */
static bool next_slip(char **inout_table, struct slip *slip) {
    char *row = *inout_table, *end;
    for (; *row == '#'; row = end + 1, slip->row++)
        if (!(end = strchr(row, '\n')))
            return false;
    if (*row == '\0' || !(end = strchr(row, '\n')))
        return false;
    *end = '\0';
    *inout_table = end + 1;
    slip->row++;
    const char *fields[5] = {row};
    for (size_t i = 1; i < 5; i++) {
        char *tab = strchr(row, '\t');
        if (!tab)
            return false;
        *tab = '\0';
        fields[i] = row = tab + 1;
    }
    slip->line = (unsigned)strtoul(fields[0], NULL, 10);
    slip->wrong = fields[1];
    slip->right = fields[2];
    slip->code = fields[3];
    return true;
}

static unsigned check_slips(chinhta_checker *checker, const char *folder) {
    static const char *const said[] = {"not found", "found, no fix mends it", "found, a later fix mends it", "mended",
                                       "reported"};
    struct text text = read_text(folder, "quyet-dinh.txt"), table = read_text(folder, "planted.tsv");
    const chinhta_finding *const *findings;
    size_t n_findings;
    unsigned n_bad = 0, n_slips = 0;
    if (chinhta_check(checker, text.bytes, text.len, &findings, &n_findings) != CHINHTA_OK)
        return 1;
    struct slip slip = {0};
    for (char *rest = table.bytes; next_slip(&rest, &slip);) {
        int found = code_known(slip.code) ? look_for(&text, findings, n_findings, &slip) : -1;
        printf("planted.tsv:%u: %s: %s: %s\n", slip.row, slip.code, slip.wrong, found < 0 ? "no such check yet" : said[found]);
        n_bad += found == 0 || found == 1;
        n_slips += found >= 0;
    }
    free(text.bytes);
    free(table.bytes);
    return n_bad + (n_slips == 0);
}

static unsigned check_twin(chinhta_checker *checker, const char *folder) {
    struct text text = read_text(folder, "quyet-dinh-dung.txt");
    const chinhta_finding *const *findings;
    size_t n_findings;
    if (chinhta_check(checker, text.bytes, text.len, &findings, &n_findings) != CHINHTA_OK)
        return 1;
    for (size_t i = 0; i < n_findings; i++)
        printf("quyet-dinh-dung.txt:%zu:%zu: %s\n", findings[i]->line, findings[i]->column, findings[i]->message);
    free(text.bytes);
    return (unsigned)n_findings;
}

int main(int argc, char **argv) {
    chinhta_dict *dict = NULL;
    chinhta_checker *checker = NULL;
    char detail[200] = "";
    if (argc != 3) {
        fprintf(stderr, "usage: check_sample DICT SAMPLE_FOLDER\n");
        return 2;
    }
    if (chinhta_dict_open(argv[1], &dict, detail, sizeof(detail)) != CHINHTA_OK ||
        chinhta_checker_new(dict, NULL, &checker, detail, sizeof(detail)) != CHINHTA_OK) {
        fprintf(stderr, "%s\n", detail);
        return 2;
    }
    unsigned n_bad = check_slips(checker, argv[2]) + check_twin(checker, argv[2]);
    chinhta_checker_free(checker);
    chinhta_dict_unref(dict);
    printf("%u bad\n", n_bad);
    return n_bad > 0;
}
