/* SPDX-License-Identifier: MIT */
/*
 * Reading a charset: bytes through their layers to characters, then letters and marks joined, the capitals that some
 * charsets have no bytes for, and the one tone of a word and the addresses in VIQR. Owns no letter: those are
 * charset.c's and, joined, ICU's.
 */
#include "lib/text/charset.h"

#include <string.h>

#include "lib/text/icu.h"
#include "lib/text/letter.h"
#include "lib/text/utf8.h"

#define FOREIGN 256u /* added to a code point that is no byte */
#define REPLACEMENT 0xfffdu

static const struct {
    enum chinhta__charset inner;
    unsigned n_layers;
} mojibakes[CHINHTA__N_CHARSETS] = {
    [CHINHTA__CHARSET_MOJIBAKE_UTF8] = {CHINHTA__CHARSET_UTF8, 1},
    [CHINHTA__CHARSET_MOJIBAKE_UTF8_TWICE] = {CHINHTA__CHARSET_UTF8, 2},
    [CHINHTA__CHARSET_MOJIBAKE_TCVN3] = {CHINHTA__CHARSET_TCVN3, 1},
    [CHINHTA__CHARSET_MOJIBAKE_VNI] = {CHINHTA__CHARSET_VNI, 1},
    [CHINHTA__CHARSET_MOJIBAKE_VISCII] = {CHINHTA__CHARSET_VISCII, 1},
    [CHINHTA__CHARSET_MOJIBAKE_VPS] = {CHINHTA__CHARSET_VPS, 1},
    [CHINHTA__CHARSET_MOJIBAKE_WINDOWS_1258] = {CHINHTA__CHARSET_WINDOWS_1258, 1},
};

/* ---- Start ---- */

static bool begins(const char *text, size_t len, const char *mark, size_t mark_len) {
    return len >= mark_len && memcmp(text, mark, mark_len) == 0;
}

/* Settles the byte order, and steps over the mark that tells it. */
static void read_mark(struct chinhta__charset_reader *reader) {
    bool wide = reader->charset >= CHINHTA__CHARSET_UTF32;
    size_t size = wide ? 4 : 2;
    const char *little = wide ? "\xff\xfe\0\0" : "\xff\xfe";
    const char *big = wide ? "\0\0\xfe\xff" : "\xfe\xff";
    bool is_little = begins(reader->text, reader->len, little, size);
    bool is_big = begins(reader->text, reader->len, big, size);
    enum chinhta__charset any = wide ? CHINHTA__CHARSET_UTF32 : CHINHTA__CHARSET_UTF16;
    enum chinhta__charset le = wide ? CHINHTA__CHARSET_UTF32LE : CHINHTA__CHARSET_UTF16LE;
    enum chinhta__charset be = wide ? CHINHTA__CHARSET_UTF32BE : CHINHTA__CHARSET_UTF16BE;
    if (reader->charset == any)
        reader->charset = is_big ? be : le;
    if ((reader->charset == le && is_little) || (reader->charset == be && is_big))
        reader->at = size;
}

/* Nothing is read ahead. */
static void forget_ahead(struct chinhta__charset_reader *reader) {
    for (size_t i = 0; i < CHINHTA__CHARSET_MAX_LAYERS; i++)
        reader->lanes[i].first = reader->lanes[i].n = 0;
    reader->queue_first = reader->queue_n = 0;
    reader->has_ahead = false;
}

