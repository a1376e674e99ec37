#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <set>

#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/rule.h"
#include "normalizers/text/rules/traces.h"
#include "normalizers/text/utf8.h"
#include "tests/normalizers/text/damage.h"
#include "tests/support/project.h"
#include "tests/support/sample_lines.h"

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
std::vector<std::string> made_up() {
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
  std::ifstream self((testing::source_folder() / "tests/normalizers/text/rules_test.cpp").string());
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

// Every line of the samples, as it is and damaged in every way.
std::vector<std::string> sample_texts() {
  std::vector<std::string> texts = true_texts();
  const std::vector<std::string> lines = transcript_lines();
  texts.insert(texts.end(), lines.begin(), lines.end());
  const std::size_t sound = texts.size();
  for (std::size_t i = 0; i < sound; ++i) {
    for (int damage = 0; damage < kDamages; ++damage) {
      std::string text = damaged(texts[i], static_cast<Damage>(damage));
      if (text != texts[i]) texts.push_back(std::move(text));
    }
  }
  return texts;
}

// What of the contract a rule breaks on a text; empty: nothing.
std::string broken_contract(const Rule& rule, const std::string& text) {
  const auto repaired = rule.apply(text);
  if (repaired != rule.apply(text)) return "not pure";
  if (!repaired) return "";
  if (*repaired == text) return "not shy";
  if (rule.apply(*repaired)) return "not idempotent";
  if (is_utf8(text) && !is_utf8(*repaired)) return "not UTF-8";
  const Traces shown = traces_of(text) | set_of(Trace::kAny);
  if ((shown & set_of(rule.trace)) == 0) return "not foreseen";
  return "";
}

}  // namespace

TEST_CASE("Every rule is pure, idempotent, and keeps UTF-8", "[normalizers][rule_contract]") {
  for (const Rule& rule : all_rules()) {
    for (const std::string& text : made_up()) {
      const std::string broken = broken_contract(rule, text);
      CAPTURE(rule.name, text);
      CHECK(broken.empty());
    }
  }
}

TEST_CASE("Every rule keeps its contract on all lines of the samples, damaged in every way",
          "[normalizers][rule_contract]") {
  const std::vector<std::string> texts = sample_texts();
  CHECK(texts.size() > 5000);
  for (const Rule& rule : all_rules()) {
    for (const std::string& text : texts) {
      const std::string broken = broken_contract(rule, text);
      if (broken.empty()) continue;
      CAPTURE(rule.name, text, broken);
      CHECK(broken.empty());
    }
  }
}

TEST_CASE("Exact damage of the samples' true texts is undone exactly",
          "[normalizers][rule_contract]") {
  for (const std::string& text : true_texts()) {
    for (int damage = 0; damage < kExactDamages; ++damage) {
      std::vector<Change> changes;
      const std::string torn = damaged(text, static_cast<Damage>(damage));
      const std::string whole = repair_text(torn, {}, changes);
      if (whole == text) continue;
      CAPTURE(torn, damage);
      CHECK(whole == text);
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

TEST_CASE("A ำ that words give back is right, or none is given", "[normalizers][rule_contract]") {
  if (thai_lexicon().empty()) return;
  int lost = 0;
  int restored = 0;
  for (const std::string& text : true_texts()) {
    for (const Damage damage : {Damage::kPartedSaraAm, Damage::kLostSaraAm}) {
      std::vector<Change> changes;
      const std::string torn = damaged(text, damage);
      const std::u32string source = to_code_points(text);
      const std::u32string read = to_code_points(repair_text(torn, {}, changes));
      std::size_t i = 0;
      bool right = true;
      for (std::size_t k = 0; k < read.size(); ++k) {
        if (i < source.size() && source[i] == U'ำ') {
          const bool open = read[k] == U' ' && k + 1 < read.size() && read[k + 1] == U'า';
          lost += 1;
          restored += read[k] == U'ำ';
          right = right && (read[k] == U'ำ' || open || damage == Damage::kLostSaraAm);
          k += open;
        } else {
          right = right && i < source.size() && read[k] == source[i];
        }
        ++i;
      }
      CAPTURE(text, torn);
      if (!right || i != source.size()) CHECK(to_utf8(read) == text);
    }
  }
  CHECK(restored * 10 > lost * 7);
}

TEST_CASE("All rules together leave nothing for a second time", "[normalizers][rule_contract]") {
  const Origin transcript{{}, {}, Method::kTranscript};
  for (const std::string& text : made_up()) {
    std::vector<Change> first;
    std::vector<Change> second;
    const std::string once = repair_text(text, transcript, first);
    CAPTURE(text, once);
    CHECK(repair_text(once, transcript, second) == once);
    CHECK(second.empty());
  }
}

TEST_CASE("Rules have names of their own and a reason", "[normalizers][rule_contract]") {
  std::set<std::string_view> names;
  for (const std::string_view name : rule_names()) CHECK(names.insert(name).second);
  for (const Rule& rule : all_rules()) {
    CHECK(names.count(rule.name) == 1);
    CHECK_FALSE(rule.why.empty());
    const bool exact = rule.repair_class == RepairClass::kExact;
    CHECK((rule.confidence == 1) == exact);
    CHECK(rule.repair_class != RepairClass::kFlag);
  }
}
