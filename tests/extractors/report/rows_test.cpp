#include "extractors/report/rows.h"

#include <catch2/catch.hpp>

#include "normalizers/text/join_lines.h"
#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

// The first analysis of a transcript's table whose second row goes on with the first.
std::string cut_analysis(const std::string& other) {
  Table table = made_table(
      "ข้อ | การวิเคราะห์ / 1 | ประชาชนเข้าถึงข้อมูลได้สะดวก / | รวมถึงนำผลไปกำหนดโครงการ / 2 | " + other);
  table.continued_at = {2};
  TableColumns columns;
  columns.header_rows = 1;
  columns.columns.resize(2);
  const auto rows = read_rows(table, columns, [](const Row&, const Row&) { return true; });
  return join_lines(rows.front().cells[1]);
}

}  // namespace

TEST_CASE("A text cut by a transcript's page break has the space that its copy has",
          "[extractors][rows]") {
  CHECK(cut_analysis("ให้ประชาชนเข้าถึงข้อมูลได้สะดวก รวมถึงนำผลไปใช้") ==
        "ประชาชนเข้าถึงข้อมูลได้สะดวก รวมถึงนำผลไปกำหนดโครงการ");
  CHECK(cut_analysis("ให้ประชาชนเข้าถึงข้อมูลได้สะดวกรวมถึงนำผลไปใช้") ==
        "ประชาชนเข้าถึงข้อมูลได้สะดวกรวมถึงนำผลไปกำหนดโครงการ");
  CHECK(cut_analysis("ควรปรับปรุง") == "ประชาชนเข้าถึงข้อมูลได้สะดวกรวมถึงนำผลไปกำหนดโครงการ");
}
