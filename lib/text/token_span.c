/* SPDX-License-Identifier: MIT */
/*
 * Protected spans that begin with a letter: URL, e-mail, domain, file name, code, dotted abbreviation. Those
 * that begin with a digit are token_number.c's, but for the addresses, which may begin with either.
 */
#include "lib/text/token_span.h"

#include <string.h>

#include "lib/text/char.h"
#include "lib/text/token_byte.h"
#include "lib/text/utf8.h"

/* Top-level domains met in Vietnamese text; source: IANA root zone database. Such a label ends a domain name.
 */
static const char domain_endings[][8] = {
    "vn",  "com", "net", "org",  "edu", "gov",  "info", "int",  "mil",  "biz", "asia", "io",   "ai",
    "app", "dev", "eu",  "us",   "uk",  "cn",   "jp",   "kr",   "fr",   "de",  "ru",   "au",   "ca",
    "sg",  "tv",  "cc",  "name", "pro", "mobi", "site", "shop", "tech", "xyz", "blog", "news", "cloud"};

static const char file_endings[][8] = {"doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf",  "odt",  "ods",
                                       "odp", "rtf",  "txt", "csv",  "tsv", "xml",  "json", "html", "htm",
                                       "md",  "zip",  "rar", "png",  "jpg", "jpeg", "gif",  "svg",  "mp3",
                                       "mp4", "exe",  "dll", "py",   "js",  "css",  "sql",  "log",  "dat"};

#define N_ITEMS(list) (sizeof(list) / sizeof(list)[0])

static bool listed(const char (*list)[8], size_t n, const char *label, size_t len) {
    char lower[8] = "";
    bool has_upper = false;
    bool has_lower = false;
    if (len >= sizeof lower)
        return false;
    for (size_t i = 0; i < len; i++) {
        has_upper |= label[i] >= 'A' && label[i] <= 'Z';
        has_lower |= label[i] >= 'a' && label[i] <= 'z';
        lower[i] = (char)(label[i] >= 'A' && label[i] <= 'Z' ? label[i] + ('a' - 'A') : label[i]);
    }
    if (has_upper && has_lower) /* "…quy dinh.Net gia" begins a sentence */
        return false;
    for (size_t i = 0; i < n; i++)
        if (memcmp(list[i], lower, sizeof lower) == 0)
            return true;
    return false;
}

static bool letter_at(const struct chinhta__span_scan *scan, size_t at) {
    return chinhta__char_is_letter_at(scan->text, scan->len, at);
}

static unsigned char byte_at(const struct chinhta__span_scan *scan, size_t at) {
    return at < scan->len ? (unsigned char)scan->text[at] : 0;
}

/* The rest of a URL from AT, without the punctuation and the bracket that belong to the sentence around it.
 */
static size_t url_end(const struct chinhta__span_scan *scan, size_t at) {
    size_t end = at;
    size_t n_open = 0;
    while (end < scan->len) {
        unsigned char byte = (unsigned char)scan->text[end];
        if (byte >= 0x80) {
            if (!letter_at(scan, end))
                break;
            chinhta__char_next(scan->text, scan->len, &end);
            continue;
        }
        if (byte <= ' ' || byte == 0x7f || strchr("\"<>{}|\\^`", byte) != NULL)
            break;
        if ((byte == ',' || byte == ';') && byte_at(scan, end + 1) >= 0x80)
            break;
        if (byte == ')' && n_open-- == 0)
            break;
        n_open += byte == '(';
        end++;
    }
    while (end > at && strchr(".,;:!?'*]", scan->text[end - 1]) != NULL)
        end--;
    return end;
}

/* The end of the domain name at AT whose last label is of letters only; AT if there is none. */
static size_t mail_domain_end(const struct chinhta__span_scan *scan, size_t at) {
    size_t end = at;
    size_t i = at;
    for (size_t n_labels = 1;; n_labels++) {
        size_t label = i;
        bool alpha = true;
        for (; byte_is_alnum(byte_at(scan, i)) || byte_at(scan, i) == '-'; i++)
            alpha &= byte_is_alpha(byte_at(scan, i));
        if (n_labels > 1 && alpha && i - label >= 2 && !letter_at(scan, i))
            end = i;
        if (i == label || byte_at(scan, i) != '.')
            return end;
        i++;
    }
}

