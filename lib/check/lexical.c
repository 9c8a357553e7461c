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
#include "lib/model/sequence.h"
#include "lib/text/utf8.h"

#define CONFIDENCE 0.97
#define MAX_BYTES 128
#define CONTEXT_TOKENS 3u /* on each side: as far as the model's n-grams reach */
#define MAX_WINDOW (CHINHTA__SEQUENCE_BEFORE + CHINHTA__PHRASE_MAX_TOKENS + 2 * CONTEXT_TOKENS + CHINHTA__SEQUENCE_AFTER)
#define UNSEEN_LOG_P -16.0f
/*
 * Nats. A pair across the edge of a form is a word when it is so likely, and so much likelier than with the right form
 * in its place; on the left the words must also be drawn to each other (và chuẩn is no word). Set on administrative and
 * legal texts, so that no right pair is touched there.
 */
#define LEFT_LIFT 1.0f
#define LEFT_GAIN 3.0f
#define ALONE_LOG_P -8.7f
#define RIGHT_LOG_P -4.0f
#define RIGHT_GAIN 1.7f
#define SURE_LOG_P -7.0f
#define SURE_GAIN 4.0f
/* The same for a word said twice and what follows it; dần dần stays whatever follows. */
#define AGAIN_LOG_P -5.5f
#define AGAIN_LIFT 1.8f
#define TWICE_LOG_P -3.0f

/* ---- Claims ---- */

/* The forms of the text so far that are surely wrong, or right though a word stands twice: a struct chinhta__ranges. */
chinhta_status chinhta__lexical_create(struct chinhta__run *run, void **out_state) {
    (void)run;
    *out_state = calloc(1, sizeof(struct chinhta__ranges));
    return *out_state ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

void chinhta__lexical_destroy(void *state) {
    if (state)
        chinhta__ranges_free(state);
    free(state);
}

chinhta_status chinhta__lexical_begin(struct chinhta__run *run) {
    struct chinhta__ranges *claims = run->state[CHINHTA__FAMILY_LEXICAL];
    claims->n = 0;
    return CHINHTA_OK;
}

static chinhta_status claim(struct chinhta__run *run, size_t from, size_t n) {
    const struct chinhta__token *last = &run->tokens[from + n - 1];
    return chinhta__ranges_append(run->state[CHINHTA__FAMILY_LEXICAL],
                                  (struct chinhta__range){run->paragraph_byte + run->tokens[from].start,
                                                          run->paragraph_byte + last->start + last->len});
}

bool chinhta__lexical_claims(const struct chinhta__run *run, size_t byte_start, size_t byte_end) {
    const struct chinhta__range *range = chinhta__ranges_find(run->state[CHINHTA__FAMILY_LEXICAL], byte_start);
    return range && range->byte_start < byte_end;
}

/* ---- The right form ---- */

/* One syllable of the right form, in the case of token I; moves *inout_right past it. Returns its bytes. */
static size_t write_syllable(const struct chinhta__run *run, size_t i, const char **inout_right, char *out) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS] = {0};
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

/* ---- Guards ---- */

/* The words of the text around a form, and their ids as the context model has them. */
struct window {
    struct chinhta__sequence sequence;
    uint16_t ids[MAX_WINDOW];
    float log_p[MAX_WINDOW];
    uint8_t order[MAX_WINDOW];
    struct chinhta__ngram_values values[MAX_WINDOW];
};

static float log_p_of_word(const struct chinhta__run *run, const struct window *window, size_t at) {
    return chinhta__dict_log_p(run->dict->words[window->ids[at]].p);
}

/* ln p of ids[at] after the one before it alone. */
static float log_p_of_pair(const struct chinhta__run *run, const struct window *window, size_t at) {
    int value = chinhta__ngram_find(run->dict, window->ids + at - 1, 2);
    return value >= 0 ? chinhta__ngram_value_log_p(value) : UNSEEN_LOG_P;
}

