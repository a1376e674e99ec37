#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/change.h"

namespace prongsai {

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
// it looks for something new, teach may_need_repair() of rules/suspicion.cpp to see it.
//
// Rules of the class kDictionary ask thai_lexicon() or closed lists and act only on one answer;
// where there is no word list they do nothing. What is damaged and cannot be repaired is flagged
// (flags.h).
struct Rule {
  // What a text must have for the rule to have anything to do: a quick look spares nearly every
  // line the rule itself. rules/suspicion.h has the looks.
  enum class Trace {
    kDamage,       // bytes that sound text does not have in that order
    kSpaceInThai,  // a space between two Thai letters
    kOwnLook,      // the rule looks itself, and is quick to find nothing
  };

  std::string_view name;  // as shown by --trace-rules, taken by --without-rule
  std::string_view why;   // the damage it repairs
  std::optional<std::string> (*apply)(std::string_view text);
  Trace trace = Trace::kDamage;
  RepairClass repair_class = RepairClass::kExact;
  double confidence = 1;  // that what it writes is what the paper says
};

// All rules in the order in which they are applied.
[[nodiscard]] std::span<const Rule> all_rules();

}  // namespace prongsai
