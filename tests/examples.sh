#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs what explain shows of each code: its wrong examples are found, its right ones are not.
# usage: examples.sh PROGRAM DICTIONARY
set -eu
program=$1
dict=$2
bad=0
n=0

count() {
    printf '%s\n' "$2" | "$program" check --dict "$dict" --lang en --fail-level never --select "$1" - | grep -c " $1: " || true
}

for code in $("$program" explain --lang en | awk '{print $1}'); do
    # what ends a basis is only seen from the lines below it
    [ "$code" != format/basis ] || continue
    example=$("$program" explain --lang en "$code" | grep '^Wrong: ' || true)
    [ -n "$example" ] || continue
    wrong=${example#Wrong: }
    wrong=${wrong%%    Right: *}
    right=${example##*    Right: }
    n=$((n + 1))
    if [ "$(count "$code" "$wrong")" = 0 ]; then
        echo "$code: nothing is found in: $wrong"
        bad=1
    fi
    if [ "$(count "$code" "$right")" != 0 ]; then
        echo "$code: something is found in: $right"
        bad=1
    fi
done
[ "$n" -gt 20 ] || { echo "only $n examples"; bad=1; }
exit $bad
