/* SPDX-License-Identifier: MIT */
/*
 * Applying fixes. A fix changes what stands around other words, so one may call for the next. The result is
 * therefore checked again, and until that finds nothing new to do: a place that was reported and has become
 * automatic is fixed too; where something not reported before would have to change, its line is left without
 * the fixes that led to it. A fix never holds a line end, so a line has the same number before and after.
 */
#include "lib/check/fix.h"

#include <stdlib.h>
#include <string.h>

#define MAX_ROUNDS 8

/* One finding of the first check, and its first fix. */
struct chinhta__fix_place {
    size_t byte_start, byte_end; /* in the text */
    size_t line;
    const char *text;
    size_t len;
    bool applied; /* chosen */
    bool written; /* chosen when fix->out was written last */
    bool barred;  /* its line is left as it was */
};

/* ---- Places ---- */

static chinhta_status take_place(struct chinhta__fix *fix, const chinhta_finding *finding) {
    struct chinhta__fix_place place = {
        .byte_start = finding->byte_start, .byte_end = finding->byte_end, .line = finding->line};
    place.len = finding->fixes[0].len;
    place.text = chinhta__arena_copy(&fix->texts, finding->fixes[0].text, place.len);
    place.applied = finding->fix_class == CHINHTA_FIX_CLASS_AUTO;
    fix->places[fix->n_places++] = place;
    return place.text ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

/* The findings that have a fix. */
static chinhta_status take_places(struct chinhta__fix *fix, const struct chinhta__run *run) {
    fix->n_places = 0;
    if (fix->places_cap < run->n_findings) {
        struct chinhta__fix_place *grown = realloc(fix->places, run->findings_cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        fix->places = grown;
        fix->places_cap = run->findings_cap;
    }
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_findings && status == CHINHTA_OK; i++)
        if (run->order[i]->n_fixes > 0)
            status = take_place(fix, run->order[i]);
    return status;
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
        place->written = place->applied;
        if (!place->applied)
            continue;
        status = append(fix, text + done, place->byte_start - done);
        if (status == CHINHTA_OK)
            status = append(fix, place->text, place->len);
        done = place->byte_end;
    }
    return status == CHINHTA_OK ? append(fix, text + done, len - done) : status;
}

/* ---- Rounds ---- */

/* Where a place of the fixed text stood in the text; moves forward only. */
struct origin {
    size_t at;   /* the first place that is not before the one asked for */
    size_t grow; /* bytes that the written places before it added, modulo SIZE_MAX + 1: it may be less than 0 */
};

/*
 * Index of the place, not written, that a finding of the fixed text is, with the same fix; n_places if there is none.
 */
static size_t find_place(const struct chinhta__fix *fix, struct origin *origin,
                         const chinhta_finding *finding) {
    const struct chinhta__fix_place *places = fix->places;
    for (; origin->at < fix->n_places; origin->at++) {
        const struct chinhta__fix_place *place = &places[origin->at];
        if (place->byte_start + origin->grow >= finding->byte_start)
            break;
        if (place->written)
            origin->grow += place->len - (place->byte_end - place->byte_start);
    }
    for (size_t i = origin->at; i < fix->n_places; i++) {
        if (places[i].byte_start + origin->grow != finding->byte_start || places[i].written)
            break;
        if (places[i].byte_end + origin->grow == finding->byte_end &&
            places[i].len == finding->fixes[0].len &&
            memcmp(places[i].text, finding->fixes[0].text, places[i].len) == 0)
            return i;
    }
    return fix->n_places;
}

/* Takes the fixes out of a line. Returns whether the line has a place at all. */
static bool bar_line(struct chinhta__fix *fix, size_t line, bool *out_changed) {
    size_t low = 0;
    size_t high = fix->n_places;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fix->places[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < fix->n_places && fix->places[low].line == line && fix->places[low].barred)
        return true;
    bool any = false;
    for (size_t i = low; i < fix->n_places && fix->places[i].line == line; i++) {
        *out_changed = *out_changed || fix->places[i].applied;
        any = any || fix->places[i].applied;
        fix->places[i].applied = false;
        fix->places[i].barred = true;
    }
    return any;
}

/*
 * Looks at what the check of the fixed text still wants. *out_changed: the choice of fixes is another now.
 * *out_unexplained: it wants a change in a line that had no fix (then *out_changed too).
 */
static void settle(struct chinhta__fix *fix, const struct chinhta__run *run, bool *out_changed,
                   bool *out_unexplained) {
    struct origin origin = {0, 0};
    for (size_t i = 0; i < run->n_findings; i++) {
        const chinhta_finding *finding = run->order[i];
        if (finding->fix_class != CHINHTA_FIX_CLASS_AUTO)
            continue;
        size_t place = find_place(fix, &origin, finding);
        if (place < fix->n_places && !fix->places[place].barred) {
            fix->places[place].applied = true;
            *out_changed = true;
        } else if (!bar_line(fix, finding->line, out_changed)) {
            *out_changed = *out_unexplained = true;
        }
    }
}

static bool any_applied(const struct chinhta__fix *fix) {
    for (size_t i = 0; i < fix->n_places; i++)
        if (fix->places[i].applied)
            return true;
    return false;
}

chinhta_status chinhta__fix_make(struct chinhta__fix *fix, struct chinhta__run *run, const char *text,
                                 size_t len) {
    chinhta__arena_reset(&fix->texts);
    chinhta_status status = chinhta__run_check(run, text, len);
    if (status == CHINHTA_OK)
        status = take_places(fix, run);
    bool changed = true;
    bool unexplained = false;
    for (unsigned round = 0; status == CHINHTA_OK && changed; round++) {
        if (round == MAX_ROUNDS || unexplained)
            fix->n_places = 0; /* no choice of fixes holds: the text stays as it is */
        status = write_text(fix, text, len);
        changed = false;
        if (status != CHINHTA_OK || !any_applied(fix))
            break;
        status = chinhta__run_check(run, fix->out, fix->out_len);
        if (status == CHINHTA_OK)
            settle(fix, run, &changed, &unexplained);
    }
    return status;
}

void chinhta__fix_free(struct chinhta__fix *fix) {
    free(fix->places);
    free(fix->out);
    chinhta__arena_free(&fix->texts);
    *fix = (struct chinhta__fix){0};
}
