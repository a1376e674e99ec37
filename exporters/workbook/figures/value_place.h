#pragma once

#include <optional>
#include <string>

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// Where in a record's documents a value stands.
struct ValuePlace {
  std::optional<int> page;
  int source = 0;  // of a joined record: which of its documents
};

[[nodiscard]] ValuePlace place_of(const Score& score);

// The document that a value is from.
[[nodiscard]] std::string file_of(const Report& report, const ValuePlace& place,
                                  const Results& results);

// The page's number; where it is known at which address the document is published, it opens the
// page there.
[[nodiscard]] SheetCell page_cell(const Report& report, const ValuePlace& place,
                                  const Results& results);

}  // namespace prongsai
