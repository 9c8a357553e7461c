/* SPDX-License-Identifier: MIT */
/*
 * Tokens that begin with a digit: numbers and section numbers, dates and times, document numbers, codes. Owns
 * the shapes of those; whether a number is well written for an administrative document is a check's work.
 */
#include <string.h>

#include "lib/text/char.h"
#include "lib/text/token_byte.h"
#include "lib/text/token_span.h"
#include "lib/text/utf8.h"

#define MAX_SEGMENT_BYTES 40 /* of a document number between / and - */

static unsigned char byte_at(const struct chinhta__span_scan *scan, size_t at) {
    return at < scan->len ? (unsigned char)scan->text[at] : 0;
}

static bool letter_at(const struct chinhta__span_scan *scan, size_t at) {
    return chinhta__char_is_letter_at(scan->text, scan->len, at);
}

static size_t digits_end(const struct chinhta__span_scan *scan, size_t at) {
    while (byte_is_digit(byte_at(scan, at)))
        at++;
    return at;
}

/* Value of at most four digits. */
static unsigned value(const struct chinhta__span_scan *scan, size_t start, size_t end) {
    unsigned sum = 0;
    for (size_t i = start; i < end; i++)
        sum = sum * 10 + (unsigned)(scan->text[i] - '0');
    return sum;
}

static bool day_and_month(unsigned a, unsigned b) {
    return a >= 1 && b >= 1 && ((a <= 31 && b <= 12) || (a <= 12 && b <= 31));
}

/* 09:37, 09:37:12, 8h, 8h30, 8g30; I is where the hour's digits end */
static size_t time_end(const struct chinhta__span_scan *scan, size_t start, size_t i) {
    unsigned char mark = byte_at(scan, i);
    size_t j = digits_end(scan, i + 1);
    size_t n = j - i - 1;
    if (i - start > 2 || value(scan, start, i) > 24 || (n == 2 && value(scan, i + 1, j) > 59))
        return 0;
    if (mark == ':') {
        if (n != 2)
            return 0;
        size_t k = digits_end(scan, j + 1);
        return byte_at(scan, j) == ':' && k - j == 3 ? k : j;
    }
    if (n != 2 && !(n == 0 && mark != 'g'))
        return 0;
    return letter_at(scan, j) ? 0 : j;
}

/* 28/10/2019, 28-10-2019, 28.10.2019, 2019-10-28; I and J are where the first two numbers end, K the third */
static bool full_date(const struct chinhta__span_scan *scan, size_t start, size_t i, size_t j, size_t k) {
    unsigned char mark = byte_at(scan, i);
    size_t n1 = i - start;
    size_t n2 = j - i - 1;
    size_t n3 = k - j - 1;
    if (letter_at(scan, k) || (byte_at(scan, k) == mark && byte_is_digit(byte_at(scan, k + 1))))
        return false;
    if (n1 == 4)
        return mark != '.' && n2 <= 2 && n3 <= 2 &&
               day_and_month(value(scan, j + 1, k), value(scan, i + 1, j));
    return n2 <= 2 && (n3 == 4 || (n3 == 2 && mark != '.')) &&
           day_and_month(value(scan, start, i), value(scan, i + 1, j));
}

/* 2-9, 30/4, 10/2019, 15-20/10/2019; I and J are where the two numbers end */
static size_t short_date_end(const struct chinhta__span_scan *scan, size_t start, size_t i, size_t j) {
    size_t n2 = j - i - 1;
    if (byte_at(scan, i) == '.' || letter_at(scan, j))
        return 0;
    if (n2 == 4) {
        unsigned month = value(scan, start, i);
        unsigned year = value(scan, i + 1, j);
        return month >= 1 && month <= 12 && year >= 1000 && year < 3000 ? j : 0;
    }
    if (byte_at(scan, i) == '-' && byte_at(scan, j) == '/' && byte_is_digit(byte_at(scan, j + 1))) {
        size_t k = digits_end(scan, j + 1);
        size_t m = digits_end(scan, k + 1);
        if (k - j - 1 > 2 || value(scan, j + 1, k) > 12)
            return 0;
        return byte_at(scan, k) == '/' && m - k - 1 == 4 ? m : k;
    }
    unsigned day = value(scan, start, i);
    unsigned month = value(scan, i + 1, j);
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? j : 0;
}

