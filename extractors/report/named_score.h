#pragma once

#include <optional>
#include <string>

#include "extractors/report/headings.h"
#include "normalizers/numbers/score.h"

namespace prongsai {

// An indicator's name and the score behind it, in one text.
struct NamedScore {
  int indicator = 0;
  std::string name;  // with the number before it
  FoundScore score;
};

// Reads "1. การปฏิบัติหน้าที่ 97.68 คะแนน", "การใช้งบประมาณ ได้คะแนนร้อยละ 97.68", "ตัวชี้วัดที่ 3 การใช้อำนาจ
// (97.68)". Nothing where more stands in the text than the name, the score and words that join
// them, or two scores.
[[nodiscard]] std::optional<NamedScore> score_behind_name(const std::string& text,
                                                          const IndicatorNames& names);

}  // namespace prongsai
