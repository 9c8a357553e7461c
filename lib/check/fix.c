/* SPDX-License-Identifier: MIT */
/*
 * Applying fixes. A fix changes what stands around other words, so it may call for another one there, where nothing was
 * reported. The fixed text is therefore checked again, and what called for more is left out, until the check finds
 * nothing automatic but what was left out. What is left out may fit once others are in: the whole is done again with
 * the result until it stays the same. So fixing a fixed text changes nothing, and all that changes was reported as
 * automatic for the text itself.
 */
#include "lib/check/fix.h"

#include <stdlib.h>
#include <string.h>

#define ROUNDS_NEAREST 8 /* in which a place is left out for each new finding: the nearest */
#define ROUNDS_LINE 6    /* after that: all places of its line, and of more and more lines before it */
#define LINES_BEFORE_GROWTH 4 /* times as many lines a round: what stands in one tells of those after it */
#define MAX_PASSES 8
/* A line in which fixes call for so many more, and for one in so many places, is no text to be fixed: all its places
 * are left out at once. */
#define MANY_MORE 32
#define MANY_MORE_SHARE 4

/* One automatic finding, and its fix. */
struct chinhta__fix_place {
    size_t byte_start, byte_end; /* in the text */
    size_t out_start, out_end;   /* in fix->out */
    size_t line;
    const char *text;
    size_t len;
    bool barred; /* left out */
    size_t next; /* the first place from this one on that is not left out; n_places: none */
};

/* ---- Places ---- */

