#include "proof/damage.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "normalizers/proof/digit_confusions.h"
#include "normalizers/proof/sums.h"

namespace prongsai::bench {
namespace {

int digit_of(const std::string& raw, std::size_t at) {
  return static_cast<unsigned char>(raw[at + 2]) - 0x90;
}

void set_digit(std::string& raw, std::size_t at, int digit) {
  raw[at + 2] = static_cast<char>(0x90 + digit);
}

std::vector<std::size_t> digits_in(const std::string& raw) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '\xE0') places.push_back(at);
  }
  return places;
}

int misread(int digit, Misread how, Chance& chance) {
  std::array<int, 10> weight{};  // in a million
  int all = 0;
  for (int read = 0; read < 10; ++read) {
    if (read == digit) continue;
    const int cost = digit_cost(DigitScript::kThai, digit, read);
    weight[static_cast<std::size_t>(read)] =
        how == Misread::kAnything ? 1 : static_cast<int>(1e6 * std::exp(-cost / 1000.0));
    all += weight[static_cast<std::size_t>(read)];
  }
  int left = chance.below(all);
  int read = 0;
  while ((left -= weight[static_cast<std::size_t>(read)]) >= 0) ++read;
  return read;
}

Print& any_print(Simulated& report, Chance& chance) {
  return report
      .prints[static_cast<std::size_t>(chance.below(static_cast<int>(report.prints.size())))];
}

bool same_table(const std::string& one, const std::string& two) {
  const auto part = [](const std::string& field) {
    return field.find(".part") == std::string::npos ? ' ' : field.back();
  };
  return one[5] == two[5] && part(one) == part(two);  // "item:i"
}

int indicator_of(const Print& print, const Framework& framework) {
  for (const FrameworkItem& item : framework.items) {
    const std::string field = item_field(item.code);
    if (print.field == field || print.field.starts_with(field + '.')) return item.indicator;
  }
  return 0;
}

}  // namespace

void misread_digits(Simulated& report, int times, Misread how, Chance& chance) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t i = 0; i < report.prints.size(); ++i) {
    for (const std::size_t at : digits_in(report.prints[i].raw)) places.emplace_back(i, at);
  }
  for (int i = 0; i < times; ++i) {
    const auto place = chance.below(static_cast<int>(places.size()));
    const auto [print, at] = places[static_cast<std::size_t>(place)];
    places.erase(places.begin() + place);
    std::string& raw = report.prints[print].raw;
    set_digit(raw, at, misread(digit_of(raw, at), how, chance));
    report.prints[print].damaged = true;
  }
}

void misread_shape(Simulated& report, int printed, int read) {
  for (Print& print : report.prints) {
    for (const std::size_t at : digits_in(print.raw)) {
      if (digit_of(print.raw, at) != printed) continue;
      set_digit(print.raw, at, read);
      print.damaged = true;
    }
  }
}

void lose_point(Simulated& report, Chance& chance) {
  Print& print = any_print(report, chance);
  std::erase(print.raw, '.');
  print.damaged = true;
}

void print_only(Simulated& report, int what) {
  for (Print& print : report.prints) {
    const int kind = is_item(print)                          ? kItems
                     : print.field.starts_with("indicator:") ? kIndicators
                                                             : kInstruments;
    print.lost = (what & kind) == 0;
  }
}

void lose_row(Simulated& report, Chance& chance) {
  Print* print = &any_print(report, chance);
  while (!is_item(*print)) print = &any_print(report, chance);
  print->lost = true;
  report.lost_row = print->field;
}

void swap_scores(Simulated& report, const Framework& framework, Chance& chance) {
  for (;;) {
    Print& one = any_print(report, chance);
    Print& two = any_print(report, chance);
    if (!is_item(one) || !is_item(two) || !same_table(one.field, two.field)) continue;
    if (one.raw == two.raw || indicator_of(one, framework) == indicator_of(two, framework))
      continue;
    std::swap(one.raw, two.raw);
    one.damaged = two.damaged = report.swapped = true;
    return;
  }
}

void print_wrong_total(Simulated& report, const Simulator& simulator, Chance& chance) {
  for (;;) {
    Print& total = any_print(report, chance);
    if (is_item(total)) continue;
    const int off = chance.between(2, 500) * (chance.below(2) == 0 ? 1 : -1);
    const int wrong = total.printed.value + off;
    if (wrong < 0 || wrong > kFullScore.value) continue;
    report.wrong_field = total.field;
    total.printed = Hundredths{wrong};
    if (chance.below(2) == 0) {
      report.exact[total.field] = static_cast<Exact>(wrong) / 100;
      simulator.add_totals(report.exact, total.field);
      for (Print& print : report.prints) print.printed = round_half_up(report.exact[print.field]);
    }
    for (Print& print : report.prints) print.raw = thai(print.printed);
    report.level = simulator.level(report);
    return;
  }
}

void print_wrong_level(Simulated& report, const Framework& framework, Chance& chance) {
  const std::string right = report.level;
  while (report.level == right) {
    const auto rules = static_cast<int>(framework.levels.size());
    report.level = framework.levels[static_cast<std::size_t>(chance.below(rules))].level;
  }
  report.wrong_field = "level";
}

}  // namespace prongsai::bench
