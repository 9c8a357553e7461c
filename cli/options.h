/* SPDX-License-Identifier: MIT */
/* Options: what the command line asks for, and the one way to complain about it. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <chinhta.h>
#include <stdbool.h>
#include <stddef.h>

/* Exit statuses of every command. */
enum cli_exit {
    CLI_EXIT_CLEAN = 0,
    CLI_EXIT_FOUND = 1, /* check: a finding at or above --fail-level; convert: something was lost */
    CLI_EXIT_ERROR = 2, /* usage, dictionary, reading or writing */
};

enum cli_color { CLI_COLOR_AUTO, CLI_COLOR_ALWAYS, CLI_COLOR_NEVER };

#define CLI_FAIL_NEVER (CHINHTA_SEVERITY_ERROR + 1)

#define CLI_MAX_PATHS 16 /* of one option */

struct cli_options {
    const char *command; /* "check"; NULL only with help or version */
    bool help;
    bool version;
    chinhta_options checker;            /* its lists belong to the options */
    const char *foreign[CLI_MAX_PATHS]; /* Hunspell dictionaries */
    const char *words[CLI_MAX_PATHS];   /* files of the user's words */
    size_t n_words;
    const char *dict; /* --dict; NULL: search */
    const struct cli_format *format;
    int fail_level; /* chinhta_severity or CLI_FAIL_NEVER */
    enum cli_color color;
    chinhta_line_ends line_ends; /* normalize */
    bool write; /* -w: fix, normalize, convert */
    bool diff;
    chinhta_charset from, to; /* convert */
    bool has_from;
    bool list;   /* convert --list */
    bool detect; /* convert --detect */
    char **names; /* the operands */
    size_t n_names;
};

/* The language from LC_ALL, LC_MESSAGES, LANG: Vietnamese if that begins with "vi", else English. */
chinhta_lang cli_options_lang_of_environment(void);

/*
 * Reads the command line; says on stderr what is wrong with it. Returns false then. cli_options_free ends the
 * options in both cases.
 */
bool cli_options_read(int argc, char **argv, struct cli_options *out_options);
void cli_options_free(struct cli_options *options);

#endif
