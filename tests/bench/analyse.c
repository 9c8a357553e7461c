/* SPDX-License-Identifier: MIT */
/*
 * Analyse: what becomes of the slips of labelled text, and of its right words, on their way through the model. Prints
 * misses by kind of slip and by the stage that lost them, false findings by edit, how true the probabilities are, and
 * what each number of the decision layer is worth. Judges spelling alone, as the program does with its own thresholds.
 *
 * usage: analyse [-a] [-v] CHINHTA.DICT LABELLED.tsv...
 *   a file is one document; a line is TEXT, then three columns a slip: byte start, byte end, what was meant
 *   -a  ablation: F with each number of the decision layer left out
 *   -v  each miss and each false finding, with its stage and its words around
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "dict/decide/decide.h"
#include "lib/check/spelling.h"
#include "lib/model/decoder.h"
#include "lib/syllable/slip.h"

enum stage { FOUND, WRONG_FIX, SETTLED, NO_CANDIDATE, RANKED_OUT, NO_DOUBT, UNLIKELY, N_STAGES };
static const char *const stage_names[N_STAGES] = {"found", "wrong fix", "settled", "no candidate", "ranked out",
                                                  "first decision", "second decision"};
enum { N_KINDS = 12, KIND_WORDS = 8, KIND_OTHER, N_BINS = 10, N_EDITS = 5 };
static const char *const kind_names[N_KINDS] = {"tone dropped", "tone", "mark",   "sound",       "left out",    "added",
                                                "changed",      "swapped", "words", "other", "", ""};
static const char *const edit_names[N_EDITS] = {"context", "syllable", "split", "merge", "repeat"};

struct totals {
    size_t n_words, n_slips, n_findings, n_touching, n_right;
    size_t of_kind[N_KINDS][N_STAGES], false_of_edit[N_EDITS];
    size_t bin_n[N_BINS], bin_true[N_BINS];
    double bin_sum[N_BINS];
};

/* A slip of the document: where, what was meant, and what became of it. */
struct slip {
    size_t byte_start, byte_end; /* in the document */
    char right[64];
    enum stage stage;
    unsigned kind;
};

struct document {
    char *text;
    size_t len;
    struct slip *slips;
    size_t n_slips;
};

static void read_document(const char *path, struct document *document) {
    FILE *file = fopen(path, "r");
    char *text = NULL;
    size_t cap = 0;
    static struct decide_line line;
    if (!file) {
        fprintf(stderr, "analyse: %s: cannot open\n", path);
        exit(2);
    }
    *document = (struct document){.len = 0};
    while (getline(&text, &cap, file) > 0) {
        if (!decide_parse_labelled(text, &line))
            continue;
        document->text = decide_grow(document->text, document->len + line.len + 1, 1);
        document->slips = decide_grow(document->slips, document->n_slips + line.n_slips + 1, sizeof *document->slips);
        for (size_t i = 0; i < line.n_slips; i++) {
            struct slip *slip = &document->slips[document->n_slips++];
            *slip = (struct slip){.byte_start = document->len + line.slips[i].byte_start,
                                  .byte_end = document->len + line.slips[i].byte_end,
                                  .stage = NO_CANDIDATE,
                                  .kind = KIND_OTHER};
            memcpy(slip->right, line.slips[i].right, sizeof slip->right);
        }
        memcpy(document->text + document->len, line.text, line.len);
        document->len += line.len;
        document->text[document->len++] = '\n';
    }
    free(text);
    fclose(file);
}

static bool means(const uint16_t *ids, unsigned n_ids, const struct chinhta__change *change) {
    return n_ids == change->n_new && ids[0] == change->ids[0] && (n_ids == 1 || ids[1] == change->ids[1]);
}

