/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes the check: the first byte chooses options, the rest is the text. Laws: findings lie in order inside the text, a
 * fix changes nothing outside the spans of its findings, and fixing what is fixed changes nothing.
 */
#include <chinhta.h>

#include <stdbool.h>
#include <string.h>
#include "tests/fuzz/fuzz.h"

#define MAX_TEXT 65536 /* bytes */

static chinhta_dict *dict;

static void check_finding(const chinhta_finding *finding, const chinhta_finding *before, const char *text, size_t len) {
    LAW(finding->byte_start <= finding->byte_end && finding->byte_end <= len);
    LAW(finding->cp_start <= finding->byte_start && finding->cp_end <= finding->byte_end);
    LAW(finding->utf16_start <= finding->byte_start && finding->utf16_end <= finding->byte_end);
    LAW(finding->cp_end - finding->cp_start <= finding->byte_end - finding->byte_start);
    LAW(finding->line >= 1 && finding->column >= 1);
    LAW(finding->confidence >= 0 && finding->confidence <= 1);
    LAW(finding->code && finding->message && finding->message[0] && !strchr(finding->message, '\n'));
    LAW(finding->fix_class != CHINHTA_FIX_CLASS_AUTO || finding->n_fixes > 0);
    LAW((finding->fix_class == CHINHTA_FIX_CLASS_REPORT) == (finding->n_fixes == 0));
    for (size_t i = 0; i < finding->n_fixes; i++) {
        const chinhta_finding_fix *fix = &finding->fixes[i];
        size_t span = finding->byte_end - finding->byte_start;
        LAW(fix->text[fix->len] == '\0');
        LAW(fix->len != span || memcmp(fix->text, text + finding->byte_start, span) != 0);
        LAW(i == 0 || fix->confidence <= finding->fixes[i - 1].confidence);
    }
    if (!before)
        return;
    LAW(before->byte_start <= finding->byte_start);
    LAW(before->line <= finding->line);
    LAW(before->byte_start < finding->byte_start || before->byte_end <= finding->byte_end);
}

struct fixing {
    const chinhta_finding *const *findings;
    size_t n;
    const char *text, *fixed;
    size_t len, fixed_len;
    unsigned budget; /* of steps: a fix that begins like the text makes two ways to go */
};

/*
 * True if FIXED from byte AT is the text from byte FROM with automatic fixes of the findings from I on, each of them
 * applied or left out, and nothing else changed.
 */
static bool is_explained(struct fixing *f, size_t i, size_t from, size_t at) {
    for (; i < f->n; i++) {
        const chinhta_finding *finding = f->findings[i];
        if (finding->fix_class != CHINHTA_FIX_CLASS_AUTO || finding->byte_start < from)
            continue;
        const chinhta_finding_fix *fix = &finding->fixes[0];
        size_t gap = finding->byte_start - from;
        if (gap > f->fixed_len - at || memcmp(f->fixed + at, f->text + from, gap) != 0)
            return false;
        if (f->budget == 0 || --f->budget == 0)
            return true;
        if (fix->len <= f->fixed_len - at - gap && memcmp(f->fixed + at + gap, fix->text, fix->len) == 0 &&
            is_explained(f, i + 1, finding->byte_end, at + gap + fix->len))
            return true;
    }
    return f->len - from == f->fixed_len - at && memcmp(f->fixed + at, f->text + from, f->len - from) == 0;
}

static chinhta_checker *make_checker(unsigned choices) {
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    chinhta_checker *checker = NULL;
    options.tone_style = (chinhta_tone_style)(choices % 3);
    options.lang = choices & 4 ? CHINHTA_LANG_EN : CHINHTA_LANG_VI;
    options.min_confidence = choices & 8 ? 0.5 : 0.0;
    LAW(chinhta_checker_new(choices & 16 ? NULL : dict, &options, &checker, NULL, 0) == CHINHTA_OK);
    if (choices & 32)
        LAW(chinhta_checker_accept(checker, "nhạn dân", sizeof("nhạn dân") - 1) == CHINHTA_OK);
    if (choices & 64)
        LAW(chinhta_checker_reject(checker, "cán bộ", sizeof("cán bộ") - 1, "công chức", sizeof("công chức") - 1) ==
            CHINHTA_OK);
    return checker;
}

static char *copy_of(const char *text, size_t len) {
    char *copy = malloc(len ? len : 1);
    if (!copy)
        exit(2);
    memcpy(copy, text, len);
    return copy;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const chinhta_finding *const *findings;
    const chinhta_token *tokens;
    const char *lent;
    size_t n, n_tokens, fixed_len, again_len;
    if (size == 0 || size > MAX_TEXT)
        return 0;
    if (!dict)
        LAW(chinhta_dict_open(FUZZ_DICT, &dict, NULL, 0) == CHINHTA_OK);
    chinhta_checker *checker = make_checker(data[0]);
    const char *text = (const char *)data + 1;
    size_t len = size - 1;

    LAW(chinhta_fix(checker, text, len, &lent, &fixed_len) == CHINHTA_OK);
    char *fixed = copy_of(lent, fixed_len);
    LAW(chinhta_check(checker, text, len, &findings, &n) == CHINHTA_OK);
    for (size_t i = 0; i < n; i++)
        check_finding(findings[i], i ? findings[i - 1] : NULL, text, len);
    struct fixing fixing = {findings, n, text, fixed, len, fixed_len, 100000};
    LAW(is_explained(&fixing, 0, 0, 0));
    LAW(chinhta_fix(checker, fixed, fixed_len, &lent, &again_len) == CHINHTA_OK);
    LAW(again_len == fixed_len && memcmp(lent, fixed, fixed_len) == 0);

    LAW(chinhta_tokenize(checker, text, len, &tokens, &n_tokens) == CHINHTA_OK);
    for (size_t i = 0; i < n_tokens; i++) {
        LAW(tokens[i].byte_start < tokens[i].byte_end && tokens[i].byte_end <= len);
        LAW(i == 0 || tokens[i].byte_start >= tokens[i - 1].byte_end);
    }
    free(fixed);
    chinhta_checker_free(checker);
    return 0;
}
