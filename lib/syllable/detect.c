/* SPDX-License-Identifier: MIT */
/*
 * The choice of a charset for each paragraph. Owns the thresholds of that choice; the counts come from
 * detect_score.c.
 */
#include "lib/syllable/detect.h"

#include <string.h>

#include "lib/text/letter.h"
#include "lib/text/utf8.h"

/* Tried in this order; of two that do as well the first is taken. */
static const enum chinhta__charset mojibakes[] = {
    CHINHTA__CHARSET_MOJIBAKE_UTF8,         CHINHTA__CHARSET_MOJIBAKE_UTF8_TWICE, CHINHTA__CHARSET_MOJIBAKE_TCVN3,
    CHINHTA__CHARSET_MOJIBAKE_VNI,          CHINHTA__CHARSET_MOJIBAKE_VISCII,     CHINHTA__CHARSET_MOJIBAKE_VPS,
    CHINHTA__CHARSET_MOJIBAKE_WINDOWS_1258,
};
static const enum chinhta__charset bytes[] = {
    CHINHTA__CHARSET_TCVN3, CHINHTA__CHARSET_VNI,    CHINHTA__CHARSET_WINDOWS_1258, CHINHTA__CHARSET_VISCII,
    CHINHTA__CHARSET_VPS,   CHINHTA__CHARSET_BKHCM2, CHINHTA__CHARSET_BKHCM1,
};
static const enum chinhta__charset seven_bits[] = {CHINHTA__CHARSET_NCR_DECIMAL, CHINHTA__CHARSET_VIQR};

#define N(list) (sizeof(list) / sizeof(list)[0])

#define TIE_MIN 3 /* words: fewer don't tell between charsets that read them alike */
#define SAMPLE_MAX 16384 /* bytes */

/* ---- The look at a paragraph that costs little ---- */

struct look {
    bool ill_formed;
    size_t n_high;     /* characters outside ASCII */
    bool letters;      /* one of them is no mark of print from U+2000 on */
    bool beyond_1252;  /* a letter that no mojibake holds: ư, ế */
    size_t n_marks;    /* VIQR: marks of vowels, and tones inside words */
    size_t references; /* &# */
};

/* What the marks of VIQR are to one another: the vowels that take ^ ( or +, other vowels, marks of letters, tones. */
enum viqr_part { VIQR_NONE, VIQR_VOWEL, VIQR_BASE, VIQR_MARK, VIQR_TONE };

static const unsigned char viqr_parts[128] = {
    ['a'] = VIQR_BASE,  ['e'] = VIQR_BASE,  ['o'] = VIQR_BASE,  ['u'] = VIQR_BASE,  ['A'] = VIQR_BASE,
    ['E'] = VIQR_BASE,  ['O'] = VIQR_BASE,  ['U'] = VIQR_BASE,  ['i'] = VIQR_VOWEL, ['y'] = VIQR_VOWEL,
    ['I'] = VIQR_VOWEL, ['Y'] = VIQR_VOWEL, ['^'] = VIQR_MARK,  ['('] = VIQR_MARK,  ['+'] = VIQR_MARK,
    ['`'] = VIQR_TONE,  ['\''] = VIQR_TONE, ['?'] = VIQR_TONE,  ['~'] = VIQR_TONE,  ['.'] = VIQR_TONE,
};

static bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void look_at_ascii(struct look *look, const char *text, size_t len, size_t at) {
    unsigned char c = (unsigned char)text[at];
    unsigned char before = at > 0 ? (unsigned char)text[at - 1] : 0;
    unsigned part = viqr_parts[c];
    unsigned part_before = before < 0x80 ? viqr_parts[before] : VIQR_NONE;
    if (c == '&' && at + 1 < len && text[at + 1] == '#')
        look->references++;
    else if (part == VIQR_MARK)
        look->n_marks += part_before == VIQR_BASE;
    else if (part == VIQR_TONE)
        look->n_marks += part_before >= VIQR_VOWEL && part_before <= VIQR_MARK && at + 1 < len &&
                         is_ascii_letter(text[at + 1]);
    else if ((c == 'd' || c == 'D') && before == c)
        look->n_marks++;
}

