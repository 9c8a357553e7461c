/* SPDX-License-Identifier: MIT */
/* The weighted edit distance behind slip.h. Tables: slip_data.h, made at build from dict/slips.tsv. */
#include "lib/syllable/slip.h"
#include <stdbool.h>
#include <string.h>
#include "slip_data.h"

/* The longest sound of dict/slips.tsv less one letter, at the price of the cheapest: how far a step can jump back. */
#define JUMP_BACK 4
#define MAX_ONSET_LETTERS 3
/* So many letters left out or added in a row make no slip of the fingers: cells farther from the diagonal stay empty. */
#define BAND 3

_Static_assert(N_SOUNDS <= UINT8_MAX + 1, "the row of a sound fits 8 bits");
_Static_assert(MAX_SOUNDS_SEEN <= CHINHTA__SLIP_MAX_SOUNDS, "room for all the sounds that one word can have");

bool chinhta__slip_near(chinhta__letter a, chinhta__letter b) {
    unsigned from = (unsigned)chinhta__letter_base(a) - 'a', to = (unsigned)chinhta__letter_base(b) - 'a';
    return key_neighbours[from] >> to & 1;
}

static struct chinhta__slip change(chinhta__letter seen, chinhta__letter meant) {
    if (chinhta__letter_base(seen) == chinhta__letter_base(meant)) {
        if (chinhta__letter_mark(seen) == CHINHTA__MARK_NONE)
            return (struct chinhta__slip){chinhta__letter_mark(meant) == CHINHTA__MARK_STROKE ? COST_STROKE_DROPPED
                                                                                     : COST_MARK_DROPPED,
                                 CHINHTA__SLIP_MARK};
        return (struct chinhta__slip){chinhta__letter_mark(meant) == CHINHTA__MARK_NONE ? COST_MARK_ADDED : COST_MARK_CHANGED,
                             CHINHTA__SLIP_MARK};
    }
    if (chinhta__slip_near(seen, meant))
        return (struct chinhta__slip){COST_LETTER_NEAR, CHINHTA__SLIP_CHANGED};
    if (chinhta__letter_vowel(seen) && chinhta__letter_vowel(meant))
        return (struct chinhta__slip){COST_VOWEL_CHANGED, CHINHTA__SLIP_CHANGED};
    return (struct chinhta__slip){COST_LETTER_FAR, CHINHTA__SLIP_CHANGED};
}

static struct chinhta__slip addition(const chinhta__letter *seen, size_t n, size_t at) {
    bool doubled = (at > 0 && chinhta__letter_base(seen[at - 1]) == chinhta__letter_base(seen[at])) ||
                   (at + 1 < n && chinhta__letter_base(seen[at + 1]) == chinhta__letter_base(seen[at]));
    bool slid = (at > 0 && chinhta__slip_near(seen[at - 1], seen[at])) || (at + 1 < n && chinhta__slip_near(seen[at + 1], seen[at]));
    return (struct chinhta__slip){doubled ? COST_LETTER_DOUBLED : slid ? COST_LETTER_NEAR_ADDED : COST_LETTER_ADDED,
                         CHINHTA__SLIP_ADDED};
}

static void relax(struct chinhta__slip *to, struct chinhta__slip from, struct chinhta__slip step) {
    unsigned cost = (unsigned)from.cost + step.cost;
    if (cost < to->cost) {
        to->cost = (uint16_t)cost;
        to->kinds = from.kinds | step.kinds;
    }
}

static bool begins_with(const chinhta__letter *letters, size_t n, const uint16_t *head, size_t n_head) {
    if (n < n_head)
        return false;
    for (size_t i = 0; i < n_head; i++)
        if (letters[i] != head[i])
            return false;
    return true;
}

static bool ends_with(const chinhta__letter *letters, size_t n, const uint16_t *tail, size_t n_tail) {
    return n >= n_tail && begins_with(letters + (n - n_tail), n_tail, tail, n_tail);
}

static uint32_t bases_of(const uint16_t *letters, size_t n) {
    uint32_t bases = 0;
    for (size_t i = 0; i < n; i++)
        bases |= chinhta__slip_base_bit(letters[i]);
    return bases;
}

