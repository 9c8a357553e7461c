/* SPDX-License-Identifier: MIT */
/*
 * Bench: how fast chinhta_normalize is, in user time of one thread, on a text as it stands and decomposed. Prints; asserts
 * nothing.
 *
 * usage: bench_normalize TEXT [SIZE_MIB]
 * The text is repeated up to SIZE_MIB (32).
 */
#include <chinhta.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N_RUNS 5 /* the best one counts */
#define MAX_TEXT ((size_t)16 << 20)

static double cpu_s(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void bench(const char *name, const char *text, size_t len, chinhta_tone_style style) {
    size_t cap = 3 * len;
    char *out = malloc(cap);
    double best = 0;
    chinhta_normalization normalization = CHINHTA_NORMALIZATION_INIT;
    normalization.tone_style = style;
    normalization.out = out;
    normalization.out_cap = cap;
    for (unsigned run = 0; out && run < N_RUNS; run++) {
        double start = cpu_s();
        chinhta_status status = chinhta_normalize(text, len, &normalization);
        double speed = (double)len / 1e6 / (cpu_s() - start);
        if (status != CHINHTA_OK)
            break;
        best = speed > best ? speed : best;
    }
    printf("%-28s %8.0f MB/s %9zu edits\n", name, best, normalization.n_edits);
    free(out);
}

/* The text in another charset, to be freed; NULL: no memory. */
static char *convert(const char *text, size_t len, chinhta_charset to, size_t *out_len) {
    chinhta_conversion conversion = CHINHTA_CONVERSION_INIT;
    conversion.from = CHINHTA_CHARSET_UTF8;
    conversion.to = to;
    if (chinhta_convert(text, len, &conversion) != CHINHTA_OK)
        return NULL;
    char *out = malloc(conversion.out_len + 1);
    conversion.out = out;
    conversion.out_cap = conversion.out_len;
    if (out && chinhta_convert(text, len, &conversion) != CHINHTA_OK) {
        free(out);
        out = NULL;
    }
    *out_len = conversion.out_len;
    return out;
}

int main(int argc, char **argv) {
    FILE *file = argc >= 2 ? fopen(argv[1], "rb") : NULL;
    size_t size = (size_t)(argc >= 3 ? strtoul(argv[2], NULL, 10) : 32) << 20;
    char *text = malloc(size + MAX_TEXT);
    if (!file || !text) {
        fprintf(stderr, "usage: bench_normalize TEXT [SIZE_MIB]\n");
        return 2;
    }
    size_t n = fread(text, 1, MAX_TEXT, file);
    size_t len = n;
    fclose(file);
    for (; n > 0 && len + n <= size; len += n)
        memcpy(text + len, text, n);
    bench("as it stands", text, len, CHINHTA_TONE_STYLE_KEEP);
    bench("as it stands, one style", text, len, CHINHTA_TONE_STYLE_OLD);
    size_t nfd_len = 0;
    char *nfd = convert(text, len, CHINHTA_CHARSET_UTF8_NFD, &nfd_len);
    if (nfd)
        bench("decomposed", nfd, nfd_len, CHINHTA_TONE_STYLE_KEEP);
    free(nfd);
    free(text);
    return 0;
}
