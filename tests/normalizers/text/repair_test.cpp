#include "normalizers/text/repair.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "normalizers/text/join_lines.h"
#include "normalizers/text/letter_spacing.h"

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

TEST_CASE("A word torn by a space is closed up on a page as in a transcript", "[normalizers][repair]") {
  for (const Origin& where : {kPage, kTranscript}) {
    std::vector<Change> changes;
    CHECK(repair_text("ทุกส่วน ราชการ", where, changes) == "ทุกส่วนราชการ");
    CHECK(changes.size() == 1);
  }
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
  CHECK(join_lines(repaired.blocks[0].table.cells[0].lines) ==
        "มาตรการจัดทาทะเปียน/สมุตคมทะเปียนทรัพย์สินและของราชการเป็นปฏิบัตี");
  CHECK(std::count_if(changes.begin(), changes.end(),
                      [](const Change& change) { return change.rule == kJoinLetterSpaced; }) == 5);
  std::vector<Change> none;
  CHECK(repair(repaired, none) == repaired);
  CHECK(none.empty());
  CHECK(repair(flow_of(lines), none, {{std::string(kJoinLetterSpaced)}}) != repaired);
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
}

TEST_CASE("Sound text costs next to nothing", "[normalizers][repair]") {
  std::vector<Line> lines(
      40, {"เจ้าหน้าที่ปฏิบัติงานหรือให้บริการแก่ท่าน เป็นไปตามขั้นตอนและระยะเวลา (ITA) ๙๗.๙๗ คะแนน", kPage});
  Flow flow = flow_of(lines);
  std::vector<Change> changes;
  CHECK(repair(flow, changes) == flow);
  CHECK(changes.empty());
}
