/* SPDX-License-Identifier: MIT */
/*
 * Reading the command line. Owns the options and what they go with; what they do is the commands' business.
 */
#include "cli/options.h"

#include <getopt.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "cli/format.h"
#include "cli/say.h"

enum option_id {
    OPTION_HELP = 'h',
    OPTION_WRITE = 'w',
    OPTION_VERSION = 256,
    OPTION_DICT,
    OPTION_FORMAT,
    OPTION_SELECT,
    OPTION_IGNORE,
    OPTION_MIN_CONFIDENCE,
    OPTION_TONE_STYLE,
    OPTION_PROFILE,
    OPTION_LANG,
    OPTION_FAIL_LEVEL,
    OPTION_COLOR,
    OPTION_DIFF,
    OPTION_FOREIGN,
    OPTION_WORDS,
    OPTION_LINE_ENDS,
    OPTION_FROM,
    OPTION_TO,
    OPTION_LIST,
    OPTION_DETECT,
};

chinhta_lang cli_options_lang_of_environment(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return strncmp(value, "vi", 2) == 0 ? CHINHTA_LANG_VI : CHINHTA_LANG_EN;
    }
    return CHINHTA_LANG_EN;
}

static bool refuse(const struct cli_options *options, const char *subject, const char *vi, const char *en) {
    cli_say(subject, cli_pick(options->checker.lang, vi, en));
    return false;
}

/*
 * Splits "tone,spelling/context" into a list of the checker; each code is checked when the checker is made.
 */
static bool split_codes(struct cli_options *options, char *codes, const char *const **out_list,
                        size_t *out_n) {
    size_t n = 1;
    for (const char *at = codes; *at; at++)
        n += *at == ',';
    const char **list = malloc(n * sizeof(*list));
    if (!list)
        return refuse(options, NULL, "hết bộ nhớ", "out of memory");
    n = 0;
    for (char *save = codes; save;) {
        char *code = save;
        save = strchr(save, ',');
        if (save)
            *save++ = '\0';
        list[n++] = code;
    }
    free((void *)(uintptr_t)*out_list);
    *out_list = list;
    *out_n = n;
    return true;
}

/* A decimal between 0 and 1, whatever the locale: 0, 1, 0.95, .5 */
static bool read_confidence(const char *text, double *out_value) {
    double whole = 0.0;
    double part = 0.0;
    double unit = 1.0;
    bool any = false;
    bool fraction = false;
    bool any_part = false; /* a digit that is not 0, too small for a double or not */
    for (; *text; text++) {
        if (*text == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (*text < '0' || *text > '9')
            return false;
        any = true;
        if (fraction) {
            unit /= 10.0;
            part += (*text - '0') * unit;
            any_part = any_part || *text != '0';
        } else {
            whole = whole * 10.0 + (*text - '0');
        }
    }
    *out_value = whole > 0.0 || part > 1.0 ? 1.0 : part; /* a row of nines may be rounded up */
    return any && (whole < 1.0 || (whole == 1.0 && !any_part));
}

/* Index of VALUE among the words, which end with NULL; -1 if it is none. */
static int find_word(const char *value, const char *const *words) {
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], value) == 0)
            return i;
    return -1;
}

static bool take_word(const struct cli_options *options, const char *value, const char *const *words,
                      int *out_index) {
    *out_index = find_word(value, words);
    return *out_index >= 0 ||
           refuse(options, value, "giá trị không có trong lựa chọn này", "no such value of this option");
}

static bool add_path(const struct cli_options *options, const char *value, const char **paths,
                     size_t *inout_n) {
    if (*inout_n == CLI_MAX_PATHS)
        return refuse(options, value, "lựa chọn này dùng quá nhiều lần", "this option stands too often");
    paths[(*inout_n)++] = value;
    return true;
}

static bool take_charset(const struct cli_options *options, const char *value, chinhta_charset *out_charset) {
    return chinhta_charset_named(value, out_charset) == CHINHTA_OK ||
           refuse(options, value, "không có bảng mã này; xem chinhta convert --list",
                  "no such charset; see chinhta convert --list");
}

