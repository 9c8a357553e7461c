/* SPDX-License-Identifier: MIT */
/*
 * Places of the wrong forms of dict/lexical.tsv. Owns the guards: the two syllables may stand side by side and belong
 * to two other words (hồ sơ xuất khẩu, triển khai chương trình), or to a name; and where wrong forms were found. Which
 * forms are wrong is in the rows.
 */
#include "lib/check/lexical.h"

#include <stdlib.h>
#include <string.h>
#include "lib/check/casing.h"
#include "lib/lexicon/dict.h"
#include "lib/lexicon/phrase.h"
#include "lib/model/ngram.h"
#include "lib/text/utf8.h"

#define CONFIDENCE 0.97
/* A pair is a word of its own when the second follows the first this often: ln 0.2. */
#define CROSSING_LOG_P -1.6f
#define BOTH_LOG_P -6.0f
#define UNSEEN_LOG_P -16.0f
#define MAX_BYTES 128

/* The forms of the text so far that are surely wrong, or right though a word stands twice, in order. */
struct claims {
    struct chinhta__range *ranges;
    size_t n, cap;
};

/* ---- Claims ---- */

chinhta_status chinhta__lexical_create(struct chinhta__run *run, void **out_state) {
    (void)run;
    *out_state = calloc(1, sizeof(struct claims));
    return *out_state ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

void chinhta__lexical_destroy(void *state) {
    struct claims *claims = state;
    if (claims)
        free(claims->ranges);
    free(claims);
}

chinhta_status chinhta__lexical_begin(struct chinhta__run *run) {
    struct claims *claims = run->state[CHINHTA__FAMILY_LEXICAL];
    claims->n = 0;
    return CHINHTA_OK;
}

static chinhta_status claim(struct chinhta__run *run, size_t from, size_t n) {
    struct claims *claims = run->state[CHINHTA__FAMILY_LEXICAL];
    if (claims->n == claims->cap) {
        size_t cap = claims->cap ? claims->cap * 2 : 16;
        struct chinhta__range *grown = realloc(claims->ranges, cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        claims->ranges = grown;
        claims->cap = cap;
    }
    const struct chinhta__token *last = &run->tokens[from + n - 1];
    claims->ranges[claims->n++] = (struct chinhta__range){run->paragraph_byte + run->tokens[from].start,
                                                          run->paragraph_byte + last->start + last->len};
    return CHINHTA_OK;
}

bool chinhta__lexical_claims(const struct chinhta__run *run, size_t byte_start, size_t byte_end) {
    const struct claims *claims = run->state[CHINHTA__FAMILY_LEXICAL];
    size_t low = 0, high = claims->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (claims->ranges[middle].byte_end <= byte_start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < claims->n && claims->ranges[low].byte_start < byte_end;
}

/* ---- Guards ---- */

static unsigned id_of(const struct chinhta__run *run, size_t i) {
    return run->words[i].fault == CHINHTA__SYLLABLE_OK
               ? chinhta__dict_syllable_id(run->dict, run->words[i].syllable.code)
               : 0;
}

/* ln p of token I + 1 after token I alone. */
static float log_p_after(const struct chinhta__run *run, size_t i) {
    uint16_t pair[2] = {(uint16_t)id_of(run, i), (uint16_t)id_of(run, i + 1)};
    int value = pair[0] && pair[1] ? chinhta__ngram_find(run->dict, pair, 2) : -1;
    return value >= 0 ? chinhta__ngram_value_log_p(value) : UNSEEN_LOG_P;
}

/* True if the first word ends another, or the last begins another: surely on one side, or likely on both. */
static bool crosses(const struct chinhta__run *run, size_t from, size_t n) {
    float before = from > 0 ? log_p_after(run, from - 1) : UNSEEN_LOG_P;
    float after = from + n < run->n_tokens ? log_p_after(run, from + n - 1) : UNSEEN_LOG_P;
    return before > CROSSING_LOG_P || after > CROSSING_LOG_P || before + after > BOTH_LOG_P;
}

/* Every word has a capital, but not the whole line of them: a name. */
static bool is_name(const struct chinhta__run *run, size_t from, size_t n) {
    for (size_t i = from; i < from + n; i++)
        if (run->tokens[i].letter_case == CHINHTA__CASE_MIXED)
            return true;
    for (size_t i = from + 1; i < from + n; i++)
        if (run->tokens[i].letter_case == CHINHTA__CASE_TITLE)
            return true;
    return chinhta__casing_is_title(run, from) && chinhta__casing_inside(run, from);
}

/* ---- Findings ---- */

/* One syllable of the right form, in the case of token I; moves *inout_right past it. Returns its bytes. */
static size_t write_syllable(const struct chinhta__run *run, size_t i, const char **inout_right, char *out) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    struct chinhta__syllable syllable;
    const char *right = *inout_right + strspn(*inout_right, " ");
    size_t len = strcspn(right, " ");
    size_t n = 0;
    for (size_t at = 0; at < len && n < CHINHTA__SYLLABLE_MAX_LETTERS;)
        letters[n++] = chinhta__letter_from_cp(chinhta__utf8_decode(right, len, &at));
    if (chinhta__syllable_parse(letters, n, &syllable) == CHINHTA__SYLLABLE_OK &&
        syllable.place != CHINHTA__TONE_PLACE_SAME)
        n = chinhta__syllable_spell(syllable.code, chinhta__run_tone_style(run), letters);
    *inout_right = right + len;
    size_t written = 0;
    for (size_t k = 0; k < n; k++) {
        bool raised = run->tokens[i].letter_case == CHINHTA__CASE_UPPER ||
                      (k == 0 && run->tokens[i].letter_case == CHINHTA__CASE_TITLE);
        chinhta__letter letter = raised ? letters[k] | CHINHTA__LETTER(0, 0, 0, 1) : letters[k];
        written += chinhta__utf8_encode(chinhta__letter_to_cp(letter), out + written);
    }
    return written;
}

/* True if token I already says what the syllable of the right form says. */
static bool is_same(const struct chinhta__run *run, size_t i, const char *text, size_t len) {
    struct chinhta__syllable syllable;
    return chinhta__word_syllable(text, len, &syllable) &&
           chinhta__syllable_fold(syllable.code) == chinhta__syllable_fold(run->words[i].syllable.code);
}

/* The span is the smallest that changes. */
static chinhta_status report(struct chinhta__run *run, const struct chinhta__lexical *row, size_t from, size_t n) {
    char text[MAX_BYTES];
    char changed[MAX_BYTES];
    size_t len = 0, changed_len = 0;
    size_t first = from + n, last = from;
    const char *right = row->right;
    for (size_t i = from; i < from + n; i++) {
        size_t syllable_len = write_syllable(run, i, &right, text);
        if (!is_same(run, i, text, syllable_len)) {
            first = first < i ? first : i;
            last = i;
        }
        if (i < first)
            continue;
        if (len > 0)
            changed[len++] = ' ';
        memcpy(changed + len, text, syllable_len);
        len += syllable_len;
        if (i == last)
            changed_len = len;
    }
    struct chinhta__report_fix fix = {changed, changed_len, CONFIDENCE};
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + run->tokens[first].start,
                                        .byte_end = run->paragraph_byte + run->tokens[last].start + run->tokens[last].len,
                                        .code = CHINHTA__CODE_SPELLING_LEXICAL,
                                        .fix_class = row->class == CHINHTA__LEXICAL_AUTO ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST,
                                        .confidence = CONFIDENCE,
                                        .fixes = &fix,
                                        .n_fixes = 1,
                                    });
}

