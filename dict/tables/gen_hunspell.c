/* SPDX-License-Identifier: MIT */
/*
 * Makes a Hunspell dictionary, vi_VN.aff and vi_VN.dic, of the attested syllables: both tone styles, NFD
 * input by ICONV, suggestions from the rows of dict/slips.tsv. Runs at build, on the build machine. It owns
 * what Hunspell needs to hear; which syllables and slips there are is in the rows.
 *
 * usage: gen_hunspell SYLLABLES.tsv SLIPS.tsv OUT.aff OUT.dic
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/syllable/syllable.h"
#include "lib/text/letter.h"
#include "lib/text/utf8.h"

#define MAX_WORDS 65536
#define MAX_REPS 4096
#define MAX_ICONVS 1024
#define MAX_FIELDS 8
#define WORD_SIZE 32
#define NO_SUGGEST "!" /* flag of .aff and .dic */

struct list {
    char (*words)[WORD_SIZE];
    size_t n, cap;
};

/* A field of ICONV or REP: from, a space, to. */
struct pairs {
    char (*rows)[2 * WORD_SIZE];
    size_t n, cap;
};

struct rows {
    const char *path;
    char *text, *next;
    unsigned line;
    char *field[MAX_FIELDS];
    unsigned n_fields;
};

static _Noreturn void refuse(const char *path, unsigned row, const char *reason) {
    fprintf(stderr, "%s:%u: %s\n", path, row, reason);
    exit(1);
}

static void open_rows(struct rows *rows, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        refuse(path, 0, "cannot read");
    long len = ftell(file);
    rewind(file);
    *rows = (struct rows){.path = path, .text = malloc((size_t)len + 1)};
    if (!rows->text || fread(rows->text, 1, (size_t)len, file) != (size_t)len)
        refuse(path, 0, "cannot read");
    fclose(file);
    rows->text[len] = '\0';
    rows->next = rows->text;
}

static bool next_row(struct rows *rows, unsigned n_fields) {
    do {
        if (!*rows->next)
            return false;
        char *line = rows->next, *end = strchr(line, '\n');
        rows->line++;
        if (!end)
            refuse(rows->path, rows->line, "no newline at the end");
        *end = '\0';
        rows->next = end + 1;
        rows->n_fields = 0;
        for (char *field = line; field && rows->n_fields < MAX_FIELDS;) {
            char *tab = strchr(field, '\t');
            rows->field[rows->n_fields++] = field;
            if (tab)
                *tab++ = '\0';
            field = tab;
        }
    } while (*rows->field[0] == '#');
    if (rows->n_fields != n_fields)
        refuse(rows->path, rows->line, "wrong number of columns");
    return true;
}

/* The letters of an NFC word; 0 if it is not letters alone. */
static size_t word_letters(const char *word, chinhta__letter *out, size_t cap) {
    size_t len = strlen(word), n = 0;
    for (size_t byte = 0; byte < len; n++) {
        chinhta__letter letter = chinhta__letter_from_cp(chinhta__utf8_decode(word, len, &byte));
        if (!letter || n == cap)
            return 0;
        out[n] = letter;
    }
    return n;
}

static void letters_word(const chinhta__letter *letters, size_t n, char out[WORD_SIZE]) {
    size_t len = 0;
    for (size_t i = 0; i < n; i++)
        len += chinhta__utf8_encode(chinhta__letter_to_cp(letters[i]), out + len);
    out[len] = '\0';
}

static void add_word(struct list *list, const char *word) {
    if (list->n == list->cap)
        refuse(word, 0, "too many words");
    strcpy(list->words[list->n++], word);
}

static void add_pair(struct pairs *pairs, const char *from, const char *to) {
    if (pairs->n == pairs->cap)
        refuse(from, 0, "too many rows of REP or ICONV");
    snprintf(pairs->rows[pairs->n++], sizeof pairs->rows[0], "%s %s", from, to);
}

static int by_bytes(const void *a, const void *b) {
    return strcmp(a, b);
}