void chinhta__charset_reader_init(struct chinhta__charset_reader *reader, enum chinhta__charset charset,
                                  const char *text, size_t len, bool compose) {
    reader->text = text;
    reader->len = len;
    reader->at = 0;
    reader->charset = charset;
    reader->n_layers = mojibakes[charset].n_layers;
    if (reader->n_layers > 0)
        reader->charset = mojibakes[charset].inner;
    reader->compose =
        compose || charset == CHINHTA__CHARSET_UTF8_NFD || reader->charset == CHINHTA__CHARSET_WINDOWS_1258;
    reader->capitals = charset == CHINHTA__CHARSET_TCVN3_CAPITALS;
    reader->recase = reader->charset == CHINHTA__CHARSET_TCVN3 || reader->charset == CHINHTA__CHARSET_VPS;
    reader->words = reader->recase || charset == CHINHTA__CHARSET_VIQR;
    reader->toned = reader->chunk_goes_on = false;
    reader->address_start = reader->address_end = reader->chunk_end = reader->given = 0;
    if (reader->capitals)
        reader->charset = CHINHTA__CHARSET_TCVN3;
    if (charset == CHINHTA__CHARSET_UTF8_NFD || charset == CHINHTA__CHARSET_NONE)
        reader->charset = CHINHTA__CHARSET_UTF8;
    forget_ahead(reader);
    if (charset >= CHINHTA__CHARSET_UTF16 && charset <= CHINHTA__CHARSET_UTF32BE)
        read_mark(reader);
}

/* Where PLACE is once what was given up to now ends at AT; 0 if it is gone. */
static size_t moved(const struct chinhta__charset_reader *reader, size_t place, size_t at) {
    return place > reader->given ? place - reader->given + at : 0;
}

void chinhta__charset_reader_move(struct chinhta__charset_reader *reader, const char *text, size_t len, size_t at) {
    reader->text = text;
    reader->len = len;
    reader->at = at;
    reader->address_start = moved(reader, reader->address_start, at);
    reader->address_end = moved(reader, reader->address_end, at);
    reader->chunk_end = moved(reader, reader->chunk_end, at);
    reader->given = at;
    forget_ahead(reader);
}

/* ---- Layers ---- */

static bool fill_lane(struct chinhta__charset_reader *reader, unsigned layer);

/* The unit number I from here of a layer above the text itself; NULL behind the end. I < CHINHTA__CHARSET_LOOKAHEAD. */
static const struct chinhta__charset_unit *peek(struct chinhta__charset_reader *reader, unsigned layer, size_t i) {
    struct chinhta__charset_lane *lane = &reader->lanes[layer - 1];
    while (lane->n <= i)
        if (!fill_lane(reader, layer))
            return NULL;
    return &lane->units[lane->first + i];
}

/*
 * The next units of a layer as bytes, as far as they are such, CAP at most; *out_n is how many. ROOM takes CAP of them,
 * where they do not stand in the text itself.
 */
static const unsigned char *peek_bytes(struct chinhta__charset_reader *reader, unsigned layer, unsigned char *room,
                                       size_t cap, size_t *out_n) {
    size_t n = 0;
    if (layer == 0) {
        size_t left = reader->len - reader->at;
        *out_n = left < cap ? left : cap;
        return (const unsigned char *)reader->text + reader->at;
    }
    for (; n < cap; n++) {
        const struct chinhta__charset_unit *unit = peek(reader, layer, n);
        if (unit == NULL || unit->value >= FOREIGN)
            break;
        room[n] = (unsigned char)unit->value;
    }
    *out_n = n;
    return room;
}

/* Takes N units that were peeked at, and gives the bytes they came from. */
static void take(struct chinhta__charset_reader *reader, unsigned layer, size_t n, struct chinhta__charset_char *out) {
    if (layer == 0) {
        out->start = reader->at;
        out->end = reader->at += n;
        return;
    }
    struct chinhta__charset_lane *lane = &reader->lanes[layer - 1];
    out->start = lane->units[lane->first].start;
    out->end = lane->units[lane->first + n - 1].end;
    lane->n -= n;
    lane->first = lane->n > 0 ? lane->first + n : 0;
}

/* True if only a word begins so: with a capital, a figure or đ. BYTES are UTF-8. */
static bool begins_word(const unsigned char *bytes, size_t n) {
    if (n == 0)
        return false;
    return (bytes[0] >= 'A' && bytes[0] <= 'Z') || (bytes[0] >= '0' && bytes[0] <= '9') ||
           (n > 1 && bytes[0] == 0xc4 && (bytes[1] == 0x90 || bytes[1] == 0x91));
}

/*
 * In mojibake U+00A0 was the second half of à and of spaces, and editors make a space of it, or drop it at the end of
 * a line or before another space. That one is left where it parts two words.
 */
