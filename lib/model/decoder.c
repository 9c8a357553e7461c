/* SPDX-License-Identifier: MIT */
/* Documents to places with probabilities. See decoder.h. */
#include "lib/model/decoder.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What is known of a document's rate of slips before it is read: so many words of a text with so many slips a word.
 * Published administrative text holds half a slip in 1,000 words, theses as they are handed in forty; a short text is
 * more often a draft than a publication. */
#define PRIOR_WORDS 200.0
#define PRIOR_RATE 0.015
#define MIN_RATE 0.0005
#define MAX_RATE 0.25
#define RATE_ROUNDS 12
/* A candidate with less can't be shown at any rate of slips and isn't kept. */
#define MIN_LOGIT (-4.5f)

void chinhta__decoder_begin(struct chinhta__decoder *decoder, const chinhta_dict *dict) {
    if (decoder->dict != dict && decoder->sequence.similar) /* what it remembers is another dictionary's */
        memset(decoder->sequence.similar, 0, sizeof *decoder->sequence.similar);
    decoder->dict = dict;
    decoder->weights = chinhta__decision_of(dict);
    decoder->sequence.dict = dict;
    decoder->sequence.earlier = &decoder->earlier;
    decoder->earlier.n = 0;
    decoder->n_places = 0;
    decoder->n_words = 0;
}

void chinhta__decoder_free(struct chinhta__decoder *decoder) {
    free(decoder->sequence.ids);
    free(decoder->sequence.log_p);
    free(decoder->sequence.order);
    free(decoder->sequence.values);
    free(decoder->sequence.similar);
    free(decoder->standing);
    free(decoder->places);
    *decoder = (struct chinhta__decoder){0};
}

static bool reserve_tokens(struct chinhta__decoder *decoder, size_t n) {
    if (n <= decoder->cap_tokens && decoder->cap_tokens > 0)
        return true;
    size_t cap = n + n / 2 + 64;
    struct chinhta__sequence *s = &decoder->sequence;
    uint16_t *ids = realloc(s->ids, (cap + CHINHTA__SEQUENCE_BEFORE + CHINHTA__SEQUENCE_AFTER) * sizeof *ids);
    if (ids)
        s->ids = ids;
    float *log_p = realloc(s->log_p, (cap + CHINHTA__SEQUENCE_AFTER) * sizeof *log_p);
    if (log_p)
        s->log_p = log_p;
    uint8_t *order = realloc(s->order, cap + CHINHTA__SEQUENCE_AFTER);
    if (order)
        s->order = order;
    uint16_t *standing = realloc(decoder->standing, (cap + CHINHTA__SEQUENCE_AFTER) * sizeof *standing);
    if (standing)
        decoder->standing = standing;
    struct chinhta__ngram_values *values =
        realloc(s->values, (cap + CHINHTA__SEQUENCE_BEFORE + CHINHTA__SEQUENCE_AFTER) * sizeof *values);
    if (values)
        s->values = values;
    if (!s->similar)
        s->similar = calloc(1, sizeof *s->similar);
    if (!ids || !log_p || !order || !standing || !values || !s->similar)
        return false;
    decoder->cap_tokens = cap;
    return true;
}

static struct chinhta__place *new_place(struct chinhta__decoder *decoder) {
    if (decoder->n_places == decoder->cap_places) {
        size_t cap = decoder->cap_places ? decoder->cap_places * 2 : 64;
        struct chinhta__place *places = realloc(decoder->places, cap * sizeof *places);
        if (!places)
            return NULL;
        decoder->places = places;
        decoder->cap_places = cap;
    }
    return &decoder->places[decoder->n_places++];
}

static void add_choice(struct chinhta__place *place, const struct chinhta__candidate *candidate, float logit) {
    struct chinhta__choice choice = {.ids = {candidate->change.ids[0], candidate->change.ids[1]},
                                     .n_ids = (uint8_t)candidate->change.n_new,
                                     .logit = logit};
    size_t at = place->n_choices;
    if (at == CHINHTA__PLACE_CHOICES) {
        float lost = place->choices[at - 1].logit < logit ? place->choices[at - 1].logit : logit;
        place->rest = logf(expf(place->rest) + expf(lost));
        if (place->choices[at - 1].logit >= logit)
            return;
        at--;
    } else {
        place->n_choices++;
    }
    for (; at > 0 && place->choices[at - 1].logit < logit; at--)
        place->choices[at] = place->choices[at - 1];
    place->choices[at] = choice;
}

/* A place with such a best choice is sure at any rate of slips that a text may have. */
#define SURE_LOGIT 2.0f

static bool is_alone(const struct chinhta__sequence *s, const struct chinhta__change *change) {
    const uint16_t *ids = s->ids + CHINHTA__SEQUENCE_BEFORE + change->first;
    return (ids[-1] == CHINHTA__WORD_BEGIN || ids[-1] == CHINHTA__WORD_STOP) &&
           ids[change->n_old] == CHINHTA__WORD_STOP;
}

