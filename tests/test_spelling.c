/* SPDX-License-Identifier: MIT */
/*
 * Spelling as a whole: sentences with slips and their fixed texts, sentences with nothing to find. Needs the
 * dictionary; owns no rule of its own.
 */
#include <check.h>
#include <chinhta.h>
#include <stdio.h>
#include <string.h>

#include "tests/finding_rows.h"
#include "tests/suite.h"
#include "tests/tsv.h"

static const char *dict_path;

/* No two findings of spelling touch the same bytes. */
static void check_apart(chinhta_checker *checker, const char *text, size_t len) {
    const chinhta_finding *const *findings = NULL;
    size_t n = 0, end = 0;
    ck_assert_int_eq(chinhta_check(checker, text, len, &findings, &n), CHINHTA_OK);
    for (size_t i = 0; i < n; i++)
        if (strncmp(findings[i]->code, "spelling/", 9) == 0) {
            MUST_MSG(findings[i]->byte_start >= end, "%s", text);
            end = findings[i]->byte_end;
        }
}

static void check_laws(chinhta_checker *checker, const struct tsv_field *text) {
    finding_laws_check(checker, text->text, text->len);
    check_apart(checker, text->text, text->len);
}

START_TEST(fixed) {
    chinhta_checker *checker = finding_rows_dict_checker(dict_path);
    struct tsv table = tsv_read("spelling.tsv", 3);
    unsigned n_bad = 0;
    for (size_t i = 0; i < table.n_rows; i++) {
        const struct tsv_field *field = table.rows[i].field;
        const char *seen = NULL;
        size_t len = 0;
        check_laws(checker, &field[1]);
        check_laws(checker, &field[2]);
        ck_assert_int_eq(chinhta_fix(checker, field[1].text, field[1].len, &seen, &len), CHINHTA_OK);
        if (len == field[2].len && memcmp(seen, field[2].text, len) == 0)
            continue;
        fprintf(stderr, "%s:%u: %s\n  wanted: %s\n  seen:   %s\n", table.name, table.rows[i].line, field[0].text,
                field[2].text, seen);
        n_bad++;
    }
    tsv_free(&table);
    chinhta_checker_free(checker);
    ck_assert_uint_eq(n_bad, 0);
}
END_TEST

/* Says what is found in a text that has nothing wrong with it. */
static unsigned count_found(chinhta_checker *checker, const struct tsv_row *row, const struct tsv_field *text) {
    const chinhta_finding *const *findings = NULL;
    size_t n = 0;
    unsigned n_found = 0;
    ck_assert_int_eq(chinhta_check(checker, text->text, text->len, &findings, &n), CHINHTA_OK);
    for (size_t i = 0; i < n; i++)
        if (strncmp(findings[i]->code, "spelling/", 9) == 0) {
            fprintf(stderr, "row %u: %s: %s\n", row->line, row->field[0].text, findings[i]->message);
            n_found++;
        }
    return n_found;
}

START_TEST(clean) {
    chinhta_checker *checker = finding_rows_dict_checker(dict_path);
    struct tsv table = tsv_read("clean.tsv", 2);
    unsigned n_found = 0;
    for (size_t i = 0; i < table.n_rows; i++) {
        n_found += count_found(checker, &table.rows[i], &table.rows[i].field[1]);
        check_laws(checker, &table.rows[i].field[1]);
    }
    tsv_free(&table);
    chinhta_checker_free(checker);
    ck_assert_uint_eq(n_found, 0);
}
END_TEST

/* The right texts of the slips are right sentences too. */
START_TEST(fixed_is_clean) {
    chinhta_checker *checker = finding_rows_dict_checker(dict_path);
    struct tsv table = tsv_read("spelling.tsv", 3);
    unsigned n_found = 0;
    for (size_t i = 0; i < table.n_rows; i++)
        n_found += count_found(checker, &table.rows[i], &table.rows[i].field[2]);
    tsv_free(&table);
    chinhta_checker_free(checker);
    ck_assert_uint_eq(n_found, 0);
}
END_TEST

/* What is found in a text, behind its first N_BEFORE bytes, which are garbled: how sure the check is of each. */
static size_t confidences(chinhta_checker *checker, const char *text, size_t n_before, double out[8]) {
    const chinhta_finding *const *findings = NULL;
    size_t n = 0, n_found = 0;
    ck_assert_int_eq(chinhta_check(checker, text, strlen(text), &findings, &n), CHINHTA_OK);
    for (size_t i = 0; i < n && n_found < 8; i++)
        if (findings[i]->byte_start >= n_before)
            out[n_found++] = findings[i]->confidence;
        else
            ck_assert_str_eq(findings[i]->code, "encoding/mojibake");
    return n_found;
}

