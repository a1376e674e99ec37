#include "extractors/layout/column_spans.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace prongsai {
namespace {

// Words inside a header cell are a space apart (0.25-0.35 of the size), cells 0.5 and more.
constexpr double kOneCell = 0.5;
// From a header's last baseline to the row below it (padding of both cells between), and from line
// to line inside it; shares of the font size. Single spacing is 1.15 to 1.5, LibreOffice's of
// Garuda 1.88.
constexpr double kToBody = 2.6;
constexpr double kToNextLine = 1.9;
// Rows of text: two tiers of three lines each, set in the middle, are seven.
constexpr std::size_t kMostLines = 9;
constexpr Points kAligned = 3.0;
// Headers of one line stand in the middle beside those of two, half a line lower.
constexpr double kBeside = 0.8;
// Cells of one row of the header begin within this share of the font size.
constexpr double kSameRow = 0.35;

Points overlap(const Rect& box, const ColumnSpan& span) {
  return std::min(box.x1, span.x1) - std::max(box.x0, span.x0);
}

// The only column that a run stands over; the nearest one where it stands over none.
std::optional<std::size_t> column_of(const Rect& box, const std::vector<ColumnSpan>& spans) {
  std::optional<std::size_t> over;
  for (std::size_t c = 0; c < spans.size(); ++c) {
    if (overlap(box, spans[c]) <= 0) continue;
    if (over) return std::nullopt;
    over = c;
  }
  if (over) return over;
  std::size_t nearest = 0;
  for (std::size_t c = 1; c < spans.size(); ++c) {
    if (overlap(box, spans[c]) > overlap(box, spans[nearest])) nearest = c;
  }
  return nearest;
}

bool aligned(const Rect& a, const Rect& b) {
  return std::abs(a.x0 - b.x0) <= kAligned || std::abs(a.centre().x - b.centre().x) <= kAligned;
}

class HeaderReader {
 public:
  HeaderReader(std::span<const TextRow> rows, std::size_t end, std::vector<ColumnSpan> spans,
               Points pitch)
      : rows_(rows), end_(end), pitch_(pitch) {
    header_.begin = end;
    header_.words.resize(spans.size());
    boxes_.resize(spans.size());
    header_.spans = std::move(spans);
  }

  void read() {
    while (header_.begin > 0 && end_ - header_.begin < kMostLines && near(header_.begin - 1)) {
      if (!take(header_.begin - 1)) {
        // A line of several cells that fits no columns, or of one beside lines that were taken: the
        // header is another one than this.
        broken_ =
            runs_of(rows_[header_.begin - 1], kOneCell).size() > 1 || is_beside(header_.begin);
        return;
      }
      --header_.begin;
    }
  }

  [[nodiscard]] bool complete(const std::vector<bool>& values) const {
    if (broken_) return false;
    std::size_t bare = 0;
    for (std::size_t c = 0; c < header_.words.size(); ++c) {
      if (!header_.words[c].empty()) continue;
      if (values[c]) return false;
      ++bare;
    }
    return bare == 0 || (bare == 1 && header_.words.size() >= 4);
  }

  ColumnHeader result() {
    for (std::size_t i = 0; i < header_.over.size(); ++i) widen(header_.over, i);
    return std::move(header_);
  }

 private:
  // Lines of a header lie as close as those of a cell; the last rows' distance tells.
  [[nodiscard]] Points next_line(Points size) const {
    constexpr double kSamePitch = 1.15;
    return pitch_ > 0 ? kSamePitch * pitch_ : kToNextLine * size;
  }

  // Half a line above the row, which has been taken: in a cell that is set in the middle.
  [[nodiscard]] bool is_beside(std::size_t row) const {
    return row < end_ && rows_[row].baseline - rows_[row - 1].baseline < kBeside * rows_[row].size;
  }

