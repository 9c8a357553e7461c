/* SPDX-License-Identifier: MIT */
/*
 * Words whose capital depends on what follows: parts of a document before their number (V.6), kinds of documents
 * before theirs (V.6), districts before a number (III.1b), units of administration before a name (III.1a), offices
 * before a person's name (V.3). Which words these are is in dict/roles.tsv.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục II.
 */
#include "lib/check/citation.h"

#include <string.h>
#include "lib/check/casing.h"
#include "lib/check/edit.h"
#include "lib/lexicon/phrase.h"

#define NO_ROLE 0xffu
#define MAX_DIGITS_ARTICLE 3
#define MAX_DIGITS_DISTRICT 2
#define MAX_PARTS 4 /* Phần, Chương, Mục, Tiểu mục */
#define MAX_NAME_SYLLABLES 3 /* of a place that no row knows */

static const char this[] = "này"; /* for the number of a part: Chương này */

/* A word or words with a role. */
struct place {
    size_t from, n; /* tokens */
    unsigned role;  /* enum chinhta__role; NO_ROLE */
    unsigned capitals;
};

static struct place place_at(const struct chinhta__run *run, size_t i) {
    struct place place = {.from = i, .n = 1, .role = NO_ROLE};
    unsigned row = i < run->n_tokens ? chinhta__phrase_match(&chinhta__role_trie, run->tokens, run->words,
                                                             run->n_tokens, i, &place.n)
                                     : 0;
    if (row) {
        place.role = chinhta__roles[row - 1].role;
        place.capitals = chinhta__roles[row - 1].capitals;
    }
    return place;
}

/* ---- What follows ---- */

/* A whole number of at most so many digits. */
static bool is_count(const struct chinhta__run *run, size_t i, size_t max_digits) {
    if (i >= run->n_tokens || run->tokens[i].kind != CHINHTA__TOKEN_NUMBER || run->tokens[i].len > max_digits)
        return false;
    for (size_t k = 0; k < run->tokens[i].len; k++)
        if (run->paragraph_text[run->tokens[i].start + k] < '0' || run->paragraph_text[run->tokens[i].start + k] > '9')
            return false;
    return true;
}

static bool is_roman(const struct chinhta__run *run, size_t i) {
    if (i >= run->n_tokens || run->tokens[i].kind != CHINHTA__TOKEN_WORD || run->tokens[i].len > 6)
        return false;
    for (size_t k = 0; k < run->tokens[i].len; k++)
        if (memchr("IVXLC", run->paragraph_text[run->tokens[i].start + k], 5) == NULL)
            return false;
    return true;
}

/* The letter of a point: a, b, đ. */
static bool is_small_letter(const struct chinhta__run *run, size_t i) {
    return chinhta__casing_is_lower(run, i) && run->tokens[i].n_letters == 1;
}

static bool is_part_role(unsigned role) {
    return role == CHINHTA__ROLE_ARTICLE || role == CHINHTA__ROLE_CLAUSE || role == CHINHTA__ROLE_CHAPTER;
}

/* A number before token I that counts what follows: 3 điều 5 khoản; not the one of khoản 2 điều 5. */
static bool is_counted(const struct chinhta__run *run, size_t i) {
    if (i == 0 || !chinhta__edit_is(run, i - 1, CHINHTA__TOKEN_NUMBER))
        return false;
    return i < 2 || !is_part_role(place_at(run, i - 2).role);
}

static bool is_number(const struct chinhta__run *run, size_t i) {
    return is_count(run, i, MAX_DIGITS_ARTICLE) || is_roman(run, i);
}

/* Luật Viên chức, Nghị định này, Bộ luật Dân sự. */
static bool is_document(const struct chinhta__run *run, const struct place *place) {
    size_t n = 0;
    unsigned row = place->from < run->n_tokens ? chinhta__phrase_match(&chinhta__capital_trie, run->tokens, run->words,
                                                                       run->n_tokens, place->from, &n)
                                               : 0;
    return (place->role == CHINHTA__ROLE_DOCUMENT && chinhta__casing_is_title(run, place->from)) ||
           (row && chinhta__capitals[row - 1].kind == CHINHTA__CAPITAL_DOCUMENT);
}

/*
 * Behind the number at I: a part with its number that is none of a book (Điều 5, khoản 2, Chương III), or, maybe after
 * của, a document; not chương 5 phần 2 of a film, phần 1 chương trình.
 */
static bool goes_on(const struct chinhta__run *run, size_t i) {
    for (unsigned n = 0; n < MAX_PARTS; n++) {
        struct place place = place_at(run, i + 1);
        if (place.role == CHINHTA__ROLE_OF)
            place = place_at(run, i + 2);
        if (is_document(run, &place))
            return true;
        size_t number = place.from + place.n;
        if (!is_part_role(place.role) ||
            !(is_number(run, number) || chinhta__edit_is_text(run, number, this, sizeof(this) - 1)))
            return false;
        if (place.role != CHINHTA__ROLE_CHAPTER || chinhta__casing_is_title(run, place.from))
            return true;
        i = number;
    }
    return false;
}

