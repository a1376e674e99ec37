#include "extractors/scan/doubt.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "extractors/scan/number_text.h"
#include "normalizers/numbers/digit_at.h"

namespace prongsai {
namespace {

// A character with another one this likely is not sure: below it stand noise and the blank.
constexpr double kStrongAlternative = 0.05;

// What a reading in digits that the page does not use counts.
constexpr double kForeign = 0.3;

// What a character's alternatives weigh beside a reading of its own.
constexpr double kAlternatives = 0.5;

// How often a reading is right that these witnesses share, by whether one of its characters may as
// well be another: CALIBRATION. Rows in the order of the enumeration.
enum class Witnesses { kAll, kNumeralsAndText, kNumeralsTwice, kTextAndRepeated, kNumerals, kText };

struct Reliability {
  double sure;
  double with_alternative;
};

constexpr std::array<Reliability, 6> kReliability{{
    {0.9998, 0.95},
    {0.9998, 0.95},
    {0.95, 0.6},
    {0.8, 0.8},
    {0.6, 0.4},
    {0.7, 0.5},
}};

double strongest_alternative(const NumberReading& reading) {
  double strongest = 0;
  for (const Glimpse& glimpse : reading.glimpses) {
    if (!glimpse.others.empty()) strongest = std::max(strongest, glimpse.others[0].likelihood);
  }
  return strongest;
}

bool may_be_another(const NumberReading& reading) {
  return reading.was_marked || strongest_alternative(reading) > kStrongAlternative;
}

// Guesses of one value under different spellings are one.
void add_guess(const std::string& text, double likelihood, std::vector<Guess>& guesses) {
  const std::string key = number_key(text);
  for (Guess& known : guesses) {
    if (number_key(known.text) != key) continue;
    known.likelihood += likelihood;
    return;
  }
  guesses.push_back({with_digits_alone(text), likelihood});
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
      add_guess(text, weight * other.likelihood, guesses);
    }
  }
}

// What the first guess leaves is shared by the others as their weights are.
void share_rest(double rest, std::vector<Guess>& guesses) {
  std::stable_sort(guesses.begin() + 1, guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.likelihood > b.likelihood; });
  constexpr std::size_t kMost = 8;
  if (guesses.size() > kMost) guesses.resize(kMost);
  double sum = 0;
  for (std::size_t i = 1; i < guesses.size(); ++i) sum += guesses[i].likelihood;
  for (std::size_t i = 1; i < guesses.size(); ++i) {
    const double share = guesses[i].likelihood * rest / sum;
    guesses[i].likelihood = std::min(share, guesses.front().likelihood);
  }
}

// "o.๓๔" may be a code or a score below one; the model of text tells by writing "๐.๓๔".
std::string with_zero(const std::string& numerals, const std::string& text) {
  const bool letter = numerals.starts_with("o.") || numerals.starts_with("O.");
  const DigitAt zero = digit_at(text, 0);
  if (!letter || zero.value != 0 || !is_score_form(text)) return numerals;
  return text.substr(0, zero.length) + numerals.substr(1);
}

// The readings that are numbers, the one with the most votes first. A digit or two among words is
// read better with the words beside it; a number with decimals by the model that knows nothing
// else.
std::vector<Guess> votes(const NumberReading& numerals, const NumberReading& text,
                         const std::vector<NumberReading>& repeated, const DigitsInUse& digits) {
  const auto weight = [&](double votes, const std::string& reading) {
    return digits.is_foreign(reading) ? kForeign * votes : votes;
  };
  const std::string seen = with_zero(numerals.text, text.text);
  const bool score = is_score_form(seen);
  std::vector<Guess> guesses;
  if (is_number_text(seen)) add_guess(seen, weight(1, seen), guesses);
  if (is_number_text(text.text)) {
    add_guess(text.text, weight(score ? 0.7 : 2, text.text), guesses);
  }
  for (const NumberReading& again : repeated) {
    if (is_number_text(again.text)) {
      add_guess(again.text, weight(0.6, again.text), guesses);
    }
  }
  std::stable_sort(guesses.begin(), guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.likelihood > b.likelihood; });
  return guesses;
}

double reliability(bool numerals, bool text, bool repeated, bool alternative) {
  Witnesses who = Witnesses::kText;
  if (numerals && text)
    who = repeated ? Witnesses::kAll : Witnesses::kNumeralsAndText;
  else if (numerals)
    who = repeated ? Witnesses::kNumeralsTwice : Witnesses::kNumerals;
  else if (repeated)
    who = Witnesses::kTextAndRepeated;
  const Reliability& row = kReliability[static_cast<std::size_t>(who)];
  return alternative ? row.with_alternative : row.sure;
}

}  // namespace

void DigitsInUse::add(std::string_view character) {
  const DigitAt digit = digit_at(character, 0);
  thai_ += digit.length == 3 ? 1 : 0;
  ascii_ += digit.length == 1 ? 1 : 0;
}

bool DigitsInUse::is_foreign(std::string_view text) const {
  constexpr int kFew = 12;
  constexpr double kMost = 0.85;
  const int all = thai_ + ascii_;
  if (all < kFew) return false;
  const std::size_t foreign = thai_ > kMost * all ? 1 : ascii_ > kMost * all ? 3 : 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (foreign > 0 && digit_at(text, at).length == foreign) return true;
  }
  return false;
}

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
         may_be_another(numerals);
}

bool is_settled(const NumberReading& numerals, const NumberReading& text,
                const NumberReading& repeated) {
  const std::string key = number_key(numerals.text);
  return key == number_key(text.text) && key == number_key(repeated.text) && is_number_text(key);
}

std::vector<Guess> weigh(const NumberReading& numerals, const NumberReading& text,
                         const std::vector<NumberReading>& repeated, const DigitsInUse& digits) {
  std::vector<Guess> guesses = votes(numerals, text, repeated, digits);
  if (guesses.empty()) return guesses;
  const std::string winner = number_key(guesses.front().text);
  const bool again = std::any_of(repeated.begin(), repeated.end(), [&](const NumberReading& one) {
    return number_key(one.text) == winner;
  });
  const double first =
      reliability(winner == number_key(numerals.text), winner == number_key(text.text), again,
                  may_be_another(numerals));
  if (is_doubtful(numerals, text)) add_alternatives(numerals, kAlternatives, guesses);
  guesses.front().likelihood = first;
  share_rest(1 - first, guesses);
  return guesses;
}

}  // namespace prongsai
