/* SPDX-License-Identifier: MIT */
/*
 * Counts how runs of two to four syllables are written in a corpus and prints, as rows of dict/capitals_counted.tsv,
 * those that are nearly always written with a capital on each syllable and name places: a kind of place, such as tỉnh,
 * often stands before them. Owns the counting and its thresholds; facts that somebody wrote down (dict/capitals.tsv)
 * come first wherever the two differ.
 *
 * usage: count_names OUT.tsv FILE...
 *
 * A corpus is plain UTF-8, one paragraph a line. What stands first in a sentence is not counted, nor a line that is
 * mostly capitals.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/lexicon/phrase.h"
#include "lib/text/utf8.h"

#define MIN_SYLLABLES 2
#define MAX_SYLLABLES 4
#define MIN_PLACE_COUNT 50  /* a name less frequent is not worth its place in the table */
#define MIN_NAME_SHARE 0.97  /* how often each syllable has its capital */
#define MIN_UNIT_SHARE 0.15  /* how often a kind of place stands before a place's name */
#define N_SLOTS (1u << 25)
#define MAX_TOKENS 65536

/* One run of syllables; key 0: a free slot. */
struct count {
    uint64_t key; /* folded codes + 1, 16 bits each */
    uint32_t all; /* every syllable with a capital */
    uint32_t rest; /* any other way */
    uint32_t unit; /* of all, those right after a kind of place */
};

static struct count *counts;
static struct chinhta__token tokens[MAX_TOKENS];
static struct chinhta__word words[MAX_TOKENS];
static size_t n_used;

static _Noreturn void fail(const char *what, const char *why) {
    fprintf(stderr, "count_names: %s: %s\n", what, why);
    exit(1);
}

/* The slot of a key, or the free one where it would stand. */
static struct count *slot_of(uint64_t key) {
    uint64_t hash = key * UINT64_C(0x9e3779b97f4a7c15);
    for (size_t i = hash >> 39;; i = (i + 1) & (N_SLOTS - 1))
        if (counts[i].key == key || counts[i].key == 0)
            return &counts[i];
}

static bool is_syllable(size_t i) {
    return tokens[i].kind == CHINHTA__TOKEN_WORD && words[i].fault == CHINHTA__SYLLABLE_OK &&
           (tokens[i].letter_case == CHINHTA__CASE_LOWER || tokens[i].letter_case == CHINHTA__CASE_TITLE);
}

static unsigned role_at(size_t i, size_t n_tokens, size_t *out_n) {
    unsigned row = chinhta__phrase_match(&chinhta__role_trie, tokens, words, n_tokens, i, out_n);
    return row ? chinhta__roles[row - 1].role : CHINHTA__ROLE_PLURAL;
}

/* True if a kind of place of one or two syllables ends right before token I. */
static bool follows_unit(size_t i) {
    for (size_t n = 1; n <= 2 && n <= i; n++) {
        size_t length = 0;
        unsigned role = role_at(i - n, i, &length);
        if (length == n && (role == CHINHTA__ROLE_UNIT || role == CHINHTA__ROLE_DISTRICT))
            return true;
    }
    return false;
}

/*
 * The first pass enters runs that are capitals throughout and stand alone between words that are none: the whole name,
 * not a part. The second counts every place of what was entered.
 */
static void see_run(size_t from, size_t n, size_t n_tokens, bool entering) {
    uint64_t key = 0;
    size_t n_capitals = 0;
    for (size_t i = from; i < from + n; i++) {
        key = key << 16 | (uint64_t)(chinhta__syllable_fold(words[i].syllable.code) + 1);
        n_capitals += tokens[i].letter_case == CHINHTA__CASE_TITLE;
    }
    struct count *count = slot_of(key);
    if (entering) {
        bool alone = !(from > 0 && tokens[from - 1].letter_case == CHINHTA__CASE_TITLE) &&
                     !(from + n < n_tokens && tokens[from + n].letter_case == CHINHTA__CASE_TITLE);
        if (n_capitals < n || !alone)
            return;
        if (count->key == 0 && ++n_used > N_SLOTS / 4 * 3)
            fail("corpus", "too many names");
        count->key = key;
        return;
    }
    if (count->key == 0)
        return;
    count->all += n_capitals == n;
    count->rest += n_capitals < n;
    count->unit += n_capitals == n && follows_unit(from);
}

