#include "normalizers/review/apply_answers.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "normalizers/proof/prove.h"
#include "normalizers/review/fields.h"
#include "tests/support/proof_draft.h"

using namespace prongsai;

namespace {

ReviewAnswer answer(const std::string& field, Verdict verdict, const std::string& value = "") {
  ReviewAnswer answer;
  answer.field = field;
  answer.value = value;
  answer.said = {verdict, "สมหญิง", Date{std::chrono::year{2026} / 1 / 9}, ""};
  return answer;
}

AnswerOutcome give(Report& report, const ReviewAnswer& answer) {
  return apply_answers(report, {answer}, real_reference()).front();
}

bool has(const Report& report, const std::string& code, const std::string& where) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.code == code && finding.where == where;
  });
}

// The published report with i10 printed as 36.65: 35.65 is right.
Report misprinted() {
  Draft draft = draft_2568();
  readings_of(draft, "item:i10") = prints({"36.65"});
  return prove(draft, real_reference());
}

}  // namespace

TEST_CASE("Answers to nothing in particular change nothing else", "[normalizers][review]") {
  const Report before = prove(draft_2568(), real_reference());
  Report report = before;
  CHECK(give(report, answer("item:i10", Verdict::kCorrect)).fate == AnswerFate::kApplied);
  const Score& score = score_of(report, "item:i10");
  CHECK(score.status == Status::kConfirmed);
  REQUIRE(score.confirmed.size() == 1);
  CHECK(score.confirmed.front().by == "สมหญิง");
  *scores_by_field(report).at("item:i10") = score_of(before, "item:i10");
  CHECK(report == before);
}

TEST_CASE("A corrected value is confirmed and heals the sums that it broke",
          "[normalizers][review]") {
  Report report = misprinted();
  REQUIRE(score_of(report, "indicator:4").status == Status::kConflict);
  REQUIRE(has(report, "sum-mismatch", "indicator:4"));
  CHECK(give(report, answer("item:i10", Verdict::kCorrected, "๓๕.๖๕")).fate ==
        AnswerFate::kApplied);
  CHECK(score_of(report, "item:i10").value == Hundredths{3565});
  CHECK(score_of(report, "item:i10").raw == "36.65");
  CHECK(score_of(report, "item:i10").status == Status::kConfirmed);
  CHECK(score_of(report, "indicator:4").status == Status::kVerified);
  CHECK(find_check(report, "indicator-mean:4")->holds);
  CHECK_FALSE(has(report, "sum-mismatch", "indicator:4"));
}

TEST_CASE("A misprint stays as printed, and its sums are made with the value to use",
          "[normalizers][review]") {
  Report report = misprinted();
  CHECK(give(report, answer("item:i10", Verdict::kMisprint, "35.65")).fate == AnswerFate::kApplied);
  const Score& score = score_of(report, "item:i10");
  CHECK(score.value == Hundredths{3665});
  CHECK(score.used == Hundredths{3565});
  CHECK(score.status == Status::kConfirmed);
  CHECK(find_check(report, "indicator-mean:4")->holds);
}

TEST_CASE("An answer that breaks a check is taken and reported", "[normalizers][review]") {
  Report report = prove(draft_2568(), real_reference());
  const AnswerOutcome outcome = give(report, answer("item:i10", Verdict::kCorrected, "53.65"));
  CHECK(outcome.fate == AnswerFate::kContradicts);
  CHECK(std::count(outcome.checks.begin(), outcome.checks.end(), "indicator-mean:4") == 1);
  CHECK(has(report, "answer-contradicts", "item:i10"));
  CHECK(score_of(report, "indicator:4").status == Status::kConflict);
  CHECK(score_of(report, "item:i10").value == Hundredths{5365});

  // A second thought takes it back.
  CHECK(give(report, answer("item:i10", Verdict::kCorrected, "35.65")).fate ==
        AnswerFate::kApplied);
  CHECK_FALSE(has(report, "answer-contradicts", "item:i10"));
  CHECK(score_of(report, "indicator:4").status == Status::kVerified);
}

TEST_CASE("What is not in the document is missing, what nobody can read stays",
          "[normalizers][review]") {
  Report report = prove(draft_2568(), real_reference());
  CHECK(give(report, answer("item:o10", Verdict::kNotInDocument)).fate == AnswerFate::kApplied);
  CHECK(score_of(report, "item:o10").status == Status::kMissing);
  CHECK_FALSE(score_of(report, "item:o10").value.has_value());
  CHECK(score_of(report, "item:o10").confirmed.size() == 1);
  const Score before = score_of(report, "item:i1");
  CHECK(give(report, answer("item:i1", Verdict::kUnreadable)).fate == AnswerFate::kApplied);
  CHECK(score_of(report, "item:i1").value == before.value);
  CHECK(score_of(report, "item:i1").status == before.status);
}

TEST_CASE("A computed score follows its parts", "[normalizers][review]") {
  Report report = prove(draft_2568(), real_reference());
  (void)give(report, answer("item:e1.part1", Verdict::kCorrected, "50.00"));
  const Score& whole = score_of(report, "item:e1");
  const int sum = 5000 + score_of(report, "item:e1.part2").value->value;
  CHECK(whole.value == Hundredths{(sum + 1) / 2});
}

TEST_CASE("Answers that cannot be taken say why and change nothing", "[normalizers][review]") {
  const Report before = prove(draft_2568(), real_reference());
  struct Row {
    ReviewAnswer answer;
    AnswerFate fate;
  };
  for (const Row& row :
       {Row{answer("item:i99", Verdict::kCorrected, "1"), AnswerFate::kNoSuchField},
        Row{answer("item:i10", Verdict::kCorrected, "101"), AnswerFate::kBadValue},
        Row{answer("item:i10", Verdict::kCorrected, "สูง"), AnswerFate::kBadValue},
        Row{answer("item:i10", Verdict::kCorrected), AnswerFate::kNoValue},
        Row{answer("fiscal_year", Verdict::kCorrected, "ปีนี้"), AnswerFate::kBadValue}}) {
    Report report = before;
    CAPTURE(row.answer.field, row.answer.value);
    CHECK(give(report, row.answer).fate == row.fate);
    CHECK(report == before);
  }
}

TEST_CASE("Corrections of other fields are kept with what was there", "[normalizers][review]") {
  Report report = prove(draft_2568(), real_reference());
  report.agency.district = "เมืองสมมุต";
  CHECK(give(report, answer("agency.district", Verdict::kCorrected, "เมืองสมมุติ")).fate ==
        AnswerFate::kApplied);
  CHECK(give(report, answer("agency.district", Verdict::kCorrected, "เมือง")).fate ==
        AnswerFate::kApplied);
  REQUIRE(report.corrections.size() == 1);
  CHECK(report.agency.district == "เมือง");
  CHECK(report.corrections.front().was == "เมืองสมมุต");
  CHECK(report.corrections.front().value == "เมือง");
}

TEST_CASE("Answering twice is answering once", "[normalizers][review]") {
  Report once = misprinted();
  (void)give(once, answer("item:i10", Verdict::kCorrected, "35.65"));
  Report twice = once;
  (void)give(twice, answer("item:i10", Verdict::kCorrected, "35.65"));
  CHECK(twice == once);
}
