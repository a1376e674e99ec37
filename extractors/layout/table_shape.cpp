#include "extractors/layout/table_shape.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prongsai {
namespace {

constexpr double kCellGap = 0.5;
// One header stands at the same place on all pages.
constexpr Points kSamePlace = 3.0;
// A word may reach so far over the middle between two columns (share of the font size): the page
// before need not have had the longest words.
constexpr double kOver = 0.6;
// A heading below the rest of a table ("ตัวชี้วัดที่ ๓ การใช้อำนาจ ได้คะแนน …") runs over the middle
// between columns by this much on both sides; a sub-group's long name may.
constexpr double kRunsOn = 2.0;

std::vector<TableShape::HeaderRun> header_runs(const TextRow& row) {
  std::vector<TableShape::HeaderRun> runs;
  for (const WordRun& run : runs_of(row, kCellGap)) {
    runs.push_back({{}, run.box.x0});
    for (const Word* word : run.words) runs.back().text += word->text;
  }
  return runs;
}

// A line of text that runs on from one column into the next: between cells lies more than a space,
// and words of two stand that close on no line that has nothing else.
bool crosses(const TextRow& row, const std::vector<Points>& edges) {
  const std::vector<WordRun> runs = runs_of(row, kCellGap);
  if (runs.size() != 1) return false;
  const Rect& box = runs[0].box;
  return std::any_of(edges.begin() + 1, edges.end() - 1, [&](Points edge) {
    return box.x0 < edge - kRunsOn * row.size && box.x1 > edge + kRunsOn * row.size;
  });
}

bool same(const TableShape::HeaderRun& a, const TableShape::HeaderRun& b) {
  return a.text == b.text && std::abs(a.x0 - b.x0) <= kSamePlace;
}

}  // namespace

TableShape shape_of(std::span<const TextRow> header, std::vector<ColumnSpan> spans,
                    std::vector<bool> values) {
  TableShape shape;
  for (const TextRow& row : header) shape.header.push_back(header_runs(row));
  shape.spans = std::move(spans);
  shape.values = std::move(values);
  return shape;
}

bool begins_with_header(std::span<const TextRow> rows, const TableShape& shape) {
  if (shape.header.empty() || rows.size() < shape.header.size()) return false;
  for (std::size_t i = 0; i < shape.header.size(); ++i) {
    const auto runs = header_runs(rows[i]);
    if (!std::equal(runs.begin(), runs.end(), shape.header[i].begin(), shape.header[i].end(), same))
      return false;
  }
  return true;
}

bool fits(const TextRow& row, const TableShape& shape) {
  const std::vector<Points> edges = column_edges(shape.spans);
  // Outer columns have paper beside them: the page before need not have had the longest line.
  const Points slack = 3 * row.size;
  if (crosses(row, edges)) return false;
  return std::all_of(row.words.begin(), row.words.end(), [&](const Word* word) {
    if (word->box.x0 < edges.front() - slack || word->box.x1 > edges.back() + slack) return false;
    return std::none_of(edges.begin() + 1, edges.end() - 1, [&](Points edge) {
      return word->box.x0 < edge - kOver * row.size && word->box.x1 > edge + kOver * row.size;
    });
  });
}

}  // namespace prongsai
