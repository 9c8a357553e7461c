/* SPDX-License-Identifier: MIT */
/* Lexical: fixed confusions of formal vocabulary, such as bổ xung for bổ sung (dict/lexical.tsv). */
#ifndef CHINHTA__LEXICAL_H
#define CHINHTA__LEXICAL_H

#include "lib/check/run.h"

chinhta_status chinhta__lexical_create(struct chinhta__run *run, void **out_state);
void chinhta__lexical_destroy(void *state);
chinhta_status chinhta__lexical_begin(struct chinhta__run *run);
chinhta_status chinhta__lexical_paragraph(struct chinhta__run *run);

/*
 * True if bytes [byte_start, byte_end) of the text touch a wrong form that was surely found, or a word that is said twice
 * with a meaning: what should stand there is known, and no guess from the context is wanted.
 */
bool chinhta__lexical_claims(const struct chinhta__run *run, size_t byte_start, size_t byte_end);

#endif
