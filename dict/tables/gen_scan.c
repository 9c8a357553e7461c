/* SPDX-License-Identifier: MIT */
/*
 * Makes the table of lib/syllable/scan.c: a machine that reads UTF-8 byte by byte and stops where a text may
 * need repair. Runs at build, on the build machine. Which letters there are says lib/text/letter.c, which
 * characters look like others dict/lookalikes.tsv; the pairs of vowels that are right wherever they stand are
 * this file's, after Quyết định 1989/QĐ-BGDĐT, article 8, and what follows from it. It may stop too often,
 * never too seldom: tests/test_scan.c tries every syllable.
 *
 * usage: gen_scan OUT_DATA.h
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/text/letter.h"
#include "lib/text/lookalike.h"

/* What of the word so far matters for the place of its tone. */
enum context {
    FRESH,      /* no letter of the word yet */
    CONSONANT,  /* behind a consonant */
    AFTER_Q,    /* q */
    AFTER_G,    /* a g that begins the word */
    AFTER_QU,   /* the glide of quá */
    AFTER_GI,   /* the onset of già */
    VOWEL_O,    /* the last letter is an o without tone, ... */
    VOWEL_U,    /* a u, ... */
    VOWEL,      /* another vowel without mark or tone */
    MARKED,     /* a vowel with a mark and no tone yet */
    RIGHT,      /* the tone stands where it belongs, unless another mark or tone follows */
    RIGHT_IN,   /* so it is inside a word (hoàn), and wrong at its end */
    TONED_O,    /* the tone is on a plain vowel with none before it: right if the word ends soon */
    TONED_U,
    TONED,
    TONED_GI,   /* gì */
    TONED_OPEN, /* a vowel behind such a one: wrong before a consonant */
    N_CONTEXTS,
    STOP = N_CONTEXTS,
};

enum style { KEPT, OLD, NEW };

enum prefix { P_NONE, P_C3, P_C4, P_C5, P_C6, P_E1, P_E1BA, P_E1BB, N_CONTEXT_PREFIXES };
/* prefixes of characters that are no Vietnamese letter */
enum { P_C2 = N_CONTEXT_PREFIXES, P_C7, P_C8, P_C9, P_CA, P_CB, P_E1B8, P_E1B9, P_E2, P_E280, P_E4, P_LAST };

#define STATE_STOP 0
#define N_STATES (1 + N_CONTEXT_PREFIXES * N_CONTEXTS + (P_LAST + 1 - N_CONTEXT_PREFIXES))

static unsigned state_of(unsigned context, unsigned prefix) {
    if (context == STOP)
        return STATE_STOP;
    if (prefix < N_CONTEXT_PREFIXES)
        return 1 + prefix * N_CONTEXTS + context;
    return 1 + N_CONTEXT_PREFIXES * N_CONTEXTS + prefix - N_CONTEXT_PREFIXES;
}

static bool is_toned(unsigned context) {
    return context >= RIGHT;
}

static unsigned after_plain_vowel(unsigned context, char base, enum style style) {
    switch (context) {
    case AFTER_Q:
        if (base == 'u')
            return AFTER_QU;
        break;
    case AFTER_G:
        if (base == 'i')
            return AFTER_GI;
        break;
    case AFTER_QU:
        return VOWEL;
    case MARKED:
    case RIGHT:
        return context;
    case RIGHT_IN:
        return RIGHT;
    case TONED_O:
        return style == NEW && (base == 'a' || base == 'e') ? STOP : TONED_OPEN;
    case TONED_U:
        return style == NEW && base == 'y' ? STOP : TONED_OPEN;
    case TONED:
        return TONED_OPEN;
    case TONED_GI:
    case TONED_OPEN:
        return STOP;
    default:
        break;
    }
    return base == 'o' ? VOWEL_O : base == 'u' ? VOWEL_U : VOWEL;
}

static unsigned after_toned_vowel(unsigned context, char base, enum style style) {
    switch (context) {
    case FRESH:
    case CONSONANT:
    case AFTER_QU:
    case AFTER_GI:
        return base == 'o' ? TONED_O : base == 'u' ? TONED_U : TONED;
    case AFTER_Q:
        return STOP;
    case AFTER_G:
        return base == 'i' ? TONED_GI : base == 'o' ? TONED_O : base == 'u' ? TONED_U : TONED;
    case VOWEL_O:
        if (base == 'o')
            return RIGHT;
        return base != 'a' && base != 'e' ? STOP : style == OLD ? RIGHT_IN : RIGHT;
    case VOWEL_U:
        return base != 'y' ? STOP : style == OLD ? RIGHT_IN : RIGHT;
    default:
        return STOP;
    }
}

static unsigned after_letter(unsigned context, chinhta__letter letter, enum style style) {
    char base = chinhta__letter_base(letter);
    bool marked = chinhta__letter_mark(letter) != CHINHTA__MARK_NONE;
    if (!chinhta__letter_vowel(letter)) {
        if (context == TONED_OPEN)
            return STOP;
        return base == 'q' ? AFTER_Q : base == 'g' && context == FRESH ? AFTER_G : CONSONANT;
    }
    if (chinhta__letter_tone(letter) == CHINHTA__TONE_NGANG) {
        if (marked)
            return is_toned(context) ? STOP : MARKED;
        return after_plain_vowel(context, base, style);
    }
    if (marked)
        return is_toned(context) ? STOP : RIGHT;
    return after_toned_vowel(context, base, style);
}

