#include "extractors/ocr/recompose.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "normalizers/text/utf8.h"

using prongsai::Glimpse;
using prongsai::recompose;

namespace {

// A glimpse a code point, ten pixels wide each.
std::vector<Glimpse> glimpses_of(const std::string& text) {
  std::vector<Glimpse> glimpses;
  for (const char32_t c : prongsai::to_code_points(text)) {
    const int x = static_cast<int>(glimpses.size()) * 10;
    Glimpse glimpse;
    glimpse.text = prongsai::to_utf8(std::u32string(1, c));
    glimpse.box = {x, 0, x + 10, 20};
    glimpse.confidence = 1 - 0.1 * static_cast<double>(glimpses.size());
    glimpses.push_back(glimpse);
  }
  return glimpses;
}

std::string text_of(const std::vector<Glimpse>& glimpses) {
  std::string text;
  for (const Glimpse& glimpse : glimpses) text += glimpse.text;
  return text;
}

}  // namespace

TEST_CASE("Characters that the model writes in pieces are put together", "[extractors][scan]") {
  struct Row {
    std::string pieces;
    std::string whole;
  };
  const auto row = GENERATE(values<Row>({
      {"จํานวน", "จำนวน"},
      {"น้ํา", "น้ำ"},
      {"นํ้า", "น้ำ"},
      {"คํ่า", "ค่ำ"},
      {"เเผน", "แผน"},
      {"พุทฺธํ", "พุทฺธํ"},
      {"ส่วนที ๑", "ส่วนที่ ๑"},
      {"ชี้วัดที๑๐", "ชี้วัดที่๑๐"},
      {"EIT ส่วนที", "EIT ส่วนที่"},
      {"ตัวชีวัดที ๘", "ตัวชี้วัดที่ ๘"},
      {"ส่วนที่", "ส่วนที่"},
      {"ส่วนทีมงาน", "ส่วนทีมงาน"},
      {"ชีวิต", "ชีวิต"},
      {"อีกที", "อีกที"},
      {"ทีละ ๑", "ทีละ ๑"},
      {"แผนงาน", "แผนงาน"},
      {"", ""},
  }));
  CAPTURE(row.pieces);
  CHECK(text_of(recompose(glimpses_of(row.pieces))) == row.whole);
}

TEST_CASE("What is put together has the place of its pieces and the lower confidence",
          "[extractors][scan]") {
  const std::vector<Glimpse> whole = recompose(glimpses_of("ทํา"));
  REQUIRE(whole.size() == 2);
  CHECK(whole[1].box == prongsai::PixelBox{10, 0, 30, 20});
  CHECK(whole[1].confidence == Approx(0.8));
}
