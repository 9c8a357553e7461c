/* SPDX-License-Identifier: MIT */
/*
 * Tone marks on the wrong letter: tòan, đựơc. Owns which place is a finding; where a tone belongs is
 * lib/syllable/tone.h's, and which words are left alone lib/syllable/repair.h's. Moving a tone keeps the syllable, so
 * it is done unasked.
 */
#include "lib/check/placement.h"

#include "lib/syllable/repair.h"

static chinhta_status report(struct chinhta__run *run, const struct chinhta__repair_edit *edit) {
    const struct chinhta__report_fix fix = {edit->text, edit->len, 1.0};
    bool style = (edit->what & CHINHTA__REPAIR_STYLE) != 0;
    bool guess = (edit->what & CHINHTA__REPAIR_TONES) != 0; /* of two tones on one letter the last was kept */
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + edit->start,
                                        .byte_end = run->paragraph_byte + edit->end,
                                        .code = style ? CHINHTA__CODE_TONE_STYLE : CHINHTA__CODE_TONE_PLACE,
                                        .fix_class = guess ? CHINHTA_FIX_CLASS_SUGGEST : CHINHTA_FIX_CLASS_AUTO,
                                        .confidence = 1.0,
                                        .fixes = &fix,
                                        .n_fixes = 1,
                                    });
}

/* The same walk as the normalizer's. What else it would repair, the encoding family reports. */
chinhta_status chinhta__placement_paragraph(struct chinhta__run *run) {
    struct chinhta__repair repair = {.options = {CHINHTA__REPAIR_TONES_PLACE, chinhta__run_tone_style(run), false}};
    struct chinhta__repair_edit edit;
    chinhta_status status = CHINHTA_OK;
    if (run->tone_style == CHINHTA_TONE_STYLE_OLD)
        repair.options.tones = CHINHTA__REPAIR_TONES_OLD;
    if (run->tone_style == CHINHTA_TONE_STYLE_NEW)
        repair.options.tones = CHINHTA__REPAIR_TONES_NEW;
    while (status == CHINHTA_OK &&
           chinhta__repair_next(&repair, run->paragraph_text, run->paragraph_len, true, &edit))
        if ((edit.what & (CHINHTA__REPAIR_PLACE | CHINHTA__REPAIR_STYLE)) != 0)
            status = report(run, &edit);
    return status;
}