  // The row stands as close to the one below as a header does.
  [[nodiscard]] bool near(std::size_t index) const {
    const bool first = header_.begin == end_;
    if (first && end_ >= rows_.size()) return true;
    const TextRow& row = rows_[index];
    const bool tier = first || is_upper_tier(row);
    return rows_[index + 1].baseline - row.baseline <=
           (tier ? kToBody * row.size : next_line(row.size));
  }

  // The upper one of two rows of header cells, with the padding of both between: cells over two or
  // more headers that have been read, all others over columns that have none yet.
  [[nodiscard]] bool is_upper_tier(const TextRow& row) const {
    const std::vector<WordRun> runs = runs_of(row, kOneCell);
    std::vector<HeaderOver> overs;
    for (const WordRun& run : runs) {
      const auto column = column_of(run.box, header_.spans);
      if (column && header_.words[*column].empty()) continue;
      if (!may_stand_over(run.box)) return false;
      overs.push_back(over_of(run));
    }
    for (std::size_t i = 0; i < overs.size(); ++i) widen(overs, i);
    const bool beside_others = overs.size() < runs.size();
    return !overs.empty() &&
           (beside_others ||
            (has_headers_beside(overs.front()) && has_header_font(runs.front()))) &&
           std::all_of(overs.begin(), overs.end(),
                       [](const HeaderOver& over) { return over.last > over.first; });
  }

  // Set in the type of a header below it, as the last line of a paragraph above the table is not.
  [[nodiscard]] bool has_header_font(const WordRun& run) const {
    const int font = run.words.front()->font;
    return std::any_of(header_.words.begin(), header_.words.end(), [&](const auto& words) {
      return std::any_of(words.begin(), words.end(),
                         [&](const Word* word) { return word->font == font; });
    });
  }

  // The other columns' headers, set in the middle of the header's height, begin between the cell
  // and those below it. Beside a caption there is nothing.
  [[nodiscard]] bool has_headers_beside(const HeaderOver& over) const {
    const Points size = over.words.front()->font_size;
    const Points lowest = lower_top({over}) - kSameRow * size;
    bool any = false;
    for (std::size_t c = 0; c < header_.spans.size(); ++c) {
      if (c >= over.first && c <= over.last) continue;
      if (has_header_below(c, lowest)) return false;
      any = true;
    }
    return any;
  }

  bool take(std::size_t index) {
    const TextRow& row = rows_[index];
    const bool first = header_.begin == end_;
    const std::vector<WordRun> runs = runs_of(row, kOneCell);
    if (!first && is_upper_tier(row)) return take_tier(runs);
    std::vector<std::optional<std::size_t>> columns;
    for (const WordRun& run : runs) {
      const auto column = column_of(run.box, header_.spans);
      const bool over = !column && runs.size() > 1 && may_stand_over(run.box);
      if ((!column && !over) || is_value(run)) return false;
      if (column && std::find(columns.begin(), columns.end(), column) != columns.end())
        return false;
      columns.push_back(column);
    }
    // A line alone: more of one cell, or a caption that happens to stand over one column.
    if (runs.size() == 1 && !first && boxes_[*columns[0]] &&
        !aligned(*boxes_[*columns[0]], runs[0].box)) {
      return false;
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (columns[i] && (!spreads(runs[i]) || follows(runs[i], *columns[i]))) {
        put(runs[i], *columns[i]);
      } else {
        put_over(runs[i]);
      }
    }
    return true;
  }

  bool take_tier(const std::vector<WordRun>& runs) {
    for (const WordRun& run : runs) {
      const auto column = column_of(run.box, header_.spans);
      if (column && header_.words[*column].empty()) {
        put(run, *column);
      } else {
        put_over(run);
      }
    }
    return true;
  }

  // The run is the line above what the column's header has, in its middle or at its side; else it
  // is a header over it ("IIT" in the middle over five indicators, "OIT" between two).
  [[nodiscard]] bool follows(const WordRun& run, std::size_t column) const {
    if (header_.words[column].empty()) return true;
    if (!aligned(*boxes_[column], run.box)) return false;
    const Word* word = run.words.front();
    Points top = header_.words[column].front()->baseline;
    for (const Word* below : header_.words[column]) top = std::min(top, below->baseline);
    return top - word->baseline <= next_line(word->font_size);
  }

