/* SPDX-License-Identifier: MIT */
/*
 * Earlier: the last words of a document before the paragraph at hand. What a text has written before it will write again:
 * its terms and its names stand there, and so do the right forms of what it slips in.
 */
#ifndef CHINHTA__EARLIER_H
#define CHINHTA__EARLIER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define CHINHTA__EARLIER_WORDS 1024

/* N is 0 at the beginning of a document. */
struct chinhta__earlier {
    uint16_t ids[CHINHTA__EARLIER_WORDS]; /* oldest first */
    size_t n;
};

/* Appends N word ids, the marks between paragraphs included; the oldest go. */
static inline void chinhta__earlier_add(struct chinhta__earlier *earlier, const uint16_t *ids, size_t n) {
    size_t n_new = n < CHINHTA__EARLIER_WORDS ? n : CHINHTA__EARLIER_WORDS;
    size_t n_kept = earlier->n + n_new <= CHINHTA__EARLIER_WORDS ? earlier->n : CHINHTA__EARLIER_WORDS - n_new;
    memmove(earlier->ids, earlier->ids + earlier->n - n_kept, n_kept * sizeof *ids);
    memcpy(earlier->ids + n_kept, ids + n - n_new, n_new * sizeof *ids);
    earlier->n = n_kept + n_new;
}

#endif
