/* SPDX-License-Identifier: MIT */
/*
 * Threads: one dictionary, a checker in each thread, the same findings in all of them. Worth most under a sanitizer for
 * threads: meson setup build-tsan -Db_sanitize=thread -Ddefault_library=static -Db_lundef=false.
 *
 * usage: test_threads DICTIONARY
 */
#include <chinhta.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "tests/suite.h"

#define N_THREADS 4
#define N_ROUNDS 50

static const char *dict_path;

static const char text[] = "Trên phạm vi tòan quốc, các cấp quán triệu nghị quyết; xâm phạm nhạn dân.\n"
                           "Các đơn vị đựơc giao nghành, \xff hoà gia\u0309i.\n";

/* What a thread saw; it asserts nothing: libcheck is for one thread. */
struct seen {
    chinhta_dict *dict; /* a reference of the thread's own */
    size_t n_findings;
    size_t sum; /* of all that the findings hold */
    int failed;
};

static size_t sum_of(const chinhta_finding *const *findings, size_t n) {
    size_t sum = n;
    for (size_t i = 0; i < n; i++) {
        sum = sum * 31 + findings[i]->byte_start * 7 + findings[i]->byte_end;
        for (const char *at = findings[i]->message; *at; at++)
            sum = sum * 31 + (unsigned char)*at;
    }
    return sum;
}

static void *work(void *argument) {
    struct seen *seen = argument;
    for (int round = 0; round < N_ROUNDS; round++) {
        chinhta_checker *checker = NULL;
        const chinhta_finding *const *findings = NULL;
        size_t n = 0;
        chinhta_dict *dict = chinhta_dict_ref(seen->dict);
        seen->failed |= chinhta_checker_new(dict, NULL, &checker, NULL, 0) != CHINHTA_OK;
        chinhta_dict_unref(dict);
        seen->failed |= chinhta_check(checker, text, sizeof(text) - 1, &findings, &n) != CHINHTA_OK;
        size_t sum = seen->failed ? 0 : sum_of(findings, n);
        seen->failed |= round > 0 && sum != seen->sum;
        seen->n_findings = n;
        seen->sum = sum;
        chinhta_checker_free(checker);
    }
    chinhta_dict_unref(seen->dict);
    return NULL;
}

START_TEST(shared_dict) {
    chinhta_dict *dict = NULL;
    pthread_t threads[N_THREADS];
    struct seen seen[N_THREADS];
    ck_assert_int_eq(chinhta_dict_open(dict_path, &dict, NULL, 0), CHINHTA_OK);
    for (int i = 0; i < N_THREADS; i++) {
        seen[i] = (struct seen){.dict = chinhta_dict_ref(dict)};
        ck_assert_int_eq(pthread_create(&threads[i], NULL, work, &seen[i]), 0);
    }
    /* the last thread frees the dictionary */
    chinhta_dict_unref(dict);
    for (int i = 0; i < N_THREADS; i++)
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    for (int i = 0; i < N_THREADS; i++) {
        ck_assert_int_eq(seen[i].failed, 0);
        ck_assert_uint_ge(seen[i].n_findings, 4);
        ck_assert_uint_eq(seen[i].sum, seen[0].sum);
    }
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {shared_dict};
    if (argc != 2) {
        fprintf(stderr, "usage: test_threads DICTIONARY\n");
        return 2;
    }
    dict_path = argv[1];
    return suite_run("threads", tests, sizeof(tests) / sizeof(*tests));
}
