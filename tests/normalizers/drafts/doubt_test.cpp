#include "normalizers/drafts/doubt.h"

#include <catch2/catch.hpp>

#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"

using namespace prongsai;

TEST_CASE("words that no dictionary has are doubtful, sound ones are not", "[normalizers][doubt]") {
  if (thai_lexicon().empty()) {
    WARN("no word list on this machine (package hunspell-th): skipped");
    return;
  }
  struct Row {
    std::string_view text;
    std::vector<std::string> words;
  };
  const std::vector<Row> rows{
      {"เนื่องจากมีข้อกั่วงวลในการตอบคำถาม", {"ข้อกั่วงวล"}},
      {"แก่ท่านและผู้ื่นอย่างเท่าเทียมกัน", {"และผู้ื่"}},
      {"จุดประชาสัมพันธ์ ณ สถานที่ตั้งตามความเหมาะสม", {}},
      {"หน่วยงานควรเปิดโอกาสให้ประชาชนมีส่วนร่วม เช่น แผ่นพับ อินโฟกราฟิก", {}},
      {"ติดตามและประเมินผลอย่างน้อยปีละ ๒ ครั้ง", {}},
      {"เผยแพร่ในรูปแบบอินโฟกราฟิกและวารสาร", {}},
      {"E-Service ๙๖.๘๓", {}},
      {"", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(doubtful_words(row.text) == row.words);
  }
}

TEST_CASE("texts closed up are reported, others of a page are not", "[normalizers][doubt]") {
  Draft draft;
  draft.plans.resize(1);
  draft.plans[0].measure.value = "มาตรการจัดทาทะเปียน/สมุตคม";
  draft.plans[0].finding.value = "ข้อกั่วงวล";
  report_doubtful_texts({{kJoinLetterSpaced, "ท ะ เ ปี ย น / ส มุ ต ค ม", "ทะเปียน/สมุตคม", {}}},
                        draft);
  REQUIRE(draft.findings.size() == 1);
  CHECK(draft.findings[0].code == "text-doubtful");
  CHECK(draft.findings[0].where == "plan:1.measure");
}

TEST_CASE("texts of pages with flagged spots are reported", "[normalizers][doubt]") {
  Draft draft;
  draft.plans.resize(2);
  draft.plans[0].measure = {"แก่ท่านและผู้ื่นอย่างเท่าเทียมกัน", {3, {}}};
  draft.plans[1].measure = {"แก่ท่านและผู้อื่นอย่างเท่าเทียมกัน", {3, {}}};
  report_doubtful_texts({}, draft);
  REQUIRE(draft.findings.size() == 1);
  CHECK(draft.findings[0].where == "plan:1.measure");
  CHECK(draft.findings[0].severity == Severity::kReview);
  CHECK(draft.findings[0].message_en.find("ผู้ื่น") != std::string::npos);
}

TEST_CASE("texts closed up are known after other repairs", "[normalizers][doubt]") {
  Draft draft;
  draft.plans.resize(1);
  draft.plans[0].measure.value = "จัดทำทะเปียน";
  report_doubtful_texts({{kJoinLetterSpaced, "จั ด ท า ท ะ เ ปี ย น", "จัดทาทะเปียน", {}},
                         {"lost-sara-am", "จัดทาทะเปียน", "จัดทำทะเปียน", {}}},
                        draft);
  CHECK(draft.findings.size() == 1);
}

TEST_CASE("texts with a guessed า are reported after other repairs, others are not",
          "[normalizers][doubt]") {
  Draft draft;
  draft.plans.resize(2);
  draft.plans[0].measure.value = "ดำเนินการตามที่สมชายกำหนดไว้";
  draft.plans[1].measure.value = "ดำเนินการ";
  report_doubtful_texts({{kLikelySaraAa, "ดำเนินการตามท่ีสมชำยกำหนดไว้", "ดำเนินการตามท่ีสมชายกำหนดไว้", {}},
                         {kFalseSaraAm, "กำร", "การ", {}},
                         {"tone-before-vowel", "ดำเนินการตามท่ีสมชายกำหนดไว้",
                          "ดำเนินการตามที่สมชายกำหนดไว้", {}}},
                        draft);
  REQUIRE(draft.findings.size() == 1);
  CHECK(draft.findings[0].code == "text-doubtful");
  CHECK(draft.findings[0].where == "plan:1.measure");
}