static size_t count_references(const char *text, size_t len) {
    const char *end = text + len;
    size_t n = 0;
    for (const char *at = text; (at = memchr(at, '&', (size_t)(end - at))) != NULL; at++)
        n += end - at > 1 && at[1] == '#';
    return n;
}

/*
 * WELL_FORMED: the text is known to be UTF-8. Then nothing more matters behind the first letter that no mojibake holds,
 * which in clean text is near; n_high is guessed.
 */
static struct look look_at(const char *text, size_t len, bool well_formed) {
    struct look look = {0};
    for (size_t at = 0; at < len;) {
        if (look.beyond_1252 && well_formed) {
            look.references += count_references(text + at, len - at);
            look.n_high += (len - at) / 8;
            return look;
        }
        if ((unsigned char)text[at] < 0x80) {
            look_at_ascii(&look, text, len, at);
            at++;
            continue;
        }
        uint32_t cp = chinhta__utf8_decode(text, len, &at);
        look.n_high++;
        look.letters |= cp < 0x2000 || cp == CHINHTA__UTF8_BAD;
        if (cp == CHINHTA__UTF8_BAD)
            look.ill_formed = true;
        else if (chinhta__letter_from_cp(cp) != 0 || (cp >= 0x300 && cp < 0x370))
            look.beyond_1252 |= chinhta__charset_1252_from_cp(cp) < 0;
    }
    return look;
}

/* ---- The choice ---- */

/* Three words that can't be spelled outweigh nine that can. */
static double quality(const struct chinhta__detect_score *score) {
    double good = (double)(score->n_valid + score->n_plain_ok) - 3.0 * (double)score->n_bad;
    return score->n_words > 0 ? good / (double)score->n_words : 0.0;
}

/* True if A reads the paragraph better than B, by more than chance. */
static bool is_better(const struct chinhta__detect_score *a, const struct chinhta__detect_score *b) {
    double by = quality(a) - quality(b);
    if (by > 1e-9 || by < -1e-9)
        return by > 0.0;
    return a->n_valid != b->n_valid ? a->n_valid > b->n_valid : a->n_rare < b->n_rare;
}

struct choice {
    enum chinhta__charset charset;
    struct chinhta__detect_score score;
    bool tied; /* another charset reads the paragraph as well */
};

/* So good that no other charset has to be looked at. */
static bool is_perfect(const struct chinhta__detect_score *score) {
    return score->n_bad == 0 && score->n_valid >= 4 && (score->n_valid + score->n_plain_ok) * 4 >= score->n_words * 3;
}

/* FIRST, if it is in the list, is tried first, and no other if it reads perfectly. */
static struct choice best_of(const enum chinhta__charset *list, size_t n, enum chinhta__charset first, const char *text,
                             size_t len) {
    struct choice best = {.charset = CHINHTA__CHARSET_NONE};
    for (size_t i = 0; i < n && first != CHINHTA__CHARSET_NONE; i++) {
        if (list[i] != first)
            continue;
        best = (struct choice){first, chinhta__detect_score(first, text, len), false};
        if (is_perfect(&best.score))
            return best;
    }
    best.charset = CHINHTA__CHARSET_NONE;
    for (size_t i = 0; i < n; i++) {
        struct chinhta__detect_score score = chinhta__detect_score(list[i], text, len);
        if (best.charset == CHINHTA__CHARSET_NONE || is_better(&score, &best.score))
            best = (struct choice){list[i], score, false};
        else
            best.tied |= !is_better(&best.score, &score);
    }
    return best;
}

/* A paragraph may hold some words of other languages; with two or three that become Vietnamese hardly one. */
static bool is_vietnamese(const struct chinhta__detect_score *score) {
    size_t n_good = score->n_valid + score->n_plain_ok;
    return score->n_valid <= 3 ? n_good * 3 >= score->n_words * 2 : n_good * 2 >= score->n_words;
}

