#include "extractors/layout/row_starts.h"

#include <algorithm>
#include <limits>

#include "extractors/layout/centred_rows.h"
#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

// Lines of one cell lie at most so much further apart than the closest ones (mixed fonts, marks).
constexpr double kSameCell = 1.15;
// The strip between two rows is this much wider than others that could be one.
constexpr double kClearlyWider = 1.3;
// Lines nearer than this share of the font size are of two cells beside one another.
constexpr double kLeastPitch = 0.8;

class RowFinder {
 public:
  explicit RowFinder(const TableBody& body) : body_(body), count_(body.rows.size()) {
    find_columns();
    find_pitch();
  }

  std::optional<RowStarts> find() {
    std::vector<std::size_t> anchors;
    for (std::size_t i = 0; i < count_; ++i) {
      if (body_.anchors[i]) anchors.push_back(i);
    }
    if (anchors.empty()) return std::nullopt;
    for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
      if (!part(anchors[i], anchors[i + 1])) return std::nullopt;
    }
    RowStarts result;
    result.starts.push_back(first_start(anchors));
    result.starts.insert(result.starts.end(), starts_.begin(), starts_.end());
    result.end = last_end(anchors.back());
    result.rest = rest_above(result.starts.front());
    result.pitch = pitch_;
    for (const auto& [row, column] : merged_) {
      const auto start = std::find(result.starts.begin(), result.starts.end(), row);
      result.merged.emplace_back(start - result.starts.begin(), column);
    }
    return result;
  }

 private:
  void find_columns() {
    columns_.resize(count_, std::vector<bool>(body_.spans.size(), false));
    baselines_.resize(count_, std::vector<Points>(body_.spans.size(), 0));
    for (std::size_t i = 0; i < count_; ++i) {
      for (const Word* word : body_.rows[i].words) {
        const auto column = column_at(*word);
        if (!column) continue;
        columns_[i][*column] = true;
        baselines_[i][*column] = word->baseline;
      }
    }
  }

  [[nodiscard]] std::optional<std::size_t> column_at(const Word& word) const {
    const Points middle = word.box.centre().x;
    for (std::size_t c = 0; c < body_.spans.size(); ++c) {
      if (middle >= body_.spans[c].x0 && middle <= body_.spans[c].x1) return c;
    }
    return std::nullopt;
  }

  [[nodiscard]] Points distance(std::size_t a, std::size_t b) const {
    return body_.rows[b].baseline - body_.rows[a].baseline;
  }

  // Of the lines that both rows have in the column. Cells set in their middle have baselines a
  // little apart in one row of text.
  [[nodiscard]] Points distance(std::size_t a, std::size_t b, std::size_t column) const {
    return baselines_[b][column] - baselines_[a][column];
  }

  // The next row below `row` with words in `column`.
  [[nodiscard]] std::size_t next_in(std::size_t row, std::size_t column) const {
    std::size_t next = row + 1;
    while (next < count_ && !columns_[next][column]) ++next;
    return next;
  }

  // The distance from line to line of one cell: the least one between rows of which not both are
  // anchors (those are of two rows, for all one knows).
  void find_pitch() {
    const auto first = static_cast<std::size_t>(
        std::find(body_.anchors.begin(), body_.anchors.end(), true) - body_.anchors.begin());
    for (std::size_t c = 0; c < body_.spans.size(); ++c) {
      for (std::size_t i = first; i < count_; ++i) {
        if (!columns_[i][c] || body_.alone[i]) continue;
        const std::size_t next = next_in(i, c);
        if (next >= count_ || body_.alone[next] || separated(i, next)) continue;
        if (body_.anchors[i] && body_.anchors[next]) continue;
        const Points gap = distance(i, next, c);
        if (gap < kLeastPitch * body_.rows[i].size) continue;
        if (pitch_ == 0 || gap < pitch_) pitch_ = gap;
      }
    }
    forget_wide_pitch();
  }

  // Rows of the table stand no closer than lines of a cell: what was taken for two of those are a
  // last row and a heading below the table.
  void forget_wide_pitch() {
    constexpr double kSame = 1.05;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < count_; ++i) {
      if (!body_.anchors[i]) continue;
      if (last && pitch_ > kSame * distance(*last, i)) pitch_ = 0;
      last = i;
    }
  }

  [[nodiscard]] bool lies_between(const RowSeparator& separator, std::size_t above,
                                  std::size_t below) const {
    return separator.y > body_.rows[above].baseline - 0.2 * body_.rows[above].size &&
           separator.y < body_.rows[below].baseline - 0.2 * body_.rows[below].size;
  }

  // A separator lies between the two rows.
  [[nodiscard]] bool separated(std::size_t above, std::size_t below) const {
    return std::any_of(
        body_.separators.begin(), body_.separators.end(),
        [&](const RowSeparator& separator) { return lies_between(separator, above, below); });
  }

  // The columns beside the lines above `row` are merged over both rows; beside the edge of an area
  // those whose text goes on over it.
  void merge_beside_separators(std::size_t row) {
    const std::vector<std::size_t> going_on = ties(row - 1);
    for (std::size_t c = 0; c < body_.spans.size(); ++c) {
      const ColumnSpan& span = body_.spans[c];
      bool any = false;
      bool covered = false;
      bool drawn = false;
      for (const RowSeparator& separator : body_.separators) {
        if (!lies_between(separator, row - 1, row)) continue;
        any = true;
        drawn = drawn || separator.drawn;
        const Points over = std::min(separator.x1, span.x1) - std::max(separator.x0, span.x0);
        covered = covered || 2 * over >= span.x1 - span.x0;
      }
      const bool tied_here = std::find(going_on.begin(), going_on.end(), c) != going_on.end();
      if (any && !covered && (drawn || tied_here)) merged_.emplace_back(row, c);
    }
  }

  // The columns with a cell that goes on over the strip between rows `k` and `k + 1`.
  [[nodiscard]] std::vector<std::size_t> ties(std::size_t k) const {
    std::vector<std::size_t> tied_columns;
    if (body_.alone[k] || body_.alone[k + 1]) return tied_columns;
    for (std::size_t c = 0; c < body_.spans.size(); ++c) {
      std::size_t above = k + 1;
      while (above > 0 && !columns_[above - 1][c]) --above;
      if (above == 0) continue;
      const std::size_t below = next_in(k, c);
      if (below >= count_) continue;
      if (distance(above - 1, below, c) <= kSameCell * pitch_) tied_columns.push_back(c);
    }
    return tied_columns;
  }
  [[nodiscard]] bool tied(std::size_t k) const { return !ties(k).empty(); }

  // With an ordinal or a code, not with the value itself; beside it may stand the name of the
  // instrument, in the middle of its rows.
  [[nodiscard]] bool begins_with_number(std::size_t row) const {
    constexpr std::size_t kCodeLetters = 2;  // "i1", "O.1"
    std::optional<std::size_t> last;
    for (const Word* word : body_.rows[row].words) {
      const auto column = column_at(*word);
      if (!column || column == last) continue;
      if (body_.values[*column]) return false;
      const std::string text = with_ascii_digits(word->text);
      const std::size_t digit = text.find_first_of("0123456789");
      if (digit != std::string::npos && digit <= kCodeLetters) return true;
      last = column;
    }
    return false;
  }

  bool start_at(std::size_t row) {
    starts_.push_back(row);
    return true;
  }

  // Finds where the rows between two anchors begin.
  bool part(std::size_t a, std::size_t b) {
    std::vector<std::size_t> forced;
    std::vector<std::size_t> free;
    for (std::size_t k = a; k < b; ++k) {
      if (separated(k, k + 1) || body_.alone[k] || body_.alone[k + 1]) {
        forced.push_back(k + 1);
      } else if (!tied(k)) {
        free.push_back(k + 1);
      }
    }
    if (!forced.empty()) {
      for (const std::size_t row : forced) merge_beside_separators(row);
      starts_.insert(starts_.end(), forced.begin(), forced.end());
      return true;
    }
    if (free.size() == 1) return start_at(free.front());
    if (free.size() == 2 && is_heading(free[0], free[1]))
      return start_at(free[0]) && start_at(free[1]);
    if (free.size() == 2 && start_below_merged(free[0], free[1])) return true;
    if (free.size() > 1) return part_at_widest(free);
    if (part_beside_merged(a, b)) return true;
    if (begins_with_number(a) && begins_with_number(b)) return start_at(b);
    return std::find(body_.labels.begin() + static_cast<std::ptrdiff_t>(a),
                     body_.labels.begin() + static_cast<std::ptrdiff_t>(b),
                     true) != body_.labels.begin() + static_cast<std::ptrdiff_t>(b);
  }

  // The one column, none of values, in which the rows have words.
  [[nodiscard]] std::optional<std::size_t> only_column(std::size_t begin, std::size_t end) const {
    std::optional<std::size_t> only;
    for (std::size_t row = begin; row < end; ++row) {
      for (std::size_t c = 0; c < body_.spans.size(); ++c) {
        if (!columns_[row][c]) continue;
        if (body_.values[c] || (only && *only != c)) return std::nullopt;
        only = c;
      }
    }
    return only;
  }

  [[nodiscard]] bool is_behind_values(std::size_t column) const {
    const auto end = body_.values.begin() + static_cast<std::ptrdiff_t>(column);
    return std::find(body_.values.begin(), end, true) != end;
  }

  // Lines by themselves in one column before the values: a sub-group's name.
  [[nodiscard]] bool is_heading(std::size_t begin, std::size_t end) const {
    const auto only = only_column(begin, end);
    return only && !is_behind_values(*only);
  }

  // Lines of one column behind the values, alone between two rows: the middle of a cell that is
  // merged over both.
  bool start_below_merged(std::size_t begin, std::size_t end) {
    const auto only = only_column(begin, end);
    if (!only || !is_behind_values(*only) || !begins_with_number(end)) return false;
    merged_.emplace_back(end, *only);
    return start_at(end);
  }

  // One cell behind the values runs on beside the strip that parts all others: it is merged over
  // both rows.
  bool part_beside_merged(std::size_t a, std::size_t b) {
    std::optional<std::size_t> found;
    std::size_t column = 0;
    for (std::size_t k = a; k < b; ++k) {
      const std::vector<std::size_t> tied_columns = ties(k);
      if (tied_columns.size() != 1 || body_.values[tied_columns[0]]) continue;
      if (!begins_with_number(k + 1)) continue;
      const bool behind = is_behind_values(tied_columns[0]);
      // Where other columns are empty on both sides the strip is no strip.
      if (!behind || !begins_in_first_column(k + 1)) continue;
      if (found) return false;
      found = k + 1;
      column = tied_columns[0];
    }
    if (!found) return false;
    merged_.emplace_back(*found, column);
    return start_at(*found);
  }

  // The row has words in the first column of text: the one that most anchors have or, where values
  // stand in the middle between lines, most rows of text.
  [[nodiscard]] bool begins_in_first_column(std::size_t row) const {
    std::vector<std::size_t> beside(body_.spans.size(), 0);
    std::vector<std::size_t> count(body_.spans.size(), 0);
    std::size_t anchors = 0;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      anchors += body_.anchors[i] ? 1 : 0;
      rows += anchors > 0 ? 1 : 0;
      for (std::size_t c = 0; c < count.size(); ++c) {
        beside[c] += body_.anchors[i] && columns_[i][c] ? 1 : 0;
        count[c] += anchors > 0 && columns_[i][c] ? 1 : 0;
      }
    }
    for (std::size_t c = 0; c < count.size(); ++c) {
      if (2 * beside[c] > anchors || 2 * count[c] > rows) return columns_[row][c];
    }
    return false;
  }

  bool part_at_widest(std::vector<std::size_t> free) {
    std::sort(free.begin(), free.end(), [&](std::size_t a, std::size_t b) {
      return distance(a - 1, a) > distance(b - 1, b);
    });
    if (distance(free[0] - 1, free[0]) < kClearlyWider * distance(free[1] - 1, free[1]))
      return false;
    return start_at(free.front());
  }

  // The first row begins at its anchor where all others do; else with the lines tied to it.
  [[nodiscard]] std::size_t first_start(const std::vector<std::size_t>& anchors) const {
    const bool at_anchors =
        anchors.size() > 1 &&
        std::all_of(anchors.begin() + 1, anchors.end(), [&](std::size_t anchor) {
          return std::find(starts_.begin(), starts_.end(), anchor) != starts_.end();
        });
    std::size_t start = anchors.front();
    if (at_anchors) return start;
    while (start > 0 && !separated(start - 1, start) && tied(start - 1)) --start;
    return start;
  }

  [[nodiscard]] std::vector<std::size_t> rest_above(std::size_t first) const {
    std::vector<std::size_t> rest;
    if (first > 0) rest.push_back(0);
    for (std::size_t row = 1; row < first; ++row) {
      if (separated(row - 1, row) || (!tied(row - 1) && is_heading(row, first)))
        rest.push_back(row);
    }
    return rest;
  }

  [[nodiscard]] std::size_t last_end(std::size_t anchor) const {
    std::size_t end = anchor + 1;
    while (end < count_ && !body_.alone[end] && !separated(end - 1, end) && tied(end - 1)) ++end;
    return end;
  }

  const TableBody& body_;
  std::size_t count_;
  std::vector<std::vector<bool>> columns_;      // by row and column: words stand there
  std::vector<std::vector<Points>> baselines_;  // of those words
  Points pitch_ = 0;  // from line to line of one cell; 0: no cell has two lines
  std::vector<std::size_t> starts_;
  std::vector<std::pair<std::size_t, std::size_t>> merged_;  // row of text, column
};

}  // namespace

std::optional<RowStarts> find_row_starts(const TableBody& body) {
  if (auto centred = find_centred_rows(body)) return centred;
  auto starts = RowFinder(body).find();
  if (starts) starts->doubtful = cells_off_middle(body, *starts);
  return starts;
}

}  // namespace prongsai
