/* SPDX-License-Identifier: MIT */
/*
 * The search for chinhta.dict. Owns the order of places; a place that was asked for by name has no stand-in.
 */
#include "cli/dictionary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "cli/say.h"

/* From FOLDER/cli/chinhta to FOLDER/dict/chinhta.dict. False if that is no place where the program could
 * look. */
static int beside_program(char *out, size_t cap) {
    static const char below[] = "/../dict/chinhta.dict";
    ssize_t len = readlink("/proc/self/exe", out, cap);
    if (len <= 0 || (size_t)len >= cap)
        return 0;
    out[len] = '\0';
    char *slash = strrchr(out, '/');
    if (!slash || (size_t)(slash - out) + sizeof(below) > cap)
        return 0;
    memcpy(slash, below, sizeof(below));
    return access(out, R_OK) == 0;
}

chinhta_dict *cli_dictionary_open(const char *path, chinhta_lang lang) {
    char beside[4096];
    char detail[512] = "";
    chinhta_dict *dict = NULL;
    const char *named = getenv("CHINHTA_DICT");
    if (!path && named && *named)
        path = named;
    if (!path && beside_program(beside, sizeof(beside)))
        path = beside;
    chinhta_status status = chinhta_dict_open(path, &dict, detail, sizeof(detail));
    if (status == CHINHTA_OK)
        return dict;
    char what[1024];
    snprintf(what, sizeof(what), "%s%s%s", chinhta_status_text(status, lang), detail[0] ? ": " : "", detail);
    cli_say(path ? path : "chinhta.dict", what);
    if (!path)
        cli_say(NULL, cli_pick(lang, "hãy chỉ tệp từ điển bằng --dict hoặc biến CHINHTA_DICT",
                               "name the dictionary with --dict or in CHINHTA_DICT"));
    return NULL;
}
