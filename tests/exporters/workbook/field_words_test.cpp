#include "exporters/workbook/field_words.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;

TEST_CASE("A finding's field is said in words", "[exporters][field_words]") {
  const auto [where, words] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"overall", "คะแนนภาพรวม"},
      {"item:i10", "ข้อ i10"},
      {"item:e3.part1", "ข้อ e3 (ส่วนที่ 1)"},
      {"instrument:EIT.part2", "แบบวัด EIT (ส่วนที่ 2)"},
      {"indicator:4", "ตัวชี้วัดที่ 4"},
      {"plan:3", "มาตรการที่ 3"},
      {"plan:3.steps", "มาตรการที่ 3 (ขั้นตอน)"},
      {"overalls", "overalls"},
      {"something.part1", "something.part1"},
      {"item", "item"},
  }));
  CHECK(field_words(where, Words()) == words);
}

TEST_CASE("A look back is said with what it is of", "[exporters][field_words]") {
  Report report;
  report.history = {{FiscalYear{2567}, "overall", {}},
                    {FiscalYear{2566}, "IIT", {}},
                    {FiscalYear{2566}, "4", {}}};
  const auto [where, words] = GENERATE(table<std::string, std::string>({
      {"history:1", "ผลย้อนหลัง 1 (คะแนนภาพรวม ปี 2567)"},
      {"history:2", "ผลย้อนหลัง 2 (IIT ปี 2566)"},
      {"history:3", "ผลย้อนหลัง 3 (ตัวชี้วัดที่ 4 ปี 2566)"},
      {"history:4", "ผลย้อนหลัง 4"},
      {"item:i10", "ข้อ i10"},
  }));
  CHECK(field_words(where, report, Words()) == words);
  CHECK(field_words("history:2", report, Words(Language::kEnglish)) == "history 2 (IIT in 2566)");
}

TEST_CASE("A field is said in English where that is asked for", "[exporters][field_words]") {
  const Words english(Language::kEnglish);
  CHECK(field_words("item:e3.part1", english) == "item e3 (part 1)");
  CHECK(field_words("overall", english) == "Overall score");
}

TEST_CASE("A misprint is told with what is printed", "[exporters][field_words]") {
  const Score score = testing::printed_score(9638, Status::kConfirmed, 2);
  CHECK(misprint_words(score, Words()) == "หน่วยงานพิมพ์ผิด (พิมพ์ 96.38)");
}
