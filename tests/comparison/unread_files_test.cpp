#include "comparison/unread_files.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

std::vector<RosterEntry> a_roster() {
  const auto entry = [](const char* name, const char* district) {
    RosterEntry made;
    made.name = name;
    made.district = district;
    return made;
  };
  return {entry("องค์การบริหารส่วนตำบลดู่", "เมือง"), entry("องค์การบริหารส่วนตำบลดู่ใต้", "เมือง"),
          entry("เทศบาลตำบลงาม", "เมือง"), entry("องค์การบริหารส่วนตำบลงาม", "เวียง"),
          entry("องค์การบริหารส่วนตำบลงาม", "ปัว")};
}

}  // namespace

TEST_CASE("A file that cannot be read is matched by its name where that leaves no doubt",
          "[comparison][unread]") {
  struct Row {
    const char* file;
    int entry;  // -1: nobody's
    int year;   // 0: not told
  };
  const Row row = GENERATE(values<Row>({
      {"สแกน/องค์การบริหารส่วนตำบลดู่ 2568.pdf", 0, 2568},
      {"อบต.ดู่.pdf", 0, 0},
      {"อบต.ดู่_ITA_2567.pdf", 0, 2567},
      {"อบต.ดู่ใต้ ปี 68.pdf", 1, 2568},
      {"อบต.ดู่เหนือ.pdf", -1, 0},  // an agency of another province
      {"2568/ทต.งาม.pdf", 2, 2568},
      {"อบต.งาม.pdf", -1, 0},  // there are two
      {"อบต.งาม อ.ปัว.pdf", 4, 0},
      {"อบต.งามอำเภอเวียง.pdf", 3, 0},
      {"ปัว/เวียง/อบต.งาม.pdf", -1, 0},
      {"อบต.ดู่ และ ทต.งาม.pdf", -1, 0},
      {"scan0001.pdf", -1, 0},
  }));
  CAPTURE(row.file);
  RunResult run;
  run.inputs.resize(1);
  run.inputs[0].file = row.file;
  run.inputs[0].refusal = Refusal::kDamaged;
  const auto files = unread_files(run, a_roster());
  REQUIRE(files.size() == (row.entry < 0 ? 0U : 1U));
  if (files.empty()) return;
  CHECK(files[0].entry == static_cast<std::size_t>(row.entry));
  CHECK(files[0].year.value_or(FiscalYear{0}).buddhist_era == row.year);
  run.inputs[0].refusal.reset();
  CHECK(unread_files(run, a_roster()).empty());
}
