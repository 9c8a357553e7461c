/* SPDX-License-Identifier: MIT */
/*
 * chinhta: finds and fixes the spelling of Vietnamese text. This header is the whole public contract; what it
 * does not say is not promised.
 *
 *   chinhta_dict      the compiled dictionary: immutable, shared by any number of threads
 *   chinhta_checker   options and scratch memory: cheap, one thread at a time
 *
 *   chinhta_dict *dict;
 *   chinhta_checker *checker;
 *   char detail[200];
 *   if (chinhta_dict_open(NULL, &dict, detail, sizeof(detail)) == CHINHTA_OK &&
 *       chinhta_checker_new(dict, NULL, &checker, detail, sizeof(detail)) == CHINHTA_OK) {
 *       const chinhta_finding *const *findings;
 *       size_t n_findings;
 *       if (chinhta_check(checker, text, len, &findings, &n_findings) == CHINHTA_OK)
 *           for (size_t i = 0; i < n_findings; i++)
 *               puts(findings[i]->message);
 *   }
 *
 * Holds for every function unless its comment says otherwise:
 *   Text     is UTF-8, given by pointer and length in bytes; it need not end in NUL and may hold NUL.
 *            Ill-formed bytes are never an error of the call. The text is only read, and only during the
 *            call. It may lie anywhere but in memory that the same checker has lent.
 *   Errors   are small negative numbers. On an error every output is left as it was, unless said.
 *   Detail   `detail` points to `detail_cap` bytes of the caller, or is NULL. On an error it receives one
 *            line in English, NUL-terminated, cut to fit at a whole character; on success it is left as it
 *            was.
 *   Memory   a pointer written through `**out_x` is the caller's, to be given back to the named function.
 *            What is lent ("borrowed") belongs to its checker and holds until the next call that takes that
 *            checker.
 *   Threads  a function that takes a checker may not run while another call takes the same checker.
 *            Everything else may run in any number of threads. The library keeps no global state, reads no
 *            environment and no locale, writes to no stream, and never ends the process.
 */
#ifndef CHINHTA_H
#define CHINHTA_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CHINHTA_API __attribute__((visibility("default")))
#else
#define CHINHTA_API
#endif

/* Version of this header. chinhta_version() gives that of the library in use. */
#define CHINHTA_VERSION_MAJOR 0
#define CHINHTA_VERSION_MINOR 1
#define CHINHTA_VERSION_PATCH 0

/* ---- Values ---- */

/* What a call came to. Numbers keep their meaning; new ones may be added. Since 0.1. */
typedef enum chinhta_status {
    CHINHTA_OK = 0,
    CHINHTA_ERROR_NOMEM = -1,    /* memory ran out; the handle is as good as before */
    CHINHTA_ERROR_ARGUMENT = -2, /* a NULL, an unknown code, a number out of range: a mistake in the call */
    CHINHTA_ERROR_IO = -3,       /* a file could not be opened or read */
    CHINHTA_ERROR_DICT_DAMAGED = -4, /* not a dictionary, cut short, or its checksum does not fit */
    CHINHTA_ERROR_DICT_VERSION = -5, /* a dictionary made for another version of the library */
    CHINHTA_ERROR_TOO_LARGE = -6     /* more than the library can count: a text over PTRDIFF_MAX / 4 bytes */
} chinhta_status;

/* The language of messages. Since 0.1. */
typedef enum chinhta_lang { CHINHTA_LANG_VI = 0, CHINHTA_LANG_EN = 1 } chinhta_lang;

/* How grave a finding is. Greater is graver. Since 0.1. */
typedef enum chinhta_severity {
    CHINHTA_SEVERITY_INFO = 1,
    CHINHTA_SEVERITY_WARNING = 2,
    CHINHTA_SEVERITY_ERROR = 3
} chinhta_severity;

/* What may be done about a finding. Since 0.1. */
typedef enum chinhta_fix_class {
    CHINHTA_FIX_CLASS_REPORT = 0,  /* nothing: there is no fix */
    CHINHTA_FIX_CLASS_SUGGEST = 1, /* a person has to choose */
    CHINHTA_FIX_CLASS_AUTO = 2     /* the first fix is unique and safe: chinhta_fix applies it */
} chinhta_fix_class;

