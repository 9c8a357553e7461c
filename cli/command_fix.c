/* SPDX-License-Identifier: MIT */
/* fix: texts with their automatic fixes in them. Owns nothing but the order of work. */
#include "cli/commands.h"

#include <stdio.h>
#include "cli/output.h"
#include "cli/say.h"
#include "cli/source.h"

/* Says what is wrong; false then. */
static bool fix_file(const struct cli_options *options, chinhta_checker *checker, const char *path) {
    struct cli_source source;
    const char *text = NULL;
    size_t len = 0;
    int error = cli_source_read(path, &source);
    bool ok = error == 0 || cli_output_say_error(options, path, error);
    if (ok) {
        chinhta_status status =
            chinhta_fix(checker, source.bytes + source.n_mark, source.n_bytes - source.n_mark, &text, &len);
        ok = status == CHINHTA_OK ? cli_output_put(options, &source, source.n_mark, text, len)
                                  : cli_output_say_status(options, path, status);
    }
    cli_source_free(&source);
    return ok;
}

int cli_command_fix(const struct cli_options *options) {
    if (options->write && cli_output_names_stdin(options)) {
        cli_say("fix", cli_pick(options->checker.lang, "-w cần tên tệp", "-w needs names of files"));
        return CLI_EXIT_ERROR;
    }
    chinhta_checker *checker = cli_command_checker(options);
    if (!checker)
        return CLI_EXIT_ERROR;
    bool ok = true;
    if (options->n_names == 0)
        ok = fix_file(options, checker, "-");
    for (size_t i = 0; i < options->n_names && !ferror(stdout); i++)
        ok = fix_file(options, checker, options->names[i]) && ok;
    chinhta_checker_free(checker);
    return ok ? CLI_EXIT_CLEAN : CLI_EXIT_ERROR;
}