/* A code with @ inside: all that may stand in an address, without the marks at its end. */
static size_t at_code_end(const struct chinhta__span_scan *scan, size_t at) {
    size_t end = at;
    while (byte_is_local(byte_at(scan, end)) || byte_at(scan, end) == '@' || letter_at(scan, end))
        chinhta__char_next(scan->text, scan->len, &end);
    while (end > at && !byte_is_alnum((unsigned char)scan->text[end - 1]) &&
           (unsigned char)scan->text[end - 1] < 0x80)
        end--;
    return end;
}

static size_t after_at(const struct chinhta__span_scan *scan, size_t at, enum chinhta__token_kind *out_kind) {
    size_t end = mail_domain_end(scan, at + 1);
    if (end > at + 1) {
        *out_kind = CHINHTA__TOKEN_EMAIL;
        return end;
    }
    if (!byte_is_alnum(byte_at(scan, at + 1)) && !letter_at(scan, at + 1))
        return 0;
    *out_kind = CHINHTA__TOKEN_CODE;
    return at_code_end(scan, at + 1);
}

size_t chinhta__span_address(struct chinhta__span_scan *scan, size_t start,
                             enum chinhta__token_kind *out_kind) {
    size_t i = start;
    size_t domain_end = 0;
    size_t file_end = 0;
    bool is_domain = true; /* so far: letters, digits, hyphens and dots only */
    if (start < scan->address_free_end)
        return 0;
    for (size_t n_labels = 1;; n_labels++) {
        size_t label = i;
        for (; byte_is_local(byte_at(scan, i)) && byte_at(scan, i) != '.'; i++)
            is_domain &= byte_is_alnum(byte_at(scan, i)) || byte_at(scan, i) == '-';
        if (n_labels > 1 && !letter_at(scan, i)) {
            if (is_domain &&
                (listed(domain_endings, N_ITEMS(domain_endings), scan->text + label, i - label) ||
                 (n_labels > 2 && memcmp(scan->text + start, "www.", 4) == 0)))
                domain_end = i;
            if (listed(file_endings, N_ITEMS(file_endings), scan->text + label, i - label))
                file_end = i;
        }
        if (byte_at(scan, i) != '.' || !byte_is_local(byte_at(scan, i + 1)) || byte_at(scan, i + 1) == '.')
            break;
        i++;
    }
    if (byte_at(scan, i) == '@') {
        size_t end = after_at(scan, i, out_kind);
        if (end != 0)
            return end;
    }
    if (domain_end > file_end) {
        unsigned char next = byte_at(scan, domain_end);
        bool has_tail =
            next == '/' || next == '?' || (next == ':' && byte_is_digit(byte_at(scan, domain_end + 1)));
        *out_kind = CHINHTA__TOKEN_URL;
        return has_tail ? url_end(scan, domain_end) : domain_end;
    }
    if (file_end > 0) {
        *out_kind = CHINHTA__TOKEN_CODE;
        return file_end;
    }
    scan->address_free_end = i;
    return 0;
}

/* The end of ".pdf" at AT, or AT. */
static size_t file_ending_end(const struct chinhta__span_scan *scan, size_t at) {
    size_t i = at + 1;
    if (byte_at(scan, at) != '.')
        return at;
    while (byte_is_alnum(byte_at(scan, i)) && i - at < sizeof file_endings[0])
        i++;
    if (letter_at(scan, i) || !listed(file_endings, N_ITEMS(file_endings), scan->text + at + 1, i - at - 1))
        return at;
    return i;
}

size_t chinhta__span_code_end(const struct chinhta__span_scan *scan, size_t at) {
    while (at < scan->len) {
        size_t next = at;
        unsigned kind = chinhta__char_next(scan->text, scan->len, &next) & CHINHTA__CHAR_KIND;
        bool inside = kind == CHINHTA__CHAR_LETTER || kind == CHINHTA__CHAR_MARK ||
                      kind == CHINHTA__CHAR_DIGIT || scan->text[at] == '_' ||
                      (scan->text[at] == '.' && at > 0 && byte_is_digit((unsigned char)scan->text[at - 1]) &&
                       byte_is_digit(byte_at(scan, next)));
        if (!inside)
            break;
        at = next;
    }
    return file_ending_end(scan, at);
}

