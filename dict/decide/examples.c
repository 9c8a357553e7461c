/* SPDX-License-Identifier: MIT */
/* Lines with known slips to examples for the network. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "dict/decide/decide.h"
#include "lib/model/sequence.h"

static const struct decide_slip *slip_at(const struct decide_line *line, const struct chinhta__token *token) {
    for (size_t i = 0; i < line->n_slips; i++)
        if (line->slips[i].byte_start < token->start + token->len && token->start < line->slips[i].byte_end)
            return &line->slips[i];
    return NULL;
}

static int label_of(const chinhta_dict *dict, const struct decide_slip *slip, const struct chinhta__token *tokens,
                    const struct chinhta__candidate *candidates, size_t n) {
    uint16_t ids[2];
    unsigned n_ids = decide_ids_of(dict, slip->right, ids);
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__change *change = &candidates[i].change;
        const struct chinhta__token *first = &tokens[change->first], *last = first + change->n_old - 1;
        if (first->start <= slip->byte_start && last->start + last->len >= slip->byte_end && change->n_new == n_ids &&
            change->ids[0] == ids[0] && (n_ids == 1 || change->ids[1] == ids[1]))
            return (int)i;
    }
    return DECIDE_MISSING;
}

/* Words run together, cut in two or repeated are slips that a person may have left unmarked. */
static bool left_unlabelled(const struct chinhta__candidate *candidates, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (candidates[i].edit >= CHINHTA__EDIT_SPLIT)
            return true;
    return false;
}

static void add_example(struct decide_set *set, const struct chinhta__sequence *sequence,
                        const struct chinhta__candidate *candidates, size_t n, int label) {
    if (set->n_examples == set->cap_examples) {
        set->cap_examples = set->cap_examples ? set->cap_examples * 2 : 1u << 16;
        set->examples = decide_grow(set->examples, set->cap_examples, sizeof *set->examples);
    }
    if (set->n_rows + n > set->cap_rows) {
        set->cap_rows = set->cap_rows ? set->cap_rows * 2 : 1u << 18;
        set->features =
            decide_grow(set->features, set->cap_rows, CHINHTA__DECISION_FEATURES * sizeof *set->features);
    }
    set->examples[set->n_examples++] = (struct decide_example){
        .first = set->n_rows, .n = (uint8_t)n, .label = (int8_t)label, .left_unlabelled = left_unlabelled(candidates, n)};
    chinhta__decision_row *rows = (chinhta__decision_row *)(void *)set->features + set->n_rows;
    for (size_t i = 0; i < n; i++)
        chinhta__decision_near(sequence, candidates, n, i, rows[i]);
    chinhta__decision_far(sequence, candidates, n, rows);
    set->n_rows += n;
}

void decide_go_on(struct decide_set *set, const struct chinhta__decision_weights *weights) {
    chinhta__decision_row *rows = (chinhta__decision_row *)(void *)set->features;
    size_t n = 0;
    for (size_t k = 0; k < set->n_examples; k++) {
        struct decide_example e = set->examples[k];
        float logits[CHINHTA__MAX_CANDIDATES], best = CHINHTA__DECISION_DOUBT - 1;
        for (size_t i = 0; i < e.n; i++) {
            logits[i] = chinhta__decision_logit(weights, CHINHTA__DECISION_FIRST, rows[e.first + i]);
            best = logits[i] > best ? logits[i] : best;
        }
        chinhta__decision_doubt(logits, e.n, rows + e.first);
        if (best >= CHINHTA__DECISION_DOUBT)
            set->examples[n++] = e;
    }
    fprintf(stderr, "train_decision: %zu of %zu places go on to the second decision\n", n, set->n_examples);
    set->n_examples = n;
}

