#include "extractors/layout/aligned_tables.h"

#include <catch2/catch.hpp>

#include "extractors/layout/lay_out.h"

using namespace prongsai;

namespace {

// A word as wide as its letters, marks aside, at 12 points.
Word word(const std::string& text, Points x, Points baseline, Points width) {
  Word result;
  result.text = text;
  result.box = {x, baseline - 11, x + width, baseline + 3};
  result.baseline = baseline;
  result.font_size = 12;
  return result;
}

struct Placed {
  std::string text;
  Points x;
  Points width;
};

// One row of text a line of `rows`, at its baseline.
Document page_of(const std::vector<std::pair<Points, std::vector<Placed>>>& rows) {
  Document document;
  Page page;
  page.width = 600;
  page.height = 800;
  for (const auto& [baseline, words] : rows) {
    for (const Placed& placed : words)
      page.words.push_back(word(placed.text, placed.x, baseline, placed.width));
  }
  document.pages.push_back(std::move(page));
  return document;
}

// "table 3x2 [ข้อ|คะแนน][...], line ..." from top to bottom.
std::string blocks(Document document) {
  Findings findings;
  lay_out(document, findings);
  std::string text;
  for (const Page& page : document.pages) {
    for (const Block& block : page.blocks) {
      if (!text.empty()) text += ", ";
      if (block.kind != BlockKind::kTable) {
        text += "line " + block.text.text;
        continue;
      }
      int row = -1;
      for (const Cell& cell : block.table.cells) {
        text += cell.row == row ? "|" : (row < 0 ? "[" : "][");
        row = cell.row;
        text += plain_text(cell);
      }
      text += "]";
    }
  }
  for (const Finding& finding : findings) text += " !" + finding.code;
  return text;
}

const std::pair<Points, std::vector<Placed>> kHeader{
    100, {{"ข้อคำถาม", 120, 60}, {"คะแนน", 300, 40}, {"วิเคราะห์", 420, 50}}};

}  // namespace

TEST_CASE("words under one another with values and a header are a table",
          "[extractors][layout][aligned]") {
  CHECK(blocks(page_of({{60, {{"ตารางแสดงผลคะแนนของหน่วยงาน", 80, 300}}},
                        kHeader,
                        {130, {{"i1", 80, 20}, {"90.00", 305, 30}, {"ดี", 400, 20}}},
                        {150, {{"i2", 80, 20}, {"95.50", 305, 30}, {"ดีมาก", 400, 40}}}})) ==
        "line ตารางแสดงผลคะแนนของหน่วยงาน, [ข้อคำถาม|คะแนน|วิเคราะห์][i1|90.00|ดี][i2|95.50|ดีมาก]");
}

TEST_CASE("lines of one cell stay together and rows part at the wider strips",
          "[extractors][layout][aligned]") {
  CHECK(blocks(page_of({kHeader,
                        {130, {{"หนึ่ง", 80, 60}, {"90.00", 305, 30}, {"ก", 400, 20}}},
                        {146, {{"ต่อ", 80, 60}, {"ข", 400, 20}}},
                        {170, {{"สอง", 80, 60}, {"95.50", 305, 30}, {"ค", 400, 20}}},
                        {186, {{"ง", 400, 20}}}})) ==
        "[ข้อคำถาม|คะแนน|วิเคราะห์][หนึ่ง ต่อ|90.00|ก ข][สอง|95.50|ค ง]");
}

TEST_CASE("values in the middle of their rows", "[extractors][layout][aligned]") {
  CHECK(blocks(page_of({kHeader,
                        {130, {{"หนึ่ง", 80, 60}}},
                        {138, {{"90.00", 305, 30}, {"ก", 400, 20}}},
                        {146, {{"ต่อ", 80, 60}}},
                        {170, {{"สอง", 80, 60}}},
                        {178, {{"95.50", 305, 30}, {"ค", 400, 20}}},
                        {186, {{"ต่อ", 80, 60}}}})) ==
        "[ข้อคำถาม|คะแนน|วิเคราะห์][หนึ่ง ต่อ|90.00|ก][สอง ต่อ|95.50|ค]");
}

TEST_CASE("where nothing tells the rows there is no table", "[extractors][layout][aligned]") {
  // All lines equally far apart, no numbers before the questions: which line is whose?
  const std::string text = blocks(page_of({kHeader,
                                           {116, {{"หนึ่ง", 80, 60}, {"90.00", 305, 30}}},
                                           {132, {{"สอง", 80, 60}}},
                                           {148, {{"สาม", 80, 60}, {"95.50", 305, 30}}},
                                           {164, {{"สี่", 80, 60}}}}));
  CHECK(text.find('[') == std::string::npos);
  CHECK(text.find('!') == std::string::npos);
}

