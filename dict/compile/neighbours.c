/* SPDX-License-Identifier: MIT */
/*
 * The skeletons section, and the neighbours section: for every attested syllable those that may have been
 * meant where it is seen, cheapest first.
 * Costs come from lib/syllable/slip.h; a syllable's letters and its tone are priced apart and added.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "dict/compile/compile.h"
#include "lib/lexicon/word.h"
#include "lib/syllable/slip.h"

#define MAX_COST (9 * CHINHTA__SLIP_UNITS_PER_NAT) /* of letters and tone together */
/* Of 1,305 labelled slips between syllables the 32 best hold 99.8 %, the 24 best 99.4 %, the 32 cheapest 98.5 %. */
#define MAX_NEIGHBOURS 28
/* A common word is meant more often than a rare one that is as cheap: by this power of its count. */
#define COMMON_POWER 0.5

static int by_letters(const void *a, const void *b) {
    const struct chinhta__dict_skeleton *x = a, *y = b;
    for (unsigned i = 0; i < CHINHTA__SYLLABLE_MAX_LETTERS; i++)
        if (x->letters[i] != y->letters[i])
            return x->letters[i] < y->letters[i] ? -1 : 1;
    return 0;
}

static size_t make_skeletons(const struct compile_input *input, struct chinhta__dict_skeleton *skeletons) {
    size_t n = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code += CHINHTA__N_TONES) {
        struct chinhta__dict_skeleton s = {.n_letters = 0};
        unsigned any = 0;
        for (unsigned tone = 0; tone < CHINHTA__N_TONES; tone++) {
            unsigned id = input->syllable_ids[code + tone];
            bool own = id && input->model.words[id].code == code + tone; /* of i/y variants the usual one */
            s.ids[tone] = own ? (uint16_t)id : 0;
            any |= s.ids[tone];
        }
        if (!any)
            continue;
        s.n_letters = (uint16_t)chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, s.letters);
        for (unsigned i = 0; i < s.n_letters; i++)
            s.bases |= 1u << (chinhta__letter_base(s.letters[i]) - 'a');
        skeletons[n++] = s;
    }
    qsort(skeletons, n, sizeof *skeletons, by_letters);
    return n;
}

struct compile_bytes compile_skeletons(const struct compile_input *input) {
    struct chinhta__dict_skeleton *skeletons =
        compile_alloc(CHINHTA__N_SYLLABLE_CODES / CHINHTA__N_TONES, sizeof *skeletons);
    size_t n = make_skeletons(input, skeletons);
    return (struct compile_bytes){(unsigned char *)skeletons, n * sizeof *skeletons};
}

static int by_cost(const void *a, const void *b) {
    const struct chinhta__dict_neighbour *x = a, *y = b;
    return x->cost != y->cost ? x->cost - y->cost : x->id - y->id;
}

struct lists {
    const struct model_word *words;
    struct chinhta__dict_neighbour *of; /* [n_ids][MAX_NEIGHBOURS] */
    uint16_t *n;
};

/* How unlikely it is that this neighbour was meant, in sixteenths of a nat but for a constant. */
static double badness(const struct lists *lists, const struct chinhta__dict_neighbour *neighbour) {
    return neighbour->cost -
           COMMON_POWER * CHINHTA__SLIP_UNITS_PER_NAT * log1p((double)lists->words[neighbour->id].count);
}

/* Keeps the MAX_NEIGHBOURS best. */
static void add(struct lists *lists, unsigned seen, struct chinhta__dict_neighbour neighbour) {
    struct chinhta__dict_neighbour *list = lists->of + (size_t)seen * MAX_NEIGHBOURS;
    if (lists->n[seen] < MAX_NEIGHBOURS) {
        list[lists->n[seen]++] = neighbour;
        return;
    }
    size_t worst = 0;
    for (size_t i = 1; i < MAX_NEIGHBOURS; i++)
        if (badness(lists, &list[i]) > badness(lists, &list[worst]))
            worst = i;
    if (badness(lists, &neighbour) < badness(lists, &list[worst]))
        list[worst] = neighbour;
}

static void add_pairs(struct lists *lists, struct chinhta__slip_table *table, const struct chinhta__dict_skeleton *seen,
                      const struct chinhta__dict_skeleton *meant) {
    /* Each letter edit changes the set of bases by at most two. */
    uint32_t differ = seen->bases ^ meant->bases;
    unsigned longer = seen->n_letters > meant->n_letters ? seen->n_letters - meant->n_letters
                                                         : meant->n_letters - seen->n_letters;
    if (longer > 2 || __builtin_popcount(differ) > 4)
        return;
    for (unsigned i = 0; i < meant->n_letters; i++)
        chinhta__slip_push(table, i, meant->letters[i]);
    struct chinhta__slip letters = chinhta__slip_end(table, meant->n_letters);
    if (letters.cost > MAX_COST)
        return;
    for (unsigned s = 0; s < CHINHTA__N_TONES; s++) {
        for (unsigned m = 0; m < CHINHTA__N_TONES; m++) {
            struct chinhta__slip tone = chinhta__slip_tone((enum chinhta__tone)s, (enum chinhta__tone)m);
            unsigned cost = letters.cost + tone.cost;
            if (!seen->ids[s] || !meant->ids[m] || cost > MAX_COST ||
                seen->ids[s] == meant->ids[m])
                continue;
            add(lists, seen->ids[s],
                (struct chinhta__dict_neighbour){meant->ids[m], (uint8_t)cost, letters.kinds | tone.kinds});
        }
    }
}

struct compile_bytes compile_neighbours(const struct compile_input *input) {
    size_t n_ids = input->model.n_ids;
    struct lists lists = {input->model.words, compile_alloc(n_ids * MAX_NEIGHBOURS, sizeof *lists.of),
                          compile_alloc(n_ids, sizeof *lists.n)};
    struct chinhta__dict_skeleton *skeletons =
        compile_alloc(CHINHTA__N_SYLLABLE_CODES / CHINHTA__N_TONES, sizeof *skeletons);
    size_t n = make_skeletons(input, skeletons);
    struct chinhta__slip_table slips;
    for (size_t i = 0; i < n; i++) {
        chinhta__slip_begin(&slips, skeletons[i].letters, skeletons[i].n_letters, MAX_COST);
        for (size_t j = 0; j < n; j++)
            add_pairs(&lists, &slips, &skeletons[i], &skeletons[j]);
    }
    size_t total = 0;
    for (size_t id = 0; id < n_ids; id++)
        total += lists.n[id];
    size_t table = (n_ids + 1) * sizeof(uint32_t);
    struct compile_bytes out = {compile_alloc(table + total * sizeof *lists.of, 1), table + total * sizeof *lists.of};
    uint32_t at = 0;
    for (size_t id = 0; id <= n_ids; id++) {
        memcpy(out.data + id * sizeof at, &at, sizeof at);
        if (id == n_ids)
            break;
        struct chinhta__dict_neighbour *list = lists.of + id * MAX_NEIGHBOURS;
        qsort(list, lists.n[id], sizeof *list, by_cost);
        memcpy(out.data + table + at * sizeof *list, list, lists.n[id] * sizeof *list);
        at += lists.n[id];
    }
    free(lists.of);
    free(lists.n);
    free(skeletons);
    return out;
}
