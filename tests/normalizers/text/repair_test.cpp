#include "normalizers/text/repair.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "normalizers/text/join_lines.h"
#include "normalizers/text/letter_spacing.h"
#include "normalizers/text/lexicon.h"

using namespace prongsai;

namespace {

const Origin kTranscript{{}, {}, Method::kTranscript};
const Origin kPage{3, Rect{1, 2, 3, 4}, Method::kText};

Flow flow_of(std::vector<Line> lines) {
  FlowBlock block;
  block.kind = FlowBlock::Kind::kTable;
  block.table.rows = block.table.columns = 1;
  block.table.cells.push_back({0, 0, 1, 1, std::move(lines), {}});
  return Flow{{block}};
}

}  // namespace

TEST_CASE("A repair is recorded with what it changed and where", "[normalizers][repair]") {
  std::vector<Change> changes;
  CHECK(repair_text("เเผนน้ํา", kPage, changes) == "แผนน้ำ");
  CHECK(changes == std::vector<Change>{{"double-sara-e", "เเผนน้ํา", "แผนน้ํา", kPage},
                                       {"split-sara-am", "แผนน้ํา", "แผนน้ำ", kPage}});
}

TEST_CASE("A rule can be left out by its name", "[normalizers][repair]") {
  std::vector<Change> changes;
  CHECK(repair_text("เเผนน้ํา", kPage, changes, {{"split-sara-am"}}) == "แผนน้ํา");
  CHECK(changes.size() == 1);
}

TEST_CASE("A word torn by a space is closed up on a page as in a transcript",
          "[normalizers][repair]") {
  for (const Origin& where : {kPage, kTranscript}) {
    std::vector<Change> changes;
    CHECK(repair_text("ทุกส่วน ราชการ", where, changes) == "ทุกส่วนราชการ");
    CHECK(changes.size() == 1);
  }
}

TEST_CASE("A space that a late mark brings is taken out, one that was meant is not",
          "[normalizers][repair]") {
  if (thai_lexicon().empty()) return;
  std::vector<Change> changes;
  CHECK(repair_text("ประโยชน์ส่วนตวั  หรือหลกั ฐาน", kPage, changes) == "ประโยชน์ส่วนตัว หรือหลักฐาน");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].repair_class == RepairClass::kDictionary);
  CHECK(changes[0].confidence < 1);
}

TEST_CASE("A page says what its words do not", "[normalizers][repair]") {
  if (thai_lexicon().empty()) return;
  std::vector<Line> lines;
  for (const char* text : {"การด าเนินการ", "จ านวน", "ประจ าปี", "น าไป", "ท าแล้ว"}) {
    lines.push_back({text, kPage, true, false});
  }
  lines.push_back({"น าไป", Origin{4, {}, Method::kText}, true, false});
  std::vector<Change> changes;
  const Flow repaired = repair(flow_of(lines), changes);
  CHECK(join_lines(repaired.blocks[0].table.cells[0].lines) ==
        "การดำเนินการ จำนวน ประจำปี นำไป ทำแล้ว น าไป");
  CHECK(changes.back().rule == "parted-sara-am");  // the flag of the other page
  CHECK(changes.back().repair_class == RepairClass::kFlag);
  const Flow left = repair(flow_of(lines), changes, {{std::string(kPartedSaraAmOfPage)}});
  CHECK(left.blocks[0].table.cells[0].lines[3].text == "น าไป");
}

TEST_CASE("A page whose every า is ำ is read by its words", "[normalizers][repair]") {
  if (thai_lexicon().empty()) return;
  std::vector<Line> lines(12, {"กำรปฏิบัติหน้ำที่ มำตรำ ๙ ควำมรับผิด", kPage, true, false});
  lines.push_back({"น้ำประปำ", kPage, true, false});
  lines.push_back({"การทำ", Origin{4, {}, Method::kText}, true, false});
  std::vector<Change> changes;
  const Flow repaired = repair(flow_of(lines), changes);
  CHECK(repaired.blocks[0].table.cells[0].lines[0].text == "การปฏิบัติหน้าที่ มาตรา ๙ ความรับผิด");
  CHECK(repaired.blocks[0].table.cells[0].lines[12].text == "น้ำประปา");
  CHECK(repaired.blocks[0].table.cells[0].lines[13].text == "การทำ");
  CHECK(changes[0].rule == kFalseSaraAm);
}

TEST_CASE("Where words do not decide between ำ and า, the likelier one is a change of its own",
          "[normalizers][repair]") {
  if (thai_lexicon().empty()) return;
  std::vector<Line> lines(12, {"กำรปฏิบัติหน้ำที่ มำตรำ ๙ ควำมรับผิด", kPage, true, false});
  lines.push_back({"ขฌำง", kPage, true, false});
  std::vector<Change> changes;
  const Flow repaired = repair(flow_of(lines), changes);
  CHECK(repaired.blocks[0].table.cells[0].lines[12].text == "ขฌาง");
  CHECK(changes.back() ==
        Change{kLikelySaraAa, "ขฌำง", "ขฌาง", kPage, RepairClass::kDictionary, 0.6});
  std::vector<Change> none;
  const Flow left = repair(flow_of(lines), none, {{std::string(kLikelySaraAa)}});
  CHECK(left.blocks[0].table.cells[0].lines[12].text == "ขฌำง");
}

