/* SPDX-License-Identifier: MIT */
/* Where a text goes that was made of a file: stdout, the file, or a diff. Owns no text. */
#include "cli/output.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/diff.h"
#include "cli/say.h"
#include "cli/store.h"

bool cli_output_say_error(const struct cli_options *options, const char *path, int error) {
    cli_say_path(options->checker.lang, path, cli_say_errno(options->checker.lang, error));
    return false;
}

bool cli_output_say_status(const struct cli_options *options, const char *path, chinhta_status status) {
    cli_say_path(options->checker.lang, path, chinhta_status_text(status, options->checker.lang));
    return false;
}

static bool store(const struct cli_options *options, const struct cli_source *source, size_t skipped,
                  const char *text, size_t len) {
    const struct cli_piece pieces[] = {{source->bytes, skipped}, {text, len}};
    char *kept;
    int error = cli_store_write(source->path, pieces, sizeof(pieces) / sizeof(*pieces), &kept);
    if (kept)
        cli_say(kept, cli_pick(options->checker.lang, "bản sao của tệp trước khi ghi", "a copy of the file as it was"));
    free(kept);
    if (error == EINVAL) {
        cli_say(source->path, cli_pick(options->checker.lang, "không phải là tệp thường, không ghi đè được",
                                       "not a regular file, can't be written in place"));
        return false;
    }
    return error == 0 || cli_output_say_error(options, source->path, error);
}

bool cli_output_put(const struct cli_options *options, const struct cli_source *source, size_t skipped,
                    const char *text, size_t len) {
    const char *before = source->bytes + skipped;
    size_t before_len = source->n_bytes - skipped;
    bool changed = len != before_len || (len > 0 && memcmp(text, before, len) != 0);
    if (options->write)
        return !changed || store(options, source, skipped, text, len);
    if (options->diff)
        return !changed || cli_diff_print(source->path, before, before_len, text, len, stdout) ||
               cli_output_say_status(options, source->path, CHINHTA_ERROR_NOMEM);
    fwrite(source->bytes, 1, skipped, stdout);
    fwrite(text, 1, len, stdout);
    return true;
}

bool cli_output_names_stdin(const struct cli_options *options) {
    for (size_t i = 0; i < options->n_names; i++)
        if (strcmp(options->names[i], "-") == 0)
            return true;
    return options->n_names == 0;
}
