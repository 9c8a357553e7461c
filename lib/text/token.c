/* SPDX-License-Identifier: MIT */
/*
 * The cut of a paragraph into tokens, one pass from left to right, and the letters of a word. Owns words,
 * punctuation marks and white space; what begins with a letter or digit and is more than a word or number is
 * token_span.c's.
 */
#include "lib/text/token.h"

#include "lib/text/char.h"
#include "lib/text/token_span.h"
#include "lib/text/utf8.h"

#define MAX_COUNTED_LETTERS 255

struct cut {
    struct chinhta__span_scan scan;
    struct chinhta__token *tokens;
    size_t cap;
    size_t n;
    size_t last_end; /* byte where the last token ended */
    enum chinhta__token_kind last_kind;
    bool inside_quote; /* the last straight double quote opened */
};

static void emit(struct cut *cut, size_t start, size_t end, enum chinhta__token_kind kind,
                 unsigned letter_case, size_t n_letters) {
    if (cut->n < cut->cap) {
        cut->tokens[cut->n] = (struct chinhta__token){
            .start = (uint32_t)start,
            .len = (uint32_t)(end - start),
            .kind = (uint8_t)kind,
            .letter_case = (uint8_t)letter_case,
            .space_before = cut->n == 0 || start != cut->last_end,
            .n_letters = (uint8_t)(n_letters < MAX_COUNTED_LETTERS ? n_letters : MAX_COUNTED_LETTERS),
        };
    }
    cut->n++;
    cut->last_end = end;
    cut->last_kind = kind;
    cut->scan.line_start = false;
}

/*
 * What goes on with a word at text[*inout_byte] and is no Vietnamese letter: another letter, a mark, or a run
 * of invisible characters with a letter or mark behind it. Returns its bits and moves past it; 0 where the
 * word ends.
 */
static unsigned next_in_word(const char *text, size_t len, size_t *inout_byte) {
    size_t at = *inout_byte;
    unsigned seen = chinhta__char_next(text, len, &at);
    unsigned kind = seen & CHINHTA__CHAR_KIND;
    if (kind == CHINHTA__CHAR_LETTER || kind == CHINHTA__CHAR_MARK) {
        *inout_byte = at;
        return seen;
    }
    while (kind == CHINHTA__CHAR_INVISIBLE && at < len) {
        size_t next = at;
        kind = chinhta__char_next(text, len, &next) & CHINHTA__CHAR_KIND;
        if (kind == CHINHTA__CHAR_LETTER || kind == CHINHTA__CHAR_MARK) {
            *inout_byte = at;
            return CHINHTA__CHAR_INVISIBLE;
        }
        at = next;
    }
    return 0;
}

void chinhta__word_scan(const char *text, size_t len, size_t start, struct chinhta__word *out_word) {
    struct chinhta__word word = {.start = start};
    size_t at = start;
    while (at < len) {
        unsigned char byte = (unsigned char)text[at];
        unsigned seen;
        if (byte < 0x80) {
            seen = chinhta__char_ascii[byte];
            if ((seen & CHINHTA__CHAR_KIND) != CHINHTA__CHAR_LETTER)
                break;
            at++;
        } else {
            chinhta__letter letter = chinhta__char_next_letter(text, len, &at);
            if (letter != 0) {
                seen = chinhta__char_of_letter(letter);
            } else {
                seen = next_in_word(text, len, &at);
                if (seen == 0)
                    break;
                if ((seen & CHINHTA__CHAR_KIND) != CHINHTA__CHAR_LETTER)
                    continue;
            }
        }
        if (word.n_letters++ == 0)
            word.first = seen;
        else
            word.rest |= seen;
    }
    word.end = at;
    *out_word = word;
}

enum chinhta__token_case chinhta__word_case(const struct chinhta__word *word) {
    const unsigned both = CHINHTA__CHAR_LOWER | CHINHTA__CHAR_UPPER;
    unsigned rest = word->rest & both;
    switch (word->first & both) {
    case CHINHTA__CHAR_UPPER:
        if (rest == CHINHTA__CHAR_UPPER)
            return CHINHTA__CASE_UPPER;
        return rest == both ? CHINHTA__CASE_MIXED : CHINHTA__CASE_TITLE;
    case CHINHTA__CHAR_LOWER:
        return rest & CHINHTA__CHAR_UPPER ? CHINHTA__CASE_MIXED : CHINHTA__CASE_LOWER;
    default:
        if (rest == 0)
            return CHINHTA__CASE_NONE;
        return rest == CHINHTA__CHAR_LOWER ? CHINHTA__CASE_LOWER : CHINHTA__CASE_MIXED;
    }
}

