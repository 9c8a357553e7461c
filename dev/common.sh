# SPDX-License-Identifier: MIT
# What the scripts of dev/ share: the packages, and how a build directory is set up and built. Sourced, never run.
#
# CHINHTA_NO_INSTALL=1 leaves the machine's packages alone.

set -eu
cd "$(dirname "$0")/.."

# the same messages and sorting on every machine
LC_ALL=C.UTF-8
export LC_ALL

build_packages='gcc libc6-dev meson ninja-build pkg-config libicu-dev libhunspell-dev liblzma-dev'
# libc6-dbg: valgrind needs the symbols of ld.so; libclang-rt-14-dev: clang's sanitizers and libFuzzer
test_packages='check g++ clang libclang-rt-14-dev valgrind libc6-dbg binutils patch'

say() {
    printf '== %s\n' "$*"
}

die() {
    printf '%s: %s\n' "$0" "$*" >&2
    exit 1
}

# install_packages NAME...: installs those that are missing (Debian's names).
install_packages() {
    [ "${CHINHTA_NO_INSTALL:-0}" != 1 ] || return 0
    command -v dpkg-query >/dev/null 2>&1 || die "no dpkg here; install the like of: $*; then set CHINHTA_NO_INSTALL=1"
    missing=
    for package in "$@"; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=
        [ "$status" = installed ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "installing$missing"
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1; then
        as_root=sudo
    else
        die "run as root: apt-get install$missing"
    fi
    log=$(mktemp)
    # shellcheck disable=SC2086 # lists of words
    { $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } \
        >"$log" 2>&1 || {
        cat "$log"
        die "installing failed"
    }
    rm -f "$log"
}

# set_up DIR OPTION...: a build directory with these meson options, whether it existed or not.
set_up() {
    dir=$1
    shift
    if [ -f "$dir/build.ninja" ]; then
        meson configure "$dir" "$@" >/dev/null && return 0
        say "$dir can't be used as it is: setting it up anew"
        rm -rf "$dir"
    fi
    meson setup "$dir" "$@" >"$dir.log" 2>&1 || {
        cat "$dir.log"
        die "meson setup $dir failed"
    }
    rm -f "$dir.log"
}

# build DIR: says what went wrong, and nothing else
build() {
    say "building into $1/"
    ninja -C "$1" >"$1/ninja.log" || {
        tail -n 60 "$1/ninja.log"
        die "the build of $1 failed"
    }
}
