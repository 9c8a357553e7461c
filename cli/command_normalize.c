/* SPDX-License-Identifier: MIT */
/*
 * normalize: texts in their one right form. What goes to stdout streams through, whatever its length; -w, --diff and
 * the majority of tone styles need the whole file.
 */
#include "cli/commands.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/output.h"
#include "cli/say.h"
#include "cli/source.h"

#define PIECE 65536 /* bytes read at once */

static chinhta_normalization ask(const struct cli_options *options) {
    chinhta_normalization normalization = CHINHTA_NORMALIZATION_INIT;
    normalization.tone_style = options->checker.tone_style;
    normalization.line_ends = options->line_ends;
    return normalization;
}

static chinhta_status normalize_whole(const struct cli_options *options, const struct cli_source *source,
                                      char **out_text, size_t *out_len) {
    chinhta_normalization normalization = ask(options);
    chinhta_status status = chinhta_normalize(source->bytes, source->n_bytes, &normalization);
    if (status != CHINHTA_OK)
        return status;
    char *text = malloc(normalization.out_len + 1);
    if (!text)
        return CHINHTA_ERROR_NOMEM;
    normalization.out = text;
    normalization.out_cap = normalization.out_len;
    status = chinhta_normalize(source->bytes, source->n_bytes, &normalization);
    *out_text = text;
    *out_len = normalization.out_len;
    return status;
}

/* Says what is wrong; false then. */
static bool normalize_file(const struct cli_options *options, const char *path) {
    struct cli_source source;
    char *text = NULL;
    size_t len = 0;
    int error = cli_source_read(path, &source);
    bool ok = error == 0 || cli_output_say_error(options, path, error);
    if (ok) {
        chinhta_status status = normalize_whole(options, &source, &text, &len);
        ok = status == CHINHTA_OK ? cli_output_put(options, &source, 0, text, len)
                                  : cli_output_say_status(options, path, status);
    }
    free(text);
    cli_source_free(&source);
    return ok;
}

/* Feeds a piece and prints what comes out. */
static chinhta_status pass_on(chinhta_normalizer *normalizer, const char *piece, size_t len) {
    while (len > 0 && !ferror(stdout)) {
        const char *text;
        size_t text_len;
        size_t taken;
        chinhta_status status = chinhta_normalizer_feed(normalizer, piece, len, &taken, &text, &text_len);
        if (status != CHINHTA_OK)
            return status;
        fwrite(text, 1, text_len, stdout);
        piece += taken;
        len -= taken;
    }
    return CHINHTA_OK;
}

/* Says what is wrong; false then. */
static bool stream_file(const struct cli_options *options, chinhta_normalizer *normalizer, const char *path) {
    bool is_stdin = strcmp(path, "-") == 0;
    FILE *file = is_stdin ? stdin : fopen(path, "rb");
    static char piece[PIECE];
    chinhta_status status = CHINHTA_OK;
    const char *text = "";
    size_t text_len = 0;
    if (!file)
        return cli_output_say_error(options, path, errno);
    errno = 0;
    for (size_t n; status == CHINHTA_OK && !ferror(stdout) && (n = fread(piece, 1, PIECE, file)) > 0;)
        status = pass_on(normalizer, piece, n);
    int error = ferror(file) ? (errno ? errno : EIO) : 0;
    if (status == CHINHTA_OK && !ferror(stdout))
        status = chinhta_normalizer_finish(normalizer, &text, &text_len);
    fwrite(text, 1, text_len, stdout);
    if (!is_stdin)
        fclose(file);
    if (error != 0)
        return cli_output_say_error(options, path, error);
    return status == CHINHTA_OK || cli_output_say_status(options, path, status);
}

int cli_command_normalize(const struct cli_options *options) {
    bool whole =
        options->write || options->diff || options->checker.tone_style == CHINHTA_TONE_STYLE_MAJORITY;
    chinhta_normalization asked = ask(options);
    chinhta_normalizer *normalizer = NULL;
    bool ok = true;
    if (options->write && cli_output_names_stdin(options)) {
        cli_say("normalize", cli_pick(options->checker.lang, "-w cần tên tệp", "-w needs names of files"));
        return CLI_EXIT_ERROR;
    }
    if (!whole && chinhta_normalizer_new(&asked, &normalizer) != CHINHTA_OK)
        ok = cli_output_say_status(options, "normalize", CHINHTA_ERROR_NOMEM);
    size_t n_names = options->n_names ? options->n_names : 1;
    for (size_t i = 0; i < n_names && (whole || normalizer) && !ferror(stdout); i++) {
        const char *path = options->n_names ? options->names[i] : "-";
        ok = (whole ? normalize_file(options, path) : stream_file(options, normalizer, path)) && ok;
    }
    chinhta_normalizer_free(normalizer);
    return ok ? CLI_EXIT_CLEAN : CLI_EXIT_ERROR;
}
