/* SPDX-License-Identifier: MIT */
/* Finding and first ranking of candidates. See candidates.h. */
#include "lib/model/candidates.h"
#include <math.h>
#include <string.h>
#include "lib/model/digits.h"
#include "lib/syllable/slip.h"
#include "lib/syllable/telex.h"

/* Costs of edits that dict/slips.tsv does not price: set by hand, weighed anew by the decision layer. */
#define TELEX_COST (2 * CHINHTA__SLIP_UNITS_PER_NAT)
#define SPLIT_COST (3 * CHINHTA__SLIP_UNITS_PER_NAT)
#define MERGE_COST (2 * CHINHTA__SLIP_UNITS_PER_NAT)
#define PARTNER_COST (8 * CHINHTA__SLIP_UNITS_PER_NAT)
#define REPEAT_COST (4 * CHINHTA__SLIP_UNITS_PER_NAT)
#define MAX_SPLIT_LETTERS 14

/* Nats. Of places whose best syllable has less, the decision keeps about one in a hundred. */
#define MIN_RANK (-4.5f)

struct search {
    const struct chinhta__sequence *sequence;
    size_t token;
    struct chinhta__candidate *best;
    size_t n;
};

/* Puts a candidate whose gain is known among the best. */
static void rank(struct search *search, struct chinhta__candidate candidate) {
    const struct chinhta__change *change = &candidate.change;
    candidate.rank = candidate.gain.sum - (float)candidate.cost / CHINHTA__SLIP_UNITS_PER_NAT;
    if (candidate.edit == CHINHTA__EDIT_SYLLABLE && candidate.rank < MIN_RANK)
        return;
    size_t at = search->n;
    for (size_t i = 0; i < search->n; i++) {
        const struct chinhta__change *known = &search->best[i].change;
        bool same = known->n_old == change->n_old && known->n_new == change->n_new &&
                    known->ids[0] == change->ids[0] && known->ids[1] == change->ids[1];
        if (same && search->best[i].rank >= candidate.rank)
            return;
        if (same) {
            at = i;
            break;
        }
    }
    if (at == search->n) {
        if (search->n < CHINHTA__MAX_CANDIDATES)
            search->n++;
        else if (search->best[--at].rank >= candidate.rank)
            return;
    }
    for (; at > 0 && search->best[at - 1].rank < candidate.rank; at--)
        search->best[at] = search->best[at - 1];
    search->best[at] = candidate;
}

static void offer(struct search *search, struct chinhta__change change, enum chinhta__edit edit, unsigned cost,
                  unsigned kinds) {
    struct chinhta__candidate candidate = {.change = change, .edit = (uint8_t)edit, .kinds = (uint8_t)kinds,
                                           .cost = (uint16_t)cost};
    chinhta__sequence_gains(search->sequence, &change, 1, &candidate.gain);
    rank(search, candidate);
}

static void offer_syllable(struct search *search, unsigned id, enum chinhta__edit edit, unsigned cost, unsigned kinds) {
    struct chinhta__change change = {.first = search->token, .n_old = 1, .n_new = 1, .ids = {(uint16_t)id, 0}};
    offer(search, change, edit, cost, kinds);
}

/*
 * Before its four windows are weighed a candidate is weighed by its two pairs alone. One that never stood next to
 * either neighbour is left out, and so is one that falls too far behind the word as it stands; of the others only the
 * best go on.
 */
#define MAX_SEARCHED CHINHTA__SIMILAR_MAX /* candidates looked at; the compiler keeps fewer neighbours */
#define MAX_SHORTLIST CHINHTA__SEQUENCE_MAX_CHANGES
/* For a pair that was not seen, in nats: near the mean of the back-off weights, and good enough for a first look. */
#define PAIR_BACKOFF (-2.0f)
/* Nats, cost of the slip included. On labelled text a bound of 5 found no more slips. */
#define MAX_ROUGH_LOSS 4.0f

struct rough {
    uint16_t id;
    uint16_t cost;
    uint8_t kinds;
    bool before, after; /* may stand next to the neighbour on that side */
    float rank;
};

struct shortlist {
    struct rough best[MAX_SHORTLIST];
    size_t n;
    float least; /* a candidate of lower rank is left out */
};

static float unseen_log_p(const chinhta_dict *dict, unsigned second) {
    return PAIR_BACKOFF + chinhta__dict_log_p(dict->words[second].p);
}

static float value_log_p(const chinhta_dict *dict, int value, unsigned second) {
    return value >= 0 ? chinhta__ngram_value_log_p(value) : unseen_log_p(dict, second);
}

