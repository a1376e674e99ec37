#include "extractors/layout/banded_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extractors/layout/build_table.h"
#include "extractors/layout/column_spans.h"
#include "extractors/layout/strip_rows.h"
#include "extractors/layout/text_rows.h"

namespace prongsai {
namespace {

// Lines of one table reach equally far, but for their ends (corners drawn or not).
constexpr Points kSameReach = 4.0;
// Two strokes of one line; see kSameGridLine in find_tables.cpp.
constexpr Points kSameLine = 3.0;
constexpr std::array<double, 3> kColumnGaps{0.5, 0.35, 0.25};
constexpr double kCellGap = 0.5;
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kFewestLines = 3;

// Lines across the page that reach equally far, from top to bottom.
struct Ladder {
  Points x0 = 0;
  Points x1 = 0;
  std::vector<Points> ys;
};

// Between two lines of a wider one: its lines part rows beside a cell that is merged over them.
bool lies_inside_another(const Ladder& ladder, const std::vector<Ladder>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Ladder& wider) {
    const bool holds = wider.x0 <= ladder.x0 + kSameReach && wider.x1 >= ladder.x1 - kSameReach &&
                       wider.x1 - wider.x0 > ladder.x1 - ladder.x0 + kSameReach;
    return holds && wider.ys.front() < ladder.ys.front() && wider.ys.back() > ladder.ys.back();
  });
}

std::vector<Ladder> ladders_of(const Page& page) {
  std::vector<Ladder> ladders;
  for (const Ruling& ruling : page.rulings) {
    if (!ruling.horizontal()) continue;
    const auto same = std::find_if(ladders.begin(), ladders.end(), [&](const Ladder& ladder) {
      return std::abs(ladder.x0 - ruling.box.x0) <= kSameReach &&
             std::abs(ladder.x1 - ruling.box.x1) <= kSameReach;
    });
    if (same == ladders.end()) {
      ladders.push_back({ruling.box.x0, ruling.box.x1, {ruling.box.y0}});
    } else {
      same->ys.push_back(ruling.box.y0);
    }
  }
  for (Ladder& ladder : ladders) {
    std::sort(ladder.ys.begin(), ladder.ys.end());
    const auto last = std::unique(ladder.ys.begin(), ladder.ys.end(),
                                  [](Points a, Points b) { return b - a <= kSameLine; });
    ladder.ys.erase(last, ladder.ys.end());
  }
  const std::vector<Ladder> all = ladders;
  std::erase_if(ladders, [&](const Ladder& ladder) {
    return ladder.ys.size() < kFewestLines || lies_inside_another(ladder, all);
  });
  return ladders;
}

class BandReader {
 public:
  BandReader(const Page& page, const Ladder& ladder, const std::vector<const Word*>& outside)
      : page_(page), ladder_(ladder) {
    std::vector<std::vector<const Word*>> words(ladder.ys.size() - 1);
    for (const Word* word : outside) {
      const Points middle = word->baseline - 0.3 * word->font_size;
      const auto below = std::upper_bound(ladder.ys.begin(), ladder.ys.end(), middle);
      if (below == ladder.ys.begin() || below == ladder.ys.end()) continue;
      words[static_cast<std::size_t>(below - ladder.ys.begin()) - 1].push_back(word);
    }
    for (auto& band : words) bands_.push_back(text_rows(std::move(band)));
  }

  std::vector<Table> read(std::optional<TableShape>& going_on) {
    std::vector<Table> tables;
    for (std::size_t begin = 0; begin + 1 < bands_.size();) {
      auto table = begin == 0 && going_on ? rest_at(begin, *going_on) : std::nullopt;
      if (!table) table = table_at(begin);
      if (!table) {
        ++begin;
        continue;
      }
      tables.push_back(std::move(*table));
      begin = end_;
    }
    return tables;
  }

  [[nodiscard]] const TableShape& shape() const { return shape_; }

 private:
  [[nodiscard]] bool inside(std::size_t band) const {
    return std::all_of(bands_[band].begin(), bands_[band].end(), [&](const TextRow& row) {
      return row.box.x0 >= ladder_.x0 - kSameReach && row.box.x1 <= ladder_.x1 + kSameReach;
    });
  }

  // A shorter line in the band: rows beside a merged cell.
  [[nodiscard]] bool parted_inside(std::size_t band) const {
    return std::any_of(page_.rulings.begin(), page_.rulings.end(), [&](const Ruling& ruling) {
      return ruling.box.y0 > ladder_.ys[band] + kSameLine &&
             ruling.box.y0 < ladder_.ys[band + 1] - kSameLine && ruling.box.x1 > ladder_.x0 &&
             ruling.box.x0 < ladder_.x1;
    });
  }

  // Two values under one another with nothing between: rows that no line parts, as where lines
  // stand only around header and table. With "EIT ส่วนที่ ๒" between they are one cell.
  [[nodiscard]] bool holds_rows(std::size_t band) const {
    std::vector<WordRun> values;
    for (const TextRow& row : bands_[band]) {
      for (WordRun& run : runs_of(row, kCellGap)) {
        const auto above = std::find_if(values.begin(), values.end(), [&](const WordRun& value) {
          return value.box.x0 < run.box.x1 && run.box.x0 < value.box.x1;
        });
        const bool value = is_value(run);
        if (above == values.end()) {
          if (value) values.push_back(std::move(run));
        } else if (value) {
          return true;
        } else {
          values.erase(above);
        }
      }
    }
    return false;
  }

  // Lines stand only around header and table: the one band between holds rows that strips part.
  static bool holds_strips(const std::vector<TextRow>& body, const std::vector<ColumnSpan>& spans) {
    const auto starts = strip_row_starts(body, spans, {});
    return starts && starts->size() > 1;
  }

