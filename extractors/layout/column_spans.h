#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extractors/layout/text_rows.h"

namespace prongsai {

// How far the words of a column reach from left to right.
struct ColumnSpan {
  Points x0 = 0;
  Points x1 = 0;
};

// The columns in which the words of some rows stand: between two of them is a strip of paper, at
// least `gap` (a share of the font size) wide, that no word touches.
[[nodiscard]] std::vector<ColumnSpan> column_spans(std::span<const TextRow> rows, double gap);

// A column that only the header shows, all its cells being empty (or merged into one elsewhere): in
// one of the rows above row `end` every column has its run and one more stands beside them.
[[nodiscard]] std::optional<ColumnSpan> bare_column(std::span<const TextRow> rows, std::size_t end,
                                                    const std::vector<ColumnSpan>& spans);

// A header over several columns that have headers of their own below it.
struct HeaderOver {
  std::size_t first = 0;  // columns
  std::size_t last = 0;
  std::vector<const Word*> words;
};

// The header of such columns in the rows above them.
struct ColumnHeader {
  std::size_t begin = 0;  // its first row's index in `rows`; its last is the one before `end`
  std::vector<ColumnSpan> spans;                // the columns, as wide as their headers make them
  std::vector<std::vector<const Word*>> words;  // by column
  std::vector<HeaderOver> over;                 // at most one row of them
};

// Reads upwards from row `end`. Every run of words must stand over one column, or over several that
// have headers already, beside other headers; alone, it is a caption or prose and no header.
// Nothing where a column is left without a header; one may be, if there are four or more and no
// values stand in it (`values` names those columns).
[[nodiscard]] std::optional<ColumnHeader> header_above(std::span<const TextRow> rows,
                                                       std::size_t end,
                                                       const std::vector<ColumnSpan>& spans,
                                                       const std::vector<bool>& values,
                                                       Points pitch);

// The lines between the columns, in the middle of the strips; outer ones at the words' ends.
[[nodiscard]] std::vector<Points> column_edges(const std::vector<ColumnSpan>& spans);

}  // namespace prongsai