static float pair_log_p(const chinhta_dict *dict, unsigned first, unsigned second, bool *possible) {
    uint16_t ids[2] = {(uint16_t)first, (uint16_t)second};
    int value = *possible ? chinhta__ngram_find(dict, ids, 2) : -1;
    *possible = value >= 0;
    return value_log_p(dict, value, second);
}

static float pairs_log_p(const struct search *search, struct rough *rough) {
    const chinhta_dict *dict = search->sequence->dict;
    const uint16_t *at = search->sequence->ids + CHINHTA__SEQUENCE_BEFORE + search->token;
    return pair_log_p(dict, at[-1], rough->id, &rough->before) + pair_log_p(dict, rough->id, at[1], &rough->after);
}

/* The same of the word as it stands, whose pairs have been looked up. */
static float standing_log_p(const struct search *search) {
    const struct chinhta__sequence *sequence = search->sequence;
    const struct chinhta__ngram_values *values = sequence->values + CHINHTA__SEQUENCE_BEFORE + search->token;
    const uint16_t *at = sequence->ids + CHINHTA__SEQUENCE_BEFORE + search->token;
    return value_log_p(sequence->dict, values[0].of[0], at[0]) + value_log_p(sequence->dict, values[1].of[0], at[1]);
}

static void shortlist(struct shortlist *list, const struct rough *rough) {
    if (rough->rank < list->least)
        return;
    size_t k = list->n;
    if (k < MAX_SHORTLIST)
        list->n++;
    else if (list->best[--k].rank >= rough->rank)
        return;
    for (; k > 0 && list->best[k - 1].rank < rough->rank; k--)
        list->best[k] = list->best[k - 1];
    list->best[k] = *rough;
}

static void offer_shortlist(struct search *search, const struct shortlist *list, enum chinhta__edit edit) {
    struct chinhta__change changes[MAX_SHORTLIST];
    struct chinhta__gain gains[MAX_SHORTLIST];
    for (size_t i = 0; i < list->n; i++)
        changes[i] = (struct chinhta__change){
            .first = search->token, .n_old = 1, .n_new = 1, .ids = {list->best[i].id, 0}};
    chinhta__sequence_gains(search->sequence, changes, list->n, gains);
    for (size_t i = 0; i < list->n; i++)
        rank(search, (struct chinhta__candidate){.change = changes[i], .gain = gains[i], .edit = (uint8_t)edit,
                                                 .kinds = list->best[i].kinds, .cost = list->best[i].cost});
}

/* What a pair of that level has at most. SECOND is the word that is expected. */
static float most_log_p(const chinhta_dict *dict, unsigned level, unsigned second) {
    float unseen = unseen_log_p(dict, second), most = level ? chinhta__pair_level_log_p(level) : unseen;
    return most > unseen ? most : unseen;
}

/* What the rows of pairs tell of a list of words: without a branch, so that the loads wait for memory together. */
struct levels {
    uint8_t before[MAX_SEARCHED], after[MAX_SEARCHED];
};

static void read_levels(const struct search *search, const struct chinhta__dict_neighbour *of, size_t n,
                        struct levels *levels) {
    const chinhta_dict *dict = search->sequence->dict;
    const uint16_t *at = search->sequence->ids + CHINHTA__SEQUENCE_BEFORE + search->token;
    struct chinhta__pair_row before = chinhta__dict_pair_row(dict, CHINHTA__SIDE_AFTER, at[-1]);
    struct chinhta__pair_row after = chinhta__dict_pair_row(dict, CHINHTA__SIDE_BEFORE, at[1]);
    for (size_t i = 0; i < n; i++) {
        levels->before[i] = (uint8_t)chinhta__pair_row_level(before, of[i].id);
        levels->after[i] = (uint8_t)chinhta__pair_row_level(after, of[i].id);
    }
}

/*
 * Picks from a list, cheapest first, those that the levels of their pairs and their cost do not rule out. Asks for the
 * pairs that will be looked up. Returns how many.
 */
