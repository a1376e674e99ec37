#include "normalizers/review/answer_book.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

Report report_of(const std::string& sha256, const std::string& agency, int year,
                 std::optional<SourceRow> row = {}) {
  Report report;
  report.source.sha256 = sha256;
  report.source.row = row;
  report.agency.name = agency;
  report.agency.district = "ปัว";
  report.fiscal_year = FiscalYear{year};
  return report;
}

ReviewAnswer answer(const std::string& sha256, const std::string& agency,
                    const std::string& value) {
  ReviewAnswer answer;
  answer.sha256 = sha256;
  answer.agency = agency;
  answer.field = "overall";
  answer.value = value;
  answer.said.verdict = Verdict::kCorrected;
  return answer;
}

}  // namespace

TEST_CASE("Answers find their record", "[normalizers][review]") {
  const std::vector<Report> reports{report_of("a", "เทศบาลตำบลก", 2567),
                                    report_of("b", "เทศบาลตำบลก", 2568),
                                    report_of("c", "อบต.ข", 2568, SourceRow{2, 1}),
                                    report_of("c", "อบต.ค", 2568, SourceRow{2, 2})};
  std::vector<const Report*> pointers;
  for (const Report& report : reports) pointers.push_back(&report);

  SECTION("by the document") {
    const auto matched = match_answers(pointers, {answer("a", "", "90.00")});
    REQUIRE(matched.by_report[0].size() == 1);
    CHECK(matched.by_report[0][0].agency == "เทศบาลตำบลก");
  }
  SECTION("by agency, its last year") {
    CHECK(match_answers(pointers, {answer("", "เทศบาล ตำบลก", "90.00")}).by_report[1].size() == 1);
  }
  SECTION("by agency and year") {
    ReviewAnswer old = answer("", "เทศบาลตำบลก", "90.00");
    old.year = FiscalYear{2567};
    CHECK(match_answers(pointers, {old}).by_report[0].size() == 1);
  }
  SECTION("by a league table's row, or its agency") {
    ReviewAnswer row = answer("c", "", "90.00");
    row.row = SourceRow{2, 2};
    const auto matched = match_answers(pointers, {row, answer("c", "อบต.ข", "80.00")});
    CHECK(matched.by_report[2].size() == 1);
    CHECK(matched.by_report[3].size() == 1);
  }
  SECTION("or none, or too many") {
    const auto matched =
        match_answers(pointers, {answer("x", "", "1.00"), answer("c", "", "1.00")});
    CHECK(matched.unmatched.size() == 1);
    CHECK(matched.ambiguous.size() == 1);
  }
}

TEST_CASE("Namesakes of two districts are not guessed between", "[normalizers][review]") {
  Report first = report_of("a", "อบต.บ้านใหม่", 2568);
  Report second = report_of("b", "อบต.บ้านใหม่", 2567);
  second.agency.district = "เมือง";
  CHECK(match_answers({&first, &second}, {answer("", "อบต.บ้านใหม่", "1.00")}).ambiguous.size() == 1);
}

TEST_CASE("Two answers that agree are one, two that differ are none", "[normalizers][review]") {
  const Report report = report_of("a", "ก", 2568);
  const auto agreed =
      match_answers({&report}, {answer("a", "", "96.83"), answer("a", "", "๙๖.๘๓")});
  CHECK(agreed.by_report[0].size() == 1);
  CHECK(agreed.clashes.empty());
  const auto clashing = match_answers(
      {&report}, {answer("a", "", "96.83"), answer("a", "", "96.38"), answer("a", "", "96.83")});
  CHECK(clashing.by_report[0].empty());
  CHECK(clashing.clashes.size() == 2);
}

TEST_CASE("Newer answers take the place of older ones", "[normalizers][review]") {
  const auto merged =
      merge_answers({answer("b", "", "1.00"), answer("a", "", "2.00")}, {answer("b", "", "3.00")});
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].value == "2.00");
  CHECK(merged[1].value == "3.00");
}

TEST_CASE("Of an agency's documents of a year the one that counts takes the answer",
          "[normalizers][review]") {
  Report draft = report_of("a", "เทศบาลตำบลก", 2568);
  Report sheet = report_of("b", "เทศบาลตำบลก", 2568);
  Report signed_copy = report_of("c", "เทศบาลตำบลก", 2568);
  sheet.document_type = DocumentType::kResultSheet;
  for (Report* report : {&draft, &sheet, &signed_copy}) {
    report->overall.score.value = Hundredths{9000};
    report->overall.score.status = Status::kRead;
  }
  signed_copy.overall.score.status = Status::kVerified;
  sheet.overall.level = "ผ่านดี";
  const std::vector<const Report*> reports{&draft, &sheet, &signed_copy};
  const auto taken_by = [&](const std::string& field) {
    ReviewAnswer said = answer("", "เทศบาลตำบลก", "91.00");
    said.field = field;
    const auto matched = match_answers(reports, {said});
    CHECK(matched.ambiguous.empty());
    std::string taken;
    for (const auto& answers : matched.by_report) {
      for (const ReviewAnswer& one : answers) taken += one.sha256;
    }
    return taken;
  };
  CHECK(taken_by("overall") == "c");            // proved
  CHECK(taken_by("overall.level") == "b");      // only there
  CHECK(taken_by("item:i1") == "c");            // nowhere: told of the one that counts most
  CHECK(taken_by("agency.district") == "abc");  // else they were two agencies
  CHECK(taken_by("fiscal_year") == "abc");
}
