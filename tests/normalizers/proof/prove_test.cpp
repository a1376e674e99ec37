#include "normalizers/proof/prove.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

using Codes = std::vector<std::string>;

Report proved(const Draft& draft) { return prove(draft, real_reference()); }

TEST_CASE("every total of a published report of 2568 follows from its items",
          "[normalizers][proof]") {
  const Report report = proved(draft_2568());
  CHECK(report.findings.empty());
  CHECK(report.overall.level_expected == "ผ่านดี");
  const char* const ids[] = {
      "indicator-mean:1",    "indicator-mean:2",          "indicator-mean:3",
      "indicator-mean:4",    "indicator-mean:5",          "indicator-mean:6",
      "indicator-mean:7",    "indicator-mean:8",          "indicator-mean:9",
      "indicator-mean:10",   "instrument-mean:EIT.part1", "instrument-mean:EIT.part2",
      "instrument-mean:IIT", "instrument-mean:EIT",       "instrument-mean:OIT",
      "overall-weights"};
  for (const char* id : ids) {
    CAPTURE(id);
    const Check* check = find_check(report, id);
    REQUIRE(check);
    CHECK(check->holds);
    // EIT itself is not printed, only its parts.
    if (check->id == "instrument-mean:EIT") {
      CHECK_FALSE(check->printed);
      CHECK(check->expected == Hundredths{9730});
    } else {
      CHECK(check->expected == check->printed);
    }
  }
  // the level, 33 scores of answers, 28 items of OIT
  CHECK(report.checks.size() == std::size(ids) + 1 + 33 + 28);
  CHECK(find_check(report, "level")->holds);
  CHECK(find_check(report, "indicator-mean:4")->inputs ==
        Codes{"item:i10", "item:i11", "item:i12"});
  CHECK(find_check(report, "overall-weights")->inputs ==
        Codes{"instrument:IIT", "instrument:EIT.part1", "instrument:EIT.part2", "instrument:OIT"});
}

TEST_CASE("what is not printed is computed, half up", "[normalizers][proof]") {
  struct Row {
    const char* part1;
    const char* part2;
    int mean;
  };
  for (const Row& row : {Row{"93.00", "96.67", 9484}, Row{"97.38", "97.22", 9730},
                         Row{"0.00", "0.01", 1}, Row{"100.00", "100.00", 10000}}) {
    CAPTURE(row.part1, row.part2);
    Draft draft = draft_2568();
    readings_of(draft, "item:e4.part1") = prints({row.part1});
    readings_of(draft, "item:e4.part2") = prints({row.part2});
    const Score score = score_of(proved(draft), "item:e4");
    CHECK(score.value == Hundredths{row.mean});
    CHECK(score.origin == Origin{{}, {}, Method::kComputed});
    CHECK(score.raw.empty());
  }
  const Report report = proved(draft_2568());
  CHECK(score_of(report, "instrument:EIT").value == Hundredths{9730});
  CHECK(score_of(report, "instrument:EIT").checks == Codes{"instrument-mean:EIT"});
}

TEST_CASE("a computed score is as sure as the weakest of its parts", "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "item:e3.part1") = prints({"100.00", "10.00", "100.00"});
  readings_of(draft, "item:e3.part2").front().candidates.front().likelihood = 0.7;
  const Report report = proved(draft);
  CHECK(score_of(report, "item:e3.part1").status == Status::kConflict);
  CHECK(score_of(report, "item:e3").status == Status::kConflict);
  CHECK(score_of(report, "item:e3").confidence == Approx(0.7));
  CHECK(score_of(proved(draft_2568()), "item:e3").status == Status::kVerified);
}

