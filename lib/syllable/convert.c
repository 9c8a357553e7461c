/* SPDX-License-Identifier: MIT */
/*
 * How a conversion goes through a text: block by block where the charset is to be found, else character by character.
 * Owns what becomes of ill-formed bytes; no table and no threshold.
 */
#include "lib/syllable/convert.h"

#include <string.h>
#include "lib/text/utf8.h"

static bool writes_utf8(const struct chinhta__convert *convert) {
    enum chinhta__charset to = convert->writer.charset;
    return to == CHINHTA__CHARSET_UTF8 || to == CHINHTA__CHARSET_UTF8_NFD;
}

void chinhta__convert_init(struct chinhta__convert *convert, enum chinhta__charset from, enum chinhta__charset to) {
    memset(convert, 0, sizeof *convert);
    convert->from = from;
    convert->compose =
        to == CHINHTA__CHARSET_UTF8_NFD || (to >= CHINHTA__CHARSET_TCVN3 && to <= CHINHTA__CHARSET_VIQR);
    chinhta__charset_writer_init(&convert->writer, to);
}

void chinhta__convert_text(struct chinhta__convert *convert, const char *text, size_t len, size_t gone, bool last) {
    convert->text = text;
    convert->len = len;
    convert->last = last;
    convert->at -= gone;
    convert->passed += gone;
    convert->in_range = convert->in_block = false;
}

/* ---- Ranges ---- */

static void begin_range(struct chinhta__convert *convert, enum chinhta__charset charset, size_t end) {
    convert->in_range = true;
    convert->range_end = end;
    convert->plain_end = convert->at;
    convert->copies = (charset == CHINHTA__CHARSET_NONE || charset == CHINHTA__CHARSET_UTF8) && !convert->compose &&
                      convert->writer.charset == CHINHTA__CHARSET_UTF8;
}

/* The charset is known: all that is there is one range, and the reader goes on where it was. */
static bool open_text(struct chinhta__convert *convert) {
    if (convert->at == convert->len || (!convert->last && convert->len - convert->at < CHINHTA__CHARSET_AHEAD))
        return false;
    if (!convert->has_reader)
        chinhta__charset_reader_init(&convert->reader, convert->from, convert->text, convert->len, convert->compose);
    else
        chinhta__charset_reader_move(&convert->reader, convert->text, convert->len, convert->at);
    convert->has_reader = true;
    convert->base = 0;
    begin_range(convert, convert->from, convert->len);
    return true;
}

/* Hands the next block to detection: the same ones, however the text comes. */
static bool open_block(struct chinhta__convert *convert) {
    size_t left = convert->len - convert->at;
    const char *text = convert->text + convert->at;
    if (left == 0 || (!convert->last && left < CHINHTA__CONVERT_NEED))
        return false;
    size_t len = chinhta__detect_block(text, left);
    if (convert->has_detect)
        chinhta__detect_go_on(&convert->detect, text, len);
    else
        chinhta__detect_init(&convert->detect, text, len);
    convert->has_detect = convert->in_block = true;
    convert->block = convert->at;
    convert->block_end = convert->at + len;
    return true;
}

/* False if more text is needed, or there is no more. */
static bool open_range(struct chinhta__convert *convert) {
    struct chinhta__detect_range range;
    if (convert->from == CHINHTA__CHARSET_NONE && !convert->in_block && open_block(convert) && convert->detect.whole)
        convert->from = convert->detect.majority;
    if (convert->from != CHINHTA__CHARSET_NONE)
        return open_text(convert);
    if (!convert->in_block)
        return false;
    if (!chinhta__detect_next(&convert->detect, &range)) {
        convert->in_block = false;
        return open_range(convert);
    }
    convert->base = convert->block + range.start;
    chinhta__charset_reader_init(&convert->reader, range.charset, convert->text + convert->base,
                                 range.end - range.start, convert->compose);
    begin_range(convert, range.charset, convert->block + range.end);
    return true;
}

/* ---- Steps ---- */

/* A stretch that stays as it is; false if the next character does not. */
static bool next_plain(struct chinhta__convert *convert, struct chinhta__convert_step *out_step) {
    const char *text = convert->text;
    size_t at = convert->at;
    if (!convert->copies)
        return false;
    if (convert->plain_end <= at)
        convert->plain_end = chinhta__utf8_find_bad(text, convert->range_end, at);
    size_t n = convert->plain_end - at;
    if (n > CHINHTA__CONVERT_STEP_MAX)
        for (n = CHINHTA__CONVERT_STEP_MAX; ((unsigned char)text[at + n] & 0xc0) == 0x80;)
            n--;
    if (n == 0)
        return false;
    *out_step = (struct chinhta__convert_step){
        .start = convert->passed + at, .end = convert->passed + at + n, .bytes = text + at, .n_bytes = n};
    convert->at += n;
    convert->reader.at += n;
    return true;
}

static bool next_char(struct chinhta__convert *convert, struct chinhta__convert_step *out_step) {
    struct chinhta__charset_char c;
    size_t before = convert->passed + convert->base;
    if (!chinhta__charset_read(&convert->reader, &c))
        return false;
    out_step->start = before + c.start;
    out_step->end = before + c.end;
    out_step->cp = c.cp;
    out_step->bytes = out_step->room;
    out_step->loss = CHINHTA__CHARSET_LOSS_NONE;
    out_step->n_bytes = 1;
    if (c.bad && c.cp < 0x100 && writes_utf8(convert))
        out_step->room[0] = (char)c.cp;
    else
        out_step->n_bytes =
            chinhta__charset_write(&convert->writer, c.bad ? 0xfffd : c.cp, out_step->room, &out_step->loss);
    if (c.bad)
        out_step->loss = CHINHTA__CHARSET_LOSS_BAD;
    if (chinhta__charset_settled(&convert->reader))
        convert->at = convert->base + c.end;
    return true;
}

bool chinhta__convert_next(struct chinhta__convert *convert, struct chinhta__convert_step *out_step) {
    for (;;) {
        if (!convert->in_range && !open_range(convert))
            return false;
        bool open = !convert->last && convert->from != CHINHTA__CHARSET_NONE;
        if (open && chinhta__charset_settled(&convert->reader) &&
            convert->len - convert->at < CHINHTA__CHARSET_AHEAD)
            return false;
        if (next_plain(convert, out_step) || next_char(convert, out_step))
            return true;
        convert->at = convert->range_end;
        convert->in_range = false;
    }
}
