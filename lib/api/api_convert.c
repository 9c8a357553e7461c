/* SPDX-License-Identifier: MIT */
/* Charsets for the caller: names, detection, conversion. Owns the names. */
#include <chinhta.h>

#include <stdint.h>
#include <string.h>
#include "lib/syllable/convert.h"
#include "lib/syllable/detect.h"
#include "lib/text/charset.h"

#define MAX_TEXT ((size_t)PTRDIFF_MAX / 16)

/* The public charsets are the internal ones, number for number. */
_Static_assert((int)CHINHTA_CHARSET_NONE == (int)CHINHTA__CHARSET_NONE, "charsets");
_Static_assert((int)CHINHTA_CHARSET_UTF32BE == (int)CHINHTA__CHARSET_UTF32BE, "charsets");
_Static_assert((int)CHINHTA_CHARSET_VIQR == (int)CHINHTA__CHARSET_VIQR, "charsets");
_Static_assert((int)CHINHTA_CHARSET_MOJIBAKE_WINDOWS_1258 == (int)CHINHTA__N_CHARSETS - 1, "charsets");
_Static_assert((int)CHINHTA_LOSS_CASE == (int)CHINHTA__CHARSET_LOSS_CASE, "losses");
_Static_assert((int)CHINHTA_LOSS_BAD == (int)CHINHTA__CHARSET_LOSS_BAD, "losses");

static const struct {
    const char *name;
    const char *explain[2]; /* by chinhta_lang */
} charsets[CHINHTA__N_CHARSETS] = {
    [CHINHTA_CHARSET_NONE] = {"none", {"để nguyên: đã đúng, hoặc chưa đủ chắc", "as it stands: right, or in doubt"}},
    [CHINHTA_CHARSET_UTF8] = {"utf-8", {"UTF-8", "UTF-8"}},
    [CHINHTA_CHARSET_UTF8_NFD] = {"utf-8-nfd", {"UTF-8 tổ hợp, dấu rời chữ (NFD)", "UTF-8, marks apart (NFD)"}},
    [CHINHTA_CHARSET_UTF16] = {"utf-16", {"UTF-16 có dấu thứ tự byte", "UTF-16 with a byte order mark"}},
    [CHINHTA_CHARSET_UTF16LE] = {"utf-16le", {"UTF-16, byte thấp trước", "UTF-16, little-endian"}},
    [CHINHTA_CHARSET_UTF16BE] = {"utf-16be", {"UTF-16, byte cao trước", "UTF-16, big-endian"}},
    [CHINHTA_CHARSET_UTF32] = {"utf-32", {"UTF-32 có dấu thứ tự byte", "UTF-32 with a byte order mark"}},
    [CHINHTA_CHARSET_UTF32LE] = {"utf-32le", {"UTF-32, byte thấp trước", "UTF-32, little-endian"}},
    [CHINHTA_CHARSET_UTF32BE] = {"utf-32be", {"UTF-32, byte cao trước", "UTF-32, big-endian"}},
    [CHINHTA_CHARSET_TCVN3] = {"tcvn3", {"TCVN3 (ABC), phông .VnTime", "TCVN3 (ABC), fonts such as .VnTime"}},
    [CHINHTA_CHARSET_TCVN3_CAPITALS] = {"tcvn3-capitals",
                                        {"TCVN3 trong phông chữ hoa .VnTimeH", "TCVN3 in a font of capitals: .VnTimeH"}},
    [CHINHTA_CHARSET_VNI] = {"vni", {"VNI-Windows, phông VNI-Times", "VNI-Windows, fonts such as VNI-Times"}},
    [CHINHTA_CHARSET_VISCII] = {"viscii", {"VISCII", "VISCII"}},
    [CHINHTA_CHARSET_VPS] = {"vps", {"VPS", "VPS"}},
    [CHINHTA_CHARSET_WINDOWS_1258] = {"windows-1258", {"Windows-1258", "Windows-1258"}},
    [CHINHTA_CHARSET_BKHCM1] = {"bkhcm1", {"BK HCM 1", "BK HCM 1"}},
    [CHINHTA_CHARSET_BKHCM2] = {"bkhcm2", {"BK HCM 2", "BK HCM 2"}},
    [CHINHTA_CHARSET_VIQR] = {"viqr", {"VIQR: Vie^.t Nam", "VIQR: Vie^.t Nam"}},
    [CHINHTA_CHARSET_NCR_DECIMAL] = {"ncr", {"tham chiếu ký tự: &#7879;", "character references: &#7879;"}},
    [CHINHTA_CHARSET_NCR_HEX] = {"ncr-hex", {"tham chiếu ký tự: &#x1EC7;", "character references: &#x1EC7;"}},
    [CHINHTA_CHARSET_MOJIBAKE_UTF8] = {"mojibake-utf8",
                                       {"UTF-8 bị đọc nhầm là cp1252", "UTF-8 once taken for cp1252"}},
    [CHINHTA_CHARSET_MOJIBAKE_UTF8_TWICE] = {"mojibake-utf8-twice",
                                             {"UTF-8 bị đọc nhầm hai lần", "UTF-8 twice taken for cp1252"}},
    [CHINHTA_CHARSET_MOJIBAKE_TCVN3] = {"mojibake-tcvn3",
                                        {"TCVN3 bị đọc nhầm là cp1252", "TCVN3 once taken for cp1252"}},
    [CHINHTA_CHARSET_MOJIBAKE_VNI] = {"mojibake-vni", {"VNI bị đọc nhầm là cp1252", "VNI once taken for cp1252"}},
    [CHINHTA_CHARSET_MOJIBAKE_VISCII] = {"mojibake-viscii",
                                         {"VISCII bị đọc nhầm là cp1252", "VISCII once taken for cp1252"}},
    [CHINHTA_CHARSET_MOJIBAKE_VPS] = {"mojibake-vps", {"VPS bị đọc nhầm là cp1252", "VPS once taken for cp1252"}},
    [CHINHTA_CHARSET_MOJIBAKE_WINDOWS_1258] = {"mojibake-windows-1258",
                                               {"Windows-1258 bị đọc nhầm là cp1252",
                                                "Windows-1258 once taken for cp1252"}},
};

