#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "model/origin.h"

namespace prongsai {

// How a rule of repair knows what it does.
enum class RepairClass {
  kExact,       // the damage has one cause and one cure; nothing is guessed
  kDictionary,  // words or closed lists decide; the finding text-repaired tells of it
  kFlag,        // damage is seen and nothing done: before and after are equal
};

// Names of rules of repair: those to leave out.
using RuleNames = std::set<std::string, std::less<>>;

// One rule's effect on one text: the answer to "who changed this cell?".
struct Change {
  std::string_view rule;  // name of a rule with static lifetime
  std::string before;
  std::string after;
  Origin where;
  RepairClass repair_class = RepairClass::kExact;
  double confidence = 1;  // that `after` is what the paper says; 1 for exact rules, 0 for flags
  bool operator==(const Change&) const = default;
};

}  // namespace prongsai
