/* SPDX-License-Identifier: MIT */
/*
 * decide: trains the decision layer and writes its weights, one number a line.
 *
 *   decide [-r RATE] [-k ROUNDS] [-e EPOCHS] [-o OUT] [-w WEIGHT] [-l UNMARKED:LABELLED.tsv]... CHINHTA.DICT HELD-OUT.txt
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
#define SHARE_THROUGH 0.98

void *decide_alloc(size_t n, size_t size) {
    void *p = calloc(n ? n : 1, size);
    if (!p) {
        fputs("decide: out of memory\n", stderr);
        exit(2);
    }
    return p;
}

void *decide_grow(void *old, size_t n, size_t size) {
    void *p = realloc(old, n * size);
    if (!p) {
        fputs("decide: out of memory\n", stderr);
        exit(2);
    }
    return p;
}

static void collect_planted(struct decide_set *set, const chinhta_dict *dict, const char *path, double rate,
                            struct dict_random *random) {
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "decide: %s: cannot open\n", path);
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
    fprintf(stderr, "decide: %zu words, %zu slips (%zu settled), %zu places\n", set->n_words, set->n_slips,
            set->n_settled_slips, set->n_examples);
}

static bool parse_labelled(char *text, struct decide_line *line) {
    char *column = strtok(text, "\t\n");
    if (!column || strlen(column) >= sizeof line->text)
        return false;
    line->len = strlen(column);
    memcpy(line->text, column, line->len);
    line->n_slips = 0;
    char *start, *end, *right;
    while ((start = strtok(NULL, "\t\n")) && (end = strtok(NULL, "\t\n")) && (right = strtok(NULL, "\t\n"))) {
        struct decide_slip *slip = &line->slips[line->n_slips];
        if (line->n_slips + 1 == sizeof line->slips / sizeof *line->slips || strlen(right) >= sizeof slip->right)
            return false;
        slip->byte_start = strtoul(start, NULL, 10);
        slip->byte_end = strtoul(end, NULL, 10);
        strcpy(slip->right, right);
        line->n_slips++;
    }
    return true;
}

static void collect_labelled(struct decide_set *set, const chinhta_dict *dict, const char *source, float train_log_odds,
                             float weight) {
    char *path;
    float unmarked = strtof(source, &path);
    path += *path == ':';
    static struct decide_line line;
    size_t first = set->n_examples, n_words = set->n_words, n_slips = set->n_slips;
    char *text = NULL;
    size_t cap = 0;
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "decide: %s: cannot open\n", path);
        exit(2);
    }
    while (getline(&text, &cap, file) > 0)
        if (parse_labelled(text, &line))
            decide_collect(set, dict, &line, true);
    free(text);
    fclose(file);
    double rate = ((double)(set->n_slips - n_slips) + 1) / ((double)(set->n_words - n_words) + 2);
    for (size_t i = first; i < set->n_examples; i++) {
        set->examples[i].shift = (float)log(rate / (1 - rate)) - train_log_odds;
        set->examples[i].weight = weight;
        set->examples[i].unmarked = unmarked;
    }
    fprintf(stderr, "decide: %s: %.5f slips a word\n", path, rate);
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

int main(int argc, char **argv) {
    const char *out = "decision.txt", *labelled[16];
    size_t n_labelled = 0;
    double rate = 0.04;
    float labelled_weight = 1;
    int n_epochs = 8, n_rounds = 1;
    for (int opt; (opt = getopt(argc, argv, "r:k:e:o:l:w:")) != -1;) {
        if (opt == 'r')
            rate = strtod(optarg, NULL);
        else if (opt == 'k')
            n_rounds = atoi(optarg);
        else if (opt == 'e')
            n_epochs = atoi(optarg);
        else if (opt == 'o')
            out = optarg;
        else if (opt == 'w')
            labelled_weight = strtof(optarg, NULL);
        else if (opt == 'l' && n_labelled < sizeof labelled / sizeof *labelled)
            labelled[n_labelled++] = optarg;
        else
            optind = argc;
    }
    if (optind + 2 != argc) {
        fputs("usage: decide [-r RATE] [-k ROUNDS] [-e EPOCHS] [-o OUT] [-w WEIGHT] [-l UNMARKED:LABELLED.tsv]... CHINHTA.DICT HELD-OUT.txt\n", stderr);
        return 2;
    }
    chinhta_dict *dict;
    char detail[128] = "";
    if (chinhta__dict_open_path(argv[optind], &dict, detail, sizeof detail) != CHINHTA_OK) {
        fprintf(stderr, "decide: %s: %s\n", argv[optind], detail);
        return 2;
    }
    struct dict_random random = {1};
    struct decide_set set = {0};
    struct chinhta__decision_weights *weights = decide_alloc(1, sizeof *weights);
    collect_planted(&set, dict, argv[optind + 1], rate, &random);
    decide_fit_gate(&weights->gate, &set, SHARE_THROUGH);
    set.gate = &weights->gate;
    for (int k = 0; k < n_rounds; k++) /* other slips in the same lines */
        collect_planted(&set, dict, argv[optind + 1], rate, &random);
    double real_rate = (double)set.n_slips / (double)set.n_words;
    weights->train_log_odds = (float)log(real_rate / (1 - real_rate));
    for (size_t i = 0; i < n_labelled; i++)
        collect_labelled(&set, dict, labelled[i], weights->train_log_odds, labelled_weight);
    float *far;
    decide_first_only(&set, &far);
    decide_fit(&weights->first, &set, n_epochs, &random);
    decide_go_on(&set, &weights->first, far);
    decide_fit(&weights->second, &set, n_epochs, &random);
    int status = write_weights(out, weights);
    chinhta__dict_unref(dict);
    free(set.examples);
    free(set.features);
    free(set.gate_rows);
    free(weights);
    return status == 0 ? 0 : 2;
}
