/* SPDX-License-Identifier: MIT */
/*
 * Text for a person: the place, the message, the source line with the place marked, and what it could be.
 * Owns how much of a long line is shown; only the neighbourhood of the place is ever looked at.
 */
#include "cli/format.h"

#include <string.h>
#include "cli/say.h"
#include "cli/utf8.h"

#define MAX_COLUMNS 100
#define MAX_COLUMNS_BEFORE 50
#define MAX_BYTES 1000 /* on each side: a line of marks has no columns */
#define MARGIN "    "

#define BOLD "\x1b[1m"
#define RED "\x1b[1;31m"
#define YELLOW "\x1b[1;33m"
#define CYAN "\x1b[1;36m"
#define GREEN "\x1b[32m"
#define PLAIN "\x1b[0m"

static bool ends_line(char byte) {
    return byte == '\n' || byte == '\r';
}

/* What is shown of a line: text[start, end), half-open. */
struct window {
    size_t start;
    size_t end;
    bool cut_before, cut_after;
};

/* What a terminal might obey (a tab is a control too), and bytes that are no text. */
static bool must_not_be_printed(uint32_t cp) {
    return cp == CLI_UTF8_BAD || cli_utf8_is_control(cp);
}

static unsigned width_at(const char *text, size_t len, size_t *inout_at) {
    uint32_t cp = cli_utf8_next(text, len, inout_at);
    return must_not_be_printed(cp) ? 1 : cli_utf8_width(cp);
}

static struct window find_window(const struct cli_view *view, const chinhta_finding *finding) {
    const char *text = view->text;
    struct window window = {finding->byte_start, finding->byte_start, false, false};
    unsigned columns = 0;
    while (window.start > 0 && !ends_line(text[window.start - 1])) {
        if (columns >= MAX_COLUMNS_BEFORE || finding->byte_start - window.start > MAX_BYTES) {
            window.cut_before = true;
            break;
        }
        window.start = cli_utf8_before(text, window.start);
        size_t next = window.start;
        columns += width_at(text, view->len, &next);
    }
    while (window.end < view->len && !ends_line(text[window.end])) {
        size_t next = window.end;
        unsigned width = width_at(text, view->len, &next);
        if (columns + width > MAX_COLUMNS || window.end - finding->byte_start > MAX_BYTES) {
            window.cut_after = true;
            break;
        }
        columns += width;
        window.end = next;
    }
    return window;
}

/*
 * Prints a stretch of text; what must not be printed becomes U+FFFD, a tab one space. Returns its columns.
 */
static unsigned put_text(FILE *out, const char *text, size_t start, size_t end) {
    unsigned columns = 0;
    size_t printed = start; /* what lies behind is written at once */
    for (size_t at = start; at < end;) {
        size_t next = at;
        uint32_t cp = cli_utf8_next(text, end, &next);
        if (must_not_be_printed(cp)) {
            fwrite(text + printed, 1, at - printed, out);
            fputs(cp == '\t' ? " " : "\xef\xbf\xbd", out);
            printed = next;
            columns++;
        } else {
            columns += cli_utf8_width(cp);
        }
        at = next;
    }
    fwrite(text + printed, 1, end - printed, out);
    return columns;
}

static void put_times(FILE *out, char c, unsigned n) {
    char run[64];
    memset(run, c, sizeof(run));
    for (; n > sizeof(run); n -= (unsigned)sizeof(run))
        fwrite(run, 1, sizeof(run), out);
    fwrite(run, 1, n, out);
}

static void put_line(const struct cli_view *view, const chinhta_finding *finding, FILE *out) {
    struct window window = find_window(view, finding);
    size_t place_end = finding->byte_end < window.end ? finding->byte_end : window.end;
    fputs(MARGIN, out);
    if (window.cut_before)
        fputs("…", out);
    unsigned before = put_text(out, view->text, window.start, finding->byte_start) + window.cut_before;
    unsigned marked = put_text(out, view->text, finding->byte_start, place_end);
    put_text(out, view->text, place_end, window.end);
    fputs(window.cut_after ? "…\n" MARGIN : "\n" MARGIN, out);

    put_times(out, ' ', before);
    fputs(view->color ? GREEN "^" : "^", out);
    put_times(out, '~', marked > 1 ? marked - 1 : 0);
    fputs(view->color ? PLAIN "\n" : "\n", out);
}

static const char *severity_word(chinhta_lang lang, chinhta_severity severity) {
    switch (severity) {
    case CHINHTA_SEVERITY_ERROR:
        return cli_pick(lang, "lỗi", "error");
    case CHINHTA_SEVERITY_WARNING:
        return cli_pick(lang, "cảnh báo", "warning");
    case CHINHTA_SEVERITY_INFO:
        break;
    }
    return cli_pick(lang, "lưu ý", "info");
}

static const char *severity_color(chinhta_severity severity) {
    switch (severity) {
    case CHINHTA_SEVERITY_ERROR:
        return RED;
    case CHINHTA_SEVERITY_WARNING:
        return YELLOW;
    case CHINHTA_SEVERITY_INFO:
        break;
    }
    return CYAN;
}

static void put_fixes(const struct cli_view *view, const chinhta_finding *finding, FILE *out) {
    bool automatic = finding->fix_class == CHINHTA_FIX_CLASS_AUTO;
    fputs(MARGIN, out);
    fputs(automatic ? cli_pick(view->lang, "sửa thành: ", "fix: ")
                    : cli_pick(view->lang, "gợi ý: ", "suggestion: "),
          out);
    for (size_t i = 0; i < finding->n_fixes; i++) {
        if (i > 0)
            fputs(", ", out);
        put_text(out, finding->fixes[i].text, 0, finding->fixes[i].len);
    }
    if (finding->n_fixes == 1 && finding->fixes[0].len == 0)
        fputs(cli_pick(view->lang, "(bỏ)", "(delete)"), out);
    putc('\n', out);
}

static void put_path(const struct cli_view *view, FILE *out) {
    size_t len = 0;
    while (view->path[len])
        len++;
    put_text(out, view->path, 0, len);
}

static void print(const struct cli_view *view, const chinhta_finding *finding, FILE *out) {
    const char *word = severity_word(view->lang, finding->severity);
    if (view->color)
        fputs(BOLD, out);
    put_path(view, out);
    fprintf(out, ":%zu:%zu:", finding->line, finding->column);
    if (view->color)
        fprintf(out, PLAIN " %s%s" PLAIN " %s: %s\n", severity_color(finding->severity), word, finding->code,
                finding->message);
    else
        fprintf(out, " %s %s: %s\n", word, finding->code, finding->message);
    put_line(view, finding, out);
    if (finding->n_fixes > 0)
        put_fixes(view, finding, out);
}

const struct cli_format cli_format_text = {"text", print};
