/* SPDX-License-Identifier: MIT */
/*
 * Corpus: text files turned into one long stream of word ids. Owns reading, leaving out repeated lines, setting
 * lines aside for the decision layer, and the vocabulary. Memory is not scarce here; a failed allocation ends the run.
 */
#ifndef CHINHTA__TRAIN_CORPUS_H
#define CHINHTA__TRAIN_CORPUS_H

#include <stdint.h>
#include <stdio.h>

struct train_source {
    const char *path;
    unsigned weight; /* how often each line counts */
};

struct train_word {
    char *key;        /* UTF-8, malloc'd; NULL for a syllable */
    uint32_t code;    /* syllable code of the most frequent spelling when key is NULL */
    uint32_t count;   /* unweighted */
    uint32_t n_lower; /* seen in lower case inside a sentence */
    uint32_t n_title; /* seen with a capital inside a sentence */
    uint16_t id;      /* 0: left out of the vocabulary */
};

struct train_corpus {
    struct train_word *words; /* provisional numbering: syllable codes first, then other words */
    uint32_t n_words;
    uint32_t *by_id;          /* id -> index in words; ids below CHINHTA__N_WORD_CLASSES are classes */
    uint32_t n_ids;
    uint16_t *stream;         /* ids; every line is preceded by three CHINHTA__WORD_BEGIN, closed by a STOP */
    size_t n_stream;
};

struct train_limits {
    uint32_t min_syllable; /* a syllable seen less often stays out */
    uint32_t min_word;     /* the same for other words */
    uint32_t max_words;    /* at most so many other words */
};

/* Reads all sources. HELD_OUT, if not NULL, receives four lines in a hundred, in blocks, which is not counted. */
void train_corpus_read(struct train_corpus *corpus, const struct train_source *sources, size_t n_sources,
                       struct train_limits limits, FILE *held_out);
void train_corpus_free(struct train_corpus *corpus);

void *train_alloc(size_t n, size_t size);
void *train_grow(void *old, size_t n, size_t size);

#endif
