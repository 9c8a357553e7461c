/* SPDX-License-Identifier: MIT */
/* Lines whose slips a person marked. See decide.h. */
#include <stdlib.h>
#include <string.h>
#include "dict/decide/decide.h"

/* Cuts off the next column, which may be empty; NULL behind the last. */
static char *next_column(char **inout_rest) {
    char *column = *inout_rest;
    if (!column)
        return NULL;
    char *end = column + strcspn(column, "\t\n");
    *inout_rest = *end == '\t' ? end + 1 : NULL;
    *end = '\0';
    return column;
}

bool decide_parse_labelled(char *text, struct decide_line *line) {
    const char *column = next_column(&text), *start, *end, *right;
    line->len = strlen(column);
    line->n_slips = 0;
    if (line->len == 0 || line->len >= sizeof line->text)
        return false;
    memcpy(line->text, column, line->len);
    while ((start = next_column(&text)) && *start) {
        struct decide_slip *slip = &line->slips[line->n_slips];
        if (!(end = next_column(&text)) || !(right = next_column(&text)) || strlen(right) >= sizeof slip->right ||
            line->n_slips + 1 == sizeof line->slips / sizeof *line->slips)
            return false;
        slip->byte_start = strtoul(start, NULL, 10);
        slip->byte_end = strtoul(end, NULL, 10);
        if (slip->byte_start >= slip->byte_end || slip->byte_end > line->len)
            return false;
        strcpy(slip->right, right);
        line->n_slips++;
    }
    return true;
}

unsigned decide_ids_of(const chinhta_dict *dict, const char *text, uint16_t ids[2]) {
    struct chinhta__token tokens[8];
    size_t n = chinhta__token_cut(text, strlen(text), tokens, 8), n_words = 0;
    for (size_t i = 0; i < n; i++) {
        struct chinhta__syllable syllable;
        bool mark = n <= 8 && tokens[i].kind != CHINHTA__TOKEN_WORD;
        if (mark)
            continue;
        if (n > 8 || n_words == 2 || !chinhta__word_syllable(text + tokens[i].start, tokens[i].len, &syllable))
            return 0;
        ids[n_words++] = (uint16_t)chinhta__dict_syllable_id(dict, syllable.code);
    }
    return (unsigned)n_words;
}