/* Case and count of the letters in a protected span. */
static void emit_span(struct cut *cut, size_t start, size_t end, enum chinhta__token_kind kind) {
    struct chinhta__word letters = {.start = start, .end = end};
    size_t at = start;
    while (at < end) {
        unsigned seen = chinhta__char_next(cut->scan.text, end, &at);
        if ((seen & CHINHTA__CHAR_KIND) != CHINHTA__CHAR_LETTER)
            continue;
        if (letters.n_letters++ == 0)
            letters.first = seen;
        else
            letters.rest |= seen;
    }
    emit(cut, start, end, kind, chinhta__word_case(&letters), letters.n_letters);
}

/* True for a byte after a word that may make it a protected span; C2 and E2 lead superscript and subscript
 * digits. */
static bool joins(unsigned char byte) {
    switch (byte) {
    case '.':
    case '@':
    case '_':
    case '-':
    case '+':
    case '%':
    case ':':
    case 0xc2:
    case 0xe2:
        return true;
    default:
        return byte >= '0' && byte <= '9';
    }
}

static size_t cut_word(struct cut *cut, size_t start) {
    struct chinhta__word word;
    chinhta__word_scan(cut->scan.text, cut->scan.len, start, &word);
    if (word.end < cut->scan.len && joins((unsigned char)cut->scan.text[word.end])) {
        enum chinhta__token_kind kind;
        size_t end = chinhta__span_from_word(&cut->scan, &word, &kind);
        if (kind != CHINHTA__TOKEN_WORD) {
            emit_span(cut, start, end, kind);
            return end;
        }
    }
    emit(cut, start, word.end, CHINHTA__TOKEN_WORD, chinhta__word_case(&word), word.n_letters);
    return word.end;
}

static size_t cut_digit(struct cut *cut, size_t start) {
    enum chinhta__token_kind kind;
    size_t end = chinhta__span_from_digit(&cut->scan, start, &kind);
    if (kind == CHINHTA__TOKEN_NUMBER)
        emit(cut, start, end, kind, CHINHTA__CASE_NONE, 0);
    else
        emit_span(cut, start, end, kind);
    return end;
}

/* A run of characters of one kind; END is where its first character ends. */
static size_t cut_run(struct cut *cut, size_t start, size_t end, enum chinhta__char kind,
                      enum chinhta__token_kind token_kind) {
    const char *text = cut->scan.text;
    size_t len = cut->scan.len;
    for (size_t next = end; next < len; end = next) {
        if ((chinhta__char_next(text, len, &next) & CHINHTA__CHAR_KIND) != kind)
            break;
    }
    /* ./. closes the body of an administrative document */
    if (token_kind == CHINHTA__TOKEN_STOP && end - start == 1 && text[start] == '.' && len - start >= 3 &&
        text[start + 1] == '/' && text[start + 2] == '.')
        end = start + 3;
    emit(cut, start, end, token_kind, CHINHTA__CASE_NONE, 0);
    return end;
}

static unsigned kind_at(const struct cut *cut, size_t at) {
    if (at >= cut->scan.len)
        return CHINHTA__CHAR_SPACE;
    return chinhta__char_next(cut->scan.text, cut->scan.len, &at) & CHINHTA__CHAR_KIND;
}

/* A straight quote, or U+2019, says by its neighbours whether it opens, closes or is an apostrophe. */
static enum chinhta__token_kind quote_kind(struct cut *cut, size_t start, size_t end) {
    bool is_double = cut->scan.text[start] == '"';
    bool touches_before = cut->n > 0 && cut->last_end == start;
    unsigned after = kind_at(cut, end);
    bool touches_after = after != CHINHTA__CHAR_SPACE;
    bool opens;
    if (!is_double && touches_before && after == CHINHTA__CHAR_LETTER &&
        (cut->last_kind == CHINHTA__TOKEN_WORD || cut->last_kind == CHINHTA__TOKEN_NUMBER ||
         cut->last_kind == CHINHTA__TOKEN_CODE))
        return CHINHTA__TOKEN_SYMBOL;
    if (touches_before != touches_after)
        opens = touches_after;
    else if (touches_before &&
             (cut->last_kind == CHINHTA__TOKEN_OPEN || cut->last_kind == CHINHTA__TOKEN_HYPHEN ||
              cut->last_kind == CHINHTA__TOKEN_SLASH))
        opens = true;
    else if (touches_before && after != CHINHTA__CHAR_LETTER && after != CHINHTA__CHAR_DIGIT)
        opens = false;
    else
        opens = is_double && !cut->inside_quote;
    if (is_double)
        cut->inside_quote = opens;
    return opens ? CHINHTA__TOKEN_OPEN : CHINHTA__TOKEN_CLOSE;
}

