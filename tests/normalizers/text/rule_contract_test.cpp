#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <set>

#include "normalizers/text/repair.h"
#include "normalizers/text/rule.h"
#include "normalizers/text/rules/suspicion.h"
#include "normalizers/text/utf8.h"

using namespace prongsai;

namespace {

// Sound text, which no rule may touch: what looks like damage and is none among it.
const std::vector<std::string> kSound = {
    "",
    " ",
    "ก็",
    "ศิลป์",
    "สิทธิ์",
    "พันธุ์",
    "ฤๅษี",
    "ฦๅชา",
    "ฤดู",
    "น้ำ",
    "ค่ะ",
    "ฯลฯ",
    "ต่าง ๆ",
    "ทำ",
    "ที่",
    "ผู้",
    "กุ่ย",
    "เหตุ",
    "แปลก",
    "เก๋ง",
    "โต๊ะ",
    "ป้าย",
    "ณ ที่ตั้ง",
    "อำเภอถ้ำพรรณรา",
    "สัมภาษณ์",
    "ปฏิญญา",
    "ฐานะ",
    "กฎหมาย",
    "ซื่อสัตย์",
    "บริสุทธิ์",
    "จันทร์",
    "เสาร์",
    "เมืองไทย",
    "๑. บุคลากร",
    "ข้อ ๑๔",
    "๙๖.๘๓",
    "No Gift Policy",
    "Dos & Don'ts",
    "E-Service",
    "3 < 5",
    "“คำพูด” – … •",
    "๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙",
    "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ",
    "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้คะแนน ๙๗.๖๙ คะแนน",
    "เจ้าหน้าที่ปฏิบัติงานหรือให้บริการแก่ท่าน เป็นไปตามขั้นตอนและระยะเวลา",
    "ข้อกั่วงวล",
    "ฎีกา",
    "ดุลยพินิจ",
    "สถานที่ตั้งหน่วยงาน หมายเลขโทรศัพท์ ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์"};

// Damaged text of every kind, and text out of the pieces that damage is made of.
std::vector<std::string> damaged() {
  std::vector<std::string> texts = {"<p>ก</p> <p>ข</p>",
                                    "ก\u200Bข\u00A0  ค",
                                    "ป\uF70Aา\uF71B",
                                    "ส ิน ที ่",
                                    "เเผน",
                                    "ฤาษี",
                                    "กๅร",
                                    "น้ํา นํ้า นํำ นำ้",
                                    "ท่ี หนา้ คะ่ ที่่",
                                    "จัดซื้อจัด จ้าง",
                                    "ก่้ ก่ีุ",
                                    "\xE0\xB8",
                                    "ก\xFFข",
                                    "\x80\x80 ่"};
  std::ifstream self(std::string(PRONGSAI_SOURCE_DIR) + "/tests/normalizers/text/rules_test.cpp");
  for (std::string line; std::getline(self, line);) texts.push_back(line);
  const std::vector<std::string> pieces = {
      "ก", "น", "ฤ",   "่",  "้",  "์",       "ิ",       "ี",       "ุ",       "ั",    "ํ",
      "า", "ำ", "ะ",   "ๅ", "เ", "แ",      " ",      "  ",     "ๆ",      "ส่วน", "ราชการ",
      "๑", "a", "<p>", "<", ">", "\u00A0", "\u200B", "\uF70A", "\uF88B", "็",    "\xE0"};
  std::minstd_rand random(7);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t n = 1 + random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    texts.push_back(text);
  }
  return texts;
}

}  // namespace

TEST_CASE("Every rule is pure, idempotent, and keeps UTF-8", "[normalizers][rule_contract]") {
  for (const Rule& rule : all_rules()) {
    for (const std::string& text : damaged()) {
      const auto repaired = rule.apply(text);
      CAPTURE(rule.name, text, repaired.value_or("-"));
      CHECK(repaired == rule.apply(text));
      if (!repaired) continue;
      CHECK(*repaired != text);
      CHECK_FALSE(rule.apply(*repaired));
      if (is_utf8(text)) CHECK(is_utf8(*repaired));
      if (rule.trace == Rule::Trace::kDamage) CHECK(may_need_repair(text));
      if (rule.trace == Rule::Trace::kSpaceInThai) CHECK(may_be_wrapped(text));
    }
  }
}

TEST_CASE("No rule touches sound text", "[normalizers][rule_contract]") {
  for (const Rule& rule : all_rules()) {
    for (const std::string& text : kSound) {
      CAPTURE(rule.name, text);
      CHECK_FALSE(rule.apply(text));
    }
  }
}

TEST_CASE("All rules together leave nothing for a second time", "[normalizers][rule_contract]") {
  const Origin transcript{{}, {}, Method::kTranscript};
  for (const std::string& text : damaged()) {
    std::vector<Change> first;
    std::vector<Change> second;
    const std::string once = repair_text(text, transcript, first);
    CAPTURE(text, once);
    CHECK(repair_text(once, transcript, second) == once);
    CHECK(second.empty());
  }
}

TEST_CASE("Rules have names of their own and a reason", "[normalizers][rule_contract]") {
  std::set<std::string_view> names = {kJoinLetterSpaced};
  for (const Rule& rule : all_rules()) {
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.why.empty());
  }
}
