#pragma once

#include <string>
#include <vector>

#include "model/page.h"
#include "pipeline/inspect/record_fields.h"

namespace prongsai {

// What lies under what was read: pixels of the page itself.
struct Underlay {
  Rect box;         // in points of the page
  std::string png;  // bytes
};

// A page as SVG, in points, for looking at: pictures grey, or pale as they are where
// `underlays` has them, with what they were told to show, filled
// areas yellow, rulings black, cells blue with their row and column, words in the colour of what
// they are part of (black: line, blue: cell, grey: running line, orange: catchword, red: nothing),
// charts purple with what was read at each mark and what its drawing says, and in green the places
// that fields of the record were read from, each with its name.
[[nodiscard]] std::string draw_page(const Page& page, const std::vector<RecordField>& fields,
                                    const std::vector<Underlay>& underlays = {});

}  // namespace prongsai
