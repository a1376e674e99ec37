#pragma once

#include <vector>

#include "model/record.h"
#include "model/reference.h"
#include "model/table.h"

namespace prongsai {

// Reads lists of items whose lines nobody drew: at least three lines of one instrument, close to
// one another, each an item's code and its score and nothing else ("O1 100.00"), or both parts of
// EIT where the header above names them. The lines above say that they are scores and no other
// year's or agency's. Returns, for each line, whether it is one of such a list, read or not.
std::vector<bool> read_item_lines(const std::vector<Line>& lines, const Framework* framework,
                                  Draft& draft);

}  // namespace prongsai
