/* SPDX-License-Identifier: MIT */
/* The numbers of a candidate and the network over them. See decision.h. */
#include "lib/model/decision.h"
#include <math.h>
#include <string.h>
#include "lib/model/layer.h"
#include "lib/model/net.h"
#include "lib/syllable/slip.h"

/* Numbers in the order they are written: the reader of a weight file counts along. */
struct writer {
    float *at;
    size_t n;
};

static float clamp(float value) {
    return value < -8 ? -8 : value > 8 ? 8 : value;
}

static void put(struct writer *w, float value) {
    if (w->n < CHINHTA__DECISION_NEAR)
        w->at[w->n++] = clamp(value);
}

static void put_windows(struct writer *w, const struct chinhta__sequence *s, const struct chinhta__candidate *c) {
    put(w, c->gain.sum / 8);
    for (unsigned k = 0; k < CHINHTA__SEQUENCE_WINDOWS; k++)
        put(w, c->gain.delta[k] / 4);
    for (unsigned k = 0; k < CHINHTA__SEQUENCE_WINDOWS; k++) {
        size_t at = c->change.first + k;
        bool inside = at <= s->n;
        put(w, inside ? s->log_p[at] / 4 : 0);
        put(w, inside ? (float)s->order[at] / 2 - 1 : 0);
        put(w, (float)c->gain.order[k] / 2 - 1);
    }
    /* the word before and the one before that: is the context itself in doubt? */
    put(w, c->change.first > 0 ? s->log_p[c->change.first - 1] / 4 : 0);
    put(w, c->change.first > 1 ? s->log_p[c->change.first - 2] / 4 : 0);
}

static void put_slip(struct writer *w, const struct chinhta__candidate *c) {
    put(w, (float)c->cost / (4 * CHINHTA__SLIP_UNITS_PER_NAT));
    for (unsigned bit = 0; bit < 8; bit++)
        put(w, (float)(c->kinds >> bit & 1));
    for (unsigned edit = CHINHTA__EDIT_WORD; edit <= CHINHTA__EDIT_REPEAT; edit++)
        put(w, (float)(c->edit == edit));
}

/* -1 not there, else 1 more for each two nats of probability above exp(-8). */
static float pair(const chinhta_dict *dict, unsigned first, unsigned second) {
    uint16_t ids[2] = {(uint16_t)first, (uint16_t)second};
    int value = chinhta__ngram_find(dict, ids, 2);
    return value < 0 ? -1 : 4 + chinhta__ngram_value_log_p(value) / 2;
}

static void put_words(struct writer *w, const struct chinhta__sequence *s, const struct chinhta__candidate *c) {
    const struct chinhta__dict_word *words = s->dict->words;
    const uint16_t *at = s->ids + CHINHTA__SEQUENCE_BEFORE + c->change.first;
    unsigned seen = at[0], last_seen = at[c->change.n_old - 1], after = at[c->change.n_old];
    unsigned meant = c->change.ids[0], last_meant = c->change.ids[c->change.n_new - 1];
    put(w, (float)words[seen].log_count / 64 - 2);
    put(w, (float)words[meant].log_count / 64 - 2);
    put(w, (float)words[seen].title / 255);
    put(w, (float)words[meant].title / 255);
    put(w, pair(s->dict, at[-1], seen) / 2);
    put(w, pair(s->dict, last_seen, after) / 2);
    put(w, pair(s->dict, at[-1], meant) / 2);
    put(w, pair(s->dict, last_meant, after) / 2);
    put(w, at[-1] >= CHINHTA__N_WORD_CLASSES);
    put(w, after >= CHINHTA__N_WORD_CLASSES);
    put(w, at[-1] <= CHINHTA__WORD_UNKNOWN_UPPER || after <= CHINHTA__WORD_UNKNOWN_UPPER);
    put(w, seen <= CHINHTA__WORD_UNKNOWN_UPPER);
}

static bool capital(const struct chinhta__sequence *s, size_t token) {
    return token < s->n && s->tokens[token].kind == CHINHTA__TOKEN_WORD &&
           s->tokens[token].letter_case != CHINHTA__CASE_LOWER;
}