/* A line of a title, a table or a list of names shows nothing about names. */
static bool is_mostly_capitals(size_t n_tokens) {
    size_t n_words = 0, n_lower = 0;
    for (size_t i = 0; i < n_tokens; i++)
        if (tokens[i].kind == CHINHTA__TOKEN_WORD) {
            n_words++;
            n_lower += tokens[i].letter_case == CHINHTA__CASE_LOWER;
        }
    return n_lower * 2 < n_words;
}

static void see_line(const char *line, size_t len, bool entering) {
    size_t n_tokens = chinhta__token_cut(line, len, tokens, MAX_TOKENS);
    if (is_mostly_capitals(n_tokens))
        return;
    for (size_t i = 0; i < n_tokens; i++)
        words[i] = chinhta__word_read(line, &tokens[i]);
    for (size_t i = 1; i < n_tokens; i++) {
        if (tokens[i - 1].kind != CHINHTA__TOKEN_WORD && tokens[i - 1].kind != CHINHTA__TOKEN_COMMA)
            continue;
        for (size_t n = 1; n <= MAX_SYLLABLES && i + n <= n_tokens && is_syllable(i + n - 1); n++)
            if (n >= MIN_SYLLABLES)
                see_run(i, n, n_tokens, entering);
    }
}

static void read_file(const char *path, bool entering) {
    FILE *in = fopen(path, "rb");
    char *line = NULL;
    size_t cap = 0;
    if (!in)
        fail(path, "cannot open");
    for (ssize_t len; (len = getline(&line, &cap, in)) > 0;)
        if ((size_t)len < CHINHTA__PARAGRAPH_MAX)
            see_line(line, (size_t)len, entering);
    free(line);
    fclose(in);
}

/* ---- Rows ---- */

#define MAX_ROW_BYTES 128

static void write_name(uint64_t key, char *out) {
    for (unsigned shift = 48;; shift -= 16) {
        unsigned code = (unsigned)(key >> shift & 0xffff);
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n = code ? chinhta__syllable_spell(code - 1, CHINHTA__TONE_STYLE_OLD, letters) : 0;
        for (size_t k = 0; k < n; k++) {
            chinhta__letter letter = k == 0 ? letters[k] | CHINHTA__LETTER(0, 0, 0, 1) : letters[k];
            out += chinhta__utf8_encode(chinhta__letter_to_cp(letter), out);
        }
        if (shift == 0)
            break;
        if (code)
            *out++ = ' ';
    }
    *out = '\0';
}

static int compare_rows(const void *a, const void *b) {
    return strcmp(a, b);
}

static void print_rows(const char *path) {
    char(*rows)[MAX_ROW_BYTES] = calloc(n_used + 1, sizeof(*rows));
    FILE *out = fopen(path, "w");
    size_t n = 0;
    if (!out || !rows)
        fail(path, "cannot write");
    for (size_t i = 0; i < N_SLOTS; i++) {
        const struct count *count = &counts[i];
        if (count->key != 0 && count->all >= MIN_PLACE_COUNT && count->unit >= MIN_UNIT_SHARE * count->all &&
            count->all >= MIN_NAME_SHARE * ((double)count->all + count->rest))
            write_name(count->key, rows[n++]);
    }
    qsort(rows, n, sizeof(*rows), compare_rows);
    fprintf(out, "#form\tkind\tmixed\tlower\tsource\n");
    for (size_t i = 0; i < n; i++)
        fprintf(out, "%s\tplace\tauto\tunit\tcorpus\n", rows[i]);
    free(rows);
    if (fclose(out) != 0)
        fail(path, "cannot write");
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: count_names OUT.tsv FILE...\n");
        return 2;
    }
    counts = calloc(N_SLOTS, sizeof(*counts));
    if (!counts)
        fail("counts", "no memory");
    for (int pass = 0; pass < 2; pass++)
        for (int i = 2; i < argc; i++)
            read_file(argv[i], pass == 0);
    print_rows(argv[1]);
    free(counts);
    return 0;
}