  // The run stands in the middle over two columns or more.
  [[nodiscard]] bool spreads(const WordRun& run) const {
    std::vector<HeaderOver> over{over_of(run)};
    if (over.front().first > over.front().last) return false;  // it stands beside all of them
    widen(over, 0);
    return over.front().last > over.front().first;
  }

  // There are columns under the run, they have headers, and no other run stands over them.
  [[nodiscard]] bool may_stand_over(const Rect& box) const {
    bool over_any = false;
    for (std::size_t c = 0; c < header_.spans.size(); ++c) {
      if (overlap(box, header_.spans[c]) <= 0) continue;
      if (header_.words[c].empty()) return false;
      over_any = true;
    }
    return over_any && header_.over.empty();
  }

  void put_over(const WordRun& run) { header_.over.push_back(over_of(run)); }

  [[nodiscard]] HeaderOver over_of(const WordRun& run) const {
    HeaderOver over;
    over.first = header_.spans.size();
    for (std::size_t c = 0; c < header_.spans.size(); ++c) {
      if (overlap(run.box, header_.spans[c]) <= 0) continue;
      over.first = std::min(over.first, c);
      over.last = c;
    }
    if (over.first > over.last) stand_between(run, over);
    over.words = run.words;
    return over;
  }

  // In the strip between two columns that have headers, in the middle of both: over both.
  void stand_between(const WordRun& run, HeaderOver& over) const {
    const Points middle = run.box.centre().x;
    for (std::size_t c = 1; c < header_.spans.size(); ++c) {
      if (header_.spans[c - 1].x1 > middle || header_.spans[c].x0 < middle) continue;
      if (header_.words[c - 1].empty() || header_.words[c].empty()) return;
      const Points both = (header_.spans[c - 1].x0 + header_.spans[c].x1) / 2;
      if (std::abs(both - middle) > kAligned) return;
      over.first = c - 1;
      over.last = c;
    }
  }

  // Where the lowest row of headers begins under the cells over them.
  [[nodiscard]] Points lower_top(const std::vector<HeaderOver>& all) const {
    Points top = std::numeric_limits<Points>::max();
    for (const HeaderOver& over : all) {
      for (std::size_t c = over.first; c <= over.last; ++c) top = std::min(top, top_of(c));
    }
    return top;
  }

  [[nodiscard]] Points top_of(std::size_t column) const {
    Points top = std::numeric_limits<Points>::max();
    for (const Word* word : header_.words[column]) top = std::min(top, word->baseline);
    return top;
  }

  // A cell over several headers is wider than its words: it reaches over those neighbours, whose
  // headers begin as low, that have its words in their middle.
  void widen(std::vector<HeaderOver>& all, std::size_t index) const {
    HeaderOver& over = all[index];
    const Points size = over.words.front()->font_size;
    const Points lowest = lower_top(all) - kSameRow * size;
    const std::size_t left = index == 0 ? 0 : all[index - 1].last + 1;
    const std::size_t right = index + 1 < all.size() ? all[index + 1].first : header_.spans.size();
    std::size_t from = over.first;
    while (from > left && has_header_below(from - 1, lowest)) --from;
    std::size_t to = over.last;
    while (to + 1 < right && has_header_below(to + 1, lowest)) ++to;
    const HeaderOver narrow = over;
    for (std::size_t first = from; first <= narrow.first; ++first) {
      for (std::size_t last = narrow.last; last <= to; ++last) {
        const Points slack = last - first > over.last - over.first ? size / 2 : -size / 2;
        if (aside(over, first, last) >= aside(over, over.first, over.last) + slack) continue;
        over.first = first;
        over.last = last;
      }
    }
  }

  [[nodiscard]] bool has_header_below(std::size_t column, Points top) const {
    return !header_.words[column].empty() && top_of(column) >= top;
  }

