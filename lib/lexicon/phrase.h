/* SPDX-License-Identifier: MIT */
/*
 * Phrases: fixed runs of syllables known from the rows of dict/, found in a row of words in one walk down a trie.
 * Case, tone placement and i/y variants don't matter to what matches. What a phrase means to a check is its row's
 * number and the fields beside it; the checks own the rest.
 */
#ifndef CHINHTA__PHRASE_H
#define CHINHTA__PHRASE_H

#include <stddef.h>
#include <stdint.h>
#include "lib/lexicon/word.h"

#define CHINHTA__PHRASE_MAX_TOKENS 16

/* What steps through a trie beside the codes of syllables, which lie below these. */
enum chinhta__phrase_step {
    CHINHTA__PHRASE_COMMA = 0xfffd,
    CHINHTA__PHRASE_HYPHEN = 0xfffe, /* spaced or not */
    CHINHTA__PHRASE_NONE = 0xffff,   /* in no phrase */
};

struct chinhta__phrase_edge {
    uint16_t state, step, next; /* next 0: a free slot */
};

/* A trie: state 0 is the root, whose steps have a table of their own; all others share one hash table. */
struct chinhta__phrase_trie {
    const uint16_t *first; /* [syllable code, also one that is not folded]: the state, 0 for none */
    const struct chinhta__phrase_edge *edges;
    const uint16_t *row_of; /* [state]: row + 1 of the phrase that ends there; 0 for none */
    unsigned slot_mask;
};

/* Where a step from a state stands in the hash table, before collisions. The builder of the tables uses it too. */
static inline unsigned chinhta__phrase_slot(unsigned state, unsigned step) {
    uint32_t hash = (state * 0x9e3779b1u) ^ (step * 0x85ebca6bu);
    return hash ^ hash >> 15;
}

/* As chinhta__phrase_match, from a syllable that is in trie->first. */
unsigned chinhta__phrase_walk(const struct chinhta__phrase_trie *trie, const struct chinhta__token *tokens,
                              const struct chinhta__word *words, size_t n_tokens, size_t from, size_t *out_n_tokens);

/*
 * The longest phrase that begins with tokens[from]: returns its row + 1 and how many tokens it covers, 0 if there is
 * none. A phrase begins with a syllable, and most syllables begin none.
 */
static inline unsigned chinhta__phrase_match(const struct chinhta__phrase_trie *trie,
                                             const struct chinhta__token *tokens, const struct chinhta__word *words,
                                             size_t n_tokens, size_t from, size_t *out_n_tokens) {
    unsigned step = words[from].folded;
    if (step >= CHINHTA__N_SYLLABLE_CODES || trie->first[step] == 0)
        return 0;
    return chinhta__phrase_walk(trie, tokens, words, n_tokens, from, out_n_tokens);
}

/* ---- The tables ---- */

/* How sure a departure from a row's form is. */
enum chinhta__capital_class {
    CHINHTA__CAPITAL_KEEP,    /* both ways are right */
    CHINHTA__CAPITAL_UNIT,    /* sure after the kind of place (tỉnh, huyện ...), else not looked at */
    CHINHTA__CAPITAL_SUGGEST, /* a person has to say */
    CHINHTA__CAPITAL_AUTO,
};

enum chinhta__capital_kind {
    CHINHTA__CAPITAL_AGENCY,
    CHINHTA__CAPITAL_PLACE,
    CHINHTA__CAPITAL_PERSON,
    CHINHTA__CAPITAL_DOCUMENT,
    CHINHTA__CAPITAL_EVENT,
    CHINHTA__CAPITAL_TITLE,
    CHINHTA__CAPITAL_COMMON, /* in lower case inside a sentence */
    CHINHTA__CAPITAL_STATE,  /* Nhà nước, Nhân dân standing for themselves */
};

/* A row of dict/capitals.tsv. */
struct chinhta__capital {
    uint16_t capitals; /* bit i: token i of the form begins with a capital */
    uint8_t kind;      /* enum chinhta__capital_kind */
    uint8_t mixed;     /* enum chinhta__capital_class: the place has capitals, but others */
    uint8_t lower;     /* the same: the place has no capital but one that the start of a sentence asks for */
};

enum chinhta__lexical_class {
    CHINHTA__LEXICAL_SUGGEST, /* a person has to say */
    CHINHTA__LEXICAL_AUTO,
    CHINHTA__LEXICAL_KEEP, /* a right word, whose last syllable begins no wrong one: khảo sát | nhập môn */
};

/* A row of dict/lexical.tsv. */
struct chinhta__lexical {
    const char *right; /* NFC, lower case, as many syllables as the wrong form */
    uint8_t class;     /* enum chinhta__lexical_class */
};

