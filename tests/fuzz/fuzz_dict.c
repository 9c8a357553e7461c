/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes hostile dictionaries: a small one (FUZZ_DICT) with bytes changed, some of them with the checksum made to fit.
 * Whatever is in it, it is refused or a text can be checked with it.
 *
 * Input: one byte of choices, then changes of eight bytes each: which section (past the last: the header), a place of
 * three bytes in it, and the four bytes that go there.
 */
#include <chinhta.h>

#include <stdbool.h>
#include <string.h>
#include "lib/lexicon/format.h"
#include "tests/fuzz/fuzz.h"

enum { KEEP_CHECKSUM = 1, CUT_SHORT = 2 }; /* choices */
#define CHANGE_BYTES 8
#define MAX_CHANGES 16

static const char some_text[] =
    "Tổ chức thực hiện quán triệu quyết định của Ủy ban nhạn dân tỉnh. Kê hoạch cải cách hành chnh, "
    "các các cơ quan , đơn vị; kinh tế- xã hội dđịa phương năm 2024, môi trường đâu tư củatỉnh x\xff.\n";

static unsigned char *base;
static size_t base_size; /* bytes */

static void load_base(void) {
    size_t cap = 1 << 20;
    FILE *file = fopen(FUZZ_DICT, "rb");
    base = malloc(cap);
    LAW(file && base);
    base_size = fread(base, 1, cap, file);
    fclose(file);
    LAW(base_size > sizeof(struct chinhta__dict_header) && base_size < cap);
}

/* As a dictionary's own: the header with a zero for the checksum, then the rest. */
static void fit_checksum(unsigned char *dict, size_t size) {
    struct chinhta__dict_header header;
    memcpy(&header, dict, sizeof(header));
    header.checksum = 0;
    header.checksum = chinhta__dict_checksum(&header, sizeof(header)) ^
                      chinhta__dict_checksum(dict + sizeof(header), size - sizeof(header));
    memcpy(dict, &header, sizeof(header));
}

static void change(unsigned char *dict, size_t size, const uint8_t *record) {
    struct chinhta__dict_header header;
    memcpy(&header, base, sizeof(header));
    size_t place = record[1] | (size_t)record[2] << 8 | (size_t)record[3] << 16;
    if (record[0] < CHINHTA__N_SECTIONS && header.sections[record[0]].size > 0)
        place = header.sections[record[0]].offset + place % header.sections[record[0]].size;
    else
        place %= sizeof(header);
    for (size_t i = 0; i < 4 && place + i < size; i++)
        dict[place + i] = record[4 + i];
}

static void use(chinhta_dict *dict) {
    chinhta_checker *checker;
    const chinhta_finding *const *findings;
    const char *fixed;
    size_t n, fixed_len;
    if (chinhta_checker_new(dict, NULL, &checker, NULL, 0) != CHINHTA_OK)
        return;
    LAW(chinhta_check(checker, some_text, sizeof(some_text) - 1, &findings, &n) == CHINHTA_OK);
    for (size_t i = 0; i < n; i++) {
        LAW(findings[i]->byte_start <= findings[i]->byte_end && findings[i]->byte_end < sizeof(some_text));
        LAW(findings[i]->confidence >= 0 && findings[i]->confidence <= 1);
    }
    LAW(chinhta_fix(checker, some_text, sizeof(some_text) - 1, &fixed, &fixed_len) == CHINHTA_OK);
    chinhta_checker_free(checker);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    if (!base)
        load_base();
    unsigned choices = data[0];
    size_t dict_size = base_size;
    if (choices & CUT_SHORT)
        dict_size -= base_size * (choices >> 2) / 64;
    unsigned char *dict_bytes = malloc(dict_size ? dict_size : 1);
    if (!dict_bytes)
        return 0;
    memcpy(dict_bytes, base, dict_size);
    for (size_t i = 1, n = 0; i + CHANGE_BYTES <= size && n < MAX_CHANGES; i += CHANGE_BYTES, n++)
        change(dict_bytes, dict_size, data + i);
    bool changed = dict_size != base_size || memcmp(dict_bytes, base, dict_size) != 0;
    if (!(choices & KEEP_CHECKSUM) && dict_size >= sizeof(struct chinhta__dict_header))
        fit_checksum(dict_bytes, dict_size);

    chinhta_dict *dict = NULL;
    chinhta_status status = chinhta_dict_open_memory(dict_bytes, dict_size, &dict, NULL, 0);
    LAW(changed || status == CHINHTA_OK);
    LAW(!changed || !(choices & KEEP_CHECKSUM) || status != CHINHTA_OK);
    LAW(dict_size == base_size || status != CHINHTA_OK);
    if (status == CHINHTA_OK)
        use(dict);
    chinhta_dict_unref(dict);
    free(dict_bytes);
    return 0;
}
