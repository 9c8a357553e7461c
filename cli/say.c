/* SPDX-License-Identifier: MIT */
/* Messages to a person. Owns the Vietnamese for the commonest errors of the system; the rarer ones stay
 * English. */
#include "cli/say.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static void put_plain(const char *text) {
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        putc(byte < 0x20 || byte == 0x7f ? '?' : byte, stderr);
    }
}

void cli_say(const char *subject, const char *what) {
    fputs("chinhta: ", stderr);
    if (subject) {
        put_plain(subject);
        fputs(": ", stderr);
    }
    put_plain(what);
    putc('\n', stderr);
}

void cli_say_path(chinhta_lang lang, const char *path, const char *what) {
    cli_say(strcmp(path, "-") == 0 ? cli_pick(lang, "đầu vào chuẩn", "standard input") : path, what);
}

const char *cli_say_errno(chinhta_lang lang, int error) {
    if (lang == CHINHTA_LANG_EN)
        return strerror(error);
    switch (error) {
    case ENOENT:
        return "không có tệp này";
    case EACCES:
    case EPERM:
        return "không có quyền truy cập";
    case EISDIR:
        return "đây là thư mục";
    case ENOTDIR:
        return "đường dẫn không hợp lệ";
    case ENOSPC:
        return "đĩa đã đầy";
    case EROFS:
        return "hệ thống tệp chỉ cho đọc";
    case ENOMEM:
        return "hết bộ nhớ";
    case EIO:
        return "lỗi đọc ghi";
    default:
        return strerror(error);
    }
}
