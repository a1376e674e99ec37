#include "extractors/layout/aligned_tables.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <string>

#include "extractors/layout/build_table.h"
#include "extractors/layout/column_spans.h"
#include "extractors/layout/doubtful_cell.h"
#include "extractors/layout/row_separators.h"
#include "extractors/layout/row_starts.h"
#include "extractors/layout/text_rows.h"
#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

// Between two cells lies at least this much (share of the font size); between words a space, 0.25
// to 0.35. Where the header tells columns that stand closer, less will do.
constexpr std::array<double, 3> kColumnGaps{0.5, 0.35, 0.25};
constexpr double kCellGap = 0.5;
// Values of one column agree in an edge or in the middle.
constexpr Points kAligned = 3.0;
// "EIT ส่วนที่ ๑" over a value is this much wider than it, at most.
constexpr Points kWiderLabel = 36.0;
// Rows of a table follow one another within this many font sizes.
constexpr double kFarthest = 4.0;
// A row of text that crosses the columns parts tables; one alone may be a sub-group's name.
constexpr std::size_t kMostAlone = 1;
// From line to line of one name (share of the font size): LibreOffice sets Laksaman at 1.75, Garuda
// at 1.88. Where the table's own distance is known, so much more than it, as in row_starts.cpp.
constexpr double kNextLine = 1.9;
constexpr double kSameCell = 1.15;
// So many such rows may stand between the header and the first value.
constexpr std::size_t kMostHeadings = 2;
// How far above the first value its row of the table may begin.
constexpr std::size_t kRowsAbove = 40;
constexpr std::size_t kMostColumns = 24;
// Below the last table of a page may stand a page number and a line of the foot.
constexpr std::size_t kFootRows = 2;
// A heading begins at the page's margin, cells' texts so much behind it at least.
constexpr Points kInsideCell = 2.0;

bool under(const Rect& a, const Rect& b) {
  return std::abs(a.x0 - b.x0) <= kAligned || std::abs(a.x1 - b.x1) <= kAligned ||
         std::abs(a.centre().x - b.centre().x) <= kAligned;
}

bool meet(const Rect& a, const Rect& b) { return a.x0 < b.x1 && b.x0 < a.x1; }

// A dash or a whole number stands where a value may stand; "EIT ส่วนที่ ๑" labels one. So does a digit
// alone: in a narrow column "100.0" stands over the last "0".
bool is_label(const WordRun& run) {
  std::string text;
  for (const Word* word : run.words) text += with_ascii_digits(word->text);
  if (text.size() == 1 && std::isdigit(static_cast<unsigned char>(text[0])) != 0) return true;
  return text.find_first_not_of("0123456789.,%-/ ") != std::string::npos && text != "–" &&
         text != "—";
}

enum class RowKind { kAnchor, kLabel, kText, kCrossing, kOther };

// Rows of text whose values stand under one another.
struct Region {
  std::size_t first = 0;      // its first anchor
  std::size_t end = 0;        // behind the last row that may belong to it
  std::vector<bool> anchors;  // by row, from `first`
  std::vector<bool> labels;
  std::vector<bool> alone;
  std::vector<Rect> values;  // the first value of each column

  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::count(anchors.begin(), anchors.end(), true));
  }
};

class TableFinder {
 public:
  TableFinder(const Page& page, std::vector<const Word*>& outside, Findings& findings)
      : page_(page), outside_(outside), findings_(findings), rows_(text_rows(outside)) {}

  std::vector<Table> find(std::optional<TableShape>& going_on) {
    std::vector<Table> tables;
    if (going_on) {
      if (auto table = rest_of(*going_on)) {
        tables.push_back(std::move(*table));
        begin_ = table_end_;
      }
    }
    for (std::size_t i = begin_; i < rows_.size();) {
      auto region = region_at(i);
      if (!region) {
        ++i;
        continue;
      }
      auto table = table_of(*region);
      if (!table && cut_at_label(*region)) table = table_of(*region);
      i = region->end;
      if (table) {
        tables.push_back(std::move(*table));
        begin_ = i = table_end_;
      }
    }
    going_on.reset();
    if (!tables.empty() && rows_.size() - table_end_ <= kFootRows) going_on = std::move(shape_);
    return tables;
  }

 private:
  [[nodiscard]] std::vector<Rect> values_in(std::size_t row) const {
    std::vector<Rect> values;
    const std::vector<WordRun> runs = runs_of(rows_[row], kCellGap);
    for (const WordRun& run : runs) {
      if (is_value(run)) values.push_back(run.box);
    }
    if (runs.size() < 2 && !has_lines_beside(row)) values.clear();
    return values;
  }

