#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what testing needs, builds with warnings as errors, runs every test. Ends with "N passed, N failed".
#
# Three rounds: gcc; clang with the address and undefined-behaviour sanitizers; valgrind, without the
# suites house and slow. With everything installed no test has a reason to be skipped, so a skipped one counts
# as failed.
. "$(dirname "$0")/common.sh"

# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $test_packages

passed=0
failed=0
summary=

# count LABEL LOG...: adds up one line of meson's summaries
count() {
    sed -n "s/^$1: *\([0-9][0-9]*\) *$/\1/p" "$2" | tail -n 1
}

# run_tests DIR TITLE ARGUMENT...: meson test, and its counts added to the sums
run_tests() {
    dir=$1 title=$2
    shift 2
    say "$title"
    log=$dir/test-round.log
    status=0
    meson test -C "$dir" --no-rebuild --print-errorlogs "$@" >"$log" 2>&1 || status=$?
    cat "$log"
    ok=0 bad=0
    for label in 'Ok' 'Expected Fail'; do
        n=$(count "$label" "$log")
        ok=$((ok + ${n:-0}))
    done
    for label in 'Fail' 'Unexpected Pass' 'Timeout' 'Skipped'; do
        n=$(count "$label" "$log")
        bad=$((bad + ${n:-0}))
    done
    # a runner that broke off, or found no test, is a failure too
    if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$ok" = 0 ]; }; then
        bad=1
    fi
    passed=$((passed + ok))
    failed=$((failed + bad))
    summary="$summary$title: $ok passed, $bad failed
"
}

set_up build -Dwerror=true -Dtests=enabled
build build
run_tests build 'gcc' --timeout-multiplier 3

CC=clang set_up build-asan -Dwerror=true -Dtests=enabled -Db_sanitize=address,undefined -Db_lundef=false \
    -Ddefault_library=static
build build-asan
UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export UBSAN_OPTIONS
run_tests build-asan 'clang, address and undefined-behaviour sanitizers' --timeout-multiplier 6

run_tests build 'valgrind' --setup valgrind

printf '\n%s' "$summary"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
