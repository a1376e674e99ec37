#pragma once

#include <vector>

#include "model/finding.h"
#include "model/flow.h"
#include "model/table.h"

namespace prongsai {

// In a table without lines the rest of a text that is for several rows may stand beside a row of
// its own, with its own value, the first behind a page break: row `row` of `joined`, the same as
// the text of that row would. Where it surely goes on with the text above (text_goes_on(), or a
// cell of `joined` or of `earlier` says both in one) it is put back to it, which reaches over the
// row then. Where the text above fills its last line, others of the column have several lines, and
// other rows of the column have no text of their own, it may be either: it stays, and
// cell-place-doubtful is reported for it and the text above. Returns the rests, as
// put_back_cut_cells() does.
[[nodiscard]] std::vector<Cell> put_back_texts_beside(Table& joined, int row,
                                                      const std::vector<FlowBlock>& earlier,
                                                      Findings& findings);

}  // namespace prongsai