  // Lines half a line above or below: of other cells, set in the middle.
  [[nodiscard]] bool has_lines_beside(std::size_t row) const {
    return (row > 0 && beside(row - 1, row)) || (row + 1 < rows_.size() && beside(row, row + 1));
  }

  // What row `index` is to a region: more of its values, text beside them, or text across them.
  [[nodiscard]] RowKind kind_of(std::size_t index, const std::vector<Rect>& values) const {
    const std::vector<WordRun> runs = runs_of(rows_[index], kCellGap);
    RowKind kind = RowKind::kText;
    for (const WordRun& run : runs) {
      const auto column = std::find_if(values.begin(), values.end(),
                                       [&](const Rect& value) { return meet(value, run.box); });
      if (column == values.end()) continue;
      const bool label = is_label(run);
      const bool narrow = !label || run.box.width() <= column->width() + kWiderLabel;
      if (!under(*column, run.box) || !narrow)
        return runs.size() <= 2 && label ? RowKind::kCrossing : RowKind::kOther;
      if (is_page_number(rows_[index]) && !has_lines_beside(index)) return RowKind::kOther;
      if (!label) kind = RowKind::kAnchor;
      if (label && kind == RowKind::kText) kind = RowKind::kLabel;
    }
    return kind;
  }

  std::optional<Region> region_at(std::size_t start) const {
    Region region;
    region.first = start;
    region.values = values_in(start);
    if (region.values.empty()) return std::nullopt;
    add(region, RowKind::kAnchor);
    extend(region, [](const TextRow&) { return true; });
    drop_tail(region);
    return region;
  }

  static bool has_decimals(const Word* word) {
    const std::string text = with_ascii_digits(word->text);
    const std::size_t point = text.find('.');
    return point != std::string::npos && point > 0 && point + 1 < text.size() &&
           std::isdigit(static_cast<unsigned char>(text[point - 1])) != 0 &&
           std::isdigit(static_cast<unsigned char>(text[point + 1])) != 0;
  }

  // "ตัวชี้วัดที่ ๔ … (๙๙.๔๑ คะแนน)" heads a table of its own; "๙.๑ ข้อมูลพื้นฐาน" is a sub-group with
  // its number before it.
  static bool tells_number(const TextRow& row) {
    const std::vector<WordRun> runs = runs_of(row, kCellGap);
    return std::any_of(runs.begin(), runs.end(), [](const WordRun& run) {
      const auto from = run.words.begin() + (run.words.size() > 1 ? 1 : 0);
      return std::any_of(from, run.words.end(), has_decimals);
    });
  }

  // Such a heading may be too short to reach the values: it begins left of all rows so far.
  [[nodiscard]] bool heads_another(std::size_t row, const Region& region) const {
    if (runs_of(rows_[row], kCellGap).size() != 1 || !tells_number(rows_[row])) return false;
    return std::none_of(rows_.begin() + static_cast<std::ptrdiff_t>(region.first),
                        rows_.begin() + static_cast<std::ptrdiff_t>(row), [&](const TextRow& one) {
                          return one.box.x0 <= rows_[row].box.x0 + kInsideCell;
                        });
  }

  static void add(Region& region, RowKind kind) {
    region.anchors.push_back(kind == RowKind::kAnchor);
    region.labels.push_back(kind == RowKind::kLabel);
    region.alone.push_back(kind == RowKind::kCrossing);
  }

  // Adds the rows below that go on with it.
  template <typename Fits>
  void extend(Region& region, Fits fits_in) const {
    std::size_t crossing = 0;
    for (std::size_t i = region.first + region.anchors.size(); i < rows_.size(); ++i) {
      if (i > region.first &&
          rows_[i].baseline - rows_[i - 1].baseline > kFarthest * rows_[i].size) {
        break;
      }
      if (heads_another(i, region)) break;
      RowKind kind = kind_of(i, region.values);
      if (kind != RowKind::kCrossing && !fits_in(rows_[i])) {
        if (runs_of(rows_[i], kCellGap).size() > 1) break;
        kind = RowKind::kCrossing;
      }
      if (kind == RowKind::kOther) break;
      if (kind == RowKind::kCrossing && (++crossing > kMostAlone || tells_number(rows_[i]))) break;
      // Text across the columns and then words over the values: a heading and another table's
      // header.
      if (kind == RowKind::kLabel && crossing > 0) break;
      if (kind == RowKind::kAnchor) crossing = 0;
      add(region, kind);
    }
  }

