/* SPDX-License-Identifier: MIT */
/* Reading and writing of the committed context model. See model_file.h for the layout. */
#include "dict/model/model_file.h"
#include <lzma.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/lexicon/format.h"

static const char magic[8] = {'c', 'h', 'm', 'o', 'd', 'e', 'l', '1'};

struct bytes {
    uint8_t *data;
    size_t len, cap, at;
    bool failed; /* out of memory, or read past the end */
};

uint8_t model_quantise_p(double log_p) {
    double q = floor(-log_p * (double)CHINHTA__DICT_P_STEPS_PER_NAT + 0.5);
    return (uint8_t)(q < 0 ? 0 : q > CHINHTA__DICT_P_MAX ? CHINHTA__DICT_P_MAX : q);
}

uint8_t model_quantise_backoff(double log_backoff) {
    double q = floor(((double)CHINHTA__DICT_BACKOFF_TOP - log_backoff) / (double)CHINHTA__DICT_BACKOFF_STEP + 0.5);
    return (uint8_t)(q < 0 ? 0 : q > CHINHTA__DICT_BACKOFF_MAX ? CHINHTA__DICT_BACKOFF_MAX : q);
}

static void put(struct bytes *b, uint8_t byte) {
    if (b->len == b->cap && !b->failed) {
        size_t cap = b->cap ? b->cap * 2 : 1u << 16;
        uint8_t *data = realloc(b->data, cap);
        if (!data) {
            b->failed = true;
            return;
        }
        b->data = data;
        b->cap = cap;
    }
    if (!b->failed)
        b->data[b->len++] = byte;
}

/* LEB128: seven bits a byte, the lowest first, the top bit set on all but the last. */
static void put_number(struct bytes *b, uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        put(b, (uint8_t)(number | 0x80));
    put(b, (uint8_t)number);
}

static uint8_t get(struct bytes *b) {
    if (b->at >= b->len) {
        b->failed = true;
        return 0;
    }
    return b->data[b->at++];
}

static uint64_t get_number(struct bytes *b) {
    uint64_t number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        uint8_t byte = get(b);
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return number;
    }
    b->failed = true;
    return 0;
}

static void put_words(struct bytes *b, const struct model_file *model) {
    for (uint32_t id = 0; id < model->n_ids; id++) {
        const struct model_word *word = &model->words[id];
        size_t len = word->key ? strlen(word->key) : 0;
        put_number(b, len);
        for (size_t i = 0; i < len; i++)
            put(b, (uint8_t)word->key[i]);
        if (len == 0)
            put_number(b, word->code);
        put_number(b, word->count);
        put(b, word->title);
        put(b, word->p);
        put(b, word->backoff);
    }
}

static void get_words(struct bytes *b, struct model_file *model) {
    for (uint32_t id = 0; id < model->n_ids && !b->failed; id++) {
        struct model_word *word = &model->words[id];
        size_t len = (size_t)get_number(b);
        if (len > b->len - b->at) {
            b->failed = true;
            return;
        }
        if (len > 0 && (word->key = calloc(len + 1, 1)) == NULL)
            b->failed = true;
        for (size_t i = 0; i < len && !b->failed; i++)
            word->key[i] = (char)get(b);
        word->code = len == 0 ? (uint32_t)get_number(b) : UINT32_MAX;
        word->count = (uint32_t)get_number(b);
        word->title = get(b);
        word->p = get(b);
        word->backoff = get(b);
    }
}

static void put_order(struct bytes *b, const struct model_order *order, size_t n_parents) {
    size_t i = 0;
    for (size_t parent = 0; parent < n_parents; parent++) {
        size_t first = i;
        while (i < order->n && order->parent[i] == parent)
            i++;
        put_number(b, i - first);
    }
    for (i = 0; i < order->n; i++) {
        bool sibling = i > 0 && order->parent[i] == order->parent[i - 1];
        put_number(b, sibling ? (unsigned)(order->last[i] - order->last[i - 1]) : order->last[i]);
    }
    for (i = 0; i < order->n; i++)
        put(b, order->p[i]);
    for (i = 0; i < order->n; i++)
        put(b, order->backoff[i]);
}

static void get_order(struct bytes *b, struct model_order *order, size_t n_parents) {
    order->parent = calloc(order->n + 1, sizeof *order->parent);
    order->last = calloc(order->n + 1, sizeof *order->last);
    order->p = calloc(order->n + 1, 1);
    order->backoff = calloc(order->n + 1, 1);
    if (!order->parent || !order->last || !order->p || !order->backoff) {
        b->failed = true;
        return;
    }
    size_t i = 0;
    for (size_t parent = 0; parent < n_parents && !b->failed; parent++)
        for (uint64_t k = get_number(b); k > 0 && i < order->n; k--)
            order->parent[i++] = (uint32_t)parent;
    if (i != order->n)
        b->failed = true;
    for (i = 0; i < order->n && !b->failed; i++) {
        bool sibling = i > 0 && order->parent[i] == order->parent[i - 1];
        order->last[i] = (uint16_t)(get_number(b) + (sibling ? order->last[i - 1] : 0));
    }
    for (i = 0; i < order->n && !b->failed; i++)
        order->p[i] = get(b) & CHINHTA__DICT_P_MAX;
    for (i = 0; i < order->n && !b->failed; i++)
        order->backoff[i] = get(b) & CHINHTA__DICT_BACKOFF_MAX;
}

