/* SPDX-License-Identifier: MIT */
/*
 * Charsets: the encodings that Vietnamese text comes in, read and written a character at a time. Which bytes stand for
 * which letter is in dict/charsets.tsv; UTF-16 and UTF-32 go by Unicode 15, section 3.9, VIQR by RFC 1456.
 *
 * A mojibake is a charset under layers: its bytes were taken for Windows-1252 and saved as UTF-8, once or twice.
 * Which charset a text is in says lib/syllable/detect.h.
 */
#ifndef CHINHTA__CHARSET_H
#define CHINHTA__CHARSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/text/letter.h"

enum chinhta__charset {
    CHINHTA__CHARSET_NONE, /* no charset: bytes as they are */
    CHINHTA__CHARSET_UTF8,
    CHINHTA__CHARSET_UTF8_NFD,
    CHINHTA__CHARSET_UTF16, /* by its byte order mark, little-endian without one; written with one */
    CHINHTA__CHARSET_UTF16LE,
    CHINHTA__CHARSET_UTF16BE,
    CHINHTA__CHARSET_UTF32,
    CHINHTA__CHARSET_UTF32LE,
    CHINHTA__CHARSET_UTF32BE,
    CHINHTA__CHARSET_TCVN3,
    CHINHTA__CHARSET_TCVN3_CAPITALS, /* shown by a font whose name ends in H: every letter is a capital */
    CHINHTA__CHARSET_VNI,
    CHINHTA__CHARSET_VISCII,
    CHINHTA__CHARSET_VPS,
    CHINHTA__CHARSET_WINDOWS_1258,
    CHINHTA__CHARSET_BKHCM1,
    CHINHTA__CHARSET_BKHCM2,
    CHINHTA__CHARSET_VIQR,
    CHINHTA__CHARSET_NCR_DECIMAL,
    CHINHTA__CHARSET_NCR_HEX,
    CHINHTA__CHARSET_MOJIBAKE_UTF8,
    CHINHTA__CHARSET_MOJIBAKE_UTF8_TWICE,
    CHINHTA__CHARSET_MOJIBAKE_TCVN3,
    CHINHTA__CHARSET_MOJIBAKE_VNI,
    CHINHTA__CHARSET_MOJIBAKE_VISCII,
    CHINHTA__CHARSET_MOJIBAKE_VPS,
    CHINHTA__CHARSET_MOJIBAKE_WINDOWS_1258,
    CHINHTA__N_CHARSETS
};

/* The code page that mojibake came through; also what other bytes than a charset's own letters mean. */
uint32_t chinhta__charset_1252_to_cp(unsigned byte);
/* The byte of a code point in it; -1 if it has none. */
int chinhta__charset_1252_from_cp(uint32_t cp);

/* True if a charset can be written: mojibake and NONE can't. */
bool chinhta__charset_writable(enum chinhta__charset charset);

/* ---- Letters in bytes: charset.c ---- */

#define CHINHTA__CHARSET_MAX_BYTES 3 /* of one letter */

/*
 * The character that the most of bytes[0, n) make, n > 0, in a charset that has rows in dict/charsets.tsv. Returns how
 * many bytes it takes; 0 if no row begins so: then the first is ASCII or Windows-1252.
 */
size_t chinhta__charset_match(enum chinhta__charset charset, const unsigned char *bytes, size_t n, uint32_t *out_cp);

/* True if BYTE is part of such a charset's letters: taken for ASCII or Windows-1252 it would be read as another. */
bool chinhta__charset_uses(enum chinhta__charset charset, unsigned byte);

/* The bytes of a character in such a charset; 0 if it holds none. */
size_t chinhta__charset_letter(enum chinhta__charset charset, uint32_t cp,
                               unsigned char out[CHINHTA__CHARSET_MAX_BYTES]);

/* True of a small letter with a tone whose capital such a charset has no bytes for: it may stand for that one. */
bool chinhta__charset_caseless(enum chinhta__charset charset, chinhta__letter letter);

/* ---- Reading: charset_read.c ---- */

struct chinhta__charset_char {
    uint32_t cp;
    size_t start, end; /* bytes of the source */
    bool bad;          /* ill formed there: one byte, or U+FFFD for a code unit that is no character */
    bool stray;        /* part of a letter of the charset, but no letter by itself */
};

/* A byte of some layer; or, from 256 on, 256 + a code point that is no byte of Windows-1252. */
struct chinhta__charset_unit {
    uint32_t value;
    size_t start, end;
};

