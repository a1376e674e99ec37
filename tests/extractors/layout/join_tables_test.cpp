#include "extractors/layout/join_tables.h"

#include <catch2/catch.hpp>

#include "extractors/layout/lay_out.h"

using namespace prongsai;

namespace {

Table table(const std::vector<std::vector<std::string>>& rows, std::vector<Points> edges = {}) {
  Table result;
  result.rows = static_cast<int>(rows.size());
  result.columns = static_cast<int>(rows.front().size());
  result.column_edges = std::move(edges);
  for (int r = 0; r < result.rows; ++r) {
    for (int c = 0; c < result.columns; ++c) {
      Cell cell;
      cell.row = r;
      cell.column = c;
      const std::string& text = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
      if (!text.empty()) cell.lines.push_back({text, {}, false, false});
      result.cells.push_back(std::move(cell));
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a repeated header is dropped and the break is noted", "[extractors][join]") {
  const Table first = table({{"ข้อ", "คะแนน"}, {"i1", "90.00"}});
  const Table next = table({{"ข้อ", "คะแนน"}, {"", "ต่อ"}, {"i2", "80.00"}});
  const int header = repeated_header_rows(first, next);
  REQUIRE(header == 1);
  const auto joined = join_tables(first, next, header);
  REQUIRE(joined);
  CHECK(joined->rows == 4);
  CHECK(joined->continued_at == std::vector<int>{2});
  CHECK(plain_text(*cell_at(*joined, 2, 1)) == "ต่อ");
}

TEST_CASE("on a scan a repeated header may have a letter misread, and no figure",
          "[extractors][join]") {
  const auto scanned = [](Table pieces) {
    for (Cell& cell : pieces.cells) {
      for (Line& line : cell.lines) line.origin.method = Method::kOcr;
    }
    return pieces;
  };
  const Table first = table({{"ตัวชี้วัด/ข้อ", "ขั้นตอน/วิธีการดำเนินการ", "หลักเกณฑ์ ITA"}, {"i1", "ก", "ข"}});
  const Table misread =
      table({{"ตัวชี้วัด/ข้อ", "ขั้นตอน/ิธีการดำเนินการ", "หลักเกณฑ์ IITA"}, {"i2", "ค", "ง"}});
  CHECK(repeated_header_rows(scanned(first), scanned(misread)) == 1);
  CHECK(repeated_header_rows(first, misread) == 0);  // a text layer misreads nothing
  const Table other =
      table({{"ตัวชี้วัด/ข้อ", "ขั้นตอน/วิธีการดำเนินการ", "หลักเกณฑ์ ITA 2"}, {"i2", "ค", "ง"}});
  CHECK(repeated_header_rows(scanned(first), scanned(other)) == 0);
}

TEST_CASE("other columns are another table", "[extractors][join]") {
  const Table first = table({{"a", "b"}}, {0, 50, 100});
  CHECK_FALSE(join_tables(first, table({{"a", "b"}}, {0, 70, 100}), 0));
  CHECK_FALSE(join_tables(first, table({{"a", "b"}}, {20, 50, 100}), 0));
  CHECK(join_tables(first, table({{"a", "b"}}, {1, 52, 99}), 0));
}

TEST_CASE("a piece whose cells are merged joins on the finer columns", "[extractors][join]") {
  const auto joined =
      join_tables(table({{"a", "b", "c"}}, {0, 30, 60, 100}), table({{"x", "y"}}, {0, 60, 100}), 0);
  REQUIRE(joined);
  CHECK(joined->columns == 3);
  CHECK(plain_text(*cell_at(*joined, 1, 1)) == "x");
  CHECK(plain_text(*cell_at(*joined, 1, 2)) == "y");
}

TEST_CASE("blank rows are no repeated header", "[extractors][join]") {
  CHECK(repeated_header_rows(table({{"", ""}, {"a", "b"}}), table({{"", ""}, {"c", "d"}})) == 0);
}

TEST_CASE("a header that stands again inside a table is taken out", "[extractors][join]") {
  std::vector<Join> joins;
  const Table joined = without_inner_headers(
      table({{"ข้อ", "คะแนน"}, {"i1", "90.00"}, {"ข้อ", "คะแนน"}, {"", "ต่อ"}, {"i2", "80.00"}}),
      joins);
  CHECK(joined.rows == 4);
  REQUIRE(joins.size() == 1);
  CHECK(joins[0].row == 2);
  CHECK(joins[0].repeated_header.size() == 2);
  CHECK(joined.continued_at == std::vector<int>{2});
  CHECK(plain_text(*cell_at(joined, 2, 1)) == "ต่อ");
}

TEST_CASE("words over numbers in both tables are a header of their own", "[extractors][join]") {
  const Page page;
  const Table first = table({{"ลำดับ", "มาตรการ"}, {"1", "ก"}, {"2", "ข"}});
  CHECK(begins_with_own_header(first, table({{"ที่", "หน่วยงาน"}, {"1", "ค"}, {"2", "ง"}}), page));
  CHECK_FALSE(begins_with_own_header(first, table({{"3", "ค"}, {"4", "ง"}, {"5", "จ"}}), page));
  // The rest of a row that a break cut.
  CHECK_FALSE(begins_with_own_header(first, table({{"", "ต่อ"}, {"3", "ค"}, {"4", "ง"}}), page));
}

TEST_CASE("what stands beside a table at a page's end does not part it from its rest",
          "[extractors][join]") {
  const auto joins = [](Rect line) {
    Document document;
    for (int number = 1; number <= 2; ++number) {
      Page page;
      page.number = number;
      Block block;
      block.kind = BlockKind::kTable;
      block.table =
          table({{"ข้อ", "คะแนน"}, {"i" + std::to_string(number), "90.00"}}, {50, 200, 500});
      block.table.origin = {number, Rect{50, 100, 500, 700}};
      page.blocks.push_back(block);
      Block beside;
      beside.text = {"]", {number, line}, false, false};
      if (number == 1) page.blocks.push_back(beside);
      document.pages.push_back(page);
    }
    Findings findings;
    return join(document, findings).joins.size();
  };
  CHECK(joins({505, 300, 506, 310}) == 1);
  CHECK(joins({60, 710, 100, 720}) == 0);  // below it
}

TEST_CASE("a header of two tiers that begins like the one above is another table's",
          "[extractors][join]") {
  const Table first = table({{"ข้อ", "คะแนน", "วิเคราะห์"}, {"i1", "90.00", "ดี"}});
  Table next = table({{"ข้อ", "คะแนน", "วิเคราะห์"}, {"", "ส่วนที่ ๑", ""}, {"e1", "80.00", "ดี"}});
  const auto other = [&] {
    return begins_with_other_header(first, next, repeated_header_rows(first, next));
  };
  CHECK_FALSE(other());
  for (Cell& cell : next.cells) cell.row_span = cell.row == 0 && cell.column != 1 ? 2 : 1;
  std::erase_if(next.cells, [](const Cell& cell) { return cell.row == 1 && cell.column != 1; });
  CHECK(other());
  CHECK(begins_with_other_header(next, first, 1));
  CHECK_FALSE(begins_with_other_header(next, next, repeated_header_rows(next, next)));
}