TEST_CASE("prose, lists and columns of prose are no tables", "[extractors][layout][aligned]") {
  const auto none = [](const std::vector<std::pair<Points, std::vector<Placed>>>& rows) {
    CHECK(blocks(page_of(rows)).find('[') == std::string::npos);
  };
  // Two columns of prose.
  none({{100, {{"ข้อความทางซ้าย", 50, 220}, {"ข้อความทางขวา", 320, 220}}},
        {116, {{"ซึ่งต่อเนื่องกันไป", 50, 220}, {"ได้ 96.83 คะแนน", 320, 220}}},
        {132, {{"จนจบ", 50, 100}, {"และจบเช่นกัน", 320, 120}}}});
  // A list with sums at the line ends, without a header.
  none({{100, {{"1.", 50, 10}, {"การปฏิบัติหน้าที่", 80, 100}, {"97.05", 400, 30}}},
        {116, {{"2.", 50, 10}, {"การใช้งบประมาณ", 80, 90}, {"95.10", 400, 30}}}});
  // A sentence above does not make the header.
  none({{84, {{"คะแนนแต่ละตัวชี้วัดของหน่วยงานมีดังต่อไปนี้ทั้งหมด", 50, 400}}},
        {100, {{"1.", 50, 10}, {"การปฏิบัติหน้าที่", 80, 100}, {"97.05", 400, 30}}},
        {116, {{"2.", 50, 10}, {"การใช้งบประมาณ", 80, 90}, {"95.10", 400, 30}}}});
}

TEST_CASE("a table without lines goes on below its header on the next page",
          "[extractors][layout][aligned]") {
  Document document = page_of({kHeader,
                               {130, {{"i1", 80, 20}, {"90.00", 305, 30}, {"ก", 400, 20}}},
                               {146, {{"ต่อ", 80, 60}, {"ข", 400, 20}}},
                               {170, {{"i2", 80, 20}, {"95.50", 305, 30}, {"ค", 400, 20}}}});
  Document next = page_of({kHeader,
                           {130, {{"จบ", 400, 20}}},
                           {154, {{"i3", 80, 20}, {"91.00", 305, 30}, {"ง", 400, 20}}}});
  next.pages[0].number = 2;
  document.pages.push_back(next.pages[0]);
  CHECK(blocks(document) ==
        "[ข้อคำถาม|คะแนน|วิเคราะห์][i1 ต่อ|90.00|ก ข][i2|95.50|ค], "
        "[ข้อคำถาม|คะแนน|วิเคราะห์][||จบ][i3|91.00|ง]");
}

TEST_CASE("a short heading with a score in it ends the table above",
          "[extractors][layout][aligned]") {
  CHECK(blocks(page_of({kHeader,
                        {130, {{"i1", 80, 20}, {"90.00", 305, 30}, {"ก", 400, 20}}},
                        {150, {{"i2", 80, 20}, {"95.50", 305, 30}, {"ค", 400, 20}}},
                        {180, {{"2.", 60, 10}, {"การใช้อำนาจ", 76, 60}, {"(92.99", 140, 40}}},
                        {210, kHeader.second},
                        {240, {{"i3", 80, 20}, {"91.00", 305, 30}, {"ง", 400, 20}}},
                        {260, {{"i4", 80, 20}, {"93.50", 305, 30}, {"จ", 400, 20}}}})) ==
        "[ข้อคำถาม|คะแนน|วิเคราะห์][i1|90.00|ก][i2|95.50|ค], line 2.การใช้อำนาจ(92.99, "
        "[ข้อคำถาม|คะแนน|วิเคราะห์][i3|91.00|ง][i4|93.50|จ]");
}

TEST_CASE("both parts of EIT in one cell are one row", "[extractors][layout][aligned]") {
  CHECK(blocks(page_of({kHeader,
                        {130, {{"หนึ่ง", 80, 60}, {"EIT ส่วนที่ 1", 295, 50}, {"ก", 400, 20}}},
                        {146, {{"สอง", 80, 60}, {"97.20", 305, 30}, {"ข", 400, 20}}},
                        {162, {{"สาม", 80, 60}, {"EIT ส่วนที่ 2", 295, 50}, {"ค", 400, 20}}},
                        {178, {{"สี่", 80, 60}, {"95.00", 305, 30}, {"ง", 400, 20}}},
                        {202, {{"ห้า", 80, 60}, {"91.00", 305, 30}, {"จ", 400, 20}}}})) ==
        "[ข้อคำถาม|คะแนน|วิเคราะห์][หนึ่ง สอง สาม สี่|EIT ส่วนที่ 1 97.20 EIT ส่วนที่ 2 95.00|ก ข ค "
        "ง][ห้า|91.00|จ]");
}
