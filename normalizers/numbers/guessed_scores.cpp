#include "normalizers/numbers/guessed_scores.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

std::optional<Hundredths> score_at(std::string_view text, ScorePlace place) {
  if (place.count == 1) {
    if (const auto whole = parse_score(text)) return whole;
  }
  const auto found = find_scores(text);
  if (found.size() != place.count) return std::nullopt;
  return found[place.index].value;
}

}  // namespace

std::vector<Candidate> candidates_of(const std::vector<Guess>& guesses, ScorePlace place) {
  std::vector<Candidate> candidates;
  for (const Guess& guess : guesses) {
    const auto value = score_at(guess.text, place);
    if (!value) continue;
    const auto same = std::find_if(candidates.begin(), candidates.end(),
                                   [&](const Candidate& known) { return known.value == *value; });
    if (same == candidates.end()) {
      candidates.push_back({*value, guess.likelihood});
    } else {
      same->likelihood += guess.likelihood;
    }
  }
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.likelihood > b.likelihood; });
  return candidates;
}

}  // namespace prongsai
