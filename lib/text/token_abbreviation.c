/* SPDX-License-Identifier: MIT */
/*
 * Dotted abbreviations: whether the dot after a short word belongs to it (TP.HCM, PGS.TS., Q.1, v.v.) or ends
 * a sentence. Owns that decision by shape and by the rows of abbreviations; what they stand for is the
 * lexicon's.
 */
#include <string.h>

#include "lib/text/char.h"
#include "lib/text/token_byte.h"
#include "lib/text/token_span.h"

#define MAX_PART_BYTES 8 /* no part of an abbreviation is longer */
#define MAX_CAPITALS 4

#include "token_abbreviation_data.h" /* dotted_forms */

struct part {
    struct chinhta__word word;
    bool single;   /* one letter */
    bool capitals; /* two to four capitals without tone */
    bool known;
};

/* True for a row of dict/dotted.tsv. */
static bool is_known(const char *text, const struct chinhta__word *word) {
    char form[sizeof dotted_forms[0]] = "";
    size_t low = 0;
    size_t high = sizeof dotted_forms / sizeof dotted_forms[0];
    size_t len = word->end - word->start;
    if (len >= sizeof form)
        return false;
    memcpy(form, text + word->start, len);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(form, dotted_forms[middle]);
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
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

/*
 * Whether the dot behind a part, which a character of kind KIND at AFTER follows, belongs to it. CHAINED: the
 * part is the last of several single letters (v.v.). A lone capital keeps its dot where the sentence plainly
 * goes on (ông N. và).
 */
static bool dot_ends(const struct chinhta__span_scan *scan, const struct part *part, bool chained,
                     size_t after, unsigned kind) {
    if (part->known || (part->single && chained))
        return true;
    if (!part->single || chinhta__word_case(&part->word) != CHINHTA__CASE_TITLE)
        return kind == CHINHTA__CHAR_SPACE && is_label(scan, part);
    if (kind == CHINHTA__CHAR_COMMA || kind == CHINHTA__CHAR_COLON)
        return true;
    if (kind != CHINHTA__CHAR_SPACE)
        return false;
    size_t next = after + 1;
    return is_label(scan, part) ||
           (next < scan->len && scan->text[after] == ' ' &&
            (chinhta__char_next(scan->text, scan->len, &next) & CHINHTA__CHAR_LOWER) != 0);
}

/* The part that begins at AT if it is short enough for one. */
static bool next_part(const struct chinhta__span_scan *scan, size_t at, struct part *out_part) {
    struct chinhta__word word;
    size_t limit = scan->len - at > 2 * MAX_PART_BYTES ? at + 2 * MAX_PART_BYTES : scan->len;
    chinhta__word_scan(scan->text, limit, at, &word);
    *out_part = part_of(scan->text, &word);
    return word.end - at <= MAX_PART_BYTES;
}

size_t chinhta__span_abbreviation(const struct chinhta__span_scan *scan, const struct chinhta__word *word) {
    const char *text = scan->text;
    size_t end = 0; /* of what is settled */
    bool chained = false;
    struct part part = part_of(text, word);
    for (;;) {
        struct part right;
        size_t after = part.word.end + 1;
        size_t past = after;
        unsigned kind = after < scan->len ? chinhta__char_next(text, scan->len, &past) & CHINHTA__CHAR_KIND
                                          : (unsigned)CHINHTA__CHAR_SPACE;
        if (kind == CHINHTA__CHAR_DIGIT && (part.known || part.single)) {
            while (after < scan->len && byte_is_digit((unsigned char)text[after]))
                after++;
            return after;
        }
        if (kind != CHINHTA__CHAR_LETTER) {
            if (!dot_ends(scan, &part, chained, after, kind))
                return end;
            while (chained && after < scan->len && text[after] == '.')
                after++;
            return after;
        }
        if (!next_part(scan, after, &right) || !dot_joins(&part, &right))
            return part.known ? after : end;
        if (!right.single && !right.capitals)
            return after;
        end = right.word.end;
        if (end >= scan->len || text[end] != '.')
            return end;
        chained = part.single && right.single;
        part = right;
    }
}
