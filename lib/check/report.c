/* SPDX-License-Identifier: MIT */
/* From reports to findings. Owns sorting, what yields to what, and positions; it judges no spelling. */
#include "lib/check/report.h"

#include <stdlib.h>
#include <string.h>
#include "lib/check/message.h"
#include "lib/lexicon/hunspell.h"
#include "lib/text/cursor.h"
#include "lib/text/utf8.h"

/* ---- Taking reports ---- */

static double clamp_confidence(double confidence) {
    if (confidence >= 1.0)
        return 1.0;
    return confidence > 0.0 ? confidence : 0.0; /* NaN too */
}

static chinhta_status copy_fixes(struct chinhta__arena *arena, const struct chinhta__report *report,
                                 const chinhta_finding_fix **out_fixes) {
    chinhta_finding_fix *fixes = chinhta__arena_alloc(arena, report->n_fixes * sizeof(*fixes));
    if (!fixes)
        return CHINHTA_ERROR_NOMEM;
    for (size_t i = 0; i < report->n_fixes; i++) {
        const struct chinhta__report_fix *fix = &report->fixes[i];
        const char *text = chinhta__arena_copy(arena, fix->text, fix->len);
        if (!text)
            return CHINHTA_ERROR_NOMEM;
        fixes[i] = (chinhta_finding_fix){text, fix->len, clamp_confidence(fix->confidence)};
    }
    *out_fixes = fixes;
    return CHINHTA_OK;
}

chinhta_status chinhta__run_report(struct chinhta__run *run, const struct chinhta__report *report) {
    double confidence = clamp_confidence(report->confidence);
    if (!chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(report->code)) ||
        confidence < run->options.min_confidence)
        return CHINHTA_OK;
    if (run->n_found == run->found_cap) {
        size_t cap = run->found_cap ? run->found_cap * 2 : 64;
        struct chinhta__run_found *grown = realloc(run->found, cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        run->found = grown;
        run->found_cap = cap;
    }
    const chinhta_finding_fix *fixes = NULL;
    chinhta_fix_class fix_class = CHINHTA_FIX_CLASS_REPORT;
    if (report->n_fixes > 0) {
        fix_class =
            report->fix_class == CHINHTA_FIX_CLASS_AUTO ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST;
        chinhta_status status = copy_fixes(&run->arena, report, &fixes);
        if (status != CHINHTA_OK)
            return status;
    }
    run->found[run->n_found++] = (struct chinhta__run_found){
        .byte_start = report->byte_start,
        .byte_end = report->byte_end,
        .confidence = confidence,
        .fixes = fixes,
        .n_fixes = (uint16_t)report->n_fixes,
        .code = (uint8_t)report->code,
        .fix_class = (uint8_t)fix_class,
    };
    return CHINHTA_OK;
}

chinhta_status chinhta__run_accept(struct chinhta__run *run, size_t byte_start, size_t byte_end) {
    struct chinhta__ranges *accepted = &run->accepted;
    struct chinhta__range *last = accepted->n ? &accepted->at[accepted->n - 1] : NULL;
    if (!last || byte_start >= last->byte_end)
        return chinhta__ranges_append(accepted, (struct chinhta__range){byte_start, byte_end});
    if (last->byte_end < byte_end)
        last->byte_end = byte_end;
    return CHINHTA_OK;
}

/* ---- Order ---- */

static bool comes_before(const struct chinhta__run_found *a, const struct chinhta__run_found *b) {
    if (a->byte_start != b->byte_start)
        return a->byte_start < b->byte_start;
    if (a->byte_end != b->byte_end)
        return a->byte_end < b->byte_end;
    return a->code < b->code;
}

static void sift_down(struct chinhta__run_found *heap, size_t n, size_t at) {
    struct chinhta__run_found moved = heap[at];
    for (size_t child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n && comes_before(&heap[child], &heap[child + 1]))
            child++;
        if (!comes_before(&moved, &heap[child]))
            break;
        heap[at] = heap[child];
    }
    heap[at] = moved;
}

