/* SPDX-License-Identifier: MIT */
/* Slips: each kind of step, and that the table of steps is the same however it was come by. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "lib/syllable/slip.h"
#include "lib/syllable/syllable.h"
#include "tests/letters.h"
#include "tests/suite.h"

static size_t begin(struct chinhta__slip_table *table, const char *seen) {
    chinhta__letter letters[LETTERS_CAP];
    size_t n = letters_of(seen, strlen(seen), letters);
    MUST_MSG(chinhta__slip_begin(table, letters, n, CHINHTA__SLIP_NEVER), "%s", seen);
    return n;
}

static struct chinhta__slip push_all(struct chinhta__slip_table *table, const chinhta__letter *meant, size_t n) {
    for (size_t i = 0; i < n; i++)
        chinhta__slip_push(table, i, meant[i]);
    return chinhta__slip_end(table, n);
}

static struct chinhta__slip slip(const char *seen, const char *meant) {
    struct chinhta__slip_table table;
    chinhta__letter letters[LETTERS_CAP];
    begin(&table, seen);
    return push_all(&table, letters, letters_of(meant, strlen(meant), letters));
}

START_TEST(equal_letters_cost_nothing) {
    static const char *const words[] = {"a", "nghiêng", "đường", "quyết", "xyz"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        ck_assert_uint_eq(slip(words[i], words[i]).cost, 0);
        ck_assert_uint_eq(slip(words[i], words[i]).kinds, 0);
    }
    /* tone and case are not asked */
    ck_assert_uint_eq(slip("ĐƯỜNG", "đương").cost, 0);
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code += 37) {
        struct chinhta__slip_table table;
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_NEW, letters);
        MUST(chinhta__slip_begin(&table, letters, n, CHINHTA__SLIP_NEVER));
        MUST(push_all(&table, letters, n).cost == 0);
    }
}
END_TEST

/* One word for each kind of row in dict/slips.tsv, at the cost that stands there. */
START_TEST(each_kind_of_row) {
    static const struct {
        const char *seen, *meant;
        double nats;
        unsigned kinds;
    } rows[] = {
        {"ba", "va", 4.8, CHINHTA__SLIP_SOUND},          /* onset b v */
        {"chương", "trương", 2.6, CHINHTA__SLIP_SOUND},  /* onset ch tr */
        {"biêc", "biêt", 2.6, CHINHTA__SLIP_SOUND},      /* coda c t */
        {"tau", "tao", 3.2, CHINHTA__SLIP_SOUND},          /* rime au ao */
        {"nhanna", "nhana", 3.6, CHINHTA__SLIP_ADDED},   /* letter_doubled */
        {"nhaa", "nhaam", 3.6, CHINHTA__SLIP_LEFT_OUT},  /* letter_left_out */
        {"hnaa", "nhaa", 3.8, CHINHTA__SLIP_SWAPPED},    /* letters_swapped */
        {"bôx", "box", 3.6, CHINHTA__SLIP_MARK},       /* mark_added */
        {"bap", "bfp", 6.6, CHINHTA__SLIP_CHANGED},      /* letter_far */
        {"xesp", "xexp", 5.0, CHINHTA__SLIP_CHANGED},    /* letter_near, below the key */
        {"xesa", "xeda", 5.0, CHINHTA__SLIP_CHANGED},    /* letter_near, beside the key */
        {"xemop", "xeop", 6.0, CHINHTA__SLIP_ADDED},     /* letter_added */
        {"xesdop", "xesop", 5.0, CHINHTA__SLIP_ADDED},   /* letter_near_added */
    };
    unsigned n_bad = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct chinhta__slip seen = slip(rows[i].seen, rows[i].meant);
        unsigned cost = (unsigned)(rows[i].nats * CHINHTA__SLIP_UNITS_PER_NAT + 0.5);
        if (seen.cost == cost && seen.kinds == rows[i].kinds)
            continue;
        fprintf(stderr, "%s for %s: wanted %u kinds %u, seen %u kinds %u\n", rows[i].seen, rows[i].meant, cost,
                rows[i].kinds, (unsigned)seen.cost, (unsigned)seen.kinds);
        n_bad++;
    }
    ck_assert_uint_eq(n_bad, 0);
}
END_TEST

/* đ without its stroke and ê without its hat are slips of their own price; together they add up. */
START_TEST(steps_add_up) {
    struct chinhta__slip stroke = slip("dap", "đap"), hat = slip("xep", "xêp"), both = slip("dep", "đêp");
    ck_assert_uint_eq(stroke.kinds, CHINHTA__SLIP_MARK);
    ck_assert_uint_eq(hat.kinds, CHINHTA__SLIP_MARK);
    ck_assert_uint_eq(both.cost, stroke.cost + hat.cost);
    struct chinhta__slip two = slip("hnaop", "nhaôp");
    ck_assert_uint_eq(two.kinds, CHINHTA__SLIP_SWAPPED | CHINHTA__SLIP_MARK);
}
END_TEST

START_TEST(tones) {
    for (unsigned seen = 0; seen < CHINHTA__N_TONES; seen++)
        for (unsigned meant = 0; meant < CHINHTA__N_TONES; meant++) {
            struct chinhta__slip tone = chinhta__slip_tone(seen, meant);
            if (seen == meant) {
                ck_assert_uint_eq(tone.cost, 0);
                ck_assert_uint_eq(tone.kinds, 0);
                continue;
            }
            ck_assert_uint_gt(tone.cost, 0);
            ck_assert_uint_eq(tone.kinds, seen == CHINHTA__TONE_NGANG ? CHINHTA__SLIP_TONE_DROPPED : CHINHTA__SLIP_TONE);
        }
    ck_assert_uint_eq(chinhta__slip_tone(CHINHTA__TONE_HOI, CHINHTA__TONE_NGA).cost, CHINHTA__SLIP_UNITS_PER_NAT);
}
END_TEST

