#pragma once

#include <cstddef>
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

// Where another agency's report begins.
struct ReportStart {
  std::size_t block = 0;  // index of its first block in the flow
  int page = 1;
  bool tops_page = true;  // nothing stands above it on its page
};

// The places, in order, at which another agency's report seems to begin, the first one's left out:
// a cover or title block names the assessment in its first lines and an agency, in a line of its
// own, whose name is another than the one before. It stands at the top of its page or below the end
// of the report before. Empty for most files, and for a transcript, which has no pages.
[[nodiscard]] std::vector<ReportStart> further_covers(const Flow& flow, const Gazetteer& gazetteer);

// The flow cut at those places; `pages` is the number of the last page. A table stays whole, with
// the page it begins on.
[[nodiscard]] std::vector<FlowPart> split_at(const Flow& flow,
                                             const std::vector<ReportStart>& starts, int pages);

}  // namespace prongsai