static size_t lost_space(const unsigned char *bytes, size_t n, uint32_t *out_cp) {
    bool ends = n == 1 || bytes[1] == '\n' || bytes[1] == '\r';
    if ((bytes[0] != 0xc3 && bytes[0] != 0xc2) || (!ends && bytes[1] != ' '))
        return 0;
    if (bytes[0] == 0xc2 && ends)
        return 0;
    *out_cp = bytes[0] == 0xc3 ? 0xe0 : 0xa0;
    bool parts = !ends && bytes[0] == 0xc3 && begins_word(bytes + 2, n - 2);
    return ends || parts ? 1 : 2;
}

/* What is no byte of Windows-1252 has come through the layers as it is; false at the end. */
static bool next_foreign(struct chinhta__charset_reader *reader, unsigned layer, struct chinhta__charset_char *out) {
    const struct chinhta__charset_unit *unit = layer > 0 ? peek(reader, layer, 0) : NULL;
    if (unit == NULL)
        return false;
    out->cp = unit->value - FOREIGN;
    out->bad = out->cp == CHINHTA__UTF8_BAD - FOREIGN;
    take(reader, layer, 1, out);
    if (out->bad)
        out->cp = (unsigned char)reader->text[out->start];
    return true;
}

/* A character of UTF-8 out of a layer; false at the end. */
static bool next_utf8(struct chinhta__charset_reader *reader, unsigned layer, struct chinhta__charset_char *out) {
    unsigned char room[CHINHTA__UTF8_MAX_LEN];
    size_t n;
    const unsigned char *bytes = peek_bytes(reader, layer, room, layer == 0 ? CHINHTA__UTF8_MAX_LEN : 1, &n);
    size_t used = 0;
    if (n == 0)
        return next_foreign(reader, layer, out);
    out->bad = false;
    if (bytes[0] < 0x80) {
        out->cp = bytes[0];
        take(reader, layer, 1, out);
        return true;
    }
    if (layer > 0)
        bytes = peek_bytes(reader, layer, room, sizeof room, &n);
    out->cp = chinhta__utf8_decode((const char *)bytes, n, &used);
    if (out->cp == CHINHTA__UTF8_BAD) {
        used = layer > 0 ? lost_space(bytes, n, &out->cp) : 0;
        if (used == 0) {
            /* under layers it is the character that was seen all the time */
            used = 1;
            out->bad = layer == 0;
            out->cp = layer > 0 ? chinhta__charset_1252_to_cp(bytes[0]) : bytes[0];
        }
    }
    take(reader, layer, used, out);
    return true;
}

static bool fill_lane(struct chinhta__charset_reader *reader, unsigned layer) {
    struct chinhta__charset_lane *lane = &reader->lanes[layer - 1];
    struct chinhta__charset_char next;
    if (!next_utf8(reader, layer - 1, &next))
        return false;
    if (lane->first + lane->n == sizeof lane->units / sizeof lane->units[0]) {
        memmove(lane->units, lane->units + lane->first, lane->n * sizeof lane->units[0]);
        lane->first = 0;
    }
    /* what was taken for Latin-1 has controls where Windows-1252 has print */
    int byte = next.bad ? -1 : next.cp < 0x100 ? (int)next.cp : chinhta__charset_1252_from_cp(next.cp);
    uint32_t value = next.bad ? CHINHTA__UTF8_BAD : byte >= 0 ? (uint32_t)byte : next.cp + FOREIGN;
    lane->units[lane->first + lane->n++] = (struct chinhta__charset_unit){value, next.start, next.end};
    return true;
}

/* ---- Characters of one charset ---- */

/* A code unit of SIZE bytes that stand in bytes[0, size). */
static uint32_t code_unit(const unsigned char *bytes, size_t size, bool big) {
    uint32_t unit = 0;
    for (size_t i = 0; i < size; i++)
        unit = unit << 8 | bytes[big ? i : size - 1 - i];
    return unit;
}

