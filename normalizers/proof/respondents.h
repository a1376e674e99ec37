#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/framework.h"
#include "normalizers/proof/evidence.h"

namespace prongsai {

// The items that one group of people answered: IIT, EIT, or one part of EIT.
struct AnswerPart {
  std::string name;        // "IIT", "EIT.part1"
  std::vector<int> slots;  // its items, missing ones, too
  std::vector<int> steps;  // of their answers: 20, or 100 for yes or no
  bool even_scale =
      true;  // else an item has questions of its own, and n counts answers, not people
};

// A number of respondents that the scores of a part may come from.
struct RespondentCount {
  int respondents = 0;  // 0: none; scores may be anything
  int cost = 0;         // -1000 ln(likelihood), the likeliest has 0
  int misfits = 0;      // scores that it cannot give
  bool operator==(const RespondentCount&) const = default;
};

// More people are not looked for: from 2000 on every score is on the grid of a scale of 0, 20 ..
// 100.
inline constexpr int kMostRespondents = 1000;

// The parts of a report whose items have a known scale; none where the year's is not known.
[[nodiscard]] std::vector<AnswerPart> answer_parts(const Framework& framework,
                                                   const Evidence& evidence);

// How the scores of one part sit on the grids of 1 .. kMostRespondents people.
class RespondentFit {
 public:
  RespondentFit(const AnswerPart& part, const Evidence& evidence);

  // The numbers of respondents that fit, likeliest first, up to `margin` dearer than that. A number
  // is the likelier the fewer scores it could have given and the fewer scores it calls misread or
  // misprinted (`misfit` each). "None" is always considered. `left_out`: a slot not to look at.
  [[nodiscard]] std::vector<RespondentCount> likely_counts(int misfit, int margin,
                                                           int left_out = -1) const;

 private:
  // A score that tells something of the number of respondents.
  struct Witness {
    int slot = 0;
    int step = 0;
  };

  std::vector<Witness> witnesses_;
  std::vector<std::uint64_t> misfits_;  // of each number of respondents, a bit a witness
};

}  // namespace prongsai
