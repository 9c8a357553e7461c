/* SPDX-License-Identifier: MIT */
/* What the library says of itself: version, statuses, codes. Owns the words for statuses; those of codes are
 * codes.c's. */
#include <chinhta.h>

#include <stdbool.h>
#include <string.h>
#include "lib/check/codes.h"

#define TEXT_OF(x) #x
#define VERSION_TEXT(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

const char *chinhta_version(void) {
    return VERSION_TEXT(CHINHTA_VERSION_MAJOR, CHINHTA_VERSION_MINOR, CHINHTA_VERSION_PATCH);
}

static bool is_english(chinhta_lang lang) {
    return lang == CHINHTA_LANG_EN;
}

const char *chinhta_status_text(chinhta_status status, chinhta_lang lang) {
    switch (status) {
    case CHINHTA_OK:
        return is_english(lang) ? "done" : "xong";
    case CHINHTA_ERROR_NOMEM:
        return is_english(lang) ? "out of memory" : "hết bộ nhớ";
    case CHINHTA_ERROR_ARGUMENT:
        return is_english(lang) ? "wrong argument" : "tham số không hợp lệ";
    case CHINHTA_ERROR_IO:
        return is_english(lang) ? "the file can't be read" : "không đọc được tệp";
    case CHINHTA_ERROR_DICT_DAMAGED:
        return is_english(lang) ? "the dictionary is damaged" : "tệp từ điển bị hỏng";
    case CHINHTA_ERROR_DICT_VERSION:
        return is_english(lang) ? "the dictionary is of another version" : "tệp từ điển thuộc phiên bản khác";
    case CHINHTA_ERROR_TOO_LARGE:
        return is_english(lang) ? "the text is too large" : "văn bản quá lớn";
    }
    return is_english(lang) ? "unknown status" : "trạng thái không xác định";
}

const char *chinhta_code_name(size_t i) {
    return i < CHINHTA__N_CODES ? chinhta__codes[i].name : NULL;
}

const char *chinhta_code_explain(const char *code, chinhta_lang lang) {
    for (size_t i = 0; code && i < CHINHTA__N_CODES; i++)
        if (strcmp(chinhta__codes[i].name, code) == 0)
            return chinhta__codes[i].explain[is_english(lang) ? CHINHTA_LANG_EN : CHINHTA_LANG_VI];
    return NULL;
}
