#include "normalizers/proof/missing_shape.h"

#include <algorithm>
#include <array>
#include <string>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/proof/digit_confusions.h"

namespace prongsai {
namespace {

// Digits behind the first one of a number are about evenly spread. Of 110 of them each digit should
// be eight; that one is missing by chance happens in one report of 2,000.
constexpr int kEnoughDigits = 110;

bool is_thai(const std::string& raw) { return with_ascii_digits(raw) != raw; }

// Printed 100.00 and 0.00 tell nothing of how digits are read.
bool tells(const Slot& slot) {
  return !slot.certain && slot.known() && *slot.score->value != kFullScore &&
         *slot.score->value != Hundredths{0};
}

std::array<int, 10> count_digits(const Evidence& evidence, DigitScript script, int& all) {
  std::array<int, 10> counts{};
  for (const Slot& slot : evidence.slots()) {
    if (!tells(slot) || is_thai(slot.score->raw) != (script == DigitScript::kThai)) continue;
    const std::string text = with_ascii_digits(slot.score->raw);
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] < '0' || text[i] > '9') continue;
      ++counts[static_cast<std::size_t>(text[i] - '0')];
      ++all;
    }
  }
  return counts;
}

// True if the number may have been printed with `missing` in one or more places where `read` was
// read.
bool may_hold(const Slot& slot, char missing, char read) {
  const std::string text = with_ascii_digits(slot.score->raw);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == read) places.push_back(i);
  }
  for (std::size_t chosen = 1; chosen < (std::size_t{1} << std::min<std::size_t>(places.size(), 6));
       ++chosen) {
    std::string printed = text;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if ((chosen >> i & 1) != 0) printed[places[i]] = missing;
    }
    const auto value = parse_score(printed);
    if (value && slot.allows(*value)) return true;
  }
  return false;
}

Finding never_read(int digit) {
  const std::string name = std::to_string(digit);
  return {Severity::kReview,
          "digit-never-read",
          "",
          {},
          "ไม่พบเลข " + name + " เลยในตัวเลขจำนวนมากที่อ่านจากภาพ อาจถูกอ่านเป็นเลขอื่นทั้งฉบับ",
          "the digit " + name +
              " was never read among many; it may have been taken for another one everywhere"};
}

bool doubt(Evidence& evidence, DigitScript script, int missing) {
  bool any = false;
  for (Slot& slot : evidence.slots()) {
    if (slot.certain || !slot.known()) continue;
    if (is_thai(slot.score->raw) != (script == DigitScript::kThai)) continue;
    for (int read = 0; read < 10; ++read) {
      if (!is_known_confusion(script, missing, read)) continue;
      if (may_hold(slot, static_cast<char>('0' + missing), static_cast<char>('0' + read))) {
        slot.unsettled = true;
        any = true;
      }
    }
  }
  return any;
}

}  // namespace

bool doubt_missing_shapes(Evidence& evidence, Findings& findings) {
  bool any = false;
  for (const DigitScript script : {DigitScript::kThai, DigitScript::kArabic}) {
    int all = 0;
    const std::array<int, 10> counts = count_digits(evidence, script, all);
    if (all < kEnoughDigits) continue;
    for (int digit = 0; digit < 10; ++digit) {
      if (counts[static_cast<std::size_t>(digit)] > 0 || !doubt(evidence, script, digit)) continue;
      findings.push_back(never_read(digit));
      any = true;
    }
  }
  return any;
}

}  // namespace prongsai
