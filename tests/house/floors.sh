#!/bin/sh
# SPDX-License-Identifier: MIT
# Floors: a file of lib/ or cli/ includes project headers of its own floor or lower, and each library that is neither C
# nor POSIX is included by one file only. The words of the contract, <chinhta.h>, may be used from floor 2 up.
#
# usage: floors.sh SOURCE_ROOT
set -eu
cd "$1"
find lib cli -name '*.[ch]' 2>/dev/null | LC_ALL=C sort | xargs awk '
BEGIN {
    floor["text"] = 0
    floor["syllable"] = 1
    floor["lexicon"] = floor["model"] = 2
    floor["check"] = floor["document"] = 3
    floor["api"] = 4
    cli = 5
    home["unicode"] = "lib/text/icu.c"
    home["hunspell"] = "lib/lexicon/hunspell.c"
    n = split("assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg " \
              "stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string tgmath threads time uchar wchar wctype " \
              "dirent fcntl fnmatch ftw getopt glob poll pthread regex sched strings sys/mman sys/resource sys/stat " \
              "sys/time sys/types sys/wait sys/xattr unistd", names, " ")
    for (i = 1; i <= n; i++)
        standard[names[i] ".h"] = 1
}
function broken(what) {
    printf "%s:%d: %s\n", FILENAME, FNR, what
    n_broken++
}
# the floor of lib/FOLDER/..., cli/...; -1 for any other place
function floor_of(path,    part) {
    split(path, part, "/")
    if (part[1] == "cli")
        return cli
    return part[1] == "lib" && part[2] in floor ? floor[part[2]] : -1
}
FNR == 1 {
    n_files++
    here = floor_of(FILENAME)
    if (here < 0)
        broken("a folder that is on no floor")
}
/^[ \t]*#[ \t]*include/ {
    n_includes++
    name = $0
    if (!sub(/^[ \t]*#[ \t]*include[ \t]*["<]/, "", name) || !sub(/[">].*$/, "", name)) {
        broken("an include that names no file")
        next
    }
    quoted = $0 ~ /"/
    if (name ~ /(^|\/)chinhta\.h$/) {
        if (here < 2)
            broken("chinhta.h is above floor " here)
        if (quoted || name != "chinhta.h")
            broken("write <chinhta.h>")
        next
    }
    if (here == cli) {
        if (!(name in standard) && name !~ /^cli\//)
            broken(name ": the program includes chinhta.h, its own headers and the C library only")
        next
    }
    if (quoted && name ~ /\//) {
        there = floor_of(name)
        if (there < 0)
            broken(name ": not a header of lib/")
        else if (there > here)
            broken(name ": floor " there " from floor " here)
        next
    }
    if (quoted) {
        # a generated header, STEM_tables.h or STEM_data.h: of the folder of its stem
        stem = name
        sub(/_[a-z]+\.h$/, "", stem)
        generated[FILENAME ":" FNR ":" here ":" name] = stem
        next
    }
    if (name in standard)
        next
    library = name
    sub(/[\/.].*$/, "", library)
    if (library in home && home[library] != FILENAME)
        broken(name ": belongs to " home[library] " alone")
    if (library in user && user[library] != FILENAME)
        broken(name ": included by " user[library] " already")
    user[library] = FILENAME
}
FNR == 1 {
    stem = FILENAME
    sub(/^.*\//, "", stem)
    sub(/\.[ch]$/, "", stem)
    if (!(stem in stem_floor) || here < stem_floor[stem])
        stem_floor[stem] = here
}
END {
    for (place in generated) {
        split(place, part, ":")
        stem = generated[place]
        if (!(stem in stem_floor))
            printf "%s:%s: %s: no stem of lib/ owns this header\n", part[1], part[2], part[4]
        else if (stem_floor[stem] > part[3])
            printf "%s:%s: %s: floor %d from floor %d\n", part[1], part[2], part[4], stem_floor[stem], part[3]
        else
            continue
        n_broken++
    }
    if (!n_files || !n_includes) {
        print "no file or no include seen"
        n_broken++
    }
    printf "%d files, %d includes, %d broken\n", n_files, n_includes, n_broken
    exit n_broken > 0
}'
