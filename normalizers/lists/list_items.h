#pragma once

#include <span>
#include <vector>

#include "model/table.h"

namespace prongsai {

// One entry of a list: its lines, or the parts of lines that belong to it, without its marker.
using ListItem = std::vector<Line>;

// Parts the lines of a cell into the entries of the list they hold. The first numbered marker sets
// the style; a new entry begins only where the next number of that style stands, at the start of a
// line or behind a space inside one ("๑. … ๒. … ๓. …" in one line); markers of another style stay
// in their entry. Numbers inside lines count only where no line begins with the number sought, and
// lists of the same style under entries ("๑. ๑. ๒. ๒. ๓.") are told where the numbers leave one
// reading, under dashes by lines set in. Text before the first marker is an entry of its own.
// Inside a line a list must begin with 1 and have a 2, since "ตามข้อ 1. " is no list. A list that
// begins with a dash and has another one behind its numbers is a list of dashes with numbered
// sub-entries. Without numbers, lines with a dash or bullet are entries if there are at least two.
// Anything else is one entry, a dash before it taken off.
[[nodiscard]] std::vector<ListItem> list_items(std::span<const Line> lines);

}  // namespace prongsai