/*
 * Where the tone mark stands in the open rimes oa, oe and uy: hòa, khỏe, thủy (old) or hoà, khoẻ, thuỷ (new).
 * Both are in use and both are right. Since 0.1.
 */
typedef enum chinhta_tone_style {
    CHINHTA_TONE_STYLE_KEEP = 0, /* each word as it is; a fix follows the style that the text uses more */
    CHINHTA_TONE_STYLE_OLD = 1,  /* words in the new style become findings (tone/style) */
    CHINHTA_TONE_STYLE_NEW = 2,  /* words in the old style become findings (tone/style) */
    /* OLD or NEW, whichever the text uses more; at a tie KEEP */
    CHINHTA_TONE_STYLE_MAJORITY = 3
} chinhta_tone_style;

/*
 * The rules that a text is held to: which codes are looked for, and which legal source governs them. A code that
 * `select` names is looked for under every profile. Since 0.1.
 */
typedef enum chinhta_profile {
    CHINHTA_PROFILE_ADMINISTRATIVE = 0, /* Nghị định 30/2020/NĐ-CP: all codes */
    /*
     * normative documents, Nghị định 78/2025/NĐ-CP, amended by 187/2025/NĐ-CP: as administrative, but their numbers hold
     * the year, others are cited without a date, the last basis may end otherwise, and each khoản and điểm begins with a
     * capital
     */
    CHINHTA_PROFILE_LEGAL = 1,
    /*
     * newspapers, books: without format, capitalization/citation, /common and /state, punctuation/unit; of other capitals
     * what no house writes
     */
    CHINHTA_PROFILE_PRESS = 2,
    CHINHTA_PROFILE_PLAIN = 3  /* any text: encoding, tone and spelling only */
} chinhta_profile;

/* ---- Version, status, codes ---- */

/*
 * The version of the library, such as "0.1.0".
 * Returns: static text, never NULL. Threads: any. Since 0.1.
 */
CHINHTA_API const char *chinhta_version(void);

/*
 * What a status means, as a short phrase in LANG (UTF-8). A number that is no status gives a phrase that says
 * so.
 * Returns: static text, never NULL. Threads: any. Since 0.1.
 */
CHINHTA_API const char *chinhta_status_text(chinhta_status status, chinhta_lang lang);

/*
 * The code number I, counted from 0, such as "spelling/context". The part before the slash is the family. A
 * code keeps its meaning for ever; new codes may come anywhere in the order.
 * Returns: static text; NULL when I is past the last code. Threads: any. Since 0.1.
 */
CHINHTA_API const char *chinhta_code_name(size_t i);

/*
 * Explains a code in LANG: UTF-8 lines parted by LF; the first line is a title, the rest says what is found,
 * why, and gives an example. No LF at the end.
 * Returns: static text; NULL when CODE is NULL or no code. Threads: any. Since 0.1.
 */
CHINHTA_API const char *chinhta_code_explain(const char *code, chinhta_lang lang);

/* ---- Dictionary ---- */

/* A compiled dictionary. Never changes once open. Counted: freed when the last reference is given back. Since 0.1. */
typedef struct chinhta_dict chinhta_dict;

/*
 * Opens the dictionary file at PATH (a file name in the encoding of the system; NULL: where the library was
 * built to be installed). The file is mapped, checked throughout once, and must not be written to while it is
 * open.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (out_dict is NULL); CHINHTA_ERROR_IO;
 *   CHINHTA_ERROR_DICT_DAMAGED; CHINHTA_ERROR_DICT_VERSION; CHINHTA_ERROR_NOMEM.
 * Memory: *out_dict is the caller's: chinhta_dict_unref. Threads: any. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_dict_open(const char *path, chinhta_dict **out_dict, char *detail,
                                             size_t detail_cap);

/*
 * Opens the dictionary in DATA[0, len), the bytes of such a file, aligned to 8 bytes.
 * Returns: as chinhta_dict_open; CHINHTA_ERROR_ARGUMENT also when DATA is NULL or not aligned.
 * Memory: DATA is borrowed, not copied: it must stay as it is until the dictionary is freed. *out_dict is the
 *   caller's: chinhta_dict_unref. Threads: any. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_dict_open_memory(const void *data, size_t len, chinhta_dict **out_dict,
                                                    char *detail, size_t detail_cap);

/*
 * Takes one more reference. Returns: DICT itself (NULL gives NULL). Memory: each reference is given back with
 * chinhta_dict_unref. Threads: any, also at once on one dictionary. Since 0.1.
 */
