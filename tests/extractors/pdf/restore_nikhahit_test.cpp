#include "extractors/pdf/restore_nikhahit.h"

#include <catch2/catch.hpp>

#include "tests/extractors/pdf/drawing.h"

using namespace prongsai;

namespace {

std::string restored(DrawnInk& drawing) {
  restore_nikhahit(drawing.ink());
  return texts(drawing.words());
}

}  // namespace

TEST_CASE("a space without width before า is Word's nikhahit", "[extractors][nikhahit]") {
  CHECK(restored(DrawnInk().draw(U"อ").glyph(U' ', 0).draw(U"านาจ")) == "อ\u0E4Dานาจ");
  CHECK(restored(DrawnInk().draw(U"น").glyph(U' ', 0).glyph(U'\u0E49', 0).draw(U"า")) ==
        "น\u0E4D\u0E49า");
  CHECK(restored(DrawnInk().draw(U"น").glyph(U' ', 0).glyph(U'\uF70B', 0).draw(U"า")) ==
        "น\u0E4D\uF70Bา");
}

TEST_CASE("other spaces stay spaces", "[extractors][nikhahit]") {
  CHECK(restored(DrawnInk().draw(U"ก").glyph(U' ', 0).draw(U"ข")) == "ก|ข");
  CHECK(restored(DrawnInk().draw(U"ตา า")) == "ตา|า");
}

TEST_CASE("an ำ without width before า is LibreOffice's nikhahit", "[extractors][nikhahit]") {
  CHECK(restored(DrawnInk().draw(U"น").glyph(U'\u0E33', 0).draw(U"า")) == "น\u0E4Dา");
  CHECK(restored(DrawnInk().draw(U"นำไป")) == "นำไป");
}