/*
 * Điều 5 chương, Phần I, mục 2, tiểu mục, điểm a điều: another part stands before token I with its number. One of a
 * chapter's kind must have its capital or follow one itself; not mục 1, mục 2 of a report, chương 5 phần 2 of a film.
 */
static bool follows_part(const struct chinhta__run *run, size_t i) {
    for (unsigned n = 0; n < MAX_PARTS; n++) {
        size_t number = i - (i > 0 && run->tokens[i - 1].kind == CHINHTA__TOKEN_COMMA);
        if (number < 2)
            return false;
        i = number - 2;
        unsigned role = place_at(run, i).role;
        if (role == CHINHTA__ROLE_POINT && is_small_letter(run, number - 1))
            return true;
        if (!is_part_role(role) || !is_number(run, number - 1))
            return false;
        if (role != CHINHTA__ROLE_CHAPTER || chinhta__casing_is_title(run, i))
            return true;
    }
    return false;
}

/* ---- Rules ---- */

static chinhta_status raise_first(struct chinhta__run *run, enum chinhta__code code, chinhta_fix_class fix_class,
                                  const struct place *place) {
    return chinhta__casing_report(run, code, fix_class, place->from, place->n, place->capitals | 1);
}

/*
 * điều 5: Điều 5, beside another part, before its document, or behind theo, tại. Alone it may be a verb (điều 3 tàu), and
 * is none where no word follows. Not "gồm 3 điều 5 khoản", nor "các điều 5, 6", which laws themselves write so.
 */
static chinhta_status check_article(struct chinhta__run *run, const struct place *place) {
    size_t number = place->from + 1;
    if (!chinhta__casing_is_lower(run, place->from) || !is_count(run, number, MAX_DIGITS_ARTICLE) ||
        is_counted(run, place->from) || chinhta__casing_follows_plural(run, place->from))
        return CHINHTA_OK;
    bool sure = goes_on(run, number) || follows_part(run, place->from) ||
                (place->from > 0 && place_at(run, place->from - 1).role == CHINHTA__ROLE_AT);
    if (!sure && chinhta__casing_is_lower(run, number + 1))
        return CHINHTA_OK;
    return raise_first(run, CHINHTA__CODE_CAPITALIZATION_CITATION,
                       sure ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST, place);
}

/* Khoản 2, Điểm a inside a sentence: khoản 2, điểm a. */
static chinhta_status check_clause(struct chinhta__run *run, const struct place *place) {
    size_t next = place->from + 1;
    bool cited = place->role == CHINHTA__ROLE_CLAUSE ? is_count(run, next, MAX_DIGITS_ARTICLE)
                                                     : is_small_letter(run, next) ||
                                                           (chinhta__edit_is(run, next, CHINHTA__TOKEN_NUMBER) &&
                                                            is_part_role(place_at(run, next + 1).role));
    if (!cited || !chinhta__casing_is_title(run, place->from) || !chinhta__casing_inside(run, place->from))
        return CHINHTA_OK;
    return chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_CITATION, CHINHTA_FIX_CLASS_AUTO, place->from, 1,
                                  0);
}

/* chương II Nghị định này: sure only beside another part of a document, or before one that is named. */
static chinhta_status check_chapter(struct chinhta__run *run, const struct place *place) {
    size_t number = place->from + place->n;
    if (!chinhta__casing_is_lower(run, place->from) || !is_number(run, number) ||
        !(goes_on(run, number) || follows_part(run, place->from)))
        return CHINHTA_OK;
    return raise_first(run, CHINHTA__CODE_CAPITALIZATION_CITATION, CHINHTA_FIX_CLASS_AUTO, place);
}

/* True if no word of the place has a capital that it should not have. */
static bool is_small_enough(const struct chinhta__run *run, const struct place *place) {
    for (size_t i = 1; i < place->n; i++)
        if (!chinhta__casing_is_lower(run, place->from + i) && !(place->capitals >> i & 1))
            return false;
    return true;
}

static bool is_in_small_or_title(const struct chinhta__run *run, const struct place *place) {
    for (size_t i = place->from; i < place->from + place->n; i++)
        if (!chinhta__casing_is_lower(run, i) && !chinhta__casing_is_title(run, i))
            return false;
    return true;
}

/* nghị định số 30/2020/NĐ-CP, Nghị Định số ...: Nghị định. Several together (các nghị định số ...) may stay. */
static chinhta_status check_document(struct chinhta__run *run, const struct place *place) {
    size_t next = place->from + place->n;
    bool named = place_at(run, next).role == CHINHTA__ROLE_NUMBER;
    bool right = chinhta__casing_is_title(run, place->from) && is_small_enough(run, place);
    if (right || !is_in_small_or_title(run, place) || !chinhta__edit_is(run, next + named, CHINHTA__TOKEN_DOCNUM) ||
        chinhta__casing_follows_plural(run, place->from))
        return CHINHTA_OK;
    return raise_first(run, CHINHTA__CODE_CAPITALIZATION_DOCUMENT, CHINHTA_FIX_CLASS_AUTO, place);
}

