/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes the repair and what is made of it: edits are in order and change something, a repaired text needs no repair,
 * offsets map monotonely, a short buffer is never overrun, and a text in pieces gives what it gives at once. The first
 * byte chooses the options and the size of pieces.
 */
#include <chinhta.h>

#include <string.h>
#include "tests/fuzz/fuzz.h"

static chinhta_normalization options_of(unsigned choice) {
    chinhta_normalization options = CHINHTA_NORMALIZATION_INIT;
    options.tone_style = (chinhta_tone_style)(choice & 3);
    options.line_ends = (chinhta_line_ends)(choice >> 2 & 1);
    return options;
}

static void check_edits(const char *text, size_t len, const chinhta_normalization *done) {
    size_t at = 0;
    size_t out_at = 0;
    for (size_t i = 0; i < done->n_edits; i++) {
        const chinhta_edit *edit = &done->edits[i];
        LAW(edit->byte_start >= at && edit->byte_end > edit->byte_start && edit->byte_end <= len);
        LAW(edit->byte_start - at == edit->out_start - out_at && edit->out_end >= edit->out_start);
        LAW(memcmp(text + at, done->out + out_at, edit->byte_start - at) == 0);
        LAW(edit->byte_end - edit->byte_start != edit->out_end - edit->out_start ||
            memcmp(text + edit->byte_start, done->out + edit->out_start, edit->out_end - edit->out_start) != 0);
        at = edit->byte_end;
        out_at = edit->out_end;
    }
    LAW(len - at == done->out_len - out_at && memcmp(text + at, done->out + out_at, len - at) == 0);
    size_t before = 0;
    for (size_t offset = 0; offset <= len; offset++) {
        size_t mapped = chinhta_edit_out_offset(done->edits, done->n_edits, offset);
        LAW(mapped >= before && mapped <= done->out_len);
        before = mapped;
    }
}

static void check_stream(const char *text, size_t len, unsigned choice, const chinhta_normalization *done) {
    chinhta_normalization options = options_of(choice);
    chinhta_normalizer *normalizer = NULL;
    const char *out;
    size_t out_len;
    size_t used = 0;
    if (options.tone_style == CHINHTA_TONE_STYLE_MAJORITY ||
        chinhta_normalizer_new(&options, &normalizer) != CHINHTA_OK)
        return;
    for (size_t at = 0; at < len;) {
        size_t n = 1 + (choice >> 3);
        size_t taken;
        n = n < len - at ? n : len - at;
        LAW(chinhta_normalizer_feed(normalizer, text + at, n, &taken, &out, &out_len) == CHINHTA_OK);
        LAW(taken > 0 && used + out_len <= done->out_len && memcmp(out, done->out + used, out_len) == 0);
        used += out_len;
        at += taken;
    }
    LAW(chinhta_normalizer_finish(normalizer, &out, &out_len) == CHINHTA_OK);
    LAW(used + out_len == done->out_len && memcmp(out, done->out + used, out_len) == 0);
    chinhta_normalizer_free(normalizer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    const char *text = (const char *)data + 1;
    size_t len = size - 1;
    chinhta_normalization done = options_of(data[0]);
    chinhta_normalization again = done;
    char *out = malloc(3 * len + 1);
    char *other = malloc(3 * len + 1);
    chinhta_edit *edits = malloc((len + 1) * sizeof(*edits));
    if (out && other && edits) {
        done.out = out;
        done.out_cap = 3 * len;
        done.edits = edits;
        done.edits_cap = len;
        LAW(chinhta_normalize(text, len, &done) == CHINHTA_OK);
        LAW(done.out_len <= 3 * len && done.n_edits <= len);
        check_edits(text, len, &done);
        check_stream(text, len, data[0], &done);
        LAW(chinhta_normalize(out, done.out_len, &again) == CHINHTA_OK);
        LAW(again.n_edits == 0 && again.out_len == done.out_len);
        memset(other, 0xa5, 3 * len + 1);
        again.out = other;
        again.out_cap = done.out_len / 2;
        LAW(chinhta_normalize(text, len, &again) == CHINHTA_OK && again.out_len == done.out_len);
        LAW((unsigned char)other[done.out_len / 2] == 0xa5);
    }
    free(out);
    free(other);
    free(edits);
    return 0;
}
