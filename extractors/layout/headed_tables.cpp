#include "extractors/layout/headed_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extractors/layout/build_table.h"
#include "extractors/layout/column_spans.h"
#include "extractors/layout/row_separators.h"
#include "extractors/layout/strip_rows.h"
#include "extractors/layout/text_rows.h"

namespace prongsai {
namespace {

constexpr double kCellGap = 0.5;
constexpr std::array<double, 2> kColumnGaps{0.5, 0.35};
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kMostHeaderRows = 6;
// From a header's row to the next, padding of two cells between; see column_spans.cpp.
constexpr double kToNextHeader = 2.6;
// Rows of a table follow one another within this many font sizes.
constexpr double kFarthest = 4.0;
// Below the last table of a page may stand a page number and a line of the foot.
constexpr std::size_t kFootRows = 2;

struct Header {
  std::size_t begin = 0;
  std::size_t end = 0;  // its body begins here
};

class HeadedFinder {
 public:
  HeadedFinder(const Page& page, std::vector<const Word*>& outside)
      : page_(page), outside_(outside), rows_(text_rows(outside)) {}

  std::vector<Table> find(std::optional<TableShape>& going_on) {
    std::vector<Table> tables;
    std::size_t i = 0;
    if (going_on) {
      if (auto table = rest_of(*going_on)) {
        tables.push_back(std::move(*table));
        i = end_;
      }
    }
    while (i < rows_.size()) {
      auto table = table_at(i);
      i = table ? end_ : i + 1;
      if (table) tables.push_back(std::move(*table));
    }
    going_on.reset();
    if (!tables.empty() && rows_.size() - end_ <= kFootRows) going_on = std::move(shape_);
    return tables;
  }

 private:
  [[nodiscard]] bool bold(std::size_t row) const { return is_bold(rows_[row], page_); }

  [[nodiscard]] bool near(std::size_t row, double sizes) const {
    return row < rows_.size() &&
           rows_[row].baseline - rows_[row - 1].baseline <= sizes * rows_[row].size;
  }

  [[nodiscard]] bool is_foot(std::size_t row) const {
    return row + kFootRows >= rows_.size() && is_page_number(rows_[row]);
  }

  [[nodiscard]] std::size_t most_runs(const Header& header) const {
    std::size_t most = 0;
    for (std::size_t i = header.begin; i < header.end; ++i)
      most = std::max(most, runs_of(rows_[i], kCellGap).size());
    return most;
  }

  // Bold rows over plain ones, or rows between two lines across the page.
  [[nodiscard]] std::optional<Header> header_at(std::size_t row) const {
    if (runs_of(rows_[row], kCellGap).size() < 2) return std::nullopt;
    Header header{row, row + 1};
    const bool is_bold = bold(row);
    while (near(header.end, kToNextHeader) && header.end - row < kMostHeaderRows &&
           (is_bold ? bold(header.end) : !lined(header.end))) {
      ++header.end;
    }
    if (header.end == rows_.size() || !near(header.end, kFarthest)) return std::nullopt;
    if (!is_bold && (row == 0 || !lined(row) || !lined(header.end))) return std::nullopt;
    if (most_runs(header) < kFewestColumns) return std::nullopt;
    return header;
  }

  // A line across the columns lies between the row and the one above.
  [[nodiscard]] bool lined(std::size_t row) const {
    const Points above = row == 0 ? 0 : rows_[row - 1].baseline;
    const Points below = rows_[row].baseline - 0.3 * rows_[row].size;
    const Rect& box = rows_[row].box;
    return std::any_of(page_.rulings.begin(), page_.rulings.end(), [&](const Ruling& ruling) {
      return ruling.horizontal() && ruling.box.y0 > above && ruling.box.y0 < below &&
             ruling.box.x0 <= box.x0 + box.width() / 4 && ruling.box.x1 >= box.x1 - box.width() / 4;
    });
  }

  // The header's rows that leave its columns apart: those with as many cells as any, and others
  // that cross none of them.
  [[nodiscard]] std::vector<TextRow> columns_of(const Header& header, double gap) const {
    const std::size_t most = most_runs(header);
    std::vector<TextRow> rows;
    for (std::size_t i = header.begin; i < header.end; ++i) {
      if (runs_of(rows_[i], kCellGap).size() == most) rows.push_back(rows_[i]);
    }
    const std::size_t columns = column_spans(rows, gap).size();
    for (std::size_t i = header.begin; i < header.end; ++i) {
      if (runs_of(rows_[i], kCellGap).size() == most) continue;
      rows.push_back(rows_[i]);
      if (column_spans(rows, gap).size() < columns) rows.pop_back();
    }
    return rows;
  }

  std::optional<Table> table_at(std::size_t row) {
    const auto header = header_at(row);
    if (!header) return std::nullopt;
    for (const double gap : kColumnGaps) {
      if (auto table = table_with(*header, gap)) return table;
    }
    return std::nullopt;
  }

  std::optional<Table> table_with(const Header& header, double gap) {
    std::vector<TextRow> with = columns_of(header, gap);
    const std::size_t columns = column_spans(with, gap).size();
    if (columns < kFewestColumns) return std::nullopt;
    std::size_t end = header.end;
    std::vector<TextRow> body;
    for (; end < rows_.size() && near(end, kFarthest) && !(end > header.end && bold(end)); ++end) {
      if (is_foot(end)) break;
      with.push_back(rows_[end]);
      if (column_spans(with, gap).size() < columns) {
        with.pop_back();
        break;
      }
      body.push_back(rows_[end]);
    }
    std::vector<ColumnSpan> spans = column_spans(with, gap);
    if (!is_filled(body, spans) || cuts_text(rows_, end)) return std::nullopt;
    const std::vector<bool> none(spans.size(), false);
    auto read = header_above(std::span(rows_), header.end, body_spans(body, spans), none, 0);
    if (!read || read->begin > header.begin) return std::nullopt;
    auto starts = strip_row_starts(body, read->spans, separators(spans));
    if (!starts || has_values_in_one_cell(body, *starts, read->spans)) return std::nullopt;
    end_ = header.end + body.size();
    shape_ = shape_of(std::span(rows_).subspan(read->begin, header.end - read->begin), read->spans,
                      none);
    return build(std::move(*read), header.end, *starts);
  }

