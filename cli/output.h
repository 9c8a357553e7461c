/* SPDX-License-Identifier: MIT */
/* Output: a text made of a file goes to stdout, into the place of the file, or is shown as a diff. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include "cli/options.h"
#include "cli/source.h"

/* Each says on stderr what is wrong with PATH, and returns false. */
bool cli_output_say_error(const struct cli_options *options, const char *path, int error);
bool cli_output_say_status(const struct cli_options *options, const char *path, chinhta_status status);

/*
 * Puts out TEXT[0, len), which was made of the source's bytes from SKIPPED on; those before are its byte order mark
 * and come through. Says what is wrong; false then.
 */
bool cli_output_put(const struct cli_options *options, const struct cli_source *source, size_t skipped,
                    const char *text, size_t len);

/* True if stdin is among the files that are to be read. */
bool cli_output_names_stdin(const struct cli_options *options);

#endif