CHINHTA_API chinhta_dict *chinhta_dict_ref(chinhta_dict *dict);

/*
 * Gives one reference back; the last one frees the dictionary. NULL does nothing. Threads: any, also at once
 * on one dictionary. Since 0.1.
 */
CHINHTA_API void chinhta_dict_unref(chinhta_dict *dict);

/* ---- Checker ---- */

/* Options, scratch memory and the results of the last call. Since 0.1. */
typedef struct chinhta_checker chinhta_checker;

/*
 * Options of a checker. Begin from CHINHTA_OPTIONS_INIT and set what differs. Members are only ever added at
 * the end; `size` tells the library which of them the caller knows. All is copied. Since 0.1.
 */
typedef struct chinhta_options {
    size_t size;               /* sizeof(chinhta_options) */
    const char *const *select; /* families or codes to look for, NUL-terminated, such as "tone"; none: the profile's */
    size_t n_select;
    const char *const *ignore; /* families or codes to leave out; wins over select */
    size_t n_ignore;
    double min_confidence;         /* 0 to 1: findings below it are left out */
    chinhta_tone_style tone_style; /* see there */
    chinhta_lang lang;             /* of the messages */
    /* Hunspell dictionaries of other languages, whose words are no spelling/syllable findings: paths without .aff and
     * .dic, such as "/usr/share/hunspell/en_US". They are read by chinhta_checker_new, tens of milliseconds each. */
    const char *const *foreign_dicts;
    size_t n_foreign_dicts;
    chinhta_profile profile; /* see there */
} chinhta_options;

#define CHINHTA_OPTIONS_INIT                                                                                 \
    {                                                                                                        \
        sizeof(chinhta_options), NULL, 0, NULL, 0, 0.0, CHINHTA_TONE_STYLE_KEEP, CHINHTA_LANG_VI, NULL, 0,   \
            CHINHTA_PROFILE_ADMINISTRATIVE                                                                   \
    }

/*
 * Makes a checker. DICT may be NULL: then what needs words (the spelling family) is not looked for, except
 * what chinhta_checker_reject adds. OPTIONS may be NULL: CHINHTA_OPTIONS_INIT.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (an unknown code, a number out of range, out_checker is NULL, a
 *   size that no version had, or members set that this version does not know); CHINHTA_ERROR_IO (a foreign
 *   dictionary); CHINHTA_ERROR_NOMEM.
 * Memory: *out_checker is the caller's: chinhta_checker_free. It holds a reference to DICT. Threads: any.
 *   Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_checker_new(chinhta_dict *dict, const chinhta_options *options,
                                               chinhta_checker **out_checker, char *detail,
                                               size_t detail_cap);

/* Frees a checker and all it has lent. NULL does nothing. Threads: as a checker's. Since 0.1. */
CHINHTA_API void chinhta_checker_free(chinhta_checker *checker);

/* ---- Check and fix ---- */

/* One way to write the span of a finding. Members never change. Since 0.1. */
typedef struct chinhta_finding_fix {
    const char *text;  /* UTF-8 in NFC, a NUL behind it; replaces the whole span; may be empty */
    size_t len;        /* bytes, without the NUL */
    double confidence; /* 0 to 1 */
} chinhta_finding_fix;

/*
 * One place in the text, and what is wrong there. Spans are half-open, in three units at once; an ill-formed
 * byte counts as one code point and one UTF-16 unit. LF, CR and CRLF end a line. Members are only ever added
 * at the end. Since 0.1.
 */
typedef struct chinhta_finding {
    size_t byte_start; /* bytes */
    size_t byte_end;
    size_t utf16_start; /* UTF-16 units */
    size_t utf16_end;
    size_t cp_start; /* code points */
    size_t cp_end;
    size_t line;      /* from 1 */
    size_t column;    /* from 1, code points */
    const char *code; /* "family/name"; static */
    chinhta_severity severity;
    chinhta_fix_class fix_class;
    double confidence;                /* 0 to 1: how likely it is that something is wrong here */
    const char *message;              /* one line in the checker's language; UTF-8, NUL-terminated */
    const chinhta_finding_fix *fixes; /* best first */
    size_t n_fixes;
} chinhta_finding;

