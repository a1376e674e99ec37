#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/table.h"
#include "tests/support/table_truth.h"

namespace prongsai::testing {

// The places of a table that one cell covers each, nothing of its text.
struct GridCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  auto operator<=>(const GridCell&) const = default;
};

using Grid = std::vector<GridCell>;  // in order

// The tables that rules alone make on each page of a PDF, in the order of their upper edges.
using PageGrids = std::vector<Grid>;

[[nodiscard]] Grid grid_of(const Table& table);

// Of table `number` (from 1) of a truth: its filled cells.
[[nodiscard]] Grid grid_of(const std::vector<TrueCell>& truth, int number);

// Of a PDF with text: its rules as drawn. Throws ConversionError.
[[nodiscard]] std::vector<PageGrids> drawn_grids(const std::filesystem::path& pdf);

// Of a scan: the rules found among its pixels; no word is read. Throws ConversionError.
[[nodiscard]] std::vector<PageGrids> pixel_grids(const std::filesystem::path& scan);

// "4 rows, 3 columns, 12 cells"
[[nodiscard]] std::string shape_of(const Grid& grid);

// Compares the grids of `scan` page by page with those of `drawn`; prints what differs and one line
// of figures.
void print_grids(const std::string& scan, const std::string& drawn);

}  // namespace prongsai::testing
