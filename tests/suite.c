/* SPDX-License-Identifier: MIT */
/* Runs a suite; owns the random numbers that property tests draw, so that a failure comes again. */
#include "tests/suite.h"

int suite_run(const char *name, const TTest *const *tests, size_t n_tests) {
    Suite *suite = suite_create(name);
    TCase *all = tcase_create("all");
    for (size_t i = 0; i < n_tests; i++)
        tcase_add_test(all, tests[i]);
    tcase_set_timeout(all, 60);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed != 0;
}

uint64_t suite_random(uint64_t *inout_state) {
    uint64_t x = *inout_state;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    *inout_state = x;
    return x * 0x2545f4914f6cdd1d;
}
