#pragma once

#include <vector>

#include "model/flow.h"
#include "model/reference.h"

namespace prongsai {

// One report of a file in which several are bound.
struct FlowPart {
  Flow flow;
  int page_from = 1;
  int page_to = 1;
};

// The pages, in order, on which another agency's report seems to begin, the first one's left out: a
// cover or title block names the assessment in its first lines and an agency, in a line of its own,
// whose name is another than the one before. Empty for most files, and for a transcript, which has
// no pages.
[[nodiscard]] std::vector<int> further_covers(const Flow& flow, const Gazetteer& gazetteer);

// The flow cut at the beginnings of those pages; `pages` is the number of the last one. A table
// stays whole, with the page it begins on.
[[nodiscard]] std::vector<FlowPart> split_at(const Flow& flow, const std::vector<int>& covers,
                                             int pages);

}  // namespace prongsai