static size_t pick(const struct search *search, const struct chinhta__dict_neighbour *of, size_t n, float least,
                   struct rough roughs[MAX_SEARCHED]) {
    const chinhta_dict *dict = search->sequence->dict;
    const uint16_t *at = search->sequence->ids + CHINHTA__SEQUENCE_BEFORE + search->token;
    struct levels levels;
    n = n < MAX_SEARCHED ? n : MAX_SEARCHED;
    while (n > 0 && -(float)of[n - 1].cost / CHINHTA__SLIP_UNITS_PER_NAT < least)
        n--;
    read_levels(search, of, n, &levels);
    size_t n_roughs = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned before_level = levels.before[i], after_level = levels.after[i];
        float rank = -(float)of[i].cost / CHINHTA__SLIP_UNITS_PER_NAT;
        if ((before_level == 0 && after_level == 0) ||
            rank + most_log_p(dict, before_level, of[i].id) + most_log_p(dict, after_level, at[1]) < least)
            continue;
        struct rough rough = {.id = of[i].id, .cost = of[i].cost, .kinds = of[i].kinds, .before = before_level > 0,
                              .after = after_level > 0, .rank = rank};
        uint16_t before[2] = {at[-1], rough.id}, after[2] = {rough.id, at[1]};
        if (rough.before)
            chinhta__ngram_prefetch(dict, chinhta__ngram_hash(before, 2));
        if (rough.after)
            chinhta__ngram_prefetch(dict, chinhta__ngram_hash(after, 2));
        roughs[n_roughs++] = rough;
    }
    return n_roughs;
}

/* Offers the best of a list of syllables, each with what it costs to have slipped from it to what stands. */
static void offer_best(struct search *search, const struct chinhta__dict_neighbour *of, size_t n,
                       enum chinhta__edit edit) {
    struct rough roughs[MAX_SEARCHED];
    struct shortlist list;
    list.n = 0;
    list.least = edit == CHINHTA__EDIT_SYLLABLE ? standing_log_p(search) - MAX_ROUGH_LOSS : -INFINITY;
    size_t n_roughs = pick(search, of, n, list.least, roughs);
    for (size_t i = 0; i < n_roughs; i++) {
        roughs[i].rank += pairs_log_p(search, &roughs[i]);
        if (roughs[i].before || roughs[i].after)
            shortlist(&list, &roughs[i]);
    }
    offer_shortlist(search, &list, edit);
}

static void find_neighbours(struct search *search, unsigned id) {
    const chinhta_dict *dict = search->sequence->dict;
    uint32_t first = dict->neighbour_first[id];
    offer_best(search, dict->neighbours + first, dict->neighbour_first[id + 1] - first, CHINHTA__EDIT_SYLLABLE);
}

/*
 * Slips that no neighbour accounts for: cạnh canh for cạnh tranh, tiềm năm for tiềm năng. What is most expected beside the
 * words around is offered if its onset or its rime is what stands, and its tone.
 */
static bool half_same(const chinhta_dict *dict, unsigned a, unsigned b) {
    unsigned code_a = dict->words[a].code, code_b = dict->words[b].code;
    unsigned rest_a = code_a / CHINHTA__N_TONES, rest_b = code_b / CHINHTA__N_TONES;
    return code_a % CHINHTA__N_TONES == code_b % CHINHTA__N_TONES && rest_a != rest_b &&
           (rest_a / CHINHTA__N_RIMES == rest_b / CHINHTA__N_RIMES ||
            rest_a % CHINHTA__N_RIMES == rest_b % CHINHTA__N_RIMES);
}

static void find_partners(struct search *search, unsigned id) {
    const chinhta_dict *dict = search->sequence->dict;
    const uint16_t *at = search->sequence->ids + CHINHTA__SEQUENCE_BEFORE + search->token;
    const uint16_t *lists[] = {dict->partners[at[-1]].behind, dict->partners[at[1]].before};
    struct chinhta__dict_neighbour of[2 * CHINHTA__DICT_PARTNERS];
    size_t n = 0;
    for (unsigned side = 0; side < 2; side++)
        for (unsigned k = 0; k < CHINHTA__DICT_PARTNERS && lists[side][k]; k++)
            if (half_same(dict, lists[side][k], id))
                of[n++] = (struct chinhta__dict_neighbour){lists[side][k], PARTNER_COST, CHINHTA__SLIP_CHANGED};
    if (n > 0)
        offer_best(search, of, n, CHINHTA__EDIT_SYLLABLE);
}

static void find_similar(struct search *search, const chinhta__letter *letters, size_t n) {
    const struct chinhta__sequence *sequence = search->sequence;
    const struct chinhta__similar *similar = chinhta__similar_find(sequence->similar, sequence->dict, letters, n);
    if (similar)
        offer_best(search, similar->of, similar->n, CHINHTA__EDIT_WORD);
}

static void find_without_digits(struct search *search) {
    const struct chinhta__sequence *sequence = search->sequence;
    struct chinhta__dict_neighbour words[CHINHTA__DIGITS_MAX];
    size_t n = chinhta__digits_find(sequence->dict, sequence->text, sequence->tokens, sequence->n, search->token, words);
    offer_best(search, words, n, CHINHTA__EDIT_WORD);
}

