/* SPDX-License-Identifier: MIT */
/*
 * Makes the C tables of lib/syllable from the rows of dict/onsets.tsv and dict/rimes.tsv. Runs at build, on
 * the build machine. It owns what a row implies (which pairs are allowed, where the tone goes, the hashes);
 * it does not own a single fact about a syllable beyond the rules of tone placement.
 *
 * usage: gen_tables ONSETS.tsv RIMES.tsv OUT_SIZES.h OUT_DATA.h
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/text/letter.h"

#define MAX_ROWS 250
#define MAX_COLUMNS 8
#define MAX_LETTERS 4
#define LETTER_BITS 5
#define N_LETTER_SLOTS 1024 /* base and mark of a chinhta__letter */

static const struct {
    const char *utf8;
    char base;
    enum chinhta__mark mark;
    bool vowel;
} ALPHABET[] = {
    /* classes 1-12 are the vowels: lib/syllable asks "class <= 12" */
    {"a", 'a', CHINHTA__MARK_NONE, true},       {"ă", 'a', CHINHTA__MARK_BREVE, true},
    {"â", 'a', CHINHTA__MARK_CIRCUMFLEX, true}, {"e", 'e', CHINHTA__MARK_NONE, true},
    {"ê", 'e', CHINHTA__MARK_CIRCUMFLEX, true}, {"i", 'i', CHINHTA__MARK_NONE, true},
    {"o", 'o', CHINHTA__MARK_NONE, true},       {"ô", 'o', CHINHTA__MARK_CIRCUMFLEX, true},
    {"ơ", 'o', CHINHTA__MARK_HORN, true},       {"u", 'u', CHINHTA__MARK_NONE, true},
    {"ư", 'u', CHINHTA__MARK_HORN, true},       {"y", 'y', CHINHTA__MARK_NONE, true},
    {"b", 'b', CHINHTA__MARK_NONE, false},      {"c", 'c', CHINHTA__MARK_NONE, false},
    {"d", 'd', CHINHTA__MARK_NONE, false},      {"đ", 'd', CHINHTA__MARK_STROKE, false},
    {"g", 'g', CHINHTA__MARK_NONE, false},      {"h", 'h', CHINHTA__MARK_NONE, false},
    {"k", 'k', CHINHTA__MARK_NONE, false},      {"l", 'l', CHINHTA__MARK_NONE, false},
    {"m", 'm', CHINHTA__MARK_NONE, false},      {"n", 'n', CHINHTA__MARK_NONE, false},
    {"p", 'p', CHINHTA__MARK_NONE, false},      {"q", 'q', CHINHTA__MARK_NONE, false},
    {"r", 'r', CHINHTA__MARK_NONE, false},      {"s", 's', CHINHTA__MARK_NONE, false},
    {"t", 't', CHINHTA__MARK_NONE, false},      {"v", 'v', CHINHTA__MARK_NONE, false},
    {"x", 'x', CHINHTA__MARK_NONE, false},
};
#define N_ALPHABET (sizeof ALPHABET / sizeof ALPHABET[0])

struct row {
    char *column[MAX_COLUMNS];
    unsigned letters[MAX_LETTERS]; /* classes: index in ALPHABET + 1 */
    unsigned n_letters;
    uint32_t key;
};

struct table {
    const char *path;
    char *text;
    struct row rows[MAX_ROWS];
    unsigned n_rows;
};

struct hash {
    uint32_t multiplier;
    unsigned bits;
    unsigned slots[1u << 14]; /* row + 1; 0: empty */
};

static _Noreturn void refuse(const char *path, unsigned row, const char *reason) {
    fprintf(stderr, "%s:%u: %s\n", path, row, reason);
    exit(1);
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    size_t cap = 1u << 20;
    char *text = malloc(cap + 1);
    if (!file || !text)
        refuse(path, 0, "cannot read");
    size_t len = fread(text, 1, cap, file);
    if (ferror(file) || len == cap)
        refuse(path, 0, "cannot read, or too long");
    fclose(file);
    text[len] = '\0';
    return text;
}

