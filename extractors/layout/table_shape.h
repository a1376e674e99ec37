#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extractors/layout/column_spans.h"

namespace prongsai {

// What a table without lines looks like, for knowing its rest on the next page.
struct TableShape {
  struct HeaderRun {
    std::string text;
    Points x0 = 0;
  };
  std::vector<std::vector<HeaderRun>> header;  // by row of text
  std::vector<ColumnSpan> spans;
  std::vector<bool> values;
};

[[nodiscard]] TableShape shape_of(std::span<const TextRow> header, std::vector<ColumnSpan> spans,
                                  std::vector<bool> values);

// True where the rows begin with the table's header, word for word and in the same places.
[[nodiscard]] bool begins_with_header(std::span<const TextRow> rows, const TableShape& shape);

// True where every word of the row stands in one of the table's columns.
[[nodiscard]] bool fits(const TextRow& row, const TableShape& shape);

}  // namespace prongsai
