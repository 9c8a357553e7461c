/* SPDX-License-Identifier: MIT */
/* ICU behind chinhta's own names. Owns every call of that library; decides nothing about Vietnamese. */
#include "lib/text/icu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum chinhta__icu_kind chinhta__icu_kind(uint32_t cp) {
    uint32_t category = U_GET_GC_MASK((UChar32)cp);
    if (category & U_GC_L_MASK)
        return CHINHTA__ICU_LETTER;
    if (category & U_GC_M_MASK)
        return CHINHTA__ICU_MARK;
    if (category & U_GC_ND_MASK)
        return CHINHTA__ICU_DIGIT;
    if (category & U_GC_Z_MASK)
        return CHINHTA__ICU_SPACE;
    if (category & U_GC_PD_MASK)
        return CHINHTA__ICU_DASH;
    if (category & (U_GC_PS_MASK | U_GC_PI_MASK))
        return CHINHTA__ICU_OPEN;
    if (category & (U_GC_PE_MASK | U_GC_PF_MASK))
        return CHINHTA__ICU_CLOSE;
    return CHINHTA__ICU_OTHER;
}

bool chinhta__icu_is_upper(uint32_t cp) {
    return (U_GET_GC_MASK((UChar32)cp) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

bool chinhta__icu_is_lower(uint32_t cp) {
    return (U_GET_GC_MASK((UChar32)cp) & U_GC_LL_MASK) != 0;
}

uint32_t chinhta__icu_to_lower(uint32_t cp) {
    return (uint32_t)u_tolower((UChar32)cp);
}

uint32_t chinhta__icu_to_upper(uint32_t cp) {
    return (uint32_t)u_toupper((UChar32)cp);
}

bool chinhta__icu_nfc_inert(uint32_t cp) {
    return u_getIntPropertyValue((UChar32)cp, UCHAR_NFC_QUICK_CHECK) == UNORM_YES &&
           u_getCombiningClass((UChar32)cp) == 0;
}

bool chinhta__icu_nfc_boundary(uint32_t cp) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    return U_FAILURE(status) || unorm2_hasBoundaryBefore(nfc, (UChar32)cp);
}

size_t chinhta__icu_nfc(const char *text, size_t len, char *out, size_t cap) {
    UChar source[CHINHTA__ICU_NFC_MAX];
    UChar normal[3 * CHINHTA__ICU_NFC_MAX]; /* NFC takes at most three times the units (UAX #15, section 9) */
    int32_t n_source;
    int32_t n_bytes;
    UErrorCode status = U_ZERO_ERROR;
    if (len > CHINHTA__ICU_NFC_MAX)
        return 0;
    u_strFromUTF8(source, CHINHTA__ICU_NFC_MAX, &n_source, text, (int32_t)len, &status);
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    int32_t n_normal = unorm2_normalize(nfc, source, n_source, normal, 3 * CHINHTA__ICU_NFC_MAX, &status);
    if (U_FAILURE(status))
        return 0;
    u_strToUTF8(out, cap > INT32_MAX ? INT32_MAX : (int32_t)cap, &n_bytes, normal, n_normal, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR)
        status = U_ZERO_ERROR;
    return U_FAILURE(status) ? 0 : (size_t)n_bytes;
}

size_t chinhta__icu_decompose(uint32_t cp, uint32_t *out, size_t cap) {
    UChar units[16];
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
    int32_t n_units = U_FAILURE(status) ? -1 : unorm2_getDecomposition(nfd, (UChar32)cp, units, 16, &status);
    size_t n = 0;
    for (int32_t i = 0; i < n_units && U_SUCCESS(status) && n < cap;) {
        UChar32 part;
        U16_NEXT(units, i, n_units, part);
        out[n++] = (uint32_t)part;
    }
    if (n == 0)
        out[n++] = cp;
    return n;
}
