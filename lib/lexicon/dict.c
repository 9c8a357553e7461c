/* SPDX-License-Identifier: MIT */
/* Opening, validating and sharing of chinhta.dict. See dict.h; the layout is format.h. */
#include "lib/lexicon/dict.h"
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "lib/model/decision.h"
#include "lib/model/net.h"

/* Writes a reason; long ones are cut. */
static void explain(char *detail, size_t cap, const char *reason) {
    if (!detail || cap == 0)
        return;
    size_t len = strlen(reason);
    if (len >= cap)
        len = cap - 1;
    memcpy(detail, reason, len);
    detail[len] = '\0';
}

/* One to one in each argument: a change of one alone is never lost, and scattered before the next comes in. */
static uint64_t mix(uint64_t hash, uint64_t value) {
    hash = (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 32;
}

/* Two lanes in one register: of arrays of lanes a compiler may store every one at every step. */
typedef uint64_t lane_pair __attribute__((vector_size(16)));

static uint64_t mix_lanes(uint64_t hash, const lane_pair *sum, const lane_pair *weighted) {
    return mix(mix(mix(mix(hash, (*sum)[0]), (*weighted)[0]), (*sum)[1]), (*weighted)[1]);
}

/* Sums of eight lanes of 64 bits, and sums of these sums, which tell the order. */
uint64_t chinhta__dict_checksum(const void *data, size_t len) {
    enum { BLOCK = 4 * sizeof(lane_pair) };
    lane_pair sum0 = {0}, sum1 = {0}, sum2 = {0}, sum3 = {0};
    lane_pair weighted0 = {0}, weighted1 = {0}, weighted2 = {0}, weighted3 = {0};
    const unsigned char *at = data;
    size_t n_blocks = len / BLOCK;
    for (size_t b = 0; b < n_blocks; b++, at += BLOCK) {
        lane_pair lanes[4];
        memcpy(lanes, at, BLOCK);
        weighted0 += sum0 += lanes[0];
        weighted1 += sum1 += lanes[1];
        weighted2 += sum2 += lanes[2];
        weighted3 += sum3 += lanes[3];
    }
    uint64_t hash = mix_lanes(len, &sum0, &weighted0);
    hash = mix_lanes(hash, &sum1, &weighted1);
    hash = mix_lanes(hash, &sum2, &weighted2);
    hash = mix_lanes(hash, &sum3, &weighted3);
    for (size_t i = 0; i < len % BLOCK; i++)
        hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static uint64_t file_checksum(const unsigned char *base, size_t size) {
    size_t field = offsetof(struct chinhta__dict_header, checksum);
    struct chinhta__dict_header header;
    memcpy(&header, base, sizeof header);
    memset((unsigned char *)&header + field, 0, sizeof header.checksum);
    return chinhta__dict_checksum(&header, sizeof header) ^
           chinhta__dict_checksum(base + sizeof header, size - sizeof header);
}

static const char *check_header(const unsigned char *base, size_t size, chinhta_status *status) {
    const struct chinhta__dict_header *header = (const void *)base;
    *status = CHINHTA_ERROR_DICT_DAMAGED;
    if (size < sizeof *header)
        return "too short to be a dictionary";
    if (memcmp(header->magic, CHINHTA__DICT_MAGIC, sizeof header->magic) != 0)
        return "not a chinhta dictionary";
    if (header->version != CHINHTA__DICT_VERSION || header->n_sections != CHINHTA__N_SECTIONS ||
        header->n_onsets != CHINHTA__N_ONSETS || header->n_rimes != CHINHTA__N_RIMES) {
        *status = CHINHTA_ERROR_DICT_VERSION;
        return "made for another version of chinhta";
    }
    if (header->file_size != size)
        return "cut short, or longer than it says";
    if (header->n_ids <= CHINHTA__N_WORD_CLASSES || header->n_ids > UINT16_MAX)
        return "damaged: number of words";
    for (unsigned s = 0; s < CHINHTA__N_SECTIONS; s++) {
        const struct chinhta__dict_section *section = &header->sections[s];
        if (section->offset % CHINHTA__DICT_ALIGN != 0 || section->offset < sizeof *header ||
            section->offset > size || section->size > size - section->offset)
            return "damaged: place of a section";
    }
    if (file_checksum(base, size) != header->checksum)
        return "the checksum does not fit";
    *status = CHINHTA_OK;
    return NULL;
}

/* Sets the pointers into the sections; what they point to is checked in check_contents. */
static const char *find_sections(struct chinhta_dict *dict) {
    const struct chinhta__dict_header *header = (const void *)dict->base;
    const struct chinhta__dict_section *s = header->sections;
    size_t n = dict->n_ids = header->n_ids;
    if (s[CHINHTA__SECTION_SYLLABLES].size != CHINHTA__N_SYLLABLE_CODES * sizeof(uint16_t) ||
        s[CHINHTA__SECTION_WORDS].size != n * sizeof *dict->words ||
        s[CHINHTA__SECTION_STRINGS].size < (n + 1) * sizeof(uint32_t) ||
        s[CHINHTA__SECTION_NEIGHBOURS].size < (n + 1) * sizeof(uint32_t) ||
        s[CHINHTA__SECTION_PAIRS].size < 2 * (n + 1) * sizeof(uint32_t) ||
        s[CHINHTA__SECTION_PARTNERS].size != n * sizeof *dict->partners ||
        s[CHINHTA__SECTION_KEYS].size < sizeof(uint32_t) ||
        s[CHINHTA__SECTION_NGRAMS].size < sizeof(struct chinhta__ngram_bucket) ||
        s[CHINHTA__SECTION_NGRAMS].size % sizeof(struct chinhta__ngram_bucket) != 0 ||
        s[CHINHTA__SECTION_NET].size !=
            sizeof(struct chinhta__net_weights) + n * sizeof(struct chinhta__net_word) ||
        s[CHINHTA__SECTION_DECISION].size != sizeof(struct chinhta__decision_weights))
        return "damaged: size of a section";
    dict->syllable_ids = (const void *)(dict->base + s[CHINHTA__SECTION_SYLLABLES].offset);
    dict->words = (const void *)(dict->base + s[CHINHTA__SECTION_WORDS].offset);
    dict->keys = (const void *)(dict->base + s[CHINHTA__SECTION_KEYS].offset);
    dict->n_key_slots = s[CHINHTA__SECTION_KEYS].size / sizeof *dict->keys;
    dict->string_offsets = (const void *)(dict->base + s[CHINHTA__SECTION_STRINGS].offset);
    dict->strings = (const char *)(dict->string_offsets + n + 1);
    dict->ngram_buckets = (const void *)(dict->base + s[CHINHTA__SECTION_NGRAMS].offset);
    dict->n_ngram_buckets = s[CHINHTA__SECTION_NGRAMS].size / sizeof *dict->ngram_buckets;
    dict->skeletons = (const void *)(dict->base + s[CHINHTA__SECTION_SKELETONS].offset);
    dict->n_skeletons = s[CHINHTA__SECTION_SKELETONS].size / sizeof *dict->skeletons;
    dict->neighbour_first = (const void *)(dict->base + s[CHINHTA__SECTION_NEIGHBOURS].offset);
    dict->neighbours = (const void *)(dict->neighbour_first + n + 1);
    dict->pair_first[0] = (const void *)(dict->base + s[CHINHTA__SECTION_PAIRS].offset);
    dict->pair_first[1] = dict->pair_first[0] + n + 1;
    dict->pair_cells = (const void *)(dict->pair_first[1] + n + 1);
    dict->partners = (const void *)(dict->base + s[CHINHTA__SECTION_PARTNERS].offset);
    dict->net = dict->base + s[CHINHTA__SECTION_NET].offset;
    dict->decision = (const void *)(dict->base + s[CHINHTA__SECTION_DECISION].offset);
    dict->n_decision = s[CHINHTA__SECTION_DECISION].size / sizeof *dict->decision;
    return NULL;
}

static bool ascends(const uint32_t *offsets, size_t n, size_t limit) {
    for (size_t i = 0; i < n; i++)
        if (offsets[i] > offsets[i + 1])
            return false;
    return offsets[n] <= limit;
}

/* Letters are what tables are indexed with: none may lie outside the alphabet. */
static bool skeletons_hold(const struct chinhta_dict *dict) {
    for (size_t k = 0; k < dict->n_skeletons; k++) {
        const struct chinhta__dict_skeleton *s = &dict->skeletons[k];
        if (s->n_letters == 0 || s->n_letters > CHINHTA__SYLLABLE_MAX_LETTERS)
            return false;
        for (unsigned i = 0; i < s->n_letters; i++)
            if (chinhta__letter_base(s->letters[i]) < 'a' || chinhta__letter_base(s->letters[i]) > 'z')
                return false;
        for (unsigned t = 0; t < CHINHTA__N_TONES; t++)
            if (s->ids[t] >= dict->n_ids || (s->ids[t] && dict->words[s->ids[t]].code == UINT16_MAX))
                return false;
    }
    return true;
}

static bool all_finite(const float *numbers, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!isfinite(numbers[i]))
            return false;
    return true;
}

static bool net_holds(const struct chinhta_dict *dict) {
    const struct chinhta__net_weights *weights = (const void *)dict->net;
    const struct chinhta__net_word *words = (const void *)(weights + 1);
    if (!all_finite(weights->bias_1, CHINHTA__NET_FLOATS))
        return false;
    for (size_t i = 0; i < dict->n_ids; i++)
        if (!isfinite(words[i].in_scale) || !isfinite(words[i].out_scale) || !isfinite(words[i].out_bias))
            return false;
    return true;
}

static bool is_partner(const struct chinhta_dict *dict, unsigned id) {
    return id == 0 || (id < dict->n_ids && dict->words[id].code != UINT16_MAX);
}

static bool partners_hold(const struct chinhta_dict *dict) {
    for (size_t id = 0; id < dict->n_ids; id++)
        for (unsigned k = 0; k < CHINHTA__DICT_PARTNERS; k++)
            if (!is_partner(dict, dict->partners[id].behind[k]) || !is_partner(dict, dict->partners[id].before[k]))
                return false;
    return true;
}

static const char *check_contents(const struct chinhta_dict *dict) {
    const struct chinhta__dict_header *header = (const void *)dict->base;
    size_t n = dict->n_ids, n_empty = 0;
    size_t table = (n + 1) * sizeof(uint32_t);
    size_t n_neighbours =
        (header->sections[CHINHTA__SECTION_NEIGHBOURS].size - table) / sizeof(struct chinhta__dict_neighbour);
    size_t n_pair_bytes = header->sections[CHINHTA__SECTION_PAIRS].size - 2 * table;
    if (!ascends(dict->string_offsets, n, header->sections[CHINHTA__SECTION_STRINGS].size - table) ||
        !ascends(dict->neighbour_first, n, n_neighbours) || !ascends(dict->pair_first[0], n, n_pair_bytes) ||
        !ascends(dict->pair_first[1], n, n_pair_bytes))
        return "damaged: a table of offsets";
    for (size_t c = 0; c < CHINHTA__N_SYLLABLE_CODES; c++)
        if (dict->syllable_ids[c] >= n)
            return "damaged: a syllable";
    for (size_t i = 0; i < n; i++)
        if (dict->words[i].code != UINT16_MAX && dict->words[i].code >= CHINHTA__N_SYLLABLE_CODES)
            return "damaged: a word";
    if (!all_finite(dict->decision, dict->n_decision) || !net_holds(dict))
        return "damaged: a weight";
    if (!skeletons_hold(dict))
        return "damaged: a skeleton";
    if (!partners_hold(dict))
        return "damaged: a partner";
    for (size_t i = 0; i < dict->neighbour_first[n]; i++)
        if (dict->neighbours[i].id >= n || dict->words[dict->neighbours[i].id].code == UINT16_MAX)
            return "damaged: a neighbour";
    if ((dict->n_key_slots & (dict->n_key_slots - 1)) != 0)
        return "the key table is wrong";
    for (size_t i = 0; i < dict->n_key_slots; i++) {
        if (dict->keys[i] >> 16 >= n)
            return "damaged: a key";
        n_empty += dict->keys[i] == 0;
    }
    return n_empty > 0 ? NULL : "the key table is full"; /* a search ends at an empty slot */
}

static chinhta_status open_bytes(const void *data, size_t len, bool mapped, chinhta_dict **out_dict, char *detail,
                                 size_t detail_cap) {
    chinhta_status status;
    const char *reason = check_header(data, len, &status);
    struct chinhta_dict *dict = NULL;
    if (!reason) {
        dict = calloc(1, sizeof *dict);
        if (!dict) {
            explain(detail, detail_cap, "out of memory");
            return CHINHTA_ERROR_NOMEM;
        }
        atomic_init(&dict->n_holders, 1);
        dict->base = data;
        dict->size = len;
        dict->mapped = mapped;
        status = CHINHTA_ERROR_DICT_DAMAGED;
        reason = find_sections(dict);
        if (!reason)
            reason = check_contents(dict);
    }
    if (reason) {
        free(dict);
        explain(detail, detail_cap, reason);
        return status;
    }
    *out_dict = dict;
    return CHINHTA_OK;
}

chinhta_status chinhta__dict_open_memory(const void *data, size_t len, chinhta_dict **out_dict, char *detail,
                                         size_t detail_cap) {
    *out_dict = NULL;
    if (!data || (uintptr_t)data % 8 != 0) {
        explain(detail, detail_cap, "the memory is not aligned to 8 bytes");
        return CHINHTA_ERROR_ARGUMENT;
    }
    return open_bytes(data, len, false, out_dict, detail, detail_cap);
}

chinhta_status chinhta__dict_open_path(const char *path, chinhta_dict **out_dict, char *detail, size_t detail_cap) {
    *out_dict = NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe is refused, not waited for */
    if (fd < 0) {
        explain(detail, detail_cap, "cannot be opened");
        return CHINHTA_ERROR_IO;
    }
    struct stat info;
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        close(fd);
        explain(detail, detail_cap, "not a regular file");
        return CHINHTA_ERROR_IO;
    }
    size_t size = (size_t)info.st_size;
    if (size < sizeof(struct chinhta__dict_header)) {
        close(fd);
        explain(detail, detail_cap, "too short to be a dictionary");
        return CHINHTA_ERROR_DICT_DAMAGED;
    }
    /* not MAP_POPULATE: it visits each page, the faults of the checksum map many at once */
    void *data = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0);
    close(fd);
    if (data == MAP_FAILED) {
        explain(detail, detail_cap, "cannot be mapped");
        return CHINHTA_ERROR_IO;
    }
    chinhta_status status = open_bytes(data, size, true, out_dict, detail, detail_cap);
    if (status != CHINHTA_OK)
        munmap(data, size);
    return status;
}