/* The classes of the letters of one onset or rime; "-" has none. */
static void spell_row(const struct table *table, struct row *row, unsigned line) {
    const char *s = row->column[0];
    row->n_letters = 0;
    row->key = 0;
    if (strcmp(s, "-") == 0)
        return;
    while (*s) {
        unsigned i = 0;
        while (i < N_ALPHABET && strncmp(s, ALPHABET[i].utf8, strlen(ALPHABET[i].utf8)) != 0)
            i++;
        if (i == N_ALPHABET || row->n_letters == MAX_LETTERS)
            refuse(table->path, line, "no Vietnamese letter, or too many");
        row->letters[row->n_letters++] = i + 1;
        row->key = row->key << LETTER_BITS | (i + 1);
        s += strlen(ALPHABET[i].utf8);
    }
}

static void read_table(struct table *table, const char *path, unsigned n_columns) {
    table->path = path;
    table->text = read_file(path);
    unsigned line = 0;
    const char *last = "";
    for (char *p = table->text; *p;) {
        char *end = strchr(p, '\n');
        line++;
        if (!end)
            refuse(path, line, "no newline at the end");
        *end = '\0';
        char *next = end + 1;
        if (strcmp(last, p) >= 0)
            refuse(path, line, "rows are not sorted, or a row stands twice");
        last = p;
        if (*p != '#') {
            if (table->n_rows == MAX_ROWS)
                refuse(path, line, "too many rows");
            struct row *row = &table->rows[table->n_rows++];
            unsigned n = 0;
            for (char *field = p; field; n++) {
                char *tab = strchr(field, '\t');
                if (n == n_columns)
                    refuse(path, line, "too many columns");
                row->column[n] = field;
                if (tab)
                    *tab = '\0';
                field = tab ? tab + 1 : NULL;
            }
            if (n != n_columns)
                refuse(path, line, "too few columns");
            spell_row(table, row, line);
            last = row->column[0];
        }
        p = next;
    }
}

/* True if ITEM stands in the space-separated LIST; with PREFIX, if an item of LIST begins ITEM. */
static bool in_list(const char *list, const char *item, bool prefix) {
    while (*list) {
        size_t len = strcspn(list, " ");
        if (strncmp(list, item, len) == 0 && (prefix || item[len] == '\0'))
            return true;
        list += len;
        list += strspn(list, " ");
    }
    return false;
}

static bool is_front(const struct row *rime) {
    const char *head = ALPHABET[rime->letters[0] - 1].utf8;
    return strchr("iye", *head) || strcmp(head, "ê") == 0;
}

static bool pair_allowed(const struct row *onset, const struct row *rime) {
    const char *letters = onset->column[0], *before = onset->column[1], *never = onset->column[2];
    const char *rime_letters = rime->column[0], *onsets = rime->column[3];
    if (strcmp(letters, "-") == 0)
        return strcmp(rime->column[1], "yes") == 0;
    if (strcmp(letters, "qu") == 0)
        return strcmp(rime->column[2], "yes") == 0;
    if (strcmp(onsets, "*") != 0 && !in_list(onsets, letters, false))
        return false;
    if (strcmp(before, "any") != 0 && is_front(rime) != (strcmp(before, "front") == 0))
        return false;
    return !in_list(never, rime_letters, true);
}

/* Which letter of a rime bears the tone. Main vowel first, then closed, three vowels, and the two styles. */
static unsigned tone_letter(const struct row *rime, bool new_style) {
    unsigned n_vowels = 0;
    int marked = -1;
    for (unsigned i = 0; i < rime->n_letters && ALPHABET[rime->letters[i] - 1].vowel; i++, n_vowels++)
        if (ALPHABET[rime->letters[i] - 1].mark != CHINHTA__MARK_NONE)
            marked = (int)i;
    if (marked >= 0)
        return (unsigned)marked;
    if (n_vowels == 1)
        return 0;
    if (rime->n_letters > n_vowels)
        return n_vowels - 1;
    if (n_vowels == 3)
        return 1;
    return new_style && in_list("oa oe uy", rime->column[0], false) ? 1 : 0;
}

static bool stop_coda(const struct row *rime) {
    const char *letters = rime->column[0];
    size_t len = strlen(letters);
    return strchr("cpt", letters[len - 1]) || (len > 1 && strcmp(letters + len - 2, "ch") == 0);
}

/* A multiplier that sends every key to a slot of its own, in the smallest table for which one is found
 * quickly. */
