#include "normalizers/proof/level.h"

#include <algorithm>

#include "normalizers/proof/sums.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

enum class Answer { kYes, kNo, kUnknown };

// Whether every instrument of the year reaches the bound.
Answer each_reaches(Hundredths bound, const Report& report, const Framework& framework) {
  Answer answer = Answer::kYes;
  for (const FrameworkInstrument& instrument : framework.instruments) {
    const auto found =
        std::find_if(report.instruments.begin(), report.instruments.end(),
                     [&](const auto& result) { return result.code == instrument.code; });
    if (found == report.instruments.end() || !found->score.value) {
      answer = Answer::kUnknown;
    } else if (*found->score.value < bound) {
      return Answer::kNo;
    }
  }
  return answer;
}

}  // namespace

std::optional<std::string> expected_level(const Report& report, const Framework& framework) {
  const std::optional<Hundredths> overall = report.overall.score.value;
  if (!overall) return std::nullopt;
  for (const LevelRule& rule : framework.levels) {
    if (*overall < rule.overall) continue;
    if (rule.each_instrument == Hundredths{0}) return rule.level;
    switch (each_reaches(rule.each_instrument, report, framework)) {
      case Answer::kYes:
        return rule.level;
      case Answer::kUnknown:
        return std::nullopt;
      case Answer::kNo:
        break;
    }
  }
  return std::nullopt;
}

void check_level(const Framework& framework, Report& report) {
  Overall<Score>& overall = report.overall;
  overall.level_expected = expected_level(report, framework);
  if (!overall.level || !overall.level_expected) return;
  Check check;
  check.id = "level";
  check.holds = phrase_key(*overall.level) == phrase_key(*overall.level_expected);
  check.inputs = {"overall"};
  for (const auto& instrument : report.instruments) {
    if (instrument.score.value) check.inputs.push_back(instrument_field(instrument.code));
  }
  if (!check.holds) {
    report.findings.push_back(
        {Severity::kReview, "level-mismatch", "overall", overall.level_origin.page,
         "ระดับที่พิมพ์ \"" + *overall.level + "\" ไม่ตรงกับระดับตามเกณฑ์ \"" + *overall.level_expected +
             '"',
         "the printed level \"" + *overall.level + "\" is not what the scores give, \"" +
             *overall.level_expected + '"'});
  }
  report.checks.push_back(std::move(check));
}

}  // namespace prongsai
