#include "extractors/report/printed_code.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// The guesses as one line: "i1" is sure, "i1?" is not, "?14" has lost its letter.
std::string guesses(std::string_view text) {
  const auto code = parse_item_code(text);
  if (!code) return "none";
  std::string line;
  for (const CodeGuess& guess : code->guesses) {
    if (!line.empty()) line += ' ';
    if (guess.instrument) {
      line += to_string(ItemCode{*guess.instrument, guess.number});
    } else {
      line += '?' + std::to_string(guess.number);
    }
    if (guess.weight < 1 && guess.instrument) line += '?';
  }
  return line;
}

struct Row {
  std::string_view text;
  std::string_view guesses;
};

}  // namespace

TEST_CASE("a printed item code is read with everything it may mean", "[extractors][item-code]") {
  const auto [text, expected] = GENERATE(values<Row>({
      {"ข้อ i๑ การปฏิบัติงาน", "i1"},
      {"ข้อ I๑๐ เจ้าหน้าที่", "i10"},
      {"ข้อ E๙ หน่วยงาน", "e9"},
      {"ข้อ O๑๐ E-Service", "o10"},
      {"I1 บุคลากร", "i1"},
      {"O8 Q&A", "o8"},
      {"O1.โครงสร้าง", "o1"},
      {"O.1 โครงสร้าง", "o1"},
      {"o 16 รายงาน", "o16"},
      {"OIT 3 อำนาจหน้าที่", "o3"},
      {"ข้อที่ E3 ท่านเคย", "e3"},
      {"IIT I๒๕ ผู้บริหาร", "i25"},
      {"IIT O๑ โครงสร้าง", "none"},  // of another instrument
      {"ข้อ 1๑ เจ้าหน้าที่", "?11 i1?"},  // i1 and i11 look alike
      {"ข้อ 1๐ เจ้าหน้าที่", "?10"},      // i10
      {"ข้อ 1๑๔ ท่านคิดว่า", "i14?"},    // 114 is no item
      {"ข้อ ๑๔ หน่วยงาน", "?14 i4?"},  // i4 and i14
      {"ข้อ 0๑๗ แนวปฏิบัติ", "?17 o17?"},
      {"ข้อ ๐๑๗ แนวปฏิบัติ", "?17 o17?"},
      {"ข้อ |๑ เจ้าหน้าที่", "i1?"},
      {"ข้อ l๑๒ การกำกับ", "i12?"},
      {"ข้อ 5๔ ช่องทาง", "?54 e4?"},  // a 5 for the E
      {"ข้อ 6๔ ช่องทาง", "e4?"},      // 64 is no item
      {"(E1) เจ้าหน้าที่", "e1"},
      {"E - 1 เจ้าหน้าที่", "e1"},
      {"O10E-Service", "o10"},
      {"01 โครงสร้าง", "o1?"},  // a zero for the O
      {"010 E-Service", "o10?"},
      {"I1A", "none"},
      {"(1) จัดทำ", "none"},
      {"00", "none"},
      {"10 โครงสร้าง", "none"},
      {"E-Service", "none"},
      {"IIT", "none"},
      {"EIT ส่วนที่ ๑", "none"},
      {"1. โครงสร้าง", "none"},
      {"ข้อมูลพื้นฐาน", "none"},
      {"I1.5", "none"},
      {"O99 เกิน", "none"},
      {"", "none"},
  }));
  CAPTURE(text);
  CHECK(guesses(text) == expected);
}

TEST_CASE("a code is found inside a plan's cell", "[extractors][item-code]") {
  std::size_t at = 0;
  const std::string text = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ข้อ ๑๔ หน่วยงานของท่าน";
  const auto code = find_item_code(text, at);
  REQUIRE(code);
  CHECK(code->text == "ข้อ ๑๔");
  CHECK(text.substr(at).starts_with("ข้อ ๑๔"));
  CHECK_FALSE(find_item_code("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", at));
}
