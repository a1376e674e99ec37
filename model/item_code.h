#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace prongsai {

// The three instruments of an assessment: the agency's own staff (IIT), its users (EIT), and the
// check of what its website discloses (OIT).
enum class Instrument { kIit, kEit, kOit };

// "IIT", "EIT", "OIT"
[[nodiscard]] constexpr std::string_view name(Instrument instrument) {
  constexpr std::string_view kNames[] = {"IIT", "EIT", "OIT"};
  return kNames[static_cast<int>(instrument)];
}

// One question or check item of a year's framework: i10, e3, o28.
struct ItemCode {
  Instrument instrument = Instrument::kIit;
  int number = 0;
  auto operator<=>(const ItemCode&) const = default;
};

// "i10"
[[nodiscard]] inline std::string to_string(ItemCode code) {
  constexpr char kLetters[] = {'i', 'e', 'o'};
  return kLetters[static_cast<int>(code.instrument)] + std::to_string(code.number);
}

}  // namespace prongsai
