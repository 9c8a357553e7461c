/* SPDX-License-Identifier: MIT */
/* Corpus: lines of text files to a stream of word ids, in one pass over the text. See corpus.h. */
#include "dict/train/corpus.h"
#include <stdlib.h>
#include <string.h>
#include "lib/lexicon/word.h"

/* Blocks of lines that follow each other, so that they look like a document, are set aside: four in a hundred. */
#define HELD_OUT_LINES 200
#define HELD_OUT_EVERY 100
#define HELD_OUT_FIRST 48
#define HELD_OUT_LAST 51
/* A shorter line (a heading, a date) may well stand in many documents and is never a copy. */
#define MIN_COPY_BYTES 40
/* Provisional numbers of words in the stream of the first pass lie above those of the classes. */
#define PROVISIONAL_BASE CHINHTA__N_WORD_CLASSES

struct key_table {
    uint32_t *slots; /* index into words + 1 */
    size_t n_slots;
};

struct line_set {
    uint64_t *slots;
    size_t n_slots, n_used;
};

struct reader {
    struct train_corpus *corpus;
    struct key_table keys;
    struct line_set seen;
    uint32_t *raw; /* stream of provisional numbers */
    size_t n_raw, cap_raw;
    size_t cap_words;
    uint32_t *spelled; /* [N_SYLLABLE_CODES]: how often each spelling of a class was seen */
    struct chinhta__token *tokens;
    FILE *held_out;
};

void *train_alloc(size_t n, size_t size) {
    void *p = calloc(n ? n : 1, size);
    if (!p) {
        fprintf(stderr, "train: out of memory (%zu bytes)\n", n * size);
        exit(2);
    }
    return p;
}

void *train_grow(void *old, size_t n, size_t size) {
    void *p = realloc(old, (n ? n : 1) * size);
    if (!p) {
        fprintf(stderr, "train: out of memory (%zu bytes)\n", n * size);
        exit(2);
    }
    return p;
}

static bool line_is_new(struct line_set *set, uint64_t hash) {
    if (set->n_used * 2 >= set->n_slots) {
        struct line_set bigger = {.n_slots = set->n_slots ? set->n_slots * 2 : 1u << 20};
        bigger.slots = train_alloc(bigger.n_slots, sizeof *bigger.slots);
        for (size_t i = 0; i < set->n_slots; i++)
            if (set->slots[i])
                line_is_new(&bigger, set->slots[i]);
        free(set->slots);
        *set = bigger;
    }
    hash |= 1;
    for (size_t i = hash >> 8;; i++) {
        uint64_t *slot = &set->slots[i & (set->n_slots - 1)];
        if (*slot == hash)
            return false;
        if (*slot == 0) {
            *slot = hash;
            set->n_used++;
            return true;
        }
    }
}

static void grow_keys(struct reader *reader) {
    size_t n_slots = reader->keys.n_slots ? reader->keys.n_slots * 2 : 1u << 20;
    uint32_t *slots = train_alloc(n_slots, sizeof *slots);
    for (uint32_t w = CHINHTA__N_SYLLABLE_CODES; w < reader->corpus->n_words; w++) {
        const char *key = reader->corpus->words[w].key;
        size_t i = chinhta__word_hash(key, strlen(key));
        while (slots[i & (n_slots - 1)])
            i++;
        slots[i & (n_slots - 1)] = w + 1;
    }
    free(reader->keys.slots);
    reader->keys = (struct key_table){slots, n_slots};
}

static uint32_t word_of_key(struct reader *reader, const char *key, size_t len) {
    struct train_corpus *corpus = reader->corpus;
    if ((corpus->n_words - CHINHTA__N_SYLLABLE_CODES) * 2 >= reader->keys.n_slots)
        grow_keys(reader);
    size_t i = chinhta__word_hash(key, len);
    for (;; i++) {
        uint32_t *slot = &reader->keys.slots[i & (reader->keys.n_slots - 1)];
        if (*slot == 0) {
            if (corpus->n_words == reader->cap_words) {
                reader->cap_words *= 2;
                corpus->words = train_grow(corpus->words, reader->cap_words, sizeof *corpus->words);
            }
            struct train_word *word = &corpus->words[corpus->n_words];
            *word = (struct train_word){.key = train_alloc(len + 1, 1)};
            memcpy(word->key, key, len);
            *slot = ++corpus->n_words;
            return corpus->n_words - 1;
        }
        const char *known = corpus->words[*slot - 1].key;
        if (strlen(known) == len && memcmp(known, key, len) == 0)
            return *slot - 1;
    }
}