  // How far the words stand from the middle of the columns.
  [[nodiscard]] Points aside(const HeaderOver& over, std::size_t first, std::size_t last) const {
    Rect box = over.words.front()->box;
    for (const Word* word : over.words) box = unite(box, word->box);
    return std::abs((header_.spans[first].x0 + header_.spans[last].x1) / 2 - box.centre().x);
  }

  void put(const WordRun& run, std::size_t column) {
    auto& words = header_.words[column];
    words.insert(words.end(), run.words.begin(), run.words.end());
    boxes_[column] = boxes_[column] ? unite(*boxes_[column], run.box) : run.box;
    ColumnSpan& span = header_.spans[column];
    span.x0 = std::min(span.x0, run.box.x0);
    span.x1 = std::max(span.x1, run.box.x1);
  }

  std::span<const TextRow> rows_;
  std::size_t end_;
  Points pitch_;
  bool broken_ = false;
  ColumnHeader header_;
  std::vector<std::optional<Rect>> boxes_;
};

}  // namespace

std::vector<ColumnSpan> column_spans(std::span<const TextRow> rows, double gap) {
  struct Piece {
    ColumnSpan span;
    Points size;
  };
  std::vector<Piece> pieces;
  for (const TextRow& row : rows) {
    for (const Word* word : row.words)
      pieces.push_back({{word->box.x0, word->box.x1}, word->font_size});
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.span.x0 < b.span.x0; });
  std::vector<ColumnSpan> spans;
  for (const Piece& piece : pieces) {
    if (spans.empty() || piece.span.x0 - spans.back().x1 > gap * piece.size) {
      spans.push_back(piece.span);
    } else {
      spans.back().x1 = std::max(spans.back().x1, piece.span.x1);
    }
  }
  return spans;
}

std::optional<ColumnSpan> bare_column(std::span<const TextRow> rows, std::size_t end,
                                      const std::vector<ColumnSpan>& spans) {
  const std::size_t begin = end - std::min(end, kMostLines);
  for (std::size_t i = begin; i < end; ++i) {
    std::vector<WordRun> runs = runs_of(rows[i], kOneCell);
    if (i + 1 < end && rows[i + 1].baseline - rows[i].baseline < kBeside * rows[i].size) {
      std::vector<WordRun> more = runs_of(rows[i + 1], kOneCell);
      std::move(more.begin(), more.end(), std::back_inserter(runs));
    }
    if (runs.size() != spans.size() + 1) continue;
    std::optional<ColumnSpan> bare;
    std::size_t over = 0;
    for (const WordRun& run : runs) {
      const auto meets = std::count_if(spans.begin(), spans.end(), [&](const ColumnSpan& span) {
        return overlap(run.box, span) > 0;
      });
      if (meets == 0) bare = ColumnSpan{run.box.x0, run.box.x1};
      if (meets == 1) ++over;
    }
    if (bare && over == spans.size()) return bare;
  }
  return std::nullopt;
}

std::optional<ColumnHeader> header_above(std::span<const TextRow> rows, std::size_t end,
                                         const std::vector<ColumnSpan>& spans,
                                         const std::vector<bool>& values, Points pitch) {
  HeaderReader reader(rows, end, spans, pitch);
  reader.read();
  if (!reader.complete(values)) return std::nullopt;
  ColumnHeader header = reader.result();
  for (std::size_t c = 1; c < header.spans.size(); ++c) {
    if (header.spans[c].x0 < header.spans[c - 1].x1) return std::nullopt;
  }
  return header;
}

std::vector<Points> column_edges(const std::vector<ColumnSpan>& spans) {
  std::vector<Points> edges{spans.front().x0};
  for (std::size_t c = 1; c < spans.size(); ++c)
    edges.push_back((spans[c - 1].x1 + spans[c].x0) / 2);
  edges.push_back(spans.back().x1);
  return edges;
}

}  // namespace prongsai
