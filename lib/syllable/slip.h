/* SPDX-License-Identifier: MIT */
/*
 * Slips: how dear it is to see one run of letters where another was meant. A weighted edit distance over letters with
 * their marks, with confusable onsets, codas and rimes as single steps, and a table of tones. The costs are the rows of
 * dict/slips.tsv, in nats (-ln of the chance of the slip once one is made), held in sixteenths.
 */
#ifndef CHINHTA__SLIP_H
#define CHINHTA__SLIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/text/letter.h"

#define CHINHTA__SLIP_UNITS_PER_NAT 16
#define CHINHTA__SLIP_MAX_LETTERS 12
#define CHINHTA__SLIP_MAX_SOUNDS 24 /* rows of confusable sounds that one word begins with, or ends with */
#define CHINHTA__SLIP_NEVER 4095 /* more than any sum of steps */

/* What a slip is made of: a set, for there may be several steps. */
enum chinhta__slip_kind {
    CHINHTA__SLIP_TONE_DROPPED = 1,
    CHINHTA__SLIP_TONE = 2,      /* another tone, or one too many */
    CHINHTA__SLIP_MARK = 4,      /* mark dropped, added, changed; d for đ */
    CHINHTA__SLIP_SOUND = 8,     /* confusable onset, coda, rime */
    CHINHTA__SLIP_LEFT_OUT = 16, /* a letter left out */
    CHINHTA__SLIP_ADDED = 32,    /* a letter too many, or doubled */
    CHINHTA__SLIP_CHANGED = 64,  /* another letter */
    CHINHTA__SLIP_SWAPPED = 128, /* two neighbours swapped */
};

struct chinhta__slip {
    uint16_t cost; /* sixteenths of a nat */
    uint8_t kinds;
};

/*
 * A comparison of one run of letters seen with many that may have been meant. Letters meant are given one by one, and
 * can be taken back: words that share a prefix share its work. Case and tone are ignored.
 */
struct chinhta__slip_table {
    struct chinhta__slip at[CHINHTA__SLIP_MAX_LETTERS + 1][CHINHTA__SLIP_MAX_LETTERS + 1]; /* [meant][seen] */
    uint16_t least[CHINHTA__SLIP_MAX_LETTERS + 1]; /* of each row */
    chinhta__letter seen[CHINHTA__SLIP_MAX_LETTERS], meant[CHINHTA__SLIP_MAX_LETTERS];
    size_t n_seen;
    unsigned most, max_steps; /* a cost; so many steps that are no sound fit into it */
    /* what the letters seen say by themselves: each as one too many, and the sounds at their beginning and end */
    struct chinhta__slip added[CHINHTA__SLIP_MAX_LETTERS];
    uint8_t onsets[CHINHTA__SLIP_MAX_SOUNDS], ends[CHINHTA__SLIP_MAX_SOUNDS];
    unsigned n_onsets, n_ends;
    /* sets of bases, bit 0 an a: the letters seen; those of them, and those meant, that its sounds account for */
    uint32_t seen_bases, sound_bases, meant_sound_bases;
};

static inline uint32_t chinhta__slip_base_bit(chinhta__letter letter) {
    return UINT32_C(1) << (chinhta__letter_base(letter) - 'a');
}

/*
 * False if there are more than CHINHTA__SLIP_MAX_LETTERS letters, or one is none. What costs more than MOST sixteenths of
 * a nat is not looked for: its cost is some number above that.
 */
bool chinhta__slip_begin(struct chinhta__slip_table *table, const chinhta__letter *seen, size_t n_seen, unsigned most);

/*
 * Takes LETTER as number AT (from 0, < CHINHTA__SLIP_MAX_LETTERS) of the letters meant; those before it stand, those
 * after it are forgotten. Returns the least cost that any continuation can have.
 */
unsigned chinhta__slip_push(struct chinhta__slip_table *table, size_t at, chinhta__letter letter);

/* The cost when the first N_MEANT letters pushed are all. Equal letters cost 0. */
struct chinhta__slip chinhta__slip_end(const struct chinhta__slip_table *table, size_t n_meant);

/*
 * True if the letters alone, whatever their order, tell that the cost is above MOST: too many of one side have no match on
 * the other. BASES is the set of bases of a word that may have been meant.
 */
bool chinhta__slip_apart(const struct chinhta__slip_table *table, uint32_t bases);

/* True if the keys of the two letters touch on the keyboard; marks are ignored. Both are letters. */
bool chinhta__slip_near(chinhta__letter a, chinhta__letter b);

/* Cost of one tone seen for another meant; 0 if they are equal. */
struct chinhta__slip chinhta__slip_tone(enum chinhta__tone seen, enum chinhta__tone meant);

#endif
