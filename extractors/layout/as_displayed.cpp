#include "extractors/layout/as_displayed.h"

#include <algorithm>
#include <map>

namespace prongsai {
namespace {

class Placer {
 public:
  explicit Placer(const Document& document) {
    for (const Page& page : document.pages) {
      if (page.turn != 0) turned_[page.number] = &page;
    }
  }

  [[nodiscard]] bool has_work() const { return !turned_.empty(); }

  void place(Origin& origin) const {
    if (!origin.page || !origin.box) return;
    const auto page = turned_.find(*origin.page);
    if (page != turned_.end()) origin.box = as_displayed(*page->second, *origin.box);
  }
  void place(Line& line) const {
    place(line.origin);
    for (Numeral& number : line.numbers) place(number.origin);
  }
  void place(Table& table) const {
    place(table.origin);
    for (Cell& cell : table.cells) {
      place(cell.origin);
      for (Line& line : cell.lines) place(line);
    }
  }

 private:
  std::map<int, const Page*> turned_;
};

}  // namespace

// The frame is turned clockwise: by a quarter the display's
// x runs up the frame's y, and its y goes from right to left.
Rect as_displayed(const Page& page, const Rect& box) {
  switch (page.turn) {
    case 90:
      return {box.y0, page.width - box.x1, box.y1, page.width - box.x0};
    case 180:
      return {page.width - box.x1, page.height - box.y1, page.width - box.x0, page.height - box.y0};
    case 270:
      return {page.height - box.y1, box.x0, page.height - box.y0, box.x1};
    default:
      return box;
  }
}

void place_as_displayed(const Document& document, Flow& flow) {
  const Placer placer(document);
  if (!placer.has_work()) return;
  for (FlowBlock& block : flow.blocks) {
    if (block.kind == FlowBlock::Kind::kTable) {
      placer.place(block.table);
    } else {
      placer.place(block.line);
    }
  }
}

}  // namespace prongsai
