/* SPDX-License-Identifier: MIT */
/*
 * Restores: encodes sentences, a file of one each line, by tables that are not the library's (iconv's, and the rules of
 * VNI written out here), converts them back with the charset left to be found, and counts those that come back as they
 * were. Sentences as they are, and lines that are no Vietnamese, must not change at all.
 *
 * usage: restore SENTENCES OTHER_LINES [SENTENCES_A_CLASS]
 */
#include <chinhta.h>

#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE (64 * 1024)
#define MIN_WORDS 5

/* ---- Files ---- */

struct lines {
    char *bytes;
    char **line;
    size_t n;
};

static struct lines read_lines(const char *path) {
    struct lines lines = {0};
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        exit((fprintf(stderr, "%s: can't be read\n", path), 2));
    size_t size = (size_t)ftell(file);
    rewind(file);
    lines.bytes = malloc(size + 1);
    if (!lines.bytes || fread(lines.bytes, 1, size, file) != size)
        exit(2);
    fclose(file);
    lines.bytes[size] = '\0';
    for (char *at = lines.bytes; *at;) {
        char *end = at + strcspn(at, "\n");
        lines.line = realloc(lines.line, (lines.n + 1) * sizeof(*lines.line));
        if (!lines.line)
            exit(2);
        if (end - at < MAX_LINE / 16 && end > at)
            lines.line[lines.n++] = at;
        at = end + (*end != '\0');
        *end = '\0';
    }
    return lines;
}

static size_t count_words(const char *line) {
    size_t n = 0;
    for (; *line; line += strcspn(line, " "), line += strspn(line, " "))
        n++;
    return n;
}

/* ---- Encoders ---- */

/* By iconv; 0 if the charset does not hold the text. */
static size_t by_iconv(const char *to, const char *from, const char *text, size_t len, char *out, size_t cap) {
    iconv_t converter = iconv_open(to, from);
    if (converter == (iconv_t)-1)
        exit((fprintf(stderr, "iconv has no %s\n", to), 77));
    char *in = (char *)(uintptr_t)text;
    char *end = out;
    size_t left = cap;
    size_t failed = iconv(converter, &in, &len, &end, &left);
    if (failed == 0)
        failed = iconv(converter, NULL, NULL, &end, &left);
    iconv_close(converter);
    return failed == 0 ? cap - left : 0;
}

/* Bytes as Windows-1252 in UTF-8, the five that it leaves out as controls. */
static size_t mojibake(const char *bytes, size_t len, char *out) {
    size_t n = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (memchr("\x81\x8d\x8f\x90\x9d", c, 5)) {
            out[n++] = (char)0xc2;
            out[n++] = (char)c;
        } else {
            n += by_iconv("UTF-8", "CP1252", &bytes[i], 1, out + n, 8);
        }
    }
    return n;
}

