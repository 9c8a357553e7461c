/* SPDX-License-Identifier: MIT */
/*
 * carry_net: takes the network of one dictionary over to the vocabulary of another, word by word, so that a new context
 * model does not ask for a new network at once. A word that the old vocabulary lacks gets a row of zeros: the network
 * says nothing of it. Prints how many there are.
 *
 *   carry_net OLD.DICT NEW.DICT NET
 */
#include <stdio.h>
#include "dict/net/net_file.h"

static chinhta_dict *open_dict(const char *path) {
    chinhta_dict *dict;
    char detail[128] = "";
    if (chinhta__dict_open_path(path, &dict, detail, sizeof detail) != CHINHTA_OK)
        fprintf(stderr, "carry_net: %s: %s\n", path, detail);
    return dict;
}

/* The id that a word of NEW has in OLD; 0 if it is not there. Classes have the same ids everywhere. */
static unsigned old_id(const chinhta_dict *old, const chinhta_dict *new, unsigned id) {
    if (id < CHINHTA__N_WORD_CLASSES)
        return id;
    if (new->words[id].code != UINT16_MAX)
        return chinhta__dict_syllable_id(old, new->words[id].code);
    uint32_t start = new->string_offsets[id];
    return chinhta__dict_key_id(old, new->strings + start, new->string_offsets[id + 1] - start);
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fputs("usage: carry_net OLD.DICT NEW.DICT NET\n", stderr);
        return 2;
    }
    chinhta_dict *old = open_dict(argv[1]), *new = open_dict(argv[2]);
    FILE *out = old && new ? fopen(argv[3], "wb") : NULL;
    if (!out) {
        fprintf(stderr, "carry_net: %s: cannot write\n", argv[3]);
        return 2;
    }
    const struct chinhta__net_weights *weights = (const void *)old->net;
    const struct chinhta__net_word *rows = (const void *)(weights + 1);
    static struct net_file_weights turned;
    net_file_from_dict(weights, &turned);
    bool good = fwrite(&turned, sizeof turned, 1, out) == 1;
    size_t n_missing = 0;
    for (unsigned id = 0; good && id < new->n_ids; id++) {
        struct chinhta__net_word none = {.out_bias = 0};
        unsigned from = old_id(old, new, id);
        bool missing = from == 0 && id >= CHINHTA__N_WORD_CLASSES;
        good = fwrite(missing ? &none : &rows[from], sizeof none, 1, out) == 1;
        n_missing += missing;
    }
    printf("%u words, %zu of them without a row\n", (unsigned)new->n_ids, n_missing);
    if (fclose(out) != 0)
        good = false;
    chinhta__dict_unref(old);
    chinhta__dict_unref(new);
    return good ? 0 : 2;
}
