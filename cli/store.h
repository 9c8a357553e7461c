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
 * Replaces the contents of a regular file with the pieces: whatever fails, the file is as it was. Its mode, owner,
 * extended attributes and other hard links stay; a symbolic link stays and its target is replaced. Returns 0 or an errno
 * (EACCES for a file that may not be written, EINVAL for what is no regular file).
 * *OUT_KEPT, to be freed: NULL, or the name of a copy of the file as it was, when the disk failed so far that its old
 * bytes could not be written back.
 */
int cli_store_write(const char *path, const struct cli_piece *pieces, size_t n_pieces, char **out_kept);

#endif
