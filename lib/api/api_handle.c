/* SPDX-License-Identifier: MIT */
/* Handles: opening, sharing and freeing dictionaries and checkers, and reading options. Owns what a valid
 * option is. */
#include "lib/api/checker.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/lexicon/dict.h"

#ifndef CHINHTA__DICT_PATH
#error "CHINHTA__DICT_PATH is where chinhta.dict gets installed; the build sets it"
#endif

/* ---- Dictionary ---- */

chinhta_status chinhta_dict_open(const char *path, chinhta_dict **out_dict, char *detail, size_t detail_cap) {
    chinhta_dict *dict = NULL;
    if (!out_dict)
        return CHINHTA_ERROR_ARGUMENT;
    chinhta_status status =
        chinhta__dict_open_path(path ? path : CHINHTA__DICT_PATH, &dict, detail, detail_cap);
    if (status == CHINHTA_OK)
        *out_dict = dict;
    return status;
}

chinhta_status chinhta_dict_open_memory(const void *data, size_t len, chinhta_dict **out_dict, char *detail,
                                        size_t detail_cap) {
    chinhta_dict *dict = NULL;
    if (!out_dict || !data || (uintptr_t)data % 8 != 0)
        return CHINHTA_ERROR_ARGUMENT;
    chinhta_status status = chinhta__dict_open_memory(data, len, &dict, detail, detail_cap);
    if (status == CHINHTA_OK)
        *out_dict = dict;
    return status;
}

chinhta_dict *chinhta_dict_ref(chinhta_dict *dict) {
    return dict ? chinhta__dict_ref(dict) : NULL;
}

void chinhta_dict_unref(chinhta_dict *dict) {
    chinhta__dict_unref(dict);
}

/* ---- Options ---- */

/* Where the reason for refusing an argument goes. */
struct detail {
    char *text;
    size_t cap;
};

/* Writes WHAT and, unless it is NULL, NAME after it; cut at a whole character. */
static void explain(struct detail detail, const char *what, const char *name) {
    if (!detail.text || detail.cap == 0)
        return;
    int len = snprintf(detail.text, detail.cap, "%s%s%s", what, name ? ": " : "", name ? name : "");
    if (len >= 0 && (size_t)len >= detail.cap) {
        size_t end = detail.cap - 1;
        while (end > 0 && ((unsigned char)detail.text[end - 1] & 0xc0) == 0x80)
            end--;
        if (end > 0 && (unsigned char)detail.text[end - 1] >= 0xc0)
            end--;
        detail.text[end] = '\0';
    }
}

static chinhta_status refuse(struct detail detail, const char *what, const char *name) {
    explain(detail, what, name);
    return CHINHTA_ERROR_ARGUMENT;
}

static chinhta_status read_codes(const char *const *names, size_t n_names, struct detail detail,
                                 chinhta__code_set *out_set) {
    chinhta__code_set set = 0;
    if (n_names > 0 && !names)
        return refuse(detail, "a list of codes is NULL", NULL);
    for (size_t i = 0; i < n_names; i++) {
        chinhta__code_set named = names[i] ? chinhta__code_set_named(names[i]) : 0;
        if (named == 0)
            return refuse(detail, "no such code or family", names[i] ? names[i] : "NULL");
        set |= named;
    }
    *out_set = set;
    return CHINHTA_OK;
}

/* The options as this version knows them; what an older caller does not know has its default. */
static chinhta_status take_known(const chinhta_options *options, struct detail detail,
                                 chinhta_options *out_known) {
    const chinhta_options defaults = CHINHTA_OPTIONS_INIT;
    chinhta_options known = defaults;
    if (options) {
        /* the sizes of older versions, and what they end before */
        const size_t first_size = offsetof(chinhta_options, profile);
        if (options->size != first_size && options->size < sizeof(chinhta_options))
            return refuse(detail, "options.size is none of any version", NULL);
        const unsigned char *bytes = (const unsigned char *)options;
        for (size_t i = sizeof(known); i < options->size; i++)
            if (bytes[i] != 0)
                return refuse(detail, "an option that this version of the library does not know is set",
                              NULL);
        memcpy(&known, options, options->size < sizeof(known) ? options->size : sizeof(known));
    }
    *out_known = known;
    return CHINHTA_OK;
}

