/* SPDX-License-Identifier: MIT */
/* Lines whose slips a person marked. See decide.h. */
#include <stdlib.h>
#include <string.h>
#include "dict/decide/decide.h"

bool decide_parse_labelled(char *text, struct decide_line *line) {
    char *column = strtok(text, "\t\n");
    if (!column || strlen(column) >= sizeof line->text)
        return false;
    line->len = strlen(column);
    memcpy(line->text, column, line->len);
    line->n_slips = 0;
    char *start, *end, *right;
    while ((start = strtok(NULL, "\t\n")) && (end = strtok(NULL, "\t\n")) && (right = strtok(NULL, "\t\n"))) {
        struct decide_slip *slip = &line->slips[line->n_slips];
        if (line->n_slips + 1 == sizeof line->slips / sizeof *line->slips || strlen(right) >= sizeof slip->right)
            return false;
        slip->byte_start = strtoul(start, NULL, 10);
        slip->byte_end = strtoul(end, NULL, 10);
        strcpy(slip->right, right);
        line->n_slips++;
    }
    return true;
}