bool chinhta__span_code_like(const char *text, size_t start, size_t end) {
    bool has_lower = false;
    bool has_wide = false;
    for (size_t i = start; i < end;) {
        bool wide = (unsigned char)text[i] >= 0x80;
        uint32_t cp = chinhta__utf8_decode(text, end, &i);
        chinhta__letter letter = chinhta__letter_from_cp(cp);
        if (letter == 0 || chinhta__letter_tone(letter) != CHINHTA__TONE_NGANG)
            return false;
        has_wide |= wide;
        has_lower |= !chinhta__letter_upper(letter);
    }
    return !(has_wide && has_lower);
}

/* The word goes on with a digit: a code, unless the word is Vietnamese and the digit a footnote's or a slip.
 */
static size_t code_with_digits(const struct chinhta__span_scan *scan, const struct chinhta__word *word) {
    size_t i = word->end;
    if (chinhta__span_code_like(scan->text, word->start, word->end))
        return chinhta__span_code_end(scan, word->end);
    while (i < scan->len) {
        size_t next = i;
        if ((chinhta__char_next(scan->text, scan->len, &next) & CHINHTA__CHAR_KIND) != CHINHTA__CHAR_DIGIT)
            break;
        i = next;
    }
    return letter_at(scan, i) ? chinhta__span_code_end(scan, i) : 0;
}

/* COVID-19, F-16, MiG-29; but not Nam-2019, and not HCM-30/4. */
static size_t code_with_hyphen(const struct chinhta__span_scan *scan, const struct chinhta__word *word) {
    size_t i = word->end + 1;
    enum chinhta__token_case letter_case = chinhta__word_case(word);
    bool capitals = letter_case == CHINHTA__CASE_UPPER || letter_case == CHINHTA__CASE_MIXED ||
                    (letter_case == CHINHTA__CASE_TITLE && word->n_letters == 1);
    if (!byte_is_digit(byte_at(scan, i)) || !capitals ||
        !chinhta__span_code_like(scan->text, word->start, word->end))
        return 0;
    while (byte_is_digit(byte_at(scan, i)))
        i++;
    if ((byte_at(scan, i) == '/' || byte_at(scan, i) == '.' || byte_at(scan, i) == '-') &&
        byte_is_digit(byte_at(scan, i + 1)))
        return 0;
    return chinhta__span_code_end(scan, i);
}

/* http://… */
static size_t url_with_scheme(const struct chinhta__span_scan *scan, const struct chinhta__word *word) {
    if (word->n_letters < 2 || word->end - word->start != word->n_letters || scan->len - word->end < 4 ||
        memcmp(scan->text + word->end, "://", 3) != 0)
        return 0;
    size_t end = url_end(scan, word->end + 3);
    return end > word->end + 3 ? end : 0;
}

size_t chinhta__span_from_word(struct chinhta__span_scan *scan, const struct chinhta__word *word,
                               enum chinhta__token_kind *out_kind) {
    unsigned char joint = byte_at(scan, word->end);
    unsigned char after = byte_at(scan, word->end + 1);
    size_t end = 0;
    *out_kind = CHINHTA__TOKEN_CODE;
    if (joint == ':') {
        *out_kind = CHINHTA__TOKEN_URL;
        end = url_with_scheme(scan, word);
    } else if (word->end - word->start == word->n_letters && joint < 0x80 &&
               (byte_is_digit(joint) || byte_is_local(after) || joint == '@')) {
        end = chinhta__span_address(scan, word->start, out_kind);
    }
    if (end == 0) {
        *out_kind = CHINHTA__TOKEN_CODE;
        if (joint == '.') {
            end = file_ending_end(scan, word->end);
            if (end == word->end) {
                *out_kind = CHINHTA__TOKEN_ABBREV;
                end = chinhta__span_abbreviation(scan, word);
            }
        } else if (joint == '_' && (byte_is_alnum(after) || after == '_' || letter_at(scan, word->end + 1))) {
            end = chinhta__span_code_end(scan, word->end);
        } else if (joint == '@' && (byte_is_alnum(after) || letter_at(scan, word->end + 1))) {
            end = at_code_end(scan, word->end);
        } else if (joint == '-') {
            end = code_with_hyphen(scan, word);
        } else if ((chinhta__char_next(scan->text, scan->len, &(size_t){word->end}) & CHINHTA__CHAR_KIND) ==
                   CHINHTA__CHAR_DIGIT) {
            end = code_with_digits(scan, word);
        }
    }
    if (end <= word->end) {
        *out_kind = CHINHTA__TOKEN_WORD;
        return word->end;
    }
    return end;
}
