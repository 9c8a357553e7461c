/* SPDX-License-Identifier: MIT */
/* The walk down a trie of phrases, and the tries that dict/tables/gen_phrases.c makes of the tables of phrases. */
#include "lib/lexicon/phrase.h"

#include "phrase_data.h" /* the tries and their rows */

/* The step that a token takes; a word that is no syllable is in no phrase. */
static unsigned step_of(const struct chinhta__token *token, const struct chinhta__word *word) {
    if (word->folded != UINT16_MAX)
        return word->folded;
    if (token->kind == CHINHTA__TOKEN_COMMA)
        return CHINHTA__PHRASE_COMMA;
    return token->kind == CHINHTA__TOKEN_HYPHEN ? CHINHTA__PHRASE_HYPHEN : CHINHTA__PHRASE_NONE;
}

static unsigned next_state(const struct chinhta__phrase_trie *trie, unsigned state, unsigned step) {
    unsigned slot = chinhta__phrase_slot(state, step) & trie->slot_mask;
    while (trie->edges[slot].next && (trie->edges[slot].state != state || trie->edges[slot].step != step))
        slot = (slot + 1) & trie->slot_mask;
    return trie->edges[slot].next;
}

unsigned chinhta__phrase_walk(const struct chinhta__phrase_trie *trie, const struct chinhta__token *tokens,
                              const struct chinhta__word *words, size_t n_tokens, size_t from, size_t *out_n_tokens) {
    unsigned state = trie->first[words[from].folded];
    unsigned best = 0;
    size_t end = n_tokens - from > CHINHTA__PHRASE_MAX_TOKENS ? from + CHINHTA__PHRASE_MAX_TOKENS : n_tokens;
    for (size_t i = from + 1; state; i++) {
        if (trie->row_of[state]) {
            best = trie->row_of[state];
            *out_n_tokens = i - from;
        }
        unsigned step = i < end ? step_of(&tokens[i], &words[i]) : CHINHTA__PHRASE_NONE;
        if (step == CHINHTA__PHRASE_NONE)
            break;
        state = next_state(trie, state, step);
    }
    return best;
}