  // What crosses the columns below the last value is no part of the table, nor is what follows it.
  static void drop_tail(Region& region) {
    std::size_t last = region.anchors.size();
    while (last > 0 && !region.anchors[last - 1]) --last;
    const auto crossing = std::find(region.alone.begin() + static_cast<std::ptrdiff_t>(last),
                                    region.alone.end(), true);
    region.anchors.resize(static_cast<std::size_t>(crossing - region.alone.begin()));
    region.alone.resize(region.anchors.size());
    region.labels.resize(region.anchors.size());
    region.end = region.first + region.anchors.size();
  }

  // Words over the values may be the header of the next table instead of labels.
  static bool cut_at_label(Region& region) {
    const auto label = std::find(region.labels.begin(), region.labels.end(), true);
    if (label == region.labels.end()) return false;
    region.anchors.resize(static_cast<std::size_t>(label - region.labels.begin()));
    region.labels.resize(region.anchors.size());
    region.alone.resize(region.anchors.size());
    drop_tail(region);
    return true;
  }

  // The rows from the first anchor to the last, without those that run over all columns.
  [[nodiscard]] std::vector<TextRow> inner_rows(const Region& region) const {
    std::size_t last = region.anchors.size();
    while (!region.anchors[last - 1]) --last;
    std::vector<TextRow> inner;
    for (std::size_t i = 0; i < last; ++i) {
      if (!region.alone[i]) inner.push_back(rows_[region.first + i]);
    }
    if (last == 1) add_beside(region, inner);
    return inner;
  }

  // Half a line above and below a single anchor stand lines of other cells of its row, set in the
  // middle; only these may tell of a column in which the anchor has nothing beside it.
  void add_beside(const Region& region, std::vector<TextRow>& inner) const {
    for (std::size_t i = region.first; i > begin_ && beside(i - 1, i); --i)
      inner.push_back(rows_[i - 1]);
    for (std::size_t i = region.first + 1; i < region.end && beside(i - 1, i); ++i)
      inner.push_back(rows_[i]);
  }

  [[nodiscard]] bool beside(std::size_t above, std::size_t below) const {
    // Half a line is 0.86 to 0.94 of the size where LibreOffice sets Laksaman and Garuda; lines of
    // one cell stand no nearer than 1.
    constexpr double kBeside = 0.95;
    return rows_[below].baseline - rows_[above].baseline < kBeside * rows_[below].size;
  }

  // By column, whether it holds values; empty where words stand among them.
  static std::vector<bool> value_columns(const std::vector<ColumnSpan>& spans,
                                         const std::vector<TextRow>& inner) {
    std::vector<bool> values(spans.size(), false);
    std::vector<bool> words(spans.size(), false);
    for (const TextRow& row : inner) {
      for (const WordRun& run : runs_of(row, kCellGap)) {
        for (std::size_t c = 0; c < spans.size(); ++c) {
          if (run.box.x0 > spans[c].x1 || run.box.x1 < spans[c].x0) continue;
          (is_value(run) ? values : words)[c] = true;
        }
      }
    }
    // A dash may stand for a value that is not there: columns of values hold words, too.
    return std::find(values.begin(), values.end(), true) == values.end() ? std::vector<bool>{}
                                                                         : values;
  }

  std::optional<Table> table_of(const Region& region) {
    const std::vector<TextRow> inner = inner_rows(region);
    for (const double gap : kColumnGaps) {
      const std::vector<ColumnSpan> spans = column_spans(inner, gap);
      // One value alone is under a header by chance, unless that has three cells.
      const std::size_t fewest = region.count() < 2 ? 3 : 2;
      if (spans.size() < fewest || spans.size() > kMostColumns) continue;
      const std::vector<bool> values = value_columns(spans, inner);
      if (values.empty()) continue;
      // A header with one column more than the rows below: their instrument's name may stand above
      // the first value, in the middle of its rows.
      if (auto table = table_with_bare_column(region, spans, values)) return table;
      if (auto table = table_with(region, spans, values)) return table;
    }
    return std::nullopt;
  }

