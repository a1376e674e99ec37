#include "normalizers/proof/digit_confusions.h"

#include <algorithm>
#include <iterator>

namespace prongsai {
namespace {

// A likelihood is that of one printed digit being read as the other one.
constexpr int kOften = 6908;     // 1 in 1,000: left over by models trained on Thai numerals
constexpr int kAtTimes = 7824;   // 4 in 10,000: made by general models, seldom by trained ones
constexpr int kUnheard = 11513;  // 1 in 100,000: no known confusion

struct Confusion {
  DigitScript script;
  int printed;
  int read;
  int cost;
};

// Measured on rendered scans: which digits came out as which. "Trained" are models made for Thai
// numerals, "general" the stock Thai model, which has no ๔ ๖ ๗ ๘ ๙ of its own.
constexpr Confusion kConfusions[] = {
    // trained: ๗→๓ ๕↔๔ ๑→๓ ๔→๙ ๘→๔, and sets {๗๓} {๔๕} {๘๔} {๑๓} {๓๑๐} {๙๗}
    {DigitScript::kThai, 7, 3, kOften},
    {DigitScript::kThai, 5, 4, kOften},
    {DigitScript::kThai, 4, 5, kOften},
    {DigitScript::kThai, 1, 3, kOften},
    {DigitScript::kThai, 4, 9, kOften},
    {DigitScript::kThai, 8, 4, kOften},
    {DigitScript::kThai, 3, 7, kAtTimes},
    {DigitScript::kThai, 3, 1, kAtTimes},
    {DigitScript::kThai, 4, 8, kAtTimes},
    {DigitScript::kThai, 9, 7, kAtTimes},
    {DigitScript::kThai, 7, 9, kAtTimes},
    {DigitScript::kThai, 3, 0, kAtTimes},
    {DigitScript::kThai, 0, 3, kAtTimes},
    {DigitScript::kThai, 1, 0, kAtTimes},
    {DigitScript::kThai, 0, 1, kAtTimes},
    // general: ๙→๕๓๑ ๘→๕ ๖→๒๐๑ ๔→๕ ๗→๓๕๒
    {DigitScript::kThai, 6, 2, kOften},
    {DigitScript::kThai, 9, 5, kOften},
    {DigitScript::kThai, 8, 5, kOften},
    {DigitScript::kThai, 9, 3, kAtTimes},
    {DigitScript::kThai, 9, 1, kAtTimes},
    {DigitScript::kThai, 6, 0, kAtTimes},
    {DigitScript::kThai, 6, 1, kAtTimes},
    {DigitScript::kThai, 7, 5, kAtTimes},
    {DigitScript::kThai, 7, 2, kAtTimes},
    // trained, Arabic: 3↔5
    {DigitScript::kArabic, 3, 5, kOften},
    {DigitScript::kArabic, 5, 3, kOften},
    // Arabic shapes that a broken or filled stroke turns into each other
    {DigitScript::kArabic, 8, 3, kAtTimes},
    {DigitScript::kArabic, 3, 8, kAtTimes},
    {DigitScript::kArabic, 8, 6, kAtTimes},
    {DigitScript::kArabic, 6, 8, kAtTimes},
    {DigitScript::kArabic, 6, 5, kAtTimes},
    {DigitScript::kArabic, 5, 6, kAtTimes},
    {DigitScript::kArabic, 1, 7, kAtTimes},
    {DigitScript::kArabic, 7, 1, kAtTimes},
    {DigitScript::kArabic, 0, 8, kAtTimes},
    {DigitScript::kArabic, 8, 0, kAtTimes},
};

const Confusion* find(DigitScript script, int printed, int read) {
  const auto* const found =
      std::find_if(std::begin(kConfusions), std::end(kConfusions), [&](const Confusion& row) {
        return row.script == script && row.printed == printed && row.read == read;
      });
  return found == std::end(kConfusions) ? nullptr : found;
}

}  // namespace

int digit_cost(DigitScript script, int printed, int read) {
  if (printed == read) return 0;
  const Confusion* known = find(script, printed, read);
  return known ? known->cost : kUnheard;
}

bool is_known_confusion(DigitScript script, int printed, int read) {
  return find(script, printed, read) != nullptr;
}

}  // namespace prongsai
