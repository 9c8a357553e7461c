/* SPDX-License-Identifier: MIT */
/* Encoding: bytes that are not UTF-8 (encoding/utf8) and letters that are not composed (encoding/nfc). */
#ifndef CHINHTA__ENCODING_H
#define CHINHTA__ENCODING_H

#include "lib/check/run.h"

chinhta_status chinhta__encoding_paragraph(struct chinhta__run *run);

#endif
