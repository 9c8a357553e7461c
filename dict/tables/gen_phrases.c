/* SPDX-License-Identifier: MIT */
/*
 * Makes the tries of lib/lexicon/phrase.c from the rows of dict/capitals.tsv (how a name is written),
 * dict/lexical.tsv (fixed confusions), dict/roles.tsv (what a word is to the rules of capitals) and dict/forms.tsv (what
 * it is to the form of a document). Runs at build, on the build machine. It owns the layout of the tables, no phrase.
 *
 * usage: gen_phrases CAPITALS.tsv COUNTED.tsv LEXICAL.tsv ROLES.tsv FORMS.tsv OUT_DATA.h
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/lexicon/phrase.h"
#include "lib/text/utf8.h"

#define MAX_STATES 65535
#define N_SLOTS (1u << 17)
#define MAX_FIELDS 5

struct trie {
    struct chinhta__phrase_edge *edges; /* [N_SLOTS] */
    uint16_t *first;                    /* [CHINHTA__N_SYLLABLE_CODES] */
    uint16_t *row_of;                   /* [MAX_STATES] */
    unsigned n_states, n_edges, n_rows;
};

/* The steps of a form, and which of them begin with a capital. */
struct form {
    uint16_t steps[CHINHTA__PHRASE_MAX_TOKENS];
    unsigned n;
    unsigned capitals;
};

static const char *path;
static unsigned line_number;

static _Noreturn void refuse(const char *why) {
    fprintf(stderr, "%s:%u: %s\n", path, line_number, why);
    exit(1);
}

/* ---- Tries ---- */

static void *take(size_t n, size_t size) {
    void *block = calloc(n, size);
    if (!block)
        refuse("no memory");
    return block;
}

static void trie_begin(struct trie *trie) {
    *trie = (struct trie){.n_states = 1};
    trie->edges = take(N_SLOTS, sizeof(*trie->edges));
    trie->first = take(CHINHTA__N_SYLLABLE_CODES, sizeof(*trie->first));
    trie->row_of = take(MAX_STATES, sizeof(*trie->row_of));
}

static void trie_end(struct trie *trie) {
    free(trie->edges);
    free(trie->first);
    free(trie->row_of);
}

static unsigned new_state(struct trie *trie) {
    if (trie->n_states == MAX_STATES)
        refuse("too many phrases");
    return trie->n_states++;
}

static unsigned step_down(struct trie *trie, unsigned state, unsigned step, unsigned mask) {
    unsigned slot = chinhta__phrase_slot(state, step) & mask;
    for (; trie->edges[slot].next; slot = (slot + 1) & mask)
        if (trie->edges[slot].state == state && trie->edges[slot].step == step)
            return trie->edges[slot].next;
    trie->n_edges++;
    trie->edges[slot] =
        (struct chinhta__phrase_edge){(uint16_t)state, (uint16_t)step, (uint16_t)new_state(trie)};
    return trie->edges[slot].next;
}

/* FIRST_COUNTS: a phrase that is there already stays as it is; otherwise it is refused. */
static bool trie_add(struct trie *trie, const struct form *form, bool first_counts) {
    if (form->steps[0] >= CHINHTA__N_SYLLABLE_CODES)
        refuse("does not begin with a syllable");
    if (!trie->first[form->steps[0]])
        trie->first[form->steps[0]] = (uint16_t)new_state(trie);
    unsigned state = trie->first[form->steps[0]];
    for (unsigned i = 1; i < form->n; i++)
        state = step_down(trie, state, form->steps[i], N_SLOTS - 1);
    if (trie->row_of[state]) {
        if (!first_counts)
            refuse("a phrase twice");
        return false;
    }
    trie->row_of[state] = (uint16_t)++trie->n_rows;
    return true;
}