/*
 * Candidates of one edit share a place: they have the same span. The best edit takes it. A word that has no candidate
 * worth keeping has no place. False: out of memory.
 */
static bool weigh_open(struct chinhta__decoder *decoder, size_t token) {
    const struct chinhta__sequence *s = &decoder->sequence;
    struct chinhta__candidate candidates[CHINHTA__MAX_CANDIDATES];
    float logits[CHINHTA__MAX_CANDIDATES];
    size_t n = chinhta__candidates_find(s, token, candidates), best = 0;
    if (n == 0)
        return true;
    chinhta__decision_weigh(decoder->weights, s, candidates, n, logits);
    for (size_t i = 1; i < n; i++)
        best = logits[i] > logits[best] ? i : best;
    bool alone = is_alone(s, &candidates[best].change);
    if (logits[best] < MIN_LOGIT || (alone && candidates[best].edit == CHINHTA__EDIT_SYLLABLE))
        return true;
    struct chinhta__place *place = new_place(decoder);
    if (!place)
        return false;
    unsigned n_old = candidates[best].change.n_old;
    const struct chinhta__token *first = &s->tokens[token], *last = &s->tokens[token + n_old - 1];
    *place = (struct chinhta__place){
        .byte_start = decoder->paragraph_byte + first->start,
        .byte_end = decoder->paragraph_byte + last->start + last->len,
        .token = token,
        .edit = candidates[best].edit,
        .letter_case = first->letter_case,
        .valid = s->words[token].fault == CHINHTA__SYLLABLE_OK,
        .alone = alone,
        .rest = -20,
    };
    for (size_t i = 0; i < n; i++)
        if (candidates[i].change.n_old == n_old)
            add_choice(place, &candidates[i], logits[i]);
    place->sure = place->choices[0].logit >= SURE_LOGIT;
    return true;
}

/* The same; a settled word has no place either. */
static bool weigh(struct chinhta__decoder *decoder, size_t token) {
    return chinhta__gate_settled(&decoder->weights->gate, &decoder->sequence, token) || weigh_open(decoder, token);
}

/*
 * A slip spoils the context of the words beside it. Where one is sure, they are weighed once more as if it were
 * mended: so are two slips side by side found of which one alone can be seen, and a right word beside a slip is left
 * in peace.
 */
#define BESIDE 4 /* words: as far as an n-gram reaches, and one more */
/* A place with more may hang on words farther off (evidence.h), and is weighed again as well. */
#define HANGING_LOGIT (-1.0f)

/* Sure, and one word for one: it can be mended in its paragraph without moving the others. */
static bool is_mended(const struct chinhta__place *place) {
    return place->sure && place->edit <= CHINHTA__EDIT_WORD;
}

static size_t distance(size_t a, size_t b) {
    return a < b ? b - a : a - b;
}

/* The word of a token, and what follows from it, anew. */
static void put_id(struct chinhta__sequence *sequence, size_t token, uint16_t id) {
    sequence->ids[CHINHTA__SEQUENCE_BEFORE + token] = id;
    chinhta__sequence_refill(sequence, token, token + 1);
}

/* Weighs a token with all sure places mended but OWN, its own one so far (may be NULL). Appends its place. */
static bool weigh_again(struct chinhta__decoder *decoder, size_t token, const struct chinhta__place *own) {
    struct chinhta__sequence *s = &decoder->sequence;
    if (!own || !is_mended(own))
        return weigh(decoder, token);
    uint16_t mended = own->choices[0].ids[0];
    uint16_t standing = decoder->standing[token];
    put_id(s, token, standing);
    bool done = weigh_open(decoder, token); /* what was sure once is not settled unseen */
    put_id(s, token, mended);
    return done;
}

/* Takes up the places of the paragraph, [first, n_places), once more; they stay sorted. */
static bool revise(struct chinhta__decoder *decoder, size_t first) {
    struct chinhta__sequence *s = &decoder->sequence;
    size_t end = decoder->n_places, n_mended = 0;
    for (size_t i = first; i < end; i++)
        n_mended += is_mended(&decoder->places[i]);
    if (n_mended == 0)
        return true;
    for (size_t i = first; i < end; i++)
        if (is_mended(&decoder->places[i]))
            s->ids[CHINHTA__SEQUENCE_BEFORE + decoder->places[i].token] = decoder->places[i].choices[0].ids[0];
    chinhta__sequence_refill(s, 0, s->n);
    size_t near = first, own = first; /* the first mended place that is not too far before; the next place */
    for (size_t token = 0; token < s->n; token++) {
        for (; near < end && (!is_mended(&decoder->places[near]) || decoder->places[near].token + BESIDE < token); near++)
            ;
        size_t other = near;
        while (other < end && (!is_mended(&decoder->places[other]) || decoder->places[other].token == token))
            other++;
        bool has_own = own < end && decoder->places[own].token == token;
        bool has_other = n_mended > (has_own && is_mended(&decoder->places[own]));
        bool hangs = has_own && has_other && decoder->places[own].choices[0].logit >= HANGING_LOGIT;
        bool again = chinhta__sequence_is_word(s, token) &&
                     (hangs || (other < end && distance(decoder->places[other].token, token) <= BESIDE));
        struct chinhta__place copy = has_own ? decoder->places[own++] : (struct chinhta__place){0};
        if (again) {
            if (!weigh_again(decoder, token, has_own ? &copy : NULL))
                return false;
        } else if (has_own) {
            struct chinhta__place *place = new_place(decoder);
            if (!place)
                return false;
            *place = copy;
        }
    }
    decoder->n_places -= end - first;
    memmove(decoder->places + first, decoder->places + end, (decoder->n_places - first) * sizeof *decoder->places);
    return true;
}

