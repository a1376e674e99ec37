#pragma once

#include <string>
#include <vector>

#include "model/record.h"

namespace prongsai {

// A score and its field's name: "overall", "instrument:EIT.part1", "item:i10", "plan:3".
struct ScoreField {
  std::string field;
  const Score* score = nullptr;  // never null
};

// All scores of a report with their names, in the order of the record. A name stands once: of items
// with equal codes, which only other programmes and conflicting tables have, the second is named
// "item:i10#2". The pointers live as long as the report.
[[nodiscard]] std::vector<ScoreField> score_fields(const Report& report);

}  // namespace prongsai
