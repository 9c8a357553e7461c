/* SPDX-License-Identifier: MIT */
/* Reading of files of words. Owns their form; what a phrase is, the library says. */
#include "cli/words.h"

#include <stdio.h>
#include <string.h>
#include "cli/say.h"
#include "cli/source.h"

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/* A stretch of a line without the blanks around it. */
struct piece {
    const char *text;
    size_t len;
};

static struct piece trim(const char *text, size_t len) {
    while (len > 0 && is_blank(text[0])) {
        text++;
        len--;
    }
    while (len > 0 && is_blank(text[len - 1]))
        len--;
    return (struct piece){text, len};
}

/* The "->" of a line; its length if there is none. */
static size_t find_arrow(struct piece line) {
    for (size_t i = 0; i + 1 < line.len; i++)
        if (line.text[i] == '-' && line.text[i + 1] == '>')
            return i;
    return line.len;
}

static chinhta_status read_line(struct piece line, chinhta_checker *checker) {
    if (line.len == 0 || line.text[0] == '#')
        return CHINHTA_OK;
    if (line.text[0] != '*')
        return chinhta_checker_accept(checker, line.text, line.len);
    size_t arrow = find_arrow(line);
    struct piece phrase = trim(line.text + 1, arrow - 1);
    if (arrow == line.len)
        return chinhta_checker_reject(checker, phrase.text, phrase.len, NULL, 0);
    struct piece text = trim(line.text + arrow + 2, line.len - arrow - 2);
    return chinhta_checker_reject(checker, phrase.text, phrase.len, text.text, text.len);
}

static bool read_lines(const struct cli_source *source, chinhta_checker *checker, chinhta_lang lang) {
    size_t number = 0;
    for (size_t at = source->n_mark; at < source->n_bytes;) {
        const char *lf = memchr(source->bytes + at, '\n', source->n_bytes - at);
        size_t end = lf ? (size_t)(lf - source->bytes) : source->n_bytes;
        chinhta_status status = read_line(trim(source->bytes + at, end - at), checker);
        number++;
        if (status != CHINHTA_OK) {
            char place[512];
            snprintf(place, sizeof(place), "%s:%zu", source->path, number);
            cli_say(place,
                    status == CHINHTA_ERROR_ARGUMENT
                        ? cli_pick(lang, "không phải là từ hay cụm từ dùng được", "no word or phrase of use")
                        : chinhta_status_text(status, lang));
            return false;
        }
        at = end + 1;
    }
    return true;
}

bool cli_words_read(const char *path, chinhta_checker *checker, chinhta_lang lang) {
    struct cli_source source;
    int error = cli_source_read(path, &source);
    if (error)
        cli_say_path(lang, path, cli_say_errno(lang, error));
    bool ok = error == 0 && read_lines(&source, checker, lang);
    cli_source_free(&source);
    return ok;
}
