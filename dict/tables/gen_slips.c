/* SPDX-License-Identifier: MIT */
/*
 * Makes slip_data.h, the tables of lib/syllable/slip.c, from the rows of dict/slips.tsv. Runs at build.
 *
 * usage: gen_slips SLIPS.tsv OUT.h
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/text/letter.h"

#define UNITS_PER_NAT 16
#define MAX_SOUNDS 512
#define MAX_SOUND_LETTERS 5

struct sound {
    char place;
    uint16_t seen[MAX_SOUND_LETTERS], meant[MAX_SOUND_LETTERS];
    unsigned n_seen, n_meant, cost;
};

static const char *const tone_names[CHINHTA__N_TONES] = {"ngang", "huyen", "hoi", "nga", "sac", "nang"};

static const struct {
    const char *utf8;
    chinhta__letter letter;
} marked[] = {
    {"ă", CHINHTA__LETTER('a', CHINHTA__MARK_BREVE, 0, 0)},      {"â", CHINHTA__LETTER('a', CHINHTA__MARK_CIRCUMFLEX, 0, 0)},
    {"ê", CHINHTA__LETTER('e', CHINHTA__MARK_CIRCUMFLEX, 0, 0)}, {"ô", CHINHTA__LETTER('o', CHINHTA__MARK_CIRCUMFLEX, 0, 0)},
    {"ơ", CHINHTA__LETTER('o', CHINHTA__MARK_HORN, 0, 0)},       {"ư", CHINHTA__LETTER('u', CHINHTA__MARK_HORN, 0, 0)},
    {"đ", CHINHTA__LETTER('d', CHINHTA__MARK_STROKE, 0, 0)},
};

static unsigned row_number;

static void fail(const char *reason, const char *what) {
    fprintf(stderr, "dict/slips.tsv:%u: %s: %s\n", row_number, reason, what);
    exit(1);
}

static unsigned letters_of(const char *text, uint16_t out[MAX_SOUND_LETTERS]) {
    unsigned n = 0;
    for (const char *at = text; *at;) {
        if (n == MAX_SOUND_LETTERS)
            fail("too many letters", text);
        if (*at >= 'a' && *at <= 'z') {
            out[n++] = (uint16_t)*at++;
            continue;
        }
        size_t i = 0;
        while (i < sizeof marked / sizeof *marked && strncmp(at, marked[i].utf8, strlen(marked[i].utf8)) != 0)
            i++;
        if (i == sizeof marked / sizeof *marked)
            fail("not a letter without tone", text);
        out[n++] = marked[i].letter;
        at += strlen(marked[i].utf8);
    }
    return n;
}

static unsigned tone_of(const char *name) {
    for (unsigned t = 0; t < CHINHTA__N_TONES; t++)
        if (strcmp(name, tone_names[t]) == 0)
            return t;
    fail("not a tone", name);
    return 0;
}

static unsigned cost_of(const char *text) {
    char *end;
    double nats = strtod(text, &end);
    if (end == text || *end || nats < 0 || nats > 20)
        fail("not a cost in nats", text);
    return (unsigned)(nats * UNITS_PER_NAT + 0.5);
}

/* True if a word that has sound X at its end, or beginning, has Y there too. */
static int is_seen_with(const struct sound *x, const struct sound *y) {
    if ((x->place == 'o') != (y->place == 'o') || y->n_seen > x->n_seen)
        return 0;
    const uint16_t *part = x->place == 'o' ? x->seen : x->seen + (x->n_seen - y->n_seen);
    return memcmp(part, y->seen, y->n_seen * sizeof(*part)) == 0;
}

static void print_sounds(FILE *out, const struct sound *sounds, size_t n) {
    size_t most = 0;
    fputs("enum { SOUND_ONSET, SOUND_CODA, SOUND_RIME };\n"
          "static const struct sound {\n    uint16_t seen[5], meant[5];\n    uint8_t n_seen, n_meant, place, cost;\n"
          "} sounds[] = {\n", out);
    for (size_t i = 0; i < n; i++) {
        const struct sound *s = &sounds[i];
        size_t n_with = 0;
        for (size_t k = 0; k < n; k++)
            n_with += is_seen_with(s, &sounds[k]) != 0;
        most = n_with > most ? n_with : most;
        fprintf(out, "    {{%u, %u, %u, %u, %u}, {%u, %u, %u, %u, %u}, %u, %u, %s, %u},\n", s->seen[0], s->seen[1], s->seen[2],
                s->seen[3], s->seen[4], s->meant[0], s->meant[1], s->meant[2], s->meant[3], s->meant[4], s->n_seen, s->n_meant,
                s->place == 'o' ? "SOUND_ONSET" : s->place == 'c' ? "SOUND_CODA" : "SOUND_RIME", s->cost);
    }
    fprintf(out, "};\n#define N_SOUNDS %zu\n/* rows that one word can begin with, or end with */\n#define MAX_SOUNDS_SEEN %zu\n",
            n, most);
}

