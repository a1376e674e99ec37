#pragma once

#include <vector>

#include "extractors/layout/row_starts.h"

namespace prongsai {

// Lines of one column that follow one another as closely as lines of a cell do.
struct CellBlock {
  std::size_t begin = 0;  // rows of text, the first with a line of it
  std::size_t end = 0;    // and behind the last
  Points first = 0;       // baselines
  Points last = 0;
  [[nodiscard]] Points middle() const { return (first + last) / 2; }
};

// The blocks of each column of a table's body. Separators and rows across all columns part them.
class CellBlocks {
 public:
  explicit CellBlocks(const TableBody& body);

  // From line to line of one cell: the least distance there is; 0 where no cell has two lines.
  [[nodiscard]] Points pitch() const { return pitch_; }
  // Top to bottom.
  [[nodiscard]] const std::vector<CellBlock>& of(std::size_t column) const {
    return columns_[column];
  }

 private:
  std::vector<std::vector<CellBlock>> columns_;
  Points pitch_ = 0;
};

}  // namespace prongsai
