/* SPDX-License-Identifier: MIT */
/*
 * Normal form: where a text is not in NFC, and what it is in NFC; beyond NFC, Vietnamese letters whose marks
 * stand in an order that NFC leaves alone (é + U+0302 for ế), or twice. Vietnamese goes by chinhta's own
 * letters, all else by ICU. Never NFKC: m², № and ½ stay. Look-alike letters and invisible characters are not
 * this file's. Sources: Unicode Standard Annex #15; for the order of Vietnamese marks TCVN 6909:2001.
 */
#ifndef CHINHTA__NORMAL_H
#define CHINHTA__NORMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/text/letter.h"

enum chinhta__normal_kind {
    CHINHTA__NORMAL_FORM,  /* the same text in another form: NFC as Unicode defines it */
    CHINHTA__NORMAL_ORDER, /* the marks of one letter, in the wrong order or doubled: one letter can be meant
                            */
    CHINHTA__NORMAL_TONES, /* different tones on one letter: the last is kept, which is a guess */
};

struct chinhta__normal_span {
    size_t start; /* bytes: a base character, ... */
    size_t end;   /* ... and behind the last of its marks */
    enum chinhta__normal_kind kind;
};

/*
 * The first span at or after FROM (0, or the end of a span) that chinhta__normal_write changes: one base
 * character with its marks, or a Hangul syllable. False if there is none. An ill-formed byte is in no span.
 * Text in NFC is skipped at one or two cycles a byte.
 *
 * A run of more than CHINHTA__ICU_NFC_MAX bytes of marks that make no Vietnamese letter is no span: no script
 * has such.
 */
bool chinhta__normal_next(const char *text, size_t len, size_t from, struct chinhta__normal_span *out_span);

/*
 * The normal form of text[0, len): a span, or any text (ill-formed bytes are kept). Returns how many bytes it
 * takes; they are written to OUT if they are not more than CAP, else what OUT holds is not specified. OUT may
 * be NULL if CAP is 0; it may not overlap TEXT. The normal form of a normal form is itself.
 */
size_t chinhta__normal_write(const char *text, size_t len, char *out, size_t cap);

/* True if a run ends before CP: CP neither joins what stands before it nor changes places with it. */
bool chinhta__normal_boundary(uint32_t cp);

/*
 * Adds the combining mark CP to a Vietnamese letter, in whatever order marks come. False if it is no mark of such
 * letters; the letter may then hold any. Where one is doubled or out of order *inout_kind gets worse.
 */
bool chinhta__normal_add_mark(chinhta__letter *inout_letter, uint32_t cp, enum chinhta__normal_kind *inout_kind);

/*
 * The normal form of a run: one base character, or none, and what may join it, well formed and at most
 * CHINHTA__ICU_NFC_MAX bytes. False if that is the run itself; else it is written, at most
 * CHINHTA__NORMAL_RUN_MAX bytes.
 */
#define CHINHTA__NORMAL_RUN_MAX 768
bool chinhta__normal_run(const char *run, size_t len, char out[CHINHTA__NORMAL_RUN_MAX], size_t *out_len,
                         enum chinhta__normal_kind *out_kind);

#endif
