/* SPDX-License-Identifier: MIT */
/*
 * The way of a text through the checks: paragraphs, tokens, words, and the families' turns. Owns where a line
 * ends and where a very long one is cut; it knows no check by name.
 */
#include "lib/check/run.h"

#include <stdlib.h>
#include <string.h>
#include "lib/check/report.h"
#include "lib/syllable/normalize.h"


/* ---- Life ---- */

chinhta_status chinhta__run_init(struct chinhta__run *run, struct chinhta_dict *dict,
                                 const struct chinhta__run_options *options) {
    run->dict = dict;
    run->options = *options;
    for (size_t i = 0; i < CHINHTA__N_FAMILIES; i++) {
        const struct chinhta__family *family = &chinhta__families[i];
        for (size_t k = 0; k < 2 && family->codes[k]; k++)
            run->family_codes[i] |= chinhta__code_set_named(family->codes[k]);
        chinhta_status status = family->create ? family->create(run, &run->state[i]) : CHINHTA_OK;
        if (status != CHINHTA_OK)
            return status;
    }
    return CHINHTA_OK;
}

void chinhta__run_finish(struct chinhta__run *run) {
    for (size_t i = 0; i < CHINHTA__N_FAMILIES; i++)
        if (chinhta__families[i].destroy)
            chinhta__families[i].destroy(run->state[i]);
    free(run->token_buffer);
    free(run->word_buffer);
    free(run->word_memory);
    free(run->found);
    free(run->findings);
    free(run->order);
    chinhta__ranges_free(&run->accepted);
    chinhta__arena_free(&run->arena);
}

/* ---- Paragraphs ---- */

static size_t find_lf(const struct chinhta__run *run, size_t from) {
    const char *lf = from < run->len ? memchr(run->text + from, '\n', run->len - from) : NULL;
    return lf ? (size_t)(lf - run->text) : run->len;
}

/* Each byte is searched at most once for LF, and once for CR, which is never looked for past the next LF. */
static void find_line_end(struct chinhta__run *run, size_t from) {
    if (from > run->next_lf)
        run->next_lf = find_lf(run, from);
    const char *cr = memchr(run->text + from, '\r', run->next_lf - from);
    run->line_end = cr ? (size_t)(cr - run->text) : run->next_lf;
}

void chinhta__run_begin(struct chinhta__run *run, const char *text, size_t len) {
    run->text = text;
    run->len = len;
    run->paragraph_text = text;
    run->paragraph_len = 0;
    run->paragraph_byte = 0;
    run->line_continues = false;
    run->line_end = 0;
    run->next_lf = find_lf(run, 0);
    run->next_touches = false;
    run->tokens = NULL;
    run->words = NULL;
    run->n_tokens = 0;
}