/* Mojibake can't be written. */
static bool take_target(const struct cli_options *options, const char *value, chinhta_charset *out_charset) {
    chinhta_conversion nothing = CHINHTA_CONVERSION_INIT;
    if (!take_charset(options, value, out_charset))
        return false;
    nothing.to = *out_charset;
    return chinhta_convert(NULL, 0, &nothing) == CHINHTA_OK ||
           refuse(options, value, "không ghi được bằng bảng mã này", "text can't be written in this charset");
}

/* Options without a value; false if ID is none. */
static bool take_flag(struct cli_options *options, enum option_id id) {
    bool *flag = id == OPTION_HELP      ? &options->help
                 : id == OPTION_VERSION ? &options->version
                 : id == OPTION_WRITE   ? &options->write
                 : id == OPTION_DIFF    ? &options->diff
                 : id == OPTION_LIST    ? &options->list
                 : id == OPTION_DETECT  ? &options->detect
                                        : NULL;
    if (flag)
        *flag = true;
    return flag != NULL;
}

/* Options whose value is one of a few words. */
static bool take_choice(struct cli_options *options, enum option_id id, char *value) {
    static const char *const langs[] = {"vi", "en", NULL};
    static const char *const styles[] = {"keep", "old", "new", "majority", NULL};
    static const char *const profiles[] = {"administrative", "legal", "press", "plain", NULL};
    static const char *const line_ends[] = {"keep", "lf", NULL};
    static const char *const levels[] = {"info", "warning", "error", "never", NULL};
    static const char *const colors[] = {"auto", "always", "never", NULL};
    int index = 0;
    bool ok = true;
    switch (id) {
    case OPTION_TONE_STYLE:
        ok = take_word(options, value, styles, &index);
        options->checker.tone_style = (chinhta_tone_style)index;
        break;
    case OPTION_PROFILE:
        ok = take_word(options, value, profiles, &index);
        options->checker.profile = (chinhta_profile)index;
        break;
    case OPTION_LINE_ENDS:
        ok = take_word(options, value, line_ends, &index);
        options->line_ends = (chinhta_line_ends)index;
        break;
    case OPTION_LANG:
        ok = take_word(options, value, langs, &index);
        options->checker.lang = index == 0 ? CHINHTA_LANG_VI : CHINHTA_LANG_EN;
        break;
    case OPTION_FAIL_LEVEL:
        ok = take_word(options, value, levels, &index);
        options->fail_level = CHINHTA_SEVERITY_INFO + index;
        break;
    case OPTION_COLOR:
        ok = take_word(options, value, colors, &index);
        options->color = (enum cli_color)index;
        break;
    default:
        break;
    }
    return ok;
}

static bool take_option(struct cli_options *options, enum option_id id, char *value) {
    if (take_flag(options, id))
        return true;
    switch (id) {
    case OPTION_DICT:
        options->dict = value;
        return true;
    case OPTION_FOREIGN:
        return add_path(options, value, options->foreign, &options->checker.n_foreign_dicts);
    case OPTION_WORDS:
        return add_path(options, value, options->words, &options->n_words);
    case OPTION_FROM:
        options->has_from = true;
        return take_charset(options, value, &options->from);
    case OPTION_TO:
        return take_target(options, value, &options->to);
    case OPTION_FORMAT:
        options->format = cli_format_named(value);
        return options->format || refuse(options, value, "không có định dạng này", "no such format");
    case OPTION_SELECT:
        return split_codes(options, value, &options->checker.select, &options->checker.n_select);
    case OPTION_IGNORE:
        return split_codes(options, value, &options->checker.ignore, &options->checker.n_ignore);
    case OPTION_MIN_CONFIDENCE:
        return read_confidence(value, &options->checker.min_confidence) ||
               refuse(options, value, "cần một số từ 0 đến 1", "a number from 0 to 1 is wanted");
    default:
        return take_choice(options, id, value);
    }
}

/* The argument that getopt stopped at, for the complaint. */
static const char *stopped_at(int argc, char **argv, char letter[3]) {
    if (optopt > 0 && optopt < 256) {
        letter[0] = '-';
        letter[1] = (char)optopt;
        letter[2] = '\0';
        return letter;
    }
    return optind > 0 && optind <= argc ? argv[optind - 1] : NULL;
}

