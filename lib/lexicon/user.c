/* SPDX-License-Identifier: MIT */
/*
 * Phrases of the user. A word is a key (the code of a syllable, or folded letters) with a number; a phrase is
 * a row of these numbers. Owns both tables. Each grows before anything in it changes, so a failure changes
 * nothing that counts.
 */
#include "lib/lexicon/user.h"

#include <stdlib.h>
#include <string.h>
#include "lib/lexicon/word.h"
#include "lib/text/utf8.h"

#define KEY_MAX (CHINHTA__WORD_MAX_KEY + 1)

struct chinhta__user_word {
    uint8_t len;
    char key[KEY_MAX];
};

/* ---- Keys of words ---- */

static bool is_word(const struct chinhta__token *token) {
    return token->kind == CHINHTA__TOKEN_WORD || token->kind == CHINHTA__TOKEN_ABBREV ||
           token->kind == CHINHTA__TOKEN_CODE || token->kind == CHINHTA__TOKEN_NUMBER;
}

/* Returns the bytes of the key; 0 if the word is too long to be one of the user's. */
static size_t make_key(const char *text, const struct chinhta__token *token, char key[KEY_MAX]) {
    struct chinhta__syllable syllable;
    if (token->kind == CHINHTA__TOKEN_WORD &&
        chinhta__word_syllable(text + token->start, token->len, &syllable)) {
        key[0] = 's';
        key[1] = (char)(syllable.code & 0xff);
        key[2] = (char)(syllable.code >> 8);
        return 3;
    }
    key[0] = 'w';
    size_t len = chinhta__word_fold(text + token->start, token->len, key + 1, CHINHTA__WORD_MAX_KEY);
    return len > 0 ? len + 1 : 0;
}

/* ---- Tables ---- */

/* Where a hash has its slot, or would have: the first slot from there on that is free or that SAME says yes
 * to. */
#define NO_INDEX UINT32_MAX

static uint32_t find_word(const struct chinhta__user *user, const char *key, size_t len, size_t *out_slot) {
    size_t mask = user->n_word_slots - 1;
    if (user->n_word_slots == 0)
        return NO_INDEX;
    for (size_t slot = (size_t)chinhta__word_hash(key, len) & mask;; slot = (slot + 1) & mask) {
        *out_slot = slot;
        uint32_t entry = user->word_slots[slot];
        if (entry == 0)
            return NO_INDEX;
        if (user->words[entry - 1].len == len && memcmp(user->words[entry - 1].key, key, len) == 0)
            return entry - 1;
    }
}

static uint64_t hash_phrase(const uint32_t *word, size_t n_words) {
    uint64_t hash = n_words;
    for (size_t i = 0; i < n_words; i++) {
        hash = (hash ^ word[i]) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 32;
    }
    return hash;
}

static uint32_t find_phrase(const struct chinhta__user *user, const uint32_t *word, size_t n_words,
                            size_t *out_slot) {
    size_t mask = user->n_phrase_slots - 1;
    if (user->n_phrase_slots == 0)
        return NO_INDEX;
    for (size_t slot = (size_t)hash_phrase(word, n_words) & mask;; slot = (slot + 1) & mask) {
        *out_slot = slot;
        uint32_t entry = user->phrase_slots[slot];
        if (entry == 0)
            return NO_INDEX;
        const struct chinhta__user_phrase *phrase = &user->phrases[entry - 1];
        if (phrase->n_words == n_words && memcmp(phrase->word, word, n_words * sizeof(*word)) == 0)
            return entry - 1;
    }
}

/* Room for N more objects behind *inout_array; false if memory ran out. */
static bool reserve(void **inout_array, size_t size, size_t n_used, size_t n_more, size_t *inout_cap) {
    if (*inout_cap - n_used >= n_more)
        return true;
    size_t cap = *inout_cap ? *inout_cap * 2 : 16;
    void *grown = realloc(*inout_array, cap * size);
    if (!grown)
        return false;
    *inout_array = grown;
    *inout_cap = cap;
    return true;
}

