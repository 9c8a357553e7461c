/* SPDX-License-Identifier: MIT */
/* See icu_nfc.h. */
#include "tests/icu_nfc.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "tests/suite.h"

size_t icu_nfc(const char *text, size_t len, char *out, size_t cap) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    UChar source[ICU_NFC_MAX_TEXT];
    UChar normal[3 * ICU_NFC_MAX_TEXT];
    int32_t n_source;
    int32_t n_out;
    u_strFromUTF8(source, ICU_NFC_MAX_TEXT, &n_source, text, (int32_t)len, &status);
    int32_t n = unorm2_normalize(nfc, source, n_source, normal, 3 * ICU_NFC_MAX_TEXT, &status);
    u_strToUTF8(out, (int32_t)cap, &n_out, normal, n, &status);
    MUST_MSG(U_SUCCESS(status), "ICU: %s", u_errorName(status));
    return (size_t)n_out;
}