chinhta_dict *chinhta__dict_ref(chinhta_dict *dict) {
    atomic_fetch_add_explicit(&dict->n_holders, 1, memory_order_relaxed);
    return dict;
}

void chinhta__dict_unref(chinhta_dict *dict) {
    if (!dict || atomic_fetch_sub_explicit(&dict->n_holders, 1, memory_order_acq_rel) != 1)
        return;
    if (dict->mapped)
        munmap((void *)(uintptr_t)dict->base, dict->size);
    free(dict);
}

unsigned chinhta__dict_key_id(const chinhta_dict *dict, const char *key, size_t len) {
    uint64_t hash = chinhta__word_hash(key, len);
    uint32_t tag = (uint32_t)(hash >> 48);
    size_t mask = dict->n_key_slots - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        uint32_t slot = dict->keys[i];
        if (slot == 0)
            return CHINHTA__WORD_UNKNOWN;
        if ((slot & 0xffff) != tag)
            continue;
        uint32_t id = slot >> 16;
        const char *known = dict->strings + dict->string_offsets[id];
        if (dict->string_offsets[id + 1] - dict->string_offsets[id] == len && memcmp(known, key, len) == 0)
            return id;
    }
}

unsigned chinhta__dict_letters_id(const chinhta_dict *dict, const chinhta__letter *letters, size_t n) {
    struct chinhta__syllable syllable;
    unsigned n_tones = 0;
    for (size_t i = 0; i < n; i++)
        n_tones += chinhta__letter_tone(letters[i]) != CHINHTA__TONE_NGANG;
    if (n == 0 || n > CHINHTA__SYLLABLE_MAX_LETTERS || n_tones > 1 ||
        chinhta__syllable_parse(letters, n, &syllable) != CHINHTA__SYLLABLE_OK)
        return 0;
    return chinhta__dict_syllable_id(dict, syllable.code);
}
