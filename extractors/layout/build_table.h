#pragma once

#include <span>
#include <utility>
#include <vector>

#include "extractors/layout/column_spans.h"
#include "model/page.h"

namespace prongsai {

// What is known of a table without lines between its columns.
struct TablePlan {
  ColumnHeader header;
  std::vector<std::span<const TextRow>> rows;  // below the header, each as its rows of text
  std::vector<bool> alone;                     // by row: one cell over all columns
  std::vector<std::pair<std::size_t, std::size_t>> merged;  // row, column: goes on from above
};

// The table with its words in it.
[[nodiscard]] Table build_table(const TablePlan& plan, const Page& page);

// Takes the table's words out of those that no table has.
void take_out(const Table& table, const Page& page, std::vector<const Word*>& outside);

}  // namespace prongsai
