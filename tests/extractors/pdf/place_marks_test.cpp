#include "extractors/pdf/place_marks.h"

#include <catch2/catch.hpp>

#include "tests/extractors/pdf/drawing.h"

using namespace prongsai;

namespace {

std::string placed(DrawnInk& drawing) {
  place_marks(drawing.ink());
  return texts(drawing.words());
}

}  // namespace

TEST_CASE("a mark drawn before its word goes to the letter that ends there",
          "[extractors][marks]") {
  // The head of a page of the Royal Gazette: the mark first, raised by 3 pt.
  CHECK(placed(DrawnInk().at(15, 103).glyph(U'\u0E48', 0).at(0, 100).draw(U"เลม")) == "เล่ม");
  CHECK(placed(DrawnInk().at(8, 103).glyph(U'\u0E49', 0).at(0, 100).draw(U"หนา")) == "ห้นา");
  CHECK(placed(DrawnInk().at(16, 103).glyph(U'\u0E49', 0).at(0, 100).draw(U"หนา")) == "หน้า");
}

TEST_CASE("a mark drawn behind its line goes to its letter", "[extractors][marks]") {
  CHECK(placed(DrawnInk().draw(U"เลม ๑").at(16, 97).glyph(U'\u0E48', 0)) == "เล่ม|๑");
  CHECK(placed(DrawnInk().draw(U"ที").line_below().draw(U"ไป")) == "ที|ไป");
}

TEST_CASE("a mark on its letter stays, and so does one of another line", "[extractors][marks]") {
  CHECK(placed(DrawnInk().draw(U"ท").glyph(U'\u0E35', 0).glyph(U'\u0E48', 0).draw(U"ดี")) == "ที่ดี");
  CHECK(placed(DrawnInk().at(16, 80).glyph(U'\u0E48', 0).at(0, 100).draw(U"เลม")) == "่|เลม");
}