/* The first kind of the cheapest way from what was meant to what stands. */
static unsigned kind_of(const char *seen, size_t n_seen, const char *right) {
    chinhta__letter a[2 * CHINHTA__SLIP_MAX_LETTERS], b[2 * CHINHTA__SLIP_MAX_LETTERS];
    unsigned tones, kinds;
    bool composed;
    size_t n_a = chinhta__token_letters(seen, n_seen, a, CHINHTA__SLIP_MAX_LETTERS, &tones, &composed);
    size_t n_b = chinhta__token_letters(right, strlen(right), b, CHINHTA__SLIP_MAX_LETTERS, &tones, &composed);
    struct chinhta__slip_table table;
    enum chinhta__tone tone_a = CHINHTA__TONE_NGANG, tone_b = CHINHTA__TONE_NGANG;
    if (memchr(seen, ' ', n_seen) || strchr(right, ' '))
        return KIND_WORDS;
    if (n_a == 0 || n_b == 0)
        return KIND_OTHER;
    for (size_t i = 0; i < n_a; i++) {
        tone_a = chinhta__letter_tone(a[i]) ? chinhta__letter_tone(a[i]) : tone_a;
        a[i] = chinhta__letter_toneless(a[i]);
    }
    for (size_t i = 0; i < n_b; i++) {
        tone_b = chinhta__letter_tone(b[i]) ? chinhta__letter_tone(b[i]) : tone_b;
        b[i] = chinhta__letter_toneless(b[i]);
    }
    if (!chinhta__slip_begin(&table, a, n_a, CHINHTA__SLIP_NEVER))
        return KIND_OTHER;
    for (size_t i = 0; i < n_b; i++)
        chinhta__slip_push(&table, i, b[i]);
    kinds = chinhta__slip_end(&table, n_b).kinds;
    kinds |= tone_a == tone_b ? 0u : chinhta__slip_tone(tone_a, tone_b).kinds;
    for (unsigned k = 8; k-- > 0;)
        if (kinds >> k & 1)
            return k;
    return KIND_OTHER;
}

/* One document's way through the model; the decoder's places, and each slip's stage. */
struct reader {
    const chinhta_dict *dict;
    const struct chinhta__decision_weights *weights;
    struct chinhta__decoder decoder;
    struct chinhta__token *tokens;
    struct chinhta__word *words;
    size_t cap;
};

/* The stage that loses a slip in the paragraph at hand, as far as can be told before the rate of slips is known. */
static enum stage stage_of(const struct reader *reader, const struct slip *slip, size_t token) {
    const struct chinhta__sequence *s = &reader->decoder.sequence;
    struct chinhta__candidate candidates[CHINHTA__MAX_CANDIDATES];
    float logits[CHINHTA__MAX_CANDIDATES];
    uint16_t ids[2];
    unsigned n_ids = decide_ids_of(reader->dict, slip->right, ids);
    if (chinhta__gate_settled(&reader->decoder.weights->gate, s, token))
        return SETTLED;
    size_t n = chinhta__candidates_find(s, token, candidates), right = n;
    for (size_t i = 0; i < n; i++)
        right = n_ids && means(ids, n_ids, &candidates[i].change) ? i : right;
    if (right == n) {
        unsigned id = chinhta__sequence_id(s, token);
        for (uint32_t k = reader->dict->neighbour_first[id]; n_ids == 1 && k < reader->dict->neighbour_first[id + 1]; k++)
            if (reader->dict->neighbours[k].id == ids[0])
                return RANKED_OUT;
        return NO_CANDIDATE;
    }
    chinhta__decision_weigh(reader->decoder.weights, s, candidates, n, logits);
    float best = -INFINITY;
    for (size_t i = 0; i < n; i++) {
        chinhta__decision_row row;
        chinhta__decision_near(s, candidates, n, i, row);
        float logit = chinhta__decision_logit(reader->decoder.weights, CHINHTA__DECISION_FIRST, row);
        best = logit > best ? logit : best;
    }
    return best < CHINHTA__DECISION_DOUBT ? NO_DOUBT : UNLIKELY;
}

