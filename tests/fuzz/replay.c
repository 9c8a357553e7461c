/* SPDX-License-Identifier: MIT */
/*
 * Replay: runs a fuzz target over the seeds of a folder, so that any compiler can. Each seed is given whole, then cut
 * short, then with bytes changed by a generator that is the same every time.
 *
 * usage: TARGET N_CHANGES FOLDER...
 */
#include <dirent.h>
#include <string.h>
#include "tests/fuzz/fuzz.h"

#define N_CUTS 64 /* of one seed */

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* The target sees memory of the very size, so that a tool for memory errors sees a read past it. */
static void give(const uint8_t *data, size_t size) {
    uint8_t *copy = malloc(size ? size : 1);
    if (!copy)
        exit(2);
    memcpy(copy, data, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

static void give_changed(const uint8_t *data, size_t size, unsigned n_changes) {
    static const uint8_t telling[] = {0x00, 0x7f, 0x80, 0xbf, 0xc3, 0xe1, 0xef, 0xf4, 0xff, ' ', '\n', '.', 'a'};
    uint8_t *copy = malloc(size);
    uint64_t state = 0x9e3779b97f4a7c15u ^ size;
    if (!copy)
        exit(2);
    for (unsigned i = 0; i < n_changes; i++) {
        memcpy(copy, data, size);
        for (unsigned n = 1 + next_random(&state) % 4; n > 0; n--) {
            uint64_t random = next_random(&state);
            uint8_t value = random & 1 ? telling[random / 2 % sizeof(telling)] : (uint8_t)(random >> 8);
            copy[next_random(&state) % size] = value;
        }
        give(copy, size);
    }
    free(copy);
}

static int replay(const char *path, unsigned n_changes) {
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(1 << 20);
    if (!file || !data)
        return 0;
    size_t size = fread(data, 1, 1 << 20, file);
    fclose(file);
    give(data, size);
    size_t step = size / N_CUTS + 1;
    for (size_t cut = 0; cut < size; cut += step)
        give(data, cut);
    if (size > 0)
        give_changed(data, size, n_changes);
    free(data);
    return 1;
}

int main(int argc, char **argv) {
    int n_seeds = 0;
    for (int i = 2; i < argc; i++) {
        DIR *dir = opendir(argv[i]);
        for (const struct dirent *entry; dir && (entry = readdir(dir)) != NULL;) {
            char path[4096];
            snprintf(path, sizeof(path), "%s/%s", argv[i], entry->d_name);
            if (entry->d_name[0] != '.')
                n_seeds += replay(path, (unsigned)atoi(argv[1]));
        }
        if (dir)
            closedir(dir);
    }
    printf("%d seeds\n", n_seeds);
    return n_seeds == 0;
}