/* The slots are at most half full: a search always ends. */
static bool reserve_word_slots(struct chinhta__user *user) {
    size_t n_slots = user->n_word_slots ? user->n_word_slots : 32;
    while (n_slots < 2 * (user->n_words + CHINHTA__USER_MAX_WORDS))
        n_slots *= 2;
    if (n_slots == user->n_word_slots)
        return true;
    uint32_t *slots = calloc(n_slots, sizeof(*slots));
    if (!slots)
        return false;
    free(user->word_slots);
    user->word_slots = slots;
    user->n_word_slots = n_slots;
    for (size_t i = 0; i < user->n_words; i++) {
        size_t slot = 0;
        find_word(user, user->words[i].key, user->words[i].len, &slot);
        slots[slot] = (uint32_t)i + 1;
    }
    return true;
}

static bool reserve_phrase_slots(struct chinhta__user *user) {
    size_t n_slots = user->n_phrase_slots ? user->n_phrase_slots : 32;
    while (n_slots < 2 * (user->n_phrases + 1))
        n_slots *= 2;
    if (n_slots == user->n_phrase_slots)
        return true;
    uint32_t *slots = calloc(n_slots, sizeof(*slots));
    if (!slots)
        return false;
    free(user->phrase_slots);
    user->phrase_slots = slots;
    user->n_phrase_slots = n_slots;
    for (size_t i = 0; i < user->n_phrases; i++) {
        size_t slot = 0;
        find_phrase(user, user->phrases[i].word, user->phrases[i].n_words, &slot);
        slots[slot] = (uint32_t)i + 1;
    }
    return true;
}

static bool reserve_all(struct chinhta__user *user) {
    void *words = user->words;
    void *phrases = user->phrases;
    bool ok =
        reserve(&words, sizeof(*user->words), user->n_words, CHINHTA__USER_MAX_WORDS, &user->words_cap) &&
        reserve(&phrases, sizeof(*user->phrases), user->n_phrases, 1, &user->phrases_cap);
    user->words = words;
    user->phrases = phrases;
    return ok && reserve_word_slots(user) && reserve_phrase_slots(user);
}

/* ---- Setting ---- */

/* Cuts a phrase into the keys of its words. Returns how many; 0 if it is no phrase. */
static size_t cut_phrase(const char *phrase, size_t len,
                         struct chinhta__user_word out[CHINHTA__USER_MAX_WORDS]) {
    struct chinhta__token tokens[2 * CHINHTA__USER_MAX_WORDS];
    if (!phrase || len > CHINHTA__USER_MAX_BYTES || memchr(phrase, '\n', len) || memchr(phrase, '\r', len))
        return 0;
    size_t n_tokens = chinhta__token_cut(phrase, len, tokens, sizeof(tokens) / sizeof(*tokens));
    if (n_tokens > sizeof(tokens) / sizeof(*tokens) || n_tokens == 0 || !is_word(&tokens[0]) ||
        !is_word(&tokens[n_tokens - 1]))
        return 0;
    size_t n = 0;
    for (size_t i = 0; i < n_tokens; i++) {
        if (tokens[i].kind == CHINHTA__TOKEN_HYPHEN)
            continue;
        if (!is_word(&tokens[i]) || n == CHINHTA__USER_MAX_WORDS)
            return 0;
        size_t key_len = make_key(phrase, &tokens[i], out[n].key);
        if (key_len == 0)
            return 0;
        out[n++].len = (uint8_t)key_len;
    }
    return n;
}

static void number_words(struct chinhta__user *user, const struct chinhta__user_word *words, size_t n,
                         uint32_t out[CHINHTA__USER_MAX_WORDS]) {
    for (size_t i = 0; i < n; i++) {
        size_t slot = 0;
        out[i] = find_word(user, words[i].key, words[i].len, &slot);
        if (out[i] != NO_INDEX)
            continue;
        out[i] = (uint32_t)user->n_words;
        user->words[user->n_words++] = words[i];
        user->word_slots[slot] = out[i] + 1;
    }
}

static bool is_line(const char *text, size_t len) {
    return len <= CHINHTA__USER_MAX_BYTES && chinhta__utf8_find_bad(text, len, 0) == len &&
           !memchr(text, '\n', len) && !memchr(text, '\r', len) && !memchr(text, '\0', len);
}

