/* SPDX-License-Identifier: MIT */
/*
 * list_doubts: the places of a text where the model hesitates, for a person to judge. Prints lines as train_decision
 * takes them with -j: the text, then three columns a place, byte start, byte end, and what the model offers. The reader
 * puts into the third column what was meant, or what stands where that is right, and takes out what nobody can tell.
 * Lines without a place are printed as they are: they tell the trainer what stood before.
 *
 *   list_doubts [-m LEAST] CHINHTA.DICT TEXT
 *
 * LEAST is the lowest probability of a place, 0.05 where none is given; the file is read as one document. A line with a
 * tab or a NUL, and one longer than train_decision takes, is left out.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "dict/decide/decide.h"
#include "lib/check/respell.h"

/* The lines of the file, one behind the other; a place lies in one of them. */
struct text {
    char *bytes;
    size_t len;
};

static struct text read_text(const char *path) {
    struct text text = {NULL, 0};
    char *line = NULL;
    size_t cap = 0, cap_line = 0;
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "list_doubts: %s: cannot open\n", path);
        exit(2);
    }
    for (ssize_t got; (got = getline(&line, &cap_line, file)) > 0;) {
        size_t len = (size_t)got - (line[got - 1] == '\n');
        if (len == 0 || len >= DECIDE_MAX_LINE || memchr(line, '\t', len) || memchr(line, '\0', len))
            continue;
        if (text.len + len + 1 > cap) {
            cap = 2 * (text.len + len + 1);
            text.bytes = decide_grow(text.bytes, cap, 1);
        }
        memcpy(text.bytes + text.len, line, len);
        text.len += len;
        text.bytes[text.len++] = '\n';
    }
    if (ferror(file)) {
        fprintf(stderr, "list_doubts: %s: cannot be read\n", path);
        exit(2);
    }
    free(line);
    fclose(file);
    return text;
}

static void read_line(struct chinhta__decoder *decoder, const char *line, size_t len, size_t byte) {
    static struct chinhta__token tokens[DECIDE_MAX_LINE];
    static struct chinhta__word words[DECIDE_MAX_LINE];
    size_t n = chinhta__token_cut(line, len, tokens, DECIDE_MAX_LINE);
    for (size_t i = 0; i < n; i++)
        words[i] = chinhta__word_read(line, &tokens[i]);
    if (!chinhta__decoder_paragraph(decoder, line, byte, tokens, words, n)) {
        fputs("list_doubts: out of memory\n", stderr);
        exit(2);
    }
}

static void print_place(const chinhta_dict *dict, const struct text *text, size_t line, const struct chinhta__place *place) {
    char offered[CHINHTA__RESPELL_MAX_BYTES];
    size_t len = chinhta__respell(dict, &place->choices[0], text->bytes + place->byte_start,
                                  place->byte_end - place->byte_start, CHINHTA__TONE_STYLE_OLD, offered);
    printf("\t%zu\t%zu\t%.*s", place->byte_start - line, place->byte_end - line, (int)len, offered);
}

static void print_doubts(const struct chinhta__decoder *decoder, const struct text *text, float least) {
    size_t p = 0;
    for (size_t line = 0, next; line < text->len; line = next) {
        size_t len = (size_t)((char *)memchr(text->bytes + line, '\n', text->len - line) - text->bytes) - line;
        next = line + len + 1;
        printf("%.*s", (int)len, text->bytes + line);
        for (; p < decoder->n_places && decoder->places[p].byte_start < next; p++) {
            if (decoder->places[p].probability >= least)
                print_place(decoder->dict, text, line, &decoder->places[p]);
        }
        putchar('\n');
    }
}

int main(int argc, char **argv) {
    float least = 0.05f;
    bool valid = true;
    for (int opt; valid && (opt = getopt(argc, argv, "m:")) != -1;) {
        char *end = NULL;
        least = opt == 'm' ? strtof(optarg, &end) : least;
        valid = end && end != optarg && *end == '\0';
    }
    if (!valid || optind + 2 != argc) {
        fputs("usage: list_doubts [-m LEAST] CHINHTA.DICT TEXT\n", stderr);
        return 2;
    }
    chinhta_dict *dict;
    char detail[128] = "";
    if (chinhta__dict_open_path(argv[optind], &dict, detail, sizeof detail) != CHINHTA_OK) {
        fprintf(stderr, "list_doubts: %s: %s\n", argv[optind], detail);
        return 2;
    }
    struct text text = read_text(argv[optind + 1]);
    struct chinhta__decoder decoder = {0};
    chinhta__decoder_begin(&decoder, dict);
    for (size_t line = 0; line < text.len;) {
        size_t len = (size_t)((char *)memchr(text.bytes + line, '\n', text.len - line) - text.bytes) - line;
        read_line(&decoder, text.bytes + line, len, line);
        line += len + 1;
    }
    chinhta__decoder_finish(&decoder);
    print_doubts(&decoder, &text, least);
    chinhta__decoder_free(&decoder);
    chinhta__dict_unref(dict);
    free(text.bytes);
    return fflush(stdout) == 0 ? 0 : 2;
}
