/* SPDX-License-Identifier: MIT */
/*
 * Bytes that are not UTF-8, letters not in composed form, look-alikes, invisible characters, exotic white space and
 * private symbols. Owns the spans reported; what is well formed says utf8.h, what is repaired and how repair.h.
 */
#include "lib/check/encoding.h"

#include <string.h>
#include "lib/syllable/repair.h"
#include "lib/text/utf8.h"

static chinhta_status report_bad(struct chinhta__run *run, size_t start, size_t end) {
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + start,
                                        .byte_end = run->paragraph_byte + end,
                                        .code = CHINHTA__CODE_ENCODING_UTF8,
                                        .fix_class = CHINHTA_FIX_CLASS_REPORT,
                                        .confidence = 1.0,
                                    });
}

/* One finding for each run of ill-formed bytes. */
static chinhta_status find_bad(struct chinhta__run *run) {
    const char *text = run->paragraph_text;
    size_t len = run->paragraph_len;
    for (size_t at = chinhta__utf8_find_bad(text, len, 0); at < len;
         at = chinhta__utf8_find_bad(text, len, at)) {
        size_t start = at;
        size_t end = at;
        while (at < len && chinhta__utf8_decode(text, len, &at) == CHINHTA__UTF8_BAD)
            end = at;
        chinhta_status status = report_bad(run, start, end);
        if (status != CHINHTA_OK)
            return status;
    }
    return CHINHTA_OK;
}

/* ---- Repairs ---- */

#define GROUP_USUAL 4096 /* bytes of text that most groups need: a run of combining marks is the longest edit */

/* Places of one token, or one place outside all tokens, and what they become. */
struct group {
    size_t start, end; /* bytes of the paragraph */
    unsigned what;     /* of enum chinhta__repair_what */
    unsigned token_kind;
    char *text;
    size_t len;
};

/* An address is another one in another form, and two tones on one letter leave a choice. */
static chinhta_fix_class class_of(const struct group *group) {
    bool address = group->token_kind == CHINHTA__TOKEN_URL || group->token_kind == CHINHTA__TOKEN_EMAIL ||
                   group->token_kind == CHINHTA__TOKEN_CODE;
    return address || (group->what & CHINHTA__REPAIR_TONES) ? CHINHTA_FIX_CLASS_SUGGEST : CHINHTA_FIX_CLASS_AUTO;
}

static enum chinhta__code code_of(unsigned what) {
    if (what & CHINHTA__REPAIR_LOOKALIKE)
        return CHINHTA__CODE_ENCODING_LOOKALIKE;
    if (what & CHINHTA__REPAIR_INVISIBLE)
        return CHINHTA__CODE_ENCODING_INVISIBLE;
    if (what & CHINHTA__REPAIR_SYMBOL)
        return CHINHTA__CODE_ENCODING_SYMBOL;
    if (what & (CHINHTA__REPAIR_SPACE | CHINHTA__REPAIR_LINE))
        return CHINHTA__CODE_ENCODING_SPACE;
    return CHINHTA__CODE_ENCODING_NFC;
}

static chinhta_status report_group(struct chinhta__run *run, const struct group *group) {
    const struct chinhta__report_fix fix = {group->text, group->len, 1.0};
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + group->start,
                                        .byte_end = run->paragraph_byte + group->end,
                                        .code = code_of(group->what),
                                        .fix_class = class_of(group),
                                        .confidence = 1.0,
                                        .fixes = &fix,
                                        .n_fixes = 1,
                                    });
}

/* The tones go where they belong too, if letters become others: else mending the letters would call for more. */
static void move_tones(const struct chinhta__run *run, struct chinhta__repair_edit *inout_edit) {
    enum chinhta__tone_style style = chinhta__run_tone_style(run);
    struct chinhta__repair repair = {.options = {.tones = CHINHTA__REPAIR_TONES_PLACE, .style = style}};
    struct chinhta__repair_edit edit;
    const char *text = run->paragraph_text + inout_edit->start;
    if (run->tone_style == CHINHTA_TONE_STYLE_OLD)
        repair.options.tones = CHINHTA__REPAIR_TONES_OLD;
    if (run->tone_style == CHINHTA_TONE_STYLE_NEW)
        repair.options.tones = CHINHTA__REPAIR_TONES_NEW;
    size_t len = inout_edit->end - inout_edit->start;
    if (!chinhta__repair_next(&repair, text, len, true, &edit) || edit.start != 0 || edit.end != len)
        return;
    edit.start = inout_edit->start;
    edit.end = inout_edit->end;
    *inout_edit = edit;
}

/* The next edit of the paragraph. A byte order mark at the very beginning of a text is none. */
static bool next_edit(const struct chinhta__run *run, struct chinhta__repair *repair,
                      struct chinhta__repair_edit *out_edit) {
    bool more = chinhta__repair_next(repair, run->paragraph_text, run->paragraph_len, true, out_edit);
    if (more && run->paragraph_byte == 0 && out_edit->start == 0 && run->paragraph_len >= 3 &&
        memcmp(run->paragraph_text, "\xef\xbb\xbf", 3) == 0)
        more = chinhta__repair_next(repair, run->paragraph_text, run->paragraph_len, true, out_edit);
    if (more && (out_edit->what & CHINHTA__REPAIR_LOOKALIKE))
        move_tones(run, out_edit);
    return more;
}

static void append(struct group *group, const char *text, size_t len) {
    memcpy(group->text + group->len, text, len);
    group->len += len;
}

