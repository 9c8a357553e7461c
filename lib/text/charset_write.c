/* SPDX-License-Identifier: MIT */
/*
 * Writing a charset: characters to bytes, and what stands for a character that the charset does not hold. Owns the
 * escapes that keep what is written readable again.
 */
#include "lib/text/charset.h"

#include <string.h>

#include "lib/text/icu.h"
#include "lib/text/letter.h"
#include "lib/text/utf8.h"

void chinhta__charset_writer_init(struct chinhta__charset_writer *writer, enum chinhta__charset charset) {
    writer->charset = charset;
    writer->begun = false;
    writer->last_n = 0;
    writer->toned = writer->guarded = false;
    writer->word_n = 0;
    writer->word_small = writer->word_capital = writer->word_lower = false;
    writer->address = CHINHTA__ADDRESS_NONE;
}

static size_t put_unit(uint32_t unit, size_t size, bool big, char *out) {
    for (size_t i = 0; i < size; i++)
        out[big ? size - 1 - i : i] = (char)(unit >> 8 * i);
    return size;
}

static size_t write_wide(struct chinhta__charset_writer *writer, uint32_t cp, char *out) {
    bool wide = writer->charset >= CHINHTA__CHARSET_UTF32;
    bool big = writer->charset == CHINHTA__CHARSET_UTF16BE || writer->charset == CHINHTA__CHARSET_UTF32BE;
    bool marked = writer->charset == CHINHTA__CHARSET_UTF16 || writer->charset == CHINHTA__CHARSET_UTF32;
    size_t size = wide ? 4 : 2;
    size_t n = 0;
    if (marked && !writer->begun && cp != 0xfeff)
        n += put_unit(0xfeff, size, big, out);
    if (wide || cp < 0x10000)
        return n + put_unit(cp, size, big, out + n);
    n += put_unit(0xd800 + ((cp - 0x10000) >> 10), 2, big, out + n);
    return n + put_unit(0xdc00 + ((cp - 0x10000) & 0x3ff), 2, big, out + n);
}

static size_t write_nfd(uint32_t cp, char *out) {
    uint32_t parts[4];
    size_t n_parts = chinhta__icu_decompose(cp, parts, 4);
    size_t n = 0;
    for (size_t i = 0; i < n_parts; i++)
        n += chinhta__utf8_encode(parts[i], out + n);
    return n;
}

/* "&#" in the text is no beginning of a reference: its second character is written as one. */
static size_t write_reference(struct chinhta__charset_writer *writer, uint32_t cp, char *out) {
    bool hex = writer->charset == CHINHTA__CHARSET_NCR_HEX;
    unsigned base = hex ? 16 : 10;
    bool after_ampersand = writer->last_n == 1;
    char digits[8];
    size_t n_digits = 0;
    size_t n = 0;
    writer->last_n = cp == '&';
    if (cp < 0x80 && !(after_ampersand && cp == '#')) {
        out[0] = (char)cp;
        return 1;
    }
    do
        digits[n_digits++] = "0123456789ABCDEF"[cp % base];
    while ((cp /= base) != 0);
    out[n++] = '&';
    out[n++] = '#';
    if (hex)
        out[n++] = 'x';
    while (n_digits > 0)
        out[n++] = digits[--n_digits];
    out[n++] = ';';
    return n;
}

/* Follows whether what stands since white space is read as an address as soon as a full stop comes. */
static void note_address(struct chinhta__charset_writer *writer, uint32_t cp) {
    enum chinhta__charset_address *address = &writer->address;
    if (cp == ' ' || (cp >= '\t' && cp <= '\r')) {
        *address = CHINHTA__ADDRESS_NONE;
        writer->guarded = false;
    } else if (*address == CHINHTA__ADDRESS_OPEN) {
        return;
    } else if (cp == '@') {
        *address = CHINHTA__ADDRESS_OPEN;
    } else if (cp == ':') {
        *address = CHINHTA__ADDRESS_COLON;
    } else if (cp == '/' && *address != CHINHTA__ADDRESS_NONE) {
        *address = *address == CHINHTA__ADDRESS_COLON ? CHINHTA__ADDRESS_SLASH : CHINHTA__ADDRESS_OPEN;
    } else {
        *address = CHINHTA__ADDRESS_NONE;
    }
}

