#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints how fast a check is, beside hunspell in the same run, how long the dictionary takes to open, and peak memory.
#
# usage: dev/bench.sh [TEXT]; without TEXT, 8 MiB made of the lines of the sample
. "$(dirname "$0")/common.sh"

# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $test_packages hunspell hunspell-vi
set_up build -Dtests=enabled
build build
if [ $# -gt 0 ]; then
    exec build/tests/bench/bench build/cli/chinhta build/dict/chinhta.dict "$1"
fi
exec build/tests/bench/bench build/cli/chinhta build/dict/chinhta.dict tests/sample/quyet-dinh-dung.txt 8
