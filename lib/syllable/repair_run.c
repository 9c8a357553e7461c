/* SPDX-License-Identifier: MIT */
/*
 * Runs: what joins a base character, and what a run becomes on its own, whatever word it is in. Owns which
 * characters count as white space, and where invisible ones have a meaning.
 */
#include "lib/syllable/repair_run.h"

#include <string.h>
#include "lib/text/char.h"
#include "lib/text/lookalike.h"
#include "lib/text/utf8.h"

bool chinhta__repair_is_space(uint32_t cp) {
    switch (cp) {
    case ' ':
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x85:
    case 0xa0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0xf020: /* the space of Symbol */
        return true;
    default:
        return cp >= 0x2000 && cp <= 0x200a;
    }
}

bool chinhta__repair_is_extra(uint32_t cp) {
    if (cp < 0x300)
        return cp == 0xad;
    if (cp >= 0x1e00 && cp <= 0x1eff)
        return false;
    return cp != CHINHTA__UTF8_BAD && (chinhta__lookalike_invisible(cp) || !chinhta__normal_boundary(cp));
}

/* Arabic, Indic and Asian scripts from U+0590 on, Mongolian, Hangul; symbols that join to emoji. */
bool chinhta__repair_is_foreign(uint32_t cp) {
    if (cp < 0x590 || cp == CHINHTA__UTF8_BAD || chinhta__repair_is_space(cp))
        return false;
    if (cp >= 0x1d00 && cp <= 0x218f) /* Latin, Greek, punctuation, letter-like symbols */
        return false;
    if (cp >= 0xe000 && cp <= 0xf8ff)
        return false;
    if (cp == 0xfeff || (cp >= 0xff01 && cp <= 0xff5e) || (cp >= 0x1d400 && cp <= 0x1d7ff))
        return false;
    return true;
}

bool chinhta__repair_is_wordly(uint32_t cp) {
    if (cp < 0x80)
        return (chinhta__char_ascii[cp] & CHINHTA__CHAR_KIND) == CHINHTA__CHAR_LETTER;
    if (chinhta__letter_from_cp(cp) != 0)
        return true;
    return cp != CHINHTA__UTF8_BAD && (chinhta__char_from_cp(cp) & CHINHTA__CHAR_KIND) == CHINHTA__CHAR_LETTER;
}

/* True if the byte begins no character that chinhta__repair_is_extra can be true of. */
static bool begins_no_extra(unsigned char byte) {
    return byte < 0x80 || (byte >= 0xc3 && byte <= 0xcb) || (byte >= 0xe4 && byte <= 0xe9);
}

struct chinhta__repair_run chinhta__repair_read_run(const char *text, size_t end, size_t at) {
    struct chinhta__repair_run run = {.start = at, .base_end = at, .base = CHINHTA__UTF8_BAD, .bare = true};
    size_t next = at;
    uint32_t cp = chinhta__utf8_decode(text, end, &next);
    if (!chinhta__repair_is_extra(cp)) {
        run.base = cp;
        run.base_end = next;
        at = next;
    }
    while (at < end && !begins_no_extra((unsigned char)text[at])) {
        next = at;
        cp = chinhta__utf8_decode(text, end, &next);
        if (!chinhta__repair_is_extra(cp))
            break;
        run.bare = false;
        if (next - run.start > CHINHTA__ICU_NFC_MAX) {
            run.wild = true;
            break;
        }
        run.invisible = run.invisible || chinhta__lookalike_invisible(cp);
        run.hyphen = run.hyphen || (cp == 0xad && at == run.base_end);
        at = next;
    }
    run.end = at;
    return run;
}

bool chinhta__repair_is_mojibake(uint32_t cp) {
    return cp == 0xba || cp == 0xbb || (cp >= 0xc2 && cp <= 0xc6);
}

/* The run without its invisible characters, the base as meant; returns bytes. */
static size_t strip(const char *text, const struct chinhta__repair_run *run, bool keep_invisible, char *out,
                    unsigned *inout_what) {
    size_t used = 0;
    uint32_t meant;
    if (run->base != CHINHTA__UTF8_BAD &&
        chinhta__lookalike_find(run->base, &meant) == CHINHTA__LOOKALIKE_SYMBOL) {
        used = chinhta__utf8_encode(meant, out);
        *inout_what |= CHINHTA__REPAIR_SYMBOL;
    } else {
        used = run->base_end - run->start;
        memcpy(out, text + run->start, used);
    }
    for (size_t at = run->base_end; at < run->end;) {
        size_t next = at;
        uint32_t cp = chinhta__utf8_decode(text, run->end, &next);
        bool keep = keep_invisible || (run->hyphen && at == run->base_end && chinhta__repair_is_mojibake(run->base));
        if (!keep && chinhta__lookalike_invisible(cp)) {
            *inout_what |= CHINHTA__REPAIR_INVISIBLE;
        } else {
            memcpy(out + used, text + at, next - at);
            used += next - at;
        }
        at = next;
    }
    return used;
}

static unsigned what_of(enum chinhta__normal_kind kind) {
    switch (kind) {
    case CHINHTA__NORMAL_FORM:
        return CHINHTA__REPAIR_FORM;
    case CHINHTA__NORMAL_ORDER:
        return CHINHTA__REPAIR_ORDER;
    case CHINHTA__NORMAL_TONES:
        break;
    }
    return CHINHTA__REPAIR_TONES;
}

/* True if a character alone is what it becomes. */
static bool stays(uint32_t cp) {
    uint32_t meant;
    if (cp < 0xc0 || chinhta__letter_from_cp(cp) != 0)
        return true;
    return chinhta__icu_nfc_inert(cp) && chinhta__lookalike_find(cp, &meant) != CHINHTA__LOOKALIKE_SYMBOL;
}

bool chinhta__repair_run_edit(const char *text, const struct chinhta__repair_run *run, uint32_t next,
                              struct chinhta__repair_edit *out_edit) {
    char stripped[CHINHTA__ICU_NFC_MAX + CHINHTA__UTF8_MAX_LEN];
    enum chinhta__normal_kind kind;
    uint32_t base = run->base;
    if (run->wild || (base == CHINHTA__UTF8_BAD && run->base_end > run->start) || (run->bare && stays(base)))
        return false;
    bool keep = chinhta__repair_is_foreign(base) || chinhta__repair_is_foreign(next);
    out_edit->what = 0;
    out_edit->len = strip(text, run, keep, stripped, &out_edit->what);
    if (out_edit->len > 0 && chinhta__normal_run(stripped, out_edit->len, out_edit->text, &out_edit->len, &kind))
        out_edit->what |= what_of(kind);
    else
        memcpy(out_edit->text, stripped, out_edit->len);
    out_edit->start = run->start;
    out_edit->end = run->end;
    if (out_edit->what == CHINHTA__REPAIR_INVISIBLE) { /* the base stays out of it */
        size_t base_len = run->base_end - run->start;
        out_edit->start = run->base_end;
        out_edit->len -= base_len;
        memmove(out_edit->text, out_edit->text + base_len, out_edit->len);
    }
    return out_edit->what != 0;
}
