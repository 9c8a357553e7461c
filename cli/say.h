/* SPDX-License-Identifier: MIT */
/* Say: what the program tells a person on stderr, in the language chosen. */
#ifndef CLI_SAY_H
#define CLI_SAY_H

#include <chinhta.h>

/* One of two texts. */
static inline const char *cli_pick(chinhta_lang lang, const char *vi, const char *en) {
    return lang == CHINHTA_LANG_EN ? en : vi;
}

/* "chinhta: SUBJECT: WHAT" on stderr; SUBJECT may be NULL. Control characters are shown as "?". */
void cli_say(const char *subject, const char *what);

/* The same about a path of the command line, where "-" is standard input. */
void cli_say_path(chinhta_lang lang, const char *path, const char *what);

/* What an errno means, in the language: a short phrase. */
const char *cli_say_errno(chinhta_lang lang, int error);

#endif