#define CHINHTA__CHARSET_MAX_LAYERS 2
#define CHINHTA__CHARSET_LOOKAHEAD 12
#define CHINHTA__CHARSET_QUEUE 32

struct chinhta__charset_reader {
    const char *text;
    size_t len;
    enum chinhta__charset charset; /* without layers, with its byte order */
    unsigned n_layers;
    bool compose;  /* join letters and combining marks to NFC */
    bool capitals; /* TCVN3: every letter is one */
    bool recase;   /* TCVN3, VPS: capital letters among capitals */
    bool words;    /* letters are read a word at a time */
    bool toned;    /* VIQR: the word has its tone */
    size_t at;     /* first byte that no lane holds */
    /* VIQR: what stands between white space is looked at once for an address, in which marks are no tones */
    size_t address_start, address_end, chunk_end;
    bool chunk_goes_on; /* it is longer than addresses are: the rest of it is none either */
    size_t given; /* where the last character ended that was read out */
    struct chinhta__charset_lane {
        struct chinhta__charset_unit units[2 * CHINHTA__CHARSET_LOOKAHEAD];
        size_t first, n;
    } lanes[CHINHTA__CHARSET_MAX_LAYERS]; /* what was taken off one layer, and off two */
    struct chinhta__charset_char queue[CHINHTA__CHARSET_QUEUE];
    size_t queue_first, queue_n;
    struct chinhta__charset_char ahead; /* read, but behind what the queue takes */
    bool has_ahead;
};

/* TEXT is borrowed. COMPOSE: see there; UTF-8 in NFD and Windows-1258 are composed in any case. */
void chinhta__charset_reader_init(struct chinhta__charset_reader *reader, enum chinhta__charset charset,
                                  const char *text, size_t len, bool compose);

/*
 * The text goes on elsewhere: it is now text[0, len), to be read from AT on, which must be behind a character where
 * chinhta__charset_settled was true.
 */
void chinhta__charset_reader_move(struct chinhta__charset_reader *reader, const char *text, size_t len, size_t at);

/* True if what comes next does not depend on what was read so far. */
static inline bool chinhta__charset_settled(const struct chinhta__charset_reader *reader) {
    return reader->queue_first == reader->queue_n;
}

/* From where it is settled, a character and all that is read with it take fewer bytes. */
#define CHINHTA__CHARSET_AHEAD 4096

/* The next character; false at the end. The bytes of all characters together are the text but its byte order mark. */
bool chinhta__charset_read(struct chinhta__charset_reader *reader, struct chinhta__charset_char *out_char);

/* ---- Writing: charset_write.c ---- */

enum chinhta__charset_loss {
    CHINHTA__CHARSET_LOSS_NONE,
    CHINHTA__CHARSET_LOSS_CASE,    /* the letter in the other case was written */
    CHINHTA__CHARSET_LOSS_LIKE,    /* something alike: a straight quote, the letter without its marks */
    CHINHTA__CHARSET_LOSS_MISSING, /* a question mark */
    CHINHTA__CHARSET_LOSS_BAD,     /* the source is ill formed there */
};

/* VIQR: what of an address there was since white space: the :// of a scheme, or @. */
enum chinhta__charset_address {
    CHINHTA__ADDRESS_NONE,
    CHINHTA__ADDRESS_COLON,
    CHINHTA__ADDRESS_SLASH,
    CHINHTA__ADDRESS_OPEN,
};

struct chinhta__charset_writer {
    enum chinhta__charset charset;
    bool begun;
    unsigned char last[CHINHTA__CHARSET_MAX_BYTES]; /* of the letter before, as far as it may go on */
    size_t last_n;
    bool toned;   /* VIQR: the word has its tone */
    bool guarded; /* VIQR: since white space there was an escape: no address is read there */
    enum chinhta__charset_address address;
    /* TCVN3, VPS: what of the word, as far as it is read at once, tells whether it will be read in capitals */
    size_t word_n;      /* letters */
    bool word_small;    /* one is small that the charset has no capital for */
    bool word_capital;  /* one behind the first is a capital */
    bool word_lower;    /* one is small that has a capital: no others are read as such */
};

#define CHINHTA__CHARSET_MAX_WRITE 16 /* bytes of one character, with a byte order mark */

void chinhta__charset_writer_init(struct chinhta__charset_writer *writer, enum chinhta__charset charset);

/* Writes one code point (a scalar value); returns how many bytes. */
size_t chinhta__charset_write(struct chinhta__charset_writer *writer, uint32_t cp,
                              char out[CHINHTA__CHARSET_MAX_WRITE], enum chinhta__charset_loss *out_loss);

#endif