/*
 * Begins the group of an edit: the token it begins in, or the edit alone. *inout_token is the first token that does not
 * end before it. The report copies the text: USUAL, of GROUP_USUAL bytes, is room for one group after another.
 */
static chinhta_status begin_group(struct chinhta__run *run, const struct chinhta__repair_edit *edit, char *usual,
                                  size_t *inout_token, struct group *out_group) {
    size_t token = *inout_token;
    while (token < run->n_tokens && run->tokens[token].start + run->tokens[token].len <= edit->start)
        token++;
    *inout_token = token;
    *out_group = (struct group){.start = edit->start, .end = edit->end, .token_kind = CHINHTA__TOKEN_SYMBOL};
    if (token < run->n_tokens && run->tokens[token].start < edit->end) {
        size_t token_end = run->tokens[token].start + run->tokens[token].len;
        out_group->token_kind = run->tokens[token].kind;
        if (run->tokens[token].start < edit->start)
            out_group->start = run->tokens[token].start;
        if (token_end > edit->end)
            out_group->end = token_end;
    }
    /* NFC takes at most three times the bytes (UAX #15, section 9) */
    size_t needed = 3 * (out_group->end - out_group->start) + sizeof(edit->text);
    out_group->text = needed <= GROUP_USUAL ? usual : chinhta__arena_alloc(&run->arena, needed);
    return out_group->text ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

/* One finding for each token with something to repair in it: a person reads words, not letters. */
static chinhta_status find_repairs(struct chinhta__run *run) {
    struct chinhta__repair repair = {.options = {.tones = CHINHTA__REPAIR_TONES_STAY}};
    struct chinhta__repair_edit edit;
    char usual[GROUP_USUAL];
    size_t token = 0;
    bool more = next_edit(run, &repair, &edit);
    while (more) {
        struct group group;
        chinhta_status status = begin_group(run, &edit, usual, &token, &group);
        if (status != CHINHTA_OK)
            return status;
        size_t at = group.start;
        do {
            append(&group, run->paragraph_text + at, edit.start - at);
            append(&group, edit.text, edit.len);
            at = edit.end;
            group.what |= edit.what;
            if (group.end < edit.end)
                group.end = edit.end; /* invisible characters behind the token */
            more = next_edit(run, &repair, &edit);
        } while (more && edit.start < group.end);
        append(&group, run->paragraph_text + at, group.end - at);
        status = report_group(run, &group);
        if (status != CHINHTA_OK)
            return status;
    }
    return CHINHTA_OK;
}

/* ---- A letter of no Vietnamese word ---- */

#define HOOKED_F "\xc6\x92" /* ƒ, U+0192: what reads print off paper takes an italic f for it */

/* The word with f in the place of ƒ; 0 if it is not one of ASCII letters else, two at least. */
static size_t unhook(const char *word, size_t len, char *out) {
    size_t n = 0;
    size_t n_plain = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned lower = (unsigned char)word[i] | 0x20;
        bool plain = lower >= 'a' && lower <= 'z';
        bool hooked = len - i >= 2 && memcmp(word + i, HOOKED_F, 2) == 0;
        if (!plain && !hooked)
            return 0;
        out[n++] = hooked ? 'f' : word[i];
        i += hooked;
        n_plain += plain;
    }
    return n_plain >= 2 && n < len ? n : 0;
}

static chinhta_status report_hooked(struct chinhta__run *run, const struct chinhta__token *token) {
    const char *word = run->paragraph_text + token->start;
    struct group group = {token->start, token->start + token->len, CHINHTA__REPAIR_LOOKALIKE | CHINHTA__REPAIR_TONES,
                          token->kind, chinhta__arena_alloc(&run->arena, token->len), 0};
    if (!group.text)
        return CHINHTA_ERROR_NOMEM;
    group.len = unhook(word, token->len, group.text);
    return group.len > 0 ? report_group(run, &group) : CHINHTA_OK;
}

/* A person decides: ƒ is a letter of other languages, and a sign for a function. */
static chinhta_status find_hooked(struct chinhta__run *run) {
    const char *text = run->paragraph_text;
    const char *end = text + run->paragraph_len;
    chinhta_status status = CHINHTA_OK;
    size_t token = 0;
    for (const char *at = text; status == CHINHTA_OK && at < end; at++) {
        at = memchr(at, HOOKED_F[1], (size_t)(end - at));
        if (!at)
            break;
        if (at == text || at[-1] != HOOKED_F[0])
            continue;
        size_t place = (size_t)(at - text);
        while (token < run->n_tokens && run->tokens[token].start + run->tokens[token].len <= place)
            token++;
        if (token < run->n_tokens && run->tokens[token].kind == CHINHTA__TOKEN_WORD &&
            run->tokens[token].start < place) {
            status = report_hooked(run, &run->tokens[token]);
            at = text + run->tokens[token].start + run->tokens[token].len - 1;
        }
    }
    return status;
}

chinhta_status chinhta__encoding_paragraph(struct chinhta__run *run) {
    const chinhta__code_set repaired =
        CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_NFC) | CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_LOOKALIKE) |
        CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_INVISIBLE) | CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_SPACE) |
        CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_SYMBOL);
    chinhta_status status = CHINHTA_OK;
    if (chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_UTF8)))
        status = find_bad(run);
    if (status == CHINHTA_OK && chinhta__run_wants(run, repaired))
        status = find_repairs(run);
    if (status == CHINHTA_OK && chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_LOOKALIKE)))
        status = find_hooked(run);
    return status;
}