/*
 * Keeps the words of the paragraph for the next ones, sure slips mended: they read the same once the text is fixed. The
 * others stand as they are in the fixed text too.
 */
static void remember(struct chinhta__decoder *decoder, size_t first) {
    const uint16_t *ids = decoder->standing;
    size_t done = 0, n = decoder->sequence.n + CHINHTA__SEQUENCE_AFTER;
    for (size_t i = first; i < decoder->n_places; i++) {
        const struct chinhta__place *place = &decoder->places[i];
        const struct chinhta__choice *choice = &place->choices[0];
        if (!place->sure || place->token < done)
            continue;
        chinhta__earlier_add(&decoder->earlier, ids + done, place->token - done);
        chinhta__earlier_add(&decoder->earlier, choice->ids, choice->n_ids);
        bool two_tokens = place->edit == CHINHTA__EDIT_MERGE || place->edit == CHINHTA__EDIT_REPEAT;
        done = place->token + 1 + two_tokens;
    }
    chinhta__earlier_add(&decoder->earlier, ids + done, n - done);
}

bool chinhta__decoder_paragraph(struct chinhta__decoder *decoder, const char *text, size_t paragraph_byte,
                                const struct chinhta__token *tokens, const struct chinhta__word *words, size_t n) {
    if (!reserve_tokens(decoder, n))
        return false;
    struct chinhta__sequence *s = &decoder->sequence;
    s->text = text;
    s->tokens = tokens;
    s->words = words;
    s->n = n;
    decoder->paragraph_byte = paragraph_byte;
    chinhta__sequence_fill(s);
    memcpy(decoder->standing, s->ids + CHINHTA__SEQUENCE_BEFORE, (n + CHINHTA__SEQUENCE_AFTER) * sizeof *decoder->standing);
    size_t first_place = decoder->n_places;
    for (size_t i = 0; i < n; i++) {
        if (!chinhta__sequence_is_word(s, i))
            continue;
        decoder->n_words++;
        if (!weigh(decoder, i))
            return false;
    }
    if (!revise(decoder, first_place))
        return false;
    remember(decoder, first_place);
    return true;
}

static void fill_probabilities(struct chinhta__place *place, float shift) {
    double total = 1;
    for (unsigned k = 0; k < place->n_choices; k++)
        total += exp((double)(place->choices[k].logit + shift));
    double rest = exp((double)(place->rest + shift));
    total += rest;
    double sum = rest / total;
    for (unsigned k = 0; k < place->n_choices; k++) {
        place->choices[k].probability = (float)(exp((double)(place->choices[k].logit + shift)) / total);
        sum += (double)place->choices[k].probability;
    }
    place->probability = (float)sum;
}

/*
 * The rate of slips and the probabilities of places settle each other (expectation and maximisation over the prior:
 * Saerens, Latinne and Decaestecker, "Adjusting the outputs of a classifier to new a priori probabilities", 2002).
 */
static void estimate_rate(struct chinhta__decoder *decoder) {
    double rate = PRIOR_RATE;
    for (int round = 0; round < RATE_ROUNDS; round++) {
        float shift = (float)log(rate / (1 - rate)) - decoder->weights->train_log_odds;
        double slips = PRIOR_WORDS * PRIOR_RATE;
        for (size_t i = 0; i < decoder->n_places; i++) {
            fill_probabilities(&decoder->places[i], shift);
            slips += (double)decoder->places[i].probability;
        }
        rate = slips / (PRIOR_WORDS + (double)decoder->n_words);
        rate = rate < MIN_RATE ? MIN_RATE : rate > MAX_RATE ? MAX_RATE : rate;
    }
    decoder->rate = rate;
}

/* Only neighbours in the list can overlap, and only by one token: an edit of two tokens and what follows it. */
static void drop_overlaps(struct chinhta__decoder *decoder) {
    size_t n = 0;
    for (size_t i = 0; i < decoder->n_places; i++) {
        struct chinhta__place place = decoder->places[i];
        bool better = true;
        while (n > 0 && better && decoder->places[n - 1].byte_end > place.byte_start) {
            better = place.probability > decoder->places[n - 1].probability;
            n -= better;
        }
        if (better)
            decoder->places[n++] = place;
    }
    decoder->n_places = n;
}

void chinhta__decoder_finish(struct chinhta__decoder *decoder) {
    estimate_rate(decoder);
    drop_overlaps(decoder);
}
