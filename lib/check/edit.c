/* SPDX-License-Identifier: MIT */
/* White space between tokens, and findings that put one text for another. Owns no rule. */
#include "lib/check/edit.h"
#include "lib/text/utf8.h"

#define AUTO_CONFIDENCE 0.95
#define SUGGEST_CONFIDENCE 0.7
#define REPORT_CONFIDENCE 0.8
#define MAX_FEW 3

enum chinhta__gap chinhta__edit_gap(const struct chinhta__run *run, size_t i) {
    size_t end = run->tokens[i].start;
    size_t at = chinhta__edit_end(run, i - 1);
    size_t len = end - at;
    if (len > MAX_FEW)
        return CHINHTA__GAP_LAYOUT;
    for (; at < end; at++)
        if (run->paragraph_text[at] != ' ')
            return CHINHTA__GAP_LAYOUT;
    return len == 0 ? CHINHTA__GAP_NONE : len == 1 ? CHINHTA__GAP_ONE : CHINHTA__GAP_FEW;
}

bool chinhta__edit_is_layout(const struct chinhta__run *run) {
    const char *text = run->paragraph_text;
    if (memchr(text, '\t', run->paragraph_len) || memchr(text, '|', run->paragraph_len))
        return true;
    for (size_t i = 1; i < run->n_tokens; i++)
        if (run->tokens[i].start - chinhta__edit_end(run, i - 1) > MAX_FEW)
            return true;
    return false;
}

size_t chinhta__edit_write_letters(const chinhta__letter *letters, size_t n, char *out) {
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t cp = chinhta__letter_to_cp(letters[i]);
        if (cp == 0)
            return 0;
        len += chinhta__utf8_encode(cp, out + len);
    }
    return len;
}

chinhta_status chinhta__edit_replace(struct chinhta__run *run, enum chinhta__code code, chinhta_fix_class fix_class,
                                     size_t start, size_t end, const char *text, size_t len) {
    struct chinhta__report_fix fix = {text, len, 1.0};
    double confidence = fix_class == CHINHTA_FIX_CLASS_AUTO      ? AUTO_CONFIDENCE
                        : fix_class == CHINHTA_FIX_CLASS_SUGGEST ? SUGGEST_CONFIDENCE
                                                                 : REPORT_CONFIDENCE;
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + start,
                                        .byte_end = run->paragraph_byte + end,
                                        .code = code,
                                        .fix_class = fix_class,
                                        .confidence = confidence,
                                        .fixes = &fix,
                                        .n_fixes = fix_class == CHINHTA_FIX_CLASS_REPORT ? 0 : 1,
                                    });
}

chinhta_status chinhta__edit_report(struct chinhta__run *run, enum chinhta__code code, chinhta_fix_class fix_class,
                                    size_t start, size_t end, const char *text) {
    return chinhta__edit_replace(run, code, fix_class, start, end, text, strlen(text));
}
