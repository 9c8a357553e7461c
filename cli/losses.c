/* SPDX-License-Identifier: MIT */
/* The lines on stderr about losses. Owns their words and the count of lines. */
#include "cli/losses.h"

#include <stdio.h>
#include "cli/say.h"

static const char *loss_text(chinhta_lang lang, chinhta_loss_kind kind) {
    switch (kind) {
    case CHINHTA_LOSS_CASE:
        return cli_pick(lang, "đổi chữ hoa, chữ thường", "written in the other case");
    case CHINHTA_LOSS_LIKE:
        return cli_pick(lang, "thay bằng ký tự gần giống", "replaced by something alike");
    case CHINHTA_LOSS_MISSING:
        return cli_pick(lang, "thay bằng dấu hỏi", "replaced by a question mark");
    case CHINHTA_LOSS_BAD:
        break;
    }
    return cli_pick(lang, "byte không đúng bảng mã", "not well formed in its charset");
}

/* "PATH:LINE: U+1EE6 Ủ: what became of it" */
static void say_loss(chinhta_lang lang, const char *path, size_t line, const chinhta_loss *loss) {
    chinhta_conversion spell = CHINHTA_CONVERSION_INIT;
    char place[64];
    char letter[8] = "";
    char what[200];
    unsigned cp = loss->code_point;
    const unsigned char utf32[4] = {cp & 0xff, cp >> 8 & 0xff, cp >> 16 & 0xff, 0};
    spell.from = CHINHTA_CHARSET_UTF32LE;
    spell.out = letter;
    spell.out_cap = sizeof(letter) - 1;
    if (loss->kind != CHINHTA_LOSS_BAD && chinhta_convert((const char *)utf32, 4, &spell) == CHINHTA_OK &&
        spell.out_len <= spell.out_cap)
        letter[spell.out_len] = '\0';
    if (loss->kind == CHINHTA_LOSS_BAD)
        snprintf(place, sizeof(place), "%zu: 0x%02X", line, cp);
    else
        snprintf(place, sizeof(place), "%zu: U+%04X %s", line, cp, letter);
    snprintf(what, sizeof(what), "%s: %s", place, loss_text(lang, loss->kind));
    cli_say_path(lang, path, what);
}

void cli_losses_count(struct cli_losses *losses, size_t byte) {
    for (; losses->counted < byte; losses->counted++)
        losses->line += losses->text[losses->counted & losses->mask] == '\n';
}

void cli_losses_say(struct cli_losses *losses, const chinhta_loss *list, size_t n) {
    for (size_t i = 0; i < n && losses->n + i < CLI_LOSSES_MAX_SAID; i++) {
        cli_losses_count(losses, list[i].byte_start);
        say_loss(losses->lang, losses->path, losses->line, &list[i]);
    }
    losses->n += n;
}

void cli_losses_end(const struct cli_losses *losses) {
    char more[100];
    if (losses->n <= CLI_LOSSES_MAX_SAID)
        return;
    snprintf(more, sizeof(more), cli_pick(losses->lang, "và %zu ký tự nữa", "and %zu characters more"),
             losses->n - CLI_LOSSES_MAX_SAID);
    cli_say_path(losses->lang, losses->path, more);
}
