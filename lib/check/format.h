/* SPDX-License-Identifier: MIT */
/*
 * Format: the form of an administrative document after Nghị định 30/2020/NĐ-CP, Phụ lục I and III. Owns the pass over
 * a paragraph, and what one rule has to remember from one paragraph to the next. A file format_*.c holds the rules of
 * one kind; which words they know is in dict/forms.tsv.
 */
#ifndef CHINHTA__FORMAT_H
#define CHINHTA__FORMAT_H

#include "lib/check/edit.h"

chinhta_status chinhta__format_create(struct chinhta__run *run, void **out_state);
void chinhta__format_destroy(void *state);
chinhta_status chinhta__format_begin(struct chinhta__run *run);
chinhta_status chinhta__format_paragraph(struct chinhta__run *run);
chinhta_status chinhta__format_finish(struct chinhta__run *run);

/* ---- Below: what the files format_*.c lend each other ---- */

#define CHINHTA__FORMAT_NO_ROLE 0xffu
#define CHINHTA__FORMAT_MAX_BASIS 32 /* lines; of more only the last are judged */
#define CHINHTA__FORMAT_MAX_SEEN 512 /* documents whose first citation is told from later ones; a power of two */

/* A mark at the end of a line that is judged when the next line is known. */
struct chinhta__format_mark {
    size_t byte_start, byte_end; /* in the text */
    char mark;                   /* 0: there is none to judge */
};

struct chinhta__format {
    struct chinhta__format_mark basis[CHINHTA__FORMAT_MAX_BASIS]; /* of the lines of what a decision rests on, so far */
    size_t n_basis;
    struct chinhta__format_mark filed; /* of the line Lưu: ... */
    struct chinhta__format_mark item;  /* of the last item under Nơi nhận or Kính gửi */
    unsigned list; /* which of the two (enum chinhta__form_role); CHINHTA__FORMAT_NO_ROLE: none */
    uint32_t seen[CHINHTA__FORMAT_MAX_SEEN]; /* hashes of document numbers; 0: free */
    size_t n_seen;
};

/* What the words at token I are (enum chinhta__form_role) and mean; CHINHTA__FORMAT_NO_ROLE. */
struct chinhta__format_word {
    unsigned role;
    unsigned value;
    size_t n; /* tokens; 1 if it has no role */
};
struct chinhta__format_word chinhta__format_word_at(const struct chinhta__run *run, size_t i);

static inline bool chinhta__format_is_role(const struct chinhta__run *run, size_t i, unsigned role) {
    return chinhta__format_word_at(run, i).role == role;
}

static inline char chinhta__format_first_byte(const struct chinhta__run *run, size_t i) {
    return run->paragraph_text[run->tokens[i].start];
}

/* True if token I is a word in capitals. */
static inline bool chinhta__format_is_upper(const struct chinhta__run *run, size_t i) {
    return chinhta__edit_is(run, i, CHINHTA__TOKEN_WORD) && run->tokens[i].letter_case == CHINHTA__CASE_UPPER;
}

/* True for a token of 1 to MAX_DIGITS ASCII digits; writes their value. MAX_DIGITS <= 9. */
bool chinhta__format_number_at(const struct chinhta__run *run, size_t i, size_t max_digits, unsigned *out_value);

/* True if the paragraph is a whole line, not a piece of a very long one. */
bool chinhta__format_whole_line(const struct chinhta__run *run);

/* The rules; token I is what the name says. */
chinhta_status chinhta__format_amount(struct chinhta__run *run, size_t i);       /* a number before a bracket */
chinhta_status chinhta__format_citation(struct chinhta__run *run, size_t i);     /* Điều or khoản */
chinhta_status chinhta__format_reference(struct chinhta__run *run, struct chinhta__format *format,
                                         size_t i);                              /* the number of a document */
chinhta_status chinhta__format_date_words(struct chinhta__run *run, size_t i);   /* ngày */
chinhta_status chinhta__format_date_digits(struct chinhta__run *run, size_t i);  /* a date in digits */
chinhta_status chinhta__format_number(struct chinhta__run *run, size_t i);       /* số */
chinhta_status chinhta__format_line(struct chinhta__run *run, struct chinhta__format *format);
chinhta_status chinhta__format_list(struct chinhta__run *run, struct chinhta__format *format,
                                    const struct chinhta__format_word *first); /* the words that the line begins with */
chinhta_status chinhta__format_list_finish(struct chinhta__run *run, struct chinhta__format *format);

#endif
