/* SPDX-License-Identifier: MIT */
/*
 * Rows (id, text, findings, note) of a table of checked texts. A finding is written CODE CLASS text=fix,
 * several are parted by " | "; without a fix nothing follows the "=". "-" stands for no finding.
 */
#ifndef TESTS_FINDING_ROWS_H
#define TESTS_FINDING_ROWS_H

#include <chinhta.h>

/* Checks each text of cases/NAME and fails the running test with all the rows that differ. */
void finding_rows_check(const char *name, chinhta_checker *checker);

/* A checker with no dictionary for these codes ("tone,encoding/nfc"; NULL: all) in a tone style. */
chinhta_checker *finding_rows_checker(const char *codes, chinhta_tone_style style);

/* The same under a profile, for all codes that it looks for. */
chinhta_checker *finding_rows_checker_of(chinhta_profile profile);

/* A checker with the dictionary of a file, for all codes. */
chinhta_checker *finding_rows_dict_checker(const char *dict_path);

/*
 * Fails the running test unless what chinhta.h promises of findings and fixes holds for a text: findings
 * sorted, inside the text and complete, their positions right in each unit; fixing touches nothing outside
 * the spans of automatic fixes, and fixing twice is fixing once.
 */
void finding_laws_check(chinhta_checker *checker, const char *text, size_t len);

#endif
