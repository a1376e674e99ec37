#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/calendar.h"
#include "normalizers/numbers/score.h"

namespace prongsai {

// What a sentence says of the year of one of its scores.
struct YearOfScore {
  enum class Certainty {
    kUnsaid,  // no year leads to the number; one may be named elsewhere
    kSaid,  // "ปี 2567 ได้คะแนน 88.20", "88.20 คะแนน ในปี 2567"
    kNotClear,  // of several years, several scores or one: whose is whose nobody can tell
  };
  Certainty certainty = Certainty::kUnsaid;
  std::optional<FiscalYear> year = {};
  std::size_t begins = 0;  // of the words for the year, or for the first of several: what stands
                           // before them may say what the score is of
};

// For each of `scores`, as find_scores() gives them for `text`:
//   "ปี 2566 ได้ 85.10 คะแนน และปี 2567 ได้ 88.20 คะแนน"        2566, 2567
//   "ปี 2566 และปี 2567 ได้คะแนน 85.10 และ 88.20 ตามลำดับ"    2566, 2567
//   "จากเดิม 85.10 คะแนน ในปี 2566"                          2566
//   "ปี 2566 และปี 2567 ได้คะแนน 85.10"                       not clear
[[nodiscard]] std::vector<YearOfScore> years_of_scores(std::string_view text,
                                                       const std::vector<FoundScore>& scores);

}  // namespace prongsai
