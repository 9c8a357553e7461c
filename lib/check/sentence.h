/* SPDX-License-Identifier: MIT */
/* Sentence: the capital that a sentence begins with (NĐ 30/2020/NĐ-CP, Phụ lục II, I). */
#ifndef CHINHTA__SENTENCE_H
#define CHINHTA__SENTENCE_H

#include "lib/check/run.h"

chinhta_status chinhta__sentence_paragraph(struct chinhta__run *run);

#endif