/* Letters with what VNI writes for them: â ă ê ô and the tones as marks behind the letter, the rest as one byte. */
static size_t to_vni(const char *text, size_t len, char *out, size_t cap) {
    static const char letters[] = "àa\xf8|áa\xf9|ảa\xfb|ãa\xf5|ạa\xef|ăa\xea|ằa\xe8|ắa\xe9|ẳa\xfa|ẵa\xfc|ặa\xeb|"
                                  "âa\xe2|ầa\xe0|ấa\xe1|ẩa\xe5|ẫa\xe3|ậa\xe4|đ\xf1|èe\xf8|ée\xf9|ẻe\xfb|ẽe\xf5|ẹe\xef|"
                                  "êe\xe2|ềe\xe0|ếe\xe1|ểe\xe5|ễe\xe3|ệe\xe4|ì\xec|í\xed|ỉ\xe6|ĩ\xf3|ị\xf2|òo\xf8|óo\xf9|"
                                  "ỏo\xfb|õo\xf5|ọo\xef|ôo\xe2|ồo\xe0|ốo\xe1|ổo\xe5|ỗo\xe3|ộo\xe4|ơ\xf4|ờ\xf4\xf8|ớ\xf4\xf9|"
                                  "ở\xf4\xfb|ỡ\xf4\xf5|ợ\xf4\xef|ùu\xf8|úu\xf9|ủu\xfb|ũu\xf5|ụu\xef|ư\xf6|ừ\xf6\xf8|"
                                  "ứ\xf6\xf9|ử\xf6\xfb|ữ\xf6\xf5|ự\xf6\xef|ỳy\xf8|ýy\xf9|ỷy\xfb|ỹy\xf5|ỵ\xee|"
                                  "ÀA\xd8|ÁA\xd9|ẢA\xdb|ÃA\xd5|ẠA\xcf|ĂA\xca|ẰA\xc8|ẮA\xc9|ẲA\xda|ẴA\xdc|ẶA\xcb|"
                                  "ÂA\xc2|ẦA\xc0|ẤA\xc1|ẨA\xc5|ẪA\xc3|ẬA\xc4|Đ\xd1|ÈE\xd8|ÉE\xd9|ẺE\xdb|ẼE\xd5|ẸE\xcf|"
                                  "ÊE\xc2|ỀE\xc0|ẾE\xc1|ỂE\xc5|ỄE\xc3|ỆE\xc4|Ì\xcc|Í\xcd|Ỉ\xc6|Ĩ\xd3|Ị\xd2|ÒO\xd8|ÓO\xd9|"
                                  "ỎO\xdb|ÕO\xd5|ỌO\xcf|ÔO\xc2|ỒO\xc0|ỐO\xc1|ỔO\xc5|ỖO\xc3|ỘO\xc4|Ơ\xd4|Ờ\xd4\xd8|Ớ\xd4\xd9|"
                                  "Ở\xd4\xdb|Ỡ\xd4\xd5|Ợ\xd4\xcf|ÙU\xd8|ÚU\xd9|ỦU\xdb|ŨU\xd5|ỤU\xcf|Ư\xd6|Ừ\xd6\xd8|"
                                  "Ứ\xd6\xd9|Ử\xd6\xdb|Ữ\xd6\xd5|Ự\xd6\xcf|ỲY\xd8|ÝY\xd9|ỶY\xdb|ỸY\xd5|Ỵ\xce|";
    size_t n = 0;
    for (size_t at = 0; at < len && n + 3 < cap;) {
        size_t size = (unsigned char)text[at] < 0x80 ? 1 : (unsigned char)text[at] < 0xe0 ? 2 : 3;
        char key[5] = "|";
        memcpy(key + 1, text + at, size);
        const char *row = size == 1 ? NULL : strncmp(letters, key + 1, size) == 0 ? letters : strstr(letters, key);
        if (size == 1) {
            out[n++] = text[at];
        } else if (row) {
            for (row += size + (row != letters); *row != '|'; row++)
                out[n++] = *row;
        } else {
            size_t used = by_iconv("CP1252", "UTF-8", text + at, size, out + n, 1);
            if (used == 0 || strchr("\xc0\xe0", out[n] & 0xe0) != NULL)
                return 0; /* no such character, or a byte of VNI's own */
            n += used;
        }
        at += size;
    }
    return n;
}

/* ABC is TCVN 5712 without its capitals below 0x20 and from 0x80 on; above that print comes from Windows-1252. */
static size_t to_tcvn3(const char *text, size_t len, char *out, size_t cap) {
    size_t n = 0;
    for (size_t at = 0; at < len && n + 1 < cap;) {
        size_t size = (unsigned char)text[at] < 0x80 ? 1 : (unsigned char)text[at] < 0xe0 ? 2 : 3;
        size_t used = by_iconv("TCVN5712-1", "UTF-8", text + at, size, out + n, 4);
        if (size > 1 && (used != 1 || (unsigned char)out[n] < 0xa1)) {
            used = by_iconv("CP1252", "UTF-8", text + at, size, out + n, 1);
            if (used != 1 || (unsigned char)out[n] >= 0xa0)
                return 0;
        }
        n += used;
        at += size;
    }
    return n;
}

enum way { WAY_PLAIN, WAY_TCVN3, WAY_VNI, WAY_ICONV, WAY_UTF8 };

