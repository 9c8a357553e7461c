/* SPDX-License-Identifier: MIT */
/* Initials: a name in initials run together with the word behind it: CSGTđã, UBNDThành phố. */
#ifndef CHINHTA__INITIALS_H
#define CHINHTA__INITIALS_H

#include "lib/check/run.h"

chinhta_status chinhta__initials_paragraph(struct chinhta__run *run);

#endif
