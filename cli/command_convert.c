/* SPDX-License-Identifier: MIT */
/*
 * convert: texts from one charset in another; or which one they are in. What goes to stdout streams through (stream.h);
 * detection, -w and --diff need the whole file.
 */
#include "cli/commands.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/losses.h"
#include "cli/output.h"
#include "cli/say.h"
#include "cli/source.h"
#include "cli/stream.h"

/* ---- Whole files ---- */

/* Converts into memory of its own, first asking how much. The caller frees out and losses. */
static chinhta_status convert(const struct cli_options *options, const struct cli_source *source,
                              chinhta_conversion *done) {
    done->from = options->from;
    done->to = options->to;
    chinhta_status status = chinhta_convert(source->bytes, source->n_bytes, done);
    if (status != CHINHTA_OK)
        return status;
    size_t n_losses = done->n_losses < CLI_LOSSES_MAX_SAID ? done->n_losses : CLI_LOSSES_MAX_SAID;
    done->out = malloc(done->out_len + 1);
    done->losses = malloc((n_losses + 1) * sizeof(*done->losses));
    if (!done->out || !done->losses)
        return CHINHTA_ERROR_NOMEM;
    done->out_cap = done->out_len;
    done->losses_cap = n_losses;
    return chinhta_convert(source->bytes, source->n_bytes, done);
}

/* For -w and --diff; a file is written only where nothing is lost. */
static int convert_whole(const struct cli_options *options, const struct cli_source *source) {
    chinhta_conversion done = CHINHTA_CONVERSION_INIT;
    struct cli_losses losses = {options->checker.lang, source->path, 0, 1, 0, source->bytes, SIZE_MAX};
    int result = CLI_EXIT_ERROR;
    chinhta_status status = convert(options, source, &done);
    if (status != CHINHTA_OK) {
        cli_output_say_status(options, source->path, status);
    } else {
        cli_losses_say(&losses, done.losses, done.losses_cap);
        losses.n = done.n_losses;
        cli_losses_end(&losses);
        bool kept = options->write && done.n_losses > 0;
        if (kept || cli_output_put(options, source, 0, done.out, done.out_len))
            result = done.n_losses > 0 ? CLI_EXIT_FOUND : CLI_EXIT_CLEAN;
    }
    free(done.out);
    free(done.losses);
    return result;
}

/* ---- Detection ---- */

static size_t count_lines(const char *text, size_t start, size_t end) {
    size_t n = 0;
    for (size_t i = start; i < end; i++)
        n += text[i] == '\n';
    return n;
}

/* "PATH:LINE: charset" for each stretch that would be converted; "PATH: none" if there is none. */
static int detect_source(const struct cli_options *options, const struct cli_source *source) {
    size_t n = 0;
    chinhta_status status = chinhta_detect(source->bytes, source->n_bytes, NULL, 0, &n, NULL);
    chinhta_charset_range *ranges = status == CHINHTA_OK ? malloc((n + 1) * sizeof(*ranges)) : NULL;
    if (status == CHINHTA_OK)
        status = ranges ? chinhta_detect(source->bytes, source->n_bytes, ranges, n, &n, NULL) : CHINHTA_ERROR_NOMEM;
    if (status != CHINHTA_OK) {
        cli_output_say_status(options, source->path, status);
        free(ranges);
        return CLI_EXIT_ERROR;
    }
    size_t line = 1;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        const chinhta_charset_range *range = &ranges[i];
        if (range->charset != CHINHTA_CHARSET_NONE)
            printf("%s:%zu: %s\n", source->path, line, chinhta_charset_name(range->charset));
        any |= range->charset != CHINHTA_CHARSET_NONE;
        line += count_lines(source->bytes, range->byte_start, range->byte_end);
    }
    if (!any)
        printf("%s: %s\n", source->path, chinhta_charset_name(CHINHTA_CHARSET_NONE));
    free(ranges);
    return CLI_EXIT_CLEAN;
}

/* ---- Command ---- */

static int do_file(const struct cli_options *options, const char *path) {
    struct cli_source source;
    if (!options->detect && !options->write && !options->diff)
        return cli_stream_convert(options, path);
    int error = cli_source_read(path, &source);
    int result = CLI_EXIT_ERROR;
    if (error != 0)
        cli_output_say_error(options, path, error);
    else
        result = options->detect ? detect_source(options, &source) : convert_whole(options, &source);
    cli_source_free(&source);
    return result;
}

static int list_charsets(chinhta_lang lang) {
    const char *name;
    for (int i = CHINHTA_CHARSET_UTF8; (name = chinhta_charset_name((chinhta_charset)i)) != NULL; i++)
        printf("%-22s %s\n", name, chinhta_charset_explain((chinhta_charset)i, lang));
    return CLI_EXIT_CLEAN;
}

int cli_command_convert(const struct cli_options *options) {
    chinhta_lang lang = options->checker.lang;
    if (options->list)
        return list_charsets(lang);
    if (!options->detect && !options->has_from) {
        cli_say("convert", cli_pick(lang, "thiếu --from; --from auto để tự nhận bảng mã",
                                    "--from is missing; --from auto finds the charset"));
        return CLI_EXIT_ERROR;
    }
    if (options->write && cli_output_names_stdin(options)) {
        cli_say("convert", cli_pick(lang, "-w cần tên tệp", "-w needs names of files"));
        return CLI_EXIT_ERROR;
    }
    int worst = CLI_EXIT_CLEAN;
    if (options->n_names == 0)
        worst = do_file(options, "-");
    for (size_t i = 0; i < options->n_names && !ferror(stdout); i++) {
        int result = do_file(options, options->names[i]);
        worst = result > worst ? result : worst;
    }
    return worst;
}
