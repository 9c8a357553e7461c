/* SPDX-License-Identifier: MIT */
/*
 * Names of agencies, places, persons, documents, days and honours, and the words that are none (cơ quan nhà nước), as
 * their rows in dict/capitals.tsv write them. Owns which departures count: capitals that the place in the sentence
 * asks for, whole words in capitals, and parts of a longer name are let be.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục II.
 */
#include "lib/check/capital.h"

#include "lib/check/casing.h"
#include "lib/lexicon/phrase.h"

#define MAX_LIST_TOKENS 24 /* of a list after các, up to the item at hand */

/* A phrase in the paragraph. */
struct match {
    const struct chinhta__capital *row;
    size_t from, n;    /* tokens */
    unsigned capitals; /* as the text has them; bits as in the row */
};

static enum chinhta__code code_of(unsigned kind) {
    static const uint8_t codes[] = {
        [CHINHTA__CAPITAL_AGENCY] = CHINHTA__CODE_CAPITALIZATION_AGENCY,
        [CHINHTA__CAPITAL_PLACE] = CHINHTA__CODE_CAPITALIZATION_PLACE,
        [CHINHTA__CAPITAL_PERSON] = CHINHTA__CODE_CAPITALIZATION_PERSON,
        [CHINHTA__CAPITAL_DOCUMENT] = CHINHTA__CODE_CAPITALIZATION_DOCUMENT,
        [CHINHTA__CAPITAL_EVENT] = CHINHTA__CODE_CAPITALIZATION_EVENT,
        [CHINHTA__CAPITAL_TITLE] = CHINHTA__CODE_CAPITALIZATION_TITLE,
        [CHINHTA__CAPITAL_COMMON] = CHINHTA__CODE_CAPITALIZATION_COMMON,
        [CHINHTA__CAPITAL_STATE] = CHINHTA__CODE_CAPITALIZATION_STATE,
    };
    return (enum chinhta__code)codes[kind];
}

/* False if a word of the phrase is in capitals throughout, or in both within. */
static bool read_capitals(const struct chinhta__run *run, struct match *match) {
    match->capitals = 0;
    for (size_t i = 0; i < match->n; i++) {
        unsigned letter_case = run->tokens[match->from + i].letter_case;
        if (letter_case == CHINHTA__CASE_UPPER || letter_case == CHINHTA__CASE_MIXED)
            return false;
        match->capitals |= (unsigned)(letter_case == CHINHTA__CASE_TITLE) << i;
    }
    return true;
}

/* ---- The kind of place before a name ---- */

/* The role of the words that end right before token I, 1 or 2 of them; *out_from is where they begin. */
static bool role_before(const struct chinhta__run *run, size_t i, unsigned *out_role, size_t *out_from) {
    for (size_t n = 2; n > 0; n--) {
        size_t length = 0;
        unsigned row = i >= n ? chinhta__phrase_match(&chinhta__role_trie, run->tokens, run->words, i, i - n, &length) : 0;
        if (row == 0 || length != n)
            continue;
        *out_role = chinhta__roles[row - 1].role;
        *out_from = i - n;
        return true;
    }
    return false;
}

static bool unit_before(const struct chinhta__run *run, size_t i, unsigned *out_role, size_t *out_from) {
    return role_before(run, i, out_role, out_from) &&
           (*out_role == CHINHTA__ROLE_UNIT || *out_role == CHINHTA__ROLE_DISTRICT ||
            *out_role == CHINHTA__ROLE_TERRAIN);
}

/* anh Nam định đi: the name is a person's, and ends with its capital. */
static bool is_addressed(const struct chinhta__run *run, const struct match *match) {
    unsigned role;
    size_t from;
    return match->capitals == 1 && role_before(run, match->from, &role, &from) && role == CHINHTA__ROLE_ADDRESS;
}

/* tỉnh Nam Định, chợ Bến Thành: the kind of place is in lower case inside a sentence (III.1a, III.1đ). */
static chinhta_status check_unit(struct chinhta__run *run, const struct match *match) {
    unsigned role;
    size_t from;
    if (!(match->row->capitals & 1) || match->capitals != match->row->capitals ||
        !unit_before(run, match->from, &role, &from) || !chinhta__casing_is_title(run, from) ||
        !chinhta__casing_inside(run, from) || chinhta__casing_is_title(run, from - 1))
        return CHINHTA_OK;
    /* a district named after a person or an event begins with a capital (III.1b): which it is nobody knows here */
    if (role == CHINHTA__ROLE_DISTRICT)
        return CHINHTA_OK;
    return chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_PLACE, CHINHTA_FIX_CLASS_AUTO, from,
                                  match->from - from, 0);
}

