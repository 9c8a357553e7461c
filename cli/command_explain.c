/* SPDX-License-Identifier: MIT */
/* explain: what a code means; without a code, the list of codes. */
#include "cli/commands.h"

#include <stdio.h>
#include <string.h>
#include "cli/say.h"

static void list_codes(chinhta_lang lang) {
    const char *code;
    for (size_t i = 0; (code = chinhta_code_name(i)) != NULL; i++) {
        const char *text = chinhta_code_explain(code, lang);
        printf("%-20s %.*s\n", code, (int)strcspn(text, "\n"), text);
    }
}

int cli_command_explain(const struct cli_options *options) {
    chinhta_lang lang = options->checker.lang;
    int status = CLI_EXIT_CLEAN;
    if (options->n_names == 0)
        list_codes(lang);
    for (size_t i = 0; i < options->n_names; i++) {
        const char *text = chinhta_code_explain(options->names[i], lang);
        if (text) {
            printf("%s%s: %s\n", i ? "\n" : "", options->names[i], text);
            continue;
        }
        cli_say(options->names[i],
                cli_pick(lang, "không có mã này; xem chinhta explain", "no such code; see chinhta explain"));
        status = CLI_EXIT_ERROR;
    }
    return status;
}
