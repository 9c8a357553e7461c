/* SPDX-License-Identifier: MIT */
/* The buffers of a stream, and the count of styles. Owns which style is a text's, and no rule of what is repaired. */
#include "lib/syllable/normalize.h"

#include <string.h>
#include "lib/text/utf8.h"

static size_t count_style_edits(const char *text, size_t len, enum chinhta__repair_tones tones) {
    struct chinhta__repair repair = {.options = {.tones = tones}};
    struct chinhta__repair_edit edit;
    size_t n = 0;
    while (chinhta__repair_next(&repair, text, len, true, &edit))
        n += (edit.what & CHINHTA__REPAIR_STYLE) != 0;
    return n;
}

void chinhta__normalize_count_styles(const char *text, size_t len, size_t *out_old, size_t *out_new) {
    *out_old = count_style_edits(text, len, CHINHTA__REPAIR_TONES_NEW);
    *out_new = count_style_edits(text, len, CHINHTA__REPAIR_TONES_OLD);
}

/* True if a tone that is in no style's place goes where only the old one has it. */
static bool gains_old_style(const char *text, size_t len) {
    struct chinhta__repair repair = {.options = {CHINHTA__REPAIR_TONES_PLACE, CHINHTA__TONE_STYLE_OLD, false}};
    struct chinhta__repair_edit edit;
    while (chinhta__repair_next(&repair, text, len, true, &edit))
        if ((edit.what & CHINHTA__REPAIR_PLACE) != 0 &&
            count_style_edits(edit.text, edit.len, CHINHTA__REPAIR_TONES_NEW) > 0)
            return true;
    return false;
}

enum chinhta__repair_tones chinhta__normalize_majority(const char *text, size_t len) {
    size_t n_old;
    size_t n_new;
    chinhta__normalize_count_styles(text, len, &n_old, &n_new);
    if (n_old == n_new)
        return gains_old_style(text, len) ? CHINHTA__REPAIR_TONES_OLD : CHINHTA__REPAIR_TONES_PLACE;
    return n_old > n_new ? CHINHTA__REPAIR_TONES_OLD : CHINHTA__REPAIR_TONES_NEW;
}

/* ---- Streams ---- */

/* Length without a character that the buffer has the beginning of only. */
static size_t whole_characters(const char *text, size_t len) {
    for (size_t back = 1; back < CHINHTA__UTF8_MAX_LEN && back <= len; back++) {
        unsigned char byte = (unsigned char)text[len - back];
        if ((byte & 0xc0) == 0x80)
            continue;
        size_t wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return wanted > back ? len - back : len;
    }
    return len;
}

static void give(struct chinhta__normalize_stream *stream, const char *bytes, size_t len) {
    memcpy(stream->out + stream->out_len, bytes, len);
    stream->out_len += len;
}

/* Makes room: what is out goes, but for a little that the repair looks back on. */
static void shift(struct chinhta__normalize_stream *stream) {
    if (stream->done <= CHINHTA__REPAIR_BEHIND)
        return;
    size_t gone = stream->done - CHINHTA__REPAIR_BEHIND;
    memmove(stream->buffer, stream->buffer + gone, stream->len - gone);
    stream->len -= gone;
    stream->done -= gone;
    chinhta__repair_move(&stream->repair, gone);
}

size_t chinhta__normalize_feed(struct chinhta__normalize_stream *stream, const char *text, size_t len, bool last) {
    struct chinhta__repair_edit edit;
    shift(stream);
    size_t room = sizeof stream->buffer - stream->len;
    size_t taken = len < room ? len : room;
    if (taken > 0)
        memcpy(stream->buffer + stream->len, text, taken);
    stream->len += taken;
    last = last && taken == len;
    size_t end = last ? stream->len : whole_characters(stream->buffer, stream->len);
    stream->out_len = 0;
    while (chinhta__repair_next(&stream->repair, stream->buffer, end, last, &edit)) {
        give(stream, stream->buffer + stream->done, edit.start - stream->done);
        give(stream, edit.text, edit.len);
        stream->done = edit.end;
    }
    give(stream, stream->buffer + stream->done, stream->repair.at - stream->done);
    stream->done = stream->repair.at;
    return taken;
}
