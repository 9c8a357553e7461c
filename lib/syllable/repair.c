/* SPDX-License-Identifier: MIT */
/*
 * The walk through a text: clean stretches by the scan, then chunk by chunk what stands between white space, word
 * by word or, where no word can be meant, run by run. Owns white space and line ends; runs and words are
 * repair_run.c's and repair_word.c's.
 */
#include "lib/syllable/repair.h"

#include <string.h>
#include "lib/syllable/repair_run.h"
#include "lib/syllable/scan.h"
#include "lib/text/token.h"
#include "lib/text/utf8.h"

#define DENSE 6 /* chunks behind an edit in which another one is likely */

/* The text of one call. */
struct view {
    const char *text;
    size_t len;
    bool last;
};

/* What one step came to. */
enum step {
    STEP_ON,   /* nothing to be done; the walk goes on */
    STEP_EDIT, /* an edit */
    STEP_WAIT, /* more of the text is needed */
};

static bool is_ascii_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* ---- White space ---- */

static void make_edit(struct chinhta__repair_edit *out_edit, size_t start, size_t end, unsigned what, char becomes) {
    out_edit->start = start;
    out_edit->end = end;
    out_edit->what = what;
    out_edit->text[0] = becomes;
    out_edit->len = 1;
}

static uint32_t character_before(const struct view *view, size_t at) {
    size_t before = at;
    for (unsigned back = 0; back < CHINHTA__UTF8_MAX_LEN && before > 0; back++)
        if (((unsigned char)view->text[--before] & 0xc0) != 0x80)
            break;
    return before < at ? chinhta__utf8_decode(view->text, at, &before) : ' ';
}

static uint32_t character_at(const struct view *view, size_t at) {
    return at < view->len ? chinhta__utf8_decode(view->text, view->len, &at) : ' ';
}

/* U+3000 belongs to the ideographs beside it. */
static bool is_between_foreign(const struct view *view, size_t start, size_t end) {
    if (chinhta__repair_is_foreign(character_before(view, start)))
        return true;
    return end < view->len && chinhta__repair_is_foreign(chinhta__utf8_decode(view->text, view->len, &end));
}

/* The white space CP at START, END behind it. */
static enum step step_space(struct chinhta__repair *repair, const struct view *view, uint32_t cp, size_t start,
                            size_t end, struct chinhta__repair_edit *out_edit) {
    bool wait = end == view->len && !view->last;
    repair->at = start;
    if ((cp == 0x85 || cp == 0xa0) && chinhta__repair_is_mojibake(character_before(view, start)))
        cp = '\t'; /* stays */
    switch (cp) {
    case ' ':
    case '\t':
    case '\n':
        break;
    case '\r':
        if (!repair->options.lf)
            break;
        if (wait)
            return STEP_WAIT;
        repair->at = end += end < view->len && view->text[end] == '\n';
        make_edit(out_edit, start, end, CHINHTA__REPAIR_LINE, '\n');
        return STEP_EDIT;
    case '\v':
    case '\f':
    case 0x85:
    case 0x2028:
    case 0x2029:
        repair->at = end;
        make_edit(out_edit, start, end, CHINHTA__REPAIR_LINE, '\n');
        return STEP_EDIT;
    case 0x3000:
        if (wait)
            return STEP_WAIT;
        if (is_between_foreign(view, start, end))
            break;
        /* fall through */
    default:
        repair->at = end;
        make_edit(out_edit, start, end, cp == 0xf020 ? CHINHTA__REPAIR_SYMBOL : CHINHTA__REPAIR_SPACE, ' ');
        return STEP_EDIT;
    }
    repair->at = end;
    return STEP_ON;
}

/* ---- Chunks ---- */

/*
 * End of the chunk that AT is in; the text's end if no white space follows. *out_long: it has too many characters
 * to be read for words, or a run too long to be one. Repairs change neither.
 */
static size_t chunk_end(const struct view *view, size_t at, bool *out_long) {
    size_t bases = 0;
    size_t run_start = at;
    bool wild = false;
    while (at < view->len) {
        size_t next = at;
        uint32_t cp = chinhta__utf8_decode(view->text, view->len, &next);
        if (chinhta__repair_is_space(cp))
            break;
        if (!chinhta__repair_is_extra(cp)) {
            bases++;
            run_start = at;
        }
        wild = wild || next - run_start > CHINHTA__ICU_NFC_MAX;
        at = next;
    }
    *out_long = wild || bases > CHINHTA__REPAIR_MAX_BASES;
    return at;
}

/* The chunk that begins at START. Waits for its end unless it is long already. */
static enum step begin_chunk(struct chinhta__repair *repair, const struct view *view, size_t start) {
    bool is_long;
    size_t end = chunk_end(view, start, &is_long);
    bool open = end == view->len && !view->last;
    repair->at = start;
    if (open && !is_long)
        return STEP_WAIT;
    repair->chunk_start = start;
    repair->chunk_end = end;
    repair->long_chunk = is_long;
    repair->open_chunk = open;
    repair->wild = false;
    return STEP_ON;
}