static void make_hash(const struct table *table, struct hash *hash) {
    for (hash->bits = 6; hash->bits <= 13; hash->bits++) {
        uint32_t multiplier = 0x9E3779B1u;
        for (unsigned try = 0; try < 4000000; try++, multiplier = multiplier * 1664525u + 1013904223u) {
            unsigned n_slots = 1u << hash->bits, i;
            hash->multiplier = multiplier | 1;
            memset(hash->slots, 0, n_slots * sizeof hash->slots[0]);
            for (i = 0; i < table->n_rows; i++) {
                unsigned *slot = &hash->slots[table->rows[i].key * hash->multiplier >> (32 - hash->bits)];
                if (*slot)
                    break;
                *slot = i + 1;
            }
            if (i == table->n_rows)
                return;
        }
    }
    refuse(table->path, 0, "no perfect hash found");
}

static void put_numbers(FILE *out, const char *declaration, const unsigned *numbers, unsigned n) {
    fprintf(out, "static const %s = {", declaration);
    for (unsigned i = 0; i < n; i++)
        fprintf(out, "%s%u,", i % 24 == 0 ? "\n    " : "", numbers[i]);
    fprintf(out, "\n};\n");
}

static void put_hash(FILE *out, const char *name, const char *upper, const struct hash *hash) {
    char declaration[64];
    fprintf(out, "#define %s_MULTIPLIER 0x%08xu\n#define %s_SHIFT %u\n", upper, (unsigned)hash->multiplier,
            upper, 32 - hash->bits);
    snprintf(declaration, sizeof declaration, "uint8_t %s_slot[%u]", name, 1u << hash->bits);
    put_numbers(out, declaration, hash->slots, 1u << hash->bits);
}

static void put_letters(FILE *out, const char *name, const char *size, const struct table *table) {
    fprintf(out, "static const struct spelling %s[%s] = {\n", name, size);
    for (unsigned i = 0; i < table->n_rows; i++) {
        const struct row *row = &table->rows[i];
        fprintf(out, "    {.key = 0x%05x, .n_letters = %u, .letters = {", (unsigned)row->key, row->n_letters);
        for (unsigned k = 0; k < row->n_letters; k++) {
            unsigned letter = row->letters[k] - 1;
            fprintf(out, "0x%x, ",
                    (unsigned)CHINHTA__LETTER(ALPHABET[letter].base, ALPHABET[letter].mark, 0, 0));
        }
        if (row->n_letters == 0)
            fprintf(out, "0");
        fprintf(out, "}}, /* %s */\n", row->column[0]);
    }
    fprintf(out, "};\n");
}

static void put_classes(FILE *out) {
    unsigned classes[N_LETTER_SLOTS] = {0};
    for (unsigned i = 0; i < N_ALPHABET; i++)
        classes[CHINHTA__LETTER(ALPHABET[i].base, ALPHABET[i].mark, 0, 0)] = i + 1;
    put_numbers(out, "uint8_t letter_class[1024]", classes, N_LETTER_SLOTS);
    for (unsigned i = 0; i < N_ALPHABET; i++)
        if (strchr("egiqu", ALPHABET[i].base) && strcmp(ALPHABET[i].utf8, "e") &&
            strcmp(ALPHABET[i].utf8, "ư"))
            fprintf(out, "#define CLASS_%s%c %u\n", ALPHABET[i].mark ? "E_CIRCUMFLEX_" : "", ALPHABET[i].base,
                    i + 1);
}

/* The row of TABLE whose letters are NAME; ROW itself for "-". */
static unsigned row_named(const struct table *table, const char *name, unsigned row) {
    if (strcmp(name, "-") == 0)
        return row;
    for (unsigned i = 0; i < table->n_rows; i++)
        if (strcmp(table->rows[i].column[0], name) == 0)
            return i;
    refuse(table->path, row + 1, "names a row that is not there");
}

static void put_rimes(FILE *out, const struct table *rimes) {
    fprintf(out, "static const struct rime_fact rime_fact[CHINHTA__N_RIMES] = {\n");
    for (unsigned i = 0; i < rimes->n_rows; i++) {
        const struct row *rime = &rimes->rows[i];
        unsigned variant = row_named(rimes, rime->column[4], i), twin = variant;
        for (unsigned k = 0; k < rimes->n_rows; k++)
            if (strcmp(rimes->rows[k].column[4], rime->column[0]) == 0)
                twin = k;
        fprintf(out,
                "    {.tone_old = %u, .tone_new = %u, .stop = %d, .rare = %d, .variant = %u, .twin = %u},\n",
                tone_letter(rime, false), tone_letter(rime, true), stop_coda(rime),
                strcmp(rime->column[5], "yes") == 0, variant, twin);
    }
    fprintf(out, "};\n");
}

