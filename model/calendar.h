#pragma once

#include <chrono>
#include <compare>

namespace prongsai {

// A Thai fiscal year, by the Buddhist era: FY 2568 runs from 1 October 2024 to 30 September 2025.
struct FiscalYear {
  int buddhist_era = 0;
  auto operator<=>(const FiscalYear&) const = default;
};

// Years of the Buddhist era are those of the common era plus 543.
inline constexpr int kBuddhistEraOffset = 543;

// A day in the common era. std::chrono knows months' lengths and leap years.
using Date = std::chrono::year_month_day;

[[nodiscard]] inline Date first_day(FiscalYear year) {
  return Date{std::chrono::year{year.buddhist_era - kBuddhistEraOffset - 1}, std::chrono::October,
              std::chrono::day{1}};
}

[[nodiscard]] inline Date last_day(FiscalYear year) {
  return Date{std::chrono::year{year.buddhist_era - kBuddhistEraOffset}, std::chrono::September,
              std::chrono::day{30}};
}

}  // namespace prongsai
