#!/bin/sh
# SPDX-License-Identifier: MIT
# Symbols: what the shared library exports, what include/chinhta.h declares and what the version script lists are the
# same names.
#
# usage: symbols.sh SHARED_LIBRARY HEADER VERSION_SCRIPT COMPILER...
set -eu
LC_ALL=C
export LC_ALL
nm=${NM:-nm}
library=$1 header=$2 script=$3
shift 3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$nm" -D --defined-only "$library" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' | sort >"$scratch/exported"

# the compiler takes the comments out; a name before a bracket is a function
"$@" -E -P "$header" | tr '\n' ' ' | grep -o '\<chinhta_[a-z0-9_]* *(' | tr -d ' (' | sort >"$scratch/declared"

sed -e 's:/\*[^*]*\*/::g' -e 's/#.*//' "$script" | tr ' \t{};' '\n\n\n\n\n' | grep '^chinhta_' | sort >"$scratch/listed"

status=0
[ -s "$scratch/declared" ] || {
    echo "no function found in $header"
    status=1
}
diff -u "$scratch/declared" "$scratch/exported" || {
    echo 'the header declares (-) other names than the library exports (+)'
    status=1
}
diff -u "$scratch/declared" "$scratch/listed" || {
    echo 'the header declares (-) other names than the version script lists (+)'
    status=1
}
echo "$(wc -l <"$scratch/declared") functions"
exit $status