static const struct class {
    const char *name;
    enum way way;
    const char *iconv_name;
    unsigned n_mojibake;
    unsigned percent; /* that must come back */
} classes[] = {
    {"tcvn3", WAY_TCVN3, NULL, 0, 99},
    {"vni", WAY_VNI, NULL, 0, 99},
    {"viscii", WAY_ICONV, "VISCII", 0, 97},
    {"windows-1258", WAY_ICONV, "CP1258", 0, 97},
    {"utf-16", WAY_ICONV, "UTF-16", 0, 100},
    {"utf-16le", WAY_ICONV, "UTF-16LE", 0, 99},
    {"utf-16be", WAY_ICONV, "UTF-16BE", 0, 99},
    {"utf-32le", WAY_ICONV, "UTF-32LE", 0, 99},
    {"mojibake-utf8", WAY_UTF8, NULL, 1, 99},
    {"mojibake-utf8-twice", WAY_UTF8, NULL, 2, 99},
    {"mojibake-tcvn3", WAY_TCVN3, NULL, 1, 99},
    {"mojibake-vni", WAY_VNI, NULL, 1, 99},
    {"mojibake-viscii", WAY_ICONV, "VISCII", 1, 97},
    {"mojibake-windows-1258", WAY_ICONV, "CP1258", 1, 97},
};

/* 0 if the class can't hold the sentence. */
static size_t encode(const struct class *class, const char *text, size_t len, char *out) {
    static char spare[MAX_LINE];
    size_t n = len;
    if (class->way == WAY_TCVN3)
        n = to_tcvn3(text, len, out, MAX_LINE);
    else if (class->way == WAY_VNI)
        n = to_vni(text, len, out, MAX_LINE);
    else if (class->way == WAY_ICONV)
        n = by_iconv(class->iconv_name, "UTF-8", text, len, out, MAX_LINE);
    else
        memcpy(out, text, len);
    for (unsigned i = 0; i < class->n_mojibake; i++) {
        memcpy(spare, out, n);
        n = mojibake(spare, n, out);
    }
    return n;
}

/* ---- Counting ---- */

static bool is_restored(const char *text, size_t len, const char *wanted, size_t wanted_len, bool shown) {
    static char out[4 * MAX_LINE];
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    asked.out = out;
    asked.out_cap = sizeof(out);
    bool same = chinhta_convert(text, len, &asked) == CHINHTA_OK && asked.out_len == wanted_len &&
                memcmp(out, wanted, wanted_len) == 0;
    if (!same && shown)
        printf("  %.*s\n  became %.*s\n", (int)wanted_len, wanted, (int)(asked.out_len < 2000 ? asked.out_len : 2000),
               out);
    return same;
}

static bool check_class(const struct class *class, const struct lines *sentences, size_t most) {
    static char encoded[MAX_LINE];
    size_t n = 0;
    size_t n_restored = 0;
    for (size_t i = 0; i < sentences->n && n < most; i++) {
        const char *line = sentences->line[i];
        size_t len = strlen(line);
        size_t encoded_len = count_words(line) >= MIN_WORDS ? encode(class, line, len, encoded) : 0;
        if (encoded_len == 0 || (encoded_len == len && memcmp(line, encoded, len) == 0))
            continue;
        n++;
        n_restored += is_restored(encoded, encoded_len, line, len, n - n_restored < 6);
    }
    bool ok = n > 0 && n_restored * 100 >= n * class->percent;
    printf("%s%s: %zu of %zu restored\n", ok ? "" : "TOO FEW: ", class->name, n_restored, n);
    return ok;
}

static bool check_unchanged(const char *what, const struct lines *lines) {
    size_t n_changed = 0;
    for (size_t i = 0; i < lines->n; i++)
        n_changed += !is_restored(lines->line[i], strlen(lines->line[i]), lines->line[i], strlen(lines->line[i]), true);
    printf("%s: %zu of %zu changed\n", what, n_changed, lines->n);
    return n_changed == 0 && lines->n > 0;
}

int main(int argc, char **argv) {
    if (argc != 3 && argc != 4) {
        fprintf(stderr, "usage: restore SENTENCES OTHER_LINES [SENTENCES_A_CLASS]\n");
        return 2;
    }
    struct lines sentences = read_lines(argv[1]);
    struct lines others = read_lines(argv[2]);
    size_t most = argc == 4 ? (size_t)strtoul(argv[3], NULL, 10) : SIZE_MAX;
    bool ok = true;
    for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
        ok = check_class(&classes[i], &sentences, most) && ok;
    ok = check_unchanged("sentences", &sentences) && ok;
    ok = check_unchanged("other lines", &others) && ok;
    free(sentences.bytes);
    free(sentences.line);
    free(others.bytes);
    free(others.line);
    return !ok;
}
