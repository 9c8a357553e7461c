/* SPDX-License-Identifier: MIT */
/* Calls that normalize: at once and piece by piece. Owns the reading of their options; the work is done on lower
 * floors. */
#include <chinhta.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "lib/syllable/normalize.h"

/* Room for a normal form that is longer than the text. */
#define MAX_TEXT ((size_t)PTRDIFF_MAX / 4)

struct chinhta_normalizer {
    struct chinhta__repair_options options;
    struct chinhta__normalize_stream stream;
};

/* What an older caller does not know has its default. */
static bool take_known(const chinhta_normalization *asked, chinhta_normalization *out_known) {
    /* the first version's size; a later version lists the older ones */
    if (asked->size < sizeof(*asked))
        return false;
    const unsigned char *bytes = (const unsigned char *)asked;
    for (size_t i = sizeof(*asked); i < asked->size; i++)
        if (bytes[i] != 0)
            return false;
    *out_known = *asked;
    return (unsigned)asked->tone_style <= CHINHTA_TONE_STYLE_MAJORITY &&
           (unsigned)asked->line_ends <= CHINHTA_LINE_ENDS_LF;
}

static struct chinhta__repair_options options_of(const chinhta_normalization *known) {
    struct chinhta__repair_options options = {
        .tones = CHINHTA__REPAIR_TONES_PLACE,
        .style = CHINHTA__TONE_STYLE_OLD,
        .lf = known->line_ends == CHINHTA_LINE_ENDS_LF,
    };
    if (known->tone_style == CHINHTA_TONE_STYLE_OLD)
        options.tones = CHINHTA__REPAIR_TONES_OLD;
    if (known->tone_style == CHINHTA_TONE_STYLE_NEW) {
        options.tones = CHINHTA__REPAIR_TONES_NEW;
        options.style = CHINHTA__TONE_STYLE_NEW;
    }
    return options;
}

/* Appends to OUT what still fits; counts all. */
static void append(const chinhta_normalization *known, size_t *inout_used, const char *bytes, size_t len) {
    if (len > 0 && *inout_used <= known->out_cap && len <= known->out_cap - *inout_used)
        memcpy(known->out + *inout_used, bytes, len);
    *inout_used += len;
}

static void write_text(const char *text, size_t len, const struct chinhta__repair_options *options,
                       chinhta_normalization *normalization) {
    struct chinhta__repair repair = {.options = *options};
    struct chinhta__repair_edit edit;
    size_t out = 0;
    size_t done = 0;
    size_t n = 0;
    while (chinhta__repair_next(&repair, text, len, true, &edit)) {
        append(normalization, &out, text + done, edit.start - done);
        if (n < normalization->edits_cap)
            normalization->edits[n] = (chinhta_edit){edit.start, edit.end, out, out + edit.len};
        append(normalization, &out, edit.text, edit.len);
        done = edit.end;
        n++;
    }
    append(normalization, &out, text + done, len - done);
    normalization->n_edits = n;
    normalization->out_len = out;
}

chinhta_status chinhta_normalize(const char *text, size_t len, chinhta_normalization *normalization) {
    chinhta_normalization known;
    if ((!text && len > 0) || !normalization || !take_known(normalization, &known) ||
        (!known.out && known.out_cap > 0) || (!known.edits && known.edits_cap > 0))
        return CHINHTA_ERROR_ARGUMENT;
    if (len > MAX_TEXT)
        return CHINHTA_ERROR_TOO_LARGE;
    if (!text)
        text = "";
    struct chinhta__repair_options options = options_of(&known);
    if (known.tone_style == CHINHTA_TONE_STYLE_MAJORITY) {
        options.tones = chinhta__normalize_majority(text, len);
        if (options.tones == CHINHTA__REPAIR_TONES_NEW)
            options.style = CHINHTA__TONE_STYLE_NEW;
    }
    write_text(text, len, &options, normalization);
    return CHINHTA_OK;
}

/* ---- Offsets ---- */

/* The last edit that begins at or before OFFSET, plus one; 0 if none does. */
static size_t find_edit(const chinhta_edit *edits, size_t n, size_t offset, bool in_out) {
    size_t low = 0;
    size_t high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((in_out ? edits[middle].out_start : edits[middle].byte_start) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t chinhta_edit_out_offset(const chinhta_edit *edits, size_t n, size_t offset) {
    size_t after = edits ? find_edit(edits, n, offset, false) : 0;
    if (after == 0)
        return offset;
    const chinhta_edit *edit = &edits[after - 1];
    return offset < edit->byte_end ? edit->out_start : edit->out_end + (offset - edit->byte_end);
}

size_t chinhta_edit_text_offset(const chinhta_edit *edits, size_t n, size_t offset) {
    size_t after = edits ? find_edit(edits, n, offset, true) : 0;
    if (after == 0)
        return offset;
    const chinhta_edit *edit = &edits[after - 1];
    return offset < edit->out_end ? edit->byte_start : edit->byte_end + (offset - edit->out_end);
}

/* ---- Streams ---- */

static void start_stream(chinhta_normalizer *normalizer) {
    normalizer->stream.repair = (struct chinhta__repair){.options = normalizer->options};
    normalizer->stream.len = normalizer->stream.done = normalizer->stream.out_len = 0;
}

chinhta_status chinhta_normalizer_new(const chinhta_normalization *options, chinhta_normalizer **out_normalizer) {
    chinhta_normalization known = CHINHTA_NORMALIZATION_INIT;
    if (!out_normalizer || (options && !take_known(options, &known)) ||
        known.tone_style == CHINHTA_TONE_STYLE_MAJORITY)
        return CHINHTA_ERROR_ARGUMENT;
    chinhta_normalizer *normalizer = malloc(sizeof(*normalizer));
    if (!normalizer)
        return CHINHTA_ERROR_NOMEM;
    normalizer->options = options_of(&known);
    start_stream(normalizer);
    *out_normalizer = normalizer;
    return CHINHTA_OK;
}

void chinhta_normalizer_free(chinhta_normalizer *normalizer) {
    free(normalizer);
}

chinhta_status chinhta_normalizer_feed(chinhta_normalizer *normalizer, const char *text, size_t len,
                                       size_t *out_taken, const char **out_text, size_t *out_len) {
    if (!normalizer || (!text && len > 0) || !out_taken || !out_text || !out_len)
        return CHINHTA_ERROR_ARGUMENT;
    *out_taken = chinhta__normalize_feed(&normalizer->stream, text, len, false);
    *out_text = normalizer->stream.out;
    *out_len = normalizer->stream.out_len;
    return CHINHTA_OK;
}

chinhta_status chinhta_normalizer_finish(chinhta_normalizer *normalizer, const char **out_text, size_t *out_len) {
    if (!normalizer || !out_text || !out_len)
        return CHINHTA_ERROR_ARGUMENT;
    chinhta__normalize_feed(&normalizer->stream, NULL, 0, true);
    *out_text = normalizer->stream.out;
    *out_len = normalizer->stream.out_len;
    start_stream(normalizer);
    return CHINHTA_OK;
}
