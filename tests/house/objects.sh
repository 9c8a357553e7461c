#!/bin/sh
# SPDX-License-Identifier: MIT
# Objects: the library keeps no writable static data, and calls nothing that ends the process, prints, reads the
# environment, the locale or errno, or makes state on first use; what one file gives to another begins with chinhta_.
#
# usage: objects.sh ARCHIVE
set -eu
nm=${NM:-nm}

"$nm" -A -f sysv "$1" | LC_ALL=C awk -F '|' '
BEGIN {
    n = split("abort exit _exit _Exit quick_exit atexit at_quick_exit raise signal kill longjmp siglongjmp __assert_fail " \
              "__stack_chk_fail_local system popen fork execl execv " \
              "printf vprintf puts putchar putc putw fprintf vfprintf dprintf vdprintf fputs fputc fwrite_unlocked perror " \
              "psignal syslog __printf_chk __fprintf_chk __vprintf_chk __vfprintf_chk __dprintf_chk stdout stderr stdin " \
              "getenv secure_getenv __secure_getenv setenv putenv unsetenv environ " \
              "setlocale localeconv nl_langinfo newlocale uselocale strcoll strxfrm " \
              "__errno_location strerror strerror_r " \
              "isalpha isdigit isalnum isspace isupper islower ispunct isxdigit tolower toupper __ctype_b_loc " \
              "__ctype_tolower_loc __ctype_toupper_loc __ctype_get_mb_cur_max iswalpha iswalnum iswspace iswupper iswlower " \
              "towlower towupper mbtowc wctomb mbstowcs wcstombs mbrtowc wcrtomb btowc wctob " \
              "strtod strtof strtold atof atoi atol strcasecmp strncasecmp strtok rand srand random srandom " \
              "pthread_once call_once __cxa_guard_acquire", names, " ")
    for (i = 1; i <= n; i++)
        forbidden[names[i]] = 1
}
function trim(s) {
    gsub(/^[ \t]+|[ \t]+$/, "", s)
    return s
}
NF >= 7 {
    where = $1
    name = trim($1)
    sub(/:[^:]*$/, "", where)
    sub(/^.*:/, "", name)
    sub(/@.*$/, "", name)
    name = trim(name)
    class = trim($3)
    section = trim($7)
    n_symbols++
    if (class == "U" && name in forbidden)
        what = "calls or reads " name
    else if (section ~ /^\.(data|bss|tdata|tbss)/ && section !~ /^\.data\.rel\.ro/ || section == "*COM*")
        what = name " is writable static data (" section ")"
    else if (class ~ /^[TDBRGSVWC]$/ && name !~ /^chinhta_/)
        what = name " is seen by other files, but does not begin with chinhta_"
    else
        next
    print where ": " what
    n_broken++
}
END {
    if (!n_symbols) {
        print "no symbol seen"
        n_broken++
    }
    printf "%d symbols, %d broken\n", n_symbols, n_broken
    exit n_broken > 0
}'