/* What a word is to the rules of capitals: a row of dict/roles.tsv. */
enum chinhta__role {
    CHINHTA__ROLE_ARTICLE,  /* Điều, which has a capital before its number */
    CHINHTA__ROLE_CLAUSE,   /* khoản, which has none */
    CHINHTA__ROLE_POINT,    /* điểm, which has none before its letter */
    CHINHTA__ROLE_CHAPTER,  /* Phần, Chương, Mục, Tiểu mục */
    CHINHTA__ROLE_DOCUMENT, /* Nghị định, Thông tư: the kinds of documents that have a number */
    CHINHTA__ROLE_NUMBER,   /* số, between a kind of document and its number */
    CHINHTA__ROLE_UNIT,     /* tỉnh, huyện: stands before the name of a place */
    CHINHTA__ROLE_DISTRICT, /* the same; is also named by numbers: Quận 1, Phường 5 */
    CHINHTA__ROLE_TERRAIN,  /* sông, núi, chợ: the same, no unit of administration */
    CHINHTA__ROLE_POSITION, /* Thủ tướng, Giám đốc: an office or a degree */
    CHINHTA__ROLE_SURNAME,
    CHINHTA__ROLE_PLURAL, /* các, những: no single one is meant; and pháp luật, which hides the luật in it */
    CHINHTA__ROLE_AT, /* tại, theo: a part that is cited follows */
    CHINHTA__ROLE_OF, /* của */
    CHINHTA__ROLE_ADDRESS, /* ông, bà: stands before a person's name */
    CHINHTA__ROLE_JOINED, /* kinh tế, xã hội: one side of two nouns joined by a spaced dash */
};

struct chinhta__role_row {
    uint16_t capitals; /* as in struct chinhta__capital */
    uint8_t role;      /* enum chinhta__role */
};

/* What a word is to the form of a document: a row of dict/forms.tsv. */
enum chinhta__form_role {
    CHINHTA__FORM_DAY, /* ngày, tháng, năm: before the numbers of a date; năm is 5 too */
    CHINHTA__FORM_MONTH,
    CHINHTA__FORM_YEAR,
    CHINHTA__FORM_LABEL, /* số, before the number of a document */
    CHINHTA__FORM_LUNAR, /* behind a date of the lunar calendar */
    CHINHTA__FORM_ARTICLE,
    CHINHTA__FORM_CLAUSE,
    CHINHTA__FORM_POINT,
    CHINHTA__FORM_BASIS,    /* begins a line of what a decision rests on */
    CHINHTA__FORM_ENACTING, /* the heading behind those lines */
    CHINHTA__FORM_FILED,    /* Lưu, in the last line of those who get a copy */
    CHINHTA__FORM_NATION,   /* the two lines at the head of a document */
    CHINHTA__FORM_CREED,
    CHINHTA__FORM_WEEKDAY,
    CHINHTA__FORM_SIGNER, /* for whom one signs: TM. ỦY BAN, KT. CHỦ TỊCH */
    CHINHTA__FORM_DIGIT,
    CHINHTA__FORM_TEN,     /* mười */
    CHINHTA__FORM_TENS,    /* mươi */
    CHINHTA__FORM_HUNDRED,
    CHINHTA__FORM_JOINT,   /* linh, lẻ: stands for the tens that are none */
    CHINHTA__FORM_SCALE,   /* nghìn, triệu, tỷ; its value is the number of zeros */
    CHINHTA__FORM_FRACTION,
    CHINHTA__FORM_WORDS, /* bằng chữ: a number in words follows */
    CHINHTA__FORM_BY,    /* bởi: what changed a document follows */
    CHINHTA__FORM_EXACT, /* chẵn, behind an amount in words: no fraction */
    CHINHTA__FORM_COPIES,     /* Nơi nhận, above those who get a copy */
    CHINHTA__FORM_ADDRESSEES, /* Kính gửi, above those whom it is sent to */
    CHINHTA__FORM_COUNTED,    /* giờ, người: what a number in brackets may count, beside ngày and tháng */
    CHINHTA__FORM_AMENDS,     /* bãi bỏ: begins a clause that changes another normative document */
};

struct chinhta__form {
    uint8_t role; /* enum chinhta__form_role */
    uint8_t value;
};

extern const struct chinhta__phrase_trie chinhta__form_trie;
extern const struct chinhta__form chinhta__forms[];
extern const struct chinhta__phrase_trie chinhta__role_trie;
extern const struct chinhta__role_row chinhta__roles[];
extern const struct chinhta__phrase_trie chinhta__capital_trie;
extern const struct chinhta__capital chinhta__capitals[];
extern const struct chinhta__phrase_trie chinhta__lexical_trie;
extern const struct chinhta__lexical chinhta__lexicals[];

#endif
