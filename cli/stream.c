/* SPDX-License-Identifier: MIT */
/* The way of a text through the converter. Owns when it is read twice and what is held back. */
#include "cli/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "cli/losses.h"
#include "cli/output.h"

#define PIECE ((size_t)64 * 1024) /* bytes read at once */
#define WINDOW ((size_t)1 << 20)  /* more than a converter is behind what it was fed */

enum keep {
    KEEP_HELD,    /* what comes out is held back: losses may follow */
    KEEP_NOTHING, /* only losses are looked for: the file is read once more */
    KEEP_WRITTEN, /* it is written at once */
};

struct stream {
    int fd;
    off_t start;   /* where the text begins in the file; -1: it can't be read twice */
    enum keep keep;
    bool says;     /* losses are said: not when reading once more */
    size_t n_read; /* bytes */
    char *held;
    size_t n_held;
    size_t held_cap;
    struct cli_losses losses;
    char window[WINDOW];
};

static bool grow_held(struct stream *stream, size_t needed) {
    size_t cap = stream->held_cap ? stream->held_cap : PIECE;
    while (cap < needed)
        cap *= 2;
    char *grown = cap > stream->held_cap ? realloc(stream->held, cap) : stream->held;
    if (!grown)
        return false;
    stream->held = grown;
    stream->held_cap = cap;
    return true;
}

/* What is held is too much: it is written, or made again later. */
static void let_go(struct stream *stream) {
    stream->keep = stream->start < 0 ? KEEP_WRITTEN : KEEP_NOTHING;
    if (stream->keep == KEEP_WRITTEN && stream->n_held > 0)
        fwrite(stream->held, 1, stream->n_held, stdout);
    free(stream->held);
    stream->held = NULL;
    stream->n_held = stream->held_cap = 0;
}

/* What came out of the converter: first what it lost. */
static void put(struct stream *stream, const chinhta_converted *converted) {
    if (stream->says)
        cli_losses_say(&stream->losses, converted->losses, converted->n_losses);
    size_t needed = stream->n_held + converted->len;
    if (stream->keep == KEEP_HELD && (needed > CLI_STREAM_HOLD || !grow_held(stream, needed)))
        let_go(stream);
    if (stream->keep == KEEP_WRITTEN)
        fwrite(converted->text, 1, converted->len, stdout);
    if (stream->keep == KEEP_HELD && converted->len > 0) {
        memcpy(stream->held + stream->n_held, converted->text, converted->len);
        stream->n_held = needed;
    }
}

/* Lines are counted from what was read last. */
static void remember(struct stream *stream, const char *piece, size_t n) {
    if (stream->says && cli_losses_need_text(&stream->losses)) {
        if (stream->n_read + n > WINDOW)
            cli_losses_count(&stream->losses, stream->n_read + n - WINDOW);
        for (size_t i = 0; i < n; i++)
            stream->window[(stream->n_read + i) % WINDOW] = piece[i];
    }
    stream->n_read += n;
}

/* Reads to the end. Returns 0 or an errno. */
static int run(struct stream *stream, chinhta_converter *converter) {
    static char piece[PIECE];
    chinhta_converted converted = CHINHTA_CONVERTED_INIT;
    for (;;) {
        ssize_t n = read(stream->fd, piece, PIECE);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        if (n == 0 || ferror(stdout))
            break;
        remember(stream, piece, (size_t)n);
        for (size_t at = 0; at < (size_t)n && !ferror(stdout); at += converted.taken) {
            if (chinhta_converter_feed(converter, piece + at, (size_t)n - at, &converted) != CHINHTA_OK)
                return EINVAL;
            put(stream, &converted);
        }
    }
    do {
        if (chinhta_converter_finish(converter, &converted) != CHINHTA_OK)
            return EINVAL;
        put(stream, &converted);
    } while (converted.more);
    return 0;
}

/* Once for losses and, where the text was too long to be held, once more for the text. */
static int run_all(struct stream *stream, chinhta_converter *converter) {
    int error = run(stream, converter);
    cli_losses_end(&stream->losses);
    if (error)
        return error;
    if (stream->n_held > 0)
        fwrite(stream->held, 1, stream->n_held, stdout);
    if (stream->keep != KEEP_NOTHING)
        return 0;
    if (lseek(stream->fd, stream->start, SEEK_SET) < 0)
        return errno;
    stream->keep = KEEP_WRITTEN;
    stream->says = false;
    return run(stream, converter);
}

/* Where a regular file is read from; -1 for others. */
static off_t start_of(int fd) {
    struct stat about;
    return fstat(fd, &about) == 0 && S_ISREG(about.st_mode) ? lseek(fd, 0, SEEK_CUR) : -1;
}

static int convert_file(const struct cli_options *options, const char *path, chinhta_converter *converter) {
    bool is_stdin = strcmp(path, "-") == 0;
    struct stream *stream = calloc(1, sizeof(*stream));
    int result = CLI_EXIT_ERROR;
    if (!stream) {
        cli_output_say_status(options, path, CHINHTA_ERROR_NOMEM);
        return result;
    }
    stream->fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
    int error = stream->fd < 0 ? errno : 0;
    if (!error) {
        stream->start = start_of(stream->fd);
        stream->says = true;
        stream->losses = (struct cli_losses){options->checker.lang, path, 0, 1, 0, stream->window, WINDOW - 1};
        error = run_all(stream, converter);
    }
    if (error)
        cli_output_say_error(options, path, error);
    else
        result = stream->losses.n > 0 ? CLI_EXIT_FOUND : CLI_EXIT_CLEAN;
    if (!is_stdin && stream->fd >= 0)
        close(stream->fd);
    free(stream->held);
    free(stream);
    return result;
}

int cli_stream_convert(const struct cli_options *options, const char *path) {
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    chinhta_converter *converter = NULL;
    asked.from = options->from;
    asked.to = options->to;
    chinhta_status status = chinhta_converter_new(&asked, &converter);
    int result = CLI_EXIT_ERROR;
    if (status == CHINHTA_OK)
        result = convert_file(options, path, converter);
    else
        cli_output_say_status(options, path, status);
    chinhta_converter_free(converter);
    return result;
}
