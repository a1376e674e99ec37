#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/change.h"
#include "model/flow.h"

namespace prongsai {

struct RepairOptions {
  std::set<std::string, std::less<>> without;  // rules to leave out, by name
};

// The name under which repair() records that it closed up letter-spaced text, a damage that shows
// in a whole cell only (see letter_spacing.h). It can be left out like a rule. Letters of such a
// text are often wrong as well, so whoever finds this change reports the text as doubtful.
inline constexpr std::string_view kJoinLetterSpaced = "join-letter-spaced";

// Applies all_rules() once, in order, to every line of `flow` (paragraph lines and cell lines) and
// appends what changed to `changes`. Rules for transcripts are applied to lines whose origin is
// one. Letter-spaced cells are closed up; the paragraphs of such a cell are lines of the paper, so
// that their paragraph_end is taken away.
[[nodiscard]] Flow repair(Flow flow, std::vector<Change>& changes,
                          const RepairOptions& options = {});

// The rules for one text; where.method says whether it is a transcript's.
[[nodiscard]] std::string repair_text(std::string text, const Origin& where,
                                      std::vector<Change>& changes,
                                      const RepairOptions& options = {});

}  // namespace prongsai
