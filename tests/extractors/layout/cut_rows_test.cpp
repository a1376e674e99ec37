#include "extractors/layout/cut_rows.h"

#include <catch2/catch.hpp>

#include "extractors/layout/cut_text.h"
#include "tests/extractors/layout/page_end.h"

using namespace prongsai;

namespace {

Cell cell(int row, int column, std::string text) {
  Cell made;
  made.row = row;
  made.column = column;
  if (!text.empty()) made.lines.push_back({std::move(text), {}, false, false});
  return made;
}

}  // namespace

namespace {

// Rows counted in the first column; the third one stands behind a page break.
Table counted(std::vector<std::string> numbers, std::string rest, std::string rest_unit) {
  Table table;
  table.columns = 3;
  table.rows = static_cast<int>(numbers.size());
  for (int row = 0; row < table.rows; ++row) {
    table.cells.push_back(cell(row, 0, numbers[static_cast<std::size_t>(row)]));
    table.cells.push_back(cell(row, 1, row == 2 ? rest : "จัดอบรม"));
    table.cells.push_back(cell(row, 2, row == 2 ? rest_unit : "กองคลัง"));
  }
  table.continued_at = {2};
  return table;
}

}  // namespace

TEST_CASE("a row without its number between counted ones is the rest of the one above",
          "[extractors][join]") {
  struct Case {
    std::vector<std::string> numbers;
    std::string rest;
    std::string unit;
    bool joined;
  };
  const auto row = GENERATE(values<Case>({
      {{"ลำดับ", "๑", "", "๒"}, "ให้บุคลากร", "กองช่าง", true},
      {{"ลำดับ", "1.", "", "2."}, "", "กองช่าง", true},
      {{"ลำดับ", "๑", "", "๒"}, "- ให้บุคลากร", "", true},
      {{"ลำดับ", "๑", "", "๒"}, "ด้านการปราบปราม", "", false},  // may be a sub-group's name
      {{"ลำดับ", "๑", "", "๑"}, "ให้บุคลากร", "กองช่าง", false},
      {{"ลำดับ", "๑", "๒", "๓"}, "ให้บุคลากร", "กองช่าง", false},
      {{"ข้อ", "O1", "", "O2"}, "ให้บุคลากร", "กองช่าง", false},
  }));
  CAPTURE(row.numbers[1], row.rest, row.unit);
  Table table = counted(row.numbers, row.rest, row.unit);
  CHECK(put_back_cut_row(table, 2, ending(0, 300)).size() == (row.joined ? 3 : 0));
  CHECK(table.rows == (row.joined ? 3 : 4));
  CHECK(table.continued_at.empty() == row.joined);
  if (row.joined) CHECK(plain_text(*cell_at(table, 2, 0)) == row.numbers[3]);
}

namespace {

using Texts = std::vector<std::string>;

// A header and rows of three columns, the last one behind a page break.
Table rows_of(const std::vector<Texts>& rows) {
  Table table;
  table.columns = 3;
  table.rows = static_cast<int>(rows.size());
  table.column_edges = {0, 100, 200, 300};
  for (int row = 0; row < table.rows; ++row) {
    for (int column = 0; column < table.columns; ++column)
      table.cells.push_back(
          cell(row, column, rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]));
  }
  table.continued_at = {table.rows - 1};
  return table;
}

bool joins(const Texts& above, const Texts& rest, Points line_to = 300) {
  Table table = rows_of({{"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"},
                         {"โครงการแรก", "๑. สำรวจ", "กองคลัง"},
                         {"โครงการที่สอง", "๑. อบรม", "กองช่าง"},
                         above,
                         rest});
  return !put_back_cut_row(table, 4, ending(0, line_to)).empty();
}

}  // namespace

TEST_CASE("a row behind a page break is the rest of the one above where its texts say so",
          "[extractors][join]") {
  const Texts above = {"โครงการที่สาม", "๑. จัดทำแผน ให้ทุกส่วน", "สำนักปลัด"};
  CHECK(joins(above, {"", "ราชการทราบ", ""}));                     // a word reaches over the break
  CHECK(joins(above, {"", "และรายงานผล", ""}));                    // what no cell begins with
  CHECK_FALSE(joins(above, {"", "รายงานผลทุกเดือน", ""}));           // may be the name of a sub-group
  CHECK(joins(above, {"", "๒. รายงานผล", ""}));                    // and a list goes on
  CHECK_FALSE(joins(above, {"", "๑. รายงานผล", "กองคลัง"}));        // a list begins
  CHECK_FALSE(joins(above, {"โครงการที่สี่", "รายงานผล", "กองคลัง"}));  // nothing says so
  CHECK_FALSE(joins(above, {"โครงการที่สี่", "ราชการทราบ", ""}));  // one column does, another does not
}

TEST_CASE("a sub-group's name behind a page break is no rest", "[extractors][join]") {
  CHECK_FALSE(joins({"โครงการที่สาม", "จัดทำแผน", "สำนักปลัด"}, {"ด้านการป้องกัน", "", ""}));
}

TEST_CASE("a row that no line ends goes on behind the page break", "[extractors][join]") {
  const Texts above = {"โครงการที่สาม", "๑. จัดทำแผน", "สำนักปลัด"};
  CHECK(joins(above, {"ของหน่วยงาน", "รายงานผล", ""}, 40));
  CHECK_FALSE(joins(above, {"ของหน่วยงาน", "รายงานผล", ""}, 300));
  CHECK_FALSE(joins(above, {"โครงการที่สี่", "๑. สำรวจ", ""}, 40));  // a list begins anew
}

