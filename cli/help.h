/* SPDX-License-Identifier: MIT */
/* Help: the text of --help. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include <chinhta.h>
#include <stdio.h>

void cli_help_print(chinhta_lang lang, FILE *out);

#endif
