#include "normalizers/text/split_list.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

using Strings = std::vector<std::string>;

Strings steps_of(const Strings& texts) {
  std::vector<Line> lines;
  for (const std::string& text : texts) lines.push_back({text, {}, false, false});
  Strings steps;
  for (const Text& step : split_steps(lines)) steps.push_back(step.value);
  return steps;
}

}  // namespace

TEST_CASE("A cell is split into its numbered steps", "[normalizers][split_list]") {
  struct Row {
    Strings lines, steps;
  };
  const auto row = GENERATE(values<Row>({
      {{"๑. จัดทำคู่มือ", "๒. เผยแพร่"}, {"จัดทำคู่มือ", "เผยแพร่"}},
      {{"๑. จัดทำ", "คู่มือ", "๒. เผย", "แพร่"}, {"จัดทำคู่มือ", "เผยแพร่"}},
      {{"๑. จัดทำ ๒. เผยแพร่ ๓. ติดตาม"}, {"จัดทำ", "เผยแพร่", "ติดตาม"}},
      {{"1) จัดทำ 2) เผยแพร่"}, {"จัดทำ", "เผยแพร่"}},
      {{"(1) จัดทำ", "(2) เผยแพร่"}, {"จัดทำ", "เผยแพร่"}},
      {{"1.จัดทำ 2.เผยแพร่"}, {"จัดทำ", "เผยแพร่"}},
      {{"๑. คู่มือ ประกอบด้วย (๑) ชื่องาน (๒) วิธีการ", "๒. เผยแพร่"},
       {"คู่มือ ประกอบด้วย (๑) ชื่องาน (๒) วิธีการ", "เผยแพร่"}},
      {{"๑. จัดทำ ๑.๑ ร่าง ๑.๒ เสนอ ๒. เผยแพร่"}, {"จัดทำ ๑.๑ ร่าง ๑.๒ เสนอ", "เผยแพร่"}},
      {{"๑. จัดทำ", "- ร่าง", "- เสนอ", "๒. เผยแพร่"}, {"จัดทำ - ร่าง - เสนอ", "เผยแพร่"}},
      {{"ดำเนินการดังนี้", "๑. จัดทำ", "๒. เผยแพร่"}, {"ดำเนินการดังนี้", "จัดทำ", "เผยแพร่"}},
      {{"ดำเนินการดังนี้ ๑. จัดทำ ๒. เผยแพร่"}, {"ดำเนินการดังนี้", "จัดทำ", "เผยแพร่"}},
      {{"๑. จัดทำ"}, {"จัดทำ"}},
      {{"๓. จัดทำ", "๔. เผยแพร่"}, {"จัดทำ", "เผยแพร่"}},
      {{"๙. จัดทำ ๑๐. เผยแพร่ ๑๑. ติดตาม"}, {"จัดทำ", "เผยแพร่", "ติดตาม"}},
      {{"๑. ภายในเวลา 10.30 น. ๒. จำนวน ๑ รุ่น"}, {"ภายในเวลา 10.30 น.", "จำนวน ๑ รุ่น"}},
      {{"๑. จัดทำ ๓. เผยแพร่"}, {"จัดทำ ๓. เผยแพร่"}},
      {{"ข้อ ๑ จัดทำ", "ข้อ ๒ เผยแพร่ตามข้อ ๓ แล้ว"}, {"จัดทำ", "เผยแพร่ตามข้อ ๓ แล้ว"}},
  }));
  CHECK(steps_of(row.lines) == row.steps);
}

TEST_CASE("A cell without numbers is split by dashes or not at all", "[normalizers][split_list]") {
  struct Row {
    Strings lines, steps;
  };
  const auto row = GENERATE(values<Row>({
      {{"- จัดทำ", "คู่มือ", "- เผยแพร่"}, {"จัดทำคู่มือ", "เผยแพร่"}},
      {{"• จัดทำ", "• เผยแพร่"}, {"จัดทำ", "เผยแพร่"}},
      {{"ดังนี้", "- จัดทำ", "- เผยแพร่"}, {"ดังนี้", "จัดทำ", "เผยแพร่"}},
      {{"- จัดทำคู่มือ"}, {"จัดทำคู่มือ"}},
      {{"จัดทำ", "- คู่มือ"}, {"จัดทำ - คู่มือ"}},
      {{"จัดทำ", "คู่มือ"}, {"จัดทำคู่มือ"}},
      {{"ตามข้อ 1. ของแผน"}, {"ตามข้อ 1. ของแผน"}},
      {{"ตามแผนที่ 1. ของกอง ที่ 3. นั้น"}, {"ตามแผนที่ 1. ของกอง ที่ 3. นั้น"}},
      {{"-"}, {"-"}},
      {{" ", ""}, {}},
      {{}, {}},
  }));
  CHECK(steps_of(row.lines) == row.steps);
}

TEST_CASE("A step knows its place", "[normalizers][split_list]") {
  const Line first{"๑. ก", Origin{1, Rect{0, 0, 9, 9}, Method::kText}, true, false};
  const Line second{"ข ๒. ค", Origin{1, Rect{0, 10, 9, 19}, Method::kText}, false, false};
  const std::vector<Text> steps = split_steps(std::vector{first, second});
  REQUIRE(steps.size() == 2);
  CHECK(steps[0] == Text{"ก ข", Origin{1, Rect{0, 0, 9, 19}, Method::kText}});
  CHECK(steps[1] == Text{"ค", second.origin});
}