static chinhta_status take_places(struct chinhta__fix *fix, const struct chinhta__run *run) {
    fix->n_places = 0;
    if (fix->places_cap < run->n_findings) {
        struct chinhta__fix_place *grown = realloc(fix->places, run->findings_cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        fix->places = grown;
        fix->places_cap = run->findings_cap;
    }
    for (size_t i = 0; i < run->n_findings; i++) {
        const chinhta_finding *finding = run->order[i];
        if (finding->fix_class != CHINHTA_FIX_CLASS_AUTO)
            continue;
        struct chinhta__fix_place place = {
            .byte_start = finding->byte_start, .byte_end = finding->byte_end, .line = finding->line};
        place.len = finding->fixes[0].len;
        place.text = chinhta__arena_copy(&fix->texts, finding->fixes[0].text, place.len);
        if (!place.text)
            return CHINHTA_ERROR_NOMEM;
        fix->places[fix->n_places++] = place;
    }
    return CHINHTA_OK;
}

/* ---- Text ---- */

static chinhta_status append(struct chinhta__fix *fix, const char *text, size_t len) {
    if (fix->out_cap - fix->out_len <= len) {
        size_t cap = fix->out_len + len + 1;
        cap += cap / 4;
        char *grown = realloc(fix->out, cap);
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        fix->out = grown;
        fix->out_cap = cap;
    }
    if (len > 0)
        memcpy(fix->out + fix->out_len, text, len);
    fix->out_len += len;
    fix->out[fix->out_len] = '\0';
    return CHINHTA_OK;
}

static chinhta_status write_text(struct chinhta__fix *fix, const char *text, size_t len) {
    chinhta_status status = CHINHTA_OK;
    size_t done = 0;
    fix->out_len = 0;
    for (size_t i = 0; i < fix->n_places && status == CHINHTA_OK; i++) {
        struct chinhta__fix_place *place = &fix->places[i];
        status = append(fix, text + done, place->byte_start - done);
        place->out_start = fix->out_len;
        done = place->byte_start;
        if (!place->barred && status == CHINHTA_OK) {
            status = append(fix, place->text, place->len);
            done = place->byte_end;
        }
        place->out_end = fix->out_len + (place->byte_end - done);
    }
    size_t next = fix->n_places;
    for (size_t i = fix->n_places; i-- > 0;) {
        next = fix->places[i].barred ? next : i;
        fix->places[i].next = next;
    }
    return status == CHINHTA_OK ? append(fix, text + done, len - done) : status;
}

/* ---- Rounds ---- */

/* The first place of a line, or of a later one. */
static size_t first_of_line(const struct chinhta__fix *fix, size_t line) {
    size_t low = 0;
    size_t high = fix->n_places;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fix->places[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Leaves out the places of a line and of those BEFORE it. Returns whether one of them was in. */
static bool bar_lines(struct chinhta__fix *fix, size_t line, size_t before) {
    bool any = false;
    size_t first = line > before ? line - before : 0;
    for (size_t i = first_of_line(fix, first); i < fix->n_places && fix->places[i].line <= line; i++) {
        any = any || !fix->places[i].barred;
        fix->places[i].barred = true;
    }
    return any;
}

/* Where a finding of the fixed text stands among the places; moves forward only. */
struct position {
    size_t after;  /* the first place that begins behind its start */
    size_t before; /* the last place in the text that begins no later; n_places: none */
};

static void move_to(struct position *position, const struct chinhta__fix *fix,
                    const chinhta_finding *finding) {
    const struct chinhta__fix_place *places = fix->places;
    for (; position->after < fix->n_places; position->after++) {
        if (places[position->after].out_start > finding->byte_start)
            break;
        if (places[position->after].next == position->after)
            position->before = position->after;
    }
}

/* True if the finding is one that was left out, or part of one. */
static bool is_left_out(const struct position *position, const struct chinhta__fix *fix,
                        const chinhta_finding *finding) {
    if (position->after == 0)
        return false;
    const struct chinhta__fix_place *place = &fix->places[position->after - 1];
    return place->next != position->after - 1 && finding->byte_end <= place->out_end;
}

/* The place in the text that is nearest to a finding; n_places if there is none. */
static size_t nearest(const struct position *position, const struct chinhta__fix *fix,
                      const chinhta_finding *finding) {
    const struct chinhta__fix_place *places = fix->places;
    size_t before = position->before;
    size_t after = position->after < fix->n_places ? places[position->after].next : fix->n_places;
    if (before == fix->n_places || after == fix->n_places)
        return before == fix->n_places ? after : before;
    size_t to_before =
        finding->byte_start > places[before].out_end ? finding->byte_start - places[before].out_end : 0;
    size_t to_after =
        places[after].out_start > finding->byte_end ? places[after].out_start - finding->byte_end : 0;
    return to_before <= to_after ? before : after;
}

/* How many more findings a line has got; counted forward only. */
struct more {
    size_t line, n;
    size_t n_places; /* of the line */
};

/* Counts one more. Returns whether they are too many. */
static bool is_too_many(struct more *more, const struct chinhta__fix *fix, size_t line) {
    if (more->line != line)
        *more = (struct more){line, 0, first_of_line(fix, line + 1) - first_of_line(fix, line)};
    more->n++;
    return more->n > MANY_MORE && more->n > more->n_places / MANY_MORE_SHARE;
}

/* How many lines before one that does not settle are left out with it. */
static size_t lines_before(unsigned round) {
    size_t n = 1;
    for (unsigned r = ROUNDS_NEAREST; r < round; r++)
        n *= LINES_BEFORE_GROWTH;
    return round > ROUNDS_NEAREST ? n : 0;
}

/* Looks at what the check of the fixed text still wants. Returns whether the choice of places is another now. */
static bool settle(struct chinhta__fix *fix, const struct chinhta__run *run, unsigned round) {
    struct position position = {0, fix->n_places};
    struct more more = {0, 0, 0};
    size_t barred_line = 0;
    bool changed = false;
    for (size_t i = 0; i < run->n_findings; i++) {
        const chinhta_finding *finding = run->order[i];
        if (finding->fix_class != CHINHTA_FIX_CLASS_AUTO)
            continue;
        move_to(&position, fix, finding);
        if (is_left_out(&position, fix, finding))
            continue;
        bool whole_line = is_too_many(&more, fix, finding->line) || round >= ROUNDS_NEAREST;
        if (whole_line && (finding->line == barred_line || bar_lines(fix, finding->line, lines_before(round)))) {
            barred_line = finding->line;
            changed = true;
            continue;
        }
        size_t place = nearest(&position, fix, finding);
        if (place < fix->n_places) {
            fix->places[place].barred = true;
            changed = true;
        }
    }
    return changed;
}

static bool is_any_in(const struct chinhta__fix *fix) {
    return fix->n_places > 0 && fix->places[0].next < fix->n_places;
}

/*
 * One pass: fix->out is the text with a choice of fixes. RUN has checked TEXT. *out_again: what was left out may fit
 * now, and RUN has checked fix->out.
 */
static chinhta_status make_pass(struct chinhta__fix *fix, struct chinhta__run *run, const char *text,
                                size_t len, bool *out_again) {
    chinhta__arena_reset(&fix->texts);
    chinhta_status status = take_places(fix, run);
    *out_again = false;
    for (unsigned round = 0; status == CHINHTA_OK; round++) {
        if (round == ROUNDS_NEAREST + ROUNDS_LINE)
            fix->n_places = 0; /* no choice holds: the text stays as it is */
        status = write_text(fix, text, len);
        if (status != CHINHTA_OK || !is_any_in(fix))
            break;
        status = chinhta__run_check(run, fix->out, fix->out_len);
        if (status == CHINHTA_OK && !settle(fix, run, round)) {
            for (size_t i = 0; i < fix->n_places; i++)
                *out_again = *out_again || fix->places[i].barred;
            break;
        }
    }
    return status;
}

chinhta_status chinhta__fix_make(struct chinhta__fix *fix, struct chinhta__run *run, const char *text,
                                 size_t len) {
    bool again = false;
    chinhta_status status = chinhta__run_check(run, text, len);
    if (status == CHINHTA_OK)
        status = make_pass(fix, run, text, len, &again);
    for (unsigned pass = 1; status == CHINHTA_OK && again && pass < MAX_PASSES; pass++) {
        char *base = fix->out;
        size_t base_cap = fix->out_cap;
        size_t base_len = fix->out_len;
        fix->out = fix->spare;
        fix->out_cap = fix->spare_cap;
        fix->spare = base;
        fix->spare_cap = base_cap;
        status = make_pass(fix, run, base, base_len, &again);
    }
    return status;
}

void chinhta__fix_free(struct chinhta__fix *fix) {
    free(fix->places);
    free(fix->out);
    free(fix->spare);
    chinhta__arena_free(&fix->texts);
    *fix = (struct chinhta__fix){0};
}
