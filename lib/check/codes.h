/* SPDX-License-Identifier: MIT */
/*
 * Codes: one table of everything that can be found, with its severity, its fix class and its texts in both
 * languages. A code keeps its meaning for ever, is never deleted and never reused; a new one gets its row at
 * the end of its family. What finds a code is in the family's own file.
 */
#ifndef CHINHTA__CODES_H
#define CHINHTA__CODES_H

#include <stddef.h>
#include <stdint.h>
#include <chinhta.h>

/* In the order of the table; the order of codes at one place in a text. */
enum chinhta__code {
    CHINHTA__CODE_ENCODING_UTF8,
    CHINHTA__CODE_ENCODING_NFC,
    CHINHTA__CODE_ENCODING_MOJIBAKE,
    CHINHTA__CODE_ENCODING_LEGACY,
    CHINHTA__CODE_ENCODING_LOOKALIKE,
    CHINHTA__CODE_ENCODING_INVISIBLE,
    CHINHTA__CODE_ENCODING_SPACE,
    CHINHTA__CODE_ENCODING_SYMBOL,
    CHINHTA__CODE_TONE_PLACE,
    CHINHTA__CODE_TONE_STYLE,
    CHINHTA__CODE_SPELLING_SYLLABLE,
    CHINHTA__CODE_SPELLING_CONTEXT,
    CHINHTA__CODE_SPELLING_SPLIT,
    CHINHTA__CODE_SPELLING_MERGE,
    CHINHTA__CODE_SPELLING_REPEAT,
    CHINHTA__CODE_SPELLING_CAPITAL,
    CHINHTA__CODE_SPELLING_REJECTED,
    CHINHTA__CODE_SPELLING_LEXICAL,
    CHINHTA__CODE_CAPITALIZATION_SENTENCE,
    CHINHTA__CODE_CAPITALIZATION_AGENCY,
    CHINHTA__CODE_CAPITALIZATION_PLACE,
    CHINHTA__CODE_CAPITALIZATION_PERSON,
    CHINHTA__CODE_CAPITALIZATION_TITLE,
    CHINHTA__CODE_CAPITALIZATION_DOCUMENT,
    CHINHTA__CODE_CAPITALIZATION_CITATION,
    CHINHTA__CODE_CAPITALIZATION_EVENT,
    CHINHTA__CODE_CAPITALIZATION_COMMON,
    CHINHTA__CODE_CAPITALIZATION_STATE,
    CHINHTA__CODE_PUNCTUATION_SPACE,
    CHINHTA__CODE_PUNCTUATION_DOUBLE_SPACE,
    CHINHTA__CODE_PUNCTUATION_MARK,
    CHINHTA__CODE_PUNCTUATION_DASH,
    CHINHTA__CODE_PUNCTUATION_BRACKET,
    CHINHTA__CODE_PUNCTUATION_QUOTE,
    CHINHTA__CODE_PUNCTUATION_NUMBER,
    CHINHTA__CODE_PUNCTUATION_UNIT,
    CHINHTA__CODE_PUNCTUATION_JOINED,
    CHINHTA__CODE_PUNCTUATION_CONJUNCTION,
    CHINHTA__CODE_FORMAT_MOTTO,
    CHINHTA__CODE_FORMAT_NUMBER,
    CHINHTA__CODE_FORMAT_DATE,
    CHINHTA__CODE_FORMAT_CALENDAR,
    CHINHTA__CODE_FORMAT_AMOUNT,
    CHINHTA__CODE_FORMAT_ENDING,
    CHINHTA__CODE_FORMAT_BASIS,
    CHINHTA__CODE_FORMAT_RECIPIENTS,
    CHINHTA__CODE_FORMAT_AUTHORITY,
    CHINHTA__CODE_FORMAT_CITATION,
    CHINHTA__CODE_FORMAT_REFERENCE,
    CHINHTA__N_CODES,
};

/* A set of codes: bit 1 << code. */
typedef uint64_t chinhta__code_set;
#define CHINHTA__CODE_SET_ALL (((chinhta__code_set)1 << CHINHTA__N_CODES) - 1)
#define CHINHTA__CODE_SET_ONE(code) ((chinhta__code_set)1 << (code))

struct chinhta__code_row {
    const char *name; /* "family/name" */
    chinhta_severity severity;
    /* [enum chinhta_lang]; {text} is the span, {fix} the first fix */
    const char *message[2];
    const char *message_no_fix[2];
    const char *explain[2]; /* first line: a title */
};

extern const struct chinhta__code_row chinhta__codes[CHINHTA__N_CODES];

/*
 * The codes that NAME stands for: a code, or a family ("tone"), which is all its codes. 0 if it is neither.
 */
chinhta__code_set chinhta__code_set_named(const char *name);

/* The codes that a profile looks for. */
chinhta__code_set chinhta__code_set_of_profile(chinhta_profile profile);

#endif