  // What the body's words take of each column; the header's own reach where it is empty.
  static std::vector<ColumnSpan> body_spans(const std::vector<TextRow>& body,
                                            const std::vector<ColumnSpan>& spans) {
    std::vector<ColumnSpan> taken = spans;
    for (std::size_t c = 0; c < spans.size(); ++c) {
      std::optional<ColumnSpan> own;
      for (const TextRow& row : body) {
        for (const Word* word : row.words) {
          const Points middle = word->box.centre().x;
          if (middle < spans[c].x0 || middle > spans[c].x1) continue;
          if (!own) own = ColumnSpan{word->box.x0, word->box.x1};
          own->x0 = std::min(own->x0, word->box.x0);
          own->x1 = std::max(own->x1, word->box.x1);
        }
      }
      if (own) taken[c] = *own;
    }
    return taken;
  }

  // Prose and lists have one column; a table's rows have words in most of them.
  static bool is_filled(const std::vector<TextRow>& body, const std::vector<ColumnSpan>& spans) {
    std::vector<bool> used(spans.size(), false);
    std::size_t beside = 0;
    for (const TextRow& row : body) {
      std::size_t here = 0;
      for (std::size_t c = 0; c < spans.size(); ++c) {
        const bool has = std::any_of(row.words.begin(), row.words.end(), [&](const Word* word) {
          return word->box.centre().x >= spans[c].x0 && word->box.centre().x <= spans[c].x1;
        });
        used[c] = used[c] || has;
        here += has ? 1 : 0;
      }
      beside += here >= 2 ? 1 : 0;
    }
    const auto filled = static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
    return beside > 0 && filled + 1 >= spans.size() && filled >= 2;
  }

  // Two values under one another with nothing between are of two rows: where they would come to
  // stand in one, the rows are not known.
  static bool has_values_in_one_cell(const std::vector<TextRow>& body,
                                     const std::vector<std::size_t>& starts,
                                     const std::vector<ColumnSpan>& spans) {
    std::vector<bool> value_above(spans.size(), false);
    for (std::size_t i = 0; i < body.size(); ++i) {
      if (std::find(starts.begin(), starts.end(), i) != starts.end())
        value_above.assign(spans.size(), false);
      for (const WordRun& run : runs_of(body[i], kCellGap)) {
        for (std::size_t c = 0; c < spans.size(); ++c) {
          const Points middle = run.box.centre().x;
          if (middle < spans[c].x0 || middle > spans[c].x1) continue;
          if (is_value(run) && value_above[c]) return true;
          value_above[c] = is_value(run);
        }
      }
    }
    return false;
  }

  [[nodiscard]] std::vector<Points> separators(const std::vector<ColumnSpan>& spans) const {
    std::vector<Points> found;
    for (const RowSeparator& one : row_separators(page_, spans.front().x0, spans.back().x1))
      found.push_back(one.y);
    return found;
  }

  // Rows in the columns of the table at the end of the page before, at the top of this one.
  std::optional<Table> rest_of(const TableShape& shape) {
    constexpr std::size_t kRunningRows = 3;
    for (std::size_t i = 0; i < std::min(kRunningRows, rows_.size()); ++i) {
      if (begins_with_header(std::span(rows_).subspan(i), shape)) return std::nullopt;
      if (bold(i)) continue;
      if (auto table = rest_at(i, shape)) return table;
    }
    return std::nullopt;
  }

  std::optional<Table> rest_at(std::size_t begin, const TableShape& shape) {
    std::size_t end = begin;
    while (end < rows_.size() && fits(rows_[end], shape) && !bold(end) && !is_foot(end) &&
           (end == begin || near(end, kFarthest))) {
      ++end;
    }
    const std::vector<TextRow> body(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                                    rows_.begin() + static_cast<std::ptrdiff_t>(end));
    if (!is_filled(body, shape.spans) || cuts_text(rows_, end)) return std::nullopt;
    auto starts = strip_row_starts(body, shape.spans, separators(shape.spans));
    if (!starts || has_values_in_one_cell(body, *starts, shape.spans)) return std::nullopt;
    ColumnHeader none;
    none.spans = shape.spans;
    end_ = end;
    shape_ = shape;
    return build(std::move(none), begin, *starts);
  }

  Table build(ColumnHeader header, std::size_t body, const std::vector<std::size_t>& starts) {
    TablePlan plan;
    plan.header = std::move(header);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t next = i + 1 < starts.size() ? starts[i + 1] : end_ - body;
      plan.rows.push_back(std::span(rows_).subspan(body + starts[i], next - starts[i]));
      plan.alone.push_back(false);
    }
    Table table = build_table(plan, page_);
    take_out(table, page_, outside_);
    return table;
  }

  const Page& page_;
  std::vector<const Word*>& outside_;
  std::vector<TextRow> rows_;
  std::size_t end_ = 0;  // behind the last row of the table found last
  TableShape shape_;     // of that table
};

}  // namespace

std::vector<Table> find_headed_tables(const Page& page, std::vector<const Word*>& outside,
                                      std::optional<TableShape>& going_on) {
  if (outside.empty()) {
    going_on.reset();
    return {};
  }
  return HeadedFinder(page, outside).find(going_on);
}

}  // namespace prongsai
