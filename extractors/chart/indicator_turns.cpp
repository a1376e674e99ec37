#include "extractors/chart/indicator_turns.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace prongsai {
namespace {

// The values that share one name: those of a series, or one bar alone.
using Named = std::vector<ChartValue*>;

// Where the numbers begin, and which way they go: {1, 1} where the first is 1 and the second 2,
// {5, -1} where the first is 5 and the second 4.
struct Turn {
  int first = 0;
  int way = 0;
  auto operator<=>(const Turn&) const = default;
};

// The number of the indicator that a name says; 0 where it says another thing, or nothing.
int number_of(const Named& named) {
  const std::string& scope = named.front()->scope;
  constexpr std::size_t kLongest = 2;  // "10"; instruments have three letters
  if (scope.empty() || scope.size() > kLongest || named.front()->by_context) return 0;
  return std::stoi(scope);
}

// Each number once and none left out: one misread would be there twice, or leave a gap.
bool are_all_of_a_run(std::vector<int> numbers) {
  constexpr std::size_t kFewest = 3;
  if (numbers.size() < kFewest) return false;
  std::sort(numbers.begin(), numbers.end());
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i] != numbers[i - 1] + 1) return false;
  }
  return numbers.front() > 0;
}

// Three at least and more than half of the numbers are in turn: 6, 5 may be a misread 3, 5.
std::optional<Turn> turn_of_most(const std::vector<int>& numbers) {
  std::map<Turn, std::ptrdiff_t> turns;
  for (int at = 0; at < static_cast<int>(numbers.size()); ++at) {
    const int number = numbers[static_cast<std::size_t>(at)];
    if (number == 0) continue;
    ++turns[{number - at, 1}];
    ++turns[{number + at, -1}];
  }
  const auto all =
      static_cast<std::ptrdiff_t>(numbers.size()) - std::count(numbers.begin(), numbers.end(), 0);
  for (const auto& [turn, times] : turns) {
    if (times >= 3 && 2 * times > all) return turn;
  }
  return std::nullopt;
}

void doubt_along(const std::vector<Named>& places) {
  std::vector<int> numbers;
  std::transform(places.begin(), places.end(), std::back_inserter(numbers), number_of);
  if (are_all_of_a_run(numbers)) return;
  const std::optional<Turn> turn = turn_of_most(numbers);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (numbers[i] == 0 || !places[i].front()->by_number) continue;
    if (turn && numbers[i] == turn->first + turn->way * static_cast<int>(i)) continue;
    for (ChartValue* value : places[i]) value->scope.clear();
  }
}

}  // namespace

// Most are told to be indicators, each the one whose turn it is: those whose names cannot be read
// are the ones in between. "ตัวชี้วัดที่ 3", "ตัวชี้วัดที่ Aฎ", "ตัวชี้วัดที่ 5". Where eight and more are in
// turn, one out of turn that has another's number is misread: ๓ as ๖.
void count_indicators(const Chart& chart, std::vector<ChartValue>& values) {
  constexpr std::size_t kIndicators = 10;
  constexpr int kEnough = 6;
  if (chart.series.size() > 1 || values.size() != kIndicators) return;
  for (const bool backwards : {false, true}) {
    constexpr int kNearlyAll = 8;
    const auto turn_of = [&](std::size_t i) {
      return std::to_string(backwards ? kIndicators - i : i + 1);
    };
    const auto is_in_turn = [&](const std::string& scope) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].scope == scope && turn_of(i) == scope) return true;
      }
      return false;
    };
    int known = 0;
    int misread = 0;
    bool all_in_turn = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const bool in_turn = values[i].scope == turn_of(i);
      const bool open = values[i].scope.empty() && !values[i].others;
      const bool another = !in_turn && !open && is_in_turn(values[i].scope);
      known += in_turn ? 1 : 0;
      misread += another ? 1 : 0;
      all_in_turn = all_in_turn && (open || in_turn || another);
    }
    if (!all_in_turn || known < (misread > 0 ? kNearlyAll : kEnough)) continue;
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i].scope = turn_of(i);
      values[i].by_number = false;
    }
    return;
  }
}

void doubt_numbers_out_of_turn(const Chart& chart, std::vector<ChartValue>& values) {
  if (chart.origin.method != Method::kOcr) return;
  std::map<int, std::vector<Named>> bars;  // by series
  std::map<int, Named> of_series;
  for (ChartValue& value : values) {
    bars[value.mark->series].push_back({&value});
    of_series[value.mark->series].push_back(&value);
  }
  const bool by_series = std::any_of(values.begin(), values.end(),
                                     [](const ChartValue& value) { return value.by_series; });
  if (by_series) {
    std::vector<Named> places;
    for (auto& [series, named] : of_series) places.push_back(std::move(named));
    return doubt_along(places);
  }
  for (const auto& [series, places] : bars) doubt_along(places);
}

}  // namespace prongsai
