/* SPDX-License-Identifier: MIT */
/*
 * Candidates: what was meant is among those found, by whatever edit; they come sorted, without doubles.
 *
 * usage: test_candidates DICTIONARY
 */
#include "lib/model/candidates.h"

#include <math.h>
#include <string.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;
static struct paragraph p;
static struct chinhta__candidate found[CHINHTA__MAX_CANDIDATES];

static size_t find(const char *text, const char *word) {
    paragraph_read(&p, dict, text);
    return chinhta__candidates_find(&p.sequence, paragraph_find(&p, word), found);
}

/* In TEXT, WORD (the first place it stands) has the candidate FIRST [SECOND] by an edit. */
static void check(const char *text, const char *word, enum chinhta__edit edit, const char *first,
                  const char *second) {
    size_t n = find(text, word);
    unsigned n_old = edit == CHINHTA__EDIT_MERGE || edit == CHINHTA__EDIT_REPEAT ? 2 : 1;
    bool there = false;
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__change *c = &found[i].change;
        there = there || (found[i].edit == edit && c->n_old == n_old && c->n_new == (second ? 2u : 1u) &&
                          c->ids[0] == paragraph_id(dict, first) &&
                          (!second || c->ids[1] == paragraph_id(dict, second)));
    }
    ck_assert_msg(there, "%s: %s is not among %zu of %s", text, first, n, word);
}

START_TEST(substitutions) {
    check("Ủy ban nhạn dân tỉnh", "nhạn", CHINHTA__EDIT_SYLLABLE, "nhân", NULL);
    check("các cơ quang chuyên môn", "quang", CHINHTA__EDIT_SYLLABLE, "quan", NULL);
    check("xây dựng kê hoạch năm học", "kê", CHINHTA__EDIT_SYLLABLE, "kế", NULL);
    check("thực hiện chính xách xã hội", "xách", CHINHTA__EDIT_SYLLABLE, "sách", NULL);
    check("NHẠN DÂN TỈNH", "NHẠN", CHINHTA__EDIT_SYLLABLE, "nhân", NULL);
}
END_TEST

/* Another onset or rime than any slip of the fingers gives: the words beside it tell. */
START_TEST(partners) {
    check("thị trường được đánh giá tiềm năm", "năm", CHINHTA__EDIT_SYLLABLE, "năng", NULL);
    check("bảo đảm cạnh canh công bằng", "canh", CHINHTA__EDIT_SYLLABLE, "tranh", NULL);
    check("xử lý hành vi chi phạm", "chi", CHINHTA__EDIT_SYLLABLE, "vi", NULL);
}
END_TEST

START_TEST(no_syllables) {
    check("cải cách hành chnh nhà nước", "chnh", CHINHTA__EDIT_WORD, "chính", NULL);
    check("các nghành kinh tế", "nghành", CHINHTA__EDIT_WORD, "ngành", NULL);
    check("người Viêt Nam", "Viêt", CHINHTA__EDIT_WORD, "việt", NULL);
    check("cơ quan dđịa phương", "dđịa", CHINHTA__EDIT_WORD, "địa", NULL);
}
END_TEST

START_TEST(telex) {
    check("phát trieern kinh tế", "trieern", CHINHTA__EDIT_WORD, "triển", NULL);
    check("quyeets định của tỉnh", "quyeets", CHINHTA__EDIT_WORD, "quyết", NULL);
}
END_TEST

START_TEST(splits) {
    check("các cơ quan thựchiện kế hoạch", "thựchiện", CHINHTA__EDIT_SPLIT, "thực", "hiện");
    check("đượcgiao nhiệm vụ", "đượcgiao", CHINHTA__EDIT_SPLIT, "được", "giao");
}
END_TEST

START_TEST(merges) {
    check("cơ quan q uản lý nhà nước", "q uản", CHINHTA__EDIT_MERGE, "quản", NULL);
    check("thực hi ện kế hoạch", "hi ện", CHINHTA__EDIT_MERGE, "hiện", NULL);
}
END_TEST

START_TEST(repeats) {
    check("thực hiện các các nhiệm vụ", "các các", CHINHTA__EDIT_REPEAT, "các", NULL);
    size_t n = find("thực hiện các, các nhiệm vụ", "các,");
    for (size_t i = 0; i < n; i++)
        ck_assert_uint_ne(found[i].edit, CHINHTA__EDIT_REPEAT);
}
END_TEST

START_TEST(nothing_to_find) {
    ck_assert_uint_eq(find("ngày 2/9/2020, tại tỉnh", "2/9"), 0);
    ck_assert_uint_eq(find("ngày 2/9/2020, tại tỉnh", ", "), 0);
    ck_assert_uint_eq(find("東京 và tỉnh", "東京"), 0);
}
END_TEST

/* Any words side by side. */
START_TEST(any_words) {
    static const char *const words[] = {"nhân", "nhạn", "các", "CÁC",  "chnh", "thựchiện",
                                        "q",    "uản",  "qqq", "web",  "ăăăă", "nghiêngnghiêng",
                                        "東",   "đ",    ",",   "2020", ".",    "quyeets"};
    uint64_t random = 9;
    for (unsigned round = 0; round < 2000; round++) {
        char text[400] = "";
        for (unsigned i = 0, n = suite_random(&random) % 6; i <= n; i++) {
            strcat(text, words[suite_random(&random) % (sizeof(words) / sizeof(*words))]);
            strcat(text, " ");
        }
        paragraph_read(&p, dict, text);
        for (size_t t = 0; t < p.sequence.n; t++) {
            size_t n = chinhta__candidates_find(&p.sequence, t, found);
            MUST(n <= CHINHTA__MAX_CANDIDATES);
            for (size_t i = 0; i < n; i++) {
                const struct chinhta__change *c = &found[i].change;
                MUST(isfinite(found[i].rank) && (i == 0 || found[i - 1].rank >= found[i].rank));
                MUST(c->first == t && c->n_old >= 1 && t + c->n_old <= p.sequence.n);
                for (unsigned k = 0; k < c->n_new; k++)
                    MUST(c->ids[k] < dict->n_ids && dict->words[c->ids[k]].code != UINT16_MAX);
                MUST(c->n_old != 1 || c->n_new != 1 || c->ids[0] != chinhta__sequence_id(&p.sequence, t));
                for (size_t k = 0; k < i; k++)
                    MUST_MSG(memcmp(&found[k].change, c, sizeof(*c)) != 0, "%s: a double", text);
            }
        }
    }
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {substitutions, partners, no_syllables, telex,           splits,
                                  merges,        repeats,      nothing_to_find, any_words};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("candidates", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
