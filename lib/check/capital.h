/* SPDX-License-Identifier: MIT */
/* Capital: names and fixed phrases whose capital letters differ from the form in the tables (NĐ 30/2020/NĐ-CP, Phụ lục II). */
#ifndef CHINHTA__CAPITAL_H
#define CHINHTA__CAPITAL_H

#include "lib/check/run.h"

chinhta_status chinhta__capital_paragraph(struct chinhta__run *run);

#endif