/* Heapsort: qsort may allocate. Findings mostly come sorted already. */
static void sort_found(struct chinhta__run_found *found, size_t n) {
    size_t sorted = 1;
    while (sorted < n && !comes_before(&found[sorted], &found[sorted - 1]))
        sorted++;
    if (sorted >= n)
        return;
    for (size_t i = n / 2; i-- > 0;)
        sift_down(found, n, i);
    for (size_t end = n - 1; end > 0; end--) {
        struct chinhta__run_found last = found[end];
        found[end] = found[0];
        found[0] = last;
        sift_down(found, end, 0);
    }
}

/* ---- What yields ---- */

/* A finding yields to an overlapping one of higher rank: that one's fix mends both. */
static unsigned rank_of(unsigned code) {
    switch ((enum chinhta__code)code) {
    case CHINHTA__CODE_ENCODING_NFC:
    case CHINHTA__CODE_ENCODING_INVISIBLE:
    case CHINHTA__CODE_ENCODING_SPACE:
    case CHINHTA__CODE_ENCODING_SYMBOL:
        return 0;
    case CHINHTA__CODE_TONE_PLACE:
    case CHINHTA__CODE_TONE_STYLE:
        return 1;
    case CHINHTA__CODE_SPELLING_CAPITAL: /* another fix of the word sets its capitals too */
        return 2;
    case CHINHTA__CODE_ENCODING_LOOKALIKE: /* the word is known once its letters are */
    case CHINHTA__CODE_SPELLING_LEXICAL:
        return 4;
    case CHINHTA__CODE_SPELLING_REJECTED:
        return 5;
    case CHINHTA__CODE_ENCODING_MOJIBAKE:
    case CHINHTA__CODE_ENCODING_LEGACY:
        return 6;
    default:
        return 3;
    }
}
#define N_RANKS 7

static void drop_accepted(struct chinhta__run_found *found, size_t n, const struct chinhta__range *accepted,
                          size_t n_accepted) {
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        while (at < n_accepted && accepted[at].byte_end <= found[i].byte_start)
            at++;
        if (at == n_accepted)
            return;
        bool inside =
            accepted[at].byte_start <= found[i].byte_start && found[i].byte_end <= accepted[at].byte_end;
        if (inside && found[i].code >= CHINHTA__CODE_SPELLING_SYLLABLE &&
            found[i].code <= CHINHTA__CODE_SPELLING_LEXICAL && found[i].code != CHINHTA__CODE_SPELLING_REJECTED)
            found[i].dropped = true;
    }
}

/* What is no Vietnamese syllable may be a word of a language that the user's dictionaries know. */
static void drop_foreign(const struct chinhta__run *run) {
    for (size_t i = 0; run->foreign && i < run->n_found; i++) {
        struct chinhta__run_found *found = &run->found[i];
        if (found->code == CHINHTA__CODE_SPELLING_SYLLABLE && !found->dropped &&
            chinhta__hunspell_knows(run->foreign, run->text + found->byte_start,
                                    found->byte_end - found->byte_start))
            found->dropped = true;
    }
}

/* Two passes: against those of higher rank that begin no later, and those that begin no earlier. */
static void drop_yielding(struct chinhta__run_found *found, size_t n) {
    size_t reach[N_RANKS + 1] = {0}; /* [rank]: how far findings of that rank or higher have reached */
    for (size_t i = 0; i < n; i++) {
        if (found[i].dropped)
            continue;
        unsigned rank = rank_of(found[i].code);
        if (reach[rank + 1] > found[i].byte_start) {
            found[i].dropped = true;
            continue;
        }
        for (unsigned r = 0; r <= rank; r++)
            if (reach[r] < found[i].byte_end)
                reach[r] = found[i].byte_end;
    }
    size_t next[N_RANKS + 1]; /* [rank]: where the next finding of that rank or higher begins */
    for (unsigned r = 0; r <= N_RANKS; r++)
        next[r] = SIZE_MAX;
    for (size_t i = n; i-- > 0;) {
        if (found[i].dropped)
            continue;
        unsigned rank = rank_of(found[i].code);
        if (next[rank + 1] < found[i].byte_end) {
            found[i].dropped = true;
            continue;
        }
        for (unsigned r = 0; r <= rank; r++)
            next[r] = found[i].byte_start;
    }
}

static bool is_surer(const struct chinhta__run_found *a, const struct chinhta__run_found *b) {
    bool auto_a = a->fix_class == CHINHTA_FIX_CLASS_AUTO, auto_b = b->fix_class == CHINHTA_FIX_CLASS_AUTO;
    return auto_a != auto_b ? auto_a : a->confidence >= b->confidence;
}

