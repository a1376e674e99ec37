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

// Applies all_rules() once, in order, to every line of `flow` (paragraph lines and cell lines) and
// appends what changed to `changes`.
[[nodiscard]] Flow repair(Flow flow, std::vector<Change>& changes, const RepairOptions& options = {});

// The same for one text.
[[nodiscard]] std::string repair_text(std::string text, const Origin& where,
                                      std::vector<Change>& changes,
                                      const RepairOptions& options = {});

}  // namespace prongsai
