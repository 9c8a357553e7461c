/* SPDX-License-Identifier: MIT */
/*
 * The scan over clean text. A table reads a byte a step; because each step waits for the one before, long clean
 * text is read at several places at once, each from behind a space. The table is made by dict/tables/gen_scan.c.
 */
#include "lib/syllable/scan.h"

#include <stdint.h>
#include <string.h>

#include "scan_data.h"

#define BLOCK 32     /* bytes between two looks at the state */
#define N_LANES 4
#define LANE 512     /* bytes, about */
#define LANE_SLACK 64 /* in which a lane's first space is looked for */
#define WARM_UP 256  /* clean bytes before lanes are worth their start */

typedef const uint8_t table[256];

/* Reads up to END; returns where a block begins in which the state is STOP, END if there is none. */
static size_t read_blocks(table *next, const unsigned char *s, size_t at, size_t end, unsigned *inout_state) {
    while (end - at >= BLOCK) {
        unsigned state = *inout_state;
        for (size_t k = 0; k < BLOCK; k++)
            state = next[state][s[at + k]];
        if (state == STATE_STOP)
            return at;
        *inout_state = state;
        at += BLOCK;
    }
    return at;
}

/* True if the last letter, wherever in the next character this is, is right only if the word goes on. */
static bool is_open(unsigned state) {
    return state > STATE_STOP && state <= STATE_CONTEXT_END && (state - 1) % N_CONTEXTS == STATE_OPEN_CONTEXT;
}

static size_t character_before(const unsigned char *s, size_t at) {
    do
        at--;
    while (at > 0 && (s[at] & 0xc0) == 0x80);
    return at;
}

/*
 * As chinhta__scan_next, from a state; of a character that END cuts in two the start. Where a word should have gone on,
 * its last letter.
 */
static size_t read_one(table *next, const unsigned char *s, size_t from, size_t end, unsigned state) {
    size_t at = read_blocks(next, s, from, end, &state);
    size_t character = at;
    if (state > STATE_BETWEEN_END) /* the last block ended inside a character */
        character = character_before(s, at);
    for (; at < end; at++) {
        if (state <= STATE_BETWEEN_END)
            character = at;
        bool open = is_open(state);
        state = next[state][s[at]];
        if (state == STATE_STOP)
            return open ? character_before(s, character) : character;
    }
    if (is_open(state))
        return character_before(s, state <= STATE_BETWEEN_END ? end : character);
    return state <= STATE_BETWEEN_END ? end : character;
}

/* The starts of lanes from AT on; false where spaces are rare. */
static bool start_lanes(const unsigned char *s, size_t at, size_t starts[N_LANES + 1]) {
    starts[0] = at;
    for (unsigned i = 1; i <= N_LANES; i++) {
        const unsigned char *space = memchr(s + starts[i - 1] + LANE, ' ', LANE_SLACK);
        if (!space)
            return false;
        starts[i] = (size_t)(space - s) + 1;
    }
    return true;
}

/* True if text[starts[0], starts[N_LANES]) is clean. */
static bool read_lanes(table *next, const unsigned char *s, const size_t starts[N_LANES + 1]) {
    unsigned a = STATE_FRESH, b = STATE_FRESH, c = STATE_FRESH, d = STATE_FRESH;
    const unsigned char *p = s + starts[0], *q = s + starts[1], *r = s + starts[2], *t = s + starts[3];
    for (size_t k = 0; k < LANE; k++) {
        a = next[a][p[k]];
        b = next[b][q[k]];
        c = next[c][r[k]];
        d = next[d][t[k]];
    }
    unsigned state[N_LANES] = {a, b, c, d};
    bool clean = true;
    for (unsigned i = 0; i < N_LANES; i++) {
        for (size_t at = starts[i] + LANE; at < starts[i + 1]; at++)
            state[i] = next[state[i]][s[at]];
        clean = clean && state[i] != STATE_STOP;
    }
    return clean;
}

size_t chinhta__scan_next(const char *text, size_t len, size_t from, enum chinhta__scan_style style) {
    const unsigned char *s = (const unsigned char *)text;
    table *next = style == CHINHTA__SCAN_OLD ? scan_old : style == CHINHTA__SCAN_NEW ? scan_new : scan_kept;
    size_t at = from;
    unsigned state = STATE_FRESH;
    size_t starts[N_LANES + 1];
    size_t warm = len - from > WARM_UP ? from + WARM_UP : len;
    at = read_blocks(next, s, at, warm, &state);
    if (at < warm && warm - at >= BLOCK)
        return read_one(next, s, at, len, state);
    /* a lane begins where a word does */
    const unsigned char *space = at < len ? memchr(s + at, ' ', len - at < LANE_SLACK ? len - at : LANE_SLACK) : NULL;
    size_t word = space ? (size_t)(space - s) + 1 : at;
    if (!space || len - word < N_LANES * (LANE + LANE_SLACK))
        return read_one(next, s, at, len, state);
    size_t stop = read_one(next, s, at, word, state);
    if (stop < word)
        return stop;
    at = word;
    while (len - at >= N_LANES * (LANE + LANE_SLACK) && start_lanes(s, at, starts) && read_lanes(next, s, starts))
        at = starts[N_LANES];
    return read_one(next, s, at, len, STATE_FRESH);
}
