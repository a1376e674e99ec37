#include "extractors/layout/running_lines.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

Block line(std::string text, Points y) {
  Block block;
  block.text.text = std::move(text);
  block.text.origin.box = Rect{60, y - 12, 300, y};
  return block;
}

Document pages(std::vector<std::vector<Block>> blocks) {
  Document document;
  for (std::vector<Block>& on_page : blocks) {
    Page page;
    page.number = static_cast<int>(document.pages.size()) + 1;
    page.width = 595;
    page.height = 842;
    page.blocks = std::move(on_page);
    document.pages.push_back(std::move(page));
  }
  mark_running_lines(document);
  return document;
}

}  // namespace

TEST_CASE("the first words of the next page with dots are a catchword", "[extractors][layout]") {
  const auto kind = [](const char* last, const char* first) {
    return pages({{line(last, 760)}, {line(first, 100)}}).pages[0].blocks[0].kind;
  };
  CHECK(kind("๑๑.วิทยาลัยการอาชีพ...", "๑๑. วิทยาลัยการอาชีพคลองหลวง") == BlockKind::kCatchword);
  CHECK(kind("/รวมถึงนำ...", "ผลที่ได้") == BlockKind::kCatchword);
  CHECK(kind("และอื่น ๆ ...", "ผลที่ได้") == BlockKind::kLine);
  CHECK(kind("๑๑. วิทยาลัยการอาชีพ", "๑๑. วิทยาลัยการอาชีพคลองหลวง") == BlockKind::kLine);
}

TEST_CASE("a catchword may announce a row of a table", "[extractors][layout]") {
  Block table;
  table.kind = BlockKind::kTable;
  table.table.rows = 1;
  table.table.columns = 2;
  for (int column = 0; column < 2; ++column) {
    Cell cell;
    cell.column = column;
    cell.lines.push_back({column == 0 ? "๖" : "จัดทำคู่มือปฏิบัติงาน", {}, false, false});
    table.table.cells.push_back(cell);
  }
  const Document document = pages({{line("๖. จัดทำคู่มือ...", 760)}, {table}});
  CHECK(document.pages[0].blocks[0].kind == BlockKind::kCatchword);
}

TEST_CASE("a line at the edge of two pages is a running head, text is not",
          "[extractors][layout]") {
  const auto kind = [](Points y, const char* other) {
    return pages({{line("รายงานผล ITA", y)}, {line(other, y)}}).pages[0].blocks[0].kind;
  };
  CHECK(kind(40, "รายงานผล ITA") == BlockKind::kRunningHead);
  CHECK(kind(40, "บทที่ ๒") == BlockKind::kLine);
  CHECK(kind(80, "รายงานผล ITA") == BlockKind::kLine);
}

TEST_CASE("a page set across keeps the margins of the sheet", "[extractors][layout]") {
  const auto kind = [](Points y) {
    Document document = pages({{line("ผล ITA", 40)}, {line("ผล ITA", 40)}, {line("ผล ITA", y)}});
    for (Page& page : document.pages) page.blocks[0].kind = BlockKind::kLine;
    std::swap(document.pages[2].width, document.pages[2].height);
    mark_running_lines(document);
    return document.pages[2].blocks[0].kind;
  };
  CHECK(kind(66) == BlockKind::kRunningHead);
  CHECK(kind(110) == BlockKind::kLine);
}

TEST_CASE("numbers that grow with the pages are theirs below the margin, too",
          "[extractors][layout]") {
  const auto kind = [](std::string third) {
    return pages({{line("๑", 95), line("ผล", 300)},
                  {line("๒", 95), line("ผล", 300)},
                  {line(std::move(third), 95), line("ผล", 300)}})
        .pages[2]
        .blocks[0]
        .kind;
  };
  CHECK(kind("๓") == BlockKind::kRunningHead);
  CHECK(kind("๗") == BlockKind::kLine);
  CHECK(kind("๓ เรื่อง") == BlockKind::kLine);
}
