#!/bin/sh
# SPDX-License-Identifier: MIT
# README: what is installed is what a user gets, and README.md tells the truth about it. Installs into a scratch folder,
# compiles README's C example with the flags of pkg-config, runs it and the commands of README's sessions, and compares
# what they print with what README says.
#
# In README.md a block ```c is the example and the block behind it what it prints; in a block ```console a line that
# begins with "$ " is a command, the lines after it what it prints.
#
# usage: readme.sh BUILD_FOLDER SOURCE_ROOT PREFIX COMPILER...
set -eu
LC_ALL=C.UTF-8
LANG=C.UTF-8
export LC_ALL LANG
unset CHINHTA_DICT LC_MESSAGES || true
build=$1 root=$(realpath "$2") prefix=$3
shift 3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

meson install -C "$build" --no-rebuild --quiet --destdir "$scratch/root"
installed=$scratch/root$prefix
libdir=$(dirname "$(find "$installed" -name chinhta.pc)")/..
PKG_CONFIG_LIBDIR=$libdir/pkgconfig:$(pkg-config --variable pc_path pkg-config)
PKG_CONFIG_SYSROOT_DIR=$scratch/root
export PKG_CONFIG_LIBDIR PKG_CONFIG_SYSROOT_DIR
dict=$scratch/root$(PKG_CONFIG_SYSROOT_DIR='' pkg-config --variable=dictdir chinhta)/chinhta.dict
for file in "$installed/include/chinhta.h" "$installed/bin/chinhta" "$libdir/libchinhta.so" "$dict"; do
    [ -f "$file" ] || {
        echo "not installed: $file"
        exit 1
    }
done

# block NUMBER INFO: the lines of a fenced block of README.md, counted among those whose fence says INFO
awk -v folder="$scratch" '
/^```/ {
    if (inside) {
        inside = 0
        close(file)
    } else {
        inside = 1
        info = substr($0, 4)
        # the block behind the example is what it prints
        if (info == "c")
            file = folder "/example.c"
        else if (last == "c")
            file = folder "/example.printed"
        else if (info == "console")
            file = folder "/session." ++n
        else
            file = folder "/other"
        printf "" >file
        last = info
    }
    next
}
inside {
    print >file
}' "$root/README.md"

# shellcheck disable=SC2046 # flags are words
"$@" -std=c99 -pedantic -Wall -Wextra -Werror -o "$scratch/example" "$scratch/example.c" \
    $(pkg-config --cflags --libs chinhta)
LD_LIBRARY_PATH=$libdir "$scratch/example" "$dict" >"$scratch/example.seen" || {
    echo "the example ended with status $?"
    status=1
}
diff -u "$scratch/example.printed" "$scratch/example.seen" || status=1

cd "$root"
PATH=$installed/bin:$PATH
CHINHTA_DICT=$dict
export PATH CHINHTA_DICT
n_commands=0
for session in "$scratch"/session.*; do
    : >"$scratch/seen"
    while IFS= read -r line; do
        case $line in
        '$ '*)
            n_commands=$((n_commands + 1))
            printf '%s\n' "$line" >>"$scratch/seen"
            sh -c "${line#\$ }" >>"$scratch/seen" 2>&1 </dev/null || true
            ;;
        esac
    done <"$session"
    diff -u "$session" "$scratch/seen" || status=1
done
[ "$n_commands" -gt 0 ] || {
    echo 'README.md has no session'
    status=1
}
echo "$n_commands commands"
exit $status
