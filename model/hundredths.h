#pragma once

#include <compare>
#include <string>

namespace prongsai {

// A score as printed: 96.83 is Hundredths{9683}. Scores are decimal numbers with two places; binary
// floating point cannot hold them and never touches them between the page and the workbook.
struct Hundredths {
  int value = 0;
  auto operator<=>(const Hundredths&) const = default;
};

inline constexpr Hundredths kFullScore{10000};

// "96.83", "100.00", "0.50"
[[nodiscard]] inline std::string to_string(Hundredths h) {
  const int whole = h.value / 100;
  const int rest = h.value % 100;
  return std::to_string(whole) + '.' + (rest < 10 ? "0" : "") + std::to_string(rest);
}

}  // namespace prongsai