/* ---- Departures ---- */

/* các tòa án, viện kiểm sát: token I is an item of a list of small words that follows các. */
static bool is_one_of_several(const struct chinhta__run *run, size_t i) {
    size_t from = i > MAX_LIST_TOKENS ? i - MAX_LIST_TOKENS : 0;
    if (i > 0 && run->tokens[i - 1].kind == CHINHTA__TOKEN_COMMA)
        while (i > from && (run->tokens[i - 1].kind == CHINHTA__TOKEN_COMMA || chinhta__casing_is_lower(run, i - 1)) &&
               !chinhta__casing_follows_plural(run, i))
            i--;
    return chinhta__casing_follows_plural(run, i);
}

/*
 * Part of a longer name, or of two words: Trần Phú in Trần Phú Quý, Hà nội in a name that goes on before it, hội An in
 * Chi hội An toàn thông tin.
 */
static bool is_part(const struct chinhta__run *run, const struct match *match) {
    bool before = match->from > 1 && chinhta__casing_is_title(run, match->from - 1) &&
                  (chinhta__casing_inside(run, match->from - 1) ||
                   run->tokens[match->from - 2].kind == CHINHTA__TOKEN_HYPHEN);
    bool after = chinhta__casing_is_title(run, match->from + match->n);
    bool crossing = match->n == 2 && match->capitals == 2 && (match->row->capitals & 1);
    switch (match->row->kind) {
    case CHINHTA__CAPITAL_PERSON:
        /* of Vua Hùng and its like the first word is none of a name; các vua Hùng are several */
        return before || after || (crossing && match->row->lower != CHINHTA__CAPITAL_KEEP) ||
               chinhta__casing_follows_plural(run, match->from);
    case CHINHTA__CAPITAL_PLACE:
        return (before && match->capitals == 1) || crossing || is_addressed(run, match);
    case CHINHTA__CAPITAL_EVENT:
        return match->n == 2 && (before || after);
    case CHINHTA__CAPITAL_TITLE:
        /* before a person's name it is citation.c's; thủ tướng Anh is open */
        return match->capitals == 0 && after;
    case CHINHTA__CAPITAL_COMMON:
        /* Khoa Quản lý Nhà nước: also where a sentence begins with it, if the row says that names hold these words */
        return after || ((match->capitals & 1) &&
                         (before || (match->row->lower == CHINHTA__CAPITAL_KEEP && match->from > 0 &&
                                     chinhta__casing_is_title(run, match->from - 1) &&
                                     !chinhta__casing_follows_plural(run, match->from))));
    default:
        /* trở thành Ủy ban; Tổng cục Hải quan hides a Cục Hải quan; các sở tài chính are no single one */
        return crossing || (!(match->capitals & 1) && (before || is_one_of_several(run, match->from)));
    }
}

/* True if each word of the name has a capital: Bộ Tài Chính. */
static bool is_raised(const struct chinhta__run *run, const struct match *match) {
    for (size_t i = 0; i < match->n; i++)
        if (run->tokens[match->from + i].kind == CHINHTA__TOKEN_WORD && !(match->capitals >> i & 1))
            return false;
    return true;
}

static bool is_organisation(const struct match *match) {
    return match->row->kind == CHINHTA__CAPITAL_AGENCY || match->row->kind == CHINHTA__CAPITAL_TITLE ||
           match->row->kind == CHINHTA__CAPITAL_DOCUMENT;
}

/* Quỹ Tiền Tệ Quốc Tế: IV.1a rules that out however the name is written else. */
static bool is_shouted(const struct chinhta__run *run, const struct match *match) {
    unsigned extra = match->capitals & ~(unsigned)match->row->capitals;
    return is_organisation(match) && (extra & (extra - 1)) && is_raised(run, match);
}

/*
 * The decree does not bind the press, where each house has its own way with capitals (Ủy ban Nhân dân, Tết Nguyên đán,
 * thành phố Hồ Chí Minh, thủ tướng Anh). What no house writes: a name that lacks a capital, and an agency's with one on
 * every syllable.
 */
