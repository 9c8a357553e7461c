/* SPDX-License-Identifier: MIT */
/* The table of checks. A new family is a row here, an id in families.h, its codes in codes.c, and a file of
 * its own. */
#include "lib/check/families.h"

#include "lib/check/capital.h"
#include "lib/check/capital_hyphen.h"
#include "lib/check/capital_inside.h"
#include "lib/check/citation.h"
#include "lib/check/encoding.h"
#include "lib/check/format.h"
#include "lib/check/initials.h"
#include "lib/check/lexical.h"
#include "lib/check/legacy.h"
#include "lib/check/placement.h"
#include "lib/check/punctuation.h"
#include "lib/check/punctuation_joined.h"
#include "lib/check/punctuation_mark.h"
#include "lib/check/punctuation_number.h"
#include "lib/check/punctuation_pair.h"
#include "lib/check/rejected.h"
#include "lib/check/sentence.h"
#include "lib/check/spelling.h"

const struct chinhta__family chinhta__families[CHINHTA__N_FAMILIES] = {
    [CHINHTA__FAMILY_ENCODING] =
        {
            .codes = {"encoding"},
            .paragraph = chinhta__encoding_paragraph,
        },
    [CHINHTA__FAMILY_LEGACY] =
        {
            .codes = {"encoding/mojibake", "encoding/legacy"},
            .create = chinhta__legacy_create,
            .destroy = chinhta__legacy_destroy,
            .begin = chinhta__legacy_begin,
        },
    [CHINHTA__FAMILY_TONE] =
        {
            .codes = {"tone"},
            .paragraph = chinhta__placement_paragraph,
        },
    [CHINHTA__FAMILY_REJECTED] =
        {
            /* what the user accepts silences all of spelling */
            .codes = {"spelling"},
            .paragraph = chinhta__rejected_paragraph,
        },
    [CHINHTA__FAMILY_SPELLING] =
        {
            .codes = {"spelling"},
            .create = chinhta__spelling_create,
            .destroy = chinhta__spelling_destroy,
            .begin = chinhta__spelling_begin,
            .paragraph = chinhta__spelling_paragraph,
            .finish = chinhta__spelling_finish,
        },
    [CHINHTA__FAMILY_LEXICAL] =
        {
            .codes = {"spelling/lexical"},
            .create = chinhta__lexical_create,
            .destroy = chinhta__lexical_destroy,
            .begin = chinhta__lexical_begin,
            .paragraph = chinhta__lexical_paragraph,
        },
    [CHINHTA__FAMILY_INITIALS] =
        {
            .codes = {"spelling/split"},
            .paragraph = chinhta__initials_paragraph,
        },
    [CHINHTA__FAMILY_CAPITAL_INSIDE] =
        {
            .codes = {"spelling/capital"},
            .paragraph = chinhta__capital_inside_paragraph,
        },
    [CHINHTA__FAMILY_CAPITAL] =
        {
            .codes = {"capitalization"},
            .paragraph = chinhta__capital_paragraph,
        },
    [CHINHTA__FAMILY_CAPITAL_HYPHEN] =
        {
            .codes = {"capitalization/person"},
            .paragraph = chinhta__capital_hyphen_paragraph,
        },
    [CHINHTA__FAMILY_CITATION] =
        {
            .codes = {"capitalization"},
            .paragraph = chinhta__citation_paragraph,
        },
    [CHINHTA__FAMILY_SENTENCE] =
        {
            .codes = {"capitalization/sentence"},
            .paragraph = chinhta__sentence_paragraph,
        },
    [CHINHTA__FAMILY_PUNCTUATION] =
        {
            .codes = {"punctuation/space", "punctuation/double-space"},
            .paragraph = chinhta__punctuation_paragraph,
        },
    [CHINHTA__FAMILY_PUNCTUATION_MARK] =
        {
            .codes = {"punctuation/mark", "punctuation/dash"},
            .paragraph = chinhta__punctuation_mark_paragraph,
        },
    [CHINHTA__FAMILY_PUNCTUATION_PAIR] =
        {
            .codes = {"punctuation/bracket", "punctuation/quote"},
            .paragraph = chinhta__punctuation_pair_paragraph,
        },
    [CHINHTA__FAMILY_PUNCTUATION_NUMBER] =
        {
            .codes = {"punctuation"},
            .paragraph = chinhta__punctuation_number_paragraph,
        },
    [CHINHTA__FAMILY_PUNCTUATION_JOINED] =
        {
            .codes = {"punctuation/joined"},
            .paragraph = chinhta__punctuation_joined_paragraph,
        },
    [CHINHTA__FAMILY_FORMAT] =
        {
            .codes = {"format"},
            .create = chinhta__format_create,
            .destroy = chinhta__format_destroy,
            .begin = chinhta__format_begin,
            .paragraph = chinhta__format_paragraph,
            .finish = chinhta__format_finish,
        },
};