/*
 * Looks for what is wrong in TEXT[0, len). TEXT may be NULL if LEN is 0. Takes time linear in LEN. After the
 * first texts (warm-up) it allocates nothing.
 * Returns: CHINHTA_OK, with *out_findings pointing to *out_n pointers, ordered by place (by byte_start, then
 *   by byte_end, then by code); CHINHTA_ERROR_ARGUMENT (a NULL, or a text in memory that the checker has
 *   lent); CHINHTA_ERROR_TOO_LARGE; CHINHTA_ERROR_NOMEM.
 * Memory: borrowed, all of it, until the next call on the checker; TEXT is not needed any more. Threads: as a
 *   checker's. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_check(chinhta_checker *checker, const char *text, size_t len,
                                         const chinhta_finding *const **out_findings, size_t *out_n);

/*
 * TEXT[0, len) with its automatic fixes in it: the first fix of each finding of class auto that chinhta_check
 * reports for TEXT. Nothing outside the spans of these findings changes, and fixing the result once more changes
 * nothing: a fix that would call for another change is left out, or gives way to what its span calls for once
 * the others are in. A line where dozens of fixes would, and one in four or more, stays as it is; so does one that no
 * choice of its fixes settles, with lines before it, whose words tell what is meant in it.
 * Returns: CHINHTA_OK, with *out_text pointing to *out_len bytes and a NUL after them (equal to TEXT when
 *   nothing was to be fixed); errors as chinhta_check.
 * Memory: borrowed until the next call on the checker. Threads: as a checker's. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_fix(chinhta_checker *checker, const char *text, size_t len,
                                       const char **out_text, size_t *out_len);

/* ---- Words of the user's own ---- */

/*
 * Accepts a word or phrase (one to eight words, parted by white space or hyphens): from now on the checker
 * reports no spelling finding that lies inside it. Upper and lower case, tone style (hòa, hoà) and form (NFC,
 * NFD) do not matter. Accepting what is rejected takes the rejection back.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (a NULL, no word, more than eight words, or over 1,000 bytes);
 *   CHINHTA_ERROR_NOMEM (the checker is as it was).
 * Memory: PHRASE is copied. Threads: as a checker's. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_checker_accept(chinhta_checker *checker, const char *phrase, size_t len);

/*
 * Rejects a word or phrase: from now on each place of it is a finding, spelling/rejected, whatever else is
 * found there. With REPLACEMENT (not NULL, well-formed UTF-8) that text is its fix, of class auto; its first
 * letter takes the case of the place. Rejecting what is accepted takes the acceptance back; rejecting again
 * replaces the replacement.
 * Returns and limits: as chinhta_checker_accept; CHINHTA_ERROR_ARGUMENT also when REPLACEMENT is ill-formed,
 *   over 1,000 bytes, holds a line end, or itself contains the phrase (then fixing would never end).
 * Memory: PHRASE and REPLACEMENT are copied. Threads: as a checker's. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_checker_reject(chinhta_checker *checker, const char *phrase, size_t len,
                                                  const char *replacement, size_t replacement_len);

/* ---- Tokens ---- */

/* What a token is, by its shape alone. New kinds may be added. Since 0.1. */
typedef enum chinhta_token_kind {
    CHINHTA_TOKEN_WORD = 0,   /* a run of letters with their combining marks: one syllable of Vietnamese */
    CHINHTA_TOKEN_NUMBER = 1, /* 12, 1.234.567, 3,5 */
    CHINHTA_TOKEN_DOCNUM = 2, /* 01/2021/NĐ-CP, 45/UBND-VP */
    CHINHTA_TOKEN_DATE = 3,   /* 28/10/2019, 8h30 */
    CHINHTA_TOKEN_URL = 4,
    CHINHTA_TOKEN_EMAIL = 5,
    CHINHTA_TOKEN_ABBREV = 6, /* TP., v.v. */
    CHINHTA_TOKEN_CODE = 7,   /* QH14, A4, a file name */
    CHINHTA_TOKEN_STOP = 8,   /* . ? ! … ./. */
    CHINHTA_TOKEN_COMMA = 9,
    CHINHTA_TOKEN_COLON = 10,  /* : and ; */
    CHINHTA_TOKEN_HYPHEN = 11, /* - and the dashes */
    CHINHTA_TOKEN_OPEN = 12,   /* opening bracket or quote */
    CHINHTA_TOKEN_CLOSE = 13,
    CHINHTA_TOKEN_SLASH = 14,
    CHINHTA_TOKEN_SYMBOL = 15, /* any other character */
    CHINHTA_TOKEN_BAD = 16     /* ill-formed bytes */
} chinhta_token_kind;

