/* SPDX-License-Identifier: MIT */
/*
 * train: makes dict/context.model and dict/syllables.tsv from plain text, one paragraph a line.
 *
 *   train [-o MODEL] [-s SYLLABLES.tsv] [-d HELD-OUT] [-t STREAM] [-n NGRAMS] [-c C2,C3,C4] WEIGHT:FILE...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "dict/model/model_file.h"
#include "dict/train/corpus.h"
#include "dict/train/ngram.h"
#include "lib/lexicon/word.h"
#include "lib/text/utf8.h"

struct options {
    const char *model_path, *syllables_path, *held_out_path, *stream_path;
    struct train_limits limits;
    struct train_pruning pruning;
    struct train_source sources[64];
    size_t n_sources;
};

static int usage(void) {
    fputs("usage: train [-o MODEL] [-s SYLLABLES.tsv] [-d HELD-OUT] [-t STREAM] [-n NGRAMS] [-c C2,C3,C4]\n"
          "             WEIGHT:FILE...\n"
          "  -o  the context model (default context.model)\n"
          "  -s  attested syllables with their counts\n"
          "  -d  lines kept out of the model, for training the decision layer\n"
          "  -t  the text as word ids, uint16_t each, for train_net\n"
          "  -n  n-grams of two words and more to keep (default 8000000)\n"
          "  -c  least counts of orders 2, 3 and 4 (default 2,2,3)\n"
          "  WEIGHT: how often a line of FILE counts\n",
          stderr);
    return 2;
}

static int read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.model_path = "context.model",
                          .limits = {.min_syllable = 10, .min_word = 40, .max_words = 24000},
                          .pruning = {.min_count = {0, 0, 2, 2, 3}, .max_ngrams = 8000000}};
    for (int opt; (opt = getopt(argc, argv, "o:s:d:t:n:c:")) != -1;) {
        switch (opt) {
        case 'o':
            o->model_path = optarg;
            break;
        case 's':
            o->syllables_path = optarg;
            break;
        case 'd':
            o->held_out_path = optarg;
            break;
        case 't':
            o->stream_path = optarg;
            break;
        case 'n':
            o->pruning.max_ngrams = strtoul(optarg, NULL, 10);
            break;
        case 'c':
            if (sscanf(optarg, "%u,%u,%u", &o->pruning.min_count[2], &o->pruning.min_count[3],
                       &o->pruning.min_count[4]) != 3)
                return usage();
            break;
        default:
            return usage();
        }
    }
    for (; optind < argc; optind++) {
        char *colon = strchr(argv[optind], ':');
        if (!colon || o->n_sources == sizeof o->sources / sizeof *o->sources)
            return usage();
        o->sources[o->n_sources++] =
            (struct train_source){.path = colon + 1, .weight = (unsigned)strtoul(argv[optind], NULL, 10)};
    }
    return o->n_sources > 0 ? 0 : usage();
}

static void fill_words(struct model_file *out, const struct train_corpus *corpus, const struct train_model *model) {
    out->n_ids = corpus->n_ids;
    out->words = train_alloc(corpus->n_ids, sizeof *out->words);
    for (uint32_t id = 0; id < corpus->n_ids; id++) {
        struct model_word *word = &out->words[id];
        word->code = UINT32_MAX;
        if (id >= CHINHTA__N_WORD_CLASSES) {
            const struct train_word *known = &corpus->words[corpus->by_id[id]];
            uint32_t inside = known->n_lower + known->n_title;
            if (known->key)
                word->key = strcpy(train_alloc(strlen(known->key) + 1, 1), known->key);
            else
                word->code = known->code;
            word->count = known->count;
            word->title = (uint8_t)(inside ? 255.0 * known->n_title / inside : 255);
        }
        word->p = model_quantise_p((double)model->order[1].log_p[id]);
        word->backoff = model_quantise_backoff((double)model->order[1].log_backoff[id]);
    }
}

static void fill_order(struct model_order *out, const struct train_ngrams *lower, const struct train_ngrams *list,
                       uint32_t *new_index, const uint32_t *parent_index) {
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++)
        n += list->kept[i];
    *out = (struct model_order){.n = n};
    out->parent = train_alloc(n, sizeof *out->parent);
    out->last = train_alloc(n, sizeof *out->last);
    out->p = train_alloc(n, 1);
    out->backoff = train_alloc(n, 1);
    size_t at = 0;
    for (size_t h = 0; h < lower->n; h++)
        for (size_t i = lower->child[h]; i < lower->child[h + 1]; i++) {
            if (!list->kept[i])
                continue;
            new_index[i] = (uint32_t)at;
            out->parent[at] = parent_index ? parent_index[h] : (uint32_t)h;
            out->last[at] = (uint16_t)list->keys[i];
            out->p[at] = model_quantise_p((double)list->log_p[i]);
            out->backoff[at] = list->log_backoff ? model_quantise_backoff((double)list->log_backoff[i]) : 0;
            at++;
        }
}

static int write_model(const char *path, const struct train_corpus *corpus, const struct train_model *model) {
    struct model_file out = {.n_onsets = CHINHTA__N_ONSETS, .n_rimes = CHINHTA__N_RIMES};
    fill_words(&out, corpus, model);
    uint32_t *parents = NULL;
    for (int k = 2; k <= TRAIN_MAX_ORDER; k++) {
        uint32_t *index = train_alloc(model->order[k].n, sizeof *index);
        fill_order(&out.order[k], &model->order[k - 1], &model->order[k], index, parents);
        free(parents);
        parents = index;
    }
    free(parents);
    int status = model_file_write(path, &out);
    model_file_free(&out);
    return status;
}

static int by_spelling(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Rows "syllable, count, source": old tone style, one row a spelling class (i/y variants are one class). */
static int write_syllables(const char *path, const struct train_corpus *corpus) {
    FILE *file = fopen(path, "w");
    if (!file) {
        fprintf(stderr, "train: %s: cannot write\n", path);
        return -1;
    }
    char **rows = train_alloc(corpus->n_ids, sizeof *rows);
    size_t n_rows = 0;
    for (uint32_t id = CHINHTA__N_WORD_CLASSES; id < corpus->n_ids; id++) {
        const struct train_word *word = &corpus->words[corpus->by_id[id]];
        if (word->key)
            continue;
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n = chinhta__syllable_spell(word->code, CHINHTA__TONE_STYLE_OLD, letters);
        char *row = train_alloc(CHINHTA__SYLLABLE_MAX_LETTERS * CHINHTA__UTF8_MAX_LEN + 32, 1);
        size_t len = 0;
        for (size_t i = 0; i < n; i++)
            len += chinhta__utf8_encode(chinhta__letter_to_cp(letters[i]), row + len);
        sprintf(row + len, "\t%u\tcorpus", word->count);
        rows[n_rows++] = row;
    }
    qsort(rows, n_rows, sizeof *rows, by_spelling);
    fputs("# syllable\tcount\tsource\n", file);
    for (size_t i = 0; i < n_rows; i++) {
        fprintf(file, "%s\n", rows[i]);
        free(rows[i]);
    }
    free(rows);
    return fclose(file) == 0 ? 0 : -1;
}

