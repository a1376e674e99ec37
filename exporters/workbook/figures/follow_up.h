#pragma once

#include <optional>
#include <string_view>

#include "model/record.h"

namespace prongsai {

// Below these an item is followed up, unless the reader of the workbook types others.
[[nodiscard]] Hundredths follow_up_threshold(Instrument instrument);

// What is held against the threshold: an EIT item is as weak as its weaker part.
[[nodiscard]] std::optional<Hundredths> follow_up_score(const ItemResult<Score>& item);

// Whether the plan of the same document answers an item.
enum class PlanCover { kItem, kIndicator, kNone, kNoPlanPart };

// kIndicator: a measure names the item's indicator and no item. kNoPlanPart: the document has no
// measures at all; the agency may well have published them elsewhere.
[[nodiscard]] PlanCover plan_cover(const Report& report, const ItemResult<Score>& item);

[[nodiscard]] std::string_view thai_word(PlanCover cover);  // "มีมาตรการรายข้อ"

// Items below the threshold, and those of them that no measure answers; the latter is not known
// where the document has no part with measures.
struct FollowUpFigures {
  std::optional<int> below;
  std::optional<int> unanswered;
};
[[nodiscard]] FollowUpFigures follow_up(const Report& report);

}  // namespace prongsai