/* The sounds that the letters seen begin and end with: many words meant are compared with one word seen. */
static void find_sounds(struct chinhta__slip_table *t) {
    t->n_onsets = t->n_ends = 0;
    t->sound_bases = t->meant_sound_bases = 0;
    for (unsigned r = 0; r < N_SOUNDS; r++) {
        const struct sound *sound = &sounds[r];
        bool onset = sound->place == SOUND_ONSET && begins_with(t->seen, t->n_seen, sound->seen, sound->n_seen);
        bool end = sound->place != SOUND_ONSET && ends_with(t->seen, t->n_seen, sound->seen, sound->n_seen);
        if (onset)
            t->onsets[t->n_onsets++] = (uint8_t)r;
        if (end)
            t->ends[t->n_ends++] = (uint8_t)r;
        if (onset || end) {
            t->sound_bases |= bases_of(sound->seen, sound->n_seen);
            t->meant_sound_bases |= bases_of(sound->meant, sound->n_meant);
        }
    }
}

/* Of the steps other than sounds that leave a letter without a match, the cheapest. */
static unsigned cheapest_step(void) {
    static const unsigned costs[] = {COST_LETTER_LEFT_OUT, COST_LETTER_ADDED, COST_LETTER_NEAR_ADDED,
                                     COST_LETTER_NEAR,     COST_VOWEL_CHANGED, COST_LETTER_FAR};
    unsigned least = costs[0];
    for (size_t i = 1; i < sizeof(costs) / sizeof(*costs); i++)
        least = costs[i] < least ? costs[i] : least;
    return least;
}

static bool has_more_than(uint32_t set, unsigned n) {
    for (; n > 0 && set; n--)
        set &= set - 1;
    return set != 0;
}

bool chinhta__slip_apart(const struct chinhta__slip_table *table, uint32_t bases) {
    uint32_t only_seen = table->seen_bases & ~bases & ~table->sound_bases;
    uint32_t only_meant = bases & ~table->seen_bases & ~table->meant_sound_bases;
    return has_more_than(only_seen, table->max_steps) || has_more_than(only_meant, table->max_steps);
}

/* Steps of several letters that end at (i seen, j meant), and there only: an onset begins both words. */
static struct chinhta__slip relax_onsets(const struct chinhta__slip_table *t, struct chinhta__slip cell, size_t i,
                                         size_t j) {
    for (unsigned k = 0; k < t->n_onsets; k++) {
        const struct sound *sound = &sounds[t->onsets[k]];
        if (sound->n_seen == i && sound->n_meant == j && begins_with(t->meant, j, sound->meant, j))
            relax(&cell, t->at[0][0], (struct chinhta__slip){sound->cost, CHINHTA__SLIP_SOUND});
    }
    return cell;
}

/* A coda or rime ends both words. */
static void relax_ends(const struct chinhta__slip_table *t, struct chinhta__slip *to, size_t n_meant) {
    for (unsigned k = 0; k < t->n_ends; k++) {
        const struct sound *sound = &sounds[t->ends[k]];
        if (ends_with(t->meant, n_meant, sound->meant, sound->n_meant))
            relax(to, t->at[n_meant - sound->n_meant][t->n_seen - sound->n_seen],
                  (struct chinhta__slip){sound->cost, CHINHTA__SLIP_SOUND});
    }
}

/* The cheapest way to where I letters are seen and J meant, from the cells before it. */
static struct chinhta__slip cheapest(const struct chinhta__slip_table *t, size_t i, size_t j) {
    struct chinhta__slip cell = {i == 0 && j == 0 ? 0 : CHINHTA__SLIP_NEVER, 0};
    if (i > 0 && j > 0) {
        bool same = t->seen[i - 1] == t->meant[j - 1];
        relax(&cell, t->at[j - 1][i - 1],
              same ? (struct chinhta__slip){0, 0} : change(t->seen[i - 1], t->meant[j - 1]));
        if (i <= MAX_ONSET_LETTERS && j <= MAX_ONSET_LETTERS)
            cell = relax_onsets(t, cell, i, j);
    }
    if (j > 0)
        relax(&cell, t->at[j - 1][i], (struct chinhta__slip){COST_LETTER_LEFT_OUT, CHINHTA__SLIP_LEFT_OUT});
    if (i > 0)
        relax(&cell, t->at[j][i - 1], t->added[i - 1]);
    if (i > 1 && j > 1 && t->seen[i - 1] == t->meant[j - 2] && t->seen[i - 2] == t->meant[j - 1])
        relax(&cell, t->at[j - 2][i - 2], (struct chinhta__slip){COST_LETTERS_SWAPPED, CHINHTA__SLIP_SWAPPED});
    return cell;
}