/* True if the words of the phrase stand somewhere in the text, in a row. */
static bool contains(const char *text, size_t len, const struct chinhta__user_word *words, size_t n_words) {
    struct chinhta__token tokens[CHINHTA__USER_MAX_BYTES];
    size_t n_tokens = chinhta__token_cut(text, len, tokens, CHINHTA__USER_MAX_BYTES);
    for (size_t from = 0; from < n_tokens; from++) {
        size_t n = 0;
        for (size_t i = from; i < n_tokens && n < n_words; i++) {
            char key[KEY_MAX];
            if (tokens[i].kind == CHINHTA__TOKEN_HYPHEN && n > 0)
                continue;
            size_t key_len = is_word(&tokens[i]) ? make_key(text, &tokens[i], key) : 0;
            if (key_len != words[n].len || memcmp(key, words[n].key, key_len) != 0)
                break;
            n++;
        }
        if (n == n_words)
            return true;
    }
    return false;
}

static char *copy_text(const char *text, size_t len) {
    char *copy = malloc(len + 1);
    if (copy) {
        memcpy(copy, text, len);
        copy[len] = '\0';
    }
    return copy;
}

chinhta_status chinhta__user_set(struct chinhta__user *user, const char *phrase, size_t len, bool rejected,
                                 const char *replacement, size_t replacement_len) {
    struct chinhta__user_word words[CHINHTA__USER_MAX_WORDS];
    struct chinhta__user_phrase entry = {.rejected = rejected};
    size_t n_words = cut_phrase(phrase, len, words);
    if (n_words == 0)
        return CHINHTA_ERROR_ARGUMENT;
    if (replacement &&
        (!is_line(replacement, replacement_len) || contains(replacement, replacement_len, words, n_words)))
        return CHINHTA_ERROR_ARGUMENT;
    if (replacement) {
        entry.replacement = copy_text(replacement, replacement_len);
        entry.replacement_len = replacement_len;
    }
    if ((replacement && !entry.replacement) || !reserve_all(user)) {
        free(entry.replacement);
        return CHINHTA_ERROR_NOMEM;
    }
    size_t slot = 0;
    entry.n_words = (uint8_t)n_words;
    number_words(user, words, n_words, entry.word);
    uint32_t index = find_phrase(user, entry.word, n_words, &slot);
    if (index == NO_INDEX) {
        index = (uint32_t)user->n_phrases++;
        user->phrase_slots[slot] = index + 1;
    } else {
        free(user->phrases[index].replacement);
    }
    user->phrases[index] = entry;
    return CHINHTA_OK;
}

void chinhta__user_free(struct chinhta__user *user) {
    for (size_t i = 0; i < user->n_phrases; i++)
        free(user->phrases[i].replacement);
    free(user->phrases);
    free(user->phrase_slots);
    free(user->words);
    free(user->word_slots);
    *user = (struct chinhta__user){0};
}

/* ---- Matching ---- */

const struct chinhta__user_phrase *chinhta__user_match(const struct chinhta__user *user, const char *text,
                                                       const struct chinhta__token *tokens, size_t n_tokens,
                                                       size_t from, size_t *out_n_tokens) {
    const struct chinhta__user_phrase *found = NULL;
    uint32_t word[CHINHTA__USER_MAX_WORDS];
    size_t n = 0;
    for (size_t i = from; i < n_tokens && n < CHINHTA__USER_MAX_WORDS; i++) {
        char key[KEY_MAX];
        size_t slot;
        if (tokens[i].kind == CHINHTA__TOKEN_HYPHEN && n > 0 &&
            !(i > 0 && tokens[i - 1].kind == tokens[i].kind))
            continue;
        size_t key_len = is_word(&tokens[i]) ? make_key(text, &tokens[i], key) : 0;
        word[n] = key_len > 0 ? find_word(user, key, key_len, &slot) : NO_INDEX;
        if (word[n] == NO_INDEX)
            break;
        n++;
        uint32_t index = find_phrase(user, word, n, &slot);
        if (index != NO_INDEX) {
            found = &user->phrases[index];
            *out_n_tokens = i - from + 1;
        }
    }
    return found;
}
