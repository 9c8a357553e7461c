/* SPDX-License-Identifier: MIT */
/* The search through all skeletons, and the memory of the last ones. See similar.h. */
#include "lib/model/similar.h"
#include <string.h>

/* The dearest slip that is looked for. */
#define MAX_COST (7 * CHINHTA__SLIP_UNITS_PER_NAT)
/* Letters in one word and not in the other: what the slips within MAX_COST can bring about. */
#define MAX_BASES_APART 4
/* Three letters left out or added are no one slip. */
#define MAX_LONGER 2

static void keep(struct chinhta__similar *list, unsigned id, struct chinhta__slip slip) {
    if (slip.cost > MAX_COST || id == 0)
        return;
    size_t at = list->n;
    if (at < CHINHTA__SIMILAR_MAX)
        list->n++;
    else if (list->of[--at].cost <= slip.cost)
        return;
    for (; at > 0 && list->of[at - 1].cost > slip.cost; at--)
        list->of[at] = list->of[at - 1];
    list->of[at] = (struct chinhta__dict_neighbour){(uint16_t)id, (uint8_t)slip.cost, slip.kinds};
}

static enum chinhta__tone tone_of(const chinhta__letter *letters, size_t n) {
    enum chinhta__tone tone = CHINHTA__TONE_NGANG;
    for (size_t i = 0; i < n; i++)
        if (chinhta__letter_tone(letters[i]) != CHINHTA__TONE_NGANG)
            tone = chinhta__letter_tone(letters[i]); /* of two the last one typed */
    return tone;
}

static uint32_t bases_of(const chinhta__letter *letters, size_t n) {
    uint32_t bases = 0;
    for (size_t i = 0; i < n; i++)
        bases |= 1u << (chinhta__letter_base(letters[i]) - 'a');
    return bases;
}

/* More than MAX_BASES_APART bits are set: a few steps, where counting all of them is a call on some processors. */
static bool many_apart(uint32_t bases) {
    for (int i = 0; i < MAX_BASES_APART; i++)
        bases &= bases - 1;
    return bases != 0;
}

/* Skeletons are sorted: what one shares with the last one compared is not compared again. */
static void search_skeletons(struct chinhta__similar *list, const chinhta_dict *dict) {
    struct chinhta__slip_table table;
    if (!chinhta__slip_begin(&table, list->letters, list->n_letters, MAX_COST))
        return;
    enum chinhta__tone tone = tone_of(list->letters, list->n_letters);
    uint32_t bases = bases_of(list->letters, list->n_letters);
    size_t n_pushed = 0;
    bool dear = false; /* the last letter pushed made every continuation too dear */
    for (size_t k = 0; k < dict->n_skeletons; k++) {
        const struct chinhta__dict_skeleton *s = &dict->skeletons[k];
        if (list->n_letters > s->n_letters + MAX_LONGER || s->n_letters > list->n_letters + MAX_LONGER ||
            many_apart(bases ^ s->bases) || chinhta__slip_apart(&table, s->bases))
            continue;
        size_t common = 0;
        while (common < n_pushed && common < s->n_letters && s->letters[common] == table.meant[common])
            common++;
        if (dear && common == n_pushed)
            continue;
        dear = false;
        for (n_pushed = common; n_pushed < s->n_letters && !dear;) {
            dear = chinhta__slip_push(&table, n_pushed, s->letters[n_pushed]) > MAX_COST;
            n_pushed++;
        }
        if (dear)
            continue;
        struct chinhta__slip slip = chinhta__slip_end(&table, s->n_letters);
        for (unsigned t = 0; t < CHINHTA__N_TONES && slip.cost <= MAX_COST; t++) {
            struct chinhta__slip of_tone = chinhta__slip_tone(tone, (enum chinhta__tone)t);
            keep(list, s->ids[t], (struct chinhta__slip){(uint16_t)(slip.cost + of_tone.cost),
                                                         slip.kinds | of_tone.kinds});
        }
    }
}

const struct chinhta__similar *chinhta__similar_find(struct chinhta__similar_memory *memory, const chinhta_dict *dict,
                                                     const chinhta__letter *letters, size_t n) {
    chinhta__letter lower[CHINHTA__SIMILAR_MAX_LETTERS] = {0};
    if (n == 0 || n > CHINHTA__SIMILAR_MAX_LETTERS)
        return NULL;
    for (size_t i = 0; i < n; i++)
        lower[i] = chinhta__letter_lower(letters[i]);
    uint64_t hash = chinhta__word_hash((const char *)lower, sizeof lower);
    struct chinhta__similar_set *set = &memory->sets[(hash ^ hash >> 32) % CHINHTA__SIMILAR_SETS];
    for (unsigned way = 0; way < CHINHTA__SIMILAR_WAYS; way++)
        if (set->lists[way].n_letters == n && memcmp(set->lists[way].letters, lower, sizeof lower) == 0)
            return &set->lists[way];
    struct chinhta__similar *list = &set->lists[set->oldest++ % CHINHTA__SIMILAR_WAYS];
    list->n = 0;
    list->n_letters = (uint8_t)n;
    memcpy(list->letters, lower, sizeof lower);
    search_skeletons(list, dict);
    return list;
}