static size_t date_end(const struct chinhta__span_scan *scan, size_t start, size_t i) {
    unsigned char mark = byte_at(scan, i);
    size_t n1 = i - start;
    if (mark == ':' || mark == 'h' || mark == 'H' || mark == 'g')
        return time_end(scan, start, i);
    if ((mark != '/' && mark != '-' && mark != '.') || n1 == 3 || n1 > 4)
        return 0;
    /* inside a longer row of numbers: 12/5/3 */
    if (start >= 2 && strchr("/-.", scan->text[start - 1]) != NULL && scan->text[start - 1] != '\0' &&
        byte_is_digit((unsigned char)scan->text[start - 2]))
        return 0;
    size_t j = digits_end(scan, i + 1);
    size_t n2 = j - i - 1;
    if (n2 == 0 || n2 == 3 || n2 > 4)
        return 0;
    if (byte_at(scan, j) == mark && byte_is_digit(byte_at(scan, j + 1))) {
        size_t k = digits_end(scan, j + 1);
        return k - j - 1 <= 4 && full_date(scan, start, i, j, k) ? k : 0;
    }
    return n1 <= 2 ? short_date_end(scan, start, i, j) : 0;
}

#define MIN_STUCK_LETTERS 3 /* without a tone; fewer may end a short form: TCty */
#define MIXED_FORM_BYTES 3
static const char *const mixed_forms[] = {"TTg", "TTr", "KTr", "CTr"}; /* Thủ tướng, tờ trình, kiểm tra, chương trình */

/* One part of a document number, as QĐ, UBND, QH14, TTg, ĐA&DA: two capitals at least, or MIN_CAPITALS. */
static size_t segment_end(const struct chinhta__span_scan *scan, size_t at, size_t min_capitals) {
    size_t i = at;
    size_t n_capitals = 0;
    size_t last_capital_end = 0;
    while (i < scan->len && i - at < MAX_SEGMENT_BYTES) {
        size_t next = i;
        uint32_t cp = chinhta__utf8_decode(scan->text, scan->len, &next);
        chinhta__letter letter = chinhta__letter_from_cp(cp);
        bool capital = letter != 0 && chinhta__letter_upper(letter);
        bool inside = letter != 0 && chinhta__letter_tone(letter) == CHINHTA__TONE_NGANG &&
                      (capital || cp < 0x80 || chinhta__letter_mark(letter) == CHINHTA__MARK_STROKE);
        if (i > at)
            inside |= (cp >= '0' && cp <= '9') || cp == '&';
        if (!inside || (i == at && !capital))
            break;
        i = next;
        if (capital || (cp >= '0' && cp <= '9')) {
            n_capitals += capital;
            last_capital_end = i;
        }
    }
    if (n_capitals < min_capitals || n_capitals == 0)
        return 0;
    for (size_t k = 0; k < sizeof(mixed_forms) / sizeof(*mixed_forms); k++)
        if (i - at > MIXED_FORM_BYTES && memcmp(scan->text + at, mixed_forms[k], MIXED_FORM_BYTES) == 0)
            return at + MIXED_FORM_BYTES;
    /* a word that is stuck to the number does not belong to it: UBNDngày, UBNDcho */
    if (letter_at(scan, i) || (i > at && scan->text[i - 1] == '&') || i - last_capital_end >= MIN_STUCK_LETTERS)
        return last_capital_end;
    return i;
}

/* 5593/QĐ-UBND, 24/2018/QH14, 12a/2019/TTLT-BTC-BTP, 127-KL/TW; I is where the first digits end */
static size_t document_number_end(const struct chinhta__span_scan *scan, size_t i) {
    if (byte_is_alpha(byte_at(scan, i)))
        i++;
    if (byte_at(scan, i) == '-') {
        i = segment_end(scan, i + 1, 2);
        if (i == 0)
            return 0;
    }
    if (byte_at(scan, i) != '/')
        return 0;
    i++;
    if (digits_end(scan, i) == i + 4 && byte_at(scan, i + 4) == '/')
        i += 5;
    size_t end = segment_end(scan, i, 2);
    while (end != 0 && (byte_at(scan, end) == '-' || byte_at(scan, end) == '/')) {
        size_t next = segment_end(scan, end + 1, 2);
        if (next == 0 && byte_at(scan, end) == '/' && digits_end(scan, end + 1) == end + 5)
            next = end + 5;
        if (next == 0)
            break;
        end = next;
    }
    return end;
}

