#include "normalizers/text/segmenter.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Word boundaries are byte offsets", "[normalizers][segmenter]") {
  using Offsets = std::vector<std::size_t>;
  CHECK(word_boundaries("") == Offsets{0});
  CHECK(word_boundaries("ITA") == Offsets{0, 3});
  CHECK(word_boundaries("หน่วยงานของท่าน") == Offsets{0, 15, 24, 33, 45});
  CHECK(word_boundaries("\xE0\xB8").size() >= 2);
}

TEST_CASE("A seam inside a word is told from one between two", "[normalizers][segmenter]") {
  struct Row {
    std::string left, right;
    bool inside;
  };
  const auto row = GENERATE(values<Row>({
      {"จัดซื้อจัด", "จ้าง", true},
      {"ทุกส่วน", "ราชการ", true},
      {"สำนัก", "งานปลัด", true},
      {"เจ้าหน้า", "ที่", true},
      {"แผนพับ", "อินโฟกราฟิก", false},
      {"หน่วยงานของ", "ท่าน", false},
      {"การใช้", "งบประมาณ", false},
      {"เ", "จ้าหน้าที่", true},
      {"ท", "ี่", true},
      {"หน", "า", true},
      {"การปฏิบัติงาน", "การอนุมัติ", false},
      {"ภารกิจ", "กรรมการ", false},
      {"งานนิติการ", "สำนักปลัด", false},
      {"ที่ 1", "งาน", false},
      {"ระบบ", "ITA", false},
      {"", "งาน", false},
      {"งาน ", "งาน", false},
  }));
  CAPTURE(row.left, row.right);
  CHECK(seam_is_inside_word(row.left, row.right) == row.inside);
}
