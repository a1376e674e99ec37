#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/change.h"

namespace prongsai {

// Signs that a text shows at one look over its bytes, of which most texts show none: what a rule
// must find before it is worth asking. rules/traces.h looks for them.
enum class Trace : std::uint8_t {
  kTag,              // "<"
  kInvisible,        // characters that show nothing
  kOddSpace,         // spaces other than U+0020
  kPrivateUse,       // U+E000-F8FF
  kSpaceBeforeMark,  // "ส ิ"
  kDoubleSaraE,      // "เเ"
  kRuSaraAa,         // "ฤา"
  kLakkhangyao,      // ๅ anywhere
  kNikhahit,         // ํ anywhere
  kToneAfterSaraAm,  // "ำ้"
  kToneBeforeVowel,  // "ท่ี"
  kToneAfterVowel,   // "หนา้"
  kOrderedMark,      // accents and ฺ
  kSameMark,         // the same mark twice on a letter, or three marks
  kLateMark,  // a mark that the end of its word cannot have: "จดั ", "ชอื่ ", "เลม่ "
  kDoubleSpace,
  kSpaceBeforeSaraAa,  // " า"
  kSpaceInThai,        // a space with characters beyond ASCII on both sides
  kDecimal,            // a digit and a point
  kAny,                // shown by every text
};

// A set of them.
using Traces = std::uint32_t;
[[nodiscard]] constexpr Traces set_of(Trace trace) {
  return Traces{1} << static_cast<unsigned>(trace);
}

// A Rule repairs one kind of damage in one piece of Thai text, and nothing else.
//
// Every rule, tested as such by tests/normalizers/text/rule_contract_test.cpp, is
//   pure        same text in, same text out: no globals but the word list, no clock, no I/O;
//   shy         nullopt when there is nothing to repair;
//   idempotent  a repaired text is left alone;
//   careful     UTF-8 in, UTF-8 out.
//
// To add one: a function in its own .cpp under normalizers/text/rules/, its declaration in rules.h,
// a line in rules.cpp (its place there is its place in the order), and rows in its test table. If
// it looks for something new, teach rules/traces.cpp to see it.
//
// Rules of the class kDictionary ask thai_lexicon() or closed lists and act only on one answer;
// where there is no word list they do nothing. What is damaged and cannot be repaired is flagged
// (flags.h).
struct Rule {
  std::string_view name;  // as shown by --trace-rules, taken by --without-rule
  std::string_view why;   // the damage it repairs
  std::optional<std::string> (*apply)(std::string_view text);
  Trace trace = Trace::kAny;  // what a text must show for the rule to have anything to do
  RepairClass repair_class = RepairClass::kExact;
  double confidence = 1;  // that what it writes is what the paper says
};

// All rules in the order in which they are applied.
[[nodiscard]] std::span<const Rule> all_rules();

}  // namespace prongsai
