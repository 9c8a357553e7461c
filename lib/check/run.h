/* SPDX-License-Identifier: MIT */
/*
 * Run: one text on its way through the checks. Owns the cutting into paragraphs, the tokens of the paragraph
 * at hand, the findings and the memory they live in. What is wrong in a text is known to the families only
 * (families.h).
 *
 * All memory is kept from one text to the next: after warm-up a run allocates nothing.
 */
#ifndef CHINHTA__RUN_H
#define CHINHTA__RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <chinhta.h>
#include "lib/check/arena.h"
#include "lib/check/codes.h"
#include "lib/check/families.h"
#include "lib/check/ranges.h"
#include "lib/lexicon/word_memory.h"
#include "lib/syllable/syllable.h"
#include "lib/text/token.h"

struct chinhta__user;     /* lib/lexicon/user.h */
struct chinhta__hunspell; /* lib/lexicon/hunspell.h */

struct chinhta__run_options {
    chinhta__code_set codes; /* what is looked for */
    double min_confidence;
    chinhta_tone_style tone_style;
    chinhta_lang lang;
    chinhta_profile profile; /* the legal source that governs; the codes it looks for are in codes */
};

struct chinhta__run {
    struct chinhta_dict *dict;         /* may be NULL; borrowed */
    const struct chinhta__user *user;  /* the user's own words; NULL if there are none; borrowed */
    struct chinhta__hunspell *foreign; /* words of other languages; NULL if there are none; borrowed */
    struct chinhta__run_options options;

    const char *text;
    size_t len; /* bytes */

    /* The paragraph at hand: a line without its end, or a piece of a very long one. Never empty. */
    const char *paragraph_text;
    size_t paragraph_len;  /* bytes, <= CHINHTA__PARAGRAPH_MAX */
    size_t paragraph_byte; /* its offset in text */
    bool line_continues;   /* it goes on with the line of the piece before */
    const struct chinhta__token *tokens;
    const struct chinhta__word *words; /* parallel to the tokens */
    size_t n_tokens;

    chinhta_tone_style tone_style; /* of the text: as in the options, but never MAJORITY */

    /* words of the open rimes oa, oe and uy in each tone style; this paragraph and those before */
    size_t n_old_style, n_new_style;

    void *state[CHINHTA__N_FAMILIES]; /* each family's own; it lasts as long as the run */

    /* run.c's and report.c's own */
    chinhta__code_set family_codes[CHINHTA__N_FAMILIES];
    struct chinhta__token *token_buffer;
    struct chinhta__word *word_buffer;
    struct chinhta__word_memory *word_memory;
    size_t token_cap, word_cap;
    size_t line_end;   /* of the line that the last paragraph is of, its end not counted */
    size_t next_lf;    /* the first LF at or after the last paragraph; len if there is none */
    bool next_touches; /* the next piece of the line begins with no white space before it */
    struct chinhta__ranges accepted;
    struct chinhta__run_found *found;
    size_t n_found, found_cap;
    chinhta_finding *findings;
    const chinhta_finding **order;
    size_t n_findings, findings_cap;
    struct chinhta__arena arena;
};

/* One way to mend the place; TEXT is copied. */
struct chinhta__report_fix {
    const char *text;
    size_t len; /* bytes */
    double confidence;
};

struct chinhta__report {
    size_t byte_start, byte_end; /* in run->text, not in the paragraph */
    enum chinhta__code code;
    chinhta_fix_class fix_class;             /* AUTO or SUGGEST; without fixes it becomes REPORT */
    double confidence;                       /* that something is wrong here, 0 to 1 */
    const struct chinhta__report_fix *fixes; /* best first */
    size_t n_fixes;
};

/* Takes options and borrowed handles. RUN is all zero bytes before. On failure finish it all the same. */
chinhta_status chinhta__run_init(struct chinhta__run *run, struct chinhta_dict *dict,
                                 const struct chinhta__run_options *options);
void chinhta__run_finish(struct chinhta__run *run);

/*
 * Checks a text. On CHINHTA_OK run->order holds run->n_findings findings sorted by place, complete in all
 * members, until the next call.
 */
chinhta_status chinhta__run_check(struct chinhta__run *run, const char *text, size_t len);

/*
 * Goes through the paragraphs of a text without checking them: begin, then next until *out_more is false.
 * Each next leaves a paragraph with its tokens in the run; words are not filled.
 */
void chinhta__run_begin(struct chinhta__run *run, const char *text, size_t len);
chinhta_status chinhta__run_next_paragraph(struct chinhta__run *run, bool *out_more);

/* True if any of these codes is wanted: lets a family leave out work for the others. */
static inline bool chinhta__run_wants(const struct chinhta__run *run, chinhta__code_set codes) {
    return (run->options.codes & codes) != 0;
}

/*
 * The tone style for fixes: the one asked for, else the one that the text so far uses more (old if neither).
 */
enum chinhta__tone_style chinhta__run_tone_style(const struct chinhta__run *run);

/*
 * Adds a finding. In any order. Dropped in silence: a code that is not wanted, too low a confidence. Returns
 * CHINHTA_OK or CHINHTA_ERROR_NOMEM.
 */
chinhta_status chinhta__run_report(struct chinhta__run *run, const struct chinhta__report *report);

/*
 * Marks a range in which no finding of spelling stays, whenever it is reported, unless the code is
 * spelling/rejected. Ranges come ordered by byte_start. Returns CHINHTA_OK or CHINHTA_ERROR_NOMEM.
 */
chinhta_status chinhta__run_accept(struct chinhta__run *run, size_t byte_start, size_t byte_end);

#endif
