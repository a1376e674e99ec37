#include "normalizers/proof/settle_values.h"

#include <catch2/catch.hpp>

#include "normalizers/proof/prove.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

using Codes = std::vector<std::string>;

Report proved(const Draft& draft) { return prove(draft, real_reference()); }

TEST_CASE("a scan without misreads is proved like a text layer", "[normalizers][proof]") {
  const Report report = proved(scanned(draft_2568()));
  CHECK(report.findings.empty());
  CHECK(score_of(report, "item:i10").status == Status::kVerified);
  CHECK(score_of(report, "overall").status == Status::kVerified);
}

TEST_CASE("what a recogniser misread is repaired from what all checks agree on",
          "[normalizers][proof]") {
  struct Row {
    const char* field;
    const char* read;
    int printed;
  };
  for (const Row& row : {
           Row{"item:i10", "๓๔.๖๕", 3565},
           Row{"item:i10", "๓๕๖๕", 3565},
           Row{"item:i10", "๓๕.๖", 3565},
           Row{"item:e1.part1", "๙๒.๘๐", 9680},
           Row{"item:o10", "๔๐.๐๐", 5000},
           Row{"item:o1", "๑๐๘.๐๐", 10000},
           Row{"indicator:4", "๓๖.๒๓", 7623},
           Row{"instrument:IIT", "๙๓.๔๐", 9380},
           Row{"instrument:EIT.part1", "๙๓.๓๘", 9738},
           Row{"overall", "๙๒.๘๓", 9683},
       }) {
    CAPTURE(row.field, row.read);
    Draft draft = scanned(draft_2568());
    readings_of(draft, row.field) = scans({row.read});
    const Report report = proved(draft);
    CHECK(score_of(report, row.field).value == Hundredths{row.printed});
    CHECK(score_of(report, row.field).status == Status::kRepaired);
    CHECK(score_of(report, row.field).raw == row.read);
    CHECK(codes_of(report.findings) == Codes{"score-repaired"});
  }
}

TEST_CASE("a plan's print of a score is one more witness", "[normalizers][proof]") {
  Draft draft = scanned(draft_2568());
  Plan<Readings> plan;
  plan.item = ItemCode{Instrument::kIit, 10};
  plan.score = scans({"๓๕.๖๕"});
  draft.plans = {plan};
  const auto [of_item, of_plan] = GENERATE(table<const char*, const char*>(
      {{"๓๕.๖๕", "๓๕.๖๔"}, {"๓๔.๖๕", "๓๕.๖๕"}, {"๓๕.๒๕", "๓๕.๖๕"}}));
  CAPTURE(of_item, of_plan);
  readings_of(draft, "item:i10") = scans({of_item});
  draft.plans[0].score = scans({of_plan});
  const Report report = proved(draft);
  CHECK(score_of(report, "item:i10").value == Hundredths{3565});
  CHECK(report.plans[0].score.value == Hundredths{3565});
  CHECK(score_of(report, "item:i10").status != Status::kConflict);
  CHECK(report.plans[0].score.status != Status::kConflict);
}

TEST_CASE("three misreads are repaired together", "[normalizers][proof]") {
  Draft draft = scanned(draft_2568());
  readings_of(draft, "item:i10") = scans({"๓๔.๖๕"});
  readings_of(draft, "indicator:4") = scans({"๗๒.๒๓"});
  readings_of(draft, "item:e8.part2") = scans({"๕๕.๐๐"});
  const Report report = proved(draft);
  CHECK(score_of(report, "item:i10").value == Hundredths{3565});
  CHECK(score_of(report, "indicator:4").value == Hundredths{7623});
  CHECK(score_of(report, "item:e8.part2").value == Hundredths{9500});
  CHECK(codes_of(report.findings) == Codes(3, "score-repaired"));
}

TEST_CASE("nothing is repaired in a sound text layer", "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "indicator:4") = prints({"๓๖.๒๓"});  // as a misread of ๗๖.๒๓ would look
  const Report report = proved(draft);
  CHECK(score_of(report, "indicator:4").value == Hundredths{3623});
  CHECK(score_of(report, "indicator:4").status == Status::kConflict);
  CHECK(score_of(report, "item:i10").value == Hundredths{3565});
}

