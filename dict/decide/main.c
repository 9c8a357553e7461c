/* SPDX-License-Identifier: MIT */
/*
 * train_decision: trains the decision layer and writes its weights, one number a line.
 *
 *   train_decision [-r RATE]... [-e EPOCHS] [-o OUT]
 *                  [[-w WEIGHT] [-d DICT] -l UNMARKED:LABELLED.tsv | -j RATE:JUDGED.tsv]... CHINHTA.DICT HELD-OUT.txt
 *
 * The lines are gone through once for each RATE of planted slips a word (.04 where none is given): a text with many has
 * other words around a slip than a text with few.
 *
 * A labelled line is TEXT, then three columns a slip: byte start, byte end, what was meant. UNMARKED is the share of the
 * slips in the file that nobody marked, 0 to 1.
 *
 * A judged line looks the same, but a person was asked about its spans alone: what was meant may be what stands, and
 * nothing is known of the other words. Lines without a span say what stood before. RATE is that of slips a word in the
 * text that the places were drawn from.
 *
 * WEIGHT is what a place of the files after it counts beside a planted one, 1 at first. DICT is the dictionary for the
 * files after it, CHINHTA.DICT at first: one whose model has not seen their text.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "dict/decide/decide.h"

/* Of planted slips, by the gate: most of the rest could not be told from right words anyway. */
#define SHARE_THROUGH 0.985

/* Of the slips in planted lines, so many a word stood there before: half a slip in 1,000 words of published text. */
#define PUBLISHED_RATE 0.0005

/* The same of words run together, cut in two or repeated, of which few are planted: 80 in 700,000 words. */
#define PUBLISHED_SHARE_LEFT 0.1f

/* What is known of the source of the examples from FIRST on, whose words and slips are counted from those given. */
struct origin {
    size_t first, n_words, n_slips;
};

static struct origin begin_source(struct decide_set *set) {
    set->earlier.n = 0;
    return (struct origin){set->n_examples, set->n_words, set->n_slips};
}

static double source_rate(const struct decide_set *set, struct origin origin) {
    return ((double)(set->n_slips - origin.n_slips) + 1) / ((double)(set->n_words - origin.n_words) + 2);
}

static float log_odds(double rate) {
    return (float)log(rate / (1 - rate));
}

static void end_source(struct decide_set *set, struct origin origin, float shift, float weight, float unmarked) {
    for (size_t i = origin.first; i < set->n_examples; i++) {
        set->examples[i].shift = shift;
        set->examples[i].weight = weight;
        set->examples[i].unmarked = unmarked;
    }
}

static chinhta_dict *open_dict(const char *path) {
    chinhta_dict *dict;
    char detail[128] = "";
    if (chinhta__dict_open_path(path, &dict, detail, sizeof detail) != CHINHTA_OK) {
        fprintf(stderr, "train_decision: %s: %s\n", path, detail);
        exit(2);
    }
    return dict;
}

static void collect_planted(struct decide_set *set, const chinhta_dict *dict, const char *path, double rate,
                            struct dict_random *random) {
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "train_decision: %s: cannot open\n", path);
        exit(2);
    }
    struct decide_channel channel;
    decide_channel_make(&channel, dict);
    static struct decide_line line;
    char *text = NULL;
    size_t cap = 0;
    for (ssize_t got; (got = getline(&text, &cap, file)) > 0;) {
        size_t len = (size_t)got - (text[got - 1] == '\n');
        if (len == 0 || len + 512 > DECIDE_MAX_LINE)
            continue;
        decide_plant(&channel, random, text, len, rate, &line);
        decide_collect(set, dict, &line, DECIDE_PLANTED);
    }
    free(text);
    free(channel.first);
    free(channel.seen);
    free(channel.cumulative);
    fclose(file);
    fprintf(stderr, "train_decision: %zu words, %zu slips (%zu settled), %zu places\n", set->n_words, set->n_slips,
            set->n_settled_slips, set->n_examples);
}