static bool next_wide(struct chinhta__charset_reader *reader, struct chinhta__charset_char *out) {
    bool wide = reader->charset >= CHINHTA__CHARSET_UTF32;
    bool big = reader->charset == CHINHTA__CHARSET_UTF16BE || reader->charset == CHINHTA__CHARSET_UTF32BE;
    size_t size = wide ? 4 : 2;
    size_t n;
    const unsigned char *bytes = peek_bytes(reader, 0, NULL, 4, &n);
    if (n == 0)
        return false;
    size_t used = n < size ? n : size;
    out->cp = n < size ? REPLACEMENT : code_unit(bytes, size, big);
    out->bad = n < size;
    if (!wide && !out->bad && out->cp >= 0xd800 && out->cp < 0xdc00 && n == 4) {
        uint32_t low = code_unit(bytes + 2, 2, big);
        if (low >= 0xdc00 && low < 0xe000) {
            out->cp = 0x10000 + ((out->cp - 0xd800) << 10 | (low - 0xdc00));
            used = 4;
        }
    }
    if (out->cp > 0x10ffff || (out->cp >= 0xd800 && out->cp < 0xe000)) {
        out->cp = REPLACEMENT;
        out->bad = true;
    }
    take(reader, 0, used, out);
    return true;
}

/* What "&#...;" or "&#x...;" in bytes[0, n) stands for; 0 if it is none. */
static size_t reference(const unsigned char *bytes, size_t n, uint32_t *out_cp) {
    bool hex = n > 3 && (bytes[2] | 0x20) == 'x';
    size_t first = hex ? 3 : 2;
    size_t at = first;
    uint32_t cp = 0;
    if (n < 4 || bytes[0] != '&' || bytes[1] != '#')
        return 0;
    for (; at < n && at < first + 8; at++) {
        unsigned c = bytes[at];
        unsigned letter = c | 0x20;
        unsigned digit = c >= '0' && c <= '9' ? c - '0' : hex && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 16;
        if (digit == 16)
            break;
        cp = cp * (hex ? 16 : 10) + digit;
        if (cp > 0x10ffff)
            return 0;
    }
    if (at == first || at >= n || bytes[at] != ';' || cp == 0 || (cp >= 0xd800 && cp < 0xe000))
        return 0;
    *out_cp = cp;
    return at + 1;
}

static bool next_reference(struct chinhta__charset_reader *reader, struct chinhta__charset_char *out) {
    size_t n;
    const unsigned char *bytes = peek_bytes(reader, 0, NULL, CHINHTA__CHARSET_LOOKAHEAD, &n);
    if (n > 0 && bytes[0] == '&') {
        size_t used = reference(bytes, n, &out->cp);
        if (used > 0) {
            out->bad = false;
            take(reader, 0, used, out);
            return true;
        }
    }
    return next_utf8(reader, 0, out);
}

/* ---- Addresses in VIQR ---- */

#define MAX_ADDRESS 256 /* bytes */

