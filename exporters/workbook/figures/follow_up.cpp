#include "exporters/workbook/figures/follow_up.h"

#include <algorithm>

#include "exporters/workbook/figures/level_gap.h"

namespace prongsai {
namespace {

constexpr Hundredths kSurveyThreshold{9500};

std::optional<Hundredths> lower(std::optional<Hundredths> a, std::optional<Hundredths> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

}  // namespace

Hundredths follow_up_threshold(Instrument instrument) {
  return instrument == Instrument::kOit ? kFullScore : kSurveyThreshold;
}

std::optional<Hundredths> follow_up_score(const ItemResult<Score>& item) {
  std::optional<Hundredths> lowest = compared(item.score);
  if (item.part1) lowest = lower(lowest, compared(*item.part1));
  if (item.part2) lowest = lower(lowest, compared(*item.part2));
  return lowest;
}

PlanCover plan_cover(const Report& report, const ItemResult<Score>& item) {
  if (report.plans.empty()) return PlanCover::kNoPlanPart;
  PlanCover cover = PlanCover::kNone;
  for (const auto& plan : report.plans) {
    if (plan.item == item.code) return PlanCover::kItem;
    if (!plan.item && plan.indicator == item.indicator) cover = PlanCover::kIndicator;
  }
  return cover;
}

std::string_view thai_word(PlanCover cover) {
  switch (cover) {
    case PlanCover::kItem:
      return "มีมาตรการรายข้อ";
    case PlanCover::kIndicator:
      return "มีมาตรการระดับตัวชี้วัด";
    case PlanCover::kNone:
      return "ไม่พบมาตรการ";
    case PlanCover::kNoPlanPart:
      return "ไม่พบส่วนแผนในเอกสาร";
  }
  return {};
}

FollowUpFigures follow_up(const Report& report) {
  FollowUpFigures counts;
  for (const auto& item : report.items) {
    const std::optional<Hundredths> score = follow_up_score(item);
    if (!score) continue;
    const bool below = *score < follow_up_threshold(item.code.instrument);
    counts.below = counts.below.value_or(0) + (below ? 1 : 0);
    if (report.plans.empty()) continue;
    const bool unanswered = below && plan_cover(report, item) == PlanCover::kNone;
    counts.unanswered = counts.unanswered.value_or(0) + (unanswered ? 1 : 0);
  }
  return counts;
}

}  // namespace prongsai