static void collect_labelled(struct decide_set *set, const chinhta_dict *dict, const char *path,
                             enum decide_source source) {
    static struct decide_line line;
    char *text = NULL;
    size_t cap = 0;
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "train_decision: %s: cannot open\n", path);
        exit(2);
    }
    size_t n_bad = 0;
    while (getline(&text, &cap, file) > 0) {
        if (decide_parse_labelled(text, &line))
            decide_collect(set, dict, &line, source);
        else
            n_bad++;
    }
    if (n_bad > 0)
        fprintf(stderr, "train_decision: %s: %zu lines left out: too long, or not text and three columns a slip\n", path,
                n_bad);
    if (ferror(file)) {
        fprintf(stderr, "train_decision: %s: cannot be read\n", path);
        exit(2);
    }
    free(text);
    fclose(file);
}

static int write_weights(const char *path, const struct chinhta__decision_weights *weights) {
    FILE *file = fopen(path, "w");
    if (!file)
        return -1;
    fputs("# Weights of the decision layer (lib/model/decision.h), made by dict/decide.\n",
          file);
    const float *w = (const float *)(const void *)weights;
    for (size_t i = 0; i < sizeof *weights / sizeof *w; i++)
        fprintf(file, "%.5g\n", (double)w[i]);
    return fclose(file);
}

/*
 * Labelled text says nothing of words run together, cut in two or repeated: at such places the planted lines stand in
 * for it, and weigh as much as both together.
 */
static void stand_in(struct decide_set *set, struct origin planted, struct origin labelled, float weight) {
    double n_planted = (double)(labelled.n_words - planted.n_words), n_labelled = (double)(set->n_words - labelled.n_words);
    for (size_t i = planted.first; i < labelled.first; i++)
        if (set->examples[i].left_unlabelled) {
            set->examples[i].weight += weight * (float)(n_labelled / n_planted);
            set->examples[i].unmarked = PUBLISHED_SHARE_LEFT;
        }
}

/* A file that persons read, and the number that its option gives. */
struct reading {
    const char *path, *dict_path; /* NULL: the dictionary of the run */
    chinhta_dict *own; /* of that path; open to the end: the search remembers its dictionary by the address */
    enum decide_source source;
    float number, weight;
};

struct options {
    const char *out;
    struct reading readings[16];
    size_t n_readings, n_rates;
    double rates[8];
    int n_epochs;
};

/* A decimal from LOW to HIGH that ends where the text does, or at END. */
static bool read_number(const char *text, char end, double low, double high, double *out) {
    char *rest;
    *out = strtod(text, &rest);
    return rest != text && *rest == end && *out >= low && *out <= high;
}

/* A rate of slips has log odds. */
#define MIN_RATE 1e-7
#define MAX_RATE 0.9
#define MAX_EPOCHS 1000

/* Adds one whose ARG is the option's, NUMBER:FILE. */
static bool add_reading(struct options *o, struct reading reading, const char *arg) {
    bool judged = reading.source == DECIDE_JUDGED;
    double number;
    if (!read_number(arg, ':', judged ? MIN_RATE : 0, judged ? MAX_RATE : 1, &number) ||
        o->n_readings == sizeof o->readings / sizeof *o->readings)
        return false;
    reading.number = (float)number;
    reading.path = strchr(arg, ':') + 1;
    o->readings[o->n_readings++] = reading;
    return true;
}

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.out = "decision.txt", .n_epochs = 8};
    struct reading next = {.weight = 1};
    double number = 0;
    bool valid = true;
    for (int opt; valid && (opt = getopt(argc, argv, "r:e:o:l:j:w:d:")) != -1;) {
        if (opt == 'r') {
            valid = o->n_rates < sizeof o->rates / sizeof *o->rates && read_number(optarg, '\0', MIN_RATE, MAX_RATE, &number);
            if (valid)
                o->rates[o->n_rates++] = number;
        } else if (opt == 'e') {
            valid = read_number(optarg, '\0', 1, MAX_EPOCHS, &number);
            o->n_epochs = valid ? (int)number : 0;
        } else if (opt == 'w') {
            valid = read_number(optarg, '\0', 0, 1e6, &number);
            next.weight = (float)number;
        } else if (opt == 'o') {
            o->out = optarg;
        } else if (opt == 'd') {
            next.dict_path = optarg;
        } else if (opt == 'l' || opt == 'j') {
            next.source = opt == 'l' ? DECIDE_LABELLED : DECIDE_JUDGED;
            valid = add_reading(o, next, optarg);
        } else {
            valid = false;
        }
    }
    if (o->n_rates == 0)
        o->rates[o->n_rates++] = 0.04;
    return valid && optind + 2 == argc;
}

