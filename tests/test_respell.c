/* SPDX-License-Identifier: MIT */
/* Respell: case and tone style of a fix. Needs the dictionary for the numbers of its syllables. */
#include "lib/check/respell.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "lib/lexicon/dict.h"
#include "tests/suite.h"

static const char *dict_path;

static uint16_t id_of(const chinhta_dict *dict, const char *word) {
    struct chinhta__syllable syllable;
    ck_assert_msg(chinhta__word_syllable(word, strlen(word), &syllable), "%s", word);
    unsigned id = chinhta__dict_syllable_id(dict, syllable.code);
    ck_assert_msg(id != CHINHTA__WORD_UNKNOWN, "%s", word);
    return (uint16_t)id;
}

struct row {
    const char *text, *first, *second, *wanted;
    enum chinhta__tone_style style;
};

static void check_rows(const struct row *rows, size_t n) {
    chinhta_dict *dict = NULL;
    ck_assert_int_eq(chinhta__dict_open_path(dict_path, &dict, NULL, 0), CHINHTA_OK);
    for (size_t i = 0; i < n; i++) {
        struct chinhta__choice choice = {.n_ids = 1};
        choice.ids[0] = id_of(dict, rows[i].first);
        if (rows[i].second)
            choice.ids[choice.n_ids++] = id_of(dict, rows[i].second);
        char out[CHINHTA__RESPELL_MAX_BYTES + 1];
        size_t len = chinhta__respell(dict, &choice, rows[i].text, strlen(rows[i].text), rows[i].style, out);
        ck_assert_uint_le(len, CHINHTA__RESPELL_MAX_BYTES);
        out[len] = '\0';
        ck_assert_str_eq(out, rows[i].wanted);
    }
    chinhta__dict_unref(dict);
}

#define OLD CHINHTA__TONE_STYLE_OLD
#define NEW CHINHTA__TONE_STYLE_NEW
#define CHECK_ROWS(rows) check_rows(rows, sizeof(rows) / sizeof(*(rows)))

START_TEST(case_of_one) {
    static const struct row rows[] = {
        {"triệu", "triệt", NULL, "triệt", OLD},
        {"Triệu", "triệt", NULL, "Triệt", OLD},
        {"TRIỆU", "triệt", NULL, "TRIỆT", OLD},
        {"dất", "đất", NULL, "đất", OLD},
        {"Dất", "đất", NULL, "Đất", OLD},
        {"DẤT", "đất", NULL, "ĐẤT", OLD},
        {"TRIỆu", "triệt", NULL, "TRIỆT", OLD}, /* one key slipped */
        {"tRiệu", "triệt", NULL, "triệt", OLD},
        {"Y", "ý", NULL, "Ý", OLD}, /* one letter: a capital, not capitals */
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(case_of_two) {
    static const struct row rows[] = {
        {"nhândân", "nhân", "dân", "nhân dân", OLD},
        {"Nhândân", "nhân", "dân", "Nhân dân", OLD},
        {"NhânDân", "nhân", "dân", "Nhân Dân", OLD},
        {"nhânDân", "nhân", "dân", "nhân Dân", OLD},
        {"NHÂNDÂN", "nhân", "dân", "NHÂN DÂN", OLD},
        {"NAMĐộc", "nam", "độc", "NAM Độc", OLD},
        {"NAMđộc", "nam", "độc", "NAM độc", OLD},
        {"ÝKIẾN", "ý", "kiến", "Ý KIẾN", OLD},
        {"namĐỘC", "nam", "độc", "nam ĐỘC", OLD},
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(case_of_pieces) {
    static const struct row rows[] = {
        {"nư ớc", "nước", NULL, "nước", OLD},
        {"Nư ớc", "nước", NULL, "Nước", OLD},
        {"NƯ ỚC", "nước", NULL, "NƯỚC", OLD},
        {"của của", "của", NULL, "của", OLD},
        {"Của của", "của", NULL, "Của", OLD},
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(tone_style) {
    static const struct row rows[] = {
        {"hoa", "hòa", NULL, "hòa", OLD},       {"hoa", "hòa", NULL, "hoà", NEW},
        {"KHOE", "khỏe", NULL, "KHỎE", OLD},    {"KHOE", "khỏe", NULL, "KHOẺ", NEW},
        {"Thuy", "thủy", NULL, "Thủy", OLD},    {"Thuy", "thủy", NULL, "Thuỷ", NEW},
        {"tòan", "toàn", NULL, "toàn", OLD},    {"tòan", "toàn", NULL, "toàn", NEW},
        {"hòabình", "hòa", "bình", "hòa bình", OLD}, {"hòabình", "hòa", "bình", "hoà bình", NEW},
    };
    CHECK_ROWS(rows);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {case_of_one, case_of_two, case_of_pieces, tone_style};
    if (argc != 2) {
        fprintf(stderr, "usage: test_respell DICTIONARY\n");
        return 2;
    }
    dict_path = argv[1];
    return suite_run("respell", tests, sizeof(tests) / sizeof(*tests));
}
