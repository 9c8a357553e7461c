/* SPDX-License-Identifier: MIT */
/*
 * JSON Lines: one object a finding, its members in a fixed order, for other programs (RFC 8259). What is not
 * UTF-8 in a path or a text becomes U+FFFD.
 */
#include "cli/format.h"
#include "cli/utf8.h"

#include <string.h>

static void put_cp(FILE *out, const char *text, size_t start, size_t end, uint32_t cp) {
    switch (cp) {
    case '"':
        fputs("\\\"", out);
        break;
    case '\\':
        fputs("\\\\", out);
        break;
    case '\n':
        fputs("\\n", out);
        break;
    case '\r':
        fputs("\\r", out);
        break;
    case '\t':
        fputs("\\t", out);
        break;
    case CLI_UTF8_BAD:
        fputs("\xef\xbf\xbd", out);
        break;
    default:
        /* U+2028 and U+2029 end a line for some readers of lines */
        if (cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || cp == 0x2028 || cp == 0x2029)
            fprintf(out, "\\u%04x", (unsigned)cp);
        else
            fwrite(text + start, 1, end - start, out);
    }
}

static void put_string(FILE *out, const char *text, size_t len) {
    putc('"', out);
    for (size_t at = 0; at < len;) {
        size_t start = at;
        uint32_t cp = cli_utf8_next(text, len, &at);
        put_cp(out, text, start, at, cp);
    }
    putc('"', out);
}

static void print(const struct cli_view *view, const chinhta_finding *finding, FILE *out) {
    fputs("{\"path\":", out);
    put_string(out, view->path, strlen(view->path));
    fprintf(out, ",\"line\":%zu,\"column\":%zu,\"byte_start\":%zu,\"byte_end\":%zu,\"code\":\"%s\"",
            finding->line, finding->column, finding->byte_start + view->skipped,
            finding->byte_end + view->skipped, finding->code);
    fprintf(out, ",\"severity\":\"%s\",\"class\":\"%s\",\"confidence\":%.3g,\"text\":",
            cli_format_severity(finding->severity), cli_format_class(finding->fix_class),
            finding->confidence);
    put_string(out, view->text + finding->byte_start, finding->byte_end - finding->byte_start);
    fputs(",\"message\":", out);
    put_string(out, finding->message, strlen(finding->message));
    fputs(",\"fixes\":[", out);
    for (size_t i = 0; i < finding->n_fixes; i++) {
        fputs(i ? ",{\"text\":" : "{\"text\":", out);
        put_string(out, finding->fixes[i].text, finding->fixes[i].len);
        fprintf(out, ",\"confidence\":%.3g}", finding->fixes[i].confidence);
    }
    fputs("]}\n", out);
}

const struct cli_format cli_format_jsonl = {"jsonl", print};