static void put_shape(struct writer *w, const struct chinhta__sequence *s, const struct chinhta__candidate *c) {
    size_t at = c->change.first;
    const struct chinhta__token *token = &s->tokens[at];
    bool begins = at == 0 || s->tokens[at - 1].kind == CHINHTA__TOKEN_STOP;
    put(w, token->letter_case == CHINHTA__CASE_TITLE && begins);
    put(w, token->letter_case == CHINHTA__CASE_TITLE && !begins);
    put(w, token->letter_case == CHINHTA__CASE_UPPER);
    put(w, token->letter_case == CHINHTA__CASE_MIXED);
    put(w, (at > 0 && capital(s, at - 1)) + (float)capital(s, at + 1));
    put(w, (float)token->n_letters / 4 - 1);
    put(w, token->len > token->n_letters); /* letters with marks, or đ: no plain foreign word */
    put(w, (float)s->words[at].fault == CHINHTA__SYLLABLE_STOP_TONE);
    put(w, (float)s->words[at].fault == CHINHTA__SYLLABLE_FOREIGN_LETTER);
    put(w, (float)s->words[at].fault == CHINHTA__SYLLABLE_NO_ONSET);
    put(w, (float)s->words[at].fault == CHINHTA__SYLLABLE_NO_RIME);
}

void chinhta__decision_near(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates,
                            size_t n, size_t i, chinhta__decision_row out_row) {
    memset(out_row, 0, sizeof(chinhta__decision_row));
    struct writer w = {out_row, 0};
    const struct chinhta__candidate *c = &candidates[i];
    put_windows(&w, sequence, c);
    put_slip(&w, c);
    put_words(&w, sequence, c);
    put_shape(&w, sequence, c);
    float rival = -16;
    for (size_t k = 0; k < n; k++)
        if (k != i && candidates[k].rank > rival)
            rival = candidates[k].rank;
    put(&w, (c->rank - rival) / 8);
    put(&w, c->rank / 8);
}

enum far {
    FAR_SCORED = CHINHTA__DECISION_NEAR,
    FAR_GAIN,
    FAR_SHARE,
    FAR_STANDING,
    FAR_SEEN_SCORE,
    FAR_MEANT_SCORE,
    FAR_FIRST,
    FAR_RIVAL,
    EVIDENCE,
};
_Static_assert(EVIDENCE == CHINHTA__DECISION_NEAR + CHINHTA__DECISION_FAR, "a number each");

static bool scored(const struct chinhta__candidate *candidate) {
    return candidate->change.n_old == 1 && candidate->change.n_new == 1;
}

static void put_net(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates, size_t n,
                    chinhta__decision_row *rows) {
    const chinhta_dict *dict = sequence->dict;
    size_t at = candidates[0].change.first;
    const uint16_t *ids = sequence->ids + CHINHTA__SEQUENCE_BEFORE;
    float hidden[CHINHTA__NET_HIDDEN], scores[CHINHTA__MAX_CANDIDATES];
    chinhta__net_read(dict, ids, sequence->n + CHINHTA__SEQUENCE_AFTER, at, hidden);
    bool known = ids[at] >= CHINHTA__N_WORD_CLASSES;
    float standing = known ? chinhta__net_score(dict, hidden, ids[at]) : -INFINITY, top = standing, total = 0;
    for (size_t i = 0; i < n; i++) {
        scores[i] = scored(&candidates[i]) ? chinhta__net_score(dict, hidden, candidates[i].change.ids[0]) : -INFINITY;
        top = scores[i] > top ? scores[i] : top;
    }
    if (!(top > -INFINITY)) /* nothing here that the network knows */
        return;
    for (size_t i = 0; i < n; i++)
        total += expf(scores[i] - top);
    total = top + logf(total + expf(standing - top));
    for (size_t i = 0; i < n; i++) {
        rows[i][FAR_STANDING] = known ? clamp((standing - total) / 4) : 0;
        rows[i][FAR_SEEN_SCORE] = known ? clamp(standing / 8) : 0;
        if (!scored(&candidates[i]))
            continue;
        rows[i][FAR_SCORED] = 1;
        rows[i][FAR_GAIN] = known ? clamp((scores[i] - standing) / 4) : 0;
        rows[i][FAR_SHARE] = clamp((scores[i] - total) / 4);
        rows[i][FAR_MEANT_SCORE] = clamp(scores[i] / 8);
    }
}

void chinhta__decision_far(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates,
                           size_t n, chinhta__decision_row *rows) {
    put_net(sequence, candidates, n, rows);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && candidates[i].change.n_old == candidates[0].change.n_old) {
            memcpy(rows[i] + EVIDENCE, rows[0] + EVIDENCE, CHINHTA__EVIDENCE_NUMBERS * sizeof **rows);
            chinhta__evidence_again(sequence, &candidates[i].change, rows[i] + EVIDENCE);
        } else {
            chinhta__evidence(sequence, &candidates[i].change, rows[i] + EVIDENCE);
        }
    }
}