static chinhta_status read_options(const chinhta_options *known, struct detail detail,
                                   struct chinhta__run_options *out_options) {
    chinhta__code_set selected = 0;
    chinhta__code_set ignored = 0;
    chinhta_status status = read_codes(known->select, known->n_select, detail, &selected);
    if (status == CHINHTA_OK)
        status = read_codes(known->ignore, known->n_ignore, detail, &ignored);
    if (status != CHINHTA_OK)
        return status;
    if (!(known->min_confidence >= 0.0 && known->min_confidence <= 1.0))
        return refuse(detail, "min_confidence is not between 0 and 1", NULL);
    if ((unsigned)known->tone_style > CHINHTA_TONE_STYLE_MAJORITY)
        return refuse(detail, "no such tone style", NULL);
    if ((unsigned)known->lang > CHINHTA_LANG_EN)
        return refuse(detail, "no such language", NULL);
    if ((unsigned)known->profile > CHINHTA_PROFILE_PLAIN)
        return refuse(detail, "no such profile", NULL);
    if (known->n_select == 0)
        selected = chinhta__code_set_of_profile(known->profile);
    *out_options = (struct chinhta__run_options){
        .codes = selected & ~ignored,
        .min_confidence = known->min_confidence,
        .tone_style = known->tone_style,
        .lang = known->lang,
        .profile = known->profile,
    };
    return CHINHTA_OK;
}

static chinhta_status open_foreign(chinhta_checker *checker, const chinhta_options *known,
                                   struct detail detail) {
    if (known->n_foreign_dicts == 0)
        return CHINHTA_OK;
    if (!known->foreign_dicts)
        return refuse(detail, "the list of foreign dictionaries is NULL", NULL);
    checker->foreign = chinhta__hunspell_new();
    if (!checker->foreign)
        return CHINHTA_ERROR_NOMEM;
    checker->run.foreign = checker->foreign;
    for (size_t i = 0; i < known->n_foreign_dicts; i++) {
        const char *path = known->foreign_dicts[i];
        if (!path)
            return refuse(detail, "the path of a foreign dictionary is NULL", NULL);
        switch (chinhta__hunspell_open(checker->foreign, path)) {
        case CHINHTA__HUNSPELL_OK:
            break;
        case CHINHTA__HUNSPELL_NO_MEMORY:
            return CHINHTA_ERROR_NOMEM;
        default:
            explain(detail, "no Hunspell dictionary there", path);
            return CHINHTA_ERROR_IO;
        }
    }
    return CHINHTA_OK;
}

/* ---- Checker ---- */

static chinhta_status set_up(chinhta_checker *checker, const chinhta_options *options, struct detail detail) {
    chinhta_options known;
    struct chinhta__run_options run_options;
    chinhta_status status = take_known(options, detail, &known);
    if (status == CHINHTA_OK)
        status = read_options(&known, detail, &run_options);
    if (status == CHINHTA_OK)
        status = chinhta__run_init(&checker->run, checker->dict, &run_options);
    return status == CHINHTA_OK ? open_foreign(checker, &known, detail) : status;
}

chinhta_status chinhta_checker_new(chinhta_dict *dict, const chinhta_options *options,
                                   chinhta_checker **out_checker, char *detail, size_t detail_cap) {
    const struct detail out_detail = {detail, detail_cap};
    if (!out_checker)
        return refuse(out_detail, "out_checker is NULL", NULL);
    chinhta_checker *checker = calloc(1, sizeof(*checker));
    if (!checker)
        return CHINHTA_ERROR_NOMEM;
    checker->dict = chinhta_dict_ref(dict);
    chinhta_status status = set_up(checker, options, out_detail);
    if (status != CHINHTA_OK) {
        chinhta_checker_free(checker);
        return status;
    }
    *out_checker = checker;
    return CHINHTA_OK;
}

void chinhta_checker_free(chinhta_checker *checker) {
    if (!checker)
        return;
    chinhta__run_finish(&checker->run);
    chinhta__fix_free(&checker->fix);
    chinhta__user_free(&checker->user);
    chinhta__hunspell_free(checker->foreign);
    chinhta_dict_unref(checker->dict);
    free(checker->tokens);
    free(checker);
}

static chinhta_status set_phrase(chinhta_checker *checker, const char *phrase, size_t len, bool rejected,
                                 const char *replacement, size_t replacement_len) {
    if (!checker)
        return CHINHTA_ERROR_ARGUMENT;
    chinhta_status status =
        chinhta__user_set(&checker->user, phrase, len, rejected, replacement, replacement_len);
    if (status == CHINHTA_OK)
        checker->run.user = &checker->user;
    return status;
}

chinhta_status chinhta_checker_accept(chinhta_checker *checker, const char *phrase, size_t len) {
    return set_phrase(checker, phrase, len, false, NULL, 0);
}

chinhta_status chinhta_checker_reject(chinhta_checker *checker, const char *phrase, size_t len,
                                      const char *replacement, size_t replacement_len) {
    return set_phrase(checker, phrase, len, true, replacement, replacement_len);
}
