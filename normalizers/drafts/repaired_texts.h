#pragma once

#include <vector>

#include "model/change.h"
#include "model/record.h"

namespace prongsai {

// Reports text-repaired (info), once a field, for the texts of a draft in which words or closed
// lists decided a repair: changes of the class kDictionary.
void report_repaired_texts(const std::vector<Change>& changes, Draft& draft);

}  // namespace prongsai
