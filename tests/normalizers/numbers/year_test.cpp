#include "normalizers/numbers/year.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("The first year of the Buddhist era in a text is found", "[normalizers][year]") {
  struct Row {
    std::string text;
    int year;
  };
  const auto row = GENERATE(values<Row>({
      {"ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", 2568},
      {"ปี 2568", 2568},
      {"พ.ศ..2568", 2568},
      {"ปีงบประมาณ 68", 2568},
      {"ปีงบประมาณ พ.ศ. ๖๘", 2568},
      {"ปี ๖๙", 2569},
      {"๒๕6๘", 2568},
      {"ปีงบประมาณ ๒๕๖๘ และ ๒๕๖๙", 2568},
      {"ผลปี 2567,2568", 2567},
      {"สิ้นปี 2568.", 2568},
      {"๓๐ กันยายน ๒๕๖๙", 2569},
      {"1/10/2568", 2568},
      {"ข้อ 3105 ปี 2564", 2564},
      {"ITA 2021", 2564},
      {"(ITA) 2022", 2565},
      {"ITA2021", 2564},
  }));
  CAPTURE(row.text);
  CHECK(find_year(row.text) == FiscalYear{row.year});
}

TEST_CASE("Other numbers are no years", "[normalizers][year]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", "3105", "ข้อ 68", "2539", "2621", "25680", "12568", "2568.5",
               "2568,000 บาท", "ปี 2021", "DIGITAL 2021", "96.83", "ปี 12", "ITA 1999", "๒๕๖ ๘");
  CAPTURE(text);
  CHECK_FALSE(find_year(text));
}
