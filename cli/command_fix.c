/* SPDX-License-Identifier: MIT */
/*
 * fix: texts with their automatic fixes in them, on stdout, in place, or as a diff. Owns where the text goes.
 */
#include "cli/commands.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include "cli/diff.h"
#include "cli/say.h"
#include "cli/source.h"
#include "cli/store.h"

static bool say_error(const struct cli_options *options, const char *path, int error) {
    cli_say_path(options->checker.lang, path, cli_say_errno(options->checker.lang, error));
    return false;
}

static bool say_status(const struct cli_options *options, const char *path, chinhta_status status) {
    cli_say_path(options->checker.lang, path, chinhta_status_text(status, options->checker.lang));
    return false;
}

static bool store(const struct cli_options *options, const struct cli_source *source, const char *text,
                  size_t len) {
    const struct cli_piece pieces[] = {{source->bytes, source->n_mark}, {text, len}};
    int error = cli_store_write(source->path, pieces, sizeof(pieces) / sizeof(*pieces));
    if (error == EINVAL) {
        cli_say(source->path, cli_pick(options->checker.lang, "không phải là tệp thường, không ghi đè được",
                                       "not a regular file, can't be written in place"));
        return false;
    }
    return error == 0 || say_error(options, source->path, error);
}

static bool put_out(const struct cli_options *options, const struct cli_source *source, const char *text,
                    size_t len) {
    const char *before = source->bytes + source->n_mark;
    size_t before_len = source->n_bytes - source->n_mark;
    bool changed = len != before_len || (len > 0 && memcmp(text, before, len) != 0);
    if (options->write)
        return !changed || store(options, source, text, len);
    if (options->diff)
        return !changed || cli_diff_print(source->path, before, before_len, text, len, stdout) ||
               say_status(options, source->path, CHINHTA_ERROR_NOMEM);
    fwrite(source->bytes, 1, source->n_mark, stdout);
    fwrite(text, 1, len, stdout);
    return true;
}

/* Says what is wrong; false then. */
static bool fix_file(const struct cli_options *options, chinhta_checker *checker, const char *path) {
    struct cli_source source;
    const char *text = NULL;
    size_t len = 0;
    int error = cli_source_read(path, &source);
    bool ok = error == 0 || say_error(options, path, error);
    if (ok) {
        chinhta_status status =
            chinhta_fix(checker, source.bytes + source.n_mark, source.n_bytes - source.n_mark, &text, &len);
        ok = status == CHINHTA_OK ? put_out(options, &source, text, len) : say_status(options, path, status);
    }
    cli_source_free(&source);
    return ok;
}

static bool names_stdin(const struct cli_options *options) {
    for (size_t i = 0; i < options->n_names; i++)
        if (strcmp(options->names[i], "-") == 0)
            return true;
    return options->n_names == 0;
}

int cli_command_fix(const struct cli_options *options) {
    if (options->write && names_stdin(options)) {
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