static void find_telex(struct search *search, const chinhta__letter *letters, size_t n) {
    chinhta__letter decoded[CHINHTA__TELEX_MAX_LETTERS];
    size_t n_decoded = chinhta__telex_decode(letters, n, decoded);
    unsigned id = chinhta__dict_letters_id(search->sequence->dict, decoded, n_decoded);
    if (id)
        offer_syllable(search, id, CHINHTA__EDIT_WORD, TELEX_COST, CHINHTA__SLIP_ADDED | CHINHTA__SLIP_TONE_DROPPED);
}

static void find_splits(struct search *search, const chinhta__letter *letters, size_t n) {
    const chinhta_dict *dict = search->sequence->dict;
    for (size_t cut = 1; cut < n; cut++) {
        unsigned left = chinhta__dict_letters_id(dict, letters, cut);
        unsigned right = left ? chinhta__dict_letters_id(dict, letters + cut, n - cut) : 0;
        if (!right)
            continue;
        struct chinhta__change change = {.first = search->token, .n_old = 1, .n_new = 2,
                                         .ids = {(uint16_t)left, (uint16_t)right}};
        offer(search, change, CHINHTA__EDIT_SPLIT, SPLIT_COST, 0);
    }
}

static bool is_word(const struct chinhta__sequence *sequence, size_t token) {
    return token < sequence->n && sequence->tokens[token].kind == CHINHTA__TOKEN_WORD;
}

static bool attested(const struct chinhta__sequence *sequence, size_t token) {
    const struct chinhta__word *word = &sequence->words[token];
    return word->fault == CHINHTA__SYLLABLE_OK && chinhta__dict_syllable_id(sequence->dict, word->syllable.code);
}

static void find_merge(struct search *search) {
    const struct chinhta__sequence *sequence = search->sequence;
    size_t next = search->token + 1;
    if (!is_word(sequence, next) || !sequence->tokens[next].space_before ||
        (attested(sequence, search->token) && attested(sequence, next)))
        return;
    chinhta__letter letters[2 * CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n = 0;
    for (size_t i = search->token; i <= next; i++) {
        const struct chinhta__token *token = &sequence->tokens[i];
        unsigned tones;
        bool composed;
        size_t got = chinhta__token_letters(sequence->text + token->start, token->len, letters + n,
                                            CHINHTA__SYLLABLE_MAX_LETTERS, &tones, &composed);
        if (got == 0)
            return;
        n += got;
    }
    unsigned id = chinhta__dict_letters_id(sequence->dict, letters, n);
    if (!id)
        return;
    struct chinhta__change change = {.first = search->token, .n_old = 2, .n_new = 1, .ids = {(uint16_t)id, 0}};
    offer(search, change, CHINHTA__EDIT_MERGE, MERGE_COST, 0);
}

static void find_repeat(struct search *search) {
    const struct chinhta__sequence *sequence = search->sequence;
    size_t next = search->token + 1;
    if (!is_word(sequence, next) || !sequence->tokens[next].space_before)
        return;
    unsigned id = chinhta__sequence_id(sequence, search->token);
    if (!chinhta__sequence_twice(sequence, search->token) || !attested(sequence, search->token) ||
        sequence->tokens[next].letter_case == CHINHTA__CASE_TITLE)
        return;
    struct chinhta__change change = {.first = search->token, .n_old = 2, .n_new = 1, .ids = {(uint16_t)id, 0}};
    offer(search, change, CHINHTA__EDIT_REPEAT, REPEAT_COST, 0);
}

size_t chinhta__candidates_find(const struct chinhta__sequence *sequence, size_t token,
                                struct chinhta__candidate out[CHINHTA__MAX_CANDIDATES]) {
    struct search search = {.sequence = sequence, .token = token, .best = out};
    if (token < sequence->n && sequence->tokens[token].kind == CHINHTA__TOKEN_CODE)
        find_without_digits(&search);
    if (!is_word(sequence, token))
        return search.n;
    if (attested(sequence, token)) {
        find_neighbours(&search, chinhta__sequence_id(sequence, token));
        find_partners(&search, chinhta__sequence_id(sequence, token));
    } else {
        chinhta__letter letters[MAX_SPLIT_LETTERS];
        unsigned tones;
        bool composed;
        const struct chinhta__token *t = &sequence->tokens[token];
        size_t n = chinhta__token_letters(sequence->text + t->start, t->len, letters, MAX_SPLIT_LETTERS, &tones,
                                          &composed);
        if (n > 1) {
            find_similar(&search, letters, n);
            find_telex(&search, letters, n);
            find_splits(&search, letters, n);
        }
    }
    find_merge(&search);
    find_repeat(&search);
    return search.n;
}
