#include "normalizers/proof/choices.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "normalizers/numbers/digit_at.h"
#include "normalizers/numbers/score.h"
#include "normalizers/proof/digit_confusions.h"

namespace prongsai {
namespace {

// The characters of a print that matter: ASCII digits and points, and the script of the digits.
struct Characters {
  std::string text;
  DigitScript script = DigitScript::kArabic;
  int letters = 0;  // that look like digits and were taken for them
};

Characters characters_of(const std::string& raw) {
  Characters result;
  for (std::size_t at = 0; at < raw.size();) {
    const DigitAt digit = digit_at(raw, at);
    if (digit.length > 0) {
      result.text += static_cast<char>('0' + digit.value);
      if (digit.length > 1) result.script = DigitScript::kThai;
      at += digit.length;
      continue;
    }
    if (raw[at] == '.') result.text += '.';
    if (raw[at] == 'o' || raw[at] == 'O') {
      result.text += '0';
      ++result.letters;
    }
    ++at;
  }
  return result;
}

// Collects values, each at its cheapest.
class Collector {
 public:
  explicit Collector(std::size_t decimals) : decimals_(decimals) {}

  void add(Hundredths value, int cost) {
    const auto [place, added] = cheapest_.emplace(value.value, cost);
    if (!added) place->second = std::min(place->second, cost);
  }

  // Only numbers as reports print them: "9.80", "100.00"; not "09.80", and "93.8" only where one
  // decimal was read.
  void add(const std::string& text, int cost) {
    const std::size_t point = text.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
    if (decimals != decimals_ && decimals != 2) return;
    const std::size_t whole = point == std::string::npos ? text.size() : point;
    if (whole > 1 && text[0] == '0') return;
    if (const auto value = parse_score(text)) add(*value, cost);
  }

  [[nodiscard]] std::vector<Choice> sorted() const {
    std::vector<Choice> choices;
    for (const auto& [value, cost] : cheapest_) choices.push_back({Hundredths{value}, cost});
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.cost < b.cost; });
    return choices;
  }

 private:
  std::size_t decimals_;
  std::map<int, int> cheapest_;
};

void add_other_digits(const Characters& read, int cost, Collector& collector) {
  std::string text = read.text;
  for (char& place : text) {
    if (place == '.') continue;
    const char kept = place;
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (digit == kept) continue;
      place = digit;
      collector.add(text, cost + digit_cost(read.script, digit - '0', kept - '0'));
    }
    place = kept;
  }
}

void add_lost_digits(const Characters& read, int cost, Collector& collector) {
  for (std::size_t at = 0; at <= read.text.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string text = read.text;
      text.insert(at, 1, digit);
      collector.add(text, cost + kLostDigitCost);
    }
  }
}

void add_without_digits(const Characters& read, int cost, Collector& collector) {
  for (std::size_t at = 0; at < read.text.size(); ++at) {
    if (read.text[at] == '.') continue;
    const bool doubled = at > 0 && read.text[at] == read.text[at - 1];
    std::string text = read.text;
    text.erase(at, 1);
    collector.add(text, cost + (doubled ? kDoubledDigitCost : kAddedDigitCost));
  }
  // ๑๐๐๑๐.๐๐ for ๑๐๐.๐๐: general models do this
  if (read.text.size() > 6 && read.text.starts_with("100") && read.text.ends_with(".00")) {
    collector.add(kFullScore, cost + kAddedDigitCost);
  }
}

void add_misreads(const Characters& read, int cost, Collector& collector) {
  collector.add(read.text, cost);
  add_other_digits(read, cost, collector);
  add_lost_digits(read, cost, collector);
  add_without_digits(read, cost, collector);
}

int cost_of(double likelihood) {
  return static_cast<int>(std::lround(-1000 * std::log(std::clamp(likelihood, 1e-9, 1.0))));
}

// The cheapest becomes free: of the ways to read what is there, one must be true.
std::vector<Choice> from_zero(std::vector<Choice> choices) {
  if (choices.empty()) return choices;
  const int least = choices.front().cost;
  for (Choice& choice : choices) choice.cost -= least;
  return choices;
}

int cost_in(const std::vector<Choice>& choices, Hundredths value, int otherwise) {
  for (const Choice& choice : choices) {
    if (choice.value == value) return std::min(choice.cost, otherwise);
  }
  return otherwise;
}

}  // namespace

bool is_certain(const Reading& reading) {
  if (reading.origin.method == Method::kOcr) return false;
  return reading.candidates.empty() ||
         (reading.candidates.size() == 1 && reading.candidates.front().likelihood > 0.99);
}

bool has_odd_form(const Reading& reading) {
  const std::string text = characters_of(reading.raw).text;
  return text.size() > 1 && text[0] == '0' && text[1] != '.';
}

std::vector<Choice> choices_of(const Reading& reading) {
  const Characters read = characters_of(reading.raw);
  const std::size_t point = read.text.find('.');
  const bool no_point = point == std::string::npos && read.text.size() >= 3;
  Collector collector(no_point || point == std::string::npos ? 2 : read.text.size() - point - 1);
  for (const Candidate& candidate : reading.candidates) {
    const int odd = has_odd_form(reading) ? kOddFormCost : 0;
    collector.add(candidate.value, cost_of(candidate.likelihood) + odd);
  }
  if (reading.origin.method == Method::kOcr) {
    const int letters = read.letters * kLetterCost;
    add_misreads(read, letters, collector);
    if (no_point) {
      Characters with_point = read;
      with_point.text.insert(with_point.text.size() - 2, 1, '.');
      add_misreads(with_point, letters + kLostPointCost, collector);
    }
  }
  return from_zero(collector.sorted());
}

std::vector<Choice> choices_of(const Readings& readings) {
  std::vector<std::vector<Choice>> each;
  for (const Reading& reading : readings) {
    std::vector<Choice> choices = choices_of(reading);
    if (!choices.empty()) each.push_back(std::move(choices));
  }
  if (each.size() == 1) return each.front();
  std::map<int, int> together;
  for (const auto& choices : each) {
    for (const Choice& choice : choices) together.emplace(choice.value.value, 0);
  }
  std::vector<Choice> result;
  for (auto& [value, cost] : together) {
    for (std::size_t i = 0; i < each.size(); ++i) {
      cost += cost_in(each[i], Hundredths{value}, kOtherCopyCost);
    }
    result.push_back({Hundredths{value}, cost});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Choice& a, const Choice& b) { return a.cost < b.cost; });
  return from_zero(std::move(result));
}

}  // namespace prongsai
