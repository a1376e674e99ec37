#include "extractors/transcript/read_transcript.h"

#include <catch2/catch.hpp>

#include "model/conversion_error.h"

using namespace prongsai;

TEST_CASE("lines with tabs are a table, other lines are lines", "[extractors][transcript]") {
  const Document document = read_transcript("**ชื่อ\nรายงาน**\n\nก\tข\tค\n1\t\t3\n\nท้าย\n", "x.txt");
  REQUIRE(document.pages.size() == 1);
  const auto& blocks = document.pages[0].blocks;
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].text.text == "ชื่อ");
  CHECK(blocks[1].text.text == "รายงาน");
  REQUIRE(blocks[2].kind == BlockKind::kTable);
  CHECK(blocks[2].table.rows == 2);
  CHECK(blocks[2].table.columns == 3);
  CHECK(cell_at(blocks[2].table, 1, 1)->lines.empty());
  CHECK(blocks[3].text.text == "ท้าย");
  CHECK_FALSE(blocks[3].text.origin.page);
}

TEST_CASE("the paragraphs of a cell are its lines", "[extractors][transcript]") {
  const Document document = read_transcript("<p>ทุกส่วน</p> <p>ราชการ</p>\tข\n", "x.txt");
  const auto& lines = document.pages[0].blocks[0].table.cells[0].lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == "ทุกส่วน");
  CHECK(lines[0].paragraph_end);
  CHECK(lines[1].text == "ราชการ");
}

TEST_CASE("short rows are filled up, carriage returns and a byte order mark dropped",
          "[extractors][transcript]") {
  const Document document = read_transcript("\xEF\xBB\xBFก\tข\tค\r\n1\t2\r\n", "x.txt");
  const Table& table = document.pages[0].blocks[0].table;
  CHECK(table.cells.size() == 6);
  CHECK(table.cells[0].lines[0].text == "ก");
  CHECK(table.cells[4].lines[0].text == "2");
}

TEST_CASE("a text in TIS-620 is refused", "[extractors][transcript]") {
  CHECK_THROWS_AS(read_transcript("\xA1\xD2\xC3", "x.txt"), ConversionError);
}

TEST_CASE("a district's line between rows of scores is a row of their table",
          "[extractors][transcript]") {
  const auto rows = [](const std::string& text) {
    const Document document = read_transcript(text, "x.txt");
    const Block& first = document.pages[0].blocks[0];
    return first.kind == BlockKind::kTable ? first.table.rows : 0;
  };
  CHECK(rows("ที่\tชื่อ\tคะแนน\nอำเภอปัว\n๑\tเทศบาล\t๙๔.๑๐\nอำเภอเวียงสา\n๒\tอบต.\t๘๐.๐๐\n") == 5);
  CHECK(rows("ที่\tชื่อ\n1\tเทศบาล\nอำเภอปัว\nข้อ\tคำถาม\n1\t94.10\n") == 2);  // another table
  CHECK(rows("ที่\tชื่อ\n1\tเทศบาล\nอำเภอปัว\nที่\tชื่อ\tคะแนน\n") == 2);
}
