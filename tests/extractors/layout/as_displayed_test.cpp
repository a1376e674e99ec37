#include "extractors/layout/as_displayed.h"

#include <catch2/catch.hpp>

using prongsai::Document;
using prongsai::Flow;
using prongsai::FlowBlock;
using prongsai::Page;
using prongsai::Rect;

TEST_CASE("Boxes of a turned page are put where the page as displayed has them",
          "[extractors][layout]") {
  // A4 as displayed, 595 x 842; a word 100 from the left and 50 from the top of the display, 40
  // wide and 20 high there.
  const Rect shown{100, 50, 140, 70};
  struct Row {
    int turn;
    double width;
    double height;
    Rect upright;
  };
  const auto row = GENERATE(values<Row>({
      {0, 595, 842, {100, 50, 140, 70}},
      {90, 842, 595, {842 - 70, 100, 842 - 50, 140}},
      {180, 595, 842, {595 - 140, 842 - 70, 595 - 100, 842 - 50}},
      {270, 842, 595, {50, 595 - 140, 70, 595 - 100}},
  }));
  CAPTURE(row.turn);
  Document document;
  Page page;
  page.number = 3;
  page.width = row.width;
  page.height = row.height;
  page.turn = row.turn;
  document.pages.push_back(page);
  Flow flow;
  FlowBlock block;
  block.line.origin = {3, row.upright};
  block.line.numbers.push_back({"๙๓.๘๐", {3, row.upright}});
  flow.blocks.push_back(block);
  place_as_displayed(document, flow);
  CHECK(*flow.blocks[0].line.origin.box == shown);
  CHECK(*flow.blocks[0].line.numbers[0].origin.box == shown);
}