void chinhta__decision_doubt(const float *logits, size_t n, chinhta__decision_row *rows) {
    for (size_t i = 0; i < n; i++) {
        float rival = -16;
        for (size_t k = 0; k < n; k++)
            if (k != i && logits[k] > rival)
                rival = logits[k];
        rows[i][FAR_FIRST] = clamp(logits[i] / 4);
        rows[i][FAR_RIVAL] = clamp((logits[i] - rival) / 8);
    }
}

static float leaky(float x) {
    float less = 0.0625f * x;
    return x > less ? x : less;
}

static void layer(const float *weights, const float *in, size_t n_in, float *out, size_t n_out) {
    memcpy(out, weights + n_in * n_out, n_out * sizeof *out);
    chinhta__layer_add(weights, in, n_in, out, n_out);
    for (size_t k = 0; k < n_out; k++)
        out[k] = leaky(out[k]);
}

struct chinhta__decision_shape chinhta__decision_shape_of(enum chinhta__decision_stage stage) {
    static const struct chinhta__decision_shape shapes[] = {
        [CHINHTA__DECISION_FIRST] = {CHINHTA__DECISION_NEAR, CHINHTA__DECISION_FIRST_HIDDEN_1,
                                     CHINHTA__DECISION_FIRST_HIDDEN_2},
        [CHINHTA__DECISION_SECOND] = {CHINHTA__DECISION_FEATURES, CHINHTA__DECISION_SECOND_HIDDEN_1,
                                      CHINHTA__DECISION_SECOND_HIDDEN_2},
    };
    return shapes[stage];
}

/* Each weight is finite, or the dictionary is refused, but a hostile one can still make their sum overflow. */
#define NOTHING_LOGIT (-100.0f)

static float network(const float *at, struct chinhta__decision_shape shape, const chinhta__decision_row row) {
    float hidden_1[CHINHTA__DECISION_SECOND_HIDDEN_1], hidden_2[CHINHTA__DECISION_SECOND_HIDDEN_2];
    layer(at, row, shape.n_in, hidden_1, shape.hidden_1);
    at += (shape.n_in + 1) * shape.hidden_1;
    layer(at, hidden_1, shape.hidden_1, hidden_2, shape.hidden_2);
    at += (shape.hidden_1 + 1) * shape.hidden_2;
    float sum = at[shape.hidden_2];
    for (size_t h = 0; h < shape.hidden_2; h++)
        sum += at[h] * hidden_2[h];
    return sum;
}

float chinhta__decision_logit(const struct chinhta__decision_weights *weights, enum chinhta__decision_stage stage,
                              const chinhta__decision_row row) {
    bool is_first = stage == CHINHTA__DECISION_FIRST;
    unsigned n = is_first ? 1 : CHINHTA__DECISION_VOTERS;
    float sum = 0;
    for (unsigned v = 0; v < n; v++)
        sum += network(is_first ? weights->first : weights->second[v], chinhta__decision_shape_of(stage), row);
    return isfinite(sum) ? sum / (float)n : NOTHING_LOGIT;
}

void chinhta__decision_weigh(const struct chinhta__decision_weights *weights, const struct chinhta__sequence *sequence,
                             const struct chinhta__candidate *candidates, size_t n,
                             float out_logits[CHINHTA__MAX_CANDIDATES]) {
    chinhta__decision_row rows[CHINHTA__MAX_CANDIDATES];
    float best = -INFINITY;
    for (size_t i = 0; i < n; i++) {
        chinhta__decision_near(sequence, candidates, n, i, rows[i]);
        out_logits[i] = chinhta__decision_logit(weights, CHINHTA__DECISION_FIRST, rows[i]);
        best = out_logits[i] > best ? out_logits[i] : best;
    }
    if (best < CHINHTA__DECISION_DOUBT)
        return;
    chinhta__decision_far(sequence, candidates, n, rows);
    chinhta__decision_doubt(out_logits, n, rows);
    for (size_t i = 0; i < n; i++)
        out_logits[i] = chinhta__decision_logit(weights, CHINHTA__DECISION_SECOND, rows[i]);
}

const struct chinhta__decision_weights *chinhta__decision_of(const chinhta_dict *dict) {
    return (const struct chinhta__decision_weights *)(const void *)dict->decision;
}
