/* SPDX-License-Identifier: MIT */
/*
 * compile_dict: makes chinhta.dict. The same input gives the same bytes.
 *
 *   compile_dict MODEL SYLLABLES.tsv NET DECISION.txt OUT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "dict/compile/compile.h"
#include "lib/lexicon/dict.h"
#include "lib/model/decision.h"

void *compile_alloc(size_t n, size_t size) {
    void *p = calloc(n ? n : 1, size);
    if (!p)
        compile_fail("compile_dict", 0, "out of memory");
    return p;
}

void compile_fail(const char *path, unsigned row, const char *reason) {
    if (row)
        fprintf(stderr, "%s:%u: %s\n", path, row, reason);
    else
        fprintf(stderr, "%s: %s\n", path, reason);
    exit(1);
}

static size_t round_up(size_t offset) {
    return (offset + CHINHTA__DICT_ALIGN - 1) / CHINHTA__DICT_ALIGN * CHINHTA__DICT_ALIGN;
}

static void write_file(const char *path, const struct compile_input *input) {
    struct compile_bytes (*const make[CHINHTA__N_SECTIONS])(const struct compile_input *) = {
        [CHINHTA__SECTION_SYLLABLES] = compile_syllables,   [CHINHTA__SECTION_WORDS] = compile_words,
        [CHINHTA__SECTION_KEYS] = compile_keys,             [CHINHTA__SECTION_STRINGS] = compile_strings,
        [CHINHTA__SECTION_NGRAMS] = compile_ngrams,         [CHINHTA__SECTION_SKELETONS] = compile_skeletons,
        [CHINHTA__SECTION_NEIGHBOURS] = compile_neighbours, [CHINHTA__SECTION_PAIRS] = compile_pairs,
        [CHINHTA__SECTION_PARTNERS] = compile_partners,     [CHINHTA__SECTION_NET] = compile_net,
        [CHINHTA__SECTION_DECISION] = compile_decision,
    };
    struct chinhta__dict_header header = {
        .magic = {0}, .version = CHINHTA__DICT_VERSION, .n_sections = CHINHTA__N_SECTIONS,
        .n_onsets = CHINHTA__N_ONSETS, .n_rimes = CHINHTA__N_RIMES, .n_ids = input->model.n_ids,
    };
    memcpy(header.magic, CHINHTA__DICT_MAGIC, sizeof header.magic);
    struct compile_bytes sections[CHINHTA__N_SECTIONS];
    size_t size = round_up(sizeof header);
    for (unsigned s = 0; s < CHINHTA__N_SECTIONS; s++) {
        sections[s] = make[s](input);
        header.sections[s] = (struct chinhta__dict_section){size, sections[s].len};
        size = round_up(size + sections[s].len);
    }
    header.file_size = size;
    unsigned char *file = compile_alloc(size, 1);
    for (unsigned s = 0; s < CHINHTA__N_SECTIONS; s++) {
        memcpy(file + header.sections[s].offset, sections[s].data, sections[s].len);
        free(sections[s].data);
    }
    header.checksum = chinhta__dict_checksum(&header, sizeof header) ^
                      chinhta__dict_checksum(file + sizeof header, size - sizeof header);
    memcpy(file, &header, sizeof header);
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(file, 1, size, out) != size || fclose(out) != 0)
        compile_fail(path, 0, "cannot write");
    free(file);
}

int main(int argc, char **argv) {
    if (argc != 6) {
        fputs("usage: compile_dict MODEL SYLLABLES.tsv NET DECISION.txt OUT\n", stderr);
        return 2;
    }
    struct compile_input input = {0};
    if (model_file_read(argv[1], &input.model) != 0)
        return 1;
    if (input.model.n_onsets != CHINHTA__N_ONSETS || input.model.n_rimes != CHINHTA__N_RIMES)
        compile_fail(argv[1], 0, "made with other rows of onsets.tsv or rimes.tsv: train again");
    compile_read_syllables(&input, argv[2]);
    compile_read_net(&input, argv[3]);
    compile_read_decision(&input, argv[4]);
    if (input.n_decision == 0) /* before the first training of the layer: all zero, which says nothing */
        input.n_decision = sizeof(struct chinhta__decision_weights) / sizeof(float);
    if (input.n_decision != sizeof(struct chinhta__decision_weights) / sizeof(float))
        compile_fail(argv[4], 0, "not as many weights as lib/model/decision.h has: train the decision layer again");
    write_file(argv[5], &input);
    model_file_free(&input.model);
    free(input.syllable_ids);
    free(input.net);
    free(input.decision);
    return 0;
}
