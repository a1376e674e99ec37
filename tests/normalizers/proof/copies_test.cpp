#include <catch2/catch.hpp>

#include "normalizers/proof/pick_score.h"
#include "normalizers/proof/prove.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

using Codes = std::vector<std::string>;

TEST_CASE("of several prints the most frequent counts, then the first", "[normalizers][proof]") {
  struct Row {
    std::vector<std::string> raws;
    std::optional<int> value;
    const char* raw;
    Status status;
    Codes findings;
  };
  const Row rows[] = {
      {{}, {}, "", Status::kMissing, {}},
      {{"๙๖.๘๓"}, 9683, "๙๖.๘๓", Status::kRead, {}},
      {{"๙๖.๘๓", "96.83"}, 9683, "๙๖.๘๓", Status::kRead, {}},
      {{"98.77", "98.97", "๙๘.๗๗"}, 9877, "98.77", Status::kConflict, {"copies-differ"}},
      {{"98.97", "98.77", "๙๘.๗๗"}, 9877, "98.77", Status::kConflict, {"copies-differ"}},
      {{"98.97", "98.77"}, 9897, "98.97", Status::kConflict, {"copies-differ"}},
      {{"x", "98.77"}, 9877, "98.77", Status::kRead, {}},
      {{"x", "y"}, {}, "x", Status::kMissing, {"score-unreadable"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raws);
    Findings findings;
    const PickedScore picked = pick_score(prints(row.raws), "overall", findings);
    CHECK(picked.score.value.has_value() == row.value.has_value());
    if (row.value) CHECK(picked.score.value == Hundredths{*row.value});
    CHECK(picked.score.raw == row.raw);
    CHECK(picked.score.status == row.status);
    CHECK(codes_of(findings) == row.findings);
  }
}

TEST_CASE("a finding names both values and where they stand", "[normalizers][proof]") {
  Findings findings;
  const Readings readings = {print("98.77", "indicator-table"), print("98.97", "item-heading")};
  static_cast<void>(pick_score(readings, "indicator:8", findings));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].where == "indicator:8");
  CHECK(findings[0].message_en ==
        "one score is printed with two values: 98.77 (indicator-table, page 1) and 98.97 "
        "(item-heading, page 1)");
}

TEST_CASE("the same value read by two methods is verified", "[normalizers][proof]") {
  Draft draft;
  draft.document_type = DocumentType::kResultSheet;
  draft.fiscal_year = FiscalYear{2568};
  draft.overall.score = prints({"96.83", "96.83"});
  CHECK(score_of(prove(draft, real_reference()), "overall").status == Status::kRead);
  draft.overall.score[1].origin.method = Method::kOcr;
  CHECK(score_of(prove(draft, real_reference()), "overall").status == Status::kVerified);
}

Plan<Readings> plan_of(ItemCode item) {
  Plan<Readings> plan;
  plan.item = item;
  return plan;
}

TEST_CASE("a plan prints its items' scores once more", "[normalizers][proof]") {
  Draft draft = draft_2568();
  draft.plans = {plan_of({Instrument::kIit, 10}), plan_of({Instrument::kEit, 8}),
                 plan_of({Instrument::kIit, 12})};
  draft.plans[0].score = prints({"๓๕.๖๕"});
  draft.plans[1].part1 = prints({"๙๗.๒๐"});
  draft.plans[1].part2 = prints({"๙๕.๐๐"});
  readings_of(draft, "item:e8.part2").clear();

  SECTION("alike: they share status and checks, and lend what the item table lost") {
    const Report report = prove(draft, real_reference());
    CHECK(report.findings.empty());
    CHECK(report.plans[0].score.value == Hundredths{3565});
    CHECK(report.plans[0].score.checks == Codes{"indicator-mean:4", "answer-grid:i10"});
    CHECK(report.plans[1].score.value == Hundredths{9610});
    CHECK(score_of(report, "item:e8.part2").value == Hundredths{9500});
    CHECK(report.plans[2].score.status == Status::kMissing);  // not printed, and not expected
  }
  SECTION("different: both are in conflict") {
    draft.plans[0].score = prints({"๓๕.๖๖"});
    const Report report = prove(draft, real_reference());
    CHECK(codes_of(report.findings) == Codes{"copies-differ"});
    CHECK(report.findings[0].where == "item:i10");
    CHECK(report.plans[0].score.status == Status::kConflict);
    CHECK(score_of(report, "item:i10").status == Status::kConflict);
    CHECK(score_of(report, "item:i10").value == Hundredths{3565});
  }
}

}  // namespace
}  // namespace prongsai
