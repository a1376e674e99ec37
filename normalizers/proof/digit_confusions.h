#pragma once

namespace prongsai {

enum class DigitScript { kThai, kArabic };

// What it costs to believe that a printed digit was read as another: -1000 ln(likelihood), a whole
// number so that sums of costs are the same on every machine. The pairs that recognisers are known
// to mix up are cheap, all others dear; a digit read as itself is free.
[[nodiscard]] int digit_cost(DigitScript script, int printed, int read);

// True if recognisers are known to read `printed` as `read`.
[[nodiscard]] bool is_known_confusion(DigitScript script, int printed, int read);

// Further ways to misread a number, on the same scale.
inline constexpr int kLostDigitCost = 8517;     // 2 in 10,000: "๙๓.๘" + "๐"
inline constexpr int kAddedDigitCost = 9210;    // 1 in 10,000: a speck, the rule of a cell
inline constexpr int kDoubledDigitCost = 8517;  // 2 in 10,000: "๙๓๓.๘๐"
inline constexpr int kLostPointCost = 7601;     // 5 in 10,000: "๙๓๘๐"
inline constexpr int kOddFormCost = 9210;       // 1 in 10,000 has a leading zero: "๐๙.๘๐"
inline constexpr int kLetterCost = 6908;        // 1 in 1,000: "๙o.๘๓"

}  // namespace prongsai
