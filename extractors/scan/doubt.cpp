#include "extractors/scan/doubt.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "extractors/scan/number_text.h"

namespace prongsai {
namespace {

constexpr double kStrongAlternative = 0.05;

constexpr double kBothAgree = 0.9998;
constexpr double kBetter = 0.7;
constexpr double kOther = 0.2;
constexpr double kAlternatives = 0.1;

double strongest_alternative(const NumberReading& reading) {
  double strongest = 0;
  for (const Glimpse& glimpse : reading.glimpses) {
    if (!glimpse.others.empty()) strongest = std::max(strongest, glimpse.others[0].likelihood);
  }
  return strongest;
}

// Guesses of one value under different spellings are one.
void add_guess(std::string text, double likelihood, std::vector<Guess>& guesses) {
  const std::string key = number_key(text);
  for (Guess& known : guesses) {
    if (number_key(known.text) != key) continue;
    known.likelihood += likelihood;
    return;
  }
  guesses.push_back({std::move(text), likelihood});
}

// The reading with one character replaced by what else it may be.
void add_alternatives(const NumberReading& reading, double weight, std::vector<Guess>& guesses) {
  for (std::size_t i = 0; i < reading.glimpses.size(); ++i) {
    for (const Guess& other : reading.glimpses[i].others) {
      if (other.likelihood <= 0.01) continue;
      std::string text;
      for (std::size_t j = 0; j < reading.glimpses.size(); ++j) {
        text += i == j ? other.text : reading.glimpses[j].text;
      }
      add_guess(std::move(text), weight * other.likelihood, guesses);
    }
  }
}

void normalise(std::vector<Guess>& guesses) {
  double sum = 0;
  for (const Guess& guess : guesses) sum += guess.likelihood;
  if (sum > 1) {
    for (Guess& guess : guesses) guess.likelihood /= sum;
  }
  std::stable_sort(guesses.begin(), guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.likelihood > b.likelihood; });
  constexpr std::size_t kMost = 8;
  if (guesses.size() > kMost) guesses.resize(kMost);
}

}  // namespace

NumberReading number_reading(std::vector<Glimpse> glimpses) {
  NumberReading reading;
  std::erase_if(glimpses, [](const Glimpse& glimpse) { return glimpse.text == " "; });
  reading.confidence = glimpses.empty() ? 0 : 1;
  for (const Glimpse& glimpse : glimpses) {
    reading.text += glimpse.text;
    reading.confidence = std::min(reading.confidence, glimpse.confidence);
  }
  reading.glimpses = std::move(glimpses);
  return reading;
}

bool is_doubtful(const NumberReading& numerals, const NumberReading& text) {
  return number_key(numerals.text) != number_key(text.text) || !is_number_text(numerals.text) ||
         strongest_alternative(numerals) > kStrongAlternative;
}

std::vector<Guess> weigh(const NumberReading& numerals, const NumberReading& text,
                         const std::vector<NumberReading>& repeated) {
  if (!is_doubtful(numerals, text)) return {{numerals.text, kBothAgree}};
  std::vector<Guess> guesses;
  // A digit or two among words is read better with the words beside it; a number with decimals by
  // the model that knows nothing else.
  const bool score = is_score_form(numerals.text);
  const double first = is_number_text(text.text) && !score ? kOther : kBetter;
  if (is_number_text(numerals.text)) add_guess(numerals.text, first, guesses);
  if (is_number_text(text.text)) {
    add_guess(text.text, score ? kOther : kBetter, guesses);
  }
  for (const NumberReading& again : repeated) {
    if (!is_number_text(again.text)) continue;
    add_guess(again.text, kOther / static_cast<double>(repeated.size()), guesses);
  }
  add_alternatives(numerals, kAlternatives, guesses);
  normalise(guesses);
  return guesses;
}

}  // namespace prongsai
