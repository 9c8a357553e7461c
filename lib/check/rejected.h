/* SPDX-License-Identifier: MIT */
/* Rejected: the user's own phrases in a text: findings for rejected ones, silence for accepted ones. */
#ifndef CHINHTA__REJECTED_H
#define CHINHTA__REJECTED_H

#include "lib/check/run.h"

chinhta_status chinhta__rejected_paragraph(struct chinhta__run *run);

#endif