static void read_paragraph(struct reader *reader, struct document *document, size_t start, size_t len, size_t *slip) {
    const char *text = document->text + start;
    size_t n = chinhta__token_cut(text, len, reader->tokens, reader->cap);
    if (n > reader->cap) {
        reader->cap = 2 * n;
        reader->tokens = decide_grow(reader->tokens, reader->cap, sizeof *reader->tokens);
        reader->words = decide_grow(reader->words, reader->cap, sizeof *reader->words);
        n = chinhta__token_cut(text, len, reader->tokens, reader->cap);
    }
    for (size_t i = 0; i < n; i++)
        reader->words[i] = chinhta__word_read(text, &reader->tokens[i]);
    if (!chinhta__decoder_paragraph(&reader->decoder, text, start, reader->tokens, reader->words, n))
        exit(2);
    chinhta__sequence_fill(&reader->decoder.sequence); /* as it stands: the decoder tries it with slips mended */
    for (; *slip < document->n_slips && document->slips[*slip].byte_start < start + len; ++*slip) {
        struct slip *s = &document->slips[*slip];
        s->stage = NO_CANDIDATE;
        s->kind = kind_of(document->text + s->byte_start, s->byte_end - s->byte_start, s->right);
        for (size_t i = 0; i < n; i++)
            if (start + reader->tokens[i].start + reader->tokens[i].len > s->byte_start) {
                if (reader->tokens[i].kind == CHINHTA__TOKEN_WORD)
                    s->stage = stage_of(reader, s, i);
                break;
            }
    }
}

static bool same_words(const chinhta_dict *dict, const struct chinhta__choice *choice, const char *right) {
    uint16_t ids[2];
    unsigned n = decide_ids_of(dict, right, ids);
    return n == choice->n_ids && ids[0] == choice->ids[0] && (n == 1 || ids[1] == choice->ids[1]);
}

/* The slip that a place touches, or NULL. Both come sorted: *inout_slip is where the search for the next place begins. */
static struct slip *touched(const struct document *document, const struct chinhta__place *place, size_t *inout_slip) {
    while (*inout_slip < document->n_slips && document->slips[*inout_slip].byte_end <= place->byte_start)
        ++*inout_slip;
    bool found = *inout_slip < document->n_slips && document->slips[*inout_slip].byte_start < place->byte_end;
    return found ? &document->slips[*inout_slip] : NULL;
}

static void count(const struct reader *reader, struct document *document, struct totals *totals) {
    const struct chinhta__decoder *decoder = &reader->decoder;
    totals->n_words += decoder->n_words;
    totals->n_slips += document->n_slips;
    size_t at = 0;
    for (size_t i = 0; i < decoder->n_places; i++) {
        const struct chinhta__place *place = &decoder->places[i];
        struct slip *slip = touched(document, place, &at);
        unsigned bin = (unsigned)(place->probability * N_BINS);
        bin = bin < N_BINS ? bin : N_BINS - 1;
        totals->bin_n[bin]++;
        totals->bin_true[bin] += slip != NULL;
        totals->bin_sum[bin] += (double)place->probability;
        if (place->probability < CHINHTA__SPELLING_SHOW)
            continue;
        totals->n_findings++;
        totals->n_touching += slip != NULL;
        if (!slip) {
            totals->false_of_edit[place->edit]++;
            continue;
        }
        bool right = same_words(reader->dict, &place->choices[0], slip->right);
        totals->n_right += right;
        slip->stage = right ? FOUND : WRONG_FIX;
    }
    for (size_t i = 0; i < document->n_slips; i++)
        totals->of_kind[document->slips[i].kind][document->slips[i].stage]++;
}

static void print_around(const struct document *document, size_t start, size_t end) {
    size_t from = start, to = end;
    while (from > 0 && document->text[from - 1] != '\n' && start - from < 60)
        from--;
    while (to < document->len && document->text[to] != '\n' && to - end < 60)
        to++;
    while (from < start && ((unsigned char)document->text[from] & 0xc0) == 0x80) /* not within a character */
        from++;
    while (to > end && ((unsigned char)document->text[to] & 0xc0) == 0x80)
        to--;
    printf("%.*s[%.*s]%.*s", (int)(start - from), document->text + from, (int)(end - start), document->text + start,
           (int)(to - end), document->text + end);
}

