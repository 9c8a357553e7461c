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

/* Where PIECE begins in text[at, len), the first time; len if it does not. */
static size_t find_piece(const char *text, size_t len, size_t at, const char *piece, size_t piece_len) {
    for (; at + piece_len <= len; at++)
        if (memcmp(text + at, piece, piece_len) == 0)
            return at;
    return len;
}

/* True if all that lies outside the spans of automatic findings stands in FIXED too, in order, from end to end. */
static bool is_explained(const chinhta_finding *const *findings, size_t n, const char *text, size_t len,
                         const char *fixed, size_t fixed_len) {
    size_t at = 0;
    size_t done = 0;
    for (size_t i = 0; i < n; i++) {
        if (findings[i]->fix_class != CHINHTA_FIX_CLASS_AUTO)
            continue;
        size_t piece_len = findings[i]->byte_start - at;
        size_t found = find_piece(fixed, fixed_len, done, text + at, piece_len);
        if (found + piece_len > fixed_len || (at == 0 && found != 0))
            return false;
        done = found + piece_len;
        at = findings[i]->byte_end;
    }
    size_t rest = len - at;
    return fixed_len - done >= rest && memcmp(fixed + fixed_len - rest, text + at, rest) == 0 &&
           (at > 0 || fixed_len == len);
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
    LAW(is_explained(findings, n, text, len, fixed, fixed_len));
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
