/* SPDX-License-Identifier: MIT */
/* Joined: words run together with the number before or behind them: số126/2020/NĐ-CP, ngày10, 15ngày. */
#ifndef CHINHTA__JOINED_H
#define CHINHTA__JOINED_H

#include "lib/check/run.h"

chinhta_status chinhta__joined_paragraph(struct chinhta__run *run);

#endif
