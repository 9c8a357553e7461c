/* SPDX-License-Identifier: MIT */
/*
 * Commands: what the program can be told to do. Each returns its exit status; main looks at stdout after it.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/options.h"

int cli_command_check(const struct cli_options *options);
int cli_command_fix(const struct cli_options *options);
int cli_command_normalize(const struct cli_options *options);
int cli_command_convert(const struct cli_options *options);
int cli_command_explain(const struct cli_options *options);

/* The checker that the options ask for, with its dictionary; NULL if there is none, stderr says why. */
chinhta_checker *cli_command_checker(const struct cli_options *options);

#endif
