#include "extractors/layout/cell_blocks.h"

#include <algorithm>

namespace prongsai {
namespace {

// As in row_starts.cpp: lines of one cell lie at most so much further apart than the closest ones;
// lines nearer than this share of the font size are of two cells beside one another.
constexpr double kSameCell = 1.15;
constexpr double kLeastPitch = 0.8;

struct CellLine {
  std::size_t row = 0;
  Points baseline = 0;
};

using Columns = std::vector<std::vector<CellLine>>;

Columns lines_of(const TableBody& body) {
  Columns columns(body.spans.size());
  for (std::size_t i = 0; i < body.rows.size(); ++i) {
    if (body.alone[i]) continue;
    for (const Word* word : body.rows[i].words) {
      const Points middle = word->box.centre().x;
      for (std::size_t c = 0; c < columns.size(); ++c) {
        if (middle < body.spans[c].x0 || middle > body.spans[c].x1) continue;
        if (columns[c].empty() || columns[c].back().row != i)
          columns[c].push_back({i, word->baseline});
      }
    }
  }
  return columns;
}

// A line that is drawn over the column lies between, or a row across all columns. The edge of a
// coloured row says nothing: a cell that is merged over two rows has one colour.
bool parted(const TableBody& body, const ColumnSpan& span, const CellLine& above,
            const CellLine& below) {
  for (std::size_t i = above.row + 1; i < below.row; ++i) {
    if (body.alone[i]) return true;
  }
  return std::any_of(
      body.separators.begin(), body.separators.end(), [&](const RowSeparator& separator) {
        const Points over = std::min(separator.x1, span.x1) - std::max(separator.x0, span.x0);
        return separator.drawn && 2 * over >= span.x1 - span.x0 &&
               separator.y > above.baseline - 0.2 * body.rows[above.row].size &&
               separator.y < below.baseline - 0.2 * body.rows[below.row].size;
      });
}

// The least distance between lines below the first value of which not both have one.
Points least_distance(const TableBody& body, const Columns& columns) {
  const auto first = static_cast<std::size_t>(
      std::find(body.anchors.begin(), body.anchors.end(), true) - body.anchors.begin());
  Points least = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::vector<CellLine>& lines = columns[c];
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const CellLine& above = lines[i - 1];
      const CellLine& below = lines[i];
      if (above.row < first || parted(body, body.spans[c], above, below)) continue;
      if (body.anchors[above.row] && body.anchors[below.row]) continue;
      const Points distance = below.baseline - above.baseline;
      if (distance < kLeastPitch * body.rows[above.row].size) continue;
      if (least == 0 || distance < least) least = distance;
    }
  }
  return least;
}

}  // namespace

CellBlocks::CellBlocks(const TableBody& body) : columns_(body.spans.size()) {
  const Columns columns = lines_of(body);
  pitch_ = least_distance(body, columns);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t i = 0; i < columns[c].size(); ++i) {
      const CellLine& line = columns[c][i];
      const bool follows = i > 0 && !parted(body, body.spans[c], columns[c][i - 1], line) &&
                           line.baseline - columns[c][i - 1].baseline <= kSameCell * pitch_;
      if (!follows) columns_[c].push_back({line.row, line.row + 1, line.baseline, line.baseline});
      columns_[c].back().end = line.row + 1;
      columns_[c].back().last = line.baseline;
    }
  }
}

}  // namespace prongsai