  std::optional<Table> table_with_bare_column(const Region& region, std::vector<ColumnSpan> spans,
                                              std::vector<bool> values) {
    const std::span<const TextRow> rows = std::span(rows_).subspan(begin_);
    const auto bare = bare_column(rows, region.first - begin_, spans);
    if (!bare) return std::nullopt;
    const auto behind = std::find_if(spans.begin(), spans.end(),
                                     [&](const ColumnSpan& span) { return span.x0 > bare->x0; });
    values.insert(values.begin() + (behind - spans.begin()), false);
    spans.insert(behind, *bare);
    return table_with(region, spans, values);
  }

  std::optional<Table> table_with(const Region& region, const std::vector<ColumnSpan>& spans,
                                  const std::vector<bool>& values) {
    const std::size_t above = std::min(kRowsAbove, region.first - begin_);
    const std::size_t begin = region.first - above;
    const TableBody body = body_of(region, above, spans, values);
    const auto starts = find_row_starts(body);
    if (!starts) return std::nullopt;
    const std::span<const TextRow> rows = std::span(rows_).subspan(begin_);
    const std::size_t end = begin - begin_ + starts->starts.front();
    for (std::size_t headings = 0; headings <= kMostHeadings && headings <= end; ++headings) {
      if (headings > 0 && !may_head(rows[end - headings])) break;
      auto header = header_above(rows, end - headings, spans, values, starts->pitch);
      if (!header) continue;
      table_end_ = begin + starts->end;
      const auto closing = closing_heading(spans, values);
      shape_ = shape_of(rows.subspan(header->begin, end - headings - header->begin), header->spans,
                        values);
      return build(body, *starts, std::move(*header), rows.subspan(end - headings, headings),
                   closing);
    }
    return std::nullopt;
  }

  // A sub-group's name between header and first value, with the instrument's beside it perhaps.
  static bool may_head(const TextRow& row) {
    return runs_of(row, kCellGap).size() <= 2 && !tells_number(row);
  }

  [[nodiscard]] TableBody body_of(const Region& region, std::size_t above,
                                  const std::vector<ColumnSpan>& spans,
                                  const std::vector<bool>& values) const {
    TableBody body;
    const std::size_t begin = region.first - above;
    body.rows = std::span(rows_).subspan(begin, region.end - begin);
    body.spans = spans;
    body.values = values;
    const auto from_region = [&](const std::vector<bool>& flags) {
      std::vector<bool> all(above, false);
      all.insert(all.end(), flags.begin(), flags.end());
      return all;
    };
    body.anchors = from_region(region.anchors);
    body.labels = from_region(region.labels);
    body.alone = from_region(region.alone);
    body.separators = row_separators(page_, spans.front().x0, spans.back().x1);
    return body;
  }

  // The rest of a table of the page before, at the top of this one: its header again, or rows in
  // its columns of which one has a value.
  std::optional<Table> rest_of(const TableShape& shape) {
    constexpr std::size_t kRunningRows = 3;
    for (std::size_t i = 0; i < std::min(kRunningRows, rows_.size()); ++i) {
      const std::span<const TextRow> rows = std::span(rows_).subspan(i);
      if (begins_with_header(rows, shape)) return rest_at(i, shape.header.size(), shape);
    }
    for (std::size_t i = 0; i < std::min(kRunningRows, rows_.size()); ++i) {
      if (auto table = rest_at(i, 0, shape)) return table;
    }
    return std::nullopt;
  }

  std::optional<Table> rest_at(std::size_t at, std::size_t header_rows, const TableShape& shape) {
    Region region;
    region.first = at + header_rows;
    for (std::size_t c = 0; c < shape.spans.size(); ++c) {
      if (shape.values[c]) region.values.push_back({shape.spans[c].x0, 0, shape.spans[c].x1, 0});
    }
    extend(region, [&](const TextRow& row) {
      const auto i = static_cast<std::size_t>(&row - rows_.data());
      return fits(row, shape) && !begins_with_header(std::span(rows_).subspan(i), shape);
    });
    if (header_rows == 0 && (region.anchors.empty() || region.count() == 0)) return std::nullopt;
    drop_tail(region);
    if (region.anchors.empty() || region.alone.front()) return std::nullopt;
    const TableBody body = body_of(region, 0, shape.spans, shape.values);
    auto starts = region.count() > 0 ? find_row_starts(body) : only_row(body);
    if (!starts) return std::nullopt;
    // Of a table whose values nobody knows, more than one row is not told here.
    if (region.values.empty() && starts->end < body.rows.size()) return std::nullopt;
    starts->starts.insert(starts->starts.begin(), starts->rest.begin(), starts->rest.end());
    for (auto& [row, column] : starts->merged) row += starts->rest.size();
    for (auto& [row, column] : starts->doubtful) row += starts->rest.size();
    ColumnHeader header;
    header.spans = shape.spans;
    if (header_rows > 0) {
      auto read = header_above(std::span(rows_).subspan(at, header_rows), header_rows, shape.spans,
                               std::vector<bool>(shape.spans.size(), false), 0);
      if (!read) return std::nullopt;
      header = std::move(*read);
      header.spans = shape.spans;
    }
    table_end_ = region.first + starts->end;
    if (cuts_text(rows_, table_end_)) return std::nullopt;
    const auto closing = closing_heading(shape.spans, shape.values);
    shape_ = shape;
    return build(body, *starts, std::move(header), {}, closing);
  }

