/* SPDX-License-Identifier: MIT */
/*
 * Reports: what the families found in one text, and how it becomes the list of findings. Owns the order,
 * which of two findings at one place stays, and positions in all units. run.h has the way in,
 * chinhta__run_report.
 */
#ifndef CHINHTA__REPORT_H
#define CHINHTA__REPORT_H

#include "lib/check/run.h"

/* A finding before its place is known in all units. */
struct chinhta__run_found {
    size_t byte_start, byte_end;
    double confidence;
    const chinhta_finding_fix *fixes; /* in the arena */
    uint16_t n_fixes;
    uint8_t code; /* enum chinhta__code */
    uint8_t fix_class;
    bool dropped;
};

/*
 * Makes run->findings and run->order from what was reported: sorted; of two at one place the one stays that
 * says more; no two automatic fixes overlap. No spelling finding stays inside run->accepted.
 */
chinhta_status chinhta__report_settle(struct chinhta__run *run);

#endif
