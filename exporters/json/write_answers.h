#pragma once

#include <filesystem>
#include <vector>

#include "model/review.h"

namespace prongsai {

// Keeps answers for later runs: one JSON object a line. The file appears whole or not at all.
// Throws WriteError.
void write_answers(const std::vector<ReviewAnswer>& answers, const std::filesystem::path& file);

}  // namespace prongsai
