#include "normalizers/numbers/score.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("A text that is a score is read exactly", "[normalizers][score]") {
  struct Row {
    std::string text;
    int hundredths;
  };
  const auto row = GENERATE(values<Row>({
      {"๙๖.๘๓", 9683},
      {" 100.00 ", 10000},
      {"\u00A0๑๐๐.๐๐\n", 10000},
      {"87.5", 8750},
      {"๘๗.๕", 8750},
      {"0", 0},
      {"๐.๐๐", 0},
      {"00.00", 0},
      {"0.05", 5},
      {"50", 5000},
      {"100", 10000},
      {"๙6.๘3", 9683},
      {"7.0", 700},
  }));
  CHECK(parse_score(row.text) == Hundredths{row.hundredths});
}

TEST_CASE("A text that is more or less than a score is refused", "[normalizers][score]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", " ", "101", "100.01", "96.835", "๙๖,๘๓", "96.8 3", "96.",
               ".83", "-5", "+5", "2568", "0096", "96.83%", "๙๖.๘๓ คะแนน", "ข้อ 1", "1.2.3", "1e1",
               "๙๖..๘๓", "99999999999999999999", "96\u00B783", "\xE0\xB9");
  CAPTURE(text);
  CHECK_FALSE(parse_score(text));
}

TEST_CASE("Scores are found inside a text with their places", "[normalizers][score]") {
  struct Row {
    std::string text;
    std::vector<int> hundredths;
  };
  const auto row = GENERATE(values<Row>({
      {"ได้คะแนน ๙๖.๘๓ คะแนน ระดับผ่านดี", {9683}},
      {"EIT ส่วนที่ ๑ ๙๗.๒๐ EIT ส่วนที่ ๒ ๙๕.๐๐", {9720, 9500}},
      {"คะแนนที่ได้๙๗.๙๗คะแนน", {9797}},
      {"ร้อยละ ๙6.๘3.", {9683}},
      {"96.83%", {9683}},
      {"(87.5)", {8750}},
      {"๙๕.๐๐-๑๐๐.๐๐", {9500, 10000}},
      {"- 96.83", {9683}},
      {"เพิ่มขึ้น 5.25, 6.50", {525, 650}},
      {"2568.5", {}},
      {"1.2.3", {}},
      {"๑.๑.๒๕๖๘", {}},
      {"๑. ๒. ๓.", {}},
      {"๑.มาตรการ", {}},
      {"1,096.83", {}},
      {"100.01", {}},
      {"96.835", {}},
      {"ต่างกัน -1.25", {}},
      {"๑๒:๓๐.๑๕", {}},
      {"2568 96 100", {}},
      {"96 .83", {}},
      {"", {}},
      {"\xE0\xB9 9.\xE0", {}},
  }));
  CAPTURE(row.text);
  std::vector<int> found;
  for (const FoundScore& score : find_scores(row.text)) {
    found.push_back(score.value.value);
    const std::string_view place = std::string_view(row.text).substr(score.offset, score.length);
    CHECK(parse_score(place) == score.value);
  }
  CHECK(found == row.hundredths);
}
