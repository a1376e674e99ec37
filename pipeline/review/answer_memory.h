#pragma once

#include <filesystem>
#include <vector>

#include "model/review.h"

namespace prongsai {

// Answers live on in WORK/answers.jsonl, by document and field: a later run over the same bytes
// takes them again. The file is the user's to keep, read and correct.

// Puts `answers` into the file, over older ones about the same field. Throws WriteError, and
// ConversionError where the file is there and cannot be understood.
void remember_answers(const std::filesystem::path& work_folder,
                      const std::vector<ReviewAnswer>& answers);

// All answers that are remembered; empty where there are none. Throws ConversionError.
[[nodiscard]] std::vector<ReviewAnswer> remembered_answers(
    const std::filesystem::path& work_folder);

}  // namespace prongsai