/* A word said twice with a meaning of its own, nhà nhà: nothing is repeated there by mistake. */
static bool is_reduplicated(const struct chinhta__run *run, const struct chinhta__lexical *row, size_t from, size_t n) {
    return row->class == CHINHTA__LEXICAL_KEEP && n == 2 && run->words[from].folded == run->words[from + 1].folded;
}

chinhta_status chinhta__lexical_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    if (!run->dict)
        return CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        size_t n = 1;
        unsigned row =
            chinhta__phrase_match(&chinhta__lexical_trie, run->tokens, run->words, run->n_tokens, i, &n);
        if (!row)
            continue;
        const struct chinhta__lexical *lexical = &chinhta__lexicals[row - 1];
        bool wrong = lexical->class != CHINHTA__LEXICAL_KEEP && !is_name(run, i, n) && !crosses(run, i, n);
        if (wrong)
            status = report(run, lexical, i, n);
        bool sure = wrong && lexical->class == CHINHTA__LEXICAL_AUTO && run->options.min_confidence <= CONFIDENCE;
        if (status == CHINHTA_OK && (sure || is_reduplicated(run, lexical, i, n)))
            status = claim(run, i, n);
        if (wrong || lexical->class == CHINHTA__LEXICAL_KEEP)
            i += n - 1;
    }
    return status;
}
