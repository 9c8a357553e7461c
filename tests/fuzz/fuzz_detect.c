/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes detection: ranges follow each other and cover the text, two neighbours differ, too little room changes no
 * answer, and a text that is left as it stands comes out of a conversion as it was.
 */
#include <chinhta.h>
#include "tests/fuzz/fuzz.h"

#include <stdbool.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    chinhta_charset charset;
    size_t n;
    size_t n_again;
    LAW(chinhta_detect(text, size, NULL, 0, &n, &charset) == CHINHTA_OK);
    LAW(n <= size && chinhta_charset_name(charset) != NULL);
    chinhta_charset_range *ranges = malloc((n + 1) * sizeof *ranges);
    if (ranges == NULL)
        return 0;
    LAW(chinhta_detect(text, size, ranges, n, &n_again, NULL) == CHINHTA_OK && n_again == n);
    for (size_t i = 0; i < n; i++) {
        LAW(ranges[i].byte_start == (i > 0 ? ranges[i - 1].byte_end : 0));
        LAW(ranges[i].byte_end > ranges[i].byte_start);
        LAW(i == 0 || ranges[i].charset != ranges[i - 1].charset);
    }
    LAW(n > 0 ? ranges[n - 1].byte_end == size : size == 0);
    bool none = n == 1 && ranges[0].charset == CHINHTA_CHARSET_NONE;
    LAW(chinhta_convert(text, size, &asked) == CHINHTA_OK);
    char *out = malloc(asked.out_len + 1);
    if (out != NULL && none) {
        asked.out = out;
        asked.out_cap = asked.out_len;
        LAW(chinhta_convert(text, size, &asked) == CHINHTA_OK);
        LAW(asked.out_len == size && memcmp(out, text, size) == 0);
    }
    free(out);
    free(ranges);
    return 0;
}
