#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/report/header_wordings.h"
#include "model/calendar.h"

namespace prongsai {

// The column under a header cell that may name a year: "คะแนน ปี 2568", "ปีงบประมาณ พ.ศ. 2567",
// "2566". A year alone stands over scores (year_alone).
[[nodiscard]] Column understand_with_year(const HeaderWordings& wordings, const std::string& text);

// "ปีงบประมาณ พ.ศ.", "ปี 2567", "๒๕๖๗": words for years and nothing else.
[[nodiscard]] bool is_word_for_year(std::string_view text);

// Whether a column holds results of an assessment.
[[nodiscard]] bool holds_results(const Column& column);

// What two header cells, one under the other, say together: "IIT" over "ปี 2567 | ปี 2568", "ปี 2567"
// over "IIT | EIT", "EIT" over "คะแนน | คะแนนถ่วงน้ำหนัก". Where both say what the column holds, the
// lower one does.
[[nodiscard]] Column under(const Column& above, const Column& below);

}  // namespace prongsai
