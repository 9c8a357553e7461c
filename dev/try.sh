#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what building needs, builds into build/, and checks the sample decision.
. "$(dirname "$0")/common.sh"

# shellcheck disable=SC2086 # a list of words
install_packages $build_packages
set_up build -Dtests=auto
build build

sample=tests/sample/quyet-dinh.txt
say "build/cli/chinhta check $sample"
status=0
build/cli/chinhta check "$sample" || status=$?
# 1: there are findings, and there must be some
[ "$status" = 1 ] || die "the check ended with status $status, not 1"