/*
 * VIQR is read with one tone a word: of further ones the letter is left. So it is where the tone's full stop would make
 * an address, and with it print of all marks: http://ho.p is one. Of đ behind d, which would be read the other way
 * round, d is left.
 */
static uint32_t note_viqr(struct chinhta__charset_writer *writer, uint32_t cp, enum chinhta__charset_loss *out_loss) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    bool toned = chinhta__letter_tone(letter) != CHINHTA__TONE_NGANG;
    bool stops = chinhta__letter_tone(letter) == CHINHTA__TONE_NANG && writer->address == CHINHTA__ADDRESS_OPEN &&
                 !writer->guarded;
    if (toned && (writer->toned || stops)) {
        *out_loss = CHINHTA__CHARSET_LOSS_LIKE;
        cp = chinhta__letter_to_cp(chinhta__letter_toneless(letter));
        toned = false;
    }
    if (chinhta__letter_mark(letter) == CHINHTA__MARK_STROKE && writer->last_n == 1 && (writer->last[0] | 0x20) == 'd') {
        *out_loss = CHINHTA__CHARSET_LOSS_LIKE;
        cp = chinhta__letter_upper(letter) ? 'D' : 'd';
    }
    writer->toned = letter != 0 && (toned || writer->toned);
    note_address(writer, cp);
    return cp;
}

/* The bytes of a character after those of the one before; VIQR parts them where they would join. */
static size_t write_letter(struct chinhta__charset_writer *writer, uint32_t cp, char *out) {
    unsigned char bytes[2 * CHINHTA__CHARSET_MAX_BYTES];
    bool viqr = writer->charset == CHINHTA__CHARSET_VIQR;
    size_t n = chinhta__charset_letter(writer->charset, cp, bytes + writer->last_n);
    /* in what may be an address a stop is escaped in any case: it says that marks of letters are meant as such */
    bool escaped = viqr && (cp == '\\' || (cp == '.' && writer->address == CHINHTA__ADDRESS_OPEN));
    if (n == 0)
        return 0;
    if (viqr && writer->last_n > 0 && cp < 0x80) {
        uint32_t joined;
        memcpy(bytes, writer->last, writer->last_n);
        escaped |= chinhta__charset_match(writer->charset, bytes, writer->last_n + 1, &joined) > writer->last_n;
    }
    if (escaped)
        out[0] = '\\';
    writer->guarded |= escaped;
    memcpy(out + escaped, bytes + writer->last_n, n);
    bool goes_on = viqr && !escaped && n < CHINHTA__CHARSET_MAX_BYTES;
    if (goes_on)
        memcpy(writer->last, out, n);
    writer->last_n = goes_on ? n : 0;
    return n + escaped;
}

/*
 * A word that is read in capitals, because of a capital behind its first letter, loses its small letters. What comes
 * may be small and undo that; the loss is named where it is likely, at the letter that makes it.
 */
static void note_case(struct chinhta__charset_writer *writer, uint32_t cp, enum chinhta__charset_loss *out_loss) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    if (letter == 0 || writer->word_n == CHINHTA__CHARSET_QUEUE) {
        writer->word_n = 0;
        writer->word_small = writer->word_capital = writer->word_lower = false;
    }
    if (letter == 0)
        return;
    bool small = chinhta__charset_caseless(writer->charset, letter);
    bool capital = chinhta__letter_upper(letter) && writer->word_n > 0;
    writer->word_lower |= !small && !chinhta__letter_upper(letter);
    if (!writer->word_lower && (small ? writer->word_capital : capital && !writer->word_capital && writer->word_small))
        *out_loss = CHINHTA__CHARSET_LOSS_CASE;
    writer->word_small |= small;
    writer->word_capital |= capital;
    writer->word_n++;
}

/* A character of a charset that has bytes for letters; 0 if it has none. */
static size_t write_noted(struct chinhta__charset_writer *writer, uint32_t cp, char *out,
                          enum chinhta__charset_loss *out_loss) {
    size_t n = write_letter(writer, cp, out);
    if (n > 0 && (writer->charset == CHINHTA__CHARSET_TCVN3 || writer->charset == CHINHTA__CHARSET_VPS))
        note_case(writer, cp, out_loss);
    return n;
}

