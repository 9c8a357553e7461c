/* SPDX-License-Identifier: MIT */
/* Citation: capitals of words before a number or a name: Điều 5, khoản 2, Nghị định số ..., Quận 1, Thủ tướng ... */
#ifndef CHINHTA__CITATION_H
#define CHINHTA__CITATION_H

#include "lib/check/run.h"

chinhta_status chinhta__citation_paragraph(struct chinhta__run *run);

#endif
