/* SPDX-License-Identifier: MIT */
/*
 * Repair: what in a text is to be written otherwise though every reader reads the same, place by place. Letters
 * in NFC and their marks in order, look-alike letters inside Vietnamese words, characters without width, exotic
 * spaces and line ends, word processors' bullets, and tones on the wrong letter. Never NFKC; what no rule here
 * names stays byte for byte, as do words and scripts that are not Vietnamese.
 *
 * The normalizer and the check both come here. A text may be handed over in pieces: no decision needs more than
 * CHINHTA__REPAIR_AHEAD bytes behind it. Repairing what is repaired changes nothing.
 */
#ifndef CHINHTA__REPAIR_H
#define CHINHTA__REPAIR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/syllable/syllable.h"
#include "lib/text/icu.h"
#include "lib/text/normal.h"

/* What an edit does; more than one may come together. */
enum chinhta__repair_what {
    CHINHTA__REPAIR_FORM = 1,       /* NFC */
    CHINHTA__REPAIR_ORDER = 2,      /* marks of one letter in the wrong order or doubled */
    CHINHTA__REPAIR_TONES = 4,      /* of different tones on one letter the last was kept: a guess */
    CHINHTA__REPAIR_LOOKALIKE = 8,  /* a look-alike letter or mark */
    CHINHTA__REPAIR_INVISIBLE = 16, /* a character without width is gone */
    CHINHTA__REPAIR_SPACE = 32,     /* an exotic space became U+0020 */
    CHINHTA__REPAIR_LINE = 64,      /* an exotic line end became LF */
    CHINHTA__REPAIR_SYMBOL = 128,   /* a private-use symbol */
    CHINHTA__REPAIR_PLACE = 256,    /* a tone moved to the letter it belongs to */
    CHINHTA__REPAIR_STYLE = 512,    /* a tone moved to where the style asked for has it */
};

struct chinhta__repair_edit {
    size_t start, end; /* bytes of the text, half-open */
    unsigned what;     /* bits of enum chinhta__repair_what, at least one */
    size_t len;
    char text[CHINHTA__NORMAL_RUN_MAX]; /* LEN bytes in the place of the text's */
};

enum chinhta__repair_tones {
    CHINHTA__REPAIR_TONES_STAY,  /* no tone moves */
    CHINHTA__REPAIR_TONES_PLACE, /* to its place, where it is right in neither style */
    CHINHTA__REPAIR_TONES_OLD,   /* hoà becomes hòa too */
    CHINHTA__REPAIR_TONES_NEW,
};

struct chinhta__repair_options {
    enum chinhta__repair_tones tones;
    enum chinhta__tone_style style; /* where the place follows from the style alone: a tone on a consonant */
    bool lf;                        /* CR and CRLF become LF */
};

#define CHINHTA__REPAIR_MAX_BASES 300 /* characters of a piece without white space that is read for words */
#define CHINHTA__REPAIR_AHEAD ((CHINHTA__REPAIR_MAX_BASES + 2) * (CHINHTA__ICU_NFC_MAX + 4))

/* Where a walk through a text stands. All zero bytes but for the options at the beginning. */
struct chinhta__repair {
    struct chinhta__repair_options options;
    size_t at; /* bytes: all before it is decided */
    /* repair.c's own: a chunk is what stands between white space */
    size_t chunk_start, chunk_end;
    size_t plain_end; /* up to here no words are read */
    bool long_chunk;  /* over CHINHTA__REPAIR_MAX_BASES: no words are read in it */
    bool open_chunk;  /* its end is not in the text yet */
    unsigned dense;   /* so many chunks more are looked at one by one: edits are likely */
    bool wild;        /* AT stands inside a run that is too long to be one */
};

/*
 * The next edit of text[0, len); edits come in order and do not overlap. LAST: the text ends there; else more may
 * follow, and len is no place inside a character. False if there is none up to REPAIR->at, which is LEN if LAST
 * is true, else no more than CHINHTA__REPAIR_AHEAD bytes before it.
 */
bool chinhta__repair_next(struct chinhta__repair *repair, const char *text, size_t len, bool last,
                          struct chinhta__repair_edit *out_edit);

/*
 * The text was moved BYTES towards its beginning: what stood before is gone. At least
 * CHINHTA__REPAIR_BEHIND bytes before REPAIR->at stay, if there are so many.
 */
#define CHINHTA__REPAIR_BEHIND 4
void chinhta__repair_move(struct chinhta__repair *repair, size_t bytes);

#endif
