/* SPDX-License-Identifier: MIT */
/* Reports: order, what yields to what, which fixes stay automatic, and which reports are dropped. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/check/report.h"
#include "lib/lexicon/hunspell.h"
#include "tests/suite.h"

static struct chinhta__run run;

static void begin(chinhta__code_set codes, double min_confidence) {
    const struct chinhta__run_options options = {codes, min_confidence, CHINHTA_TONE_STYLE_KEEP,
                                                 CHINHTA_LANG_EN, CHINHTA_PROFILE_ADMINISTRATIVE};
    static char text[1000];
    memset(text, 'a', sizeof(text));
    run = (struct chinhta__run){0};
    ck_assert_int_eq(chinhta__run_init(&run, NULL, &options), CHINHTA_OK);
    chinhta__run_begin(&run, text, sizeof(text));
}

static void add(size_t start, size_t end, enum chinhta__code code, chinhta_fix_class fix_class,
                double confidence) {
    const struct chinhta__report_fix fix = {"b", 1, confidence};
    ck_assert_int_eq(
        chinhta__run_report(&run, &(struct chinhta__report){start, end, code, fix_class, confidence, &fix,
                                                            fix_class != CHINHTA_FIX_CLASS_REPORT}),
        CHINHTA_OK);
}

/* Settles, and compares with a row of "start-end/code-number/class" parted by spaces; ends the run. */
static void expect(const char *wanted) {
    char seen[4000] = "";
    size_t len = 0;
    ck_assert_int_eq(chinhta__report_settle(&run), CHINHTA_OK);
    for (size_t i = 0; i < run.n_findings; i++) {
        const chinhta_finding *finding = run.order[i];
        len +=
            (size_t)snprintf(seen + len, sizeof(seen) - len, "%s%zu-%zu %s %d", i ? ", " : "",
                             finding->byte_start, finding->byte_end, finding->code, (int)finding->fix_class);
    }
    ck_assert_str_eq(seen, wanted);
    chinhta__run_finish(&run);
}

#define AUTO CHINHTA_FIX_CLASS_AUTO
#define SUGGEST CHINHTA_FIX_CLASS_SUGGEST
#define NFC CHINHTA__CODE_ENCODING_NFC
#define PLACE CHINHTA__CODE_TONE_PLACE
#define CONTEXT CHINHTA__CODE_SPELLING_CONTEXT
#define MERGE CHINHTA__CODE_SPELLING_MERGE
#define SPACE CHINHTA__CODE_PUNCTUATION_SPACE
#define REJECTED CHINHTA__CODE_SPELLING_REJECTED

START_TEST(sorted) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    add(50, 52, CONTEXT, AUTO, 1);
    add(10, 12, PLACE, AUTO, 1);
    add(30, 31, CHINHTA__CODE_ENCODING_UTF8, CHINHTA_FIX_CLASS_REPORT, 1);
    add(0, 3, NFC, AUTO, 1);
    expect("0-3 encoding/nfc 2, 10-12 tone/place 2, 30-31 encoding/utf8 0, 50-52 spelling/context 2");
}
END_TEST

START_TEST(many_sorted) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    for (unsigned i = 0; i < 333; i++)
        add(i * 100 % 333 * 3, i * 100 % 333 * 3 + 2, CONTEXT, AUTO, 1);
    ck_assert_int_eq(chinhta__report_settle(&run), CHINHTA_OK);
    ck_assert_uint_eq(run.n_findings, 333);
    for (unsigned i = 0; i < 333; i++) {
        ck_assert_uint_eq(run.order[i]->byte_start, i * 3);
        ck_assert_uint_eq(run.order[i]->column, i * 3 + 1);
        ck_assert_uint_eq(run.order[i]->utf16_end, i * 3 + 2);
    }
    chinhta__run_finish(&run);
}
END_TEST

START_TEST(form_and_place_yield_to_spelling) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    add(10, 20, MERGE, SUGGEST, 0.5);
    add(10, 14, NFC, AUTO, 1);
    add(15, 20, PLACE, AUTO, 1);
    add(20, 25, NFC, AUTO, 1);
    add(30, 35, NFC, AUTO, 1);
    add(30, 35, PLACE, AUTO, 1);
    expect("10-20 spelling/merge 1, 20-25 encoding/nfc 2, 30-35 tone/place 2");
}
END_TEST

START_TEST(longer_and_earlier_yield_too) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    add(10, 30, NFC, AUTO, 1);
    add(25, 28, CONTEXT, AUTO, 1);
    add(40, 50, CONTEXT, AUTO, 1);
    add(48, 60, REJECTED, AUTO, 1);
    expect("25-28 spelling/context 2, 48-60 spelling/rejected 2");
}
END_TEST

START_TEST(what_is_left_out_takes_nothing_with_it) {
    begin(CHINHTA__CODE_SET_ALL & ~CHINHTA__CODE_SET_ONE(MERGE), 0.5);
    add(10, 20, MERGE, AUTO, 1);
    add(10, 20, CONTEXT, AUTO, 0.4);
    add(10, 14, NFC, AUTO, 0.5);
    expect("10-14 encoding/nfc 2");
}
END_TEST

