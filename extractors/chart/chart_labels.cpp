#include "extractors/chart/chart_labels.h"

#include <algorithm>
#include <utility>

#include "normalizers/numbers/guessed_scores.h"

namespace prongsai {

std::vector<Candidate> values_read(const Numeral& label) {
  return label.guesses.empty() ? candidates_of(std::vector<Guess>{{label.value, 1}})
                               : candidates_of(label.guesses);
}

int decimals_of(std::string_view number) {
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos) return 0;
  int decimals = 0;
  for (std::size_t i = point + 1; i < number.size(); ++i) {
    const auto byte = static_cast<unsigned char>(number[i]);
    if ((byte & 0xC0) != 0x80) ++decimals;
  }
  return decimals;
}

int rounding_of(const Numeral& label) {
  const int decimals = decimals_of(label.value);
  return decimals >= 2 ? 0 : decimals == 1 ? 5 : 50;
}

bool lost_decimals(const Chart& chart, const Numeral& label, const Reading& reading) {
  if (reading.candidates.empty() || decimals_of(label.value) >= 2) return false;
  const int number = reading.candidates.front().value.value;
  if (number == 0 || number == kFullScore.value) return false;
  // In pixels two numbers of one chart may have lost as many each: "๙๒" beside "๓.๘".
  const bool pixels = chart.origin.method == Method::kOcr;
  const int more = pixels ? decimals_of(label.value) + 1 : 2;
  return std::any_of(chart.marks.begin(), chart.marks.end(), [&](const ChartMark& mark) {
    return mark.label && decimals_of(mark.label->value) >= more;
  });
}

bool stands_alone_inside(const Chart& chart, const ChartMark& mark) {
  if (chart.origin.method != Method::kOcr) return false;
  const auto inside = [](const ChartMark& one) {
    return one.label && one.label->origin.box && one.box.contains(one.label->origin.box->centre());
  };
  const bool bars = chart.kind == ChartKind::kColumns || chart.kind == ChartKind::kBars;
  const auto within = std::count_if(chart.marks.begin(), chart.marks.end(), inside);
  return bars && inside(mark) && 2 * within < std::ssize(chart.marks);
}

bool lost_tens(const Chart& chart, const ChartMark& mark, const Reading& reading) {
  constexpr Hundredths kTen{1000};
  if (chart.origin.method != Method::kOcr || reading.candidates.empty()) return false;
  const Hundredths number = reading.candidates.front().value;
  if (number.value == 0 || number >= kTen) return false;
  if (mark.drawn && mark.drawn->contains(number)) return false;
  std::size_t labels = 0;
  std::size_t tens = 0;
  for (const ChartMark& other : chart.marks) {
    if (!other.label || &other == &mark) continue;
    ++labels;
    const auto values = values_read(*other.label);
    tens += !values.empty() && values.front().value >= kTen ? 1 : 0;
  }
  return 2 * tens > labels;
}

bool weigh_by_drawing(const ValueRange& drawn, std::vector<Candidate>& candidates) {
  double inside = 0;
  double all = 0;
  for (const Candidate& candidate : candidates) {
    all += candidate.likelihood;
    if (drawn.contains(candidate.value)) inside += candidate.likelihood;
  }
  if (inside <= 0) {
    for (Candidate& candidate : candidates) candidate.likelihood *= kContradicted;
    return false;
  }
  const bool first_inside = drawn.contains(candidates.front().value);
  std::erase_if(candidates,
                [&](const Candidate& candidate) { return !drawn.contains(candidate.value); });
  const double unknown = std::max(0.0, 1 - all);
  for (Candidate& candidate : candidates) {
    candidate.likelihood /= inside + unknown;
    if (!first_inside) candidate.likelihood = std::min(candidate.likelihood, kContradicted);
  }
  return first_inside;
}

}  // namespace prongsai
