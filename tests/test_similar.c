/* SPDX-License-Identifier: MIT */
/*
 * Similar: the search agrees with a plain comparison with every skeleton, and what is remembered with what is found.
 *
 * usage: test_similar DICTIONARY
 */
#include "lib/model/similar.h"

#include <string.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

#define MAX_COST (7 * CHINHTA__SLIP_UNITS_PER_NAT)

static chinhta_dict *dict;
static struct chinhta__similar_memory memory, fresh;

/* How many syllables there are within the bound, and the least cost: each skeleton compared from its first letter on. */
static size_t compare_all(const chinhta__letter *letters, size_t n, unsigned *out_least) {
    struct chinhta__slip_table table;
    enum chinhta__tone tone = CHINHTA__TONE_NGANG;
    size_t n_found = 0;
    *out_least = CHINHTA__SLIP_NEVER;
    MUST(chinhta__slip_begin(&table, letters, n, CHINHTA__SLIP_NEVER));
    for (size_t i = 0; i < n; i++)
        tone = chinhta__letter_tone(letters[i]) ? chinhta__letter_tone(letters[i]) : tone;
    for (size_t k = 0; k < dict->n_skeletons; k++) {
        const struct chinhta__dict_skeleton *s = &dict->skeletons[k];
        uint32_t bases = 0;
        for (size_t i = 0; i < n; i++)
            bases |= 1u << (chinhta__letter_base(letters[i]) - 'a');
        if (n > s->n_letters + 2u || s->n_letters > n + 2 || __builtin_popcount(bases ^ s->bases) > 4)
            continue; /* no one slip */
        for (size_t i = 0; i < s->n_letters; i++)
            chinhta__slip_push(&table, i, s->letters[i]);
        for (unsigned t = 0; t < CHINHTA__N_TONES; t++) {
            unsigned cost = (unsigned)chinhta__slip_end(&table, s->n_letters).cost +
                            chinhta__slip_tone(tone, (enum chinhta__tone)t).cost;
            if (!s->ids[t] || cost > MAX_COST)
                continue;
            n_found++;
            *out_least = cost < *out_least ? cost : *out_least;
        }
    }
    return n_found;
}

/* A syllable with one or two letters changed, left out or added, or letters drawn at random. */
static size_t draw(uint64_t *random, chinhta__letter *out) {
    size_t n = 0;
    if (suite_random(random) % 5 > 0) {
        const struct chinhta__dict_skeleton *s = &dict->skeletons[suite_random(random) % dict->n_skeletons];
        for (; n < s->n_letters; n++)
            out[n] = s->letters[n];
    }
    for (unsigned step = 1 + suite_random(random) % 2; step > 0 || n < 2; step -= step > 0) {
        chinhta__letter letter = CHINHTA__LETTER('a' + suite_random(random) % 26, 0, 0, 0);
        size_t at = n ? suite_random(random) % n : 0;
        if (suite_random(random) % 3 == 0 && n > 2)
            memmove(out + at, out + at + 1, (--n - at) * sizeof *out);
        else if (n < CHINHTA__SIMILAR_MAX_LETTERS && suite_random(random) % 2)
            out[n++] = letter;
        else if (n > 0)
            out[at] = letter;
    }
    return n;
}

START_TEST(agrees_with_a_plain_comparison) {
    uint64_t random = 11;
    size_t n_some = 0;
    for (int round = 0; round < 400; round++) {
        chinhta__letter letters[CHINHTA__SIMILAR_MAX_LETTERS];
        unsigned least;
        size_t n = draw(&random, letters), n_all = compare_all(letters, n, &least);
        const struct chinhta__similar *list = chinhta__similar_find(&memory, dict, letters, n);
        MUST(list != NULL);
        MUST_MSG(list->n == (n_all < CHINHTA__SIMILAR_MAX ? n_all : CHINHTA__SIMILAR_MAX), "round %d: %u of %zu", round,
                 list->n, n_all);
        MUST_MSG(list->n == 0 || list->of[0].cost == least, "round %d: cheapest %u, not %u", round, list->of[0].cost,
                 least);
        for (unsigned i = 1; i < list->n; i++)
            MUST(list->of[i - 1].cost <= list->of[i].cost);
        n_some += list->n > 0;
    }
    ck_assert_uint_gt(n_some, 200);
}
END_TEST

/* Far more words than the memory has places, met again and again: a place that changed hands gives no other's list. */
START_TEST(remembers_no_others_list) {
    for (int round = 0; round < 2; round++) {
        uint64_t random = 5;
        for (int word = 0; word < 400; word++) {
            chinhta__letter letters[CHINHTA__SIMILAR_MAX_LETTERS];
            size_t n = draw(&random, letters);
            const struct chinhta__similar *list = chinhta__similar_find(&memory, dict, letters, n);
            memset(&fresh, 0, sizeof fresh);
            const struct chinhta__similar *other = chinhta__similar_find(&fresh, dict, letters, n);
            MUST(list && other && list->n == other->n && memcmp(list->of, other->of, list->n * sizeof *list->of) == 0);
        }
    }
}
END_TEST

START_TEST(case_does_not_count_and_length_does) {
    chinhta__letter letters[CHINHTA__SIMILAR_MAX_LETTERS + 1];
    for (size_t i = 0; i <= CHINHTA__SIMILAR_MAX_LETTERS; i++)
        letters[i] = CHINHTA__LETTER('n', 0, 0, i == 0);
    ck_assert_ptr_null(chinhta__similar_find(&memory, dict, letters, 0));
    ck_assert_ptr_null(chinhta__similar_find(&memory, dict, letters, CHINHTA__SIMILAR_MAX_LETTERS + 1));
    const struct chinhta__similar *upper = chinhta__similar_find(&memory, dict, letters, 3);
    letters[0] = CHINHTA__LETTER('n', 0, 0, 0);
    ck_assert_ptr_eq(upper, chinhta__similar_find(&memory, dict, letters, 3));
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {agrees_with_a_plain_comparison, remembers_no_others_list,
                                  case_does_not_count_and_length_does};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("similar", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
