#include <catch2/catch.hpp>

#include "normalizers/proof/interval.h"
#include "normalizers/proof/misread.h"
#include "normalizers/proof/prove.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

Readings points(const std::string& raw) {
  Reading reading = print(raw);
  reading.weighted = true;
  return {reading};
}

// Rows of a table of 2564: indicators 9 and 10, and OIT as points out of 40.
TEST_CASE("points give the hundredth that agrees with the indicators", "[normalizers][proof]") {
  struct Row {
    const char* nine;
    const char* ten;
    const char* points;
    int value;
  };
  for (const Row& row :
       {Row{"100.00", "100.00", "40.00", 10000}, Row{"93.50", "100.00", "38.70", 9675},
        Row{"97.78", "93.75", "38.31", 9577}, Row{"97.50", "87.50", "37.00", 9250},
        Row{"93.78", "100.00", "38.76", 9689}, Row{"94.64", "100.00", "38.93", 9732}}) {
    CAPTURE(row.points);
    Draft draft;
    draft.document_type = DocumentType::kLeagueTable;
    draft.fiscal_year = FiscalYear{2564};
    draft.instruments = {{Instrument::kOit, points(row.points), {}, {}}};
    draft.indicators = {{9, "", Instrument::kOit, prints({row.nine})},
                        {10, "", Instrument::kOit, prints({row.ten})}};
    const Report report = prove(draft, real_reference());
    const Score& score = report.instruments[0].score;
    CHECK(std::abs(score.value->value - row.value) <= 1);
    CHECK(score.raw == row.points);
    CHECK(to_string(score.points.value()) == row.points);
    CHECK(find_check(report, "instrument-mean:OIT")->holds);
    CHECK(report.findings.empty());
  }
}

TEST_CASE("without indicators points are divided by the weight, half up", "[normalizers][proof]") {
  Draft draft;
  draft.document_type = DocumentType::kLeagueTable;
  draft.fiscal_year = FiscalYear{2564};
  draft.instruments = {{Instrument::kIit, points("27.50"), {}, {}},
                       {Instrument::kEit, points("30.00"), {}, {}},
                       {Instrument::kOit, points("38.31"), {}, {}}};
  draft.overall.score = prints({"95.81"});
  const Report report = prove(draft, real_reference());
  CHECK(report.instruments[0].score.value == Hundredths{9167});
  CHECK(report.instruments[0].score.status == Status::kRead);
  CHECK(report.instruments[1].score.value == Hundredths{10000});
  CHECK(report.instruments[2].score.value == Hundredths{9578});
  CHECK(find_check(report, "overall-weights")->holds);
}

TEST_CASE("points that contradict the indicators are a conflict", "[normalizers][proof]") {
  Draft draft;
  draft.document_type = DocumentType::kLeagueTable;
  draft.fiscal_year = FiscalYear{2564};
  draft.instruments = {{Instrument::kOit, points("33.70"), {}, {}}};
  draft.indicators = {{9, "", Instrument::kOit, prints({"93.50"})},
                      {10, "", Instrument::kOit, prints({"100.00"})}};
  const Report report = prove(draft, real_reference());
  CHECK(report.instruments[0].score.value == Hundredths{8425});
  CHECK(report.instruments[0].score.status == Status::kConflict);
}

TEST_CASE("a score printed with its points is checked against them", "[normalizers][proof]") {
  // 91.68 may be 91.683, whose 27.505 is printed as 27.51
  const auto [raw, holds] = GENERATE(table<std::string, bool>(
      {{"27.50", true}, {"27.51", true}, {"27.52", false}, {"21.50", false}}));
  Draft draft;
  draft.document_type = DocumentType::kResultSheet;
  draft.fiscal_year = FiscalYear{2564};
  Readings both = prints({"91.68"});
  both.push_back(points(raw).front());
  draft.instruments = {{Instrument::kIit, both, {}, {}}};
  const Report report = prove(draft, real_reference());
  CHECK(report.instruments[0].score.value == Hundredths{9168});
  CHECK(report.instruments[0].score.points);
  REQUIRE(find_check(report, "weighted-points:IIT"));
  CHECK(find_check(report, "weighted-points:IIT")->holds == holds);
  CHECK(report.instruments[0].score.status == (holds ? Status::kRead : Status::kConflict));
}

TEST_CASE("a printed score stands for what rounds to it", "[normalizers][proof]") {
  CHECK(rounded(Hundredths{9380}) == Interval{9380 * kUnit - kUnit / 2, 9380 * kUnit + kUnit / 2});
  CHECK(rounded(Hundredths{0}).low == 0);
  CHECK(rounded(kFullScore).high == 10000 * kUnit + 1);
  CHECK(intersect(rounded(Hundredths{9168}), from_points(Hundredths{2750}, 30)));
  CHECK_FALSE(intersect(rounded(Hundredths{9169}), from_points(Hundredths{2750}, 30)));
  CHECK_FALSE(intersect(rounded(Hundredths{9380}), rounded(Hundredths{9381})));
  CHECK(half_up(18967, 2) == 9484);
  CHECK(half_up(10, 3) == 3);
}

TEST_CASE("misreads change one digit of what is printed", "[normalizers][proof]") {
  struct Row {
    const char* raw;
    int value;
    std::size_t count;
  };
  for (const Row& row : {Row{"93.80", 9380, 36}, Row{"๙๓.๘๐", 9380, 36}, Row{"87.5", 8750, 27},
                         Row{"100.00", 10000, 1},  // only 000.00: all others are over 100
                         Row{"50", 5000, 18}, Row{"คะแนน", 9380, 36}}) {
    CAPTURE(row.raw);
    const auto misreads = one_digit_misreads(row.raw, Hundredths{row.value});
    CHECK(misreads.size() == row.count);
    for (const Hundredths misread : misreads) {
      CHECK(misread != Hundredths{row.value});
      CHECK(misread <= kFullScore);
    }
  }
}

}  // namespace
}  // namespace prongsai
