/* SPDX-License-Identifier: MIT */
/*
 * The search for what is not normal, and the normal form of a run: a base character and all that may join it.
 * Owns the rule by which Vietnamese marks are put in order; the Unicode rules of everything else are ICU's.
 */
#include "lib/text/normal.h"

#include <stdint.h>
#include <string.h>

#include "lib/text/char.h"
#include "lib/text/icu.h"
#include "lib/text/utf8.h"

/*
 * Skipping as a state machine that takes one shift a byte (utf8.c explains it). PLAIN: nothing but inert
 * characters so far. Inert are U+0000-02FF, U+1E00-1EFF, U+2002-203F and U+4000-9FFF; any other lead byte,
 * and a byte that doesn't go on with an E1 or E2, ends in LOOK. Other ill-formed bytes count as inert.
 */
#define STATE_BITS 6
enum state {
    LOOK = 0 * STATE_BITS,
    PLAIN = 1 * STATE_BITS,
    AFTER_E1 = 2 * STATE_BITS,    /* B8-BB */
    AFTER_E2 = 3 * STATE_BITS,    /* 80 */
    AFTER_E2_80 = 4 * STATE_BITS, /* 82-BF */
};

#define FROM(state, to) ((uint64_t)(to) << (state))
#define INERT FROM(PLAIN, PLAIN)
#define CONTINUES (INERT | FROM(AFTER_E2_80, PLAIN))
#define C80 (INERT | FROM(AFTER_E2, AFTER_E2_80))
#define CB8 (CONTINUES | FROM(AFTER_E1, PLAIN))
#define E1 FROM(PLAIN, AFTER_E1)
#define E2 FROM(PLAIN, AFTER_E2)
#define FOUR(x) x, x, x, x,
#define ROW(x) FOUR(x) FOUR(x) FOUR(x) FOUR(x)

/* clang-format off */
static const uint64_t successors[256] = {
    ROW(INERT) ROW(INERT) ROW(INERT) ROW(INERT) ROW(INERT) ROW(INERT) ROW(INERT) ROW(INERT)
    C80, INERT, CONTINUES, CONTINUES, FOUR(CONTINUES) FOUR(CONTINUES) FOUR(CONTINUES)
    ROW(CONTINUES)
    ROW(CONTINUES)
    FOUR(CONTINUES) FOUR(CONTINUES) FOUR(CB8) FOUR(CONTINUES)
    FOUR(INERT) FOUR(INERT) FOUR(INERT) FOUR(LOOK)
    ROW(LOOK)
    LOOK, E1, E2, LOOK, FOUR(INERT) INERT, INERT, LOOK, LOOK, FOUR(LOOK)
    ROW(LOOK)
};
/* clang-format on */

#define BLOCK 32 /* bytes between two looks at the state */

/* A place at or after FROM where a character begins and before which all are inert; near the first one that
 * isn't. */
static size_t skip_inert(const char *text, size_t len, size_t from) {
    const unsigned char *s = (const unsigned char *)text;
    uint64_t state = PLAIN;
    size_t i = from;
    while (len - i >= BLOCK) {
        for (size_t k = 0; k < BLOCK; k++)
            state = successors[s[i + k]] >> (state & 63);
        if ((state & 63) == LOOK)
            break;
        i += BLOCK;
    }
    /* the block may have ended inside a character */
    for (unsigned back = 1; back < CHINHTA__UTF8_MAX_LEN && i > from && i < len && (s[i] & 0xc0) == 0x80;
         back++)
        i--;
    return i;
}

static bool is_inert(uint32_t cp) {
    if (cp < 0x300 || (cp >= 0x1e00 && cp <= 0x1eff) || cp == CHINHTA__UTF8_BAD)
        return true;
    return cp > 0x34e && chinhta__icu_nfc_inert(cp);
}

/* The combining marks U+0300-034E join a run in any case. */
bool chinhta__normal_boundary(uint32_t cp) {
    if (cp < 0x300 || (cp >= 0x1e00 && cp <= 0x1eff) || cp == CHINHTA__UTF8_BAD)
        return true;
    return cp > 0x34e && chinhta__icu_nfc_boundary(cp);
}

/* Start of the well-formed character that ends at AT, not before FROM; AT if there is none. */
static size_t character_before(const char *text, size_t from, size_t at) {
    size_t start = at;
    for (unsigned back = 0; back < CHINHTA__UTF8_MAX_LEN && start > from; back++) {
        start--;
        if ((text[start] & 0xc0) != 0x80)
            break;
    }
    size_t end = start;
    if (start == at || chinhta__utf8_decode(text, at, &end) == CHINHTA__UTF8_BAD || end != at)
        return at;
    return start;
}

static size_t run_end(const char *text, size_t len, size_t at) {
    while (at < len) {
        size_t next = at;
        if (chinhta__normal_boundary(chinhta__utf8_decode(text, len, &next)))
            break;
        at = next;
    }
    return at;
}

/* What a run becomes */
struct form {
    enum chinhta__normal_kind kind;
    size_t len;
    char bytes[CHINHTA__NORMAL_RUN_MAX]; /* NFC takes at most three times the bytes (UAX #15, section 9) */
};