/* Adds what persons read of one kind. Returns what a place of the last file counts, 1 if there is none. */
static float collect_readings(struct decide_set *set, const chinhta_dict *dict, struct options *o,
                              enum decide_source source, float train_log_odds) {
    float weight = 1;
    for (size_t i = 0; i < o->n_readings; i++) {
        struct reading *r = &o->readings[i];
        if (r->source != source)
            continue;
        struct origin origin = begin_source(set);
        if (r->dict_path)
            r->own = open_dict(r->dict_path);
        collect_labelled(set, r->own ? r->own : dict, r->path, source);
        bool judged = source == DECIDE_JUDGED;
        double rate = judged ? (double)r->number : source_rate(set, origin);
        end_source(set, origin, log_odds(rate) - train_log_odds, r->weight, judged ? 0 : r->number);
        fprintf(stderr, "train_decision: %s: %zu places, %.5f slips a word\n", r->path, set->n_examples - origin.first,
                rate);
        weight = r->weight;
    }
    return weight;
}

/* Fits the gate on slips planted at the first rate, then takes the examples of all sources. */
static void collect(struct decide_set *set, struct chinhta__decision_weights *weights, struct options *o,
                    const chinhta_dict *dict, const char *held_out, struct dict_random *random) {
    collect_planted(set, dict, held_out, o->rates[0], random);
    decide_fit_gate(&weights->gate, set, SHARE_THROUGH);
    set->gate = &weights->gate;
    struct origin planted = begin_source(set);
    for (size_t i = 0; i < o->n_rates; i++) {
        struct origin origin = begin_source(set);
        collect_planted(set, dict, held_out, o->rates[i], random);
        float odds = log_odds(source_rate(set, origin));
        if (i == 0)
            weights->train_log_odds = odds;
        end_source(set, origin, odds - weights->train_log_odds, 1, (float)(PUBLISHED_RATE / o->rates[i]));
    }
    struct origin labelled = begin_source(set);
    float weight = collect_readings(set, dict, o, DECIDE_LABELLED, weights->train_log_odds);
    stand_in(set, planted, labelled, weight);
    collect_readings(set, dict, o, DECIDE_JUDGED, weights->train_log_odds);
}

int main(int argc, char **argv) {
    struct options o;
    if (!read_options(argc, argv, &o)) {
        fputs("usage: train_decision [-r RATE]... [-e EPOCHS] [-o OUT] "
              "[[-w WEIGHT] [-d DICT] -l UNMARKED:LABELLED.tsv | -j RATE:JUDGED.tsv]... CHINHTA.DICT HELD-OUT.txt\n", stderr);
        return 2;
    }
    chinhta_dict *dict = open_dict(argv[optind]);
    struct dict_random random = {1};
    struct decide_set set = {0};
    struct chinhta__decision_weights *weights = decide_alloc(1, sizeof *weights);
    collect(&set, weights, &o, dict, argv[optind + 1], &random);
    decide_fit(weights->first, CHINHTA__DECISION_FIRST, &set, o.n_epochs, &random);
    decide_go_on(&set, weights);
    for (unsigned v = 0; v < CHINHTA__DECISION_VOTERS; v++)
        decide_fit(weights->second[v], CHINHTA__DECISION_SECOND, &set, o.n_epochs, &random);
    int status = write_weights(o.out, weights);
    if (status != 0)
        fprintf(stderr, "train_decision: %s: cannot be written\n", o.out);
    for (size_t i = 0; i < o.n_readings; i++)
        chinhta__dict_unref(o.readings[i].own);
    chinhta__dict_unref(dict);
    free(set.examples);
    free(set.features);
    free(set.gate_rows);
    free(weights);
    return status == 0 ? 0 : 2;
}