START_TEST(refused) {
    struct chinhta__slip_table table;
    chinhta__letter letters[CHINHTA__SLIP_MAX_LETTERS + 1];
    for (size_t i = 0; i <= CHINHTA__SLIP_MAX_LETTERS; i++)
        letters[i] = CHINHTA__LETTER('a', 0, 0, 0);
    ck_assert(chinhta__slip_begin(&table, letters, CHINHTA__SLIP_MAX_LETTERS, CHINHTA__SLIP_NEVER));
    ck_assert(!chinhta__slip_begin(&table, letters, CHINHTA__SLIP_MAX_LETTERS + 1, CHINHTA__SLIP_NEVER));
    ck_assert(chinhta__slip_begin(&table, letters, 0, CHINHTA__SLIP_NEVER));
    letters[1] = 0;
    ck_assert(!chinhta__slip_begin(&table, letters, 3, CHINHTA__SLIP_NEVER));
}
END_TEST

static size_t draw(uint64_t *state, chinhta__letter *out) {
    return chinhta__syllable_spell((unsigned)(suite_random(state) % CHINHTA__N_SYLLABLE_CODES),
                                   CHINHTA__TONE_STYLE_NEW, out);
}

/* Letters taken back leave nothing behind: a table used before gives what a fresh one gives. */
START_TEST(taking_back) {
    uint64_t state = 20261;
    for (unsigned round = 0; round < 3000; round++) {
        struct chinhta__slip_table used, fresh;
        chinhta__letter seen[CHINHTA__SYLLABLE_MAX_LETTERS], first[CHINHTA__SYLLABLE_MAX_LETTERS],
            meant[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n_seen = draw(&state, seen), n_first = draw(&state, first), n = draw(&state, meant);
        size_t n_kept = suite_random(&state) % ((n < n_first ? n : n_first) + 1);
        memcpy(meant, first, n_kept * sizeof *meant);
        MUST(chinhta__slip_begin(&used, seen, n_seen, CHINHTA__SLIP_NEVER));
        MUST(chinhta__slip_begin(&fresh, seen, n_seen, CHINHTA__SLIP_NEVER));
        push_all(&used, first, n_first);
        for (size_t i = n_kept; i < n; i++)
            chinhta__slip_push(&used, i, meant[i]);
        struct chinhta__slip want = push_all(&fresh, meant, n), got = chinhta__slip_end(&used, n);
        MUST(got.cost == want.cost && got.kinds == want.kinds);
    }
}
END_TEST

/* The bound of each push holds for the whole word. */
START_TEST(bounds_hold) {
    uint64_t state = 20262;
    for (unsigned round = 0; round < 20000; round++) {
        struct chinhta__slip_table table;
        chinhta__letter seen[CHINHTA__SYLLABLE_MAX_LETTERS], meant[CHINHTA__SYLLABLE_MAX_LETTERS];
        unsigned bounds[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n_seen = draw(&state, seen), n = draw(&state, meant);
        if (round % 2) { /* the beginning of the word itself */
            memcpy(meant, seen, sizeof meant);
            n = n_seen - (n_seen > 1);
        }
        MUST(chinhta__slip_begin(&table, seen, n_seen, CHINHTA__SLIP_NEVER));
        for (size_t i = 0; i < n; i++)
            bounds[i] = chinhta__slip_push(&table, i, meant[i]);
        unsigned cost = chinhta__slip_end(&table, n).cost;
        char text[LETTERS_TEXT_CAP], text2[LETTERS_TEXT_CAP];
        for (size_t i = 0; i < n; i++)
            MUST_MSG(bounds[i] <= cost, "%s for %s: bound %u after %zu, cost %u", letters_text(seen, n_seen, text),
                     letters_text(meant, n, text2), bounds[i], i + 1, cost);
    }
}
END_TEST

/* A bound changes nothing below it, and nothing comes below it. */
START_TEST(up_to_a_bound) {
    uint64_t state = 20263;
    for (unsigned round = 0; round < 20000; round++) {
        struct chinhta__slip_table table, bounded;
        chinhta__letter seen[CHINHTA__SYLLABLE_MAX_LETTERS], meant[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n_seen = draw(&state, seen), n = draw(&state, meant);
        if (round % 2) { /* one letter changed, and left out or not */
            memcpy(meant, seen, sizeof meant);
            n = n_seen - (n_seen > 1 && round % 4 == 1);
            meant[suite_random(&state) % n_seen] = seen[suite_random(&state) % n_seen];
        }
        unsigned most = (unsigned)suite_random(&state) % 200;
        MUST(chinhta__slip_begin(&table, seen, n_seen, CHINHTA__SLIP_NEVER));
        MUST(chinhta__slip_begin(&bounded, seen, n_seen, most));
        struct chinhta__slip want = push_all(&table, meant, n), got = push_all(&bounded, meant, n);
        MUST(want.cost > most ? got.cost > most : got.cost == want.cost && got.kinds == want.kinds);
    }
}
END_TEST

SUITE("slip", equal_letters_cost_nothing, each_kind_of_row, steps_add_up, tones, refused, taking_back, bounds_hold,
      up_to_a_bound)