TEST_CASE("a changed digit makes the sum above it fail and its total a conflict",
          "[normalizers][proof]") {
  struct Row {
    const char* field;
    const char* misread;
    const char* check;
    const char* total;
  };
  for (const Row& row : {
           Row{"item:i10", "36.65", "indicator-mean:4", "indicator:4"},
           Row{"item:i13", "96.32", "indicator-mean:5", "indicator:5"},
           Row{"item:e1.part1", "98.80", "indicator-mean:6", "indicator:6"},
           Row{"item:e8.part2", "65.00", "instrument-mean:EIT.part2", "instrument:EIT.part2"},
           Row{"item:o10", "100.00", "indicator-mean:9", "indicator:9"},
           Row{"indicator:3", "10.00", "indicator-mean:3", "indicator:3"},
           Row{"indicator:4", "76.53", "instrument-mean:IIT", "instrument:IIT"},
           Row{"instrument:OIT", "93.75", "instrument-mean:OIT", "instrument:OIT"},
           Row{"instrument:EIT.part2", "91.22", "overall-weights", "overall"},
           Row{"overall", "96.88", "overall-weights", "overall"},
       }) {
    CAPTURE(row.field, row.misread);
    Draft draft = draft_2568();
    readings_of(draft, row.field) = prints({row.misread});
    const Report report = proved(draft);
    CHECK_FALSE(find_check(report, row.check)->holds);
    CHECK(score_of(report, row.total).status == Status::kConflict);
    CHECK(score_of(report, row.field).status != Status::kVerified);
    CHECK_THAT(codes_of(report.findings), Catch::VectorContains(std::string("sum-mismatch")));
  }
}

TEST_CASE("where a sum fails, inputs that another check proves stay verified",
          "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "overall") = prints({"69.83"});
  const Report report = proved(draft);
  CHECK(score_of(report, "overall").status == Status::kConflict);
  CHECK(score_of(report, "instrument:OIT").status == Status::kVerified);  // by its indicators
  CHECK(score_of(report, "indicator:1").status == Status::kVerified);

  readings_of(draft, "indicator:6") = prints({"88.27"});
  const Report again = proved(draft);
  CHECK(score_of(again, "indicator:6").status == Status::kConflict);
  CHECK(score_of(again, "item:e1.part1").status == Status::kVerified);  // by EIT part 1
}

TEST_CASE("a score is verified only if no misread of one digit would pass",
          "[normalizers][proof]") {
  const Report report = proved(draft_2568());
  struct Row {
    const char* field;
    Status status;
  };
  for (const Row& row : {
           // 99.41 and 99.43 are not the mean of 98.26, 100 and 100, whatever was rounded away
           Row{"indicator:1", Status::kVerified},
           Row{"indicator:9", Status::kVerified},
           Row{"item:i2", Status::kVerified},   // 000.00 is the only misread of 100.00
           Row{"item:o10", Status::kVerified},  // 50.01 gives 97.50 as well, and is no OIT score
           Row{"item:i10", Status::kVerified},  // 35.64 gives 76.23 as well; 23 people cannot
           Row{"item:e1.part1", Status::kVerified},
       }) {
    CAPTURE(row.field);
    CHECK(score_of(report, row.field).status == row.status);
  }
  CHECK(score_of(report, "item:i10").checks == Codes{"indicator-mean:4", "answer-grid:i10"});
  CHECK(score_of(report, "item:e1.part1").checks ==
        Codes{"indicator-mean:6", "instrument-mean:EIT.part1", "answer-grid:e1.part1"});
}

TEST_CASE("OIT of 2564 averages through sub-groups", "[normalizers][proof]") {
  Draft draft = draft_2564();
  const Report report = proved(draft);
  CHECK(report.findings.empty());
  CHECK(find_check(report, "indicator-mean:9")->expected == Hundredths{9750});
  CHECK(find_check(report, "indicator-mean:10")->expected == Hundredths{9375});
  CHECK_FALSE(report.instruments[1].part1);

  readings_of(draft, "indicator:9") = prints({"96.97"});  // the flat mean of 33
  CHECK_FALSE(find_check(proved(draft), "indicator-mean:9")->holds);
}

TEST_CASE("items of a year whose list is not certain are taken from the document",
          "[normalizers][proof]") {
  Draft draft = draft_2564();
  draft.fiscal_year = FiscalYear{2565};
  const bool sourced =
      real_reference().frameworks.at(FiscalYear{2565}).items_certainty == Certainty::kSourced;
  draft.items.erase(draft.items.begin(), draft.items.begin() + 3);
  const Codes codes = codes_of(proved(draft).findings);
  CHECK(codes == Codes{sourced ? "score-missing" : "items-learnt"});
  CHECK_FALSE(sourced);
}

