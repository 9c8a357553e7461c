/* SPDX-License-Identifier: MIT */
/* Texts as sequences, without the checks that lie above the model. See paragraph.h. */
#include "tests/paragraph.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/suite.h"

void paragraph_read(struct paragraph *paragraph, const chinhta_dict *dict, const char *text) {
    size_t n = chinhta__token_cut(text, strlen(text), paragraph->tokens, PARAGRAPH_TOKENS);
    ck_assert_uint_le(n, PARAGRAPH_TOKENS);
    for (size_t i = 0; i < n; i++)
        paragraph->words[i] = chinhta__word_read(text, &paragraph->tokens[i]);
    memset(&paragraph->similar, 0, sizeof paragraph->similar);
    paragraph->sequence = (struct chinhta__sequence){
        .dict = dict,
        .text = text,
        .tokens = paragraph->tokens,
        .words = paragraph->words,
        .n = n,
        .ids = paragraph->ids,
        .log_p = paragraph->log_p,
        .order = paragraph->order,
        .values = paragraph->values,
        .similar = &paragraph->similar,
    };
    chinhta__sequence_fill(&paragraph->sequence);
}

size_t paragraph_find(const struct paragraph *paragraph, const char *word) {
    const char *at = strstr(paragraph->sequence.text, word);
    ck_assert_msg(at != NULL, "no %s", word);
    size_t start = (size_t)(at - paragraph->sequence.text);
    for (size_t i = 0; i < paragraph->sequence.n; i++)
        if (paragraph->tokens[i].start == start)
            return i;
    ck_abort_msg("no token begins with %s", word);
}

uint16_t paragraph_id(const chinhta_dict *dict, const char *word) {
    struct chinhta__syllable syllable;
    char key[CHINHTA__WORD_MAX_KEY];
    unsigned id = 0;
    if (chinhta__word_syllable(word, strlen(word), &syllable))
        id = chinhta__dict_syllable_id(dict, syllable.code);
    else
        id = chinhta__dict_key_id(dict, key, chinhta__word_fold(word, strlen(word), key, sizeof(key)));
    ck_assert_msg(id >= CHINHTA__N_WORD_CLASSES, "%s is not in the vocabulary", word);
    return (uint16_t)id;
}

chinhta_dict *paragraph_dict(int argc, char **argv) {
    chinhta_dict *dict = NULL;
    char detail[100] = "";
    if (argc != 2) {
        fprintf(stderr, "usage: %s DICTIONARY\n", argv[0]);
        exit(2);
    }
    if (chinhta__dict_open_path(argv[1], &dict, detail, sizeof(detail)) != CHINHTA_OK) {
        fprintf(stderr, "%s: %s\n", argv[1], detail);
        exit(2);
    }
    return dict;
}
