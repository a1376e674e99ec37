#pragma once

#include <filesystem>
#include <vector>

#include "model/review.h"

namespace prongsai {

// Reads the answers that earlier runs kept (one JSON object a line, as write_answers() writes
// them). Empty where there is no such file. Throws ConversionError, kDamaged, with line and field.
[[nodiscard]] std::vector<ReviewAnswer> read_answer_store(const std::filesystem::path& file);

}  // namespace prongsai