/* One token. White space makes none. Members never change. Since 0.1. */
typedef struct chinhta_token {
    size_t byte_start; /* half-open, bytes of the text */
    size_t byte_end;
    chinhta_token_kind kind;
    int space_before; /* 1 if white space, a line end or the start of the text lies before it, else 0 */
} chinhta_token;

/*
 * Cuts TEXT[0, len) into tokens, in order, not overlapping. Takes time linear in LEN.
 * Returns: CHINHTA_OK, with *out_tokens pointing to *out_n tokens; errors as chinhta_check.
 * Memory: borrowed until the next call on the checker. Threads: as a checker's. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_tokenize(chinhta_checker *checker, const char *text, size_t len,
                                            const chinhta_token **out_tokens, size_t *out_n);

/* ---- Normal form ---- */

/* What becomes of CR and CRLF. Other exotic line ends (VT, FF, U+0085, U+2028, U+2029) always become LF. Since 0.1. */
typedef enum chinhta_line_ends {
    CHINHTA_LINE_ENDS_KEEP = 0, /* they stay */
    CHINHTA_LINE_ENDS_LF = 1    /* they become LF */
} chinhta_line_ends;

/*
 * One place that normalizing rewrites: these bytes of the text become those of the normal form; between two places
 * both are equal byte for byte. Half-open. Members never change. Since 0.1.
 */
typedef struct chinhta_edit {
    size_t byte_start; /* in the text */
    size_t byte_end;
    size_t out_start; /* in the normal form */
    size_t out_end;
} chinhta_edit;

/*
 * What chinhta_normalize is asked for, and what it answers. Begin from CHINHTA_NORMALIZATION_INIT and set what
 * differs. Members are only ever added at the end. Since 0.1.
 */
typedef struct chinhta_normalization {
    size_t size; /* sizeof(chinhta_normalization) */
    chinhta_tone_style tone_style;
    chinhta_line_ends line_ends;
    char *out;           /* room for the text; NULL if out_cap is 0 */
    size_t out_cap;      /* bytes */
    chinhta_edit *edits; /* room for the offset map; NULL if edits_cap is 0 */
    size_t edits_cap;
    size_t out_len; /* answer: bytes of the whole text, whatever out_cap is */
    size_t n_edits; /* answer: all of them, whatever edits_cap is */
} chinhta_normalization;

#define CHINHTA_NORMALIZATION_INIT                                                                           \
    {                                                                                                        \
        sizeof(chinhta_normalization), CHINHTA_TONE_STYLE_KEEP, CHINHTA_LINE_ENDS_KEEP, NULL, 0, NULL, 0, 0, 0 \
    }

/*
 * The one right form of TEXT[0, len): what every reader reads the same is written the same. It becomes NFC; marks in
 * the wrong order or doubled, look-alike letters of other scripts and fonts inside Vietnamese words, invisible
 * characters, exotic spaces and line ends, and word processors' private-use bullets are mended; tones move to the
 * letter they belong to (tòan: toàn) and, if so asked, to one style. Of two different tones on a letter the last
 * stays. No other spelling is touched. It is never NFKC: m² and ½ stay. Words and scripts that are not Vietnamese,
 * addresses and ill-formed bytes stay byte for byte, but for NFC. Normalizing the result again changes nothing.
 *   With out_cap and edits_cap 0 it writes nothing and tells how much room is needed. The text is complete if
 * out_len <= out_cap, else what `out` holds is not specified; it has no NUL behind it. Edits come in order and do not
 * overlap. Takes time linear in LEN and allocates nothing.
 * Returns: CHINHTA_OK, also when the room is too small; CHINHTA_ERROR_ARGUMENT (a NULL, a number out of range, a size
 *   of no version); CHINHTA_ERROR_TOO_LARGE.
 * Memory: `out` may not overlap TEXT. Threads: any. Source: UAX #15 (NFC); Quyết định 1989/QĐ-BGDĐT, article 8 (place
 *   of the tone); TCVN 6909:2001 (letters). Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_normalize(const char *text, size_t len, chinhta_normalization *normalization);

/*
 * Where byte OFFSET of the text is in the normal form, by the N edits of chinhta_normalize; chinhta_edit_text_offset
 * the other way. Both are monotone. Inside an edit: the start of what it became, or was made of. Takes time
 * logarithmic in N.
 * Returns: the offset; OFFSET if N is 0. Threads: any. Since 0.1.
 */