/* The edges again in the smallest table that is at most half full. */
static void print_trie(FILE *out, const struct trie *trie, const char *name) {
    unsigned n_slots = 16;
    while (n_slots < 2 * trie->n_edges)
        n_slots *= 2;
    struct chinhta__phrase_edge *slots = take(n_slots, sizeof(*slots));
    for (unsigned i = 0; i < N_SLOTS; i++) {
        const struct chinhta__phrase_edge *edge = &trie->edges[i];
        unsigned slot = chinhta__phrase_slot(edge->state, edge->step) & (n_slots - 1);
        while (edge->next && slots[slot].next)
            slot = (slot + 1) & (n_slots - 1);
        if (edge->next)
            slots[slot] = *edge;
    }
    fprintf(out, "static const uint16_t %s_first[%u] = {\n", name, (unsigned)CHINHTA__N_SYLLABLE_CODES);
    for (unsigned i = 0; i < CHINHTA__N_SYLLABLE_CODES; i++) {
        unsigned folded = chinhta__syllable_fold(i);
        if (trie->first[folded])
            fprintf(out, "[%u]=%u,\n", i, trie->first[folded]);
    }
    fprintf(out, "};\nstatic const struct chinhta__phrase_edge %s_edges[%u] = {\n", name, n_slots);
    for (unsigned i = 0; i < n_slots; i++)
        if (slots[i].next)
            fprintf(out, "[%u]={%u,%u,%u},\n", i, slots[i].state, slots[i].step, slots[i].next);
    fprintf(out, "};\nstatic const uint16_t %s_row_of[%u] = {\n", name, trie->n_states);
    for (unsigned i = 0; i < trie->n_states; i++)
        if (trie->row_of[i])
            fprintf(out, "[%u]=%u,\n", i, trie->row_of[i]);
    fprintf(out,
            "};\nconst struct chinhta__phrase_trie chinhta__%s_trie = {\n"
            "    %s_first, %s_edges, %s_row_of, %u};\n",
            name, name, name, name, n_slots - 1);
    free(slots);
}

/* ---- Forms ---- */

static void add_step(struct form *form, unsigned step, bool capital) {
    if (form->n == CHINHTA__PHRASE_MAX_TOKENS)
        refuse("too long");
    form->capitals |= (unsigned)capital << form->n;
    form->steps[form->n++] = (uint16_t)step;
}

static void add_syllable(struct form *form, const chinhta__letter *letters, size_t n) {
    struct chinhta__syllable syllable;
    if (n == 0)
        return;
    if (chinhta__syllable_parse(letters, n, &syllable) != CHINHTA__SYLLABLE_OK)
        refuse("a word that is no syllable");
    add_step(form, chinhta__syllable_fold(syllable.code), chinhta__letter_upper(letters[0]));
}

static struct form read_form(const char *text) {
    struct form form = {.n = 0};
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n = 0;
    size_t len = strlen(text);
    for (size_t at = 0; at < len;) {
        uint32_t cp = chinhta__utf8_decode(text, len, &at);
        chinhta__letter letter = chinhta__letter_from_cp(cp);
        if (letter) {
            if (n == CHINHTA__SYLLABLE_MAX_LETTERS)
                refuse("a word that is no syllable");
            letters[n++] = letter;
            continue;
        }
        add_syllable(&form, letters, n);
        n = 0;
        if (cp == ',' || cp == '-')
            add_step(&form, cp == ',' ? CHINHTA__PHRASE_COMMA : CHINHTA__PHRASE_HYPHEN, false);
        else if (cp != ' ')
            refuse("a character that is in no phrase");
    }
    add_syllable(&form, letters, n);
    if (form.n == 0)
        refuse("no syllable");
    return form;
}

/* ---- Rows ---- */

static FILE *open_rows(const char *name) {
    path = name;
    line_number = 0;
    FILE *in = fopen(name, "r");
    if (!in)
        refuse("cannot read");
    return in;
}

/* Cuts the next row into N fields; false at the end. */
static bool next_row(FILE *in, char line[1024], unsigned n, char *fields[MAX_FIELDS]) {
    do {
        line_number++;
        if (!fgets(line, 1024, in))
            return false;
    } while (line[0] == '#');
    line[strcspn(line, "\n")] = '\0';
    for (unsigned i = 0; i < n; i++) {
        if (!line)
            refuse("too few fields");
        fields[i] = line;
        line = strchr(line, '\t');
        if (line)
            *line++ = '\0';
    }
    return true;
}

static unsigned index_of(const char *name, const char *const *names) {
    for (unsigned i = 0; names[i]; i++)
        if (strcmp(name, names[i]) == 0)
            return i;
    refuse("a name that means nothing");
}

/* In the order of the enums of phrase.h. */
static const char *const kinds[] = {"agency", "place", "person", "document", "event", "title", "common", "state", NULL};
static const char *const classes[] = {"keep", "unit", "suggest", "auto", NULL};

static void read_capitals(FILE *out, struct trie *trie, const char *name, bool first_counts) {
    char line[1024];
    char *fields[MAX_FIELDS];
    FILE *in = open_rows(name);
    while (next_row(in, line, 5, fields)) {
        struct form form = read_form(fields[0]);
        if (trie_add(trie, &form, first_counts))
            fprintf(out, "    {%u, %u, %u, %u},\n", form.capitals, index_of(fields[1], kinds),
                    index_of(fields[2], classes), index_of(fields[3], classes));
    }
    fclose(in);
}