/* Both spellings of each row; letter_counts: how often each code point below 0x2000 was counted. */
static void read_syllables(const char *path, struct list *words, uint64_t *letter_counts) {
    struct rows rows;
    for (open_rows(&rows, path); next_row(&rows, 3);) {
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        struct chinhta__syllable syllable;
        char old_style[WORD_SIZE], new_style[WORD_SIZE], *end;
        size_t n = word_letters(rows.field[0], letters, CHINHTA__SYLLABLE_MAX_LETTERS);
        unsigned long long count = strtoull(rows.field[1], &end, 10);
        if (!n || chinhta__syllable_parse(letters, n, &syllable) != CHINHTA__SYLLABLE_OK)
            refuse(path, rows.line, "no syllable");
        if (*end || end == rows.field[1])
            refuse(path, rows.line, "no count");
        letters_word(letters, chinhta__syllable_spell(syllable.code, CHINHTA__TONE_STYLE_OLD, letters),
                     old_style);
        if (strcmp(old_style, rows.field[0]) != 0)
            refuse(path, rows.line, "not lower case with the old tone placement");
        n = chinhta__syllable_spell(syllable.code, CHINHTA__TONE_STYLE_NEW, letters);
        letters_word(letters, n, new_style);
        add_word(words, old_style);
        if (strcmp(old_style, new_style) != 0)
            add_word(words, new_style);
        for (size_t i = 0; i < n; i++)
            letter_counts[chinhta__letter_to_cp(letters[i])] += count;
    }
    free(rows.text);
}

/* A letter of the alphabet alone is a word too (điểm b khoản 2), but none that a slip was meant to be. */
static void add_alphabet(struct list *words) {
    size_t n_syllables = words->n; /* sorted */
    for (uint32_t cp = 0; cp < 0x2000; cp++) {
        chinhta__letter letter = chinhta__letter_from_cp(cp);
        if (letter && !chinhta__letter_upper(letter) && !chinhta__letter_tone(letter) &&
            !strchr("fjwz", chinhta__letter_base(letter))) {
            char word[WORD_SIZE];
            letters_word(&letter, 1, word);
            if (bsearch(word, words->words, n_syllables, WORD_SIZE, by_bytes))
                continue;
            strcat(word, "/" NO_SUGGEST);
            add_word(words, word);
        }
    }
}

static void sort_words(struct list *words) {
    size_t n = 0;
    qsort(words->words, words->n, WORD_SIZE, by_bytes);
    for (size_t i = 0; i < words->n; i++)
        if (i == 0 || strcmp(words->words[n - 1], words->words[i]) != 0)
            memmove(words->words[n++], words->words[i], WORD_SIZE);
    words->n = n;
}

/* The letter of a rime that bears a tone: the last with a mark; for a real rime, what the syllable says. */
static size_t bearer_of(const chinhta__letter *letters, size_t n) {
    struct chinhta__syllable syllable = {.code = UINT16_MAX};
    size_t bearer = 0;
    for (size_t i = 0; i < n; i++)
        if (chinhta__letter_mark(letters[i]))
            bearer = i;
    chinhta__syllable_parse(letters, n, &syllable);
    if (syllable.code == UINT16_MAX)
        return bearer;
    chinhta__letter spelled[CHINHTA__SYLLABLE_MAX_LETTERS];
    unsigned code = syllable.rime * CHINHTA__N_TONES + CHINHTA__TONE_SAC;
    n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, spelled);
    for (size_t i = 0; i < n; i++)
        if (chinhta__letter_tone(spelled[i]))
            bearer = i;
    return bearer;
}