static void print_keys(FILE *out, char rows[3][16]) {
    /* A key touches its neighbours in its row and, shifted by half a key, those of the rows above and below. */
    uint32_t near[26] = {0};
    for (int r = 0; r < 3; r++)
        for (int c = 0; rows[r][c]; c++)
            for (int dr = -1; dr <= 1; dr++)
                for (int dc = -1; dc <= 1; dc++) {
                    int row = r + dr, col = c + dc;
                    bool touches = dr == 0 ? dc != 0 : dr > 0 ? dc <= 0 : dc >= 0;
                    if (row < 0 || row > 2 || col < 0 || !touches || col >= (int)strlen(rows[row]))
                        continue;
                    near[rows[r][c] - 'a'] |= 1u << (rows[row][col] - 'a');
                }
    fputs("static const uint32_t key_neighbours[26] = {", out);
    for (int i = 0; i < 26; i++)
        fprintf(out, "0x%x, ", near[i]);
    fputs("};\n", out);
}

int main(int argc, char **argv) {
    static struct sound sounds[MAX_SOUNDS];
    static char rows[3][16];
    size_t n_sounds = 0;
    unsigned tones[CHINHTA__N_TONES][CHINHTA__N_TONES] = {{0}};
    if (argc != 3)
        return 2;
    FILE *in = fopen(argv[1], "r"), *out = fopen(argv[2], "w");
    if (!in || !out)
        fail("cannot open", in ? argv[2] : argv[1]);
    fputs("/* Made from dict/slips.tsv; costs in sixteenths of a nat. */\n", out);
    char line[512], kind[16], seen[64], meant[64], cost[16];
    while (fgets(line, sizeof line, in)) {
        row_number++;
        if (line[0] == '#')
            continue;
        if (sscanf(line, "%15[^\t]\t%63[^\t]\t%63[^\t]\t%15[^\t]\t", kind, seen, meant, cost) != 4)
            fail("not five columns", line);
        if (strcmp(kind, "tone") == 0) {
            tones[tone_of(seen)][tone_of(meant)] = cost_of(cost);
        } else if (strcmp(kind, "letter") == 0) {
            fprintf(out, "#define COST_");
            for (const char *c = seen; *c; c++)
                fputc(*c == '_' ? '_' : *c - 'a' + 'A', out);
            fprintf(out, " %u\n", cost_of(cost));
        } else if (strcmp(kind, "keys") == 0) {
            snprintf(rows[seen[0] == 'q' ? 0 : seen[0] == 'a' ? 1 : 2], sizeof rows[0], "%.15s", seen);
        } else if (n_sounds < MAX_SOUNDS &&
                   (strcmp(kind, "onset") == 0 || strcmp(kind, "coda") == 0 || strcmp(kind, "rime") == 0)) {
            struct sound *s = &sounds[n_sounds++];
            s->place = kind[0];
            s->n_seen = letters_of(seen, s->seen);
            s->n_meant = letters_of(meant, s->meant);
            s->cost = cost_of(cost);
        } else {
            fail("unknown kind, or too many rows", kind);
        }
    }
    unsigned cheapest = 255;
    for (size_t i = 0; i < n_sounds; i++)
        cheapest = sounds[i].cost < cheapest ? sounds[i].cost : cheapest;
    fprintf(out, "#define COST_CHEAPEST_SOUND %u\n", cheapest);
    print_sounds(out, sounds, n_sounds);
    print_keys(out, rows);
    fputs("static const uint8_t tone_costs[6][6] = { /* [seen][meant] */\n", out);
    for (unsigned s = 0; s < CHINHTA__N_TONES; s++) {
        fputs("    {", out);
        for (unsigned m = 0; m < CHINHTA__N_TONES; m++)
            fprintf(out, "%u, ", tones[s][m]);
        fputs("},\n", out);
    }
    fputs("};\n", out);
    fclose(in);
    return fclose(out) == 0 ? 0 : 1;
}