/* The next white space or chunk, where edits are so likely that no scan pays. */
static enum step step_dense(struct chinhta__repair *repair, const struct view *view,
                            struct chinhta__repair_edit *out_edit) {
    size_t end;
    bool edits;
    while (repair->at < view->len && (view->text[repair->at] == ' ' || view->text[repair->at] == '\n'))
        repair->at++;
    if (repair->at == view->len)
        return STEP_ON;
    repair->dense--;
    if (chinhta__repair_plain_word(&repair->options, view->text, view->len, repair->at, &end, out_edit, &edits)) {
        repair->at = end;
        return edits ? STEP_EDIT : STEP_ON;
    }
    end = repair->at;
    uint32_t cp = chinhta__utf8_decode(view->text, view->len, &end);
    if (chinhta__repair_is_space(cp))
        return step_space(repair, view, cp, repair->at, end, out_edit);
    return begin_chunk(repair, view, repair->at);
}

/* Looks for the next place that may need something. */
static enum step step_between(struct chinhta__repair *repair, const struct view *view,
                              struct chinhta__repair_edit *out_edit) {
    enum chinhta__scan_style style = repair->options.tones == CHINHTA__REPAIR_TONES_NEW   ? CHINHTA__SCAN_NEW
                                     : repair->options.tones == CHINHTA__REPAIR_TONES_OLD ? CHINHTA__SCAN_OLD
                                     : repair->options.lf                                 ? CHINHTA__SCAN_OLD
                                                                                          : CHINHTA__SCAN_KEPT;
    size_t stop = chinhta__scan_next(view->text, view->len, repair->at, style);
    size_t start = stop;
    if (stop < view->len) {
        size_t end = stop;
        uint32_t cp = chinhta__utf8_decode(view->text, view->len, &end);
        if (chinhta__repair_is_space(cp))
            return step_space(repair, view, cp, stop, end, out_edit);
    } else if (view->last) {
        repair->at = view->len;
        return STEP_WAIT;
    }
    while (start > repair->at && !is_ascii_space(view->text[start - 1]))
        start--;
    return begin_chunk(repair, view, start);
}

/* ---- Addresses ---- */

struct place {
    const struct chinhta__repair *repair;
    const struct view *view;
    size_t start;
};

#define MAX_FORM 2048 /* bytes of a chunk's normal form; no address is longer */

/* The chunk run by run, as it will be: what is an address must not depend on its form. 0 if it is too long. */
static size_t write_chunk(const struct place *place, char out[MAX_FORM], size_t *out_word) {
    const struct chinhta__repair *repair = place->repair;
    const char *text = place->view->text;
    struct chinhta__repair_edit edit;
    size_t len = 0;
    for (size_t at = repair->chunk_start; at < repair->chunk_end;) {
        struct chinhta__repair_run run = chinhta__repair_read_run(text, repair->chunk_end, at);
        if (at == place->start)
            *out_word = len;
        if (!chinhta__repair_run_edit(text, &run, character_at(place->view, run.end), &edit))
            edit.start = edit.end = run.end;
        size_t kept = edit.start - run.start;
        if (edit.start == edit.end)
            edit.len = 0;
        if (len + kept + edit.len > MAX_FORM)
            return 0;
        memcpy(out + len, text + run.start, kept);
        memcpy(out + len + kept, edit.text, edit.len);
        len += kept + edit.len;
        at = run.end;
    }
    return len;
}

/* True if the word at a place is part of an address, a file name or other code. */
static bool is_protected(void *context) {
    const struct place *place = context;
    const char *text = place->view->text;
    struct chinhta__token tokens[2 * CHINHTA__REPAIR_MAX_BASES];
    const size_t cap = sizeof tokens / sizeof tokens[0];
    char form[MAX_FORM];
    size_t word = 0;
    bool plain = true;
    for (size_t at = place->repair->chunk_start; at < place->repair->chunk_end && plain; at++)
        plain = !memchr("@_/\\.:=0123456789", text[at], 17);
    if (plain)
        return false;
    size_t len = write_chunk(place, form, &word);
    size_t n = len > 0 ? chinhta__token_cut(form, len, tokens, cap) : cap + 1;
    if (n > cap)
        return true;
    for (size_t i = 0; i < n; i++)
        if (tokens[i].start <= word && word < tokens[i].start + tokens[i].len)
            return tokens[i].kind == CHINHTA__TOKEN_URL || tokens[i].kind == CHINHTA__TOKEN_EMAIL ||
                   tokens[i].kind == CHINHTA__TOKEN_CODE;
    return false;
}

/* ---- Inside a chunk ---- */

