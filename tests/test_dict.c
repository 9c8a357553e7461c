/* SPDX-License-Identifier: MIT */
/*
 * Dict: what is opened and what is refused: files that are none, cut, damaged, or hostile with a checksum that fits;
 * holders; look-up of keys.
 *
 * usage: test_dict DICTIONARY
 */
#include "lib/lexicon/dict.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/model/net.h"
#include "tests/suite.h"

static const char *dict_path;
static unsigned char *bytes; /* the whole dictionary: each test leaves it as it was */
static size_t size;

static bool read_bytes(void) {
    FILE *file = fopen(dict_path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return false;
    size = (size_t)ftell(file);
    rewind(file);
    bytes = malloc(size);
    bool whole = bytes && fread(bytes, 1, size, file) == size;
    fclose(file);
    return whole;
}

static struct chinhta__dict_header *header(void) {
    return (struct chinhta__dict_header *)(void *)bytes;
}

static void *section(enum chinhta__dict_section_id id) {
    return bytes + header()->sections[id].offset;
}

static void fit_checksum(size_t len) {
    struct chinhta__dict_header copy = *header();
    copy.checksum = 0;
    header()->checksum = chinhta__dict_checksum(&copy, sizeof(copy)) ^
                         chinhta__dict_checksum(bytes + sizeof(copy), len - sizeof(copy));
}

static chinhta_status open_first(size_t len, char *detail, size_t cap) {
    chinhta_dict *dict = (chinhta_dict *)&dict_path;
    chinhta_status status = chinhta__dict_open_memory(bytes, len, &dict, detail, cap);
    ck_assert_msg((status == CHINHTA_OK) == (dict != NULL), "status %d with handle %p", status, (void *)dict);
    chinhta__dict_unref(dict);
    return status;
}

/* The dictionary as it is now, its checksum made to fit, is DAMAGED for the reason that holds WORD. */
static void must_be_refused(const char *word) {
    char detail[100] = "";
    uint64_t checksum = header()->checksum;
    fit_checksum(size);
    ck_assert_msg(open_first(size, detail, sizeof(detail)) == CHINHTA_ERROR_DICT_DAMAGED, "%s: taken", word);
    ck_assert_msg(strstr(detail, word) != NULL, "\"%s\" does not hold \"%s\"", detail, word);
    header()->checksum = checksum;
}

START_TEST(path_and_memory) {
    chinhta_dict *mapped = NULL, *borrowed = NULL;
    ck_assert_int_eq(chinhta__dict_open_path(dict_path, &mapped, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(chinhta__dict_open_memory(bytes, size, &borrowed, NULL, 0), CHINHTA_OK);
    ck_assert_uint_eq(mapped->size, size);
    ck_assert_ptr_eq(borrowed->base, bytes);
    ck_assert_uint_eq(mapped->n_ids, borrowed->n_ids);
    ck_assert_uint_eq(mapped->n_ngram_buckets, borrowed->n_ngram_buckets);
    chinhta__dict_unref(mapped);
    chinhta__dict_unref(borrowed);
}
END_TEST

START_TEST(no_files) {
    char name[] = "test_dict_XXXXXX";
    char detail[100] = "";
    chinhta_dict *dict = (chinhta_dict *)&dict_path;
    ck_assert_int_eq(chinhta__dict_open_path("no/such/file", &dict, detail, sizeof(detail)),
                     CHINHTA_ERROR_IO);
    ck_assert_ptr_null(dict);
    ck_assert_str_ne(detail, "");
    ck_assert_int_eq(chinhta__dict_open_path(".", &dict, NULL, 0), CHINHTA_ERROR_IO);
    ck_assert_int_eq(chinhta__dict_open_path("/dev/null", &dict, NULL, 0), CHINHTA_ERROR_IO);
    int fd = mkstemp(name);
    ck_assert_int_ge(fd, 0);
    chinhta_status empty = chinhta__dict_open_path(name, &dict, detail, sizeof(detail));
    ssize_t n_written = write(fd, bytes, 4096);
    chinhta_status cut = chinhta__dict_open_path(name, &dict, NULL, 0);
    close(fd);
    unlink(name);
    ck_assert_int_eq(empty, CHINHTA_ERROR_DICT_DAMAGED);
    ck_assert_int_eq(n_written, 4096);
    ck_assert_int_eq(cut, CHINHTA_ERROR_DICT_DAMAGED);
    ck_assert_ptr_null(dict);
}
END_TEST

START_TEST(reasons_are_cut) {
    char detail[4] = {'x', 'x', 'x', 'x'};
    ck_assert_int_eq(open_first(0, detail, 3), CHINHTA_ERROR_DICT_DAMAGED);
    ck_assert_mem_eq(detail, "to\0x", 4);
    ck_assert_int_eq(open_first(0, detail + 3, 0), CHINHTA_ERROR_DICT_DAMAGED);
    ck_assert_mem_eq(detail, "to\0x", 4);
}
END_TEST

START_TEST(cut_anywhere) {
    for (size_t len = 0; len < 1024; len++)
        MUST(open_first(len, NULL, 0) == CHINHTA_ERROR_DICT_DAMAGED);
    for (unsigned s = 0; s < CHINHTA__N_SECTIONS; s++) {
        size_t at = header()->sections[s].offset;
        for (size_t len = at - 9; len < at + 9; len++)
            MUST(open_first(len, NULL, 0) == CHINHTA_ERROR_DICT_DAMAGED);
    }
    for (size_t left_out = 1; left_out < 200; left_out++)
        MUST(open_first(size - left_out, NULL, 0) == CHINHTA_ERROR_DICT_DAMAGED);
}
END_TEST

/* A file that says its shorter size itself, with a checksum of its own: the sections no longer fit in. */
START_TEST(cut_and_patched) {
    struct chinhta__dict_header kept = *header();
    for (unsigned s = 0; s < CHINHTA__N_SECTIONS; s++) {
        if (kept.sections[s].size == 0)
            continue;
        size_t len = kept.sections[s].offset + kept.sections[s].size - 1;
        header()->file_size = len;
        fit_checksum(len);
        MUST_MSG(open_first(len, NULL, 0) == CHINHTA_ERROR_DICT_DAMAGED, "section %u", s);
        *header() = kept;
    }
}
END_TEST

START_TEST(bits_of_the_header) {
    for (size_t at = 0; at < sizeof(struct chinhta__dict_header); at++) {
        /* Past the numbers that are looked at first, a flip costs a checksum of the whole file. */
        bool summed = at >= offsetof(struct chinhta__dict_header, checksum);
        if (summed && at % 11 != 0)
            continue;
        bytes[at] ^= (unsigned char)(1u << at % 8);
        chinhta_status status = open_first(size, NULL, 0);
        bytes[at] ^= (unsigned char)(1u << at % 8);
        MUST_MSG(status == CHINHTA_ERROR_DICT_DAMAGED || status == CHINHTA_ERROR_DICT_VERSION, "byte %zu: %d",
                 at, status);
    }
}
END_TEST

START_TEST(bits_of_the_sections) {
    uint64_t random = 20;
    for (unsigned k = 0; k < 3 * CHINHTA__N_SECTIONS; k++) {
        const struct chinhta__dict_section *s = &header()->sections[k / 3];
        size_t offset = k % 3 == 0 ? 0 : k % 3 == 1 ? s->size - 1 : suite_random(&random) % s->size;
        unsigned char *at = &bytes[s->offset + offset];
        unsigned char bit = (unsigned char)(1u << suite_random(&random) % 8);
        *at ^= bit;
        chinhta_status status = open_first(size, NULL, 0);
        *at ^= bit;
        MUST_MSG(status == CHINHTA_ERROR_DICT_DAMAGED, "section %u, byte %zu: %d", k / 3, offset, status);
    }
    ck_assert_int_eq(open_first(size, NULL, 0), CHINHTA_OK);
}
END_TEST

START_TEST(other_versions) {
    struct chinhta__dict_header kept = *header();
    uint32_t *const numbers[] = {&header()->version, &header()->n_sections, &header()->n_onsets,
                                 &header()->n_rimes};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
        ++*numbers[i];
        ck_assert_int_eq(open_first(size, NULL, 0), CHINHTA_ERROR_DICT_VERSION);
        *header() = kept;
    }
}
END_TEST

START_TEST(sections_out_of_range) {
    struct chinhta__dict_header kept = *header();
    const uint64_t offsets[] = {
        0, 64, 1, size + 64 - size % 64, UINT64_MAX - 63, UINT64_MAX, kept.sections[0].offset + 8};
    for (unsigned s = 0; s < CHINHTA__N_SECTIONS; s++) {
        for (size_t i = 0; i < sizeof(offsets) / sizeof(*offsets); i++) {
            header()->sections[s].offset = offsets[i];
            char detail[100];
            MUST(open_first(size, detail, sizeof(detail)) == CHINHTA_ERROR_DICT_DAMAGED);
            ck_assert_str_eq(detail, "damaged: place of a section");
            *header() = kept;
        }
        header()->sections[s].size = UINT64_MAX - kept.sections[s].offset + 1;
        MUST(open_first(size, NULL, 0) == CHINHTA_ERROR_DICT_DAMAGED);
        *header() = kept;
    }
    for (unsigned s = 0; s < CHINHTA__N_SECTIONS; s++) {
        if (s == CHINHTA__SECTION_SKELETONS)
            continue; /* none is a dictionary that finds less */
        header()->sections[s].size = 0;
        must_be_refused("size of a section");
        *header() = kept;
    }
    const uint32_t counts[] = {0, CHINHTA__N_WORD_CLASSES, UINT16_MAX + 1, UINT32_MAX};
    for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
        header()->n_ids = counts[i];
        must_be_refused("number of words");
        *header() = kept;
    }
    header()->n_ids++;
    must_be_refused("size of a section");
    *header() = kept;
}
END_TEST

/* A number in a section that would lead outside: refused by name, though the checksum fits. */
#define REFUSED(place, value, reason)                                                                        \
    do {                                                                                                     \
        __typeof__(place) *at_ = &(place), kept_ = *at_;                                                     \
        *at_ = (value);                                                                                      \
        must_be_refused(reason);                                                                             \
        *at_ = kept_;                                                                                        \
    } while (0)

START_TEST(hostile_contents) {
    uint32_t n = header()->n_ids;
    uint16_t *syllables = section(CHINHTA__SECTION_SYLLABLES);
    struct chinhta__dict_word *words = section(CHINHTA__SECTION_WORDS);
    uint32_t *keys = section(CHINHTA__SECTION_KEYS), *strings = section(CHINHTA__SECTION_STRINGS);
    struct chinhta__dict_skeleton *skeletons = section(CHINHTA__SECTION_SKELETONS);
    uint32_t *first = section(CHINHTA__SECTION_NEIGHBOURS);
    struct chinhta__dict_neighbour *neighbours = (void *)(first + n + 1);
    size_t n_keys = header()->sections[CHINHTA__SECTION_KEYS].size / sizeof(*keys);
    REFUSED(syllables[CHINHTA__N_SYLLABLE_CODES - 1], (uint16_t)n, "a syllable");
    REFUSED(words[n - 1].code, CHINHTA__N_SYLLABLE_CODES, "a word");
    REFUSED(keys[n_keys - 1], n << 16 | 7, "a key");
    REFUSED(strings[n], UINT32_MAX, "offsets");
    REFUSED(strings[0], UINT32_MAX, "offsets");
    REFUSED(first[n], UINT32_MAX, "offsets");
    REFUSED(first[n / 2], UINT32_MAX, "offsets");
    REFUSED(neighbours[first[n] - 1].id, (uint16_t)n, "a neighbour");
    REFUSED(neighbours[0].id, CHINHTA__WORD_STOP, "a neighbour");
    float *decision = section(CHINHTA__SECTION_DECISION);
    REFUSED(decision[0], (float)NAN, "a weight");
    REFUSED(decision[header()->sections[CHINHTA__SECTION_DECISION].size / sizeof(*decision) - 1], -INFINITY, "a weight");
    uint32_t *pairs = section(CHINHTA__SECTION_PAIRS);
    REFUSED(pairs[n], UINT32_MAX, "offsets");
    REFUSED(pairs[2 * n + 1], UINT32_MAX, "offsets");
    REFUSED(pairs[n + 1 + n / 2], UINT32_MAX, "offsets");
    float *net = section(CHINHTA__SECTION_NET);
    struct chinhta__net_word *net_words =
        (void *)((unsigned char *)net + sizeof(struct chinhta__net_weights));
    REFUSED(net[0], INFINITY, "a weight");
    REFUSED(net[CHINHTA__NET_FLOATS - 1], (float)NAN, "a weight");
    REFUSED(net_words[n - 1].out_bias, (float)NAN, "a weight");
    struct chinhta__dict_partners *partners = section(CHINHTA__SECTION_PARTNERS);
    REFUSED(partners[0].behind[0], (uint16_t)n, "a partner");
    REFUSED(partners[n - 1].before[CHINHTA__DICT_PARTNERS - 1], CHINHTA__WORD_STOP, "a partner");
    REFUSED(skeletons[0].n_letters, 0, "a skeleton");
    REFUSED(skeletons[0].n_letters, CHINHTA__SYLLABLE_MAX_LETTERS + 1, "a skeleton");
    REFUSED(skeletons[0].letters[0], UINT16_MAX, "a skeleton");
    REFUSED(skeletons[0].ids[0], (uint16_t)n, "a skeleton");
    REFUSED(skeletons[0].ids[0], CHINHTA__WORD_STOP, "a skeleton");
    REFUSED(header()->sections[CHINHTA__SECTION_KEYS].size, 3 * sizeof(uint32_t), "key table");
    ck_assert_int_eq(open_first(size, NULL, 0), CHINHTA_OK);
}
END_TEST

/* A search for a key that is not there ends at an empty slot, so there must be one. */
START_TEST(key_table_full) {
    uint32_t *keys = section(CHINHTA__SECTION_KEYS);
    size_t n_bytes = header()->sections[CHINHTA__SECTION_KEYS].size;
    uint32_t *kept = malloc(n_bytes);
    ck_assert_ptr_nonnull(kept);
    memcpy(kept, keys, n_bytes);
    for (size_t i = 0; i < n_bytes / sizeof(*keys); i++)
        keys[i] = 1;
    must_be_refused("full");
    memcpy(keys, kept, n_bytes);
    free(kept);
}
END_TEST

START_TEST(holders) {
    chinhta_dict *dict = NULL;
    ck_assert_int_eq(chinhta__dict_open_path(dict_path, &dict, NULL, 0), CHINHTA_OK);
    for (unsigned i = 0; i < 3; i++)
        ck_assert_ptr_eq(chinhta__dict_ref(dict), dict);
    for (unsigned i = 0; i < 3; i++) {
        chinhta__dict_unref(dict);
        ck_assert_uint_eq(atomic_load(&dict->n_holders), 3 - i);
        ck_assert_mem_eq(dict->base, CHINHTA__DICT_MAGIC, 8);
    }
    chinhta__dict_unref(dict);
    chinhta__dict_unref(NULL);
}
END_TEST

/* Every key is found under its own id; the bytes around it are not. */
START_TEST(keys) {
    chinhta_dict *dict = NULL;
    ck_assert_int_eq(chinhta__dict_open_memory(bytes, size, &dict, NULL, 0), CHINHTA_OK);
    size_t n_found = 0;
    for (uint32_t id = CHINHTA__N_WORD_CLASSES; id < dict->n_ids; id++) {
        const char *key = dict->strings + dict->string_offsets[id];
        size_t len = dict->string_offsets[id + 1] - dict->string_offsets[id];
        if (dict->words[id].code == UINT16_MAX) {
            MUST_MSG(chinhta__dict_key_id(dict, key, len) == id, "%.*s", (int)len, key);
            n_found++;
        }
    }
    ck_assert_uint_gt(n_found, 100);
    ck_assert_uint_eq(chinhta__dict_key_id(dict, "", 0), CHINHTA__WORD_UNKNOWN);
    ck_assert_uint_eq(chinhta__dict_key_id(dict, "xyzzyplugh", 10), CHINHTA__WORD_UNKNOWN);
    ck_assert_uint_eq(chinhta__dict_key_id(dict, "\0\xff", 2), CHINHTA__WORD_UNKNOWN);
    chinhta__dict_unref(dict);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {
        path_and_memory,
        no_files,
        reasons_are_cut,
        cut_anywhere,
        cut_and_patched,
        bits_of_the_header,
        bits_of_the_sections,
        other_versions,
        sections_out_of_range,
        hostile_contents,
        key_table_full,
        holders,
        keys,
    };
    if (argc != 2) {
        fprintf(stderr, "usage: test_dict DICTIONARY\n");
        return 2;
    }
    dict_path = argv[1];
    if (!read_bytes()) {
        fprintf(stderr, "%s: cannot be read\n", dict_path);
        return 2;
    }
    int failed = suite_run("dict", tests, sizeof(tests) / sizeof(*tests));
    free(bytes);
    return failed;
}