/* Of two guesses at one slip the surer one stays, at a tie the later in the order of codes. */
static void drop_doubled(struct chinhta__run_found *found, size_t n) {
    struct chinhta__run_found *last = NULL;
    for (size_t i = 0; i < n; i++) {
        if (found[i].dropped || found[i].code < CHINHTA__CODE_SPELLING_SYLLABLE ||
            found[i].code > CHINHTA__CODE_SPELLING_CAPITAL)
            continue;
        bool overlap = last && found[i].byte_start < last->byte_end;
        if (overlap && !is_surer(&found[i], last)) {
            found[i].dropped = true;
            continue;
        }
        if (overlap)
            last->dropped = true;
        last = &found[i];
    }
}

/* Of two automatic fixes that overlap the surer one stays automatic, at a tie the earlier. */
static void part_automatic(struct chinhta__run_found *found, size_t n) {
    struct chinhta__run_found *last = NULL;
    for (size_t i = 0; i < n; i++) {
        if (found[i].dropped || found[i].fix_class != CHINHTA_FIX_CLASS_AUTO)
            continue;
        if (last && (found[i].byte_start < last->byte_end || found[i].byte_start == last->byte_start)) {
            if (found[i].confidence <= last->confidence) {
                found[i].fix_class = CHINHTA_FIX_CLASS_SUGGEST;
                continue;
            }
            last->fix_class = CHINHTA_FIX_CLASS_SUGGEST;
        }
        last = &found[i];
    }
}

/* ---- What is one ---- */

/* So many places of one kind in a row, in one line and nothing else between, are one finding: in a text that is
 * decomposed throughout a person wants to hear of it once. */
#define MIN_JOINED 4

static bool is_joinable(const struct chinhta__run_found *found) {
    bool kind = found->code == CHINHTA__CODE_ENCODING_NFC || found->code == CHINHTA__CODE_ENCODING_INVISIBLE ||
                found->code == CHINHTA__CODE_ENCODING_SPACE;
    return kind && found->fix_class == CHINHTA_FIX_CLASS_AUTO;
}

/* True if what lies between two places may be part of a fix: it ends no line and is text. */
static bool is_inside_line(const char *gap, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (gap[i] == '\n' || gap[i] == '\r' || gap[i] == '\0')
            return false;
    return chinhta__utf8_find_bad(gap, len, 0) == len;
}

/* The end of the row that begins at FIRST: behind its last finding. Dropped ones don't count. */
static size_t row_end(const struct chinhta__run *run, size_t first, size_t *out_n, size_t *out_fix_len) {
    const struct chinhta__run_found *found = run->found;
    size_t last = first;
    *out_n = 1;
    *out_fix_len = found[first].fixes[0].len;
    for (size_t i = first + 1; i < run->n_found; i++) {
        if (found[i].dropped)
            continue;
        if (found[i].code != found[first].code || !is_joinable(&found[i]) || found[i].byte_start < found[last].byte_end)
            break;
        const char *gap = run->text + found[last].byte_end;
        size_t gap_len = found[i].byte_start - found[last].byte_end;
        if (!is_inside_line(gap, gap_len))
            break;
        *out_fix_len += gap_len + found[i].fixes[0].len;
        ++*out_n;
        last = i;
    }
    return last + 1;
}

static chinhta_status join_row(struct chinhta__run *run, size_t first, size_t end, size_t fix_len) {
    struct chinhta__run_found *found = run->found;
    char *text = chinhta__arena_alloc(&run->arena, fix_len + 1);
    chinhta_finding_fix *fix = chinhta__arena_alloc(&run->arena, sizeof(*fix));
    size_t at = found[first].byte_start;
    size_t len = 0;
    if (!text || !fix)
        return CHINHTA_ERROR_NOMEM;
    for (size_t i = first; i < end; i++) {
        if (found[i].dropped)
            continue;
        memcpy(text + len, run->text + at, found[i].byte_start - at);
        len += found[i].byte_start - at;
        memcpy(text + len, found[i].fixes[0].text, found[i].fixes[0].len);
        len += found[i].fixes[0].len;
        at = found[i].byte_end;
        found[i].dropped = i > first;
    }
    text[len] = '\0';
    *fix = (chinhta_finding_fix){text, len, found[first].fixes[0].confidence};
    found[first].byte_end = at;
    found[first].fixes = fix;
    found[first].n_fixes = 1;
    return CHINHTA_OK;
}

