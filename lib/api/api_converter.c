/* SPDX-License-Identifier: MIT */
/* Conversion piece by piece, for the caller. Owns the buffers; the work is done by lib/syllable/convert.h. */
#include <chinhta.h>

#include <stdlib.h>
#include <string.h>
#include "lib/syllable/convert.h"

#define BUFFER (CHINHTA__CONVERT_NEED + 64u * 1024u)
#define OUT (64u * 1024u)
#define MAX_LOSSES 1024

struct chinhta_converter {
    enum chinhta__charset from, to;
    struct chinhta__convert convert;
    bool more; /* the buffer holds what is not out yet */
    size_t n;  /* bytes in the buffer */
    char buffer[BUFFER];
    char out[OUT];
    chinhta_loss losses[MAX_LOSSES];
};

static void restart(chinhta_converter *converter) {
    chinhta__convert_init(&converter->convert, converter->from, converter->to);
    converter->more = false;
    converter->n = 0;
}

chinhta_status chinhta_converter_new(const chinhta_conversion *options, chinhta_converter **out_converter) {
    if (!options || !out_converter || options->size != sizeof(*options) ||
        (unsigned)options->from >= CHINHTA__N_CHARSETS || (unsigned)options->to >= CHINHTA__N_CHARSETS ||
        !chinhta__charset_writable((enum chinhta__charset)options->to))
        return CHINHTA_ERROR_ARGUMENT;
    chinhta_converter *converter = malloc(sizeof(*converter));
    if (!converter)
        return CHINHTA_ERROR_NOMEM;
    converter->from = (enum chinhta__charset)options->from;
    converter->to = (enum chinhta__charset)options->to;
    restart(converter);
    *out_converter = converter;
    return CHINHTA_OK;
}

void chinhta_converter_free(chinhta_converter *converter) {
    free(converter);
}

/* Puts as much of the text into the buffer as there is room for, and returns how much. */
static size_t fill(chinhta_converter *converter, const char *text, size_t len, bool last) {
    size_t gone = 0;
    if (len > BUFFER - converter->n) {
        gone = converter->convert.at;
        memmove(converter->buffer, converter->buffer + gone, converter->n - gone);
        converter->n -= gone;
    }
    size_t taken = len < BUFFER - converter->n ? len : BUFFER - converter->n;
    if (taken > 0)
        memcpy(converter->buffer + converter->n, text, taken);
    converter->n += taken;
    chinhta__convert_text(&converter->convert, converter->buffer, converter->n, gone, last);
    return taken;
}

/* As much as there is room for. */
static void give(chinhta_converter *converter, chinhta_converted *converted) {
    struct chinhta__convert_step step;
    size_t n = 0;
    size_t n_losses = 0;
    converter->more = true;
    while (converter->more && n <= OUT - CHINHTA__CONVERT_STEP_MAX && n_losses < MAX_LOSSES) {
        converter->more = chinhta__convert_next(&converter->convert, &step);
        if (!converter->more)
            break;
        memcpy(converter->out + n, step.bytes, step.n_bytes);
        n += step.n_bytes;
        if (step.loss != CHINHTA__CHARSET_LOSS_NONE)
            converter->losses[n_losses++] =
                (chinhta_loss){step.start, step.end, (unsigned)step.cp, (chinhta_loss_kind)step.loss};
    }
    converted->text = converter->out;
    converted->len = n;
    converted->losses = converter->losses;
    converted->n_losses = n_losses;
    converted->more = converter->more;
}

chinhta_status chinhta_converter_feed(chinhta_converter *converter, const char *text, size_t len,
                                      chinhta_converted *converted) {
    if (!converter || (!text && len > 0) || !converted || converted->size != sizeof(*converted))
        return CHINHTA_ERROR_ARGUMENT;
    converted->taken = 0;
    converted->len = 0;
    if (converter->more)
        give(converter, converted);
    if (!converter->more && converted->len == 0) {
        converted->taken = fill(converter, text, len, false);
        give(converter, converted);
    }
    return CHINHTA_OK;
}

chinhta_status chinhta_converter_finish(chinhta_converter *converter, chinhta_converted *converted) {
    if (!converter || !converted || converted->size != sizeof(*converted))
        return CHINHTA_ERROR_ARGUMENT;
    converted->taken = 0;
    /* what is on its way was not begun as the end of the text */
    if (!converter->more)
        fill(converter, NULL, 0, true);
    give(converter, converted);
    if (!converter->more && converter->convert.last)
        restart(converter);
    else
        converted->more = 1;
    return CHINHTA_OK;
}
