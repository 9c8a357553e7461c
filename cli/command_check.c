/* SPDX-License-Identifier: MIT */
/* check: findings of files, folders and stdin, printed in a format. Owns what makes the exit status. */
#include "cli/commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "cli/dictionary.h"
#include "cli/format.h"
#include "cli/say.h"
#include "cli/source.h"
#include "cli/words.h"

chinhta_checker *cli_command_checker(const struct cli_options *options) {
    chinhta_lang lang = options->checker.lang;
    chinhta_dict *dict = cli_dictionary_open(options->dict, lang);
    if (!dict)
        return NULL;
    char detail[256] = "";
    chinhta_checker *checker = NULL;
    chinhta_status status = chinhta_checker_new(dict, &options->checker, &checker, detail, sizeof(detail));
    chinhta_dict_unref(dict);
    if (status != CHINHTA_OK)
        cli_say(chinhta_status_text(status, lang), detail[0] ? detail : "chinhta_checker_new");
    for (size_t i = 0; i < options->n_words && checker; i++) {
        if (!cli_words_read(options->words[i], checker, lang)) {
            chinhta_checker_free(checker);
            return NULL;
        }
    }
    return checker;
}

struct check {
    const struct cli_options *options;
    chinhta_checker *checker;
    bool color;
    bool found;  /* at or above the level that counts */
    bool failed; /* something could not be read or checked */
};

static bool say_failed(void *context, const char *path, int error) {
    struct check *check = context;
    chinhta_lang lang = check->options->checker.lang;
    cli_say_path(lang, path, cli_say_errno(lang, error));
    check->failed = true;
    return true;
}

static void print_findings(struct check *check, const struct cli_source *source,
                           const chinhta_finding *const *findings, size_t n_findings) {
    const struct cli_view view = {
        .path = source->path,
        .text = source->bytes + source->n_mark,
        .len = source->n_bytes - source->n_mark,
        .skipped = source->n_mark,
        .lang = check->options->checker.lang,
        .color = check->color,
    };
    for (size_t i = 0; i < n_findings && !ferror(stdout); i++) {
        check->options->format->print(&view, findings[i], stdout);
        if ((int)findings[i]->severity >= check->options->fail_level)
            check->found = true;
    }
}

/* False when there is no use in going on: stdout takes nothing more. */
static bool check_file(void *context, const char *path) {
    struct check *check = context;
    struct cli_source source;
    int error = cli_source_read(path, &source);
    if (error) {
        say_failed(check, path, error);
    } else {
        const chinhta_finding *const *findings = NULL;
        size_t n_findings = 0;
        chinhta_status status = chinhta_check(check->checker, source.bytes + source.n_mark,
                                              source.n_bytes - source.n_mark, &findings, &n_findings);
        if (status == CHINHTA_OK) {
            print_findings(check, &source, findings, n_findings);
        } else {
            chinhta_lang lang = check->options->checker.lang;
            cli_say_path(lang, path, chinhta_status_text(status, lang));
            check->failed = true;
        }
    }
    cli_source_free(&source);
    return !ferror(stdout);
}

/* https://no-color.org: any value but an empty one turns colour off. */
static bool wants_color(const struct cli_options *options) {
    const char *no_color = getenv("NO_COLOR");
    if (options->color != CLI_COLOR_AUTO)
        return options->color == CLI_COLOR_ALWAYS;
    return !(no_color && *no_color) && isatty(STDOUT_FILENO);
}

int cli_command_check(const struct cli_options *options) {
    struct check check = {
        .options = options, .checker = cli_command_checker(options), .color = wants_color(options)};
    if (!check.checker)
        return CLI_EXIT_ERROR;
    const struct cli_visitor visitor = {check_file, say_failed, &check};
    bool go_on = options->n_names > 0 || check_file(&check, "-");
    for (size_t i = 0; i < options->n_names && go_on; i++) {
        const char *name = options->names[i];
        go_on = cli_source_is_folder(name) ? cli_source_walk(name, &visitor) : check_file(&check, name);
    }
    chinhta_checker_free(check.checker);
    if (check.failed)
        return CLI_EXIT_ERROR;
    return check.found ? CLI_EXIT_FOUND : CLI_EXIT_CLEAN;
}
