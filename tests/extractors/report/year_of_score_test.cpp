#include "extractors/report/year_of_score.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

namespace {

// "2566 2567": of each score; "?" where it is not clear, "-" where nothing is said.
std::string years_of(std::string_view text) {
  std::string years;
  for (const YearOfScore& found : years_of_scores(text, find_scores(text))) {
    if (!years.empty()) years += ' ';
    if (found.year) {
      years += std::to_string(found.year->buddhist_era);
    } else {
      years += found.certainty == YearOfScore::Certainty::kNotClear ? "?" : "-";
    }
  }
  return years;
}

}  // namespace

TEST_CASE("The year of a score is the one whose words lead to it", "[extractors][prose]") {
  struct Row {
    std::string text;
    std::string years;
  };
  const auto row = GENERATE(values<Row>({
      {"ปี 2566 ได้ 85.10 คะแนน และปี 2567 ได้ 88.20 คะแนน", "2566 2567"},
      {"ปีงบประมาณ พ.ศ. ๒๕๖๗ : ๘๘.๒๐", "2567"},
      {"ปี 2567 เทศบาลตำบลก ได้รับคะแนน 88.20", "2567"},
      {"88.20 คะแนน ในปี 2567", "2567"},
      {"91.33 (ปี 2567 ได้ 88.20)", "- 2567"},
      // Its year may be the next number's.
      {"85.10 ปี 2567 ได้ 88.20", "- 2567"},
      {"ปี 2566 และปี 2567 ได้คะแนน 85.10 และ 88.20 ตามลำดับ", "2566 2567"},
      {"ปี 2566-2568 ได้คะแนน 85.10 88.20 91.33 คะแนน ตามลำดับ", "2566 2567 2568"},
      {"ปี 2566 และปี 2567 ได้คะแนน 85.10 และ 88.20", "? ?"},
      {"ปี 2566 และปี 2567 ได้คะแนน 85.10 88.20 และ 91.33 ตามลำดับ", "? ? ?"},
      {"ปี 2566 และปี 2567 ได้คะแนน 85.10", "?"},
      // Other words stand between.
      {"ปี 2567 ตัวชี้วัดที่ 1 ได้ 88.20", "-"},
      {"เพิ่มขึ้นจากปี 2567 เป็น 91.33", "-"},
      {"เลขที่ 12567 ได้ 88.20", "-"},
  }));
  CAPTURE(row.text);
  CHECK(years_of(row.text) == row.years);
}
