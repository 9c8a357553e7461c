/* SPDX-License-Identifier: MIT */
/* Losses: what a conversion of a file loses, said on stderr by line, the first ones one by one. */
#ifndef CLI_LOSSES_H
#define CLI_LOSSES_H

#include <chinhta.h>
#include <stdbool.h>
#include <stddef.h>

#define CLI_LOSSES_MAX_SAID 20 /* of one file */

struct cli_losses {
    chinhta_lang lang;
    const char *path;
    size_t n;         /* all so far */
    size_t line;      /* at COUNTED */
    size_t counted;   /* bytes of the file */
    const char *text; /* of the file: byte I is text[I & mask] */
    size_t mask;
};

/* True if the places of what comes are to be known: not all of it is said yet. */
static inline bool cli_losses_need_text(const struct cli_losses *losses) {
    return losses->n < CLI_LOSSES_MAX_SAID;
}

/* Counts lines up to a byte of the file; those before it may be gone then. */
void cli_losses_count(struct cli_losses *losses, size_t byte);

/* Says the next ones; in order. */
void cli_losses_say(struct cli_losses *losses, const chinhta_loss *list, size_t n);

/* Says how many were not said one by one. */
void cli_losses_end(const struct cli_losses *losses);

#endif
