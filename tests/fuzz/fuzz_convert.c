/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes conversion: the first two bytes choose the charsets. The room asked for is the room taken, less room is never
 * overrun, losses come in order, what a charset took without loss it gives back, and a text that comes in pieces becomes
 * the same.
 */
#include <chinhta.h>
#include "tests/fuzz/fuzz.h"

#include <stdbool.h>
#include <string.h>

#define N_CHARSETS 27
#define MAX_LOSSES 64

static bool starts_with_mark(const char *text, size_t len) {
    return len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0;
}

/* Into memory that the caller frees; NULL if there is none. */
static char *convert(chinhta_charset from, chinhta_charset to, const char *text, size_t len,
                     chinhta_conversion *out_done) {
    chinhta_loss losses[MAX_LOSSES];
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    asked.from = from;
    asked.to = to;
    LAW(chinhta_convert(text, len, &asked) == CHINHTA_OK);
    size_t needed = asked.out_len;
    size_t n_losses = asked.n_losses;
    char *out = malloc(needed + 1);
    if (out == NULL)
        return NULL;
    asked.out = out;
    asked.out_cap = needed / 2;
    out[needed / 2] = (char)0xa5;
    LAW(chinhta_convert(text, len, &asked) == CHINHTA_OK && asked.out_len == needed);
    LAW((unsigned char)out[needed / 2] == 0xa5);
    asked.out_cap = needed;
    asked.losses = losses;
    asked.losses_cap = MAX_LOSSES;
    LAW(chinhta_convert(text, len, &asked) == CHINHTA_OK && asked.out_len == needed && asked.n_losses == n_losses);
    for (size_t i = 0; i < n_losses && i < MAX_LOSSES; i++) {
        LAW(losses[i].byte_start < losses[i].byte_end || losses[i].byte_start == losses[i].byte_end);
        LAW(losses[i].byte_end <= len);
        LAW(i == 0 || losses[i].byte_start >= losses[i - 1].byte_start);
        LAW(losses[i].kind >= CHINHTA_LOSS_CASE && losses[i].kind <= CHINHTA_LOSS_BAD);
    }
    *out_done = asked;
    return out;
}

/* Compares what a converter lends with what is due; moves on. */
static void check_piece(const chinhta_conversion *whole, const chinhta_converted *piece, size_t *inout_len,
                        size_t *inout_losses) {
    LAW(piece->len <= whole->out_len - *inout_len && piece->n_losses <= whole->n_losses - *inout_losses);
    LAW(piece->len == 0 || memcmp(piece->text, whole->out + *inout_len, piece->len) == 0);
    *inout_len += piece->len;
    *inout_losses += piece->n_losses;
}

static void in_pieces(const chinhta_conversion *whole, const char *text, size_t len, size_t max_piece) {
    chinhta_converter *converter;
    chinhta_converted piece = CHINHTA_CONVERTED_INIT;
    size_t out_len = 0;
    size_t n_losses = 0;
    if (chinhta_converter_new(whole, &converter) != CHINHTA_OK)
        return;
    for (size_t at = 0; at < len; at += piece.taken) {
        size_t n = len - at < max_piece ? len - at : max_piece;
        LAW(chinhta_converter_feed(converter, text + at, n, &piece) == CHINHTA_OK);
        LAW(piece.taken <= n && (piece.taken > 0 || piece.len > 0));
        check_piece(whole, &piece, &out_len, &n_losses);
    }
    do {
        LAW(chinhta_converter_finish(converter, &piece) == CHINHTA_OK);
        check_piece(whole, &piece, &out_len, &n_losses);
    } while (piece.more);
    LAW(out_len == whole->out_len && n_losses == whole->n_losses);
    chinhta_converter_free(converter);
}

/* UTF-8 through a charset and back; NULL if something got lost. */
static char *there_and_back(chinhta_charset charset, const char *text, size_t len, size_t *out_len) {
    chinhta_conversion there;
    chinhta_conversion back = {0};
    char *coded = convert(CHINHTA_CHARSET_UTF8, charset, text, len, &there);
    char *out = coded != NULL && there.n_losses == 0
                    ? convert(charset, CHINHTA_CHARSET_UTF8, coded, there.out_len, &back)
                    : NULL;
    free(coded);
    LAW(out == NULL || back.n_losses == 0);
    *out_len = back.out_len;
    return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2)
        return 0;
    chinhta_charset from = (chinhta_charset)(data[0] % N_CHARSETS);
    chinhta_charset to = (chinhta_charset)(1 + data[1] % CHINHTA_CHARSET_NCR_HEX);
    const char *text = (const char *)data + 2;
    size_t len = size - 2;
    chinhta_conversion done;
    size_t once_len;
    size_t twice_len;
    char *out = convert(from, to, text, len, &done);
    if (out != NULL)
        in_pieces(&done, text, len, 1 + (size_t)(data[0] / N_CHARSETS) * (data[1] / CHINHTA_CHARSET_NCR_HEX) * 9);
    free(out);
    char *once = starts_with_mark(text, len) ? NULL : there_and_back(to, text, len, &once_len);
    /* what is composed on the way is composed then; the rest comes back as it was */
    char *twice = once != NULL ? there_and_back(to, once, once_len, &twice_len) : NULL;
    if (twice != NULL)
        LAW(once_len == twice_len && memcmp(once, twice, once_len) == 0);
    bool composes = to == CHINHTA_CHARSET_UTF8_NFD || (to >= CHINHTA_CHARSET_TCVN3 && to <= CHINHTA_CHARSET_VIQR);
    if (once != NULL && !composes)
        LAW(once_len == len && memcmp(once, text, len) == 0);
    free(twice);
    free(once);
    return 0;
}
