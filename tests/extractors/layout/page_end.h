#pragma once

#include "model/page.h"

namespace prongsai {

// The page above the break: its table ends at y = 700, with a line below [x0, x1].
inline Page ending(Points x0, Points x1) {
  Page page;
  Block block;
  block.kind = BlockKind::kTable;
  block.table.origin.box = Rect{0, 100, 300, 700};
  page.blocks.push_back(block);
  page.rulings.push_back({{x0, 700, x1, 700}, 0.5});
  return page;
}

}  // namespace prongsai
