/* SPDX-License-Identifier: MIT */
/* The one file that includes the Hunspell library: opening dictionaries, word lists, asking for a word. */
#include "lib/lexicon/hunspell.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <hunspell/hunspell.h>
#include "lib/text/utf8.h"

#define MAX_WORD_BYTES 99 /* Hunspell answers false for 100 and more */
#define MAX_WORD_LIST_BYTES (16u * 1024u * 1024u)

enum encoding {
    UTF_8,
    LATIN_1,
    ASCII, /* any other one-byte encoding: only its ASCII half is used */
};

struct dictionary {
    Hunhandle *handle;
    enum encoding encoding;
};

struct chinhta__hunspell {
    struct dictionary *dictionaries;
    size_t n_dictionaries;
};

struct chinhta__hunspell *chinhta__hunspell_new(void) {
    return calloc(1, sizeof(struct chinhta__hunspell));
}

void chinhta__hunspell_free(struct chinhta__hunspell *set) {
    if (!set)
        return;
    for (size_t i = 0; i < set->n_dictionaries; i++)
        Hunspell_destroy(set->dictionaries[i].handle);
    free(set->dictionaries);
    free(set);
}

static enum encoding encoding_of(Hunhandle *handle) {
    const char *name = Hunspell_get_dic_encoding(handle);
    if (strcmp(name, "UTF-8") == 0)
        return UTF_8;
    return strcmp(name, "ISO8859-1") == 0 || strcmp(name, "ISO-8859-1") == 0 ? LATIN_1 : ASCII;
}

/* Hunspell itself does not tell a missing file from an empty dictionary. */
static bool can_read(const char *path) {
    FILE *file = fopen(path, "rb");
    char byte;
    bool ok = file && fread(&byte, 1, 1, file) == 1;
    if (file)
        fclose(file);
    return ok;
}

enum chinhta__hunspell_status chinhta__hunspell_open(struct chinhta__hunspell *set, const char *stem) {
    enum chinhta__hunspell_status status = CHINHTA__HUNSPELL_NO_MEMORY;
    size_t len = strlen(stem), size = (set->n_dictionaries + 1) * sizeof set->dictionaries[0];
    struct dictionary *grown = realloc(set->dictionaries, size);
    if (grown)
        set->dictionaries = grown;
    char *aff = malloc(2 * (len + sizeof ".aff"));
    if (!grown || !aff)
        goto end;
    char *dic = aff + len + sizeof ".aff";
    memcpy(aff, stem, len);
    memcpy(aff + len, ".aff", sizeof ".aff");
    memcpy(dic, stem, len);
    memcpy(dic + len, ".dic", sizeof ".dic");
    status = CHINHTA__HUNSPELL_NO_FILE;
    if (!can_read(aff) || !can_read(dic))
        goto end;
    Hunhandle *handle = Hunspell_create(aff, dic);
    if (!handle)
        goto end;
    grown[set->n_dictionaries++] = (struct dictionary){.handle = handle, .encoding = encoding_of(handle)};
    status = CHINHTA__HUNSPELL_OK;
end:
    free(aff);
    return status;
}

/* The word as a dictionary with this encoding wants it, with a NUL after it; false if it cannot be said
 * there. */
static bool encode(const char *word, size_t len, enum encoding encoding, char out[MAX_WORD_BYTES + 1]) {
    size_t n = 0;
    if (len == 0 || len > MAX_WORD_BYTES)
        return false;
    for (size_t byte = 0; byte < len;) {
        size_t start = byte;
        uint32_t cp = chinhta__utf8_decode(word, len, &byte);
        if (cp == 0 || cp == CHINHTA__UTF8_BAD)
            return false;
        if (encoding == UTF_8 || cp < 0x80) {
            memcpy(out + n, word + start, byte - start);
            n += byte - start;
        } else if (encoding == LATIN_1 && cp >= 0xa0 && cp < 0x100) {
            out[n++] = (char)cp;
        } else {
            return false;
        }
    }
    out[n] = '\0';
    return true;
}

bool chinhta__hunspell_knows(struct chinhta__hunspell *set, const char *word, size_t len) {
    char encoded[MAX_WORD_BYTES + 1];
    for (size_t i = 0; i < set->n_dictionaries; i++) {
        const struct dictionary *dictionary = &set->dictionaries[i];
        if (encode(word, len, dictionary->encoding, encoded) && Hunspell_spell(dictionary->handle, encoded))
            return true;
    }
    return false;
}

enum chinhta__hunspell_status chinhta__hunspell_accept(struct chinhta__hunspell *set, const char *word,
                                                       size_t len) {
    char encoded[MAX_WORD_BYTES + 1];
    if (set->n_dictionaries == 0)
        return CHINHTA__HUNSPELL_NO_HOST;
    const struct dictionary *host = &set->dictionaries[0];
    if (encode(word, len, host->encoding, encoded))
        Hunspell_add(host->handle, encoded);
    return CHINHTA__HUNSPELL_OK;
}

