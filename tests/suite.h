/* SPDX-License-Identifier: MIT */
/* One suite of one program: SUITE("stem", test, test ...) is its main function. */
#ifndef TESTS_SUITE_H
#define TESTS_SUITE_H

#include <check.h>
#include <stddef.h>
#include <stdint.h>

#define SUITE(name, ...)                                                                                     \
    int main(void) {                                                                                         \
        const TTest *const tests[] = {__VA_ARGS__};                                                          \
        return suite_run(name, tests, sizeof tests / sizeof tests[0]);                                       \
    }

/* Assertions for loops of a million rounds: libcheck's own tell the runner each time that they were reached.
 */
#define MUST(condition) MUST_MSG(condition, "%s", #condition)
#define MUST_MSG(condition, ...)                                                                             \
    do {                                                                                                     \
        if (!(condition))                                                                                    \
            ck_abort_msg(__VA_ARGS__);                                                                       \
    } while (0)

/* Runs the tests as libcheck's environment variables say; 0 if all passed. */
int suite_run(const char *name, const TTest *const *tests, size_t n_tests);

/* The next of a row of pseudo-random numbers (xorshift64*), the same on every run; *inout_state is not 0. */
uint64_t suite_random(uint64_t *inout_state);

#endif
