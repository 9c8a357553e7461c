/* SPDX-License-Identifier: MIT */
/*
 * Lines in another charset than UTF-8, and lines of which UTF-8 was once taken for another charset. Owns what of a line
 * is reported; which lines they are says lib/syllable/detect.h. A person decides: one line seldom stands alone, and
 * `convert` mends the whole document at once.
 */
#include "lib/check/legacy.h"

#include <stdlib.h>
#include <string.h>
#include "lib/syllable/detect.h"
#include "lib/text/utf8.h"

/* ---- What is covered ---- */

/* The findings of the text, a struct chinhta__ranges. */
chinhta_status chinhta__legacy_create(struct chinhta__run *run, void **out_state) {
    (void)run;
    *out_state = calloc(1, sizeof(struct chinhta__ranges));
    return *out_state ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

void chinhta__legacy_destroy(void *state) {
    if (state)
        chinhta__ranges_free(state);
    free(state);
}

/* Of a code that is not wanted nothing is reported, so it covers nothing. */
static chinhta_status cover(struct chinhta__run *run, enum chinhta__code code, size_t start, size_t end) {
    if (!chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(code)))
        return CHINHTA_OK;
    return chinhta__ranges_append(run->state[CHINHTA__FAMILY_LEGACY], (struct chinhta__range){start, end});
}

bool chinhta__legacy_covers(const struct chinhta__run *run, size_t byte_start, size_t byte_end) {
    const struct chinhta__range *range = chinhta__ranges_find(run->state[CHINHTA__FAMILY_LEGACY], byte_start);
    return range && range->byte_start <= byte_start && range->byte_end >= byte_end;
}

/* ---- Lines ---- */

/* What a stretch of text is in its charset, in UTF-8. */
struct restored {
    char *text; /* NULL: only count */
    size_t len; /* bytes */
    bool bad;   /* some of it is ill formed in that charset as well, or a NUL: there is no fix */
};

static void restore(enum chinhta__charset charset, const char *text, size_t len, struct restored *out) {
    struct chinhta__charset_reader reader;
    struct chinhta__charset_char c;
    chinhta__charset_reader_init(&reader, charset, text, len, true);
    out->len = 0;
    out->bad = false;
    while (chinhta__charset_read(&reader, &c)) {
        char bytes[CHINHTA__UTF8_MAX_LEN];
        size_t n = chinhta__utf8_encode(c.bad ? 0xfffd : c.cp, bytes);
        if (out->text)
            memcpy(out->text + out->len, bytes, n);
        out->len += n;
        out->bad |= c.bad || c.cp == 0;
    }
}

static enum chinhta__code code_of(enum chinhta__charset charset) {
    return charset == CHINHTA__CHARSET_MOJIBAKE_UTF8 || charset == CHINHTA__CHARSET_MOJIBAKE_UTF8_TWICE
               ? CHINHTA__CODE_ENCODING_MOJIBAKE
               : CHINHTA__CODE_ENCODING_LEGACY;
}

static chinhta_status report_line(struct chinhta__run *run, enum chinhta__charset charset, size_t start, size_t end) {
    struct restored restored = {NULL, 0, false};
    restore(charset, run->text + start, end - start, &restored);
    restored.text = chinhta__arena_alloc(&run->arena, restored.len + 1);
    if (!restored.text)
        return CHINHTA_ERROR_NOMEM;
    restore(charset, run->text + start, end - start, &restored);
    if (restored.len == end - start && memcmp(restored.text, run->text + start, restored.len) == 0)
        return CHINHTA_OK;
    chinhta_status status = cover(run, code_of(charset), start, end);
    if (status != CHINHTA_OK)
        return status;
    const struct chinhta__report_fix fix = {restored.text, restored.len, 1.0};
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = start,
                                        .byte_end = end,
                                        .code = code_of(charset),
                                        .fix_class = CHINHTA_FIX_CLASS_SUGGEST,
                                        .confidence = 1.0,
                                        .fixes = &fix,
                                        .n_fixes = restored.bad ? 0 : 1,
                                    });
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* One finding for each line, without the white space around it; UTF-16 and UTF-32 are one whole. */
static chinhta_status report_range(struct chinhta__run *run, const struct chinhta__detect_range *range, bool whole) {
    if (whole)
        return report_line(run, range->charset, range->start, range->end);
    for (size_t at = range->start; at < range->end;) {
        size_t start = at;
        while (at < range->end && run->text[at] != '\n' && run->text[at] != '\r')
            at++;
        size_t end = at;
        while (start < end && is_blank(run->text[start]))
            start++;
        while (end > start && is_blank(run->text[end - 1]))
            end--;
        chinhta_status status = end > start ? report_line(run, range->charset, start, end) : CHINHTA_OK;
        if (status != CHINHTA_OK)
            return status;
        while (at < range->end && (run->text[at] == '\n' || run->text[at] == '\r'))
            at++;
    }
    return CHINHTA_OK;
}

chinhta_status chinhta__legacy_begin(struct chinhta__run *run) {
    struct chinhta__detect detect;
    struct chinhta__detect_range range;
    struct chinhta__ranges *covered = run->state[CHINHTA__FAMILY_LEGACY];
    covered->n = 0;
    chinhta__detect_init(&detect, run->text, run->len);
    chinhta_status status = CHINHTA_OK;
    while (status == CHINHTA_OK && chinhta__detect_next(&detect, &range))
        if (range.charset != CHINHTA__CHARSET_NONE)
            status = report_range(run, &range, detect.whole);
    return status;
}
