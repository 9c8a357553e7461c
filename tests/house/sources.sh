#!/bin/sh
# SPDX-License-Identifier: MIT
# Sources: every file of code names its licence and says what it owns; no .c file passes 600 lines; every stem of lib/
# has tests of the same stem, or is listed here with the tests that reach it.
#
# usage: sources.sh SOURCE_ROOT
set -eu
cd "$1"
find include lib cli dict tests dev -type f \( -name '*.[ch]' -o -name '*.cc' -o -name '*.sh' \) 2>/dev/null |
    LC_ALL=C sort | xargs awk '
BEGIN {
    tested_by["decision"] = tested_by["decoder"] = tested_by["gate"] = "spelling"
    tested_by["families"] = "run"
    tested_by["api_converter"] = "convert"
    tested_by["api_normalize"] = "normalize"
}
function broken(file, what) {
    print file ": " what
    n_broken++
}
function close_file() {
    if (file == "")
        return
    if (!licence)
        broken(file, "no SPDX line at the top")
    if (!comment)
        broken(file, "no first comment")
    if (file ~ /\.c$/ && n_lines > 600)
        broken(file, n_lines " lines, over 600")
}
FNR == 1 {
    close_file()
    file = FILENAME
    n_files++
    licence = comment = 0
    is_shell = file ~ /\.sh$/
    stem = file
    sub(/^.*\//, "", stem)
    if (file ~ /^lib\/.*\.c$/)
        stems[substr(stem, 1, length(stem) - 2)] = file
    # one program a stem, or a folder for a stem with several
    if (file ~ /^tests\/test_[^\/]*\.c$/)
        tested[substr(stem, 6, length(stem) - 7)] = 1
    else if (split(file, part, "/") > 2 && part[1] == "tests")
        tested[part[2]] = 1
}
{
    n_lines = FNR
}
FNR <= 3 && /SPDX-License-Identifier: MIT/ {
    if (is_shell ? /^# / : FNR == 1 && /^\/\* .* \*\/$/)
        licence = 1
    next
}
FNR <= 4 && (is_shell ? /^# [A-Z]/ : /^\/\*/) {
    comment = 1
}
END {
    close_file()
    for (stem in stems) {
        # stem_part.c may be tested with its stem
        whole = stem
        sub(/_.*/, "", whole)
        if (!(stem in tested) && !(whole in tested) && !(tested_by[stem] in tested))
            broken(stems[stem], "no tests/test_" stem ".c")
    }
    if (!n_files)
        broken("no file", "seen")
    printf "%d files, %d broken\n", n_files, n_broken
    exit n_broken > 0
}'
