#include "extractors/layout/cut_beside.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

Cell cell(int row, int column, const std::string& text, Points right) {
  Cell made;
  made.row = row;
  made.column = column;
  if (text.empty()) return made;
  made.lines.push_back({text, {}, false, false});
  made.lines.back().origin.box = Rect{right - 100, 20.0 * row, right, 20.0 * row + 15};
  return made;
}

// Items with values; the fourth row stands behind a page break. The second has no text of its own
// unless `other` says one, the text above the break ends at `right` of a column that ends at 300.
Table items(const std::string& other, const std::string& above, Points right,
            const std::string& rest) {
  Table table;
  table.rows = 5;
  table.columns = 3;
  table.evidence = TableEvidence::kAlignment;
  const std::vector<std::string> texts = {"ข้อเสนอแนะ", "ให้เผยแพร่ข้อมูลทุกไตรมาส และสำรองข้อมูลไว้ ๒ แห่ง",
                                          other, above, rest};
  for (int row = 0; row < 5; ++row) {
    table.cells.push_back(cell(row, 0, row == 0 ? "ข้อ" : "O" + std::to_string(row), 80));
    table.cells.push_back(cell(row, 1, row == 0 ? "คะแนน" : "๑๐๐.๐๐", 150));
    const std::string& text = texts[static_cast<std::size_t>(row)];
    table.cells.push_back(cell(row, 2, text, row == 3 ? right : 300));
    if (row == 1) table.cells.back().lines.push_back({"", {}, false, false});
  }
  table.continued_at = {4};
  return table;
}

}  // namespace

TEST_CASE("a text for several rows goes on beside a row of its own behind a page break",
          "[extractors][join]") {
  struct Case {
    std::string other;
    std::string above;
    Points right;
    std::string rest;
    bool joined;
    bool doubtful;
  };
  const auto row = GENERATE(values<Case>({
      {"", "ควรจัดทำแผน ให้ทุกส่วน", 300, "ราชการทราบ", true, false},  // a word reaches over
      {"", "ให้เผยแพร่ข้อมูลทุกไตรมาส และสำรอง", 300, "ข้อมูลไว้ ๒ แห่ง", true, false},  // said above
      {"", "ควรจัดทำแผนและสำรอง", 300, "ข้อมูลไว้ ๒ แห่ง", false, true},
      {"", "ผ่าน", 300, "ผ่านดี", false, false},                  // no text that is parted
      {"", "ควรจัดทำแผน", 220, "รักษามาตรฐานไว้", false, false},  // had room for more
      {"รักษามาตรฐาน", "ควรจัดทำแผนและสำรอง", 300, "ข้อมูลไว้ ๒ แห่ง", false, false},  // each has one
      {"", "ควรจัดทำแผน", 300, "๑. รักษามาตรฐานไว้", false, false},                 // a list begins
  }));
  CAPTURE(row.above, row.rest);
  Table table = items(row.other, row.above, row.right, row.rest);
  Findings findings;
  CHECK(put_back_texts_beside(table, 4, {}, findings).size() == (row.joined ? 1 : 0));
  CHECK(plain_text(*cell_at(table, 4, 2)) == (row.joined ? row.above + " " + row.rest : row.rest));
  CHECK(findings.size() == (row.doubtful ? 2 : 0));
  CHECK(table.rows == 5);
}

TEST_CASE("beside a page break a ruled table's cells stay", "[extractors][join]") {
  Table table = items("", "ควรจัดทำแผน ให้ทุกส่วน", 300, "ราชการทราบ");
  table.evidence = TableEvidence::kRulings;
  Findings findings;
  CHECK(put_back_texts_beside(table, 4, {}, findings).empty());
  CHECK(findings.empty());
}