TEST_CASE("a number below a number begins a row", "[extractors][join]") {
  const Texts above = {"คุณภาพการดำเนินงานและ", "๙๖.๒๐", "ผ่าน"};
  CHECK_FALSE(joins(above, {"ประสิทธิภาพการสื่อสาร", "๙๑.๐๐", ""}));
  CHECK(joins(above, {"การสื่อสาร", "", ""}));
}

TEST_CASE("whether a text goes on behind a page break", "[extractors][join]") {
  struct Case {
    std::string above;
    std::string rest;
    bool goes_on;
  };
  const auto row = GENERATE(values<Case>({
      {"ตุลาคม ๒๕๖๔ -", "กันยายน ๒๕๖๕", true},
      {"คณะทำงาน (กองคลัง", "กองช่าง)", true},
      {"๑. สำรวจ", "๒. รายงาน", false},  // a column may count its cells
      {"ครบถ้วน ควร", "ตรวจสอบ", true},
      {"ตามสมควร", "ตรวจสอบ", false},
      {"ก่อนวันที่ ๓๑", "มีนาคมของทุกปี", true},
      {"ภายในปี ๒๕๖๙", "มีนาคม", false},
      {"-", "กองคลัง", false},
      {"ผู้กำกับ", "สารวัตร", false},
      {"จัดทำแผน", "- รายงาน", false},
      {"", "และรายงาน", false},
  }));
  CAPTURE(row.above, row.rest);
  CHECK(text_goes_on(cell(0, 0, row.above), cell(1, 0, row.rest)) == row.goes_on);
}

TEST_CASE("a list of two entries goes on with the third", "[extractors][join]") {
  Cell above = cell(0, 0, "๑. สำรวจ");
  above.lines.push_back({"๒. จัดทำ", {}, false, false});
  CHECK(text_goes_on(above, cell(1, 0, "๓. รายงาน")));
  CHECK_FALSE(text_goes_on(above, cell(1, 0, "๔. รายงาน")));
  CHECK_FALSE(text_goes_on(above, cell(1, 0, "๓) รายงาน")));
  CHECK(may_count_on(cell(0, 0, "๔.๑ ประเมิน"), cell(1, 0, "๔.๒ กำหนด")));
  CHECK_FALSE(may_count_on(cell(0, 0, "๔.๑ ประเมิน"), cell(1, 0, "๕.๑ กำหนด")));
}

TEST_CASE("a sentence that another cell has in one goes on over the break", "[extractors][join]") {
  const auto said = [](const std::string& elsewhere) {
    const Cell above = cell(1, 0, "รักษามาตรฐาน และเพิ่มคำอธิบายสั้น ๆ");
    const Cell rest = cell(2, 0, "ให้ประชาชนเข้าใจง่าย");
    Table table;
    table.cells = {cell(0, 0, elsewhere), above, rest};
    return said_in_one(table, above, rest);
  };
  CHECK(said("ควรเพิ่มคำอธิบายสั้น ๆให้ประชาชนเข้าใจง่าย และเผยแพร่"));
  CHECK_FALSE(said("รักษามาตรฐาน และเพิ่มคำอธิบายสั้น ๆ"));
  CHECK_FALSE(said("ให้ประชาชนเข้าใจง่าย"));
}

TEST_CASE("a cell without the mark that all others of its column have is a rest",
          "[extractors][join]") {
  const auto lacks = [](const Texts& column) {
    Table table;
    for (const std::string& text : column)
      table.cells.push_back(cell(static_cast<int>(table.cells.size()), 0, text));
    return lacks_its_mark(table, table.cells.back());
  };
  CHECK(lacks({"วิเคราะห์", "- ควรเผยแพร่", "- ควรจัดทำ", "- ควรเชิญผู้แทน", "ที่มาของงบประมาณ"}));
  CHECK_FALSE(lacks({"วิเคราะห์", "- ควรเผยแพร่", "- ควรจัดทำ", "- ควรเชิญผู้แทน", "- ควรปรับปรุง"}));
  CHECK_FALSE(lacks({"วิเคราะห์", "- ควรเผยแพร่", "ควรจัดทำ", "- ควรเชิญผู้แทน", "ควรปรับปรุง"}));
  CHECK_FALSE(lacks({"วิเคราะห์", "- ควรเผยแพร่", "- ควรจัดทำ", "ควรปรับปรุง"}));
}

TEST_CASE("a row without the number that all others have is a rest", "[extractors][join]") {
  const auto joined = [](const Texts& rest, const std::string& second_line) {
    Table table = rows_of({{"ข้อ", "คะแนน", "วิเคราะห์"},
                           {"I1 บริการ", "๙๐.๐๐", "ดี"},
                           {"I2 เลือกปฏิบัติ", "๙๑.๐๐", "ดี"},
                           {"I3 สินบน", "๙๒.๐๐", ""},
                           rest});
    for (Cell& one : table.cells) {
      if (one.row == 4 && one.column == 0 && !second_line.empty())
        one.lines.push_back({second_line, {}, false, false});
    }
    return !put_back_cut_row(table, 4, ending(0, 300)).empty();
  };
  CHECK(joined({"ของท่าน ให้ความสำคัญ", "", ""}, "มากน้อยเพียงใด"));
  CHECK_FALSE(joined({"I4 งบประมาณ", "๘๐.๐๐", ""}, "ของท่าน"));
  CHECK_FALSE(joined({"การบริหารงาน", "", ""}, ""));
}