  [[nodiscard]] bool usable(std::size_t band) const {
    return band < bands_.size() && !bands_[band].empty() && inside(band) && !parted_inside(band) &&
           !holds_rows(band);
  }

  // Another table's header, which says the same at the same places: where lines stand only around
  // header and table, those of all tables of a page reach equally far.
  [[nodiscard]] bool repeats(std::size_t band, const TableShape& header) const {
    return band < bands_.size() && bands_[band].size() == header.header.size() &&
           begins_with_header(bands_[band], header);
  }

  // The band is another table's header or, between two tables, what heads that.
  [[nodiscard]] bool is_of_another(std::size_t band, const TableShape& header) const {
    if (repeats(band, header)) return true;
    return repeats(band + 1, header) &&
           std::all_of(bands_[band].begin(), bands_[band].end(),
                       [](const TextRow& row) { return runs_of(row, kCellGap).size() == 1; });
  }

  std::optional<Table> table_at(std::size_t header) {
    if (!usable(header) || !usable(header + 1)) return std::nullopt;
    // Below a header of two tiers, which a shorter line parts, stands no other header but a row.
    if (header > 0 && !bands_[header - 1].empty() && parted_inside(header - 1)) return std::nullopt;
    for (const double gap : kColumnGaps) {
      if (auto table = table_with(header, gap)) return table;
    }
    return std::nullopt;
  }

  std::optional<Table> table_with(std::size_t header, double gap) {
    std::vector<TextRow> body;
    std::vector<ColumnSpan> spans;
    const TableShape heads = shape_of(bands_[header], {}, {});
    std::size_t end = header + 1;
    for (; usable(end) && !is_of_another(end, heads); ++end) {
      std::vector<TextRow> with = body;
      with.insert(with.end(), bands_[end].begin(), bands_[end].end());
      std::vector<ColumnSpan> narrower = column_spans(with, gap);
      if (narrower.size() < kFewestColumns) break;
      body = std::move(with);
      spans = std::move(narrower);
    }
    if (end == header + 1 || (end == header + 2 && holds_strips(body, spans))) return std::nullopt;
    const std::vector<bool> none(spans.size(), false);
    const std::vector<TextRow>& rows = bands_[header];
    auto read = header_above(rows, rows.size(), spans, none, 0);
    if (!read || read->begin > 0) return std::nullopt;
    end_ = end;
    shape_ = shape_of(rows, read->spans, none);
    return build(std::move(*read), header + 1, end);
  }

  // The rest of a table of the page before, below its header again or without it.
  std::optional<Table> rest_at(std::size_t begin, const TableShape& shape) {
    if (shape.spans.size() < kFewestColumns || bands_[begin].empty()) return std::nullopt;
    if (begins_with_header(bands_[begin], shape)) return rest_below_header(begin, shape);
    const std::size_t end = end_of_rest(begin, shape);
    // Another table's header fits as well as a row does: nothing but the whole ladder will do.
    if (end < bands_.size()) return std::nullopt;
    ColumnHeader none;
    none.spans = shape.spans;
    end_ = end;
    shape_ = shape;
    return build(std::move(none), begin, end);
  }

  // The first row below may be the rest of one, with words in a single column.
  std::optional<Table> rest_below_header(std::size_t begin, const TableShape& shape) {
    const std::vector<TextRow>& rows = bands_[begin];
    if (!usable(begin) || rows.size() != shape.header.size()) return std::nullopt;
    const std::size_t end = end_of_rest(begin + 1, shape);
    const bool one_band = end == begin + 2;
    if (end == begin + 1 || end < bands_.size()) return std::nullopt;
    if (one_band && holds_strips(bands_[begin + 1], shape.spans)) return std::nullopt;
    const std::vector<bool> none(shape.spans.size(), false);
    auto header = header_above(rows, rows.size(), shape.spans, none, 0);
    if (!header || header->begin > 0) return std::nullopt;
    header->spans = shape.spans;
    end_ = end;
    shape_ = shape;
    return build(std::move(*header), begin + 1, end);
  }

  [[nodiscard]] std::size_t end_of_rest(std::size_t begin, const TableShape& shape) const {
    std::size_t end = begin;
    while (usable(end) && !is_of_another(end, shape) &&
           std::all_of(bands_[end].begin(), bands_[end].end(),
                       [&](const TextRow& row) { return fits(row, shape); })) {
      ++end;
    }
    return end;
  }

  Table build(ColumnHeader header, std::size_t begin, std::size_t end) {
    TablePlan plan;
    plan.header = std::move(header);
    for (std::size_t band = begin; band < end; ++band) {
      plan.rows.emplace_back(bands_[band]);
      plan.alone.push_back(false);
    }
    return build_table(plan, page_);
  }

  const Page& page_;
  const Ladder& ladder_;
  std::vector<std::vector<TextRow>> bands_;
  std::size_t end_ = 0;
  TableShape shape_;
};

}  // namespace

std::vector<Table> find_banded_tables(const Page& page, std::vector<const Word*>& outside,
                                      std::optional<TableShape>& going_on) {
  std::vector<Table> tables;
  if (outside.empty()) return tables;
  for (const Ladder& ladder : ladders_of(page)) {
    BandReader reader(page, ladder, outside);
    for (Table& table : reader.read(going_on)) {
      take_out(table, page, outside);
      tables.push_back(std::move(table));
    }
    if (tables.empty()) continue;
    // At the page's end nothing but the foot stands below.
    const auto below = std::count_if(outside.begin(), outside.end(), [&](const Word* word) {
      return word->box.y0 > tables.back().origin.box->y1;
    });
    constexpr int kFootWords = 8;
    if (below <= kFootWords) going_on = reader.shape();
  }
  return tables;
}

}  // namespace prongsai