TEST_CASE("What cannot be repaired is recorded as a flag", "[normalizers][repair]") {
  std::vector<Change> changes;
  const Flow flow = flow_of({{"ผู้ื่น", kPage, true, false}});
  CHECK(repair(flow, changes) == flow);
  CHECK(changes == std::vector<Change>{{"two-vowels", "ผู้ื่น", "ผู้ื่น", kPage, RepairClass::kFlag, 0}});
}

TEST_CASE("Lines of paragraphs and of cells are repaired", "[normalizers][repair]") {
  Flow flow = flow_of({{"ท่ี", kPage, false, false}});
  FlowBlock paragraph;
  paragraph.line = {"หนา้", kPage, true, false};
  flow.blocks.push_back(paragraph);
  std::vector<Change> changes;
  const Flow repaired = repair(flow, changes);
  CHECK(repaired.blocks[0].table.cells[0].lines[0].text == "ที่");
  CHECK(repaired.blocks[1].line == Line{"หน้า", kPage, true, false});
  CHECK(changes.size() == 2);
}

TEST_CASE("A letter-spaced cell is closed up as a whole", "[normalizers][repair]") {
  // The last two lines alone are too short or too much in one piece to be told.
  std::vector<Line> lines;
  for (const char* text : {"มา ต ร ก า ร จั ด ท า", "ท ะ เ ปี ย น / ส มุ ต ค ม",
                           "ท ะ เ ปี ย น ทรั พ ย์ ส ิน และ", "ข อ ง ร าช ก าร เ ป็น", "ป ฏิ บั ตี"}) {
    lines.push_back({text, kTranscript, false, true});
  }
  std::vector<Change> changes;
  const Flow repaired = repair(flow_of(lines), changes);
  // Its letters are misread ones, too (ทะเปียน for ทะเบียน): no rule goes by its words.
  CHECK(join_lines(repaired.blocks[0].table.cells[0].lines) ==
        "มาตรการจัดทาทะเปียน/สมุตคมทะเปียนทรัพย์สินและของราชการเป็นปฏิบัตี");
  CHECK(std::count_if(changes.begin(), changes.end(),
                      [](const Change& change) { return change.rule == kJoinLetterSpaced; }) == 5);
  // Closed up it does not show any more what it was, so rules that go by words are left out here.
  std::vector<Change> none;
  CHECK(repair(repaired, none, {{"lost-sara-am"}}) == repaired);
  CHECK(none.empty());
  CHECK(repair(flow_of(lines), none, {{std::string(kJoinLetterSpaced)}}) != repaired);
}

TEST_CASE("A word torn by a line's end is not judged as a word", "[normalizers][repair]") {
  // "คลั" | "ง" is กองคลัง broken in a narrow column, no mark one base late.
  std::vector<Change> changes;
  const Flow repaired =
      repair(flow_of({{"กองคลั", kPage, false, false}, {"ง", kPage, false, false}}), changes);
  CHECK(join_lines(repaired.blocks[0].table.cells[0].lines) == "กองคลัง");
  CHECK(changes.empty());
}

TEST_CASE("Letter-spacing is told from short words", "[normalizers][repair]") {
  struct Row {
    std::string text;
    bool spaced;
  };
  const auto row = GENERATE(values<Row>({
      {"ท ะ เ ปี ย น / ส มุ ต ค ม", true},
      {"น าว ท าน ใ ห้ บุ ค ล าก ร ณี อ", true},
      {"ก ข ค ง จ", false},
      {"ณ จุด บริการ ของ หน่วยงาน ทุก แห่ง", false},
      {"I T A 2 5 6 8", false},
      {"๑ ๒ ๓ ๔ ๕ ๖ ๗", false},
      {"", false},
  }));
  CAPTURE(row.text);
  CHECK(spacing_of(row.text).is_letter_spaced() == row.spaced);
}

TEST_CASE("Closing up touches Thai letters only", "[normalizers][repair]") {
  CHECK(closed_up("จั ด ท า (I T A) ปี ๒ ๕") == "จัดทา (I T A) ปี ๒ ๕");
  CHECK(closed_up("ส มุ ต / ค ม ") == "สมุต/คม ");
  CHECK(closed_up("ผู้ ต อ บ  จึ ง ตี ค ว า ม") == "ผู้ตอบ จึงตีความ");
}

TEST_CASE("Sound text costs next to nothing", "[normalizers][repair]") {
  std::vector<Line> lines(
      40, {"เจ้าหน้าที่ปฏิบัติงานหรือให้บริการแก่ท่าน เป็นไปตามขั้นตอนและระยะเวลา (ITA) ๙๗.๙๗ คะแนน", kPage});
  Flow flow = flow_of(lines);
  std::vector<Change> changes;
  CHECK(repair(flow, changes) == flow);
  CHECK(changes.empty());
}
