#include "proof/simulate.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "normalizers/proof/level.h"
#include "normalizers/proof/sums.h"

namespace prongsai::bench {
namespace {

Exact mean(const std::vector<Exact>& values) {
  Exact sum = 0;
  for (const Exact value : values) sum += value;
  return sum / static_cast<Exact>(values.size());
}

// `mood` is the chance of the best answer; bribes are denied by nearly everybody.
Exact answers(Chance& chance, int people, bool yes_no, double mood) {
  const double best = yes_no ? 1 - (1 - mood) / 5 : mood;
  int sum = 0;
  for (int i = 0; i < people; ++i) {
    if (chance.happens(best)) {
      sum += 100;
    } else if (!yes_no) {
      int steps = 1;
      while (steps < 5 && chance.happens(1.0 / 3)) ++steps;
      sum += 100 - 20 * steps;
    }
  }
  return static_cast<Exact>(sum) / people;
}

// Most of an agency's data is there.
Exact found_on_website(Chance& chance) {
  const int draw = chance.below(100);
  return draw < 88 ? 100 : draw < 94 ? 50 : 0;
}

}  // namespace

Print& Simulated::at(const std::string& field) {
  return *std::find_if(prints.begin(), prints.end(),
                       [&](const Print& print) { return print.field == field; });
}

const Print* Simulated::find(const std::string& field) {
  const auto found = std::find_if(prints.begin(), prints.end(),
                                  [&](const Print& print) { return print.field == field; });
  return found == prints.end() ? nullptr : &*found;
}

bool is_item(const Print& print) { return print.field.starts_with("item:"); }

std::string thai(Hundredths score) {
  std::string text;
  for (const char c : to_string(score)) {
    if (c == '.') {
      text += c;
    } else {
      text += {'\xE0', '\xB9', static_cast<char>(0x90 + (c - '0'))};
    }
  }
  return text;
}

Hundredths round_half_up(Exact score) {
  return Hundredths{static_cast<int>(std::floor(score * 100 + 0.5L + 1e-12L))};
}

Simulated Simulator::make(Chance& chance) const {
  Simulated report;
  std::array<int, 3> people{};
  for (int& part : people) part = chance.between(15, 400);
  for (const FrameworkItem& item : framework_.items) {
    const std::string field = item_field(item.code);
    const double mood = 0.6 + chance.below(40) / 100.0;
    if (item.code.instrument == Instrument::kOit) {
      report.exact[field] = found_on_website(chance);
    } else if (item.code.instrument == Instrument::kIit) {
      report.exact[field] = answers(chance, people[0], item.yes_no, mood);
    } else {
      report.exact[field + kPart1Suffix] = answers(chance, people[1], item.yes_no, mood);
      report.exact[field + kPart2Suffix] = answers(chance, people[2], item.yes_no, mood);
    }
  }
  add_totals(report.exact);
  for (const auto& [field, exact] : report.exact) {
    report.prints.push_back(
        {field, round_half_up(exact), thai(round_half_up(exact)), false, false});
  }
  report.level = level(report);
  return report;
}

void Simulator::add_totals(std::map<std::string, Exact>& exact, const std::string& given) const {
  const auto set = [&](const std::string& field, Exact value) {
    if (field != given) exact[field] = value;
  };
  std::map<Instrument, std::vector<Exact>> indicators;
  std::array<std::vector<Exact>, 2> parts;
  for (const FrameworkIndicator& indicator : framework_.indicators) {
    std::array<std::vector<Exact>, 2> items;  // of both parts; of an indicator without, the first
    const bool in_parts = indicator.instrument == Instrument::kEit;
    for (const FrameworkItem& item : framework_.items) {
      if (item.indicator != indicator.number) continue;
      const std::string field = item_field(item.code);
      items[0].push_back(exact[in_parts ? field + kPart1Suffix : field]);
      if (in_parts) items[1].push_back(exact[field + kPart2Suffix]);
    }
    const std::string field = indicator_field(indicator.number);
    set(field, in_parts ? (mean(items[0]) + mean(items[1])) / 2 : mean(items[0]));
    indicators[indicator.instrument].push_back(exact[field]);
    for (std::size_t i = 0; in_parts && i < 2; ++i) parts[i].push_back(mean(items[i]));
  }
  set("instrument:IIT", mean(indicators[Instrument::kIit]));
  set("instrument:OIT", mean(indicators[Instrument::kOit]));
  set("instrument:EIT.part1", mean(parts[0]));
  set("instrument:EIT.part2", mean(parts[1]));
  set("overall", 0.3L * exact["instrument:IIT"] + 0.15L * exact["instrument:EIT.part1"] +
                     0.15L * exact["instrument:EIT.part2"] + 0.4L * exact["instrument:OIT"]);
}

std::string Simulator::level(Simulated& report) const {
  Report scored;
  scored.overall.score.value = report.at("overall").printed;
  const auto add = [&](Instrument code, int value) {
    InstrumentResult<Score> result;
    result.code = code;
    result.score.value = Hundredths{value};
    scored.instruments.push_back(result);
  };
  const auto printed = [&](const char* field) { return report.at(field).printed.value; };
  add(Instrument::kIit, printed("instrument:IIT"));
  add(Instrument::kEit,
      (printed("instrument:EIT.part1") + printed("instrument:EIT.part2") + 1) / 2);
  add(Instrument::kOit, printed("instrument:OIT"));
  return expected_level(scored, framework_).value_or("");
}

}  // namespace prongsai::bench
