#include "extractors/ocr/doubt.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "extractors/ocr/number_text.h"
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
// well be another; rows in the order of the enumeration. Measured by bench/ocr (`fields`) on score
// cells of 23 families of fonts, 16,700 of plain scans at 300 dpi and 4,500 under the damage of
// training, that counted as one cell in ten; training/models/CARD.md has the counts.
enum class Witnesses { kAll, kNumeralsAndText, kNumeralsTwice, kTextAndRepeated, kNumerals, kText };

struct Reliability {
  double sure;
  double with_alternative;
};

constexpr std::array<Reliability, 6> kReliability{{
    {0.9997, 0.95},
    {0.9997, 0.9},
    {0.98, 0.55},
    {0.9, 0.98},  // the model of numbers doubts itself, and its second look agrees with the other
    {0.73, 0.22},
    {0.52, 0.35},
}};

// How often a score is right that only its form has put before a malformed reading: 26 of 31.
constexpr double kByItsForm = 0.86;

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

// In a form that no score has, the stumbling of a model over one character: two signs side by side,
// three decimals, a zero before a digit, a digit more before 100.00. "56..57", "๑๐๐.๐๐๐", "๐๐.๓๔",
// "๘๑๐๐.๐๐"; not "56.57", "๐.๓๔", "1,000.00", "1.2.3". A time (07.00) is in such a form, too, and
// is left alone where both models read it.
bool is_malformed(const std::string& text) {
  const std::string key = number_key(text);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at + 1 < key.size(); ++at) {
    const auto is_sign = [](char c) { return c == '.' || c == ',' || c == '-'; };
    if (is_sign(key[at]) && is_sign(key[at + 1])) return true;
  }
  const std::size_t point = key.find('.');
  if (point == std::string::npos) return false;
  if (key.size() > 1 && key[0] == '0' && is_digit(key[1])) return true;
  const std::string decimals = key.substr(point + 1);
  if (decimals.size() == 3 && std::all_of(decimals.begin(), decimals.end(), is_digit)) return true;
  return key.size() == 7 && key.ends_with("100.00");
}

// Where the first guess is malformed and another one is a score, that one becomes the first.
bool put_score_first(std::vector<Guess>& guesses) {
  if (!is_malformed(guesses.front().text)) return false;
  auto best = guesses.end();
  for (auto guess = guesses.begin() + 1; guess != guesses.end(); ++guess) {
    if (!is_score_form(guess->text) || is_malformed(guess->text)) continue;
    if (best == guesses.end() || guess->likelihood > best->likelihood) best = guess;
  }
  if (best == guesses.end()) return false;
  std::iter_swap(guesses.begin(), best);
  return true;
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
  const bool both = winner == number_key(numerals.text) && winner == number_key(text.text);
  double first = reliability(winner == number_key(numerals.text), winner == number_key(text.text),
                             again, may_be_another(numerals));
  if (is_doubtful(numerals, text)) add_alternatives(numerals, kAlternatives, guesses);
  if (!both && put_score_first(guesses)) first = kByItsForm;
  guesses.front().likelihood = first;
  share_rest(1 - first, guesses);
  return guesses;
}

}  // namespace prongsai