CHINHTA_API size_t chinhta_edit_out_offset(const chinhta_edit *edits, size_t n, size_t offset);
CHINHTA_API size_t chinhta_edit_text_offset(const chinhta_edit *edits, size_t n, size_t offset);

/* A text being normalized piece by piece, of any length, in memory that does not grow. Since 0.1. */
typedef struct chinhta_normalizer chinhta_normalizer;

/*
 * Makes a normalizer. OPTIONS gives tone_style and line_ends, nothing else of it is used; NULL:
 * CHINHTA_NORMALIZATION_INIT.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (as chinhta_normalize; out_normalizer is NULL; the tone style
 *   CHINHTA_TONE_STYLE_MAJORITY, which only the end of a text tells); CHINHTA_ERROR_NOMEM.
 * Memory: *out_normalizer is the caller's: chinhta_normalizer_free. Threads: any. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_normalizer_new(const chinhta_normalization *options,
                                                  chinhta_normalizer **out_normalizer);

/* Frees a normalizer and what it has lent. NULL does nothing. Threads: as a checker's. Since 0.1. */
CHINHTA_API void chinhta_normalizer_free(chinhta_normalizer *normalizer);

/*
 * Takes the next bytes of a text: *out_taken of TEXT[0, len), at least one if LEN is not 0; call again with the rest.
 * *out_text gets the *out_len bytes of the normal form that are certain by now, none perhaps. Pieces may end anywhere,
 * also inside a character: what comes out does not depend on where they do, and all of it together is what
 * chinhta_normalize makes of the whole text.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (a NULL).
 * Memory: *out_text is borrowed until the next call on the normalizer. Allocates nothing. Threads: a normalizer belongs
 *   to one at a time. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_normalizer_feed(chinhta_normalizer *normalizer, const char *text, size_t len,
                                                   size_t *out_taken, const char **out_text, size_t *out_len);

/*
 * Ends the text: *out_text gets the last *out_len bytes of the normal form. The normalizer is as new then.
 * Returns, memory, threads: as chinhta_normalizer_feed. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_normalizer_finish(chinhta_normalizer *normalizer, const char **out_text,
                                                     size_t *out_len);

/* ---- Charsets ---- */

/*
 * The encodings that Vietnamese text comes in. Mojibake is text whose bytes were once taken for Windows-1252 and saved
 * as UTF-8: it can be read, not written. Numbers keep their meaning; new ones may be added. Since 0.1.
 */
typedef enum chinhta_charset {
    CHINHTA_CHARSET_NONE = 0, /* found: as it stands is best. Converted from: detect it, paragraph by paragraph */
    CHINHTA_CHARSET_UTF8 = 1,
    CHINHTA_CHARSET_UTF8_NFD = 2, /* marks apart from their letters; read, it becomes NFC */
    CHINHTA_CHARSET_UTF16 = 3,    /* with a byte order mark; read without one, little-endian */
    CHINHTA_CHARSET_UTF16LE = 4,
    CHINHTA_CHARSET_UTF16BE = 5,
    CHINHTA_CHARSET_UTF32 = 6,
    CHINHTA_CHARSET_UTF32LE = 7,
    CHINHTA_CHARSET_UTF32BE = 8,
    CHINHTA_CHARSET_TCVN3 = 9,           /* ABC: fonts such as .VnTime */
    CHINHTA_CHARSET_TCVN3_CAPITALS = 10, /* the same in a font that shows capitals only, such as .VnTimeH */
    CHINHTA_CHARSET_VNI = 11,            /* VNI-Windows: fonts such as VNI-Times */
    CHINHTA_CHARSET_VISCII = 12,         /* RFC 1456 */
    CHINHTA_CHARSET_VPS = 13,
    CHINHTA_CHARSET_WINDOWS_1258 = 14,
    CHINHTA_CHARSET_BKHCM1 = 15,
    CHINHTA_CHARSET_BKHCM2 = 16,
    CHINHTA_CHARSET_VIQR = 17,        /* RFC 1456: Vie^.t Nam; one tone a word, none in addresses */
    CHINHTA_CHARSET_NCR_DECIMAL = 18, /* HTML's &#7879;, the rest in UTF-8 (ASCII when written) */
    CHINHTA_CHARSET_NCR_HEX = 19,     /* &#x1EC7; either of the two reads both */
    CHINHTA_CHARSET_MOJIBAKE_UTF8 = 20,
    CHINHTA_CHARSET_MOJIBAKE_UTF8_TWICE = 21,
    CHINHTA_CHARSET_MOJIBAKE_TCVN3 = 22,
    CHINHTA_CHARSET_MOJIBAKE_VNI = 23,
    CHINHTA_CHARSET_MOJIBAKE_VISCII = 24,
    CHINHTA_CHARSET_MOJIBAKE_VPS = 25,
    CHINHTA_CHARSET_MOJIBAKE_WINDOWS_1258 = 26
} chinhta_charset;