static bool may_need_repair(uint32_t cp, enum style style) {
    uint32_t meant;
    return chinhta__lookalike_invisible(cp) || chinhta__lookalike_find(cp, &meant) != CHINHTA__LOOKALIKE_NONE ||
           cp == '\v' || cp == '\f' || cp == 0x85 || cp == 0xa0 || (cp >= 0x2000 && cp <= 0x200f) ||
           (cp >= 0x2028 && cp <= 0x202f) || (style != KEPT && cp == '\r');
}

/* CP is below U+0300, in U+1E00-1EFF or in U+2000-203F: what is not a letter joins nothing before it. */
static unsigned after_character(unsigned context, uint32_t cp, enum style style) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    if (may_need_repair(cp, style))
        return STOP;
    if (letter != 0)
        return after_letter(context, letter, style);
    bool is_letter = (cp >= 0xc0 && cp < 0x300 && cp != 0xd7 && cp != 0xf7) || (cp >= 0x1e00 && cp <= 0x1eff);
    return is_letter ? CONSONANT : context == RIGHT_IN ? STOP : FRESH;
}

static unsigned after_lead(unsigned context, unsigned byte, enum style style) {
    if (byte < 0x80)
        return state_of(after_character(context, byte, style), P_NONE);
    if (byte >= 0xc3 && byte <= 0xc6)
        return state_of(context, P_C3 + byte - 0xc3);
    if (context == RIGHT_IN && byte != 0xe1)
        return STATE_STOP;
    if (byte >= 0xc7 && byte <= 0xcb)
        return state_of(FRESH, P_C7 + byte - 0xc7);
    if (byte == 0xc2)
        return state_of(FRESH, P_C2);
    if (byte == 0xe1)
        return state_of(context, P_E1);
    if (byte == 0xe2)
        return state_of(FRESH, P_E2);
    if (byte >= 0xe4 && byte <= 0xe9)
        return state_of(FRESH, P_E4);
    return STATE_STOP;
}

static unsigned after_byte(unsigned context, unsigned prefix, unsigned byte, enum style style) {
    static const uint32_t high[P_LAST + 1] = {
        [P_C2] = 0x80,    [P_C3] = 0xc0,      [P_C4] = 0x100,     [P_C5] = 0x140,     [P_C6] = 0x180,     [P_C7] = 0x1c0,
        [P_C8] = 0x200,   [P_C9] = 0x240,     [P_CA] = 0x280,     [P_CB] = 0x2c0,     [P_E1B8] = 0x1e00,  [P_E1B9] = 0x1e40,
        [P_E1BA] = 0x1e80, [P_E1BB] = 0x1ec0, [P_E280] = 0x2000,
    };
    if (prefix == P_NONE)
        return after_lead(context, byte, style);
    if (byte < 0x80 || byte > 0xbf)
        return STATE_STOP;
    switch (prefix) {
    case P_E1:
        return byte == 0xba   ? state_of(context, P_E1BA)
               : byte == 0xbb ? state_of(context, P_E1BB)
               : context == RIGHT_IN ? STATE_STOP
               : byte == 0xb8 ? state_of(FRESH, P_E1B8)
               : byte == 0xb9 ? state_of(FRESH, P_E1B9)
                              : STATE_STOP;
    case P_E2:
        return byte == 0x80 ? state_of(FRESH, P_E280) : STATE_STOP;
    case P_E4:
        return state_of(FRESH, P_LAST);
    case P_LAST: /* an ideograph */
        return state_of(FRESH, P_NONE);
    default:
        return state_of(after_character(context, high[prefix] + (byte & 0x3f), style), P_NONE);
    }
}

static void write_table(FILE *out, const char *name, enum style style) {
    fprintf(out, "static const uint8_t %s[%d][256] = {\n", name, N_STATES);
    for (unsigned state = 0; state < N_STATES; state++) {
        unsigned context = FRESH;
        unsigned prefix = P_NONE;
        if (state > N_CONTEXT_PREFIXES * N_CONTEXTS) {
            prefix = state - 1 - N_CONTEXT_PREFIXES * N_CONTEXTS + N_CONTEXT_PREFIXES;
        } else if (state > 0) {
            prefix = (state - 1) / N_CONTEXTS;
            context = (state - 1) % N_CONTEXTS;
        }
        fprintf(out, "    {");
        for (unsigned byte = 0; byte < 256; byte++)
            fprintf(out, "%u,", state == STATE_STOP ? STATE_STOP : after_byte(context, prefix, byte, style));
        fprintf(out, "},\n");
    }
    fprintf(out, "};\n");
}

int main(int argc, char **argv) {
    _Static_assert(N_STATES <= 256, "a state is a byte");
    FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (out == NULL) {
        fprintf(stderr, "usage: gen_scan OUT_DATA.h\n");
        return 2;
    }
    fprintf(out, "/* Made by dict/tables/gen_scan.c. */\n");
    fprintf(out, "#define STATE_STOP %d\n#define STATE_FRESH %u\n#define STATE_BETWEEN_END %d\n", STATE_STOP,
            state_of(FRESH, P_NONE), N_CONTEXTS);
    fprintf(out, "#define STATE_OPEN_CONTEXT %d\n#define N_CONTEXTS %d\n#define STATE_CONTEXT_END %d\n", RIGHT_IN,
            N_CONTEXTS, N_CONTEXT_PREFIXES * N_CONTEXTS);
    write_table(out, "scan_kept", KEPT);
    write_table(out, "scan_old", OLD);
    write_table(out, "scan_new", NEW);
    return fclose(out) != 0;
}
