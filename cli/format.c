/* SPDX-License-Identifier: MIT */
/* The table of formats, and the words that all of them share. */
#include "cli/format.h"

#include <string.h>

const struct cli_format *cli_format_named(const char *name) {
    static const struct cli_format *const formats[] = {&cli_format_text, &cli_format_jsonl};
    for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

const char *cli_format_severity(chinhta_severity severity) {
    switch (severity) {
    case CHINHTA_SEVERITY_ERROR:
        return "error";
    case CHINHTA_SEVERITY_WARNING:
        return "warning";
    case CHINHTA_SEVERITY_INFO:
        break;
    }
    return "info";
}

const char *cli_format_class(chinhta_fix_class fix_class) {
    switch (fix_class) {
    case CHINHTA_FIX_CLASS_AUTO:
        return "auto";
    case CHINHTA_FIX_CLASS_SUGGEST:
        return "suggest";
    case CHINHTA_FIX_CLASS_REPORT:
        break;
    }
    return "report";
}
