/* SPDX-License-Identifier: MIT */
/*
 * Syllables (âm tiết): onset, rime (glide, nucleus, coda) and tone as one small integer, and back to letters.
 * Onsets and rimes are the rows of dict/onsets.tsv and dict/rimes.tsv, compiled into tables at build.
 */
#ifndef CHINHTA__SYLLABLE_H
#define CHINHTA__SYLLABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/text/letter.h"

#define CHINHTA__SYLLABLE_MAX_LETTERS 8 /* the longest syllable, nghiêng, has 7 */

enum chinhta__syllable_fault {
    CHINHTA__SYLLABLE_OK,
    CHINHTA__SYLLABLE_FOREIGN_LETTER, /* f j w z, or too long: no Vietnamese syllable was meant */
    CHINHTA__SYLLABLE_NO_ONSET,       /* begins like no onset: plực */
    CHINHTA__SYLLABLE_NO_RIME,        /* what follows the onset is no rime: thươn+g, chiêc is tone fault, chuơng is this */
    CHINHTA__SYLLABLE_ONSET_RULE,     /* k/c, g/gh, ng/ngh before the wrong vowel, iê for yê: nghành, kông */
    CHINHTA__SYLLABLE_STOP_TONE,      /* coda c ch p t with a tone that is neither sắc nor nặng: viêt */
    CHINHTA__SYLLABLE_TWO_TONES,      /* different tone marks: vìệt */
};

enum chinhta__tone_style {
    CHINHTA__TONE_STYLE_OLD, /* hòa, khỏe, thủy */
    CHINHTA__TONE_STYLE_NEW, /* hoà, khoẻ, thuỷ */
};

enum chinhta__tone_place {
    CHINHTA__TONE_PLACE_SAME, /* right, and the same in both styles (or no tone) */
    CHINHTA__TONE_PLACE_OLD,
    CHINHTA__TONE_PLACE_NEW,
    CHINHTA__TONE_PLACE_WRONG, /* tòan, đựơc; tíếng, with one tone on two letters */
};

struct chinhta__syllable {
    uint16_t code; /* (onset * CHINHTA__N_RIMES + rime) * CHINHTA__N_TONES + tone; < CHINHTA__N_SYLLABLE_CODES */
    uint8_t onset;
    uint8_t rime;
    uint8_t tone;  /* enum chinhta__tone */
    uint8_t place; /* enum chinhta__tone_place */
};

/* Sizes of the generated tables: generated header, rows of the .tsv files. */
#include "syllable_tables.h" /* CHINHTA__N_ONSETS, CHINHTA__N_RIMES */
#define CHINHTA__N_SYLLABLE_CODES (CHINHTA__N_ONSETS * CHINHTA__N_RIMES * CHINHTA__N_TONES)

/*
 * Parses n letters (case ignored, tone on any letter). On OK writes *out; its code spells back to letters that parse to
 * the same code. On ONSET_RULE and STOP_TONE writes *out too, with a code that is not valid: repairs start from it
 * (kông: k + ông + ngang). On any other fault leaves *out.
 */
enum chinhta__syllable_fault chinhta__syllable_parse(const chinhta__letter *letters, size_t n,
                                                     struct chinhta__syllable *out);

/* Letters (lower case) of a code in a tone style; returns how many. Works for every code, valid or not. */
size_t chinhta__syllable_spell(unsigned code, enum chinhta__tone_style style,
                               chinhta__letter out[CHINHTA__SYLLABLE_MAX_LETTERS]);

/* True if the code is well formed: onset and rime go together, and the tone goes with the coda. */
bool chinhta__syllable_valid(unsigned code);

/* The code with i/y variants folded onto one (kĩ -> kỹ, lí -> lý, quí -> quý, i -> y alone); others unchanged. */
unsigned chinhta__syllable_fold(unsigned code);

/*
 * The valid code of the same sound, where only the spelling of onset or rime has to give: k + ông -> công,
 * ng + ê -> nghê, no onset + iêu -> yêu. A valid code is returned as it is; N_SYLLABLE_CODES if there is none. With it
 * a candidate is arithmetic: put another onset, rime or tone into a code, then respell.
 */
unsigned chinhta__syllable_respell(unsigned code);

/* True if the rime is real but so rare that it is nearly never what a slip meant (uyu, oong, uyn). */
bool chinhta__syllable_rare(unsigned code);

#endif