static void push(struct reader *reader, uint32_t provisional) {
    if (reader->n_raw == reader->cap_raw) {
        reader->cap_raw = reader->cap_raw ? reader->cap_raw + reader->cap_raw / 2 : 1u << 24;
        reader->raw = train_grow(reader->raw, reader->cap_raw, sizeof *reader->raw);
    }
    reader->raw[reader->n_raw++] = provisional;
}

/* The case of an unknown word is known only here: it rides in the two top bits of its provisional number. */
static uint32_t provisional_word(struct reader *reader, const char *text, const struct chinhta__token *token,
                                 bool inside_sentence) {
    struct chinhta__syllable syllable;
    uint32_t w;
    if (chinhta__word_syllable(text + token->start, token->len, &syllable)) {
        w = chinhta__syllable_fold(syllable.code);
        reader->spelled[syllable.code]++;
    } else {
        char key[CHINHTA__WORD_MAX_KEY];
        size_t len = chinhta__word_fold(text + token->start, token->len, key, sizeof key);
        if (len == 0)
            return chinhta__word_unknown_class(token);
        w = word_of_key(reader, key, len);
    }
    struct train_word *word = &reader->corpus->words[w];
    word->count++;
    if (inside_sentence) {
        word->n_lower += token->letter_case == CHINHTA__CASE_LOWER;
        word->n_title += token->letter_case == CHINHTA__CASE_TITLE;
    }
    uint32_t unknown = chinhta__word_unknown_class(token);
    return (w + PROVISIONAL_BASE) | unknown << 30;
}

static void add_line(struct reader *reader, const char *text, size_t len, unsigned weight) {
    size_t n = chinhta__token_cut(text, len, reader->tokens, CHINHTA__PARAGRAPH_MAX);
    if (n == 0)
        return;
    size_t begin = reader->n_raw;
    for (int i = 0; i < 3; i++)
        push(reader, CHINHTA__WORD_BEGIN);
    bool inside = false;
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__token *token = &reader->tokens[i];
        bool is_word = token->kind == CHINHTA__TOKEN_WORD || token->kind == CHINHTA__TOKEN_ABBREV;
        push(reader, is_word ? provisional_word(reader, text, token, inside) : chinhta__word_class_of(token));
        inside = is_word || token->kind == CHINHTA__TOKEN_COMMA;
    }
    if (reader->raw[reader->n_raw - 1] != CHINHTA__WORD_STOP)
        push(reader, CHINHTA__WORD_STOP);
    size_t end = reader->n_raw;
    for (unsigned k = 1; k < weight; k++)
        for (size_t i = begin; i < end; i++)
            push(reader, reader->raw[i]);
}

static void read_file(struct reader *reader, const struct train_source *source) {
    FILE *file = fopen(source->path, "rb");
    if (!file) {
        fprintf(stderr, "train: %s: cannot open\n", source->path);
        exit(2);
    }
    char *line = NULL;
    size_t cap = 0;
    size_t n_lines = 0, n_copies = 0;
    for (ssize_t got; (got = getline(&line, &cap, file)) > 0;) {
        size_t len = (size_t)got;
        while (len > 0 && (line[len - 1] == '\n' || line[len - 1] == '\r'))
            len--;
        if (len == 0 || len > CHINHTA__PARAGRAPH_MAX)
            continue;
        n_lines++;
        uint64_t hash = chinhta__word_hash(line, len);
        if (len >= MIN_COPY_BYTES && !line_is_new(&reader->seen, hash)) {
            n_copies++;
            continue;
        }
        size_t block = n_lines / HELD_OUT_LINES % HELD_OUT_EVERY;
        if (reader->held_out && block >= HELD_OUT_FIRST && block <= HELD_OUT_LAST) {
            fprintf(reader->held_out, "%.*s\n", (int)len, line);
            continue;
        }
        add_line(reader, line, len, source->weight);
    }
    fprintf(stderr, "train: %s: %zu lines, %zu copies left out\n", source->path, n_lines, n_copies);
    free(line);
    fclose(file);
}

