#pragma once

#include <string>
#include <vector>

#include "extractors/report/header_wordings.h"
#include "extractors/report/headings.h"
#include "model/reference.h"

namespace prongsai {

// The closed lists that reports are read by, as keys for comparing; made once a document.
struct Vocabulary {
  explicit Vocabulary(const Reference& reference);

  HeaderWordings headers;
  IndicatorNames indicators;
  std::vector<std::string> groups;  // phrase keys of OIT's sub-groups, all years
};

// Whether a text is the name of a sub-group, with or without its number ("9.1 ข้อมูลพื้นฐาน").
[[nodiscard]] bool is_group(const Vocabulary& vocabulary, std::string_view text);

}  // namespace prongsai
