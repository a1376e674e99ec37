#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/record.h"
#include "normalizers/numbers/year.h"

namespace prongsai {

// What the words around a number in a sentence say of it. `before` is the text up to the number,
// `after` the text behind it.

// "ผลการประเมินในภาพรวม 94.10", "มีคะแนนในภาพรวมเท่ากับ 94.10", "คะแนน ITA (100 คะแนน) เท่ากับ 94.10":
// nothing but words that lead to a number stands between; not "ในภาพรวมข้อ i1 ได้ 94.10".
[[nodiscard]] bool leads_from_overall(std::string_view before);

// "ได้คะแนน", "คะแนนที่ได้", "ร้อยละ" close before the number.
[[nodiscard]] bool speaks_of_score(std::string_view before);

// Words that lead to a number close before it: "… ได้คะแนนร้อยละ", "… (IIT) =", "… (". Not "… ผลคะแนน
// พบว่าควรสร้างการรับรู้แก่บุคลากร".
[[nodiscard]] bool leads_to_number(std::string_view before);

// Bounds of a level, full marks, changes: "85.00-94.99", "เต็ม 100.00", "เพิ่มขึ้น 1.25".
[[nodiscard]] bool is_no_result(std::string_view before, std::string_view after);

// "EIT) ส่วนที่ 1": the name of an instrument or part and nothing else.
[[nodiscard]] bool only_names(std::string_view text);

// "ได้แก่ IIT 94.81 EIT 96.99 OIT 97.50": every number stands behind a name, the names have no other.
// Before "(IIT" others may stand.
[[nodiscard]] bool names_and_scores_alternate(std::string_view line);

// Numbers of respondents, targets and former results: "ผู้ตอบแบบวัด IIT … ร้อยละ 86.67", "เป้าหมาย
// … 95.00".
[[nodiscard]] bool is_of_others(std::string_view before);

// "คะแนนรวมเพิ่มขึ้นจากปี 2567 จำนวน 5.68"; not "เพิ่มขึ้นจากปี 2567 ซึ่งได้คะแนน 91.15".
[[nodiscard]] bool is_a_change(std::string_view before);

// Whether nothing but some of these words stands in a text; of two that begin alike the first
// counts.
[[nodiscard]] bool consists_of(std::string_view text, std::span<const std::string_view> words);

// "IIT ได้ 91.33 (ปี 2567 ได้ 88.20) EIT ได้": what stands in them is said of nothing that follows. "(ปี
// 2567)" stays.
[[nodiscard]] std::string without_results_in_parentheses(std::string_view text);

// How many different years are named in a text.
[[nodiscard]] std::size_t years_in(std::string_view text);

// The year named last.
[[nodiscard]] std::optional<FiscalYear> last_year(std::string_view text);

}  // namespace prongsai
