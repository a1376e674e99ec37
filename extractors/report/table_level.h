#pragma once

#include <optional>
#include <vector>

#include "model/origin.h"
#include "model/reference.h"
#include "model/table.h"

namespace prongsai {

// The level that a table of results names: a line of a cell that is a level's name and nothing else
// ("ผ่านดี", "ระดับ A", "(ผ่านดี)"); a letter alone only beside a cell that says ระดับ.
[[nodiscard]] std::optional<Text> level_in(const Table& table, const Reference& reference);

// The level that a line of its own says: "ระดับผลการประเมิน : ผ่านดี", "- ระดับผลการประเมิน = ผ่านดี".
[[nodiscard]] std::optional<Text> level_in(const std::vector<Line>& lines,
                                           const Reference& reference);

}  // namespace prongsai