/* By itself a paragraph has to show two words that become Vietnamese, and hardly one that does not. */
static bool is_sure(const struct chinhta__detect_score *score, const struct chinhta__detect_score *as_is) {
    return score->n_valid >= 2 && score->n_valid >= as_is->n_valid + 1 && score->n_bad * 4 <= score->n_valid &&
           is_vietnamese(score) && as_is->n_bad > 0 && quality(score) - quality(as_is) >= 0.2;
}

/*
 * What was UTF-8 shows by its form: every character outside ASCII is part of a sequence of bytes, and there are two of
 * these, or one of three bytes (á»‡).
 */
static bool has_form(enum chinhta__charset charset, const char *text, size_t len) {
    struct chinhta__charset_reader reader;
    struct chinhta__charset_char c;
    size_t n = 0;
    chinhta__charset_reader_init(&reader, charset, text, len, false);
    while (chinhta__charset_read(&reader, &c)) {
        size_t first = c.start;
        if (c.cp < 0x80)
            continue;
        bool lost_half = chinhta__utf8_decode(text, len, &first) == 0xc3 && c.cp == 0xe0; /* à without its U+00A0 */
        if (first == c.end && lost_half)
            continue;
        if (first == c.end)
            return false;
        n += c.cp >= 0x800 ? 2 : 1;
    }
    return n >= 2;
}

/* True if the text was taken wrongly twice: read as if it were once, the other half is left. */
static bool is_twice(const char *text, size_t len) {
    struct chinhta__charset_reader once, twice;
    struct chinhta__charset_char a, b;
    chinhta__charset_reader_init(&once, CHINHTA__CHARSET_MOJIBAKE_UTF8, text, len, false);
    chinhta__charset_reader_init(&twice, CHINHTA__CHARSET_MOJIBAKE_UTF8_TWICE, text, len, false);
    while (chinhta__charset_read(&once, &a) && chinhta__charset_read(&twice, &b))
        if (a.cp != b.cp)
            return true;
    return false;
}

/* That hardly comes about by chance, so one word is enough, and be it that the text reads well as it stands (Viá»‡t). */
static struct choice choose_by_form(const char *text, size_t len) {
    for (size_t i = is_twice(text, len) ? 0 : 1; i < 2; i++) {
        struct choice choice = {.charset = mojibakes[1 - i]};
        if (!has_form(choice.charset, text, len))
            continue;
        choice.score = chinhta__detect_score(choice.charset, text, len);
        if (choice.score.n_bad == 0 && choice.score.n_valid > 0 && is_vietnamese(&choice.score))
            return choice;
    }
    return (struct choice){.charset = CHINHTA__CHARSET_NONE};
}

/* In a document of this charset it is enough that the paragraph gets better. */
static bool is_likely(const struct chinhta__detect_score *score, const struct chinhta__detect_score *as_is) {
    return as_is->n_bad > score->n_bad && score->n_valid > 0;
}

/* Where hardly anything is in another one: Sè is a syllable, but so is Số. */
static bool is_as_good(const struct chinhta__detect_score *score, const struct chinhta__detect_score *as_is) {
    return score->n_bad == 0 && score->n_valid > 0 && score->n_valid >= as_is->n_valid;
}

/*
 * VIQR and references look like other things in ASCII: most of the words have to become Vietnamese, or so many that
 * there is no doubt.
 */
static bool is_sure_in_ascii(enum chinhta__charset charset, const struct chinhta__detect_score *score) {
    if (charset == CHINHTA__CHARSET_NCR_DECIMAL)
        return score->n_valid >= 2 && score->n_bad * 4 <= score->n_valid;
    bool many = score->n_valid >= 6 && score->n_bad == 0;
    return score->n_valid >= 3 && score->n_bad * 6 <= score->n_valid && score->n_valid * 3 >= score->n_words &&
           (many || (score->n_valid + score->n_plain_ok) * 5 >= score->n_words * 4);
}