/*
 * The name of a charset, such as "tcvn3" or "mojibake-utf8"; "none" for CHINHTA_CHARSET_NONE. The charsets are counted
 * without gaps from 0.
 * Returns: static text; NULL when CHARSET is past the last one. Threads: any. Since 0.1.
 */
CHINHTA_API const char *chinhta_charset_name(chinhta_charset charset);

/*
 * What a charset is, as a short phrase in LANG (UTF-8).
 * Returns: static text; NULL when CHARSET is past the last one. Threads: any. Since 0.1.
 */
CHINHTA_API const char *chinhta_charset_explain(chinhta_charset charset, chinhta_lang lang);

/*
 * The charset with that NAME (NUL-terminated, in any case of letters); "auto" is CHINHTA_CHARSET_NONE.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (a NULL, or no such name). Threads: any. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_charset_named(const char *name, chinhta_charset *out_charset);

/* A stretch of paragraphs (lines with their ends) in one charset; half-open, bytes. Members never change. Since 0.1. */
typedef struct chinhta_charset_range {
    size_t byte_start;
    size_t byte_end;
    chinhta_charset charset;
} chinhta_charset_range;

/*
 * Finds the charset of each paragraph of TEXT[0, len), which here need not be UTF-8, by how much of it becomes
 * spellable Vietnamese; a paragraph too short to tell goes with most of the text up to some 256 KiB from it on.
 * CHINHTA_CHARSET_NONE means: as it stands is best, or there is doubt. A line over 256 KiB counts as several. Takes time linear in LEN and allocates nothing.
 *   The ranges are written to RANGES, CAP of them at most (NULL if CAP is 0); *out_n is how many there are: they follow
 * each other and cover the text. *out_charset (may be NULL) is the charset of most of what is not as it should be.
 * Returns: CHINHTA_OK, also when CAP is too small; CHINHTA_ERROR_ARGUMENT (a NULL); CHINHTA_ERROR_TOO_LARGE.
 * Threads: any. Source of the charsets: see chinhta_convert. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_detect(const char *text, size_t len, chinhta_charset_range *ranges, size_t cap,
                                          size_t *out_n, chinhta_charset *out_charset);

/* Why a character did not come through a conversion. New kinds may be added. Since 0.1. */
typedef enum chinhta_loss_kind {
    CHINHTA_LOSS_CASE = 1,    /* the letter was written in the other case: TCVN3 has no Ủ */
    CHINHTA_LOSS_LIKE = 2,    /* something alike was written: a straight quote, a letter without its marks */
    CHINHTA_LOSS_MISSING = 3, /* a question mark was written */
    CHINHTA_LOSS_BAD = 4      /* the source is ill formed there: U+FFFD was written, in UTF-8 the byte itself */
} chinhta_loss_kind;

/* One character that a conversion lost. Members never change. Since 0.1. */
typedef struct chinhta_loss {
    size_t byte_start; /* half-open, bytes of the source */
    size_t byte_end;
    unsigned code_point; /* LOSS_BAD: the byte, or U+FFFD */
    chinhta_loss_kind kind;
} chinhta_loss;

/*
 * What chinhta_convert is asked for, and what it answers. Begin from CHINHTA_CONVERSION_INIT and set what differs.
 * Members are only ever added at the end. Since 0.1.
 */
