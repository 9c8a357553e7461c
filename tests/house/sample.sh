#!/bin/sh
# SPDX-License-Identifier: MIT
# Sample: the slips of sample/planted.tsv are all that keeps quyet-dinh.txt from its correct twin.
#
# usage: sample.sh SAMPLE_FOLDER
set -eu
cd "$1"
LC_ALL=C awk -F '\t' '
NR == FNR {
    if (/^#/)
        next
    row++
    line[row] = $1
    wrong[row] = $2
    right[row] = $3
    families[$4] = 1
    if (NF != 5 || $2 == $3) {
        printf "planted.tsv:%d: not five fields with a slip\n", FNR
        bad++
    }
    next
}
{
    for (i = 1; i <= row; i++) {
        if (line[i] != FNR)
            continue
        at = index($0, wrong[i])
        if (!at || index(substr($0, at + 1), wrong[i])) {
            printf "quyet-dinh.txt:%d: \"%s\" stands here not once\n", FNR, wrong[i]
            bad++
            continue
        }
        $0 = substr($0, 1, at - 1) right[i] substr($0, at + length(wrong[i]))
        used++
    }
    mended[FNR] = $0
    n_lines = FNR
}
END {
    while ((getline twin < "quyet-dinh-dung.txt") > 0) {
        n_twin++
        if (twin != mended[n_twin]) {
            printf "quyet-dinh-dung.txt:%d: differs from the mended line:\n%s\n", n_twin, mended[n_twin]
            bad++
        }
    }
    if (n_twin != n_lines || !used || used != row) {
        printf "%d and %d lines, %d of %d slips\n", n_lines, n_twin, used, row
        bad++
    }
    printf "%d lines, %d slips, %d bad\n", n_lines, row, bad
    exit bad > 0
}' planted.tsv quyet-dinh.txt
