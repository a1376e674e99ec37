#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "normalizers/proof/sums.h"

namespace prongsai {

// A share of a slot in a weighted mean.
struct Share {
  int slot = 0;  // -1: not known
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};

// The plain mean of parts, each a mean itself.
[[nodiscard]] std::vector<Share> mean(const std::vector<std::vector<Share>>& parts);

// The sum "`total` is the weighted mean of `shares`", checked; nothing where a slot is not known.
[[nodiscard]] std::optional<Sum> weigh(const std::string& id, int total,
                                       const std::vector<Share>& shares, const Evidence& evidence);

}  // namespace prongsai
