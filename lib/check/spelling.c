/* SPDX-License-Identifier: MIT */
/*
 * Places of the decoder to findings. Owns the thresholds and which code and class a place gets; what is probable is the
 * decoder's. Findings come at the end of the text, when its own rate of slips is known.
 */
#include "lib/check/spelling.h"
#include <stdlib.h>
#include "lib/check/legacy.h"
#include "lib/check/lexical.h"
#include "lib/check/respell.h"
#include "lib/lexicon/hunspell.h"
#include "lib/model/decoder.h"

/* A fix is applied unasked when it is this probable: on labelled theses and reports 435 of 438 of those are right. */
#define AUTO_PROBABILITY 0.97f
/* A second or third choice is worth a line in a menu. */
#define CHOICE_PROBABILITY 0.02f

chinhta_status chinhta__spelling_create(struct chinhta__run *run, void **out_state) {
    (void)run;
    *out_state = calloc(1, sizeof(struct chinhta__decoder));
    return *out_state ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

void chinhta__spelling_destroy(void *state) {
    if (state)
        chinhta__decoder_free(state);
    free(state);
}

/* The model need not read a text from which only the user's phrases or fixed confusions are wanted. */
static bool is_wanted(const struct chinhta__run *run) {
    return run->dict && chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(CHINHTA__CODE_SPELLING_SYLLABLE) |
                                                    CHINHTA__CODE_SET_ONE(CHINHTA__CODE_SPELLING_CONTEXT) |
                                                    CHINHTA__CODE_SET_ONE(CHINHTA__CODE_SPELLING_SPLIT) |
                                                    CHINHTA__CODE_SET_ONE(CHINHTA__CODE_SPELLING_MERGE) |
                                                    CHINHTA__CODE_SET_ONE(CHINHTA__CODE_SPELLING_REPEAT));
}

chinhta_status chinhta__spelling_begin(struct chinhta__run *run) {
    if (is_wanted(run))
        chinhta__decoder_begin(run->state[CHINHTA__FAMILY_SPELLING], run->dict);
    return CHINHTA_OK;
}

/* Garbled text says nothing, not about the writer's rate of slips either. */
static bool is_garbled(const struct chinhta__run *run) {
    if (run->n_tokens == 0)
        return false;
    const struct chinhta__token *last = &run->tokens[run->n_tokens - 1];
    return chinhta__legacy_covers(run, run->paragraph_byte + run->tokens[0].start,
                                  run->paragraph_byte + last->start + last->len);
}

chinhta_status chinhta__spelling_paragraph(struct chinhta__run *run) {
    if (!is_wanted(run) || is_garbled(run))
        return CHINHTA_OK;
    bool done = chinhta__decoder_paragraph(run->state[CHINHTA__FAMILY_SPELLING], run->paragraph_text,
                                           run->paragraph_byte, run->tokens, run->words, run->n_tokens);
    return done ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

static enum chinhta__code code_of(const struct chinhta__place *place) {
    static const uint8_t code_of_edit[] = {
        [CHINHTA__EDIT_SYLLABLE] = CHINHTA__CODE_SPELLING_CONTEXT, [CHINHTA__EDIT_WORD] = CHINHTA__CODE_SPELLING_SYLLABLE,
        [CHINHTA__EDIT_SPLIT] = CHINHTA__CODE_SPELLING_SPLIT,      [CHINHTA__EDIT_MERGE] = CHINHTA__CODE_SPELLING_MERGE,
        [CHINHTA__EDIT_REPEAT] = CHINHTA__CODE_SPELLING_REPEAT,
    };
    return (enum chinhta__code)code_of_edit[place->edit];
}

static chinhta_status report(struct chinhta__run *run, const struct chinhta__place *place) {
    char texts[CHINHTA__PLACE_CHOICES][CHINHTA__RESPELL_MAX_BYTES];
    struct chinhta__report_fix fixes[CHINHTA__PLACE_CHOICES];
    size_t n_fixes = 0;
    for (unsigned k = 0; k < place->n_choices; k++) {
        const struct chinhta__choice *choice = &place->choices[k];
        if (k > 0 && choice->probability < CHOICE_PROBABILITY)
            break;
        size_t len = chinhta__respell(run->dict, choice, run->text + place->byte_start,
                                      place->byte_end - place->byte_start, chinhta__run_tone_style(run), texts[k]);
        fixes[n_fixes++] = (struct chinhta__report_fix){texts[k], len, (double)choice->probability};
    }
    bool guessed = place->alone && place->edit == CHINHTA__EDIT_SPLIT; /* with nothing around it, it may be a name */
    bool sure = !guessed && place->sure && place->choices[0].probability >= AUTO_PROBABILITY;
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = place->byte_start,
                                        .byte_end = place->byte_end,
                                        .code = code_of(place),
                                        .fix_class = sure ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST,
                                        .confidence = (double)place->probability,
                                        .fixes = fixes,
                                        .n_fixes = n_fixes,
                                    });
}

/* A word of another language whose dictionary the caller named. */
static bool foreign(const struct chinhta__run *run, const struct chinhta__place *place) {
    return run->foreign && !place->valid &&
           chinhta__hunspell_knows(run->foreign, run->text + place->byte_start, place->byte_end - place->byte_start);
}

chinhta_status chinhta__spelling_finish(struct chinhta__run *run) {
    struct chinhta__decoder *decoder = run->state[CHINHTA__FAMILY_SPELLING];
    if (!is_wanted(run))
        return CHINHTA_OK;
    chinhta__decoder_finish(decoder);
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < decoder->n_places && status == CHINHTA_OK; i++)
        if (decoder->places[i].probability >= CHINHTA__SPELLING_SHOW && !foreign(run, &decoder->places[i]) &&
            !chinhta__lexical_claims(run, decoder->places[i].byte_start, decoder->places[i].byte_end))
            status = report(run, &decoder->places[i]);
    return status;
}
