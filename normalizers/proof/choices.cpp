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

  [[nodiscard]] const std::map<int, int>& cheapest() const { return cheapest_; }

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

double likelihood_of(int cost) { return std::exp(-cost / 1000.0); }

// What the characters that were read become by the known ways to misread; where they are no number,
// those of the best candidate.
std::map<int, int> misreads_of(const Reading& reading) {
  Characters read = characters_of(reading.raw);
  if (!reading.candidates.empty() && !parse_score(reading.raw)) {
    read.text = to_string(reading.candidates.front().value);
    read.letters = 0;
  }
  const std::size_t point = read.text.find('.');
  const bool no_point = point == std::string::npos && read.text.size() >= 3;
  Collector collector(no_point || point == std::string::npos ? 2 : read.text.size() - point - 1);
  const int letters = read.letters * kLetterCost;
  add_misreads(read, letters, collector);
  if (no_point) {
    read.text.insert(read.text.size() - 2, 1, '.');
    add_misreads(read, letters + kLostPointCost, collector);
  }
  return collector.cheapest();
}

// Adds the known ways to misread to the values that the recogniser gives itself: they share the
// likelihood that it leaves over. A recogniser that leaves less than misreads have is too sure of
// itself, as is one that thinks less of a misread than is known of it.
void add_untold(const std::map<int, int>& misreads, Hundredths best, double left_over,
                std::map<int, int>& told) {
  double all = 0;
  for (const auto& [value, cost] : misreads) {
    if (!told.contains(value)) all += likelihood_of(cost);
  }
  const int cheaper = left_over > all && all > 0 ? cost_of(all) - cost_of(left_over) : 0;
  for (const auto& [value, cost] : misreads) {
    if (value == best.value) continue;
    const auto [place, added] = told.emplace(value, std::max(cost - cheaper, 0));
    if (!added) place->second = std::min(place->second, cost);
  }
}

std::vector<Choice> sorted(const std::map<int, int>& costs) {
  std::vector<Choice> choices;
  for (const auto& [value, cost] : costs) choices.push_back({Hundredths{value}, cost});
  std::stable_sort(choices.begin(), choices.end(),
                   [](const Choice& a, const Choice& b) { return a.cost < b.cost; });
  return choices;
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
  std::map<int, int> costs;
  double told = 0;  // the share of all likelihood that the candidates have
  for (const Candidate& candidate : reading.candidates) {
    const bool odd = has_odd_form(reading) && parse_score(reading.raw) == candidate.value;
    const int cost = cost_of(candidate.likelihood) + (odd ? kOddFormCost : 0);
    const auto [place, added] = costs.emplace(candidate.value.value, cost);
    if (!added) place->second = std::min(place->second, cost);
    told += candidate.likelihood;
  }
  if (reading.origin.method == Method::kOcr) {
    const std::map<int, int> misreads = misreads_of(reading);
    if (reading.candidates.empty()) return from_zero(sorted(misreads));
    add_untold(misreads, reading.candidates.front().value, 1 - told, costs);
  }
  return from_zero(sorted(costs));
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
  for (auto& [value, cost] : together) {
    for (std::size_t i = 0; i < each.size(); ++i) {
      cost += cost_in(each[i], Hundredths{value}, kOtherCopyCost);
    }
  }
  return from_zero(sorted(together));
}

}  // namespace prongsai