static size_t write_capitals(struct chinhta__charset_writer *writer, uint32_t cp, char *out,
                             enum chinhta__charset_loss *out_loss) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    bool cased = chinhta__letter_base(letter) != 0;
    if (cased && !chinhta__letter_upper(letter))
        *out_loss = CHINHTA__CHARSET_LOSS_CASE;
    else if (cased && cp >= 0x80)
        cp = chinhta__letter_to_cp(chinhta__letter_lower(letter));
    writer->charset = CHINHTA__CHARSET_TCVN3;
    size_t n = write_letter(writer, cp, out);
    writer->charset = CHINHTA__CHARSET_TCVN3_CAPITALS;
    return n;
}

static size_t write_one(struct chinhta__charset_writer *writer, uint32_t cp, char *out,
                        enum chinhta__charset_loss *out_loss) {
    switch (writer->charset) {
    case CHINHTA__CHARSET_NONE:
    case CHINHTA__CHARSET_UTF8:
        return chinhta__utf8_encode(cp, out);
    case CHINHTA__CHARSET_UTF8_NFD:
        return write_nfd(cp, out);
    case CHINHTA__CHARSET_NCR_DECIMAL:
    case CHINHTA__CHARSET_NCR_HEX:
        return write_reference(writer, cp, out);
    case CHINHTA__CHARSET_TCVN3_CAPITALS:
        return write_capitals(writer, cp, out, out_loss);
    case CHINHTA__CHARSET_VIQR:
        return write_letter(writer, note_viqr(writer, cp, out_loss), out);
    default:
        return writer->charset < CHINHTA__CHARSET_TCVN3 ? write_wide(writer, cp, out)
                                                         : write_noted(writer, cp, out, out_loss);
    }
}

/* What a typewriter has for a character of print; "" if it is none. */
static const char *typewritten(uint32_t cp) {
    switch (cp) {
    case 0xa0:
    case 0x2009:
    case 0x202f:
        return " ";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "-";
    case 0x2018:
    case 0x2019:
        return "'";
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
        return "\"";
    case 0x2022:
        return "*";
    case 0x2026:
        return "...";
    case 0x20ab:
        return "d";
    default:
        return "";
    }
}

static size_t write_alike(struct chinhta__charset_writer *writer, uint32_t cp, char *out,
                          enum chinhta__charset_loss *out_loss) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    size_t n = 0;
    if (letter != 0 && chinhta__letter_upper(letter)) {
        bool small = writer->word_small;
        *out_loss = CHINHTA__CHARSET_LOSS_CASE;
        n = write_one(writer, chinhta__letter_to_cp(chinhta__letter_lower(letter)), out, out_loss);
        writer->word_small = small; /* to be read as the capital that it is costs it nothing */
        if (n > 0)
            return n;
    }
    *out_loss = CHINHTA__CHARSET_LOSS_LIKE;
    for (const char *c = typewritten(cp); *c != '\0'; c++)
        n += write_one(writer, (unsigned char)*c, out + n, out_loss);
    if (n > 0)
        return n;
    uint32_t parts[4];
    size_t n_parts = chinhta__icu_decompose(cp, parts, 4);
    if (n_parts > 1 && parts[0] < 0x80)
        return write_one(writer, parts[0], out, out_loss);
    *out_loss = CHINHTA__CHARSET_LOSS_MISSING;
    return write_one(writer, '?', out, out_loss);
}

size_t chinhta__charset_write(struct chinhta__charset_writer *writer, uint32_t cp,
                              char out[CHINHTA__CHARSET_MAX_WRITE], enum chinhta__charset_loss *out_loss) {
    *out_loss = CHINHTA__CHARSET_LOSS_NONE;
    /* the mark belongs to Unicode's own forms */
    bool mark = cp == 0xfeff && !writer->begun && writer->charset >= CHINHTA__CHARSET_TCVN3;
    size_t n = mark ? 0 : write_one(writer, cp, out, out_loss);
    if (n == 0 && !mark)
        n = write_alike(writer, cp, out, out_loss);
    writer->begun = true;
    return n;
}
