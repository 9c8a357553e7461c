/* SPDX-License-Identifier: MIT */
/* A short paragraph as the checks see it, without a dictionary and without the run's own memory. */
#ifndef TESTS_RUN_TEXT_H
#define TESTS_RUN_TEXT_H

#include "lib/check/run.h"

#define RUN_TEXT_TOKENS 128

struct run_text {
    struct chinhta__run run;
    struct chinhta__token tokens[RUN_TEXT_TOKENS];
    struct chinhta__word words[RUN_TEXT_TOKENS];
};

/* BYTES is borrowed. Fails the test at more than RUN_TEXT_TOKENS tokens. */
void run_text_read(struct run_text *text, const char *bytes);

#endif