static void put_onset_twins(FILE *out, const struct table *onsets) {
    unsigned twins[MAX_ROWS];
    for (unsigned i = 0; i < onsets->n_rows; i++)
        twins[i] = row_named(onsets, onsets->rows[i].column[3], i);
    put_numbers(out, "uint8_t onset_twin[CHINHTA__N_ONSETS]", twins, onsets->n_rows);
}

static void put_pairs(FILE *out, const struct table *onsets, const struct table *rimes) {
    fprintf(out, "static const uint8_t pair_allowed[CHINHTA__N_ONSETS][(CHINHTA__N_RIMES + 7) / 8] = {\n");
    for (unsigned o = 0; o < onsets->n_rows; o++) {
        fprintf(out, "    {");
        for (unsigned first = 0; first < rimes->n_rows; first += 8) {
            unsigned byte = 0;
            for (unsigned r = first; r < first + 8 && r < rimes->n_rows; r++)
                byte |= (unsigned)pair_allowed(&onsets->rows[o], &rimes->rows[r]) << (r & 7);
            fprintf(out, "%u,", byte);
        }
        fprintf(out, "}, /* %s */\n", onsets->rows[o].column[0]);
    }
    fprintf(out, "};\n");
}

static void put_sizes(FILE *out, const struct table *onsets, const struct table *rimes) {
    fprintf(out, "/* Generated from dict/onsets.tsv and dict/rimes.tsv. */\n"
                 "#ifndef CHINHTA__SYLLABLE_TABLES_H\n#define CHINHTA__SYLLABLE_TABLES_H\n\n");
    fprintf(out, "#define CHINHTA__N_ONSETS %u\n#define CHINHTA__N_RIMES %u\n\nenum chinhta__onset {\n",
            onsets->n_rows, rimes->n_rows);
    for (unsigned i = 0; i < onsets->n_rows; i++) {
        const char *letters = onsets->rows[i].column[0];
        fprintf(out, "    CHINHTA__ONSET_");
        if (strcmp(letters, "-") == 0)
            fprintf(out, "NONE");
        else if (strcmp(letters, "đ") == 0)
            fprintf(out, "DD");
        else
            for (; *letters; letters++)
                fputc(*letters - 'a' + 'A', out);
        fprintf(out, " = %u,\n", i);
    }
    fprintf(out, "};\n\n#endif\n");
}

int main(int argc, char **argv) {
    static struct table onsets, rimes;
    static struct hash onset_hash, rime_hash;
    if (argc != 5) {
        fprintf(stderr, "usage: gen_tables ONSETS.tsv RIMES.tsv OUT_SIZES.h OUT_DATA.h\n");
        return 2;
    }
    read_table(&onsets, argv[1], 5);
    read_table(&rimes, argv[2], 7);
    make_hash(&onsets, &onset_hash);
    make_hash(&rimes, &rime_hash);

    FILE *sizes = fopen(argv[3], "wb"), *data = fopen(argv[4], "wb");
    if (!sizes || !data)
        refuse(argv[3], 0, "cannot write");
    put_sizes(sizes, &onsets, &rimes);
    fprintf(
        data,
        "/* Generated from dict/onsets.tsv and dict/rimes.tsv; included by lib/syllable/syllable.c. */\n");
    put_classes(data);
    put_hash(data, "onset", "ONSET", &onset_hash);
    put_hash(data, "rime", "RIME", &rime_hash);
    put_letters(data, "onset_spelling", "CHINHTA__N_ONSETS", &onsets);
    put_letters(data, "rime_spelling", "CHINHTA__N_RIMES", &rimes);
    put_onset_twins(data, &onsets);
    put_rimes(data, &rimes);
    put_pairs(data, &onsets, &rimes);
    if (fclose(sizes) != 0 || fclose(data) != 0)
        refuse(argv[3], 0, "cannot write");
    free(onsets.text);
    free(rimes.text);
    return 0;
}
