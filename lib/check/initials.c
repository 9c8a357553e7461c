/* SPDX-License-Identifier: MIT */
/*
 * Capitals, then small letters that make a syllable with a Vietnamese letter in it. Names like VNexpress and
 * HDbank have no such letter; NGhành is a word whose onset was typed in capitals.
 */
#include "lib/check/initials.h"

#include "lib/check/edit.h"
#include "lib/lexicon/dict.h"
#include "lib/text/utf8.h"

#define MAX_LETTERS 24
#define MAX_ONSET 3
#define MIN_SURE_INITIALS 4 /* UBND */
#define LIKELY 0.7          /* set by hand */

struct letters {
    chinhta__letter of[MAX_LETTERS];
    size_t n, n_capitals; /* at the head */
};

/* False unless the token is capitals and then small letters, which are no syllable together. */
static bool read_letters(const struct chinhta__run *run, size_t i, struct letters *letters) {
    const struct chinhta__token *token = &run->tokens[i];
    unsigned tones;
    bool composed;
    if (token->kind != CHINHTA__TOKEN_WORD || token->letter_case != CHINHTA__CASE_MIXED || token->len == token->n_letters ||
        run->words[i].fault == CHINHTA__SYLLABLE_OK)
        return false;
    letters->n = chinhta__token_letters(run->paragraph_text + token->start, token->len, letters->of, MAX_LETTERS, &tones,
                                        &composed);
    letters->n_capitals = 0;
    while (letters->n_capitals < letters->n && chinhta__letter_upper(letters->of[letters->n_capitals]))
        letters->n_capitals++;
    for (size_t k = letters->n_capitals; k < letters->n; k++)
        if (chinhta__letter_upper(letters->of[k]))
            return false;
    return letters->n > 0 && letters->n_capitals > 1;
}

static bool is_attested(const struct chinhta__run *run, const struct letters *letters, size_t first) {
    return letters->n - first > 1 && chinhta__dict_letters_id(run->dict, letters->of + first, letters->n - first);
}

static bool has_mark(const struct letters *letters, size_t first) {
    for (size_t k = first; k < letters->n; k++)
        if (!chinhta__letter_plain(letters->of[k]))
            return true;
    return false;
}

/* NGhành, TRưòng: the capitals are the onset of the word itself. Source: dict/onsets.tsv. */
static bool is_onset(const struct letters *letters, size_t n) {
    static const char *const onsets[] = {"ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"};
    char text[MAX_ONSET + 1] = "";
    for (size_t k = 0; k < n && k < MAX_ONSET; k++)
        text[k] = chinhta__letter_base(letters->of[k]);
    for (size_t k = 0; n <= MAX_ONSET && k < sizeof(onsets) / sizeof(*onsets); k++)
        if (strcmp(text, onsets[k]) == 0)
            return true;
    return false;
}

/* Chương IĐiều 5: one letter is a Roman numeral behind a word that takes one. */
static bool is_numeral(const struct chinhta__run *run, size_t i, const struct letters *letters) {
    static const char *const parts[] = {"chương", "mục", "phần", "lục", "loại", "hạng", "cấp", "quý", "khóa"};
    char base = chinhta__letter_base(letters->of[0]);
    if (i == 0 || (base != 'i' && base != 'v' && base != 'x'))
        return false;
    for (size_t k = 0; k < sizeof(parts) / sizeof(*parts); k++)
        if (chinhta__edit_is_word(run, i - 1, parts[k]))
            return true;
    return false;
}

/* Where the word begins: at its capital (UBNDThành) or behind the capitals (CSGTđã). 0: it is not certain. */
static size_t find_word(const struct chinhta__run *run, size_t i, const struct letters *letters) {
    size_t n = letters->n_capitals;
    if (is_onset(letters, n) || !has_mark(letters, n - 1))
        return 0;
    if (is_attested(run, letters, n - 1))
        return n > 2 || is_numeral(run, i, letters) ? n - 1 : 0;
    return has_mark(letters, n) && is_attested(run, letters, n) ? n : 0;
}

/* PGĐốc: a few capitals before another may be half of a short form that ends in a word. */
static bool is_sure(const struct letters *letters, size_t word) {
    bool is_roman = true;
    for (size_t k = 0; k < word; k++)
        is_roman = is_roman && strchr("ivx", chinhta__letter_base(letters->of[k]));
    return word == letters->n_capitals || word >= MIN_SURE_INITIALS || is_roman;
}

/* What is sure is surer than any guess of the model at the same token (VĐiều for Điều): that yields. */
static chinhta_status report(struct chinhta__run *run, size_t i, const char *text, size_t len, bool sure) {
    const struct chinhta__report_fix fix = {text, len, sure ? 1 : LIKELY};
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + run->tokens[i].start,
                                        .byte_end = run->paragraph_byte + chinhta__edit_end(run, i),
                                        .code = CHINHTA__CODE_SPELLING_SPLIT,
                                        .fix_class = sure ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST,
                                        .confidence = fix.confidence,
                                        .fixes = &fix,
                                        .n_fixes = 1,
                                    });
}

chinhta_status chinhta__initials_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    if (!run->dict)
        return CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        struct letters letters;
        size_t word = read_letters(run, i, &letters) ? find_word(run, i, &letters) : 0;
        if (word == 0)
            continue;
        char text[MAX_LETTERS * CHINHTA__UTF8_MAX_LEN + 1];
        size_t head = chinhta__edit_write_letters(letters.of, word, text);
        size_t tail = chinhta__edit_write_letters(letters.of + word, letters.n - word, text + head + 1);
        text[head] = ' ';
        if (head > 0 && tail > 0)
            status = report(run, i, text, head + 1 + tail, is_sure(&letters, word));
    }
    return status;
}