static void worsen(enum chinhta__normal_kind *inout_kind, enum chinhta__normal_kind kind) {
    if (*inout_kind < kind)
        *inout_kind = kind;
}

/*
 * NFC agrees if there is one mark and one tone and, where both stand above the letter (combining class 230), the
 * mark comes first.
 */
bool chinhta__normal_add_mark(chinhta__letter *inout_letter, uint32_t cp, enum chinhta__normal_kind *inout_kind) {
    enum chinhta__mark mark = chinhta__letter_mark(*inout_letter);
    enum chinhta__tone tone = chinhta__letter_tone(*inout_letter);
    enum chinhta__tone new_tone = chinhta__letter_combining_tone(cp);
    enum chinhta__mark new_mark = chinhta__letter_combining_mark(cp);
    if (new_tone != CHINHTA__TONE_NGANG) {
        if (tone != CHINHTA__TONE_NGANG)
            worsen(inout_kind, new_tone == tone ? CHINHTA__NORMAL_ORDER : CHINHTA__NORMAL_TONES);
        tone = new_tone;
    } else if (new_mark != CHINHTA__MARK_NONE && (mark == CHINHTA__MARK_NONE || mark == new_mark)) {
        bool over_tone =
            new_mark != CHINHTA__MARK_HORN && tone != CHINHTA__TONE_NGANG && tone != CHINHTA__TONE_NANG;
        if (mark == new_mark || over_tone)
            worsen(inout_kind, CHINHTA__NORMAL_ORDER);
        mark = new_mark;
    } else {
        return false;
    }
    *inout_letter = CHINHTA__LETTER(chinhta__letter_base(*inout_letter), mark, tone,
                                    chinhta__letter_upper(*inout_letter));
    return true;
}

/* A Vietnamese letter and marks as one letter. */
static bool vietnamese_form(const char *run, size_t len, struct form *out_form) {
    size_t at = 0;
    chinhta__letter letter = chinhta__char_next_letter(run, len, &at);
    enum chinhta__normal_kind kind = CHINHTA__NORMAL_FORM;
    if (letter == 0 || at == len)
        return false;
    while (at < len)
        if (!chinhta__normal_add_mark(&letter, chinhta__utf8_decode(run, len, &at), &kind))
            return false;
    uint32_t cp = chinhta__letter_to_cp(letter);
    if (cp == 0)
        return false;
    out_form->kind = kind;
    out_form->len = chinhta__utf8_encode(cp, out_form->bytes);
    return true;
}

/* The normal form of a run; false if that is the run itself. */
static bool run_form(const char *run, size_t len, struct form *out_form) {
    if (vietnamese_form(run, len, out_form))
        return true;
    out_form->kind = CHINHTA__NORMAL_FORM;
    out_form->len = chinhta__icu_nfc(run, len, out_form->bytes, sizeof out_form->bytes);
    return out_form->len != 0 && (out_form->len != len || memcmp(out_form->bytes, run, len) != 0);
}

bool chinhta__normal_run(const char *run, size_t len, char out[CHINHTA__NORMAL_RUN_MAX], size_t *out_len,
                         enum chinhta__normal_kind *out_kind) {
    struct form form;
    if (!run_form(run, len, &form))
        return false;
    memcpy(out, form.bytes, form.len);
    *out_len = form.len;
    *out_kind = form.kind;
    return true;
}

static bool next_form(const char *text, size_t len, size_t from, struct chinhta__normal_span *out_span,
                      struct form *out_form) {
    size_t at = from;
    while (at < len) {
        /* by characters first: in text that is decomposed the next span is near */
        for (size_t slow_end = len - at > BLOCK ? at + BLOCK : len; at < slow_end;) {
            size_t next = at;
            uint32_t cp = chinhta__utf8_decode(text, len, &next);
            if (is_inert(cp)) {
                at = next;
                continue;
            }
            size_t start = chinhta__normal_boundary(cp) ? at : character_before(text, from, at);
            size_t end = run_end(text, len, next);
            if (run_form(text + start, end - start, out_form)) {
                *out_span = (struct chinhta__normal_span){.start = start, .end = end, .kind = out_form->kind};
                return true;
            }
            at = end;
        }
        at = skip_inert(text, len, at);
    }
    return false;
}

bool chinhta__normal_next(const char *text, size_t len, size_t from, struct chinhta__normal_span *out_span) {
    struct form form;
    return next_form(text, len, from, out_span, &form);
}

/* Appends to OUT what still fits; counts all. */
static void append(char *out, size_t cap, size_t *inout_used, const char *bytes, size_t len) {
    if (len > 0 && *inout_used <= cap && len <= cap - *inout_used)
        memcpy(out + *inout_used, bytes, len);
    *inout_used += len;
}

size_t chinhta__normal_write(const char *text, size_t len, char *out, size_t cap) {
    struct chinhta__normal_span span;
    struct form form;
    size_t used = 0;
    size_t at = 0;
    while (next_form(text, len, at, &span, &form)) {
        append(out, cap, &used, text + at, span.start - at);
        append(out, cap, &used, form.bytes, form.len);
        at = span.end;
    }
    append(out, cap, &used, text + at, len - at);
    return used;
}