typedef struct chinhta_conversion {
    size_t size; /* sizeof(chinhta_conversion) */
    chinhta_charset from;
    chinhta_charset to;
    char *out;            /* room for the text; NULL if out_cap is 0 */
    size_t out_cap;       /* bytes */
    chinhta_loss *losses; /* room for the losses; NULL if losses_cap is 0 */
    size_t losses_cap;
    size_t out_len;  /* answer: bytes of the whole text, whatever out_cap is */
    size_t n_losses; /* answer: all of them, whatever losses_cap is */
} chinhta_conversion;

#define CHINHTA_CONVERSION_INIT                                                                              \
    { sizeof(chinhta_conversion), CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_UTF8, NULL, 0, NULL, 0, 0, 0 }

/*
 * Converts TEXT[0, len), in the charset conversion->from, to conversion->to. With out_cap and losses_cap 0 it writes
 * nothing and tells how much room is needed and whether anything gets lost: ask first, then convert. The text is
 * complete if out_len <= out_cap, else what `out` holds is not specified; it has no NUL behind it. Losses come in
 * order. Takes time linear in LEN and allocates nothing.
 * Returns: CHINHTA_OK, also when the room is too small; CHINHTA_ERROR_ARGUMENT (a NULL, a charset that is none, or one
 *   that can't be written as `to`; a size of no version); CHINHTA_ERROR_TOO_LARGE.
 * Memory: OUT may not overlap TEXT. Threads: any. Source: RFC 1456 (VISCII, VIQR); TCVN3, VNI, VPS and BK HCM as
 *   input methods write them; Microsoft's code pages 1252 and 1258. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_convert(const char *text, size_t len, chinhta_conversion *conversion);

/* A text being converted piece by piece, of any length, in memory that does not grow. Since 0.1. */
typedef struct chinhta_converter chinhta_converter;

/*
 * What a converter has taken, and what it lends. Begin from CHINHTA_CONVERTED_INIT. Members are only ever added at the
 * end. Since 0.1.
 */
typedef struct chinhta_converted {
    size_t size;  /* sizeof(chinhta_converted) */
    size_t taken; /* bytes of the text that was fed */
    const char *text;
    size_t len; /* bytes */
    const chinhta_loss *losses; /* of this text; their offsets count from the beginning of the whole source */
    size_t n_losses;
    int more; /* 1: more comes out without more text, else 0 */
} chinhta_converted;

#define CHINHTA_CONVERTED_INIT { sizeof(chinhta_converted), 0, NULL, 0, NULL, 0, 0 }

/*
 * Makes a converter. OPTIONS gives `from` and `to`, nothing else of it is used.
 *   With a charset named, text comes out some 4,000 bytes behind what was fed. With CHINHTA_CHARSET_NONE the charset of
 * each paragraph is found as chinhta_detect does: it looks at 256 KiB at once, and a paragraph too short to tell goes
 * with most of the text up to the end of these. Lines longer than that are cut behind a space.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (as chinhta_convert; a NULL); CHINHTA_ERROR_NOMEM.
 * Memory: *out_converter is the caller's: chinhta_converter_free. Threads: any. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_converter_new(const chinhta_conversion *options, chinhta_converter **out_converter);

/* Frees a converter and what it has lent. NULL does nothing. Threads: as a checker's. Since 0.1. */
CHINHTA_API void chinhta_converter_free(chinhta_converter *converter);

/*
 * Takes the next bytes of a text, converted->taken of TEXT[0, len), and lends what is certain by now, none perhaps, with
 * what got lost in it: a caller may refuse the losses before it writes the text. Call again with the rest until all is
 * taken; each call takes a byte or lends one. Pieces may end anywhere, also inside a character: what comes out does not
 * depend on where they do, and all of it together is what chinhta_convert makes of the whole text.
 * Returns: CHINHTA_OK; CHINHTA_ERROR_ARGUMENT (a NULL, a size of no version).
 * Memory: what is lent holds until the next call on the converter. Allocates nothing. Threads: a converter belongs to
 *   one at a time. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_converter_feed(chinhta_converter *converter, const char *text, size_t len,
                                                  chinhta_converted *converted);

/*
 * Ends the text: lends the rest of it, piece by piece, to be called again while converted->more is 1. The converter is
 * as new then.
 * Returns, memory, threads: as chinhta_converter_feed. Since 0.1.
 */
CHINHTA_API chinhta_status chinhta_converter_finish(chinhta_converter *converter, chinhta_converted *converted);

#ifdef __cplusplus
}
#endif

#endif