static bool is_house_style(const struct chinhta__run *run, const struct match *match, unsigned wanted) {
    unsigned lacking = wanted & ~match->capitals;
    if (match->row->kind == CHINHTA__CAPITAL_TITLE && match->capitals == 0)
        return true;
    if (match->row->kind == CHINHTA__CAPITAL_PLACE && lacking == 1)
        return match->n > 2; /* thủ đô Hà Nội: the name itself has its capitals */
    return !lacking && !(is_organisation(match) && is_raised(run, match));
}

/* How sure the departure is; WANTED is the row's capitals with those that the place asks for. */
static unsigned class_of(const struct chinhta__run *run, const struct match *match, unsigned wanted) {
    bool inside = chinhta__casing_inside(run, match->from);
    /* Khoa Quản lý Nhà nước: words that names begin with say in their row that they may */
    if (match->row->kind == CHINHTA__CAPITAL_COMMON && inside && (match->capitals & 1) && !(wanted & 1) &&
        match->row->lower == CHINHTA__CAPITAL_KEEP)
        return match->capitals == 1 || match->row->mixed == CHINHTA__CAPITAL_KEEP ? CHINHTA__CAPITAL_KEEP
                                                                                 : CHINHTA__CAPITAL_SUGGEST;
    unsigned inner = match->capitals & ~1u;
    /* cục Hải quan các tỉnh: the row says that these words in small letters may be no name */
    if (match->row->kind == CHINHTA__CAPITAL_AGENCY && match->row->lower == CHINHTA__CAPITAL_KEEP &&
        match->capitals == (wanted & ~1u))
        return CHINHTA__CAPITAL_KEEP;
    if (inner == 0 && (!(match->capitals & 1) || !inside))
        return match->row->lower;
    if (inner == (wanted & ~1u) && !(wanted & 1)) {
        /* only the first letter: a name may begin here that no row knows */
        bool after_lower = inside && (run->tokens[match->from - 1].kind == CHINHTA__TOKEN_COMMA ||
                                      chinhta__casing_is_lower(run, match->from - 1));
        bool sure = match->row->kind == CHINHTA__CAPITAL_PLACE && match->row->mixed == CHINHTA__CAPITAL_AUTO;
        return !after_lower || match->row->mixed == CHINHTA__CAPITAL_KEEP ? CHINHTA__CAPITAL_KEEP
               : sure                                                     ? CHINHTA__CAPITAL_AUTO
                                                                          : CHINHTA__CAPITAL_SUGGEST;
    }
    return is_shouted(run, match) ? CHINHTA__CAPITAL_AUTO : match->row->mixed;
}

static chinhta_status check_match(struct chinhta__run *run, struct match *match) {
    if (!read_capitals(run, match))
        return CHINHTA_OK;
    unsigned wanted = match->row->capitals;
    if (!(wanted & 1) && (match->capitals & 1) && !chinhta__casing_inside(run, match->from))
        wanted |= 1;
    bool press = run->options.profile == CHINHTA_PROFILE_PRESS;
    if (match->capitals == wanted)
        return match->row->kind == CHINHTA__CAPITAL_PLACE && !press ? check_unit(run, match) : CHINHTA_OK;
    if (press && is_house_style(run, match, wanted))
        return CHINHTA_OK;
    unsigned how = is_part(run, match) ? CHINHTA__CAPITAL_KEEP : class_of(run, match, wanted);
    unsigned role;
    size_t unit;
    if (how == CHINHTA__CAPITAL_UNIT)
        how = unit_before(run, match->from, &role, &unit) && role != CHINHTA__ROLE_TERRAIN ? CHINHTA__CAPITAL_AUTO
                                                                                           : CHINHTA__CAPITAL_KEEP;
    if (how == CHINHTA__CAPITAL_KEEP)
        return CHINHTA_OK;
    return chinhta__casing_report(run, code_of(match->row->kind),
                                  how == CHINHTA__CAPITAL_AUTO ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST,
                                  match->from, match->n, wanted);
}

chinhta_status chinhta__capital_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK;) {
        struct match match = {.from = i, .n = 1};
        unsigned row =
            chinhta__phrase_match(&chinhta__capital_trie, run->tokens, run->words, run->n_tokens, i, &match.n);
        if (row) {
            match.row = &chinhta__capitals[row - 1];
            status = check_match(run, &match);
        }
        i += row ? match.n : 1;
    }
    return status;
}
