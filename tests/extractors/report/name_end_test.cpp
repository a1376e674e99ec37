#include "extractors/report/name_end.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

TEST_CASE("a place's name ends where a sentence goes on without a space", "[extractors][title]") {
  struct Row {
    std::string word;
    std::string name;
  };
  const auto row = GENERATE(values<Row>({
      {"เวียงสระมีผลคะแนนในภาพรวมเท่ากับ", "เวียงสระ"},
      {"เวียงสระได้รับคะแนน", "เวียงสระ"},
      {"เวียงสระประจำปีงบประมาณ", "เวียงสระ"},
      {"นาดีและเทศบาลตำบลนาดอน", "นาดี"},
      {"นาดีอำเภอนาดี", "นาดี"},
      {"ท่าบุญมี", "ท่าบุญมี"},
      {"แม่สลองใน", "แม่สลองใน"},
      {"น้ำเที่ยง", "น้ำเที่ยง"},
      {"บ้านขอ", "บ้านขอ"},
      {"", ""},
  }));
  CHECK(without_sentence(row.word) == row.name);
}
