#include "normalizers/text/flags.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

TEST_CASE("What is damaged and cannot be repaired is flagged", "[normalizers][flags]") {
  struct Row {
    std::string text;
    std::vector<FlaggedSpot> spots;
  };
  const auto row = GENERATE(values<Row>({
      {"ก่้", {{"two-tones", 6}}},
      {"ผู้ื่น", {{"two-vowels", 9}}},
      {"นี่ี", {{"two-vowels", 9}}},
      {"่ล", {{"dangling-mark", 0}}},
      {"๑ี", {{"dangling-mark", 3}}},
      {"ก ่", {{"dangling-mark", 4}}},
      {"น าไป", {{"parted-sara-am", 4}}},
      {"เ ", {{"broken-cluster", 0}}},
      {"a\uFFFDข", {{"unreadable-character", 1}}},
      {"ป\uF71Bา", {{"unreadable-character", 3}, {"broken-cluster", 6}}},
      {"ก(cid:12)", {{"unreadable-character", 3}}},
      {"น้ำ ที่ ศิลป์ ฤๅษี ค่ะ ฯลฯ ต่าง ๆ (ITA) ๙๗.๙๗", {}},
      {"", {}},
  }));
  CAPTURE(row.text);
  CHECK(flagged_spots(row.text) == row.spots);
}