static void read_lexical(FILE *out, struct trie *trie, const char *name) {
    static const char *const lexical_classes[] = {"suggest", "auto", "keep", NULL};
    char line[1024];
    char *fields[MAX_FIELDS];
    FILE *in = open_rows(name);
    while (next_row(in, line, 4, fields)) {
        struct form wrong = read_form(fields[0]);
        struct form right = read_form(fields[1]);
        bool same = wrong.n == right.n && memcmp(wrong.steps, right.steps, sizeof(wrong.steps)) == 0;
        if (wrong.n != right.n || same != (strcmp(fields[2], "keep") == 0))
            refuse("right and wrong form are not of one length; they are the same in a row to keep, and in no other");
        if (!trie_add(trie, &wrong, false))
            refuse("a phrase twice");
        fprintf(out, "    {\"%s\", %u},\n", fields[1], index_of(fields[2], lexical_classes));
    }
    fclose(in);
}

static void read_roles(FILE *out, struct trie *trie, const char *name) {
    static const char *const roles[] = {"article", "clause",   "point",   "chapter",  "document", "number", "unit",
                                        "district", "terrain", "position", "surname", "plural", "at",
                                        "of",      "address", "joined",   NULL};
    char line[1024];
    char *fields[MAX_FIELDS];
    FILE *in = open_rows(name);
    while (next_row(in, line, 3, fields)) {
        struct form form = read_form(fields[0]);
        if (!trie_add(trie, &form, false))
            refuse("a word twice");
        fprintf(out, "    {%u, %u},\n", form.capitals, index_of(fields[1], roles));
    }
    fclose(in);
}

static void read_forms(FILE *out, struct trie *trie, const char *name) {
    static const char *const roles[] = {"day",    "month", "year",    "label",  "lunar", "article", "clause", "point",
                                        "basis",  "enacting", "filed", "nation", "creed", "weekday", "signer", "digit",
                                        "ten",    "tens",  "hundred", "joint",  "scale", "fraction", "words", "by",
                                        "exact",  "copies", "addressees", "counted", "amends", NULL};
    char line[1024];
    char *fields[MAX_FIELDS];
    FILE *in = open_rows(name);
    while (next_row(in, line, 4, fields)) {
        struct form form = read_form(fields[0]);
        char *end;
        unsigned long value = strtoul(fields[2], &end, 10);
        if (*end || value > 255)
            refuse("a value that is none of 0 to 255");
        if (!trie_add(trie, &form, false))
            refuse("a word twice");
        fprintf(out, "    {%u, %lu},\n", index_of(fields[1], roles), value);
    }
    fclose(in);
}

int main(int argc, char **argv) {
    FILE *out = argc == 7 ? fopen(argv[6], "w") : NULL;
    struct trie capitals;
    struct trie lexicals;
    struct trie roles;
    struct trie forms;
    if (!out) {
        fprintf(stderr, "usage: gen_phrases CAPITALS.tsv COUNTED.tsv LEXICAL.tsv ROLES.tsv FORMS.tsv OUT_DATA.h\n");
        return 2;
    }
    trie_begin(&forms);
    trie_begin(&roles);
    trie_begin(&capitals);
    trie_begin(&lexicals);
    fprintf(out, "/* Made from dict/capitals.tsv, capitals_counted.tsv, lexical.tsv, roles.tsv and forms.tsv, in the\n"
                 "   order of their rows. */\n"
                 "const struct chinhta__capital chinhta__capitals[] = {\n");
    read_capitals(out, &capitals, argv[1], false);
    read_capitals(out, &capitals, argv[2], true);
    fprintf(out, "};\nconst struct chinhta__lexical chinhta__lexicals[] = {\n");
    read_lexical(out, &lexicals, argv[3]);
    fprintf(out, "};\nconst struct chinhta__role_row chinhta__roles[] = {\n");
    read_roles(out, &roles, argv[4]);
    fprintf(out, "};\nconst struct chinhta__form chinhta__forms[] = {\n");
    read_forms(out, &forms, argv[5]);
    fprintf(out, "};\n");
    print_trie(out, &forms, "form");
    print_trie(out, &roles, "role");
    print_trie(out, &capitals, "capital");
    print_trie(out, &lexicals, "lexical");
    trie_end(&forms);
    trie_end(&roles);
    trie_end(&capitals);
    trie_end(&lexicals);
    return fclose(out) == 0 ? 0 : 1;
}
