/* SPDX-License-Identifier: MIT */
/*
 * Dotted abbreviations: whether the dot after a short word belongs to it (TP.HCM, PGS.TS., Q.1, v.v.) or ends a
 * sentence. Owns that decision by shape and by the rows of abbreviations; what they stand for is the lexicon's.
 */
#include <string.h>

#include "lib/text/char.h"
#include "lib/text/token_byte.h"
#include "lib/text/token_span.h"

#define MAX_PART_BYTES 12 /* no part of an abbreviation is longer */
#define MAX_CAPITALS 4

/* Abbreviations that keep their dot before a space: titles, places, signing for someone (NĐ 30/2020/NĐ-CP). */
static const char with_dot[][MAX_PART_BYTES] = {"TP",  "Tp",  "TX",  "TT", "Q",   "P",   "H",   "X",   "TS",
                                                "Ts",  "ThS", "Ths", "GS", "PGS", "BS",  "KS",  "KT",  "TM",
                                                "TL",  "TUQ", "NXB", "Nxb", "tr", "St",  "Mr",  "Mrs", "Dr"};

struct part {
    struct chinhta__word word;
    bool single;   /* one letter */
    bool capitals; /* two to four capitals without tone */
    bool known;
};

static bool is_known(const char *text, const struct chinhta__word *word) {
    size_t n = word->end - word->start;
    for (size_t i = 0; i < sizeof with_dot / sizeof with_dot[0]; i++)
        if (strlen(with_dot[i]) == n && memcmp(with_dot[i], text + word->start, n) == 0)
            return true;
    return false;
}

static struct part part_of(const char *text, const struct chinhta__word *word) {
    struct part part = {.word = *word};
    if (word->end - word->start > MAX_PART_BYTES)
        return part;
    part.single = word->n_letters == 1;
    part.capitals = word->n_letters >= 2 && word->n_letters <= MAX_CAPITALS &&
                    chinhta__word_case(word) == CHINHTA__CASE_UPPER &&
                    chinhta__span_code_like(text, word->start, word->end);
    part.known = is_known(text, word);
    return part;
}

/* I. II. … and A. a. where a line begins: the label of a section. */
static bool is_label(const struct chinhta__span_scan *scan, const struct part *part) {
    if (!scan->line_start)
        return false;
    if (part->single)
        return true;
    for (size_t i = part->word.start; i < part->word.end; i++)
        if (memchr("IVXLC", scan->text[i], 5) == NULL)
            return false;
    return part->capitals;
}

/* Whether the dot between two parts that touch it belongs to an abbreviation. */
static bool dot_joins(const struct part *left, const struct part *right) {
    return (left->single && right->single) || left->known || (left->capitals && right->capitals);
}

size_t chinhta__span_abbreviation(const struct chinhta__span_scan *scan, const struct chinhta__word *word) {
    const char *text = scan->text;
    size_t end = 0;
    bool chained = false; /* single letters before */
    struct part part = part_of(text, word);
    for (;;) {
        size_t after = part.word.end + 1;
        unsigned char next = after < scan->len ? (unsigned char)text[after] : ' ';
        size_t past = after;
        unsigned kind = after < scan->len ? chinhta__char_next(text, scan->len, &past) & CHINHTA__CHAR_KIND
                                          : (unsigned)CHINHTA__CHAR_SPACE;
        if (byte_is_digit(next) && (part.known || part.single)) {
            while (after < scan->len && byte_is_digit((unsigned char)text[after]))
                after++;
            return after;
        }
        if (kind != CHINHTA__CHAR_LETTER) {
            if (!part.known && !(part.single && chained) && !(kind == CHINHTA__CHAR_SPACE && is_label(scan, &part)))
                return end;
            while (chained && after < scan->len && text[after] == '.')
                after++;
            return after;
        }
        struct chinhta__word right_word;
        chinhta__word_scan(text, after + MAX_PART_BYTES < scan->len ? after + MAX_PART_BYTES : scan->len, after,
                           &right_word);
        struct part right = part_of(text, &right_word);
        if (right_word.end - after > MAX_PART_BYTES - 4 || !dot_joins(&part, &right))
            return part.known ? after : end;
        end = right.single || right.capitals ? right_word.end : after;
        if (end == after || right_word.end >= scan->len || text[right_word.end] != '.')
            return end;
        chained = part.single && right.single;
        part = right;
    }
}
