/* SPDX-License-Identifier: MIT */
/* Diff: two texts with the same number of lines, as a unified diff. */
#ifndef CLI_DIFF_H
#define CLI_DIFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/*
 * Prints what differs between two texts of which each line of the one is the same line of the other, changed
 * or not (fixes never add or remove a line end). Nothing if they are equal. Returns false if memory ran out.
 */
bool cli_diff_print(const char *path, const char *before, size_t before_len, const char *after,
                    size_t after_len, FILE *out);

#endif
