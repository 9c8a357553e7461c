/* SPDX-License-Identifier: MIT */
/* Format: how a finding is printed. One file a format; the table of formats is format.c's. */
#ifndef CLI_FORMAT_H
#define CLI_FORMAT_H

#include <chinhta.h>
#include <stdbool.h>
#include <stdio.h>

/* The text that a finding is in. */
struct cli_view {
    const char *path;
    const char *text;
    size_t len;
    size_t skipped; /* bytes of the file before the text: a byte order mark */
    chinhta_lang lang;
    bool color;
};

struct cli_format {
    const char *name;
    void (*print)(const struct cli_view *view, const chinhta_finding *finding, FILE *out);
};

extern const struct cli_format cli_format_text;
extern const struct cli_format cli_format_jsonl;

/* NULL if there is no format of that name. */
const struct cli_format *cli_format_named(const char *name);

/* The words of the contract: "error", "auto". */
const char *cli_format_severity(chinhta_severity severity);
const char *cli_format_class(chinhta_fix_class fix_class);

#endif
