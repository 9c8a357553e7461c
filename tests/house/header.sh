#!/bin/sh
# SPDX-License-Identifier: MIT
# Header: include/chinhta.h stands alone as C99, C11, C17 and C++11, without a warning, and may be included twice.
#
# usage: header.sh INCLUDE_FOLDER C_COMPILER CXX_COMPILER
set -eu
include=$1 cc=$2 cxx=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf '#include <chinhta.h>\n#include <chinhta.h>\nint main(void) { return chinhta_version() == 0; }\n' >"$scratch/use.c"
cp "$scratch/use.c" "$scratch/use.cc"

status=0
# $cc and $cxx may be a compiler and its launcher
for std in c99 c11 c17; do
    # shellcheck disable=SC2086
    $cc -std=$std -pedantic -Werror -Wall -Wextra -Wundef -Wstrict-prototypes -Wc++-compat -fsyntax-only \
        -I"$include" "$scratch/use.c" || status=1
done
for std in c++11 c++17; do
    # shellcheck disable=SC2086
    $cxx -std=$std -pedantic -Werror -Wall -Wextra -Wundef -fsyntax-only -I"$include" "$scratch/use.cc" || status=1
done
exit $status
