/* SPDX-License-Identifier: MIT */
/*
 * Foreign names in Vietnamese spelling: Vla-đi-mia I-lích Lê-nin, Mát-xcơ-va. Owns how such a name is told from other
 * hyphens (Nga-Trung, Wi-Fi): a part of three or more syllables of which one is no Vietnamese syllable and one has a
 * Vietnamese letter; what is joined by hyphens beside it belongs to it.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II.2b and III.2b.
 */
#include "lib/check/capital_hyphen.h"

#include "lib/check/casing.h"

#define MAX_TOKENS 16 /* of a name, hyphens counted */

/* True if token I is a hyphen that touches both its neighbours, which are words with a capital. */
static bool joins(const struct chinhta__run *run, size_t i) {
    return i > 0 && i + 1 < run->n_tokens && run->tokens[i].kind == CHINHTA__TOKEN_HYPHEN &&
           !run->tokens[i].space_before && !run->tokens[i + 1].space_before &&
           chinhta__casing_is_title(run, i - 1) && chinhta__casing_is_title(run, i + 1);
}

/* The token past the chain that begins with token I. */
static size_t chain_end(const struct chinhta__run *run, size_t i) {
    while (joins(run, i + 1))
        i += 2;
    return i + 1;
}

static bool has_vietnamese_letter(const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    for (size_t k = 0; k < token->len; k++)
        if ((unsigned char)run->paragraph_text[token->start + k] >= 0x80)
            return true;
    return false;
}

static bool is_by_sound(const struct chinhta__run *run, size_t from, size_t end) {
    bool foreign = false, vietnamese = false;
    for (size_t i = from; i < end; i += 2) {
        foreign = foreign || run->words[i].fault != CHINHTA__SYLLABLE_OK;
        vietnamese = vietnamese || has_vietnamese_letter(run, i);
    }
    return end - from >= 5 && foreign && vietnamese;
}

/* Chains one after another, nothing but white space between: the whole name from token FROM on. */
static chinhta_status check_name(struct chinhta__run *run, size_t from, size_t *out_end) {
    unsigned capitals = 0;
    bool by_sound = false;
    size_t end = from;
    while (end < run->n_tokens && chinhta__casing_is_title(run, end) && joins(run, end + 1)) {
        size_t next = chain_end(run, end);
        if (next - from > MAX_TOKENS) {
            *out_end = next; /* longer than any name: each token is seen once */
            return CHINHTA_OK;
        }
        by_sound = by_sound || is_by_sound(run, end, next);
        capitals |= 1u << (end - from);
        end = next;
    }
    *out_end = end > from ? end : from + 1;
    if (!by_sound)
        return CHINHTA_OK;
    return chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_PERSON, CHINHTA_FIX_CLASS_AUTO, from, end - from,
                                  capitals);
}

chinhta_status chinhta__capital_hyphen_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK;) {
        size_t end = i + 1;
        if (joins(run, i + 1))
            status = check_name(run, i, &end);
        i = end;
    }
    return status;
}