static int write_xz(const char *path, const struct bytes *plain) {
    size_t cap = lzma_stream_buffer_bound(plain->len), len = 0;
    uint8_t *packed = malloc(cap ? cap : 1);
    if (!packed || lzma_easy_buffer_encode(9, LZMA_CHECK_CRC64, NULL, plain->data, plain->len, packed, &len, cap) !=
                       LZMA_OK) {
        fprintf(stderr, "%s: cannot pack %zu bytes\n", path, plain->len);
        free(packed);
        return -1;
    }
    FILE *file = fopen(path, "wb");
    bool good = file && fwrite(packed, 1, len, file) == len;
    if (file && fclose(file) != 0)
        good = false;
    if (!good)
        fprintf(stderr, "%s: cannot write\n", path);
    free(packed);
    return good ? 0 : -1;
}

int model_file_write(const char *path, const struct model_file *model) {
    struct bytes b = {0};
    for (size_t i = 0; i < sizeof magic; i++)
        put(&b, (uint8_t)magic[i]);
    put_number(&b, model->n_onsets);
    put_number(&b, model->n_rimes);
    put_number(&b, model->n_ids);
    for (int k = 2; k <= MODEL_MAX_ORDER; k++)
        put_number(&b, model->order[k].n);
    put_words(&b, model);
    for (int k = 2; k <= MODEL_MAX_ORDER; k++)
        put_order(&b, &model->order[k], k == 2 ? model->n_ids : model->order[k - 1].n);
    int status = b.failed ? -1 : write_xz(path, &b);
    free(b.data);
    return status;
}

static int read_xz(const char *path, struct bytes *plain) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "%s: cannot open\n", path);
        return -1;
    }
    lzma_stream stream = LZMA_STREAM_INIT;
    lzma_ret ret = lzma_stream_decoder(&stream, UINT64_MAX, 0);
    uint8_t in[1 << 16];
    while (ret == LZMA_OK) {
        if (stream.avail_in == 0) {
            stream.next_in = in;
            stream.avail_in = fread(in, 1, sizeof in, file);
        }
        if (plain->len == plain->cap) {
            size_t cap = plain->cap ? plain->cap * 2 : 1u << 24;
            uint8_t *data = realloc(plain->data, cap);
            if (!data)
                break;
            plain->data = data;
            plain->cap = cap;
        }
        stream.next_out = plain->data + plain->len;
        stream.avail_out = plain->cap - plain->len;
        bool no_input = stream.avail_in == 0;
        ret = lzma_code(&stream, no_input ? LZMA_FINISH : LZMA_RUN);
        plain->len = plain->cap - stream.avail_out;
    }
    lzma_end(&stream);
    fclose(file);
    if (ret != LZMA_STREAM_END) {
        fprintf(stderr, "%s: not a whole xz file\n", path);
        return -1;
    }
    return 0;
}

int model_file_read(const char *path, struct model_file *out_model) {
    struct bytes b = {0};
    *out_model = (struct model_file){0};
    if (read_xz(path, &b) != 0) {
        free(b.data);
        return -1;
    }
    if (b.len < sizeof magic || memcmp(b.data, magic, sizeof magic) != 0) {
        fprintf(stderr, "%s: not a context model\n", path);
        free(b.data);
        return -1;
    }
    b.at = sizeof magic;
    out_model->n_onsets = (uint32_t)get_number(&b);
    out_model->n_rimes = (uint32_t)get_number(&b);
    out_model->n_ids = (uint32_t)get_number(&b);
    bool sane = out_model->n_ids <= UINT16_MAX;
    for (int k = 2; k <= MODEL_MAX_ORDER; k++) {
        out_model->order[k].n = (size_t)get_number(&b);
        sane = sane && out_model->order[k].n <= b.len;
    }
    out_model->words = sane ? calloc(out_model->n_ids + 1, sizeof *out_model->words) : NULL;
    if (out_model->words)
        get_words(&b, out_model);
    for (int k = 2; k <= MODEL_MAX_ORDER && out_model->words && !b.failed; k++)
        get_order(&b, &out_model->order[k], k == 2 ? out_model->n_ids : out_model->order[k - 1].n);
    bool good = out_model->words && !b.failed && b.at == b.len;
    if (!good) {
        fprintf(stderr, "%s: damaged at byte %zu of the unpacked model\n", path, b.at);
        model_file_free(out_model);
    }
    free(b.data);
    return good ? 0 : -1;
}

void model_file_free(struct model_file *model) {
    for (uint32_t id = 0; model->words && id < model->n_ids; id++)
        free(model->words[id].key);
    free(model->words);
    for (int k = 2; k <= MODEL_MAX_ORDER; k++) {
        free(model->order[k].parent);
        free(model->order[k].last);
        free(model->order[k].p);
        free(model->order[k].backoff);
    }
    *model = (struct model_file){0};
}
