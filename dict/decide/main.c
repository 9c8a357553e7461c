/* SPDX-License-Identifier: MIT */
/*
 * train_decision: trains the decision layer and writes its weights, one number a line.
 *
 *   train_decision [-r RATE]... [-e EPOCHS] [-o OUT] [-w WEIGHT] [-l UNMARKED:LABELLED.tsv]... CHINHTA.DICT HELD-OUT.txt
 *
 * The lines are gone through once for each RATE of planted slips a word (.04 where none is given): a text with many has
 * other words around a slip than a text with few.
 *
 * A labelled line is TEXT, then three columns a slip: byte start, byte end, what was meant. UNMARKED is the share of the
 * slips in the file that nobody marked, 0 to 1.
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

static struct origin begin_source(const struct decide_set *set) {
    return (struct origin){set->n_examples, set->n_words, set->n_slips};
}

static double source_rate(const struct decide_set *set, struct origin origin) {
    return ((double)(set->n_slips - origin.n_slips) + 1) / ((double)(set->n_words - origin.n_words) + 2);
}

static float log_odds(double rate) {
    return (float)log(rate / (1 - rate));
}

static void end_source(struct decide_set *set, struct origin origin, float train_log_odds, float weight, float unmarked) {
    float shift = log_odds(source_rate(set, origin)) - train_log_odds;
    for (size_t i = origin.first; i < set->n_examples; i++) {
        set->examples[i].shift = shift;
        set->examples[i].weight = weight;
        set->examples[i].unmarked = unmarked;
    }
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
        decide_collect(set, dict, &line, false);
    }
    free(text);
    free(channel.first);
    free(channel.seen);
    free(channel.cumulative);
    fclose(file);
    fprintf(stderr, "train_decision: %zu words, %zu slips (%zu settled), %zu places\n", set->n_words, set->n_slips,
            set->n_settled_slips, set->n_examples);
}

static void collect_labelled(struct decide_set *set, const chinhta_dict *dict, const char *path) {
    static struct decide_line line;
    char *text = NULL;
    size_t cap = 0;
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "train_decision: %s: cannot open\n", path);
        exit(2);
    }
    while (getline(&text, &cap, file) > 0)
        if (decide_parse_labelled(text, &line))
            decide_collect(set, dict, &line, true);
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

struct options {
    const char *out, *labelled[16];
    size_t n_labelled, n_rates;
    double rates[8];
    float labelled_weight;
    int n_epochs;
};

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.out = "decision.txt", .labelled_weight = 1, .n_epochs = 8};
    for (int opt; (opt = getopt(argc, argv, "r:e:o:l:w:")) != -1;) {
        if (opt == 'r' && o->n_rates < sizeof o->rates / sizeof *o->rates)
            o->rates[o->n_rates++] = strtod(optarg, NULL);
        else if (opt == 'e')
            o->n_epochs = atoi(optarg);
        else if (opt == 'o')
            o->out = optarg;
        else if (opt == 'w')
            o->labelled_weight = strtof(optarg, NULL);
        else if (opt == 'l' && o->n_labelled < sizeof o->labelled / sizeof *o->labelled)
            o->labelled[o->n_labelled++] = optarg;
        else
            return false;
    }
    if (o->n_rates == 0)
        o->rates[o->n_rates++] = 0.04;
    return optind + 2 == argc;
}

/* Fits the gate on slips planted at the first rate, then takes the examples of all sources. */
static void collect(struct decide_set *set, struct chinhta__decision_weights *weights, const struct options *o,
                    const chinhta_dict *dict, const char *held_out, struct dict_random *random) {
    collect_planted(set, dict, held_out, o->rates[0], random);
    decide_fit_gate(&weights->gate, set, SHARE_THROUGH);
    set->gate = &weights->gate;
    struct origin planted = begin_source(set);
    for (size_t i = 0; i < o->n_rates; i++) {
        struct origin origin = begin_source(set);
        collect_planted(set, dict, held_out, o->rates[i], random);
        if (i == 0)
            weights->train_log_odds = log_odds(source_rate(set, origin));
        end_source(set, origin, weights->train_log_odds, 1, (float)(PUBLISHED_RATE / o->rates[i]));
    }
    struct origin first_labelled = begin_source(set);
    for (size_t i = 0; i < o->n_labelled; i++) {
        struct origin origin = begin_source(set);
        char *path;
        float unmarked = strtof(o->labelled[i], &path);
        path += *path == ':';
        collect_labelled(set, dict, path);
        end_source(set, origin, weights->train_log_odds, o->labelled_weight, unmarked);
        fprintf(stderr, "train_decision: %s: %.5f slips a word\n", path, source_rate(set, origin));
    }
    stand_in(set, planted, first_labelled, o->labelled_weight);
}

int main(int argc, char **argv) {
    struct options o;
    if (!read_options(argc, argv, &o)) {
        fputs("usage: train_decision [-r RATE]... [-e EPOCHS] [-o OUT] [-w WEIGHT] [-l UNMARKED:LABELLED.tsv]... "
              "CHINHTA.DICT HELD-OUT.txt\n", stderr);
        return 2;
    }
    chinhta_dict *dict;
    char detail[128] = "";
    if (chinhta__dict_open_path(argv[optind], &dict, detail, sizeof detail) != CHINHTA_OK) {
        fprintf(stderr, "train_decision: %s: %s\n", argv[optind], detail);
        return 2;
    }
    struct dict_random random = {1};
    struct decide_set set = {0};
    struct chinhta__decision_weights *weights = decide_alloc(1, sizeof *weights);
    collect(&set, weights, &o, dict, argv[optind + 1], &random);
    float *far;
    decide_first_only(&set, &far);
    decide_fit(&weights->first, &set, o.n_epochs, &random);
    decide_go_on(&set, &weights->first, far);
    decide_fit(&weights->second, &set, o.n_epochs, &random);
    int status = write_weights(o.out, weights);
    chinhta__dict_unref(dict);
    free(set.examples);
    free(set.features);
    free(set.gate_rows);
    free(weights);
    return status == 0 ? 0 : 2;
}