enum chinhta__hunspell_status chinhta__hunspell_reject(struct chinhta__hunspell *set, const char *word,
                                                       size_t len) {
    char encoded[MAX_WORD_BYTES + 1];
    for (size_t i = 0; i < set->n_dictionaries; i++) {
        const struct dictionary *dictionary = &set->dictionaries[i];
        if (encode(word, len, dictionary->encoding, encoded))
            Hunspell_remove(dictionary->handle, encoded);
    }
    return set->n_dictionaries ? CHINHTA__HUNSPELL_OK : CHINHTA__HUNSPELL_NO_HOST;
}

static enum chinhta__hunspell_status read_file(const char *path, char **out_text, size_t *out_len) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return CHINHTA__HUNSPELL_NO_FILE;
    enum chinhta__hunspell_status status = CHINHTA__HUNSPELL_NO_FILE;
    char *text = NULL;
    long len = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (len < 0 || (unsigned long)len > MAX_WORD_LIST_BYTES || fseek(file, 0, SEEK_SET) != 0)
        goto end;
    status = CHINHTA__HUNSPELL_NO_MEMORY;
    text = malloc((size_t)len + 1);
    if (!text)
        goto end;
    *out_len = fread(text, 1, (size_t)len, file);
    status = *out_len == (size_t)len ? CHINHTA__HUNSPELL_OK : CHINHTA__HUNSPELL_NO_FILE;
end:
    fclose(file);
    if (status == CHINHTA__HUNSPELL_OK)
        *out_text = text;
    else
        free(text);
    return status;
}

/* Takes the marks of hyphenation (=) and the replacement (word==other) of LibreOffice out of a word. */
static size_t strip_libreoffice(char *word, size_t len) {
    size_t n = 0;
    for (size_t i = 0; i < len; i++) {
        if (word[i] != '=')
            word[n++] = word[i];
        else if (i + 1 < len && word[i + 1] == '=')
            break;
    }
    return n;
}

static void add_line(struct chinhta__hunspell *set, const char *line, size_t len, bool negative) {
    if (len > 0 && line[0] == '*') {
        line++;
        len--;
        negative = true;
    }
    if (negative) {
        chinhta__hunspell_reject(set, line, len);
        return;
    }
    const struct dictionary *host = &set->dictionaries[0];
    char word[MAX_WORD_BYTES + 1], like[MAX_WORD_BYTES + 1];
    const char *slash = len ? memchr(line + 1, '/', len - 1) : NULL;
    size_t word_len = slash ? (size_t)(slash - line) : len;
    bool has_like = slash && encode(line, word_len, host->encoding, word) &&
                    encode(slash + 1, len - word_len - 1, host->encoding, like);
    /* Hunspell refuses a model that is unknown or takes no affix; the word itself is still the person's */
    if (!has_like || Hunspell_add_with_affix(host->handle, word, like) != 0)
        chinhta__hunspell_accept(set, line, word_len);
}

static bool all_digits(const char *line, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (line[i] < '0' || line[i] > '9')
            return false;
    return len > 0;
}

enum chinhta__hunspell_status chinhta__hunspell_open_words(struct chinhta__hunspell *set, const char *path) {
    char *text;
    size_t len;
    if (set->n_dictionaries == 0)
        return CHINHTA__HUNSPELL_NO_HOST;
    enum chinhta__hunspell_status status = read_file(path, &text, &len);
    if (status != CHINHTA__HUNSPELL_OK)
        return status;
    bool libreoffice = false, in_header = false, negative = false, first = true;
    size_t start = len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    while (start < len) {
        const char *newline = memchr(text + start, '\n', len - start);
        size_t end = newline ? (size_t)(newline - text) : len, next = end + 1;
        char *line = text + start;
        while (end > start && (text[end - 1] == '\r' || text[end - 1] == ' ' || text[end - 1] == '\t'))
            end--;
        size_t line_len = end - start;
        if (first && line_len >= 11 && memcmp(line, "OOoUserDict", 11) == 0) {
            libreoffice = in_header = true;
        } else if (in_header) {
            negative |= line_len == 14 && memcmp(line, "type: negative", 14) == 0;
            in_header = !(line_len == 3 && memcmp(line, "---", 3) == 0);
        } else if (line_len > 0 && line[0] != '#' && !(first && all_digits(line, line_len))) {
            add_line(set, line, libreoffice ? strip_libreoffice(line, line_len) : line_len, negative);
        }
        first = false;
        start = next;
    }
    free(text);
    return CHINHTA__HUNSPELL_OK;
}