static struct choice choose_in_ascii(const struct look *look, const char *text, size_t len,
                                     enum chinhta__charset majority) {
    const struct choice none = {.charset = CHINHTA__CHARSET_NONE};
    bool few = majority == CHINHTA__CHARSET_VIQR || look->references > 0;
    if (few && (majority == CHINHTA__CHARSET_VIQR || majority == CHINHTA__CHARSET_NCR_DECIMAL)) {
        struct choice same = {majority, chinhta__detect_score(majority, text, len), false};
        if (same.score.n_bad == 0 && same.score.n_valid > 0)
            return same;
    }
    for (size_t i = 0; i < N(seven_bits); i++) {
        enum chinhta__charset charset = seven_bits[i];
        if (charset == CHINHTA__CHARSET_NCR_DECIMAL ? look->references < 2 : look->n_marks < 2)
            continue;
        struct choice choice = {charset, chinhta__detect_score(charset, text, len), false};
        if (is_sure_in_ascii(charset, &choice.score))
            return choice;
    }
    return none;
}

/* A paragraph longer than any that people write is judged by a part of it, of whole words if it can be: where letters
 * outside ASCII begin. */
static void take_sample(const char **inout_text, size_t *inout_len) {
    const char *text = *inout_text;
    size_t start = 0;
    if (*inout_len <= SAMPLE_MAX)
        return;
    while (start < *inout_len && (unsigned char)text[start] < 0x80)
        start++;
    while (start > 0 && text[start - 1] != ' ')
        start--;
    size_t end = *inout_len - start <= SAMPLE_MAX ? *inout_len : start + SAMPLE_MAX;
    for (unsigned i = 0; i < 3 && end < *inout_len && ((unsigned char)text[end] & 0xc0) == 0x80; i++)
        end--;
    size_t word = end;
    while (end < *inout_len && word > start && text[word - 1] != ' ')
        word--;
    end = word > start ? word : end;
    *inout_text = text + start;
    *inout_len = end - start;
}

/* What is known when a paragraph is looked at. */
struct context {
    enum chinhta__charset majority; /* that of the document, NONE where it is not known */
    enum chinhta__charset last;     /* of the paragraph before: tried first */
    bool bytes;                     /* the document is no UTF-8: a paragraph which is may be so by chance */
    bool sole;                      /* hardly a paragraph is certainly right as it stands: what could be either is not */
};

/* A paragraph with letters outside ASCII that may be in another charset. */
static struct choice choose_by_words(const struct look *look, const char *text, size_t len,
                                     const struct context *context) {
    const struct choice none = {.charset = CHINHTA__CHARSET_NONE};
    bool by_chance = context->bytes && context->majority != CHINHTA__CHARSET_NONE;
    bool as_bytes = look->ill_formed || by_chance;
    enum chinhta__charset majority = context->majority;
    if (look->ill_formed && majority != CHINHTA__CHARSET_NONE && majority < CHINHTA__CHARSET_MOJIBAKE_UTF8)
        return (struct choice){.charset = majority};
    take_sample(&text, &len);
    if (look->ill_formed && context->last != CHINHTA__CHARSET_NONE && context->last < CHINHTA__CHARSET_MOJIBAKE_UTF8) {
        struct choice same = {context->last, chinhta__detect_score(context->last, text, len), false};
        if (is_perfect(&same.score))
            return same;
    }
    struct chinhta__detect_score as_is = chinhta__detect_score(CHINHTA__CHARSET_NONE, text, len);
    bool right = !look->ill_formed && as_is.n_bad == 0;
    if (majority != CHINHTA__CHARSET_NONE && (!right || context->sole)) {
        struct choice same = {majority, chinhta__detect_score(majority, text, len), false};
        if (is_likely(&same.score, &as_is) || (context->sole && is_as_good(&same.score, &as_is)))
            return same;
    }
    if (look->n_high < 2)
        return none;
    if (right)
        return choose_by_form(text, len);
    struct choice best = as_bytes ? best_of(bytes, N(bytes), context->last, text, len)
                                  : best_of(mojibakes, N(mojibakes), context->last, text, len);
    bool in_doubt = best.tied && best.score.n_valid < TIE_MIN;
    if (!in_doubt && is_sure(&best.score, &as_is) && is_better(&best.score, &as_is))
        return best;
    return as_bytes ? none : choose_by_form(text, len);
}

