/* SPDX-License-Identifier: MIT */
/* Lexical: fixed confusions of formal vocabulary, such as bổ xung for bổ sung (dict/lexical.tsv). */
#ifndef CHINHTA__LEXICAL_H
#define CHINHTA__LEXICAL_H

#include "lib/check/run.h"

chinhta_status chinhta__lexical_paragraph(struct chinhta__run *run);

#endif