/* The tokens [first, end) as they stand. */
static void window_fill(struct window *window, const struct chinhta__run *run, size_t first, size_t end) {
    window->sequence = (struct chinhta__sequence){.dict = run->dict,
                                                  .text = run->paragraph_text,
                                                  .tokens = run->tokens + first,
                                                  .words = run->words + first,
                                                  .n = end - first,
                                                  .ids = window->ids,
                                                  .log_p = window->log_p,
                                                  .order = window->order,
                                                  .values = window->values};
    chinhta__sequence_fill(&window->sequence);
}

/* Puts the right form of the row, which begins at ids[at], for the N words of the text. */
static void window_correct(struct window *window, const struct chinhta__run *run, const struct chinhta__lexical *row,
                           size_t from, size_t n, size_t at) {
    const char *right = row->right;
    for (size_t i = 0; i < n; i++) {
        char text[MAX_BYTES];
        struct chinhta__syllable syllable;
        size_t len = write_syllable(run, from + i, &right, text);
        if (chinhta__word_syllable(text, len, &syllable))
            window->ids[at + i] = (uint16_t)chinhta__dict_syllable_id(run->dict, syllable.code);
    }
    at -= CHINHTA__SEQUENCE_BEFORE;
    chinhta__sequence_refill(&window->sequence, at, at + n);
}

/*
 * True if the first word ends another, or the last begins another (hồ sơ xuất khẩu): that pair is likely by itself, and
 * clearly more than the right form in its place. Where the first leaves, the last must be able to stand alone.
 */
static bool crosses(const struct chinhta__run *run, const struct chinhta__lexical *row, size_t from, size_t n) {
    struct window window;
    size_t first = from > CONTEXT_TOKENS ? from - CONTEXT_TOKENS : 0;
    size_t end = from + n + CONTEXT_TOKENS < run->n_tokens ? from + n + CONTEXT_TOKENS : run->n_tokens;
    size_t at = CHINHTA__SEQUENCE_BEFORE + from - first;
    window_fill(&window, run, first, end);
    float before = log_p_of_pair(run, &window, at);
    float after = log_p_of_pair(run, &window, at + n);
    bool may_leave = before - log_p_of_word(run, &window, at) > LEFT_LIFT &&
                     log_p_of_word(run, &window, at + n - 1) > ALONE_LOG_P;
    window_correct(&window, run, row, from, n, at);
    float left = before - window.log_p[at - CHINHTA__SEQUENCE_BEFORE];
    float right = after - window.log_p[at + n - CHINHTA__SEQUENCE_BEFORE];
    return (may_leave && left > LEFT_GAIN) || (right > RIGHT_GAIN && after > RIGHT_LOG_P) ||
           (right > SURE_GAIN && after > SURE_LOG_P);
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

/*
 * A word said twice with a meaning of its own, nhà nhà: nothing is repeated there by mistake, unless the second begins
 * another word (Nhà nhà nước), or stands before its number (ngày ngày 20).
 */
static bool is_reduplicated(const struct chinhta__run *run, const struct chinhta__lexical *row, size_t from, size_t n) {
    struct window window;
    size_t next = from + n;
    if (row->class != CHINHTA__LEXICAL_KEEP || n < 2 || run->words[from].folded != run->words[from + 1].folded)
        return false;
    if (n > 2 || next == run->n_tokens)
        return true; /* a longer row says what follows: lớp lớp học sinh */
    if (run->tokens[next].kind == CHINHTA__TOKEN_NUMBER || run->tokens[next].kind == CHINHTA__TOKEN_DATE)
        return false;
    window_fill(&window, run, from, next + 1);
    float after = log_p_of_pair(run, &window, CHINHTA__SEQUENCE_BEFORE + n);
    bool begins = after > AGAIN_LOG_P && after - log_p_of_word(run, &window, CHINHTA__SEQUENCE_BEFORE + n) > AGAIN_LIFT;
    return !begins || window.log_p[1] > TWICE_LOG_P;
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
        bool wrong = lexical->class != CHINHTA__LEXICAL_KEEP && !is_name(run, i, n) && !crosses(run, lexical, i, n);
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
