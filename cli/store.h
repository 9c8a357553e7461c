/* SPDX-License-Identifier: MIT */
/* Store: putting a text in the place of a file, all of it or nothing. */
#ifndef CLI_STORE_H
#define CLI_STORE_H

#include <stddef.h>

/* One stretch of bytes. */
struct cli_piece {
    const char *bytes;
    size_t n_bytes;
};

/*
 * Replaces the contents of a regular file with the pieces, through a temporary file beside it: whatever
 * fails, the file is as it was. Its mode stays, and its owner where that may be set; a link stays and its
 * target is replaced. Returns 0 or an errno (EACCES for a file that may not be written, EINVAL for what is no
 * regular file).
 */
int cli_store_write(const char *path, const struct cli_piece *pieces, size_t n_pieces);

#endif