START_TEST(surer_fix_stays_automatic) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    add(10, 20, SPACE, AUTO, 0.9);
    add(15, 20, CONTEXT, AUTO, 0.95);
    add(18, 25, SPACE, AUTO, 0.8);
    add(30, 40, SPACE, AUTO, 0.9);
    add(35, 40, CONTEXT, AUTO, 0.9);
    expect(
        "10-20 punctuation/space 1, 15-20 spelling/context 2, 18-25 punctuation/space 1, 30-40 punctuation/space 2, "
        "35-40 spelling/context 1");
}
END_TEST

START_TEST(surer_guess_at_a_slip_stays) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    add(10, 20, MERGE, AUTO, 0.9);
    add(15, 20, CONTEXT, SUGGEST, 0.95);
    add(18, 25, MERGE, SUGGEST, 0.8);
    add(20, 25, CONTEXT, SUGGEST, 0.7);
    add(30, 40, MERGE, AUTO, 0.9);
    add(30, 40, CONTEXT, AUTO, 0.9);
    add(50, 60, CHINHTA__CODE_SPELLING_CAPITAL, AUTO, 0.95);
    add(50, 60, CONTEXT, SUGGEST, 0.6);
    expect("10-20 spelling/merge 2, 20-25 spelling/context 1, 30-40 spelling/merge 2, 50-60 spelling/context 1");
}
END_TEST

START_TEST(accepted_is_silent) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    ck_assert_int_eq(chinhta__run_accept(&run, 10, 20), CHINHTA_OK);
    ck_assert_int_eq(chinhta__run_accept(&run, 30, 40), CHINHTA_OK);
    add(5, 9, CONTEXT, AUTO, 1);
    add(10, 15, CONTEXT, AUTO, 1);
    add(16, 21, CONTEXT, AUTO, 1);
    add(30, 40, MERGE, AUTO, 1);
    add(31, 33, PLACE, AUTO, 1);
    add(35, 36, REJECTED, AUTO, 1);
    expect("5-9 spelling/context 2, 16-21 spelling/context 2, 31-33 tone/place 2, 35-36 spelling/rejected 2");
}
END_TEST

/* Only what is no syllable may be a foreign word; the finding has to be the word. */
START_TEST(foreign_is_silent) {
    struct chinhta__hunspell *foreign = chinhta__hunspell_new();
    ck_assert_int_eq(chinhta__hunspell_open(foreign, TESTS_DIR "/hunspell/foreign"), CHINHTA__HUNSPELL_OK);
    begin(CHINHTA__CODE_SET_ALL, 0);
    static const char text[] = "logistics software logistic";
    chinhta__run_begin(&run, text, sizeof(text) - 1);
    run.foreign = foreign;
    add(0, 9, CHINHTA__CODE_SPELLING_SYLLABLE, SUGGEST, 1);
    add(10, 18, CONTEXT, SUGGEST, 1);
    add(19, 27, CHINHTA__CODE_SPELLING_SYLLABLE, SUGGEST, 1);
    expect("10-18 spelling/context 1, 19-27 spelling/syllable 1");
    chinhta__hunspell_free(foreign);
}
END_TEST

START_TEST(class_goes_with_fixes) {
    begin(CHINHTA__CODE_SET_ALL, 0);
    const struct chinhta__report_fix fixes[] = {{"b", 1, 2.0}, {"", 0, -1.0}};
    struct chinhta__report report = {0, 1, CONTEXT, AUTO, 7.0, NULL, 0};
    ck_assert_int_eq(chinhta__run_report(&run, &report), CHINHTA_OK);
    report = (struct chinhta__report){2, 3, CONTEXT, CHINHTA_FIX_CLASS_REPORT, -3.0, fixes, 2};
    ck_assert_int_eq(chinhta__run_report(&run, &report), CHINHTA_OK);
    ck_assert_int_eq(chinhta__report_settle(&run), CHINHTA_OK);
    ck_assert_int_eq(run.order[0]->fix_class, CHINHTA_FIX_CLASS_REPORT);
    ck_assert(run.order[0]->confidence == 1.0);
    ck_assert_int_eq(run.order[1]->fix_class, CHINHTA_FIX_CLASS_SUGGEST);
    ck_assert(run.order[1]->confidence == 0.0);
    ck_assert_uint_eq(run.order[1]->n_fixes, 2);
    ck_assert(run.order[1]->fixes[0].confidence == 1.0 && run.order[1]->fixes[1].confidence == 0.0);
    ck_assert_str_eq(run.order[1]->fixes[1].text, "");
    chinhta__run_finish(&run);
}
END_TEST

SUITE("report", sorted, many_sorted, form_and_place_yield_to_spelling, longer_and_earlier_yield_too,
      what_is_left_out_takes_nothing_with_it, surer_fix_stays_automatic, surer_guess_at_a_slip_stays, accepted_is_silent,
      foreign_is_silent, class_goes_with_fixes)