static int write_stream(const char *path, const struct train_corpus *corpus) {
    FILE *file = fopen(path, "wb");
    bool whole = file && fwrite(corpus->stream, sizeof *corpus->stream, corpus->n_stream, file) == corpus->n_stream;
    if (file && fclose(file) != 0)
        whole = false;
    if (!whole)
        fprintf(stderr, "train: %s: cannot write\n", path);
    return whole ? 0 : -1;
}

int main(int argc, char **argv) {
    static struct options o;
    if (read_options(argc, argv, &o) != 0)
        return 2;
    FILE *held_out = o.held_out_path ? fopen(o.held_out_path, "w") : NULL;
    struct train_corpus corpus;
    train_corpus_read(&corpus, o.sources, o.n_sources, o.limits, held_out);
    if (held_out)
        fclose(held_out);
    fprintf(stderr, "train: %zu ids in the stream, vocabulary %u\n", corpus.n_stream, corpus.n_ids);
    if (o.syllables_path && write_syllables(o.syllables_path, &corpus) != 0)
        return 2;
    if (o.stream_path && write_stream(o.stream_path, &corpus) != 0)
        return 2;
    struct train_model model;
    train_model_estimate(&model, corpus.stream, corpus.n_stream, corpus.n_ids);
    train_model_prune(&model, o.pruning);
    int status = write_model(o.model_path, &corpus, &model);
    train_model_free(&model);
    train_corpus_free(&corpus);
    return status == 0 ? 0 : 2;
}
