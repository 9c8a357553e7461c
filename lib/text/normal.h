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

#endif