static struct choice choose(const char *text, size_t len, const struct context *context) {
    struct look look = look_at(text, len, !context->bytes);
    if (!look.letters) {
        struct choice choice = choose_in_ascii(&look, text, len, context->majority);
        if (look.n_high == 0 || choice.charset != CHINHTA__CHARSET_NONE)
            return choice;
    }
    bool by_chance = context->bytes && context->majority != CHINHTA__CHARSET_NONE;
    if (!look.ill_formed && look.beyond_1252 && !by_chance) {
        /* good as it stands; it speaks against carrying another charset */
        const struct choice clean = {.score.n_valid = look.n_high / 2};
        return look.references >= 2 ? choose_in_ascii(&look, text, len, context->majority) : clean;
    }
    return choose_by_words(&look, text, len, context);
}

enum chinhta__charset chinhta__detect_mojibake(const char *text, size_t len) {
    return choose(text, len, &(struct context){.bytes = chinhta__utf8_find_bad(text, len, 0) < len}).charset;
}

/* ---- Code units of two and four bytes ---- */

/* Characters that Vietnamese text is made of, in UTF-16 as in UTF-32. */
static bool is_usual(uint32_t cp) {
    return cp == '\t' || cp == '\n' || cp == '\r' || (cp >= ' ' && cp < 0x7f) || (cp >= 0xa0 && cp < 0x250) ||
           (cp >= 0x300 && cp < 0x370) || (cp >= 0x1e00 && cp < 0x1f00) || (cp >= 0x2000 && cp < 0x2070);
}

static bool reads_as(enum chinhta__charset charset, const char *text, size_t len) {
    struct chinhta__charset_reader reader;
    struct chinhta__charset_char c;
    size_t n = 0;
    size_t n_usual = 0;
    chinhta__charset_reader_init(&reader, charset, text, len > 4096 ? 4096 : len, false);
    while (chinhta__charset_read(&reader, &c)) {
        n++;
        n_usual += !c.bad && is_usual(c.cp);
    }
    return n >= 4 && n_usual * 20 >= n * 19;
}

/* Text in UTF-16 or UTF-32 has a mark, or NULs in every word. */
static enum chinhta__charset find_wide(const char *text, size_t len) {
    static const enum chinhta__charset unmarked[] = {CHINHTA__CHARSET_UTF32LE, CHINHTA__CHARSET_UTF32BE,
                                                     CHINHTA__CHARSET_UTF16LE, CHINHTA__CHARSET_UTF16BE};
    if (len >= 4 && (memcmp(text, "\xff\xfe\0\0", 4) == 0 || memcmp(text, "\0\0\xfe\xff", 4) == 0))
        return CHINHTA__CHARSET_UTF32;
    if (len >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0))
        return CHINHTA__CHARSET_UTF16;
    if (len < 8 || memchr(text, '\0', len > 4096 ? 4096 : len) == NULL)
        return CHINHTA__CHARSET_NONE;
    for (size_t i = 0; i < N(unmarked); i++)
        if (reads_as(unmarked[i], text, len))
            return unmarked[i];
    return CHINHTA__CHARSET_NONE;
}

/* ---- The document ---- */

static size_t paragraph_end(const char *text, size_t len, size_t from) {
    while (from < len && text[from] != '\n' && text[from] != '\r')
        from++;
    while (from < len && (text[from] == '\n' || text[from] == '\r'))
        from++;
    return from;
}