/* ---- Names ---- */

const char *chinhta_charset_name(chinhta_charset charset) {
    return (unsigned)charset < CHINHTA__N_CHARSETS ? charsets[charset].name : NULL;
}

const char *chinhta_charset_explain(chinhta_charset charset, chinhta_lang lang) {
    if ((unsigned)charset >= CHINHTA__N_CHARSETS)
        return NULL;
    return charsets[charset].explain[lang == CHINHTA_LANG_EN];
}

static bool same_name(const char *a, const char *b) {
    for (; *a != '\0' && *b != '\0'; a++, b++) {
        unsigned folded = *a >= 'A' && *a <= 'Z' ? (unsigned)*a | 0x20 : (unsigned char)*a;
        if (folded != (unsigned char)*b)
            return false;
    }
    return *a == *b;
}

chinhta_status chinhta_charset_named(const char *name, chinhta_charset *out_charset) {
    if (!name || !out_charset)
        return CHINHTA_ERROR_ARGUMENT;
    for (unsigned i = 0; i < CHINHTA__N_CHARSETS; i++)
        if (same_name(name, charsets[i].name) || (i == CHINHTA_CHARSET_NONE && same_name(name, "auto"))) {
            *out_charset = (chinhta_charset)i;
            return CHINHTA_OK;
        }
    return CHINHTA_ERROR_ARGUMENT;
}

/* ---- Detection ---- */

chinhta_status chinhta_detect(const char *text, size_t len, chinhta_charset_range *ranges, size_t cap, size_t *out_n,
                              chinhta_charset *out_charset) {
    struct chinhta__detect detect;
    struct chinhta__detect_range range;
    size_t n = 0;
    if ((!text && len > 0) || (!ranges && cap > 0) || !out_n)
        return CHINHTA_ERROR_ARGUMENT;
    if (len > MAX_TEXT)
        return CHINHTA_ERROR_TOO_LARGE;
    chinhta__detect_init(&detect, text ? text : "", len);
    for (; chinhta__detect_next(&detect, &range); n++)
        if (n < cap)
            ranges[n] = (chinhta_charset_range){range.start, range.end, (chinhta_charset)range.charset};
    *out_n = n;
    if (out_charset)
        *out_charset = (chinhta_charset)detect.majority;
    return CHINHTA_OK;
}

/* ---- Conversion ---- */

static void add_loss(chinhta_conversion *asked, const struct chinhta__convert_step *step) {
    if (asked->n_losses < asked->losses_cap)
        asked->losses[asked->n_losses] =
            (chinhta_loss){step->start, step->end, (unsigned)step->cp, (chinhta_loss_kind)step->loss};
    asked->n_losses++;
}

static chinhta_status check_conversion(const char *text, size_t len, const chinhta_conversion *asked) {
    if ((!text && len > 0) || !asked || asked->size != sizeof(*asked) ||
        (unsigned)asked->from >= CHINHTA__N_CHARSETS || (unsigned)asked->to >= CHINHTA__N_CHARSETS ||
        !chinhta__charset_writable((enum chinhta__charset)asked->to) || (!asked->out && asked->out_cap > 0) ||
        (!asked->losses && asked->losses_cap > 0))
        return CHINHTA_ERROR_ARGUMENT;
    return len > MAX_TEXT ? CHINHTA_ERROR_TOO_LARGE : CHINHTA_OK;
}

chinhta_status chinhta_convert(const char *text, size_t len, chinhta_conversion *conversion) {
    chinhta_status status = check_conversion(text, len, conversion);
    if (status != CHINHTA_OK)
        return status;
    struct chinhta__convert convert;
    struct chinhta__convert_step step;
    chinhta__convert_init(&convert, (enum chinhta__charset)conversion->from, (enum chinhta__charset)conversion->to);
    chinhta__convert_text(&convert, text ? text : "", len, 0, true);
    conversion->out_len = 0;
    conversion->n_losses = 0;
    while (chinhta__convert_next(&convert, &step)) {
        size_t n = step.n_bytes;
        if (n > 0 && conversion->out_len <= conversion->out_cap && n <= conversion->out_cap - conversion->out_len)
            memcpy(conversion->out + conversion->out_len, step.bytes, n);
        conversion->out_len += n;
        if (step.loss != CHINHTA__CHARSET_LOSS_NONE)
            add_loss(conversion, &step);
    }
    return CHINHTA_OK;
}
