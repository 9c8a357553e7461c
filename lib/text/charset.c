/* SPDX-License-Identifier: MIT */
/* The letters of each charset, from bytes and to bytes. Owns the look-up in the rows of dict/charsets.tsv. */
#include "lib/text/charset.h"

#include <string.h>

#include "lib/text/letter.h"

struct charset_row {
    uint16_t cp;
    uint8_t n_bytes;
    uint8_t bytes[CHINHTA__CHARSET_MAX_BYTES];
};

#include "charset_data.h"

struct table {
    const struct charset_row *by_bytes;
    const struct charset_row *by_cp;
    size_t n_by_cp;
    const uint8_t *first; /* the first row of each first byte, and the number of rows */
    const uint32_t *more; /* a bit for each byte that is behind the first of a row */
    const uint32_t *used; /* a bit a byte */
};

#define TABLE(name)                                                                                          \
    { name##_by_bytes, name##_by_cp, sizeof name##_by_cp / sizeof name##_by_cp[0], name##_first, name##_more,      \
      name##_used }

static const struct table tables[CHINHTA__N_CHARSETS] = {
    [CHINHTA__CHARSET_TCVN3] = TABLE(tcvn3),
    [CHINHTA__CHARSET_VNI] = TABLE(vni),
    [CHINHTA__CHARSET_VISCII] = TABLE(viscii),
    [CHINHTA__CHARSET_VPS] = TABLE(vps),
    [CHINHTA__CHARSET_WINDOWS_1258] = TABLE(windows_1258),
    [CHINHTA__CHARSET_BKHCM1] = TABLE(bkhcm1),
    [CHINHTA__CHARSET_BKHCM2] = TABLE(bkhcm2),
    [CHINHTA__CHARSET_VIQR] = TABLE(viqr),
};

uint32_t chinhta__charset_1252_to_cp(unsigned byte) {
    return byte >= 0x80 && byte < 0xa0 ? windows_1252_by_bytes[byte - 0x80].cp : byte;
}

static const struct charset_row *find_cp(const struct charset_row *rows, size_t n, uint32_t cp) {
    size_t low = 0;
    while (low < n) {
        size_t middle = low + (n - low) / 2;
        if (rows[middle].cp == cp)
            return &rows[middle];
        if (rows[middle].cp < cp)
            low = middle + 1;
        else
            n = middle;
    }
    return NULL;
}

int chinhta__charset_1252_from_cp(uint32_t cp) {
    if (cp < 0x80 || (cp >= 0xa0 && cp < 0x100))
        return (int)cp;
    const struct charset_row *row =
        find_cp(windows_1252_by_cp, sizeof windows_1252_by_cp / sizeof windows_1252_by_cp[0], cp);
    return row != NULL ? row->bytes[0] : -1;
}

bool chinhta__charset_writable(enum chinhta__charset charset) {
    return charset > CHINHTA__CHARSET_NONE && charset < CHINHTA__CHARSET_MOJIBAKE_UTF8;
}

/* VNI's marks come in the case of their letter, but a mark of the other case is understood (UÛy and Uûy). */
static bool same_byte(enum chinhta__charset charset, unsigned have, unsigned want, size_t at) {
    if (charset == CHINHTA__CHARSET_VNI && at > 0)
        return (have | 0x20) == (want | 0x20) && have >= 0xc0;
    return have == want;
}

/* Rows that begin alike stand together, exact cases first: an equal one wins over one of another case. */
static size_t match_longest(enum chinhta__charset charset, const unsigned char *bytes, size_t n, uint32_t *out_cp) {
    const struct table *table = &tables[charset];
    const struct charset_row *best = NULL;
    bool best_exact = false;
    for (size_t i = table->first[bytes[0]]; i < table->first[bytes[0] + 1]; i++) {
        const struct charset_row *row = &table->by_bytes[i];
        size_t k = 1;
        while (k < row->n_bytes && k < n && same_byte(charset, bytes[k], row->bytes[k], k))
            k++;
        if (k < row->n_bytes)
            continue;
        bool exact = memcmp(bytes, row->bytes, row->n_bytes) == 0;
        if (best == NULL || row->n_bytes > best->n_bytes || (exact && !best_exact)) {
            best = row;
            best_exact = exact;
        }
    }
    if (best == NULL)
        return 0;
    *out_cp = best->cp;
    return best->n_bytes;
}

size_t chinhta__charset_match(enum chinhta__charset charset, const unsigned char *bytes, size_t n, uint32_t *out_cp) {
    const struct table *table = &tables[charset];
    size_t first = table->first[bytes[0]];
    if (first == table->first[bytes[0] + 1])
        return 0;
    if (n > 1 && (table->more[bytes[1] / 32] >> bytes[1] % 32 & 1) != 0)
        return match_longest(charset, bytes, n, out_cp);
    /* the row of the byte alone stands first */
    if (table->by_bytes[first].n_bytes > 1)
        return 0;
    *out_cp = table->by_bytes[first].cp;
    return 1;
}

bool chinhta__charset_uses(enum chinhta__charset charset, unsigned byte) {
    return tables[charset].used[byte / 32] >> byte % 32 & 1;
}

size_t chinhta__charset_letter(enum chinhta__charset charset, uint32_t cp,
                               unsigned char out[CHINHTA__CHARSET_MAX_BYTES]) {
    const struct table *table = &tables[charset];
    const struct charset_row *row = find_cp(table->by_cp, table->n_by_cp, cp);
    if (row != NULL) {
        memcpy(out, row->bytes, row->n_bytes);
        return row->n_bytes;
    }
    /* VIQR has seven bits; a letter of Vietnamese that has no row is missing, though Windows-1252 may have it */
    int byte = chinhta__charset_1252_from_cp(cp);
    bool high = byte >= 0x80;
    if (byte < 0 || (high && (charset == CHINHTA__CHARSET_VIQR || chinhta__letter_from_cp(cp) != 0)) ||
        chinhta__charset_uses(charset, (unsigned)byte))
        return 0;
    out[0] = (unsigned char)byte;
    return 1;
}

bool chinhta__charset_caseless(enum chinhta__charset charset, chinhta__letter letter) {
    unsigned char bytes[CHINHTA__CHARSET_MAX_BYTES];
    uint32_t capital = chinhta__letter_to_cp((chinhta__letter)(letter | 1u << 13));
    return chinhta__letter_tone(letter) != CHINHTA__TONE_NGANG && !chinhta__letter_upper(letter) &&
           chinhta__charset_letter(charset, capital, bytes) == 0;
}