// 2565 has no sourced way: both may be, and a sum that fits neither proves nothing.
TEST_CASE("where the way to OIT is not known, both are tried", "[normalizers][proof]") {
  Draft draft = draft_2564();
  draft.fiscal_year = FiscalYear{2565};
  CHECK(find_check(proved(draft), "indicator-mean:9")->expected == Hundredths{9750});
  readings_of(draft, "indicator:9") = prints({"96.97"});
  CHECK(find_check(proved(draft), "indicator-mean:9")->expected == Hundredths{9697});
  readings_of(draft, "indicator:9") = prints({"95.00"});
  CHECK_FALSE(find_check(proved(draft), "indicator-mean:9"));
}

TEST_CASE("published rows that are off by the rounding of their inputs pass",
          "[normalizers][proof]") {
  struct Row {
    const char* iit;
    const char* eit;
    const char* oit;
    const char* overall;
    bool holds;
  };
  for (const Row& row : {
           Row{"89.95", "89.27", "69.23", "81.45", true},  // provincial means of 2563 and 2564
           Row{"88.56", "81.69", "61.36", "75.62", true},
           Row{"88.11", "88.00", "70.39", "80.99", true},
           Row{"87.38", "83.40", "40.75", "67.54", true},
           Row{"90.97", "90.50", "58.52", "77.85", true},
           Row{"90.97", "90.50", "58.52", "77.87", false},
           Row{"87.38", "83.40", "40.75", "67.52", false},
       }) {
    CAPTURE(row.overall);
    const Report report = proved(league_row({}, row.iit, row.eit, row.oit, row.overall));
    CHECK(find_check(report, "overall-weights")->holds == row.holds);
  }
}

TEST_CASE("a place with ink but no number is missing with its box", "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "item:i10") = prints({"๓X.๖๕"});
  const Report report = proved(draft);
  const Score& score = score_of(report, "item:i10");
  CHECK(score.status == Status::kMissing);
  CHECK_FALSE(score.value);
  CHECK(score.raw == "๓X.๖๕");
  CHECK(score.origin.box);
  CHECK(codes_of(report.findings) == Codes{"score-unreadable"});
  CHECK_FALSE(find_check(report, "indicator-mean:4"));
}

TEST_CASE("what the year expects and the report lacks is missing, told once a run",
          "[normalizers][proof]") {
  Draft draft = draft_2568();
  std::erase_if(draft.items, [](const auto& item) {
    return item.code.instrument == Instrument::kOit ||
           (item.code.instrument == Instrument::kIit && item.code.number == 7);
  });
  std::erase_if(draft.indicators, [](const auto& indicator) { return indicator.number == 10; });
  const Report report = proved(draft);
  REQUIRE(report.items.size() == 52);
  CHECK(report.items[6].code == ItemCode{Instrument::kIit, 7});
  CHECK(report.items[6].score.status == Status::kMissing);
  CHECK(report.indicators.at(9).name == "การป้องกันการทุจริต");
  REQUIRE(codes_of(report.findings) == Codes(3, "score-missing"));
  CHECK(report.findings[0].where == "indicator:10");
  CHECK(report.findings[1].where == "item:i7");
  CHECK(report.findings[2].message_en == "28 expected score(s) not found: item:o1 – item:o28");
}

TEST_CASE("a missing number that the sums determine is offered, and stays missing",
          "[normalizers][proof]") {
  struct Row {
    const char* field;
    const char* offered;
  };
  for (const Row& row : {Row{"item:i10", "item:i10; by the sums it is 35.65"},
                         Row{"item:o10", "item:o10; by the sums it is 50.00"},
                         Row{"indicator:4", "indicator:4; by the sums it is 76.23"},
                         Row{"overall", "overall; by the sums it is 96.83"}}) {
    CAPTURE(row.field);
    Draft draft = draft_2568();
    readings_of(draft, row.field).clear();
    const Report report = proved(draft);
    REQUIRE(codes_of(report.findings) == Codes{"score-missing"});
    CHECK(report.findings[0].message_en ==
          "1 expected score(s) not found: " + std::string(row.offered));
    CHECK(score_of(report, row.field).status == Status::kMissing);
    CHECK_FALSE(score_of(report, row.field).value);
  }
}