TEST_CASE("a total that the agency printed wrong stays as printed", "[normalizers][proof]") {
  Draft draft = scanned(draft_2568());
  readings_of(draft, "indicator:4") = scans({"๗๘.๙๑"});  // no misread of 76.23
  const Report report = proved(draft);
  CHECK(score_of(report, "indicator:4").value == Hundredths{7891});
  CHECK(score_of(report, "indicator:4").status == Status::kConflict);
  CHECK_THAT(codes_of(report.findings), Catch::VectorContains(std::string("sum-mismatch")));
  CHECK(score_of(report, "item:i10").status != Status::kRepaired);
}

TEST_CASE("ink that no check can read is missing, not guessed", "[normalizers][proof]") {
  Draft draft = scanned(draft_2568());
  readings_of(draft, "item:i10") = scans({"๓X.๖๕"});
  for (const char* total : {"indicator:4", "instrument:IIT", "overall"}) {
    readings_of(draft, total).clear();
  }
  const Report report = proved(draft);
  const Status status = score_of(report, "item:i10").status;
  CHECK((status == Status::kMissing || status == Status::kConflict));
}

TEST_CASE("one digit missing among many puts all numbers that may hold it in doubt",
          "[normalizers][proof]") {
  Draft draft = scanned(draft_2568());
  const auto misread = [](Readings& readings) {
    for (Reading& reading : readings) {
      std::string& raw = reading.raw;
      for (std::size_t at = raw.find("6"); at != std::string::npos; at = raw.find("6"))
        raw[at] = '8';
      for (std::size_t at = raw.find("๖"); at != std::string::npos; at = raw.find("๖")) {
        raw.replace(at, 3, "๒");
      }
      reading = scans({raw}).front();
    }
  };
  for (auto& indicator : draft.indicators) misread(indicator.score);
  for (auto& instrument : draft.instruments) misread(instrument.score);
  misread(draft.overall.score);
  for (auto& item : draft.items) {
    misread(item.score);
    if (item.part1) misread(*item.part1);
    if (item.part2) misread(*item.part2);
  }
  const Report report = proved(draft);
  for (const char* field : {"item:i14", "item:e1.part1", "item:e8.part1", "indicator:8"}) {
    CAPTURE(field);
    const Status status = score_of(report, field).status;
    CHECK((status == Status::kConflict || status == Status::kMissing));
  }
}

TEST_CASE("a recogniser's candidates decide between what the sums allow", "[normalizers][proof]") {
  struct Row {
    const char* raw;
    std::vector<Candidate> candidates;
    int printed;
  };
  for (const Row& row : {
           Row{"๓๔.๖๕", {{Hundredths{3465}, 0.6}, {Hundredths{3565}, 0.4}}, 3565},
           Row{"๓๔.๖๕", {{Hundredths{3465}, 0.9}, {Hundredths{3565}, 0.001}}, 3565},
           Row{"๓X.๖๕", {{Hundredths{3465}, 0.3}, {Hundredths{3565}, 0.2}}, 3565},
           Row{"๓X.๒๕", {{Hundredths{3425}, 0.3}, {Hundredths{3565}, 0.2}}, 3565},
       }) {
    CAPTURE(row.raw);
    Draft draft = scanned(draft_2568());
    readings_of(draft, "item:i10").front().raw = row.raw;
    readings_of(draft, "item:i10").front().candidates = row.candidates;
    const Report report = proved(draft);
    CHECK(score_of(report, "item:i10").value == Hundredths{row.printed});
    CHECK(score_of(report, "item:i10").status == Status::kRepaired);
  }
}

TEST_CASE("a score that its candidates leave open and no sum settles is in conflict",
          "[normalizers][proof]") {
  const auto [likelihood, status] = GENERATE(
      table<double, Status>({{0.995, Status::kRead}, {0.9, Status::kConflict}}));
  Draft draft = scanned(league_row({}, "๙๓.๘๐", "", "", ""));
  readings_of(draft, "instrument:IIT").front().candidates = {{Hundredths{9380}, likelihood},
                                                             {Hundredths{9580}, 0.004}};
  CHECK(score_of(proved(draft), "instrument:IIT").status == status);
}

}  // namespace
}  // namespace prongsai
