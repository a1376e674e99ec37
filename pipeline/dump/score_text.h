#pragma once

#include <string>

#include "model/record.h"

namespace prongsai {

// A number of a draft or of a report on one line, as record_text.h shows it.
[[nodiscard]] std::string text_form(const Readings& readings);
[[nodiscard]] std::string text_form(const Score& score);

}  // namespace prongsai