static void add_gate_row(struct decide_set *set, const struct chinhta__sequence *sequence, size_t token, bool slip) {
    if (chinhta__sequence_id(sequence, token) < CHINHTA__N_WORD_CLASSES)
        return;
    size_t width = CHINHTA__GATE_FEATURES + 1;
    if (set->n_gate_rows == set->cap_gate_rows) {
        set->cap_gate_rows = set->cap_gate_rows ? set->cap_gate_rows * 2 : 1u << 18;
        set->gate_rows = decide_grow(set->gate_rows, set->cap_gate_rows, width * sizeof *set->gate_rows);
    }
    float *row = set->gate_rows + width * set->n_gate_rows++;
    chinhta__gate_features(sequence, token, row);
    row[CHINHTA__GATE_FEATURES] = slip;
}

static bool stands(const struct decide_line *line, const struct decide_slip *slip) {
    size_t n = slip->byte_end - slip->byte_start;
    return strlen(slip->right) == n && memcmp(line->text + slip->byte_start, slip->right, n) == 0;
}

/* False: nobody said what the place is. */
static bool label_place(const struct decide_line *line, const struct decide_slip *slip, enum decide_source source,
                        const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates, size_t n,
                        int *out_label) {
    *out_label = DECIDE_KEEP;
    if (slip && !(source == DECIDE_JUDGED && stands(line, slip)))
        *out_label = label_of(sequence->dict, slip, sequence->tokens, candidates, n);
    return slip || source == DECIDE_PLANTED || (source == DECIDE_LABELLED && !left_unlabelled(candidates, n));
}

void decide_collect(struct decide_set *set, const chinhta_dict *dict, const struct decide_line *line,
                    enum decide_source source) {
    static struct chinhta__token tokens[DECIDE_MAX_LINE];
    static struct chinhta__word words[DECIDE_MAX_LINE];
    static uint16_t ids[DECIDE_MAX_LINE + CHINHTA__SEQUENCE_BEFORE + CHINHTA__SEQUENCE_AFTER];
    static float log_p[DECIDE_MAX_LINE + 1];
    static uint8_t order[DECIDE_MAX_LINE + 1];
    static struct chinhta__ngram_values values[DECIDE_MAX_LINE + CHINHTA__SEQUENCE_BEFORE + CHINHTA__SEQUENCE_AFTER];
    static struct chinhta__similar_memory similar; /* of the dictionary of the last line */
    static const chinhta_dict *similar_dict;
    if (similar_dict != dict)
        memset(&similar, 0, sizeof similar);
    similar_dict = dict;
    struct chinhta__sequence sequence = {.dict = dict, .text = line->text, .tokens = tokens, .words = words,
                                         .ids = ids, .log_p = log_p, .order = order, .values = values,
                                         .similar = &similar, .earlier = &set->earlier};
    sequence.n = chinhta__token_cut(line->text, line->len, tokens, DECIDE_MAX_LINE);
    for (size_t i = 0; i < sequence.n; i++)
        words[i] = chinhta__word_read(line->text, &tokens[i]);
    chinhta__sequence_fill(&sequence);
    const struct decide_slip *done = NULL;
    for (size_t i = 0; i < sequence.n; i++) {
        if (tokens[i].kind != CHINHTA__TOKEN_WORD)
            continue;
        const struct decide_slip *slip = slip_at(line, &tokens[i]);
        if (!set->gate) {
            add_gate_row(set, &sequence, i, slip != NULL);
            continue;
        }
        set->n_words++;
        set->n_slips += slip && slip != done;
        if (chinhta__gate_settled(set->gate, &sequence, i)) {
            set->n_settled_slips += slip && slip != done;
            done = slip ? slip : done;
            continue;
        }
        struct chinhta__candidate candidates[CHINHTA__MAX_CANDIDATES];
        size_t n = chinhta__candidates_find(&sequence, i, candidates);
        /* The second token of a slip that spans two is neither right nor a slip of its own. */
        if (slip && slip == done)
            continue;
        done = slip ? slip : done;
        int label;
        if (label_place(line, slip, source, &sequence, candidates, n, &label) && n > 0)
            add_example(set, &sequence, candidates, n, label);
    }
    chinhta__earlier_add(&set->earlier, ids + CHINHTA__SEQUENCE_BEFORE, sequence.n + CHINHTA__SEQUENCE_AFTER);
}