/* 1.234.567,89 and 1.2.3; *out_grouped: there was a separator */
static size_t number_end(const struct chinhta__span_scan *scan, size_t start, bool *out_grouped) {
    size_t end = digits_end(scan, start);
    *out_grouped = false;
    while ((byte_at(scan, end) == '.' || byte_at(scan, end) == ',') &&
           byte_is_digit(byte_at(scan, end + 1))) {
        end = digits_end(scan, end + 1);
        *out_grouped = true;
    }
    return end;
}

/* 1. and 1.2.3. where a line begins: the dot belongs to the label. */
static bool is_label(const struct chinhta__span_scan *scan, size_t start, size_t end) {
    size_t n_digits = 0;
    if (!scan->line_start || byte_at(scan, end) != '.')
        return false;
    for (size_t i = start; i < end; i++) {
        n_digits = scan->text[i] == '.' ? 0 : n_digits + 1;
        if (n_digits > 2 || scan->text[i] == ',')
            return false;
    }
    if (end + 1 >= scan->len)
        return true;
    unsigned kind = chinhta__char_next(scan->text, scan->len, &(size_t){end + 1}) & CHINHTA__CHAR_KIND;
    return kind == CHINHTA__CHAR_SPACE || kind == CHINHTA__CHAR_LETTER;
}

/* Letters touch the number from END on: a code (12A1, 50kg), unless it is a Vietnamese word or a grouped
 * number. */
static size_t code_end(const struct chinhta__span_scan *scan, size_t end, bool grouped) {
    struct chinhta__word word;
    if (byte_at(scan, end) == '_')
        return chinhta__span_code_end(scan, end);
    if (grouped || !letter_at(scan, end))
        return 0;
    chinhta__word_scan(scan->text, scan->len, end, &word);
    return chinhta__span_code_like(scan->text, end, word.end) ? chinhta__span_code_end(scan, word.end) : 0;
}

/* 24h.com.vn: no time, for a name goes on behind it */
static bool goes_on(const struct chinhta__span_scan *scan, size_t end) {
    unsigned char joint = byte_at(scan, end);
    return (joint == '.' || joint == '@' || joint == '_') && byte_is_alpha(byte_at(scan, end + 1));
}

size_t chinhta__span_from_digit(struct chinhta__span_scan *scan, size_t start,
                                enum chinhta__token_kind *out_kind) {
    size_t first_end = digits_end(scan, start);
    bool grouped;
    size_t end;
    if ((end = document_number_end(scan, first_end)) != 0 && first_end > start) {
        *out_kind = CHINHTA__TOKEN_DOCNUM;
        return end;
    }
    if (first_end > start && (end = date_end(scan, start, first_end)) != 0) {
        size_t address = goes_on(scan, end) ? chinhta__span_address(scan, start, out_kind) : 0;
        if (address != 0)
            return address;
        *out_kind = CHINHTA__TOKEN_DATE;
        return end;
    }
    size_t number = number_end(scan, start, &grouped);
    unsigned char joint = byte_at(scan, number);
    unsigned char after = byte_at(scan, number + 1);
    if (number > start && (byte_is_alpha(joint) || joint == '_' || joint == '@' ||
                           ((joint == '.' || joint == '-') && byte_is_alpha(after)))) {
        end = chinhta__span_address(scan, start, out_kind);
        if (end != 0)
            return end;
    }
    if ((end = code_end(scan, number, grouped)) != 0) {
        *out_kind = CHINHTA__TOKEN_CODE;
        return end;
    }
    *out_kind = CHINHTA__TOKEN_NUMBER;
    end = number;
    while (end < scan->len) {
        size_t next = end;
        if ((chinhta__char_next(scan->text, scan->len, &next) & CHINHTA__CHAR_KIND) != CHINHTA__CHAR_DIGIT)
            break;
        end = next;
    }
    return is_label(scan, start, end) ? end + 1 : end;
}
