/* SPDX-License-Identifier: MIT */
/* ICU behind chinhta's own names. Owns every call of that library; decides nothing about Vietnamese. */
#include "lib/text/icu.h"

#include <unicode/uchar.h>

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
