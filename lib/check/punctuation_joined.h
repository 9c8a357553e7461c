/* SPDX-License-Identifier: MIT */
/* Punctuation_joined: words run together with the number before or behind them: số126/2020/NĐ-CP, ngày10, 15ngày. */
#ifndef CHINHTA__PUNCTUATION_JOINED_H
#define CHINHTA__PUNCTUATION_JOINED_H

#include "lib/check/run.h"

chinhta_status chinhta__punctuation_joined_paragraph(struct chinhta__run *run);

#endif
