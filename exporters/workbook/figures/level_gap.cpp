#include "exporters/workbook/figures/level_gap.h"

#include <algorithm>

namespace prongsai {
namespace {

bool holds(const LevelRule& rule, const Report& report, Hundredths overall) {
  if (overall < rule.overall) return false;
  return std::all_of(report.instruments.begin(), report.instruments.end(), [&](const auto& result) {
    const std::optional<Hundredths> score = compared(result.score);
    return !score || *score >= rule.each_instrument;
  });
}

LevelGap gap_to(const LevelRule& next, const Report& report, Hundredths overall) {
  LevelGap gap;
  gap.next = next.level;
  gap.overall = Hundredths{std::max(0, next.overall.value - overall.value)};
  for (const auto& result : report.instruments) {
    const std::optional<Hundredths> score = compared(result.score);
    if (!score || *score >= next.each_instrument) continue;
    gap.instruments.emplace_back(result.code,
                                 Hundredths{next.each_instrument.value - score->value});
  }
  return gap;
}

}  // namespace

std::optional<Hundredths> compared(const Score& score) {
  return score.used ? score.used : score.value;
}

bool is_in_doubt(const Score& score) { return score.status == Status::kConflict && !score.used; }

LevelGap level_gap(const Report& report, const std::map<FiscalYear, Framework>* frameworks) {
  const std::optional<Hundredths> overall = compared(report.overall.score);
  const bool rated = report.document_type != DocumentType::kOtherProgramme;
  if (!overall || !rated || !report.fiscal_year || frameworks == nullptr) return {};
  const auto year = frameworks->find(*report.fiscal_year);
  if (year == frameworks->end()) return {};
  const std::vector<LevelRule>& levels = year->second.levels;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!holds(levels[i], report, *overall)) continue;
    return i == 0 ? LevelGap{} : gap_to(levels[i - 1], report, *overall);
  }
  return {};
}

}  // namespace prongsai
