/* SPDX-License-Identifier: MIT */
/* Sections of words: attested syllables, the vocabulary, its keys and strings; and the reading of their rows. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "dict/compile/compile.h"
#include "lib/lexicon/word.h"

static uint16_t add_syllable(struct model_file *model, unsigned code, uint32_t count, const char *path, unsigned row) {
    if (model->n_ids >= UINT16_MAX)
        compile_fail(path, row, "more than 65,534 words");
    struct model_word *words = realloc(model->words, (model->n_ids + 1) * sizeof *words);
    if (!words)
        compile_fail(path, row, "out of memory");
    model->words = words;
    words[model->n_ids] = (struct model_word){.code = code, .count = count, .p = CHINHTA__DICT_P_MAX,
                                              .backoff = model_quantise_backoff(0)};
    return (uint16_t)model->n_ids++;
}

void compile_read_syllables(struct compile_input *input, const char *path) {
    FILE *file = fopen(path, "r");
    if (!file)
        compile_fail(path, 0, "cannot open");
    uint16_t *model_id = compile_alloc(CHINHTA__N_SYLLABLE_CODES, sizeof *model_id);
    for (uint32_t id = CHINHTA__N_WORD_CLASSES; id < input->model.n_ids; id++)
        if (!input->model.words[id].key && input->model.words[id].code < CHINHTA__N_SYLLABLE_CODES)
            model_id[chinhta__syllable_fold(input->model.words[id].code)] = (uint16_t)id;
    input->syllable_ids = compile_alloc(CHINHTA__N_SYLLABLE_CODES, sizeof *input->syllable_ids);
    char line[256];
    for (unsigned row = 1; fgets(line, sizeof line, file); row++) {
        if (line[0] == '#')
            continue;
        char spelled[64];
        unsigned count;
        struct chinhta__syllable syllable;
        if (sscanf(line, "%63[^\t]\t%u\t", spelled, &count) != 2)
            compile_fail(path, row, "not a syllable and a count");
        if (!chinhta__word_syllable(spelled, strlen(spelled), &syllable))
            compile_fail(path, row, "not a well-formed syllable");
        unsigned code = chinhta__syllable_fold(syllable.code);
        if (input->syllable_ids[code])
            compile_fail(path, row, "the syllable or its i/y variant stands twice");
        input->syllable_ids[code] = model_id[code] ? model_id[code] : add_syllable(&input->model, syllable.code, count, path, row);
    }
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) /* variants share the id */
        if (chinhta__syllable_valid(code))
            input->syllable_ids[code] = input->syllable_ids[chinhta__syllable_fold(code)];
    free(model_id);
    fclose(file);
}

void compile_read_decision(struct compile_input *input, const char *path) {
    FILE *file = fopen(path, "r");
    if (!file)
        compile_fail(path, 0, "cannot open");
    size_t cap = 1u << 16;
    input->decision = compile_alloc(cap, sizeof *input->decision);
    char line[256];
    for (unsigned row = 1; fgets(line, sizeof line, file); row++) {
        char *end;
        if (line[0] == '#' || line[0] == '\n')
            continue;
        double weight = strtod(line, &end);
        if (end == line || !isfinite(weight))
            compile_fail(path, row, "not a number");
        if (input->n_decision == cap)
            compile_fail(path, row, "too many weights");
        input->decision[input->n_decision++] = (float)weight;
    }
    fclose(file);
}

struct compile_bytes compile_syllables(const struct compile_input *input) {
    size_t len = CHINHTA__N_SYLLABLE_CODES * sizeof(uint16_t);
    unsigned char *data = compile_alloc(len, 1);
    memcpy(data, input->syllable_ids, len);
    return (struct compile_bytes){data, len};
}

struct compile_bytes compile_words(const struct compile_input *input) {
    const struct model_file *model = &input->model;
    struct chinhta__dict_word *words = compile_alloc(model->n_ids, sizeof *words);
    for (uint32_t id = 0; id < model->n_ids; id++) {
        const struct model_word *word = &model->words[id];
        double log_count = 8 * log2(1 + (double)word->count);
        words[id] = (struct chinhta__dict_word){
            .code = word->code < CHINHTA__N_SYLLABLE_CODES ? (uint16_t)word->code : UINT16_MAX,
            .title = word->title,
            .log_count = (uint8_t)(log_count > 255 ? 255 : log_count),
            .p = word->p,
            .backoff = word->backoff,
        };
    }
    return (struct compile_bytes){(unsigned char *)words, model->n_ids * sizeof *words};
}

struct compile_bytes compile_keys(const struct compile_input *input) {
    const struct model_file *model = &input->model;
    size_t n_keys = 0, n_slots = 64;
    for (uint32_t id = 0; id < model->n_ids; id++)
        n_keys += model->words[id].key != NULL;
    while (n_slots < 2 * n_keys)
        n_slots *= 2;
    uint32_t *slots = compile_alloc(n_slots, sizeof *slots);
    for (uint32_t id = 0; id < model->n_ids; id++) {
        if (!model->words[id].key)
            continue;
        uint64_t hash = chinhta__word_hash(model->words[id].key, strlen(model->words[id].key));
        size_t i = hash & (n_slots - 1);
        while (slots[i])
            i = (i + 1) & (n_slots - 1);
        slots[i] = id << 16 | (uint32_t)(hash >> 48);
    }
    return (struct compile_bytes){(unsigned char *)slots, n_slots * sizeof *slots};
}

struct compile_bytes compile_strings(const struct compile_input *input) {
    const struct model_file *model = &input->model;
    size_t table = (model->n_ids + 1) * sizeof(uint32_t), len = 0;
    for (uint32_t id = 0; id < model->n_ids; id++)
        len += model->words[id].key ? strlen(model->words[id].key) : 0;
    unsigned char *data = compile_alloc(table + len, 1);
    uint32_t at = 0;
    for (uint32_t id = 0; id < model->n_ids; id++) {
        memcpy(data + id * sizeof at, &at, sizeof at);
        size_t n = model->words[id].key ? strlen(model->words[id].key) : 0;
        if (n > 0)
            memcpy(data + table + at, model->words[id].key, n);
        at += (uint32_t)n;
    }
    memcpy(data + model->n_ids * sizeof at, &at, sizeof at);
    return (struct compile_bytes){data, table + len};
}

struct compile_bytes compile_decision(const struct compile_input *input) {
    size_t len = input->n_decision * sizeof *input->decision;
    unsigned char *data = compile_alloc(len, 1);
    memcpy(data, input->decision, len);
    return (struct compile_bytes){data, len};
}
