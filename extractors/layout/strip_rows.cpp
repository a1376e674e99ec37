#include "extractors/layout/strip_rows.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

// As in row_starts.cpp: lines of one cell lie at most so much further apart than the closest ones;
// lines nearer than this share of the font size stand beside one another.
constexpr double kSameCell = 1.15;
constexpr double kLeastPitch = 0.8;

class Strips {
 public:
  Strips(std::span<const TextRow> rows, const std::vector<ColumnSpan>& spans)
      : rows_(rows), spans_(spans), columns_(rows.size()) {
    const std::vector<Points> edges = column_edges(spans);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      columns_[i].resize(spans.size());
      for (const Word* word : rows[i].words) columns_[i][column_at(edges, *word)] = word->baseline;
    }
    find_pitch();
  }

  // Rows of text that no cell ties to the one above; the first row is one.
  [[nodiscard]] std::vector<std::size_t> starts() const {
    std::vector<std::size_t> found{0};
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      if (!tied(i)) found.push_back(i);
    }
    return found;
  }

  [[nodiscard]] std::size_t filled(std::size_t row) const {
    return static_cast<std::size_t>(
        std::count_if(columns_[row].begin(), columns_[row].end(),
                      [](const auto& line) { return line.has_value(); }));
  }

 private:
  static std::size_t column_at(const std::vector<Points>& edges, const Word& word) {
    std::size_t column = 0;
    while (column + 2 < edges.size() && word.box.centre().x >= edges[column + 1]) ++column;
    return column;
  }

  [[nodiscard]] std::optional<std::size_t> above(std::size_t row, std::size_t column) const {
    while (row > 0) {
      if (columns_[--row][column]) return row;
    }
    return std::nullopt;
  }

  void find_pitch() {
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      for (std::size_t c = 0; c < spans_.size(); ++c) {
        const auto before = columns_[i][c] ? above(i, c) : std::nullopt;
        if (!before) continue;
        const Points gap = *columns_[i][c] - *columns_[*before][c];
        if (gap < kLeastPitch * rows_[i].size) continue;
        if (pitch_ == 0 || gap < pitch_) pitch_ = gap;
      }
    }
  }

  // A cell has a line above `row` and one in or below it, as near as lines of a cell are.
  [[nodiscard]] bool tied(std::size_t row) const {
    for (std::size_t c = 0; c < spans_.size(); ++c) {
      const auto before = above(row, c);
      if (!before) continue;
      std::size_t below = row;
      while (below < rows_.size() && !columns_[below][c]) ++below;
      if (below == rows_.size()) continue;
      if (*columns_[below][c] - *columns_[*before][c] <= kSameCell * pitch_) return true;
    }
    return false;
  }

  std::span<const TextRow> rows_;
  const std::vector<ColumnSpan>& spans_;
  // By row and column: the baseline of its words. Cells set in their middle have baselines a little
  // apart in one row of text.
  std::vector<std::vector<std::optional<Points>>> columns_;
  Points pitch_ = 0;
};

std::vector<std::size_t> parted_by(std::span<const TextRow> rows,
                                   const std::vector<Points>& separators) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto middle = [&](std::size_t row) { return rows[row].baseline - 0.2 * rows[row].size; };
    const bool parted = std::any_of(separators.begin(), separators.end(),
                                    [&](Points y) { return y > middle(i - 1) && y < middle(i); });
    if (parted) starts.push_back(i);
  }
  return starts;
}

// How many of the ordinals stand in rows [begin, end).
template <typename Ordinals>
std::ptrdiff_t ordinals_in(const Ordinals& ordinals, std::size_t begin, std::size_t end) {
  return std::count_if(ordinals.begin(), ordinals.end(),
                       [&](std::size_t row) { return row >= begin && row < end; });
}

}  // namespace

std::optional<int> ordinal_of(const TextRow& row, const ColumnSpan& first) {
  if (row.words.empty() || row.words.front()->box.centre().x > first.x1) return std::nullopt;
  std::string text = with_ascii_digits(row.words.front()->text);
  std::erase_if(text, [](char c) { return c == '(' || c == ')' || c == '.'; });
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  constexpr int kHighest = 999;  // "2568" is a year
  if (parsed.ec != std::errc{} || parsed.ptr != end || number > kHighest) return std::nullopt;
  return number;
}

std::optional<std::vector<std::size_t>> strip_row_starts(std::span<const TextRow> rows,
                                                         const std::vector<ColumnSpan>& spans,
                                                         const std::vector<Points>& separators) {
  if (rows.empty()) return std::nullopt;
  std::vector<std::size_t> parted = parted_by(rows, separators);
  if (parted.size() > 1) return parted;
  std::vector<std::size_t> ordinals;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (ordinal_of(rows[i], spans.front())) ordinals.push_back(i);
  }
  const Strips strips(rows, spans);
  std::vector<std::size_t> starts = strips.starts();
  const auto agrees = [&] {
    for (std::size_t i = 1; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : rows.size();
      if (ordinals_in(ordinals, starts[i], end) > 1) return false;
    }
    return ordinals_in(ordinals, 0, starts.size() > 1 ? starts[1] : rows.size()) <= 1;
  };
  const bool all_in_lines = [&] {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (strips.filled(i) + 1 < spans.size()) return false;
    }
    return true;
  }();
  if (agrees() && (starts.size() > 1 || rows.size() == 1)) return starts;
  if (agrees() && !all_in_lines) return ordinals.size() == 1 ? std::optional(starts) : std::nullopt;
  const bool beside = std::all_of(ordinals.begin(), ordinals.end(), [&](std::size_t row) {
    return strips.filled(row) + 1 >= spans.size();
  });
  if (ordinals.size() < 2 || !beside) return std::nullopt;
  if (ordinals.front() > 0) ordinals.insert(ordinals.begin(), 0);
  return ordinals;
}

}  // namespace prongsai
