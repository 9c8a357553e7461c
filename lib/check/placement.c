/* SPDX-License-Identifier: MIT */
/*
 * Tone marks on the wrong letter: tòan, đựơc. Owns which place is a finding; where a tone belongs is
 * lib/syllable/tone.h's. Moving a tone keeps the syllable, so every fix is automatic.
 */
#include "lib/check/placement.h"

#include "lib/syllable/repair.h"
#include "lib/syllable/tone.h"
#include "lib/text/utf8.h"

#define MAX_LETTERS CHINHTA__SYLLABLE_MAX_LETTERS

/*
 * The word with its tone in its place, each letter in its case. Returns bytes; 0 if no letter has to change.
 */
static size_t restyle(const char *text, size_t len, enum chinhta__tone_style style, char *out) {
    chinhta__letter letters[MAX_LETTERS];
    unsigned n_tones;
    bool composed;
    size_t n = chinhta__token_letters(text, len, letters, MAX_LETTERS, &n_tones, &composed);
    size_t bytes = 0;
    if (!chinhta__tone_restyle(letters, n, style))
        return 0;
    for (size_t i = 0; i < n; i++)
        bytes += chinhta__utf8_encode(chinhta__letter_to_cp(letters[i]), out + bytes);
    return bytes;
}

static chinhta_status report_fix(struct chinhta__run *run, size_t i, enum chinhta__code code, const char *text,
                                 size_t len) {
    const struct chinhta__token *token = &run->tokens[i];
    const struct chinhta__report_fix fix = {text, len, 1.0};
    size_t start = run->paragraph_byte + token->start;
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = start,
                                        .byte_end = start + token->len,
                                        .code = code,
                                        .fix_class = CHINHTA_FIX_CLASS_AUTO,
                                        .confidence = 1.0,
                                        .fixes = &fix,
                                        .n_fixes = 1,
                                    });
}

static chinhta_status report(struct chinhta__run *run, size_t i, enum chinhta__code code,
                             enum chinhta__tone_style style) {
    const struct chinhta__token *token = &run->tokens[i];
    char text[MAX_LETTERS * CHINHTA__UTF8_MAX_LEN];
    size_t len = restyle(run->paragraph_text + token->start, token->len, style, text);
    return len == 0 ? CHINHTA_OK : report_fix(run, i, code, text, len);
}

/*
 * Words that are no syllable as they stand: their tone may be on a consonant, or on the wrong vowel of a syllable whose
 * onset is wrong too (ngiá).
 */
static chinhta_status find_in_others(struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    struct chinhta__repair repair = {.options = {CHINHTA__REPAIR_TONES_PLACE, chinhta__run_tone_style(run), false}};
    struct chinhta__repair_edit edit;
    if (token->kind != CHINHTA__TOKEN_WORD || token->n_letters > MAX_LETTERS || token->len == token->n_letters)
        return CHINHTA_OK;
    if (!chinhta__repair_next(&repair, run->paragraph_text + token->start, token->len, true, &edit) ||
        edit.start != 0 || edit.end != token->len || !(edit.what & CHINHTA__REPAIR_PLACE))
        return CHINHTA_OK;
    return report_fix(run, i, CHINHTA__CODE_TONE_PLACE, edit.text, edit.len);
}

chinhta_status chinhta__placement_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        if (run->words[i].fault != CHINHTA__SYLLABLE_OK) {
            status = find_in_others(run, i);
            continue;
        }
        switch ((enum chinhta__tone_place)run->words[i].syllable.place) {
        case CHINHTA__TONE_PLACE_SAME:
            break;
        case CHINHTA__TONE_PLACE_OLD:
            if (run->tone_style == CHINHTA_TONE_STYLE_NEW)
                status = report(run, i, CHINHTA__CODE_TONE_STYLE, CHINHTA__TONE_STYLE_NEW);
            break;
        case CHINHTA__TONE_PLACE_NEW:
            if (run->tone_style == CHINHTA_TONE_STYLE_OLD)
                status = report(run, i, CHINHTA__CODE_TONE_STYLE, CHINHTA__TONE_STYLE_OLD);
            break;
        case CHINHTA__TONE_PLACE_WRONG:
            status = report(run, i, CHINHTA__CODE_TONE_PLACE, chinhta__run_tone_style(run));
            break;
        }
    }
    return status;
}