/* A character that is no letter, digit or space; END is where it ends. */
static size_t cut_other(struct cut *cut, size_t start, size_t end, unsigned kind) {
    enum chinhta__token_kind token_kind = CHINHTA__TOKEN_SYMBOL;
    switch (kind) {
    case CHINHTA__CHAR_STOP:
        return cut_run(cut, start, end, CHINHTA__CHAR_STOP, CHINHTA__TOKEN_STOP);
    case CHINHTA__CHAR_BAD:
        return cut_run(cut, start, end, CHINHTA__CHAR_BAD, CHINHTA__TOKEN_BAD);
    case CHINHTA__CHAR_COMMA:
        token_kind = CHINHTA__TOKEN_COMMA;
        break;
    case CHINHTA__CHAR_COLON:
        token_kind = CHINHTA__TOKEN_COLON;
        break;
    case CHINHTA__CHAR_HYPHEN:
        token_kind = CHINHTA__TOKEN_HYPHEN;
        break;
    case CHINHTA__CHAR_OPEN:
        token_kind = CHINHTA__TOKEN_OPEN;
        break;
    case CHINHTA__CHAR_CLOSE:
        token_kind = CHINHTA__TOKEN_CLOSE;
        break;
    case CHINHTA__CHAR_QUOTE:
        token_kind = quote_kind(cut, start, end);
        break;
    case CHINHTA__CHAR_SLASH:
        token_kind = CHINHTA__TOKEN_SLASH;
        break;
    default:
        break;
    }
    emit(cut, start, end, token_kind, CHINHTA__CASE_NONE, 0);
    return end;
}

size_t chinhta__token_cut(const char *text, size_t len, struct chinhta__token *out_tokens, size_t cap) {
    struct cut cut = {
        .scan = {.text = text, .len = len, .line_start = true},
        .tokens = out_tokens,
        .cap = cap,
    };
    size_t at = 0;
    while (at < len) {
        unsigned char byte = (unsigned char)text[at];
        size_t next = at + 1;
        unsigned kind;
        if (byte < 0x80) {
            kind = chinhta__char_ascii[byte] & CHINHTA__CHAR_KIND;
        } else {
            next = at;
            kind = chinhta__char_next(text, len, &next) & CHINHTA__CHAR_KIND;
        }
        if (kind == CHINHTA__CHAR_SPACE) {
            if (byte == '\n' || byte == '\r') {
                cut.scan.line_start = true;
                cut.inside_quote = false;
            }
            at = next;
        } else if (kind == CHINHTA__CHAR_LETTER) {
            at = cut_word(&cut, at);
        } else if (kind == CHINHTA__CHAR_DIGIT) {
            at = cut_digit(&cut, at);
        } else {
            at = cut_other(&cut, at, next, kind);
        }
    }
    return cut.n;
}

/* Adds the combining code point CP to *inout_letter; false if the sum is no letter. */
static bool add_combining(chinhta__letter *inout_letter, uint32_t cp, unsigned *inout_tones) {
    chinhta__letter letter = *inout_letter;
    enum chinhta__tone tone = chinhta__letter_combining_tone(cp);
    enum chinhta__mark mark = chinhta__letter_combining_mark(cp);
    if (tone != CHINHTA__TONE_NGANG) {
        ++*inout_tones;
    } else if (mark != CHINHTA__MARK_NONE) {
        tone = chinhta__letter_tone(letter);
    } else {
        return false;
    }
    if (mark == CHINHTA__MARK_NONE)
        mark = chinhta__letter_mark(letter);
    char base = chinhta__letter_base(letter);
    bool upper = chinhta__letter_upper(letter);
    if (chinhta__letter_to_cp(CHINHTA__LETTER(base, mark, CHINHTA__TONE_NGANG, upper)) == 0)
        return false;
    *inout_letter = CHINHTA__LETTER(base, mark, tone, upper);
    return true;
}

size_t chinhta__token_letters(const char *text, size_t len, chinhta__letter *out_letters, size_t cap,
                              unsigned *out_tones, bool *out_composed) {
    size_t n = 0;
    unsigned tones = 0;
    bool composed = true;
    for (size_t at = 0; at < len;) {
        chinhta__letter letter = chinhta__char_next_letter(text, len, &at);
        if (letter != 0) {
            if (n == cap)
                return 0;
            tones += chinhta__letter_tone(letter) != CHINHTA__TONE_NGANG;
            out_letters[n++] = letter;
            continue;
        }
        uint32_t cp = chinhta__utf8_decode(text, len, &at);
        composed = false;
        if (n > 0 && add_combining(&out_letters[n - 1], cp, &tones))
            continue;
        if (chinhta__char_from_cp(cp) != CHINHTA__CHAR_INVISIBLE)
            return 0;
    }
    *out_tones = tones;
    *out_composed = composed;
    return n;
}