TEST_CASE("a lost part is told by its name", "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "item:e5.part2").clear();
  const Report report = proved(draft);
  REQUIRE(codes_of(report.findings) == Codes{"score-missing"});
  CHECK(report.findings[0].where == "item:e5.part2");
  CHECK(score_of(report, "item:e5").status == Status::kMissing);
  // 20 people: 97.60 is one of 101 scores, but no sum is left to tell it from 97.40
  CHECK(score_of(report, "item:e5.part1").status != Status::kMissing);
}

TEST_CASE("league tables and result sheets miss nothing", "[normalizers][proof]") {
  const auto type = GENERATE(DocumentType::kLeagueTable, DocumentType::kResultSheet);
  Draft draft = draft_2568();
  draft.document_type = type;
  draft.items.clear();
  draft.indicators.pop_back();
  const Report report = proved(draft);
  CHECK(report.findings.empty());
  CHECK(report.items.empty());
  CHECK(report.indicators.size() == 9);
  CHECK(find_check(report, "instrument-mean:IIT")->holds);
  CHECK_FALSE(find_check(report, "instrument-mean:OIT"));
}

TEST_CASE("other programmes keep their values and are not checked", "[normalizers][proof]") {
  const auto type = GENERATE(DocumentType::kOtherProgramme, DocumentType::kNotIta);
  Draft draft = draft_2568();
  draft.document_type = type;
  readings_of(draft, "overall") = prints({"12.34"});
  const Report report = proved(draft);
  CHECK(report.checks.empty());
  CHECK(report.findings.empty());
  CHECK(score_of(report, "overall").status == Status::kRead);
}

TEST_CASE("without a framework of the year only instruments are checked", "[normalizers][proof]") {
  Draft draft = draft_2568();
  draft.fiscal_year =
      GENERATE(std::optional<FiscalYear>{}, std::optional<FiscalYear>{FiscalYear{2580}});
  draft.items.erase(draft.items.begin(), draft.items.begin() + 20);
  const Report report = proved(draft);
  CHECK(codes_of(report.findings) == Codes{"year-unknown"});
  CHECK(report.items.size() == 32);
  CHECK(find_check(report, "instrument-mean:IIT")->holds);
  CHECK_FALSE(find_check(report, "indicator-mean:9"));
  CHECK_FALSE(report.overall.level_expected);
}

TEST_CASE("a score that OIT items cannot have is told", "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "item:o10") = prints({"35.00"});
  const Report report = proved(draft);
  CHECK(score_of(report, "item:o10").status == Status::kConflict);
  CHECK(codes_of(report.findings) == Codes{"value-not-allowed", "sum-mismatch"});
}

TEST_CASE("digits in doubt are a conflict unless a sum decides", "[normalizers][proof]") {
  Draft draft = draft_2568();
  // 23 people can give both, and of the sums above i10 none is printed
  readings_of(draft, "item:i10").front().candidates = {{Hundredths{3565}, 0.6},
                                                       {Hundredths{3478}, 0.4}};
  for (const char* total : {"indicator:4", "instrument:IIT", "overall"}) {
    readings_of(draft, total).clear();
  }
  readings_of(draft, "item:o1").front().candidates = {{Hundredths{10000}, 0.6},
                                                      {Hundredths{0}, 0.4}};
  const Report report = proved(draft);
  CHECK(score_of(report, "item:i10").status == Status::kConflict);
  CHECK(score_of(report, "item:i10").confidence == Approx(0.6));
  CHECK(score_of(report, "item:o1").status == Status::kVerified);
  CHECK_THAT(codes_of(report.findings), Catch::VectorContains(std::string("score-doubtful")));
}

}  // namespace
}  // namespace prongsai