static bool is_white(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_local(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-' || c == '+';
}

/*
 * Where an address begins in text[0, len), which holds no white space: an e-mail address, or one with a scheme; LEN if
 * there is none. Who escapes by RFC 1456 has marks of print escaped in addresses too, so there is none to be guarded.
 */
static size_t find_address(const char *text, size_t len) {
    for (size_t i = 1; i + 2 < len; i++) {
        bool scheme = memcmp(text + i, "://", 3) == 0;
        if ((text[i] != '@' && !scheme) || !is_local(text[i - 1]) || memchr(text + i, '.', len - i) == NULL ||
            memchr(text, '\\', len) != NULL)
            continue;
        size_t start = i;
        while (start > 0 && is_local(text[start - 1]))
            start--;
        return start;
    }
    return len;
}

/* True if the byte that comes next is part of an address. */
static bool is_in_address(struct chinhta__charset_reader *reader) {
    size_t end = reader->at;
    if (reader->at >= reader->chunk_end) {
        const char *text = reader->text + reader->at;
        size_t max = reader->len - reader->at < MAX_ADDRESS ? reader->len - reader->at : MAX_ADDRESS;
        size_t n = 0;
        while (n < max && !is_white(text[n]))
            n++;
        end += n;
        reader->address_start = reader->at + (n < MAX_ADDRESS && !reader->chunk_goes_on ? find_address(text, n) : n);
        reader->chunk_goes_on = n == MAX_ADDRESS;
        reader->address_end = end;
        reader->chunk_end = end + (n == 0); /* white space is a chunk of its own */
    }
    return reader->at >= reader->address_start && reader->at < reader->address_end;
}

/* VIQR: a word has one tone, so a mark behind a later vowel is print: na`y. is này and a full stop. */
static size_t one_tone(struct chinhta__charset_reader *reader, const unsigned char *bytes, size_t used,
                       uint32_t *inout_cp) {
    bool toned = used > 1 && chinhta__letter_tone(chinhta__letter_from_cp(*inout_cp)) != CHINHTA__TONE_NGANG;
    if (toned && reader->toned) {
        *inout_cp = bytes[0];
        used = chinhta__charset_match(CHINHTA__CHARSET_VIQR, bytes, used - 1, inout_cp);
        used = used > 0 ? used : 1;
    }
    reader->toned |= toned;
    return used;
}

static bool next_letter(struct chinhta__charset_reader *reader, struct chinhta__charset_char *out) {
    unsigned char room[CHINHTA__CHARSET_MAX_BYTES];
    size_t n;
    const unsigned char *bytes = peek_bytes(reader, reader->n_layers, room, sizeof room, &n);
    if (n == 0)
        return next_foreign(reader, reader->n_layers, out);
    out->bad = false;
    /* asked first, so that an escape at the beginning is seen to be in what it looks at */
    bool in_address = reader->charset == CHINHTA__CHARSET_VIQR && is_in_address(reader);
    if (reader->charset == CHINHTA__CHARSET_VIQR && bytes[0] == '\\' && n > 1 &&
        memchr("\\`'?~.^(+dD", bytes[1], 11) != NULL) {
        out->cp = bytes[1];
        take(reader, reader->n_layers, 2, out);
        return true;
    }
    if (reader->charset == CHINHTA__CHARSET_VIQR && (bytes[0] >= 0x80 || in_address))
        return next_utf8(reader, reader->n_layers, out);
    size_t used = chinhta__charset_match(reader->charset, bytes, n, &out->cp);
    if (reader->charset == CHINHTA__CHARSET_VIQR)
        used = one_tone(reader, bytes, used, &out->cp);
    out->stray = used == 0 && bytes[0] >= 0x80 && chinhta__charset_uses(reader->charset, bytes[0]);
    if (used == 0) {
        out->cp = chinhta__charset_1252_to_cp(bytes[0]);
        used = 1;
    }
    take(reader, reader->n_layers, used, out);
    return true;
}

static bool next_plain(struct chinhta__charset_reader *reader, struct chinhta__charset_char *out) {
    out->stray = false;
    switch (reader->charset) {
    case CHINHTA__CHARSET_UTF8:
        return next_utf8(reader, reader->n_layers, out);
    case CHINHTA__CHARSET_NCR_DECIMAL:
    case CHINHTA__CHARSET_NCR_HEX:
        return next_reference(reader, out);
    case CHINHTA__CHARSET_UTF16LE:
    case CHINHTA__CHARSET_UTF16BE:
    case CHINHTA__CHARSET_UTF32LE:
    case CHINHTA__CHARSET_UTF32BE:
        return next_wide(reader, out);
    default:
        return next_letter(reader, out);
    }
}

/* ---- Joining and casing ---- */

static bool next_ahead(struct chinhta__charset_reader *reader, struct chinhta__charset_char *out) {
    if (!reader->has_ahead)
        return next_plain(reader, out);
    reader->has_ahead = false;
    *out = reader->ahead;
    return true;
}

static bool joins(const struct chinhta__charset_char *c) {
    return !c->bad && c->cp >= 0x300 && chinhta__letter_from_cp(c->cp) == 0 && !chinhta__icu_nfc_boundary(c->cp);
}

/* The queue's characters in NFC; where their number falls, the first ones span what was joined. */
static void compose_queue(struct chinhta__charset_reader *reader) {
    char bytes[CHINHTA__CHARSET_QUEUE * CHINHTA__UTF8_MAX_LEN];
    char normal[3 * sizeof bytes];
    size_t len = 0;
    size_t start = reader->queue[0].start;
    size_t end = reader->queue[reader->queue_n - 1].end;
    for (size_t i = 0; i < reader->queue_n; i++)
        len += chinhta__utf8_encode(reader->queue[i].cp, bytes + len);
    len = chinhta__icu_nfc(bytes, len, normal, sizeof normal);
    if (len == 0)
        return;
    size_t n = 0;
    struct chinhta__charset_char composed[CHINHTA__CHARSET_QUEUE];
    for (size_t at = 0; at < len && len <= sizeof normal; n++) {
        if (n == CHINHTA__CHARSET_QUEUE)
            return;
        composed[n] = (struct chinhta__charset_char){.start = n == 0 ? start : end, .end = end};
        composed[n].cp = chinhta__utf8_decode(normal, len, &at);
    }
    memcpy(reader->queue, composed, n * sizeof composed[0]);
    reader->queue_n = n;
}

static void fill_composed(struct chinhta__charset_reader *reader) {
    struct chinhta__charset_char next;
    while (reader->queue_n < CHINHTA__CHARSET_QUEUE && next_ahead(reader, &next)) {
        if (reader->queue_n > 0 && (!joins(&next) || reader->queue[0].bad)) {
            reader->ahead = next;
            reader->has_ahead = true;
            break;
        }
        reader->queue[reader->queue_n++] = next;
    }
    if (reader->queue_n > 1)
        compose_queue(reader);
}

static void to_upper(struct chinhta__charset_char *c) {
    chinhta__letter letter = chinhta__letter_from_cp(c->cp);
    if (letter != 0)
        c->cp = chinhta__letter_to_cp((chinhta__letter)(letter | 1u << 13));
}

/*
 * In a word with a capital behind its first letter all are capitals (CéNG), also those that the charset has no byte
 * for; a first letter alone does not tell.
 */
static void recase_queue(struct chinhta__charset_reader *reader) {
    bool capital = false;
    for (size_t i = 0; i < reader->queue_n; i++) {
        chinhta__letter letter = chinhta__letter_from_cp(reader->queue[i].cp);
        if (letter == 0)
            break;
        if (chinhta__charset_caseless(reader->charset, letter))
            continue;
        if (!chinhta__letter_upper(letter))
            return;
        capital |= i > 0;
    }
    for (size_t i = 0; capital && i < reader->queue_n; i++)
        to_upper(&reader->queue[i]);
}

/* A word, or one character that belongs to none. */
static void fill_word(struct chinhta__charset_reader *reader) {
    struct chinhta__charset_char next;
    reader->toned = false;
    while (reader->queue_n < CHINHTA__CHARSET_QUEUE && next_ahead(reader, &next)) {
        bool is_letter = chinhta__letter_from_cp(next.cp) != 0;
        if (reader->queue_n > 0 && !is_letter) {
            reader->ahead = next;
            reader->has_ahead = true;
            break;
        }
        reader->queue[reader->queue_n++] = next;
        if (!is_letter)
            break;
    }
    if (reader->recase)
        recase_queue(reader);
}

bool chinhta__charset_read(struct chinhta__charset_reader *reader, struct chinhta__charset_char *out_char) {
    if (!reader->compose && !reader->words) {
        if (!next_plain(reader, out_char))
            return false;
        if (reader->capitals)
            to_upper(out_char);
        return true;
    }
    if (reader->queue_first == reader->queue_n) {
        reader->queue_first = reader->queue_n = 0;
        if (reader->words)
            fill_word(reader);
        else
            fill_composed(reader);
        if (reader->queue_n == 0)
            return false;
    }
    *out_char = reader->queue[reader->queue_first++];
    reader->given = out_char->end;
    if (reader->capitals)
        to_upper(out_char);
    return true;
}
