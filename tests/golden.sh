#!/bin/sh
# SPDX-License-Identifier: MIT
# Golden: runs golden/NAME.sh in an empty folder and compares what the program printed, and its exit statuses, with
# golden/NAME.out. GOLDEN_UPDATE=1 writes NAME.out anew (read the difference before committing it), then compares.
#
# usage: golden.sh PROGRAM DICTIONARY NAME.sh
set -eu
LC_ALL=C
LANG=C
export LC_ALL LANG
unset CHINHTA_DICT NO_COLOR POSIXLY_CORRECT LC_MESSAGES || true
program=$(realpath "$1") dict=$(realpath "$2") script=$(realpath "$3")
wanted=${script%.sh}.out
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/here"
cd "$scratch/here"
umask 022

# run ARGUMENT...: the command line, what it printed (stderr's lines begin with "! "), and its status
run() {
    printf '$ chinhta %s\n' "$*"
    status=0
    CHINHTA_DICT=${CHINHTA_DICT-$dict} "$program" "$@" 2>"$scratch/stderr" || status=$?
    sed 's/^/! /' "$scratch/stderr"
    printf 'status %s\n\n' "$status"
}

# shellcheck disable=SC1090
(. "$script") >"$scratch/seen" 2>&1 || {
    cat "$scratch/seen"
    echo "$script ended with status $?"
    exit 1
}
if [ "${GOLDEN_UPDATE:-0}" = 1 ]; then
    cp "$scratch/seen" "$wanted"
fi
diff -u "$wanted" "$scratch/seen"