static chinhta_status join_rows(struct chinhta__run *run) {
    for (size_t i = 0; i < run->n_found; i++) {
        size_t n;
        size_t fix_len;
        if (run->found[i].dropped || !is_joinable(&run->found[i]))
            continue;
        size_t end = row_end(run, i, &n, &fix_len);
        chinhta_status status = n >= MIN_JOINED ? join_row(run, i, end, fix_len) : CHINHTA_OK;
        if (status != CHINHTA_OK)
            return status;
        i = end - 1;
    }
    return CHINHTA_OK;
}

/* ---- Findings ---- */

/* Room for what was not dropped: a line that is decomposed throughout is a row of thousands joined to one. */
static chinhta_status make_room(struct chinhta__run *run) {
    size_t n = 0;
    for (size_t i = 0; i < run->n_found; i++)
        n += !run->found[i].dropped;
    if (n <= run->findings_cap)
        return CHINHTA_OK;
    size_t cap = n + n / 4;
    chinhta_finding *findings = realloc(run->findings, cap * sizeof(*findings));
    if (!findings)
        return CHINHTA_ERROR_NOMEM;
    run->findings = findings;
    const chinhta_finding **order = realloc(run->order, cap * sizeof(*order));
    if (!order)
        return CHINHTA_ERROR_NOMEM;
    run->order = order;
    run->findings_cap = cap;
    return CHINHTA_OK;
}

static const char *make_message(struct chinhta__run *run, const struct chinhta__run_found *found) {
    const struct chinhta__code_row *row = &chinhta__codes[found->code];
    const char *text = run->text + found->byte_start;
    size_t len = found->byte_end - found->byte_start;
    if (found->n_fixes == 0 || found->fixes[0].len == 0)
        return chinhta__message_make(&run->arena, row->message_no_fix[run->options.lang], text, len, NULL, 0);
    return chinhta__message_make(&run->arena, row->message[run->options.lang], text, len,
                                 found->fixes[0].text, found->fixes[0].len);
}

/* START stands before the finding; it is moved to its start. */
static chinhta_status fill(struct chinhta__run *run, const struct chinhta__run_found *found,
                           struct chinhta__cursor *start, chinhta_finding *out) {
    chinhta__cursor_move(start, found->byte_start);
    struct chinhta__cursor end = *start;
    chinhta__cursor_move(&end, found->byte_end);
    *out = (chinhta_finding){
        .byte_start = found->byte_start,
        .byte_end = found->byte_end,
        .utf16_start = start->utf16,
        .utf16_end = end.utf16,
        .cp_start = start->cp,
        .cp_end = end.cp,
        .line = start->line,
        .column = start->cp - start->line_cp + 1,
        .code = chinhta__codes[found->code].name,
        .severity = chinhta__codes[found->code].severity,
        .fix_class = (chinhta_fix_class)found->fix_class,
        .confidence = found->confidence,
        .message = make_message(run, found),
        .fixes = found->fixes,
        .n_fixes = found->n_fixes,
    };
    return out->message ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

chinhta_status chinhta__report_settle(struct chinhta__run *run) {
    sort_found(run->found, run->n_found);
    drop_accepted(run->found, run->n_found, run->accepted.at, run->accepted.n);
    drop_foreign(run);
    drop_yielding(run->found, run->n_found);
    drop_doubled(run->found, run->n_found);
    part_automatic(run->found, run->n_found);

    chinhta_status status = join_rows(run);
    if (status == CHINHTA_OK)
        status = make_room(run);
    struct chinhta__cursor cursor;
    chinhta__cursor_init(&cursor, run->text, run->len);
    for (size_t i = 0; i < run->n_found && status == CHINHTA_OK; i++) {
        if (run->found[i].dropped)
            continue;
        status = fill(run, &run->found[i], &cursor, &run->findings[run->n_findings]);
        run->order[run->n_findings] = &run->findings[run->n_findings];
        run->n_findings++;
    }
    return status;
}