static bool read_all(int argc, char **argv, struct cli_options *options) {
    static const struct option long_options[] = {
        {"help", no_argument, NULL, OPTION_HELP},
        {"version", no_argument, NULL, OPTION_VERSION},
        {"write", no_argument, NULL, OPTION_WRITE},
        {"diff", no_argument, NULL, OPTION_DIFF},
        {"dict", required_argument, NULL, OPTION_DICT},
        {"foreign", required_argument, NULL, OPTION_FOREIGN},
        {"words", required_argument, NULL, OPTION_WORDS},
        {"format", required_argument, NULL, OPTION_FORMAT},
        {"select", required_argument, NULL, OPTION_SELECT},
        {"ignore", required_argument, NULL, OPTION_IGNORE},
        {"min-confidence", required_argument, NULL, OPTION_MIN_CONFIDENCE},
        {"tone-style", required_argument, NULL, OPTION_TONE_STYLE},
        {"profile", required_argument, NULL, OPTION_PROFILE},
        {"line-ends", required_argument, NULL, OPTION_LINE_ENDS},
        {"lang", required_argument, NULL, OPTION_LANG},
        {"fail-level", required_argument, NULL, OPTION_FAIL_LEVEL},
        {"color", required_argument, NULL, OPTION_COLOR},
        {"from", required_argument, NULL, OPTION_FROM},
        {"to", required_argument, NULL, OPTION_TO},
        {"list", no_argument, NULL, OPTION_LIST},
        {"detect", no_argument, NULL, OPTION_DETECT},
        {NULL, 0, NULL, 0},
    };
    char letter[3];
    opterr = 0;
    for (int id; (id = getopt_long(argc, argv, ":hw", long_options, NULL)) != -1;) {
        if (id == ':')
            return refuse(options, argv[optind - 1], "thiếu giá trị", "a value is missing");
        if (id == '?')
            return refuse(options, stopped_at(argc, argv, letter),
                          "không có lựa chọn này, hoặc dùng sai; xem chinhta --help",
                          "no such option, or used wrongly; see chinhta --help");
        if (!take_option(options, (enum option_id)id, optarg))
            return false;
    }
    options->names = argv + optind;
    options->n_names = (size_t)(argc - optind);
    return true;
}

static bool take_command(struct cli_options *options) {
    if (options->n_names == 0)
        return refuse(options, NULL,
                      "thiếu tên lệnh: check, fix, normalize, convert hoặc explain; xem chinhta --help",
                      "a command is missing: check, fix, normalize, convert or explain; see chinhta --help");
    options->command = options->names[0];
    options->names++;
    options->n_names--;
    bool converts = strcmp(options->command, "convert") == 0;
    bool rewrites =
        converts || strcmp(options->command, "fix") == 0 || strcmp(options->command, "normalize") == 0;
    if (!rewrites && (options->write || options->diff))
        return refuse(options, options->command, "-w và --diff chỉ dùng với lệnh fix, normalize và convert",
                      "-w and --diff go with fix, normalize and convert only");
    bool charsets = options->has_from || options->to != CHINHTA_CHARSET_UTF8 || options->list || options->detect;
    if (!converts && charsets)
        return refuse(options, options->command, "--from, --to, --list và --detect chỉ dùng với lệnh convert",
                      "--from, --to, --list and --detect go with convert only");
    size_t n_stdin = 0;
    for (size_t i = 0; i < options->n_names; i++)
        n_stdin += strcmp(options->names[i], "-") == 0;
    if (n_stdin > 1)
        return refuse(options, "-", "đầu vào chuẩn chỉ đọc được một lần", "stdin can be read only once");
    if (options->write && options->diff)
        return refuse(options, options->command, "chỉ chọn một trong -w và --diff",
                      "either -w or --diff, not both");
    return true;
}

bool cli_options_read(int argc, char **argv, struct cli_options *out_options) {
    const chinhta_options defaults = CHINHTA_OPTIONS_INIT;
    *out_options = (struct cli_options){
        .checker = defaults,
        .format = &cli_format_text,
        .fail_level = CHINHTA_SEVERITY_WARNING,
        .to = CHINHTA_CHARSET_UTF8,
    };
    out_options->checker.foreign_dicts = out_options->foreign;
    out_options->checker.lang = cli_options_lang_of_environment();
    if (!read_all(argc, argv, out_options))
        return false;
    return out_options->help || out_options->version || take_command(out_options);
}

void cli_options_free(struct cli_options *options) {
    free((void *)(uintptr_t)options->checker.select);
    free((void *)(uintptr_t)options->checker.ignore);
}
