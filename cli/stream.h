/* SPDX-License-Identifier: MIT */
/* Stream: a file of any length goes through the converter to stdout, in memory that does not grow with it. */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include "cli/options.h"

/*
 * Converts a file; PATH "-" is stdin. What gets lost is said before anything is written, of whatever can be read twice
 * and of any text that becomes no more than CLI_STREAM_HOLD bytes; of a longer pipe before the text that it is lost
 * from. Says what is wrong. Returns the exit status.
 */
#define CLI_STREAM_HOLD ((size_t)16 << 20)
int cli_stream_convert(const struct cli_options *options, const char *path);

#endif
