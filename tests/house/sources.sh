#!/bin/sh
# SPDX-License-Identifier: MIT
# Sources: every file of code names its licence and says what it owns; no .c file passes 600 lines; every stem of lib/
# has tests of the same stem.
#
# usage: sources.sh SOURCE_ROOT
set -eu
cd "$1"
max_lines=600
n_files=0
n_broken=0

broken() {
    echo "$1: $2"
    n_broken=$((n_broken + 1))
}

list() {
    for top in include lib cli dict tests dev; do
        [ ! -d "$top" ] || find "$top" -type f \( -name '*.[ch]' -o -name '*.cc' -o -name '*.sh' \)
    done | LC_ALL=C sort
}

for file in $(list); do
    n_files=$((n_files + 1))
    case $file in
    *.sh)
        head -n 3 "$file" | grep -q '^# SPDX-License-Identifier: MIT$' || broken "$file" 'no SPDX line at the top'
        sed -n '2,4p' "$file" | grep -v '^# SPDX' | grep -q '^# [A-Z]' || broken "$file" 'no first comment'
        ;;
    *)
        [ "$(head -n 1 "$file")" = '/* SPDX-License-Identifier: MIT */' ] || broken "$file" 'no SPDX line at the top'
        sed -n 2p "$file" | grep -q '^/\*' || broken "$file" 'no first comment'
        ;;
    esac
    case $file in
    *.c)
        n_lines=$(wc -l <"$file")
        [ "$n_lines" -le "$max_lines" ] || broken "$file" "$n_lines lines, over $max_lines"
        ;;
    esac
    case $file in
    lib/*.c)
        stem=$(basename "$file" .c)
        # one program a stem, or a folder for a stem with several; stem_part.c may be tested with its stem
        [ -f "tests/test_$stem.c" ] || [ -d "tests/$stem" ] || [ -f "tests/test_${stem%_*}.c" ] ||
            broken "$file" "no tests/test_$stem.c"
        ;;
    esac
done

[ "$n_files" -gt 0 ] || broken "$PWD" 'no file seen'
echo "$n_files files, $n_broken broken"
[ "$n_broken" = 0 ]
