/* SPDX-License-Identifier: MIT */
/* See run_text.h. */
#include "tests/run_text.h"

#include <string.h>

#include "tests/suite.h"

void run_text_read(struct run_text *text, const char *bytes) {
    memset(text, 0, sizeof(*text));
    text->run.paragraph_text = bytes;
    text->run.paragraph_len = strlen(bytes);
    text->run.n_tokens = chinhta__token_cut(bytes, strlen(bytes), text->tokens, RUN_TEXT_TOKENS);
    ck_assert_uint_le(text->run.n_tokens, RUN_TEXT_TOKENS);
    for (size_t i = 0; i < text->run.n_tokens; i++) {
        text->words[i] = chinhta__word_read(bytes, &text->tokens[i]);
        if (text->words[i].fault == CHINHTA__SYLLABLE_OK) {
            text->run.n_new_style += text->words[i].syllable.place == CHINHTA__TONE_PLACE_NEW;
            text->run.n_old_style += text->words[i].syllable.place == CHINHTA__TONE_PLACE_OLD;
        }
    }
    text->run.tokens = text->tokens;
    text->run.words = text->words;
}
