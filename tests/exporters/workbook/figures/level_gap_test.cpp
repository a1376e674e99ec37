#include "exporters/workbook/figures/level_gap.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_province.h"
#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_frameworks;
using prongsai::testing::printed_score;

namespace {

Report report_with(int overall, int iit, int eit, int oit) {
  const auto score = [](int value) { return printed_score(value, Status::kVerified, 1); };
  Report report;
  report.fiscal_year = FiscalYear{2568};
  report.overall.score = score(overall);
  report.instruments = {{Instrument::kIit, score(iit), {}, {}},
                        {Instrument::kEit, score(eit), {}, {}},
                        {Instrument::kOit, score(oit), {}, {}}};
  return report;
}

}  // namespace

TEST_CASE("A gap names what the next level asks for", "[exporters][level_gap]") {
  const auto frameworks = made_up_frameworks();
  using Lacks = std::vector<std::pair<Instrument, Hundredths>>;
  // ผ่านดี, next 95 in all: the EIT lacks most.
  CHECK((level_gap(report_with(9683, 9500, 9420, 9875), &frameworks) ==
         LevelGap{Lacks{{Instrument::kEit, Hundredths{80}}}, Hundredths{0}, "ผ่านดีเยี่ยม"}));
  // ผ่าน, since the EIT is below 85.
  CHECK((level_gap(report_with(9120, 9000, 8450, 9800), &frameworks) ==
         LevelGap{Lacks{{Instrument::kEit, Hundredths{50}}}, Hundredths{0}, "ผ่านดี"}));
  // ต้องปรับปรุง, next ผ่าน: the overall score alone.
  CHECK((level_gap(report_with(8450, 8000, 8000, 9000), &frameworks) ==
         LevelGap{{}, Hundredths{50}, "ผ่าน"}));
}

TEST_CASE("There is no gap at the top, nor where anything is unknown", "[exporters][level_gap]") {
  const auto frameworks = made_up_frameworks();
  CHECK((level_gap(report_with(9600, 9500, 9500, 9500), &frameworks) == LevelGap{}));
  CHECK((level_gap(report_with(8450, 8000, 8000, 9000), nullptr) == LevelGap{}));
  Report other_year = report_with(8450, 8000, 8000, 9000);
  other_year.fiscal_year = FiscalYear{2550};
  CHECK((level_gap(other_year, &frameworks) == LevelGap{}));
  Report without_score = report_with(8450, 8000, 8000, 9000);
  without_score.overall.score = Score{};
  CHECK((level_gap(without_score, &frameworks) == LevelGap{}));
}

TEST_CASE("A misprinted score is compared by what a person says", "[exporters][level_gap]") {
  Score score = printed_score(9638, Status::kConfirmed, 1);
  CHECK((compared(score) == Hundredths{9638}));
  score.used = Hundredths{9683};
  CHECK((compared(score) == Hundredths{9683}));
}
