#pragma once

#include <optional>
#include <string>

#include "extractors/report/header_wordings.h"
#include "model/calendar.h"

namespace prongsai {

// The column under a header cell that may name a year: "คะแนน ปี 2568", "ปีงบประมาณ พ.ศ. 2567",
// "2566". A year alone stands over scores. Scores of another year than `ours` are kOther; nothing
// is said about years where `ours` is not known.
[[nodiscard]] Column understand_with_year(const HeaderWordings& wordings, const std::string& text,
                                          std::optional<FiscalYear> ours);

}  // namespace prongsai