/* Passes over what is left of a run that is too long to be one. */
static enum step step_wild(struct chinhta__repair *repair, const struct view *view) {
    while (repair->at < repair->chunk_end) {
        size_t next = repair->at;
        if (!chinhta__repair_is_extra(chinhta__utf8_decode(view->text, view->len, &next))) {
            repair->wild = false;
            return STEP_ON;
        }
        repair->at = next;
    }
    repair->wild = repair->open_chunk;
    return STEP_ON;
}

/* One run by itself. */
static enum step step_run(struct chinhta__repair *repair, const struct view *view,
                          struct chinhta__repair_edit *out_edit) {
    struct chinhta__repair_run run = chinhta__repair_read_run(view->text, repair->chunk_end, repair->at);
    if (run.end == repair->chunk_end && repair->open_chunk && !run.wild)
        return STEP_WAIT;
    repair->at = run.end;
    repair->wild = run.wild;
    bool edits = chinhta__repair_run_edit(view->text, &run, character_at(view, run.end), out_edit);
    return edits ? STEP_EDIT : STEP_ON;
}

/* Run by run up to END, past clean stretches. */
static enum step step_plain(struct chinhta__repair *repair, const struct view *view, size_t end,
                            struct chinhta__repair_edit *out_edit) {
    size_t stop = chinhta__scan_next(view->text, end, repair->at, CHINHTA__SCAN_KEPT);
    size_t next = stop;
    if (stop == end) {
        /* the last run may go on */
        if (end < repair->chunk_end || !repair->open_chunk) {
            repair->at = end;
            return STEP_ON;
        }
    }
    bool joins = stop == end || chinhta__repair_is_extra(chinhta__utf8_decode(view->text, end, &next));
    while (joins && stop > repair->at && ((unsigned char)view->text[--stop] & 0xc0) == 0x80)
        ;
    repair->at = stop;
    return step_run(repair, view, out_edit);
}

/* The word at the place of the walk, or one run that is in none. */
static enum step step_word(struct chinhta__repair *repair, const struct view *view,
                           struct chinhta__repair_edit *out_edit) {
    struct chinhta__repair_run runs[CHINHTA__REPAIR_WORD_MAX];
    size_t n = 0;
    size_t end = repair->at;
    bool fits = true;
    while (end < repair->chunk_end) {
        struct chinhta__repair_run run = chinhta__repair_read_run(view->text, repair->chunk_end, end);
        if (!chinhta__repair_is_wordly(run.base))
            break;
        fits = fits && n < CHINHTA__REPAIR_WORD_MAX && !run.wild;
        if (fits)
            runs[n++] = run;
        end = run.end;
        if (run.wild)
            break;
    }
    if (end == repair->at)
        return step_run(repair, view, out_edit);
    if (fits) {
        struct chinhta__repair_word word = {view->text, runs, n, character_at(view, end)};
        struct place place = {repair, view, repair->at};
        bool settled;
        bool edits = chinhta__repair_word_edit(&repair->options, &word, is_protected, &place, out_edit, &settled);
        if (settled) {
            repair->at = end;
            return edits ? STEP_EDIT : STEP_ON;
        }
    }
    repair->plain_end = end;
    return STEP_ON;
}

static enum step step_inside(struct chinhta__repair *repair, const struct view *view,
                             struct chinhta__repair_edit *out_edit) {
    if (repair->wild)
        return step_wild(repair, view);
    if (repair->long_chunk)
        return step_plain(repair, view, repair->chunk_end, out_edit);
    if (repair->at < repair->plain_end)
        return step_plain(repair, view, repair->plain_end, out_edit);
    return step_word(repair, view, out_edit);
}

/* A chunk whose end was not there yet, in a text that may have grown. */
static void extend_chunk(struct chinhta__repair *repair, const struct view *view) {
    bool is_long;
    repair->chunk_end = chunk_end(view, repair->chunk_end, &is_long);
    repair->open_chunk = repair->chunk_end == view->len && !view->last;
}

bool chinhta__repair_next(struct chinhta__repair *repair, const char *text, size_t len, bool last,
                          struct chinhta__repair_edit *out_edit) {
    const struct view view = {text, len, last};
    if (repair->open_chunk)
        extend_chunk(repair, &view);
    for (;;) {
        enum step step;
        if (repair->at < repair->chunk_end)
            step = step_inside(repair, &view, out_edit);
        else if (repair->open_chunk)
            return false;
        else if (repair->at < len)
            step = repair->dense > 0 ? step_dense(repair, &view, out_edit) : step_between(repair, &view, out_edit);
        else
            return false;
        if (step == STEP_EDIT)
            repair->dense = DENSE;
        if (step != STEP_ON)
            return step == STEP_EDIT;
    }
}

void chinhta__repair_move(struct chinhta__repair *repair, size_t bytes) {
    repair->at -= bytes;
    repair->chunk_start -= repair->chunk_start < bytes ? repair->chunk_start : bytes;
    repair->chunk_end -= repair->chunk_end < bytes ? repair->chunk_end : bytes;
    repair->plain_end -= repair->plain_end < bytes ? repair->plain_end : bytes;
}