/* quận 1: Quận 1. Not "5 phường 2 xã". */
static chinhta_status check_district(struct chinhta__run *run, const struct place *place) {
    if (!chinhta__casing_is_lower(run, place->from) || !is_count(run, place->from + 1, MAX_DIGITS_DISTRICT) ||
        is_counted(run, place->from))
        return CHINHTA_OK;
    unsigned after = place_at(run, place->from + 2).role;
    if (after == CHINHTA__ROLE_UNIT || after == CHINHTA__ROLE_DISTRICT)
        return CHINHTA_OK;
    /* các quận 1, 3: several of them; mỗi quận 1 đội: a count */
    bool several = chinhta__casing_follows_plural(run, place->from);
    if (several && !chinhta__edit_is(run, place->from + 2, CHINHTA__TOKEN_COMMA))
        return CHINHTA_OK;
    return raise_first(run, CHINHTA__CODE_CAPITALIZATION_PLACE,
                       several ? CHINHTA_FIX_CLASS_SUGGEST : CHINHTA_FIX_CLASS_AUTO, place);
}

/*
 * Huyện Phú Sơn, where no row knows the name: huyện, unless the place has a person's name (III.1b) or the words are those
 * of another name (Tỉnh Đoàn, Thành phố Hồ Chí Minh). Known names are capital.c's.
 */
static chinhta_status check_unit(struct chinhta__run *run, const struct place *place) {
    size_t name = place->from + place->n;
    size_t n = 0;
    while (chinhta__casing_is_title(run, name + n) && chinhta__edit_is_syllable(run, name + n) && n <= MAX_NAME_SYLLABLES)
        n++;
    bool small_before = place->from > 0 && chinhta__casing_is_lower(run, place->from - 1);
    if (!small_before || !chinhta__casing_is_title(run, place->from) || n < 2 || n > MAX_NAME_SYLLABLES ||
        place_at(run, name).role == CHINHTA__ROLE_SURNAME)
        return CHINHTA_OK;
    for (size_t i = place->from; i <= name; i++) {
        size_t length = 0;
        if (chinhta__phrase_match(&chinhta__capital_trie, run->tokens, run->words, run->n_tokens, i, &length))
            return CHINHTA_OK;
    }
    return chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_PLACE, CHINHTA_FIX_CLASS_SUGGEST, place->from,
                                  place->n, 0);
}

/* thủ tướng Phạm Minh Chính: Thủ tướng. */
static chinhta_status check_position(struct chinhta__run *run, const struct place *place) {
    size_t name = place->from + place->n;
    for (size_t i = place->from; i < name; i++)
        if (!chinhta__casing_is_lower(run, i))
            return CHINHTA_OK;
    /* Phó Tổng cục trưởng: an office that goes on before it has its capital */
    bool continues = place->from > 1 && chinhta__casing_is_title(run, place->from - 1) &&
                   chinhta__casing_inside(run, place->from - 1);
    /* Đoàn Thanh niên, Hà Nội begin like names of persons */
    size_t length = 0;
    unsigned row = name < run->n_tokens ? chinhta__phrase_match(&chinhta__capital_trie, run->tokens, run->words,
                                                                run->n_tokens, name, &length)
                                        : 0;
    bool other_name = row && chinhta__capitals[row - 1].kind != CHINHTA__CAPITAL_PERSON;
    if (continues || other_name || !chinhta__casing_is_title(run, name) || !chinhta__casing_is_title(run, name + 1) ||
        place_at(run, name).role != CHINHTA__ROLE_SURNAME)
        return CHINHTA_OK;
    return raise_first(run, CHINHTA__CODE_CAPITALIZATION_TITLE, CHINHTA_FIX_CLASS_AUTO, place);
}

static chinhta_status check_place(struct chinhta__run *run, const struct place *place) {
    switch (place->role) {
    case CHINHTA__ROLE_ARTICLE:
        return check_article(run, place);
    case CHINHTA__ROLE_CLAUSE:
    case CHINHTA__ROLE_POINT:
        return check_clause(run, place);
    case CHINHTA__ROLE_CHAPTER:
        return check_chapter(run, place);
    case CHINHTA__ROLE_DOCUMENT:
        return check_document(run, place);
    case CHINHTA__ROLE_DISTRICT:
        return check_district(run, place);
    case CHINHTA__ROLE_UNIT:
        return check_unit(run, place);
    case CHINHTA__ROLE_POSITION:
        return check_position(run, place);
    default:
        return CHINHTA_OK;
    }
}

chinhta_status chinhta__citation_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    if (run->options.profile == CHINHTA_PROFILE_PRESS)
        return CHINHTA_OK; /* house style: quận 1, điều 5, công văn số ... */
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK;) {
        struct place place = place_at(run, i);
        if (place.role != NO_ROLE)
            status = check_place(run, &place);
        i += place.n;
    }
    return status;
}