static chinhta_status cut_tokens(struct chinhta__run *run) {
    size_t n = chinhta__token_cut(run->paragraph_text, run->paragraph_len, run->token_buffer, run->token_cap);
    if (n > run->token_cap) {
        size_t cap = n + n / 2;
        struct chinhta__token *grown = realloc(run->token_buffer, cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        run->token_buffer = grown;
        run->token_cap = cap;
        n = chinhta__token_cut(run->paragraph_text, run->paragraph_len, run->token_buffer, run->token_cap);
    }
    run->tokens = run->token_buffer;
    run->n_tokens = n;
    return CHINHTA_OK;
}

/*
 * The token before which a piece of a longer line is cut: after a sentence in its last quarter, else at the
 * last white space, else before the last token, which may go on. 0: nowhere. A piece with no white space but
 * near its beginning leaves one behind it that has none: at most two passes over each byte.
 */
static size_t find_cut(const struct chinhta__token *tokens, size_t n, size_t len) {
    size_t spaced = 0;
    for (size_t i = n; i-- > 1;) {
        if (tokens[i].start < len - len / 4 && spaced)
            break;
        if (!tokens[i].space_before)
            continue;
        if (tokens[i].start >= len - len / 4 && tokens[i - 1].kind == CHINHTA__TOKEN_STOP)
            return i;
        if (!spaced)
            spaced = i;
    }
    return spaced ? spaced : n > 1 ? n - 1 : 0;
}

/* At most the longest paragraph, and no character cut in two. */
static size_t longest_piece(const char *text, size_t len) {
    if (len <= CHINHTA__PARAGRAPH_MAX)
        return len;
    size_t end = CHINHTA__PARAGRAPH_MAX;
    for (unsigned i = 0; i < 3 && ((unsigned char)text[end] & 0xc0) == 0x80; i++)
        end--;
    return ((unsigned char)text[end] & 0xc0) == 0x80 ? CHINHTA__PARAGRAPH_MAX : end;
}

chinhta_status chinhta__run_next_paragraph(struct chinhta__run *run, bool *out_more) {
    size_t at = run->paragraph_byte + run->paragraph_len;
    run->line_continues = at < run->line_end;
    if (!run->line_continues) {
        while (at < run->len && (run->text[at] == '\n' || run->text[at] == '\r'))
            at++;
        run->next_touches = false;
        if (at < run->len)
            find_line_end(run, at);
    }
    *out_more = at < run->len;
    if (!*out_more)
        return CHINHTA_OK;
    run->paragraph_text = run->text + at;
    run->paragraph_byte = at;
    run->paragraph_len = longest_piece(run->paragraph_text, run->line_end - at);
    chinhta_status status = cut_tokens(run);
    if (status != CHINHTA_OK)
        return status;
    if (run->next_touches && run->n_tokens > 0 && run->tokens[0].start == 0)
        run->token_buffer[0].space_before = 0;
    run->next_touches = false;
    if (at + run->paragraph_len == run->line_end)
        return CHINHTA_OK;
    size_t cut = find_cut(run->tokens, run->n_tokens, run->paragraph_len);
    if (cut > 0) {
        run->paragraph_len = run->tokens[cut].start;
        run->next_touches = !run->tokens[cut].space_before;
        run->n_tokens = cut;
    } else {
        run->next_touches = run->n_tokens > 0;
    }
    return CHINHTA_OK;
}

/* ---- Words ---- */

enum chinhta__tone_style chinhta__run_tone_style(const struct chinhta__run *run) {
    switch (run->tone_style) {
    case CHINHTA_TONE_STYLE_OLD:
        return CHINHTA__TONE_STYLE_OLD;
    case CHINHTA_TONE_STYLE_NEW:
        return CHINHTA__TONE_STYLE_NEW;
    case CHINHTA_TONE_STYLE_KEEP:
    case CHINHTA_TONE_STYLE_MAJORITY:
        break;
    }
    return run->n_new_style > run->n_old_style ? CHINHTA__TONE_STYLE_NEW : CHINHTA__TONE_STYLE_OLD;
}

static void count_style(struct chinhta__run *run, const struct chinhta__word *word) {
    if (word->fault == CHINHTA__SYLLABLE_OK) {
        run->n_old_style += word->syllable.place == CHINHTA__TONE_PLACE_OLD;
        run->n_new_style += word->syllable.place == CHINHTA__TONE_PLACE_NEW;
    }
}

static chinhta_status read_words(struct chinhta__run *run) {
    if (run->n_tokens > run->word_cap) {
        struct chinhta__word *grown = realloc(run->word_buffer, run->token_cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        run->word_buffer = grown;
        run->word_cap = run->token_cap;
    }
    if (!run->word_memory && !(run->word_memory = calloc(1, sizeof *run->word_memory)))
        return CHINHTA_ERROR_NOMEM;
    for (size_t i = 0; i < run->n_tokens; i++) {
        run->word_buffer[i] = chinhta__word_memory_read(run->word_memory, run->paragraph_text, run->paragraph_len,
                                                        &run->tokens[i]);
        count_style(run, &run->word_buffer[i]);
    }
    run->words = run->word_buffer;
    return CHINHTA_OK;
}

/* The style that is asked for; of a majority that of the text. */
static chinhta_tone_style style_of(const struct chinhta__run *run, const char *text, size_t len) {
    if (run->options.tone_style != CHINHTA_TONE_STYLE_MAJORITY)
        return run->options.tone_style;
    switch (chinhta__normalize_majority(text, len)) {
    case CHINHTA__REPAIR_TONES_OLD:
        return CHINHTA_TONE_STYLE_OLD;
    case CHINHTA__REPAIR_TONES_NEW:
        return CHINHTA_TONE_STYLE_NEW;
    default:
        return CHINHTA_TONE_STYLE_KEEP;
    }
}

/* ---- Check ---- */

typedef chinhta_status family_call(struct chinhta__run *);

static family_call *pick_begin(const struct chinhta__family *family) {
    return family->begin;
}
static family_call *pick_paragraph(const struct chinhta__family *family) {
    return family->paragraph;
}
static family_call *pick_finish(const struct chinhta__family *family) {
    return family->finish;
}

/* Calls one function of each family that looks for something wanted; a family may lack that function. */
static chinhta_status each_family(struct chinhta__run *run,
                                  family_call *(*pick)(const struct chinhta__family *)) {
    for (size_t i = 0; i < CHINHTA__N_FAMILIES; i++) {
        family_call *call = pick(&chinhta__families[i]);
        if (!call || !chinhta__run_wants(run, run->family_codes[i]))
            continue;
        chinhta_status status = call(run);
        if (status != CHINHTA_OK)
            return status;
    }
    return CHINHTA_OK;
}

chinhta_status chinhta__run_check(struct chinhta__run *run, const char *text, size_t len) {
    chinhta__arena_reset(&run->arena);
    run->n_found = 0;
    run->n_findings = 0;
    run->accepted.n = 0;
    run->n_old_style = run->n_new_style = 0;
    run->tone_style = style_of(run, text, len);
    chinhta__run_begin(run, text, len);
    chinhta_status status = each_family(run, pick_begin);
    for (bool more = true; status == CHINHTA_OK;) {
        status = chinhta__run_next_paragraph(run, &more);
        if (status != CHINHTA_OK || !more)
            break;
        status = read_words(run);
        if (status == CHINHTA_OK)
            status = each_family(run, pick_paragraph);
    }
    if (status == CHINHTA_OK)
        status = each_family(run, pick_finish);
    if (status == CHINHTA_OK)
        status = chinhta__report_settle(run);
    return status;
}