  // Rows without a value are the rest of one row, as far as its lines follow one another closely.
  static std::optional<RowStarts> only_row(const TableBody& body) {
    std::size_t end = 1;
    while (end < body.rows.size() && !body.alone[end] &&
           body.rows[end].baseline - body.rows[end - 1].baseline <=
               kNextLine * body.rows[end].size) {
      ++end;
    }
    return RowStarts{{0}, end, {}, 0, {}, {}};
  }

  // A sub-group's name at the page's end, whose items stand on the next one: in bold, alone, and
  // beginning where the cells of a column behind the first begin. Moves the table's end behind it.
  std::span<const TextRow> closing_heading(const std::vector<ColumnSpan>& spans,
                                           const std::vector<bool>& values) {
    const std::size_t at = table_end_;
    if (at == 0 || at >= rows_.size() || rows_.size() - at - 1 > kFootRows) return {};
    const TextRow& row = rows_[at];
    if (!is_bold(row, page_) || is_bold(rows_[at - 1], page_) || tells_number(row)) return {};
    if (row.baseline - rows_[at - 1].baseline > kFarthest * row.size) return {};
    const std::vector<WordRun> runs = runs_of(row, kCellGap);
    if (runs.size() != 1 || runs[0].box.x1 > spans.back().x1) return {};
    for (std::size_t c = 1; c < spans.size(); ++c) {
      if (values[c] || std::abs(spans[c].x0 - runs[0].box.x0) > kAligned) continue;
      ++table_end_;
      return std::span(rows_).subspan(at, 1);
    }
    return {};
  }

  Table build(const TableBody& body, const RowStarts& starts, ColumnHeader header,
              std::span<const TextRow> headings, std::span<const TextRow> closing) {
    TablePlan plan;
    plan.header = std::move(header);
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const bool second_line =
          i > 0 && runs_of(headings[i], kCellGap).size() == 1 &&
          headings[i].baseline - headings[i - 1].baseline <=
              (starts.pitch > 0 ? kSameCell * starts.pitch : kNextLine * headings[i].size);
      if (second_line) {
        plan.rows.back() = headings.subspan(i - 1, 2);
        continue;
      }
      plan.rows.push_back(headings.subspan(i, 1));
      plan.alone.push_back(true);
    }
    const std::size_t rows_of_headings = plan.rows.size();
    for (std::size_t i = 0; i < starts.starts.size(); ++i) {
      const std::size_t from = starts.starts[i];
      const std::size_t to = i + 1 < starts.starts.size() ? starts.starts[i + 1] : starts.end;
      plan.rows.push_back(body.rows.subspan(from, to - from));
      plan.alone.push_back(body.alone[from]);
    }
    if (!closing.empty()) {
      plan.rows.push_back(closing);
      plan.alone.push_back(true);
    }
    plan.merged = starts.merged;
    for (auto& [row, column] : plan.merged) row += rows_of_headings;
    Table table = build_table(plan, page_);
    const std::size_t header_rows = static_cast<std::size_t>(table.rows) - plan.rows.size();
    for (const auto& [row, column] : starts.doubtful)
      report_doubtful_cell(table, header_rows + rows_of_headings + row, column, findings_);
    take_out(table, page_, outside_);
    return table;
  }

  const Page& page_;
  std::vector<const Word*>& outside_;
  Findings& findings_;
  std::vector<TextRow> rows_;
  std::size_t begin_ = 0;      // rows before this one belong to a table
  std::size_t table_end_ = 0;  // behind the last row of the table found last
  TableShape shape_;           // of that table
};

}  // namespace

std::vector<Table> find_aligned_tables(const Page& page, std::vector<const Word*>& outside,
                                       std::optional<TableShape>& going_on, Findings& findings) {
  return TableFinder(page, outside, findings).find(going_on);
}

}  // namespace prongsai
