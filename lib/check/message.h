/* SPDX-License-Identifier: MIT */
/* Messages: the one line a person reads about a finding, made from the template of its code. */
#ifndef CHINHTA__MESSAGE_H
#define CHINHTA__MESSAGE_H

#include <stddef.h>
#include "lib/check/arena.h"

/*
 * TEMPLATE with {text} and {fix} replaced by TEXT and FIX, shortened to some forty characters each.
 * Ill-formed bytes become \xHH, control characters U+FFFD: the message is one line of well-formed UTF-8. NULL
 * if memory ran out.
 */
char *chinhta__message_make(struct chinhta__arena *arena, const char *template_text, const char *text,
                            size_t text_len, const char *fix, size_t fix_len);

#endif