static void print_places(const struct reader *reader, const struct document *document) {
    for (size_t i = 0; i < document->n_slips; i++) {
        const struct slip *slip = &document->slips[i];
        if (slip->stage == FOUND)
            continue;
        printf("miss\t%s\t%s\t", stage_names[slip->stage], kind_names[slip->kind]);
        print_around(document, slip->byte_start, slip->byte_end);
        printf("\t%s\n", slip->right);
    }
    size_t at = 0;
    for (size_t i = 0; i < reader->decoder.n_places; i++) {
        const struct chinhta__place *place = &reader->decoder.places[i];
        if (place->probability < CHINHTA__SPELLING_SHOW || touched(document, place, &at))
            continue;
        printf("false\t%s\t%.3f\t", edit_names[place->edit], (double)place->probability);
        print_around(document, place->byte_start, place->byte_end);
        printf("\n");
    }
}

static double ratio(size_t part, size_t of) {
    return of ? (double)part / (double)of : 0;
}

static double f_of(size_t n_good_findings, size_t n_findings, size_t n_good_slips, size_t n_slips) {
    double p = ratio(n_good_findings, n_findings), r = ratio(n_good_slips, n_slips);
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

static size_t slips_at(const struct totals *t, enum stage stage) {
    size_t n = 0;
    for (unsigned k = 0; k < N_KINDS; k++)
        n += t->of_kind[k][stage];
    return n;
}

static double detect_f(const struct totals *t) {
    return f_of(t->n_touching, t->n_findings, slips_at(t, FOUND) + slips_at(t, WRONG_FIX), t->n_slips);
}

static double correct_f(const struct totals *t) {
    return f_of(t->n_right, t->n_findings, slips_at(t, FOUND), t->n_slips);
}

static void print_totals(const struct totals *t) {
    printf("words %zu, slips %zu, findings %zu: detect F %.4f, correct F %.4f, false findings a 1,000 words %.3f\n\n",
           t->n_words, t->n_slips, t->n_findings, detect_f(t), correct_f(t),
           1000 * ratio(t->n_findings - t->n_touching, t->n_words));
    printf("%-14s", "slip");
    for (int s = 0; s < N_STAGES; s++)
        printf("%16s", stage_names[s]);
    printf("\n");
    for (int k = 0; k <= KIND_OTHER; k++) {
        printf("%-14s", kind_names[k]);
        for (int s = 0; s < N_STAGES; s++)
            printf("%16zu", t->of_kind[k][s]);
        printf("\n");
    }
    printf("\n%-14s%16s\n", "edit", "false findings");
    for (int e = 0; e < N_EDITS; e++)
        printf("%-14s%16zu\n", edit_names[e], t->false_of_edit[e]);
    printf("\n%-14s%16s%16s%16s\n", "probability", "places", "mean", "labelled slips");
    for (int b = 0; b < N_BINS; b++)
        printf("%.1f to %.1f    %16zu%16.3f%16.3f\n", b / (double)N_BINS, (b + 1) / (double)N_BINS, t->bin_n[b],
               t->bin_n[b] ? t->bin_sum[b] / (double)t->bin_n[b] : 0, ratio(t->bin_true[b], t->bin_n[b]));
}

static void analyse(struct reader *reader, const char *path, bool verbose, struct totals *totals) {
    struct document document;
    size_t slip = 0;
    read_document(path, &document);
    chinhta__decoder_begin(&reader->decoder, reader->dict);
    reader->decoder.weights = reader->weights;
    for (size_t start = 0; start < document.len;) {
        size_t len = (size_t)((char *)memchr(document.text + start, '\n', document.len - start) - document.text) - start;
        read_paragraph(reader, &document, start, len, &slip);
        start += len + 1;
    }
    chinhta__decoder_finish(&reader->decoder);
    count(reader, &document, totals);
    if (verbose)
        print_places(reader, &document);
    free(document.text);
    free(document.slips);
}

/* In the order of lib/model/decision.c. */
static const char *const feature_names[] = {
    "gain of all windows", "gain 1", "gain 2", "gain 3", "gain 4", "seen ln p 1", "seen order 1", "meant order 1",
    "seen ln p 2", "seen order 2", "meant order 2", "seen ln p 3", "seen order 3", "meant order 3", "seen ln p 4",
    "seen order 4", "meant order 4", "ln p before", "ln p before that", "cost", "tone dropped", "tone", "mark", "sound",
    "left out", "added", "changed", "swapped", "is word", "is split", "is merge", "is repeat", "seen count",
    "meant count", "seen title", "meant title", "pair before seen", "pair seen after", "pair before meant",
    "pair meant after", "word before", "word after", "unknown beside", "seen unknown", "title at start", "title inside",
    "upper", "mixed case", "capitals beside", "letters", "has marks", "fault stop tone", "fault foreign letter",
    "fault no onset", "fault no rime", "ahead of rival", "rank", "net scored", "net gain", "net share", "net standing",
    "net seen score", "net meant score", "first decision", "first ahead of rival", "seen elsewhere", "seen after the same",
    "seen before the same", "meant elsewhere", "meant after the same", "meant before the same", "ln p around",
    "unknown around", "unexpected around", "capitals around", "figures around", "length of paragraph", "before count",
    "before hyphen", "before bracket", "before comma", "before stop", "before number", "after count", "after hyphen",
    "after bracket", "after comma", "after stop", "after number"};
_Static_assert(sizeof feature_names / sizeof *feature_names == CHINHTA__DECISION_FEATURES, "a name each");

static void leave_out(struct chinhta__decision_weights *weights, size_t feature) {
    size_t first = CHINHTA__DECISION_FIRST_HIDDEN_1, second = CHINHTA__DECISION_SECOND_HIDDEN_1;
    if (feature < CHINHTA__DECISION_NEAR)
        memset(weights->first + feature * first, 0, first * sizeof(float));
    for (unsigned v = 0; v < CHINHTA__DECISION_VOTERS; v++)
        memset(weights->second[v] + feature * second, 0, second * sizeof(float));
}

/* The whole again for each number. */
static void ablate(struct reader *reader, char **paths, int n_paths, double whole) {
    const struct chinhta__decision_weights *all = chinhta__decision_of(reader->dict);
    struct chinhta__decision_weights *less = decide_alloc(1, sizeof *less);
    printf("\n%-26s%16s%16s\n", "without", "correct F", "difference");
    for (size_t f = 0; f < CHINHTA__DECISION_FEATURES; f++) {
        struct totals totals = {0};
        *less = *all;
        leave_out(less, f);
        reader->weights = less;
        for (int i = 0; i < n_paths; i++)
            analyse(reader, paths[i], false, &totals);
        printf("%-26s%16.4f%16.4f\n", feature_names[f], correct_f(&totals),
               correct_f(&totals) - whole);
        fflush(stdout);
    }
    free(less);
}

int main(int argc, char **argv) {
    bool verbose = false, ablating = false;
    for (int opt; (opt = getopt(argc, argv, "av")) != -1;) {
        if (opt == 'a')
            ablating = true;
        else if (opt == 'v')
            verbose = true;
        else
            optind = argc;
    }
    if (argc - optind < 2) {
        fputs("usage: analyse [-a] [-v] CHINHTA.DICT LABELLED.tsv...\n", stderr);
        return 2;
    }
    char detail[128] = "";
    struct reader reader = {.cap = 0};
    chinhta_dict *dict;
    if (chinhta__dict_open_path(argv[optind], &dict, detail, sizeof detail) != CHINHTA_OK) {
        fprintf(stderr, "analyse: %s: %s\n", argv[optind], detail);
        return 2;
    }
    reader.dict = dict;
    reader.weights = chinhta__decision_of(dict);
    struct totals totals = {0};
    for (int i = optind + 1; i < argc; i++)
        analyse(&reader, argv[i], verbose, &totals);
    print_totals(&totals);
    if (ablating)
        ablate(&reader, argv + optind + 1, argc - optind - 1, correct_f(&totals));
    chinhta__decoder_free(&reader.decoder);
    free(reader.tokens);
    free(reader.words);
    chinhta__dict_unref(dict);
    return 0;
}