/* Every way to the cell is dearer than what is looked for: most cells off the diagonal. Onsets begin in the corner. */
static bool out_of_reach(const struct chinhta__slip_table *t, size_t i, size_t j) {
    if (i <= MAX_ONSET_LETTERS && j <= MAX_ONSET_LETTERS)
        return false;
    unsigned most = t->most;
    return (j == 0 || (t->at[j - 1][i].cost > most && (i == 0 || t->at[j - 1][i - 1].cost > most))) &&
           (i == 0 || t->at[j][i - 1].cost > most) && (i < 2 || j < 2 || t->at[j - 2][i - 2].cost > most);
}

static void fill_row(struct chinhta__slip_table *t, size_t j) {
    size_t first = j > BAND ? j - BAND : 0;
    size_t end = j + BAND < t->n_seen ? j + BAND + 1 : t->n_seen + 1;
    unsigned least = CHINHTA__SLIP_NEVER;
    for (size_t i = 0; i <= t->n_seen; i++)
        t->at[j][i] = (struct chinhta__slip){CHINHTA__SLIP_NEVER, 0};
    for (size_t i = first; i < end; i++) {
        if (out_of_reach(t, i, j))
            continue;
        struct chinhta__slip cell = cheapest(t, i, j);
        t->at[j][i] = cell;
        least = cell.cost < least ? cell.cost : least;
    }
    t->least[j] = (uint16_t)least;
}

bool chinhta__slip_begin(struct chinhta__slip_table *table, const chinhta__letter *seen, size_t n_seen, unsigned most) {
    if (n_seen > CHINHTA__SLIP_MAX_LETTERS)
        return false;
    table->most = most;
    table->max_steps = most / cheapest_step();
    table->n_seen = n_seen;
    for (size_t i = 0; i < n_seen; i++) {
        table->seen[i] = chinhta__letter_lower(chinhta__letter_toneless(seen[i]));
        if (chinhta__letter_base(seen[i]) < 'a' || chinhta__letter_base(seen[i]) > 'z')
            return false;
    }
    for (size_t i = 0; i < n_seen; i++)
        table->added[i] = addition(table->seen, n_seen, i);
    table->seen_bases = bases_of(table->seen, n_seen);
    find_sounds(table);
    fill_row(table, 0);
    return true;
}

unsigned chinhta__slip_push(struct chinhta__slip_table *table, size_t at, chinhta__letter letter) {
    table->meant[at] = chinhta__letter_lower(chinhta__letter_toneless(letter));
    fill_row(table, at + 1);
    unsigned best = table->least[at + 1];
    /* A coda or rime may still jump from an earlier row to the end. */
    for (size_t back = 0; back < JUMP_BACK && back <= at; back++)
        if (table->least[at - back] + (unsigned)COST_CHEAPEST_SOUND < best)
            best = table->least[at - back] + (unsigned)COST_CHEAPEST_SOUND;
    return best;
}

struct chinhta__slip chinhta__slip_end(const struct chinhta__slip_table *table, size_t n_meant) {
    struct chinhta__slip end = table->at[n_meant][table->n_seen];
    relax_ends(table, &end, n_meant);
    return end;
}

struct chinhta__slip chinhta__slip_tone(enum chinhta__tone seen, enum chinhta__tone meant) {
    if (seen == meant)
        return (struct chinhta__slip){0, 0};
    return (struct chinhta__slip){tone_costs[seen][meant],
                                  seen == CHINHTA__TONE_NGANG ? CHINHTA__SLIP_TONE_DROPPED : CHINHTA__SLIP_TONE};
}
