#pragma once

#include <vector>

#include "extractors/scan/components.h"

namespace prongsai {

// Which pieces of ink are dots of a dotted border: they stand in a row as find_broken_rules() finds
// it, which runs alone. Dots of a grey area stand in rows as well, one close to the other. A flag a
// component.
[[nodiscard]] std::vector<bool> dots_of_lone_rows(const Components& ink, double type_height);

}  // namespace prongsai
