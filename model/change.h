#pragma once

#include <string>
#include <string_view>

#include "model/origin.h"

namespace prongsai {

// One rule's effect on one text: the answer to "who changed this cell?".
struct Change {
  std::string_view rule;  // name of a rule with static lifetime
  std::string before;
  std::string after;
  Origin where;
  bool operator==(const Change&) const = default;
};

}  // namespace prongsai
