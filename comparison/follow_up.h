#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"

namespace prongsai {

// The columns that every sheet of follow-up has for people; they may add more.
[[nodiscard]] const std::vector<std::string>& follow_up_headings();

// A row for every measure of the joined agencies, in their order; nothing filled in. Where the same
// agency has a record of the plan's year, `before` and `after` are the scores of the measure's
// item, if `crosswalk` knows which item of that year it is, else of its indicator. A twin is
// another agency's measure, or one of another year of the same, with nearly equal words (twins.h).
[[nodiscard]] FollowUp follow_up_of(const std::vector<JoinedAgency>& joined,
                                    const std::vector<ItemPair>& crosswalk = {});

// `fresh` with the notes of an older sheet. A row is known by its key, else by agency, year and the
// measure's words (marks and spaces aside), so that a code that an agency was given meanwhile costs
// no note. Columns that people added follow those of ours. An old row with notes that fits none is
// kept at the end, `vanished`; a row fits once. Where `fresh` has notes of an even older workbook,
// the newer choice, day or longer text counts, and texts that differ both stay, the newer one
// above.
[[nodiscard]] FollowUp carry(FollowUp fresh, const FollowUp& old);

// True where somebody filled something in.
[[nodiscard]] bool has_notes(const FollowUp& sheet);

}  // namespace prongsai