static int by_count(const void *a, const void *b) {
    const struct train_word *x = *(const struct train_word *const *)a, *y = *(const struct train_word *const *)b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    if (!x->key != !y->key)
        return x->key ? 1 : -1;
    return x->key ? strcmp(x->key, y->key) : (x->code > y->code) - (x->code < y->code);
}

/* A class of i/y variants is known by its most frequent spelling: lý but bác sĩ. */
static void choose_spellings(struct reader *reader) {
    struct train_word *words = reader->corpus->words;
    for (uint32_t code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++)
        words[code].code = code;
    for (uint32_t code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        struct train_word *word = &words[chinhta__syllable_fold(code)];
        if (reader->spelled[code] > reader->spelled[word->code])
            word->code = code;
    }
}

/* Ids by falling count, syllables and other words mixed, so that close ids mean close frequencies. */
static void number_words(struct train_corpus *corpus, struct train_limits limits) {
    struct train_word **order = train_alloc(corpus->n_words, sizeof *order);
    size_t n = 0;
    for (uint32_t w = 0; w < corpus->n_words; w++) {
        struct train_word *word = &corpus->words[w];
        if (word->count >= (word->key ? limits.min_word : limits.min_syllable) && word->count > 0)
            order[n++] = word;
    }
    qsort(order, n, sizeof *order, by_count);
    corpus->by_id = train_alloc(n + CHINHTA__N_WORD_CLASSES, sizeof *corpus->by_id);
    corpus->n_ids = CHINHTA__N_WORD_CLASSES;
    uint32_t n_other = 0;
    for (size_t i = 0; i < n && corpus->n_ids < UINT16_MAX; i++) {
        if (order[i]->key && ++n_other > limits.max_words)
            continue;
        order[i]->id = (uint16_t)corpus->n_ids;
        corpus->by_id[corpus->n_ids++] = (uint32_t)(order[i] - corpus->words);
    }
    free(order);
}

static void number_stream(struct reader *reader) {
    struct train_corpus *corpus = reader->corpus;
    corpus->stream = train_alloc(reader->n_raw, sizeof *corpus->stream);
    corpus->n_stream = reader->n_raw;
    for (size_t i = 0; i < reader->n_raw; i++) {
        uint32_t raw = reader->raw[i];
        uint32_t low = raw & 0x3fffffff;
        if (low < PROVISIONAL_BASE) {
            corpus->stream[i] = (uint16_t)low;
            continue;
        }
        uint16_t id = corpus->words[low - PROVISIONAL_BASE].id;
        corpus->stream[i] = id ? id : (uint16_t)(raw >> 30);
    }
    free(reader->raw);
}

void train_corpus_read(struct train_corpus *corpus, const struct train_source *sources, size_t n_sources,
                       struct train_limits limits, FILE *held_out) {
    struct reader reader = {.corpus = corpus, .held_out = held_out};
    *corpus = (struct train_corpus){.n_words = CHINHTA__N_SYLLABLE_CODES};
    reader.cap_words = 2u * CHINHTA__N_SYLLABLE_CODES;
    corpus->words = train_alloc(reader.cap_words, sizeof *corpus->words);
    reader.spelled = train_alloc(CHINHTA__N_SYLLABLE_CODES, sizeof *reader.spelled);
    reader.tokens = train_alloc(CHINHTA__PARAGRAPH_MAX, sizeof *reader.tokens);
    for (size_t i = 0; i < n_sources; i++)
        read_file(&reader, &sources[i]);
    choose_spellings(&reader);
    number_words(corpus, limits);
    number_stream(&reader);
    free(reader.keys.slots);
    free(reader.seen.slots);
    free(reader.spelled);
    free(reader.tokens);
}

void train_corpus_free(struct train_corpus *corpus) {
    for (uint32_t w = CHINHTA__N_SYLLABLE_CODES; w < corpus->n_words; w++)
        free(corpus->words[w].key);
    free(corpus->words);
    free(corpus->by_id);
    free(corpus->stream);
}