/* Garbled lines tell nothing about the rate of slips in the others. */
START_TEST(garbled_lines_do_not_count) {
    static const char text[] = "Các sở, ban, ngành chấp hành quy định này và báo các kết quả trước ngày 15 tháng 6.\n";
    static const char garbled[] = "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam\n";
    char both[40 * sizeof garbled + sizeof text] = "";
    double alone[8], beside[8];
    for (unsigned i = 0; i < 40; i++)
        strcat(both, garbled);
    size_t n_before = strlen(both);
    strcat(both, text);
    chinhta_checker *checker = finding_rows_dict_checker(dict_path);
    size_t n = confidences(checker, text, 0, alone);
    ck_assert_uint_gt(n, 0);
    ck_assert_uint_eq(confidences(checker, both, n_before, beside), n);
    for (size_t i = 0; i < n; i++)
        ck_assert_double_eq(alone[i], beside[i]);
    chinhta_checker_free(checker);
}
END_TEST

/* Many lines with slips in each are fixed, not given up: a fix in one line changes what is known of all after it. */
START_TEST(dense_document) {
    static const char *const heads[] = {
        "Ủy ban nhạn dân xã tổ chức", "Hội đồng nhân dân huyện thông quua", "Phòng Tài chính và Kế hoạch thẩm địnhh",
        "Sở Nội vụ chủ trì phối hợp rà soat", "Ban Chỉ đạo thường xuyên kiểm trạ", "Các cơ quang chuyên môn tham mưu",
        "Văn phòng tổng hợp và bao cáo", "Chi cục Thuế đôn đốc việc thự hiện", "Thanh tra huyện tiến hanh xem xét",
        "Công an xã tăng cườg công tác", "Trưởng các đơn vị chịu trách nhiêm về", "Trung tâm Y tế triển khải",
    };
    static const char *const tails[] = {
        "kế hoạch cải cách hành chính nam 2024.", "các chỉ tiêu phát trển kinh tế của địa phương.",
        "việc giải quyêt hồ sơ đúng thời hạn.", "chương trình xây dựng nông thôn mói.",
        "dự toán ngân sách nha nước.", "nhiệm vụ quản lý đât đai trên địa bàn.",
        "công tác phòng cháy, chữa chay.", "đề án sắp xêp đơn vị hành chính.",
        "kết quả thực hiện nghị quyêt của Đảng bộ.", "chế độ, chính sách đối với ngươi có công.",
        "việc tiếp công dân định kỳ hằng thang.", "các biện pháp bảo vệ mội trường.",
    };
    enum { N = sizeof(heads) / sizeof(*heads), M = sizeof(tails) / sizeof(*tails) };
    static char text[N * M * 160];
    size_t len = 0;
    for (size_t i = 0; i < N; i++)
        for (size_t k = 0; k < M; k++)
            len += (size_t)snprintf(text + len, sizeof(text) - len, "%s %s\n", heads[i], tails[k]);
    chinhta_checker *checker = finding_rows_dict_checker(dict_path);
    const chinhta_finding *const *findings = NULL;
    size_t n = 0, n_auto = 0, n_left = 0;
    ck_assert_int_eq(chinhta_check(checker, text, len, &findings, &n), CHINHTA_OK);
    for (size_t i = 0; i < n; i++)
        n_auto += findings[i]->fix_class == CHINHTA_FIX_CLASS_AUTO;
    const char *out = NULL;
    size_t out_len = 0;
    ck_assert_int_eq(chinhta_fix(checker, text, len, &out, &out_len), CHINHTA_OK);
    static char once[sizeof(text)];
    ck_assert_uint_lt(out_len, sizeof(once));
    memcpy(once, out, out_len);
    ck_assert_int_eq(chinhta_check(checker, once, out_len, &findings, &n), CHINHTA_OK);
    for (size_t i = 0; i < n; i++)
        n_left += findings[i]->fix_class == CHINHTA_FIX_CLASS_AUTO;
    ck_assert_uint_ge(n_auto, N * M);
    ck_assert_uint_le(n_left, n_auto / 50);
    finding_laws_check(checker, text, len);
    chinhta_checker_free(checker);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {fixed, clean, fixed_is_clean, garbled_lines_do_not_count, dense_document};
    if (argc != 2) {
        fprintf(stderr, "usage: test_spelling DICTIONARY\n");
        return 2;
    }
    dict_path = argv[1];
    return suite_run("spelling", tests, sizeof(tests) / sizeof(*tests));
}