/* REP knows letters, not tones: a slip of rimes becomes one row a tone. */
static void add_rime_slip(struct pairs *reps, const struct rows *rows) {
    chinhta__letter seen[CHINHTA__SYLLABLE_MAX_LETTERS], meant[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n_seen = word_letters(rows->field[1], seen, CHINHTA__SYLLABLE_MAX_LETTERS);
    size_t n_meant = word_letters(rows->field[2], meant, CHINHTA__SYLLABLE_MAX_LETTERS);
    if (!n_seen || !n_meant)
        refuse(rows->path, rows->line, "rime with something that is no letter");
    size_t seen_bearer = bearer_of(seen, n_seen), meant_bearer = bearer_of(meant, n_meant);
    bool stop = strchr("cpt", chinhta__letter_base(meant[n_meant - 1])) ||
                (n_meant > 1 && chinhta__letter_base(meant[n_meant - 2]) == 'c');
    for (unsigned tone = 0; tone < CHINHTA__N_TONES; tone++) {
        char from[WORD_SIZE], to[WORD_SIZE];
        if (stop && tone < CHINHTA__TONE_SAC)
            continue;
        seen[seen_bearer] = chinhta__letter_toneless(seen[seen_bearer]) | CHINHTA__LETTER(0, 0, tone, 0);
        meant[meant_bearer] = chinhta__letter_toneless(meant[meant_bearer]) | CHINHTA__LETTER(0, 0, tone, 0);
        letters_word(seen, n_seen, from);
        letters_word(meant, n_meant, to);
        strcat(from, "$");
        add_pair(reps, from, to);
    }
}

static void read_slips(const char *path, struct pairs *reps, struct list *keyboard) {
    struct rows rows;
    for (open_rows(&rows, path); next_row(&rows, 5);) {
        char from[WORD_SIZE];
        if (strcmp(rows.field[0], "letter") == 0 || strcmp(rows.field[0], "tone") == 0)
            continue; /* Hunspell has its own ways: MAP, TRY, KEY */
        if (strlen(rows.field[1]) > WORD_SIZE / 2 || strlen(rows.field[2]) > WORD_SIZE / 2)
            refuse(path, rows.line, "too long");
        if (strcmp(rows.field[0], "onset") == 0) {
            snprintf(from, sizeof from, "^%s", rows.field[1]);
            add_pair(reps, from, rows.field[2]);
        } else if (strcmp(rows.field[0], "coda") == 0) {
            snprintf(from, sizeof from, "%s$", rows.field[1]);
            add_pair(reps, from, rows.field[2]);
        } else if (strcmp(rows.field[0], "rime") == 0) {
            add_rime_slip(reps, &rows);
        } else if (strcmp(rows.field[0], "keys") == 0) {
            add_word(keyboard, rows.field[1]);
        }
    }
    free(rows.text);
}

/* Every way to write a letter of several code points: marks in either order, part of them precomposed. */
static void add_decomposed(struct pairs *iconvs, chinhta__letter letter) {
    static const uint32_t TONES[CHINHTA__N_TONES] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
    static const uint32_t MARKS[] = {0, 0x302, 0x306, 0x31b};
    uint32_t tone = TONES[chinhta__letter_tone(letter)];
    uint32_t mark = chinhta__letter_mark(letter) < sizeof MARKS / sizeof MARKS[0]
                        ? MARKS[chinhta__letter_mark(letter)]
                        : 0; /* the stroke of đ has no combining form */
    bool upper = chinhta__letter_upper(letter);
    uint32_t base = chinhta__letter_to_cp(CHINHTA__LETTER(chinhta__letter_base(letter), 0, 0, upper));
    uint32_t marked = chinhta__letter_to_cp(chinhta__letter_toneless(letter));
    uint32_t toned = chinhta__letter_to_cp(
        CHINHTA__LETTER(chinhta__letter_base(letter), 0, chinhta__letter_tone(letter), upper));
    const uint32_t ways[4][3] = {{base, mark, tone}, {base, tone, mark}, {marked, tone, 0}, {toned, mark, 0}};
    unsigned n_ways = mark && tone ? 4 : mark || tone ? 1 : 0;
    char whole[WORD_SIZE];
    letters_word(&letter, 1, whole);
    for (unsigned way = 0; way < n_ways; way++) {
        char from[WORD_SIZE];
        size_t len = 0;
        for (unsigned i = 0; i < 3; i++)
            if (ways[way][i])
                len += chinhta__utf8_encode(ways[way][i], from + len);
        from[len] = '\0';
        add_pair(iconvs, from, whole);
    }
}

static void put_pairs(FILE *aff, const char *keyword, struct pairs *pairs) {
    fprintf(aff, "\n%s %zu\n", keyword, pairs->n);
    for (size_t i = 0; i < pairs->n; i++)
        fprintf(aff, "%s %s\n", keyword, pairs->rows[i]);
}

/* Letters that differ in tone or mark only are one group: Hunspell tries them for each other. */
static void put_map(FILE *aff) {
    fprintf(aff, "\nMAP 7\n");
    for (const char *base = "aeiouyd"; *base; base++) {
        fprintf(aff, "MAP ");
        for (uint32_t cp = 'a'; cp < 0x2000; cp++) {
            chinhta__letter letter = chinhta__letter_from_cp(cp);
            char text[WORD_SIZE];
            if (letter && chinhta__letter_base(letter) == *base && !chinhta__letter_upper(letter)) {
                letters_word(&letter, 1, text);
                fputs(text, aff);
            }
        }
        fputc('\n', aff);
    }
}

/* The letters in use, the commonest first. */
static void put_try(FILE *aff, uint64_t *letter_counts) {
    fprintf(aff, "TRY ");
    for (;;) {
        uint32_t best = 0;
        char text[CHINHTA__UTF8_MAX_LEN];
        for (uint32_t cp = 1; cp < 0x2000; cp++)
            if (letter_counts[cp] > letter_counts[best])
                best = cp;
        if (!letter_counts[best])
            break;
        fwrite(text, 1, chinhta__utf8_encode(best, text), aff);
        letter_counts[best] = 0;
    }
    fputc('\n', aff);
}

static void put_aff(const char *path, const struct list *keyboard, struct pairs *reps,
                    uint64_t *letter_counts) {
    static char rows[MAX_ICONVS][2 * WORD_SIZE];
    struct pairs iconvs = {.rows = rows, .cap = MAX_ICONVS};
    FILE *aff = fopen(path, "wb");
    if (!aff)
        refuse(path, 0, "cannot write");
    fprintf(aff,
            "# Vietnamese syllables, both ways of placing the tone (hòa, hoà). Licence: MIT.\n"
            "# Generated from dict/syllables.tsv and dict/slips.tsv of chinhta.\nSET UTF-8\nLANG vi_VN\n");
    put_try(aff, letter_counts);
    fprintf(aff, "KEY ");
    for (size_t i = 0; i < keyboard->n; i++)
        fprintf(aff, "%s%s", i ? "|" : "", keyboard->words[i]);
    /* combining marks belong to words, or a tokenizer would cut NFD text at each of them */
    fprintf(
        aff,
        "\nWORDCHARS \u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\nMAXNGRAMSUGS 2\nNOSUGGEST " NO_SUGGEST
        "\n");
    put_map(aff);
    put_pairs(aff, "REP", reps);
    for (uint32_t cp = 'A'; cp < 0x2000; cp++)
        if (chinhta__letter_from_cp(cp))
            add_decomposed(&iconvs, chinhta__letter_from_cp(cp));
    put_pairs(aff, "ICONV", &iconvs);
    if (fclose(aff) != 0)
        refuse(path, 0, "cannot write");
}

int main(int argc, char **argv) {
    static char words_text[MAX_WORDS][WORD_SIZE], keyboard_text[8][WORD_SIZE],
        reps_text[MAX_REPS][2 * WORD_SIZE];
    static uint64_t letter_counts[0x2000];
    struct list words = {.words = words_text, .cap = MAX_WORDS},
                keyboard = {.words = keyboard_text, .cap = 8};
    struct pairs reps = {.rows = reps_text, .cap = MAX_REPS};
    if (argc != 5) {
        fprintf(stderr, "usage: gen_hunspell SYLLABLES.tsv SLIPS.tsv OUT.aff OUT.dic\n");
        return 2;
    }
    read_syllables(argv[1], &words, letter_counts);
    sort_words(&words);
    add_alphabet(&words);
    sort_words(&words);
    read_slips(argv[2], &reps, &keyboard);
    put_aff(argv[3], &keyboard, &reps, letter_counts);

    FILE *dic = fopen(argv[4], "wb");
    if (!dic)
        refuse(argv[4], 0, "cannot write");
    fprintf(dic, "%zu\n", words.n);
    for (size_t i = 0; i < words.n; i++)
        fprintf(dic, "%s\n", words.words[i]);
    if (fclose(dic) != 0)
        refuse(argv[4], 0, "cannot write");
    return 0;
}
