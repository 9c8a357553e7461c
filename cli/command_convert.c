/* SPDX-License-Identifier: MIT */
/*
 * convert: texts from one charset in another; or which one they are in. Owns the order of things: what a conversion
 * loses is said before anything is written.
 */
#include "cli/commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/output.h"
#include "cli/say.h"
#include "cli/source.h"

#define MAX_SAID 20 /* losses of one file that are said one by one */

/* ---- What gets lost ---- */

static const char *loss_text(chinhta_lang lang, chinhta_loss_kind kind) {
    switch (kind) {
    case CHINHTA_LOSS_CASE:
        return cli_pick(lang, "đổi chữ hoa, chữ thường", "written in the other case");
    case CHINHTA_LOSS_LIKE:
        return cli_pick(lang, "thay bằng ký tự gần giống", "replaced by something alike");
    case CHINHTA_LOSS_MISSING:
        return cli_pick(lang, "thay bằng dấu hỏi", "replaced by a question mark");
    case CHINHTA_LOSS_BAD:
        break;
    }
    return cli_pick(lang, "byte không đúng bảng mã", "not well formed in its charset");
}

/* "PATH:LINE: U+1EE6 Ủ: what became of it" */
static void say_loss(chinhta_lang lang, const char *path, size_t line, const chinhta_loss *loss) {
    chinhta_conversion spell = CHINHTA_CONVERSION_INIT;
    char place[64];
    char letter[8] = "";
    char what[200];
    unsigned cp = loss->code_point;
    const unsigned char utf32[4] = {cp & 0xff, cp >> 8 & 0xff, cp >> 16 & 0xff, 0};
    spell.from = CHINHTA_CHARSET_UTF32LE;
    spell.out = letter;
    spell.out_cap = sizeof(letter) - 1;
    if (loss->kind != CHINHTA_LOSS_BAD && chinhta_convert((const char *)utf32, 4, &spell) == CHINHTA_OK &&
        spell.out_len <= spell.out_cap)
        letter[spell.out_len] = '\0';
    if (loss->kind == CHINHTA_LOSS_BAD)
        snprintf(place, sizeof(place), "%zu: 0x%02X", line, cp);
    else
        snprintf(place, sizeof(place), "%zu: U+%04X %s", line, cp, letter);
    snprintf(what, sizeof(what), "%s: %s", place, loss_text(lang, loss->kind));
    cli_say_path(lang, path, what);
}

static void say_losses(const struct cli_options *options, const struct cli_source *source,
                       const chinhta_conversion *done) {
    size_t line = 1;
    size_t at = 0;
    for (size_t i = 0; i < done->n_losses && i < MAX_SAID; i++) {
        for (; at < done->losses[i].byte_start; at++)
            line += source->bytes[at] == '\n';
        say_loss(options->checker.lang, source->path, line, &done->losses[i]);
    }
    if (done->n_losses > MAX_SAID) {
        char more[100];
        snprintf(more, sizeof(more), cli_pick(options->checker.lang, "và %zu ký tự nữa", "and %zu characters more"),
                 done->n_losses - MAX_SAID);
        cli_say_path(options->checker.lang, source->path, more);
    }
}

/* ---- Conversion ---- */

/* Converts into memory of its own, first asking how much. The caller frees out and losses. */
static chinhta_status convert(const struct cli_options *options, const struct cli_source *source,
                              chinhta_conversion *done) {
    done->from = options->from;
    done->to = options->to;
    chinhta_status status = chinhta_convert(source->bytes, source->n_bytes, done);
    if (status != CHINHTA_OK)
        return status;
    size_t n_losses = done->n_losses < MAX_SAID ? done->n_losses : MAX_SAID;
    done->out = malloc(done->out_len + 1);
    done->losses = malloc((n_losses + 1) * sizeof(*done->losses));
    if (!done->out || !done->losses)
        return CHINHTA_ERROR_NOMEM;
    done->out_cap = done->out_len;
    done->losses_cap = n_losses;
    return chinhta_convert(source->bytes, source->n_bytes, done);
}

static int convert_source(const struct cli_options *options, const struct cli_source *source) {
    chinhta_conversion done = CHINHTA_CONVERSION_INIT;
    int result = CLI_EXIT_ERROR;
    chinhta_status status = convert(options, source, &done);
    if (status != CHINHTA_OK) {
        cli_output_say_status(options, source->path, status);
    } else {
        say_losses(options, source, &done);
        /* a file in place is written only where nothing is lost */
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
    int error = cli_source_read(path, &source);
    int result = CLI_EXIT_ERROR;
    if (error != 0)
        cli_output_say_error(options, path, error);
    else
        result = options->detect ? detect_source(options, &source) : convert_source(options, &source);
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
