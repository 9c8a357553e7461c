/* SPDX-License-Identifier: MIT */
/* Dictionary: finding chinhta.dict for the program. */
#ifndef CLI_DICTIONARY_H
#define CLI_DICTIONARY_H

#include <chinhta.h>

/*
 * Opens PATH if it isn't NULL, else the file that CHINHTA_DICT names, else the one beside the program in its
 * build folder, else the installed one. NULL if that can't be opened; stderr says why.
 */
chinhta_dict *cli_dictionary_open(const char *path, chinhta_lang lang);

#endif
