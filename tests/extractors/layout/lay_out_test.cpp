#include "extractors/layout/lay_out.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

Ruling across(Points y) { return {{0, y, 300, y}, 0.5}; }
Ruling down(Points x, Points from, Points to) { return {{x, from, x, to}, 0.5}; }

Word word(std::string text, Points x, Points width, Points baseline) {
  Word result;
  result.text = std::move(text);
  result.box = {x, baseline - 11, x + width, baseline + 3};
  result.baseline = baseline;
  result.font_size = 12;
  return result;
}

// A grid of three columns and two rows from y = 100 to 140, a word in each cell.
Document grid(std::vector<Word> others) {
  Page page;
  page.width = 600;
  page.height = 800;
  for (const Points y : {100.0, 120.0, 140.0}) page.rulings.push_back(across(y));
  for (const Points x : {0.0, 100.0, 200.0, 300.0}) page.rulings.push_back(down(x, 100, 140));
  for (const Points y : {115.0, 135.0}) {
    for (const Points x : {5.0, 105.0, 205.0}) page.words.push_back(word("ก", x, 20, y));
  }
  for (Word& other : others) page.words.push_back(std::move(other));
  Document document;
  document.pages.push_back(std::move(page));
  Findings findings;
  lay_out(document, findings);
  return document;
}

// "table 3x3, line ข" from top to bottom.
std::string blocks(const Document& document) {
  std::string text;
  for (const Block& block : document.pages.front().blocks) {
    if (!text.empty()) text += ", ";
    text += block.kind == BlockKind::kTable ? "table " + std::to_string(block.table.rows) + "x" +
                                                  std::to_string(block.table.columns)
                                            : "line " + block.text.text;
  }
  return text;
}

}  // namespace

TEST_CASE("a header without rulings is the table's first row", "[extractors][layout]") {
  CHECK(blocks(grid({word("ข้อ", 20, 30, 95), word("คะแนน", 120, 30, 95),
                     word("วิเคราะห์", 220, 40, 95)})) == "table 3x3");
  // A caption crosses the columns; fewer words than columns are none.
  CHECK(blocks(grid({word("ตารางที่", 20, 60, 95), word("หนึ่งของรายงาน", 85, 100, 95)})) ==
        "line ตารางที่หนึ่งของรายงาน, table 2x3");
  CHECK(blocks(grid({word("ข้อ", 20, 30, 95), word("คะแนน", 120, 30, 95)})) ==
        "line ข้อ คะแนน, table 2x3");
}

TEST_CASE("a word without width is not on the page", "[extractors][layout]") {
  CHECK(blocks(grid({word("บุ", 205, 0, 60)})) == "table 2x3");
  // A mark broken off its letter by the page's end is.
  CHECK(blocks(grid({word("ี", 300, 0, 300)})) == "table 2x3, line ี");
}

TEST_CASE("a line over the table's lower edge is its cell's", "[extractors][layout]") {
  const Document over = grid({word("ต่อ", 205, 20, 149)});
  CHECK(blocks(over) == "table 2x3");
  // Another indent: the paragraph below the table.
  CHECK(blocks(grid({word("ต่อ", 212, 20, 149)})) == "table 2x3, line ต่อ");
  CHECK(blocks(grid({word("ต่อ", 205, 20, 165)})) == "table 2x3, line ต่อ");
}

TEST_CASE("a first row whose columns no line parts has the columns of the rows below",
          "[extractors][layout]") {
  Page page;
  page.width = 600;
  page.height = 800;
  for (const Points y : {80.0, 100.0, 120.0}) page.rulings.push_back(across(y));
  for (const Points x : {0.0, 300.0}) page.rulings.push_back(down(x, 80, 120));
  for (const Points x : {100.0, 200.0}) page.rulings.push_back(down(x, 100, 120));
  for (const Points y : {95.0, 115.0}) {
    for (const Points x : {30.0, 130.0, 230.0}) page.words.push_back(word("ก", x, 40, y));
  }
  Document document;
  document.pages.push_back(std::move(page));
  Findings findings;
  lay_out(document, findings);
  REQUIRE(document.pages.front().blocks.size() == 1);
  const Table& table = document.pages.front().blocks.front().table;
  REQUIRE(table.columns == 3);
  for (int column = 0; column < 3; ++column) {
    const Cell* cell = cell_at(table, 0, column);
    REQUIRE(cell != nullptr);
    CHECK(cell->column_span == 1);
    CHECK(plain_text(*cell) == "ก");
  }
}

namespace {

std::string blocks_of(Page page) {
  page.width = 600;
  page.height = 800;
  Document document;
  document.pages.push_back(std::move(page));
  Findings findings;
  lay_out(document, findings);
  return blocks(document);
}

}  // namespace

TEST_CASE("coloured cells are a table whatever their words' columns tell",
          "[extractors][layout][tables]") {
  Page page;
  page.fonts = {{"Plain", false, 1}};
  for (const Points y : {100.0, 121.5, 143.0}) {
    for (const Points x : {50.0, 201.5}) {
      page.fills.push_back({x, y, x + 150, y + 20});
      page.words.push_back(word("ก", x + 5, 20, y + 15));
    }
  }
  CHECK(blocks_of(std::move(page)) == "table 3x2");
}

TEST_CASE("lines across make rows of words that nothing else parts",
          "[extractors][layout][tables]") {
  Page page;
  for (const Points y : {100.0, 120.0, 156.0, 192.0}) page.rulings.push_back(across(y));
  for (const Points x : {5.0, 105.0, 205.0}) page.words.push_back(word("หัว", x, 30, 115));
  for (const Points y : {134.0, 152.0, 170.0, 188.0}) {
    for (const Points x : {5.0, 105.0, 205.0}) page.words.push_back(word("ก", x, 40, y));
  }
  CHECK(blocks_of(std::move(page)) == "table 3x3");
}

TEST_CASE("lines around header and table do not make one table of two",
          "[extractors][layout][tables]") {
  Page page;
  for (const Points top : {100.0, 300.0}) {
    for (const Points y : {top, top + 20, top + 60}) page.rulings.push_back(across(y));
    for (const Points x : {5.0, 105.0, 205.0}) {
      page.words.push_back(word("หัว" + std::to_string(static_cast<int>(x)), x, 30, top + 15));
      page.words.push_back(word("ก", x, 40, top + 34));
      page.words.push_back(word("ข", x, 40, top + 54));
    }
  }
  page.words.push_back(word("การใช้อำนาจ", 0, 60, 250));
  CHECK(blocks_of(std::move(page)) == "table 2x3, line การใช้อำนาจ, table 2x3");
}
