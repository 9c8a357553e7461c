/* SPDX-License-Identifier: MIT */
/*
 * Memory that runs out: each allocation of a use of the library fails once, alone, and what comes of it is an
 * error status, no leak, and a checker that works. After warm-up a check allocates nothing. The linker puts
 * the functions below in the place of the allocator's (--wrap).
 *
 * usage: test_nomem DICTIONARY
 */
#include <chinhta.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "tests/suite.h"

static const char *dict_path;
static bool watching;
static unsigned n_calls; /* of the allocator while watching */
static unsigned failing; /* the call that fails, from 1; 0: none */

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *old, size_t size);

static bool fails(void) {
    return watching && ++n_calls == failing;
}

void *__wrap_malloc(size_t size) {
    return fails() ? NULL : __real_malloc(size);
}
void *__wrap_calloc(size_t n, size_t size) {
    return fails() ? NULL : __real_calloc(n, size);
}
void *__wrap_realloc(void *old, size_t size) {
    return fails() ? NULL : __real_realloc(old, size);
}

static const char text[] = "Trên phạm vi tòan quốc, quán triệu nghị quyết; xâm phạm nhạn dân.\n"
                           "Các các đơn vị đượcgiao nghành đựơc hoà giải, ho\u0300a giải \xff\n"
                           "Đ\u00ed Mobifone, một hai ba. Thuê bao Mobifone http://a.vn/cafe\u0301\n";

#define TRY(call)                                                                                            \
    do {                                                                                                     \
        chinhta_status status_ = (call);                                                                     \
        if (status_ != CHINHTA_OK)                                                                           \
            return status_;                                                                                  \
    } while (0)

/* All calls that take a text or a phrase. */
static chinhta_status use_checker(chinhta_checker *checker) {
    const chinhta_finding *const *findings;
    const chinhta_token *tokens;
    const char *fixed;
    size_t n;
    TRY(chinhta_checker_accept(checker, "đơn vị", strlen("đơn vị")));
    TRY(chinhta_checker_reject(checker, "một hai", strlen("một hai"), "hai", strlen("hai")));
    TRY(chinhta_check(checker, text, sizeof(text) - 1, &findings, &n));
    TRY(chinhta_fix(checker, text, sizeof(text) - 1, &fixed, &n));
    TRY(chinhta_tokenize(checker, text, sizeof(text) - 1, &tokens, &n));
    return CHINHTA_OK;
}

static chinhta_status use_dict(chinhta_dict *dict) {
    chinhta_checker *checker = NULL;
    char detail[100];
    TRY(chinhta_checker_new(dict, NULL, &checker, detail, sizeof(detail)));
    chinhta_status status = use_checker(checker);
    if (status != CHINHTA_OK) {
        /* with memory again, the same checker does all */
        failing = 0;
        ck_assert_int_eq(use_checker(checker), CHINHTA_OK);
    }
    chinhta_checker_free(checker);
    return status;
}

static chinhta_status open_dict(chinhta_dict *unused) {
    chinhta_dict *dict = NULL;
    (void)unused;
    TRY(chinhta_dict_open(dict_path, &dict, NULL, 0));
    chinhta_dict_unref(dict);
    return CHINHTA_OK;
}

/* Calls USE with its first allocation failing, then its second ..., until none is left. Returns how many
 * there were. */
static unsigned fail_each(chinhta_status (*use)(chinhta_dict *dict), chinhta_dict *dict) {
    for (unsigned n = 1;; n++) {
        n_calls = 0;
        failing = n;
        watching = true;
        chinhta_status status = use(dict);
        watching = false;
        if (status == CHINHTA_OK)
            return n - 1;
        ck_assert_int_eq(status, CHINHTA_ERROR_NOMEM);
        ck_assert_uint_lt(n, 10000);
    }
}

static chinhta_dict *open_given(void) {
    chinhta_dict *dict = NULL;
    ck_assert_int_eq(chinhta_dict_open(dict_path, &dict, NULL, 0), CHINHTA_OK);
    return dict;
}

START_TEST(each_allocation_fails) {
    chinhta_dict *dict = open_given();
    ck_assert_uint_ge(fail_each(open_dict, NULL), 1);
    ck_assert_uint_ge(fail_each(use_dict, dict), 10);
    ck_assert_uint_ge(fail_each(use_dict, NULL), 10);
    chinhta_dict_unref(dict);
}
END_TEST

START_TEST(warm_checker_allocates_nothing) {
    chinhta_dict *dict = open_given();
    chinhta_checker *checker = NULL;
    ck_assert_int_eq(chinhta_checker_new(dict, NULL, &checker, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(use_checker(checker), CHINHTA_OK);
    const chinhta_finding *const *findings;
    const chinhta_token *tokens;
    const char *fixed;
    size_t n;
    bool ok = true; /* assertions allocate */
    n_calls = 0;
    failing = 0;
    watching = true;
    for (int i = 0; i < 3; i++) {
        ok = ok && chinhta_check(checker, text, sizeof(text) - 1, &findings, &n) == CHINHTA_OK && n > 3;
        ok = ok && chinhta_fix(checker, text, sizeof(text) - 1, &fixed, &n) == CHINHTA_OK;
        ok = ok && chinhta_tokenize(checker, text, sizeof(text) - 1, &tokens, &n) == CHINHTA_OK;
    }
    watching = false;
    ck_assert(ok);
    ck_assert_uint_eq(n_calls, 0);
    chinhta_checker_free(checker);
    chinhta_dict_unref(dict);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {each_allocation_fails, warm_checker_allocates_nothing};
    if (argc != 2) {
        fprintf(stderr, "usage: test_nomem DICTIONARY\n");
        return 2;
    }
    dict_path = argv[1];
    return suite_run("nomem", tests, sizeof(tests) / sizeof(*tests));
}
