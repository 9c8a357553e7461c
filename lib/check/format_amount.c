/* SPDX-License-Identifier: MIT */
/*
 * A number and the same in words behind it: 05 (năm) ngày, 1.500.000 đồng (Một triệu năm trăm nghìn đồng). Owns the
 * reading of both; where they differ nobody can say which one is meant, so nothing is proposed.
 *
 * The words of numbers are rows of dict/forms.tsv.
 */
#include "lib/check/format.h"

#include "lib/lexicon/phrase.h"

#define MAX_UNIT_TOKENS 2
#define MAX_VALUE (UINT64_MAX / 1000)
#define NO_DIGIT 10u

/* 1.500.000, 05: whole numbers only, in groups of three if there are any. */
static bool read_digits(const struct chinhta__run *run, size_t i, uint64_t *out_value) {
    const char *text = run->paragraph_text + run->tokens[i].start;
    size_t len = run->tokens[i].len;
    uint64_t value = 0;
    size_t group = 0;
    bool grouped = false;
    for (size_t k = 0; k < len; k++) {
        if (text[k] == '.') {
            if (group == 0 || group > 3 || (grouped && group != 3))
                return false;
            grouped = true;
            group = 0;
            continue;
        }
        if (text[k] < '0' || text[k] > '9' || value > MAX_VALUE)
            return false;
        value = value * 10 + (uint64_t)(text[k] - '0');
        group++;
    }
    *out_value = value;
    return !grouped || group == 3;
}

/* A number in words so far. */
struct numeral {
    uint64_t total;    /* of the scales that are closed */
    uint64_t group;    /* below the next scale */
    unsigned digit;    /* that the next word may multiply; NO_DIGIT */
    unsigned n_words;
};

static void close_digit(struct numeral *numeral) {
    if (numeral->digit != NO_DIGIT)
        numeral->group += numeral->digit;
    numeral->digit = NO_DIGIT;
}

/* Takes one more word; false if it does not go on with the number. */
static bool take(struct numeral *numeral, unsigned role, unsigned value) {
    switch (role) {
    case CHINHTA__FORM_YEAR: /* năm */
    case CHINHTA__FORM_DIGIT:
        if (numeral->digit != NO_DIGIT)
            return false;
        numeral->digit = value;
        break;
    case CHINHTA__FORM_TEN:
        if (numeral->digit != NO_DIGIT)
            return false;
        numeral->group += 10;
        break;
    case CHINHTA__FORM_TENS:
    case CHINHTA__FORM_HUNDRED:
        if (numeral->digit == NO_DIGIT)
            return false;
        numeral->group += (uint64_t)numeral->digit * value;
        numeral->digit = NO_DIGIT;
        break;
    case CHINHTA__FORM_JOINT:
        if (numeral->digit != NO_DIGIT || numeral->n_words == 0)
            return false;
        break;
    case CHINHTA__FORM_SCALE: {
        close_digit(numeral);
        /* a tỷ counts all before it: hai nghìn tỷ */
        uint64_t scaled = value == 9 ? numeral->total + numeral->group : numeral->group;
        if (numeral->n_words == 0 || scaled == 0)
            return false;
        for (unsigned k = 0; k < value; k++) {
            if (scaled > MAX_VALUE / 10)
                return false;
            scaled *= 10;
        }
        numeral->total = value == 9 ? scaled : numeral->total + scaled;
        numeral->group = 0;
        break;
    }
    default:
        return false;
    }
    numeral->n_words++;
    return true;
}

/* Reads the words from token I on; returns the token behind them. */
static size_t read_words(const struct chinhta__run *run, size_t i, uint64_t *out_value) {
    struct numeral numeral = {.digit = NO_DIGIT};
    for (; i < run->n_tokens; i++) {
        struct chinhta__format_word word = chinhta__format_word_at(run, i);
        if (word.n != 1 || !take(&numeral, word.role, word.value))
            break;
    }
    close_digit(&numeral);
    *out_value = numeral.total + numeral.group;
    return i;
}

static bool is_same_word(const struct chinhta__run *run, size_t a, size_t b) {
    return run->words[a].fault == CHINHTA__SYLLABLE_OK && run->words[b].fault == CHINHTA__SYLLABLE_OK &&
           chinhta__syllable_fold(run->words[a].syllable.code) == chinhta__syllable_fold(run->words[b].syllable.code);
}

static bool is_counted(const struct chinhta__run *run, size_t i) {
    unsigned role = chinhta__format_word_at(run, i).role;
    return role == CHINHTA__FORM_DAY || role == CHINHTA__FORM_MONTH || role == CHINHTA__FORM_COUNTED;
}

/*
 * The brackets hold năm alone, and it says what the number counts: 25 (năm). It is 5 where something else is counted, 10
 * (năm) ngày, 6 ngày (năm); and right behind a number of one digit, which is what would be written out.
 */
static bool is_year(const struct chinhta__run *run, size_t i, size_t open) {
    bool alone = chinhta__format_is_role(run, open + 1, CHINHTA__FORM_YEAR) &&
                 chinhta__edit_is(run, open + 2, CHINHTA__TOKEN_CLOSE);
    bool counts_other = is_counted(run, open - 1) || is_counted(run, open + 3);
    uint64_t digits;
    bool one_digit = open == i + 1 && read_digits(run, i, &digits) && digits < 10;
    return alone && !counts_other && !one_digit;
}

/* Token I is a number, [unit, open) what stands between it and the bracket. */
static chinhta_status check_bracket(struct chinhta__run *run, size_t i, size_t unit, size_t open) {
    uint64_t digits, words;
    size_t from = open + 1;
    struct chinhta__format_word first = chinhta__format_word_at(run, from);
    if (first.role == CHINHTA__FORM_WORDS) {
        from += first.n;
        from += chinhta__edit_is(run, from, CHINHTA__TOKEN_COLON);
    }
    size_t end = read_words(run, from, &words);
    if (end == from || !read_digits(run, i, &digits))
        return CHINHTA_OK;
    size_t close = end;
    while (close < run->n_tokens && close - end < open - unit && is_same_word(run, close, unit + (close - end)))
        close++;
    if (close - end != 0 && close - end != open - unit)
        return CHINHTA_OK;
    close += chinhta__format_is_role(run, close, CHINHTA__FORM_EXACT);
    if (!chinhta__edit_is(run, close, CHINHTA__TOKEN_CLOSE) || digits == words || is_year(run, i, open))
        return CHINHTA_OK;
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_AMOUNT, CHINHTA_FIX_CLASS_REPORT, run->tokens[i].start,
                                  chinhta__edit_end(run, close), NULL, 0);
}

chinhta_status chinhta__format_amount(struct chinhta__run *run, size_t i) {
    /* a part of something longer: 1/3, 5-7 */
    if (i > 0 && !run->tokens[i].space_before && run->tokens[i - 1].kind != CHINHTA__TOKEN_OPEN)
        return CHINHTA_OK;
    size_t unit = i + 1;
    size_t open = unit;
    while (open < run->n_tokens && open - unit < MAX_UNIT_TOKENS && run->tokens[open].kind == CHINHTA__TOKEN_WORD)
        open++;
    if (!chinhta__edit_is(run, open, CHINHTA__TOKEN_OPEN) || chinhta__format_first_byte(run, open) != '(')
        return CHINHTA_OK;
    return check_bracket(run, i, unit, open);
}