/* Cuts a line that is longer than a block behind its last space there, else not inside a character. */
static size_t cut_line(const char *text, size_t len) {
    for (size_t end = len; end > len / 2; end--)
        if (text[end - 1] == ' ')
            return end;
    for (unsigned i = 0; i < 3 && ((unsigned char)text[len] & 0xc0) == 0x80; i++)
        len--;
    return len;
}

size_t chinhta__detect_block(const char *text, size_t len) {
    if (len <= CHINHTA__DETECT_BLOCK)
        return len;
    size_t end = CHINHTA__DETECT_BLOCK;
    /* CR and LF stay together */
    if (text[end - 1] == '\r' && text[end] == '\n')
        end--;
    while (end > 0 && text[end - 1] != '\n' && text[end - 1] != '\r')
        end--;
    return end > 0 ? end : cut_line(text, CHINHTA__DETECT_BLOCK);
}

/* The paragraphs of the block that begins at detect->at vote. */
static void open_block(struct chinhta__detect *detect) {
    const char *text = detect->text + detect->at;
    size_t len = chinhta__detect_block(text, detect->len - detect->at);
    detect->block_end = detect->at + len;
    detect->bytes = detect->bytes || chinhta__utf8_find_bad(text, len, 0) < len;
    struct context context = {.last = detect->majority, .bytes = detect->bytes};
    for (size_t at = 0; at < len;) {
        size_t end = paragraph_end(text, len, at);
        struct choice choice = choose(text + at, end - at, &context);
        detect->votes[choice.charset] += choice.score.n_valid;
        if (choice.charset != CHINHTA__CHARSET_NONE) {
            context.last = choice.charset;
            detect->any = true;
        }
        at = end;
    }
    detect->majority = CHINHTA__CHARSET_NONE;
    for (size_t i = CHINHTA__CHARSET_NONE + 1; i < CHINHTA__N_CHARSETS; i++)
        if (detect->votes[i] > detect->votes[detect->majority])
            detect->majority = (enum chinhta__charset)i;
    detect->last = detect->majority;
}

void chinhta__detect_init(struct chinhta__detect *detect, const char *text, size_t len) {
    *detect = (struct chinhta__detect){.text = text, .len = len};
    detect->majority = find_wide(text, len);
    detect->whole = detect->majority != CHINHTA__CHARSET_NONE;
    detect->block_end = detect->whole ? len : 0;
}

void chinhta__detect_go_on(struct chinhta__detect *detect, const char *text, size_t len) {
    detect->text = text;
    detect->len = len;
    detect->at = 0;
    detect->block_end = detect->whole ? len : 0;
}

/* The charset of the paragraph at detect->at, which ends at END. Where no paragraph was sure, none is now. */
static enum chinhta__charset paragraph_charset(struct chinhta__detect *detect, size_t end) {
    const size_t *votes = detect->votes;
    const struct context context = {detect->majority, detect->last, detect->bytes,
                                    votes[CHINHTA__CHARSET_NONE] * 16 <= votes[detect->majority]};
    if (!detect->any)
        return CHINHTA__CHARSET_NONE;
    enum chinhta__charset charset = choose(detect->text + detect->at, end - detect->at, &context).charset;
    if (charset != CHINHTA__CHARSET_NONE)
        detect->last = charset;
    return charset;
}

bool chinhta__detect_next(struct chinhta__detect *detect, struct chinhta__detect_range *out_range) {
    if (detect->at >= detect->len)
        return false;
    *out_range = (struct chinhta__detect_range){.start = detect->at, .end = detect->len, .charset = detect->majority};
    for (bool first = true; !detect->whole && detect->at < detect->len; first = false) {
        if (detect->at == detect->block_end)
            open_block(detect);
        size_t end = paragraph_end(detect->text, detect->block_end, detect->at);
        enum chinhta__charset charset = paragraph_charset(detect, end);
        if (!first && charset != out_range->charset) {
            out_range->end = detect->at;
            return true;
        }
        out_range->charset = charset;
        detect->at = end;
    }
    detect->at = detect->len;
    return true;
}
