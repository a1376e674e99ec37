#include "extractors/layout/centred_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extractors/layout/cell_blocks.h"

namespace prongsai {
namespace {

// How far a text may stand from the middle (share of the distance from line to line). One more line
// above or below moves the middle by 0.5; browsers round each line to 0.75 pt, 0.04.
constexpr double kOffMiddle = 0.25;
// A text that begins beside a row's first line does so exactly.
constexpr double kBeside = 0.15;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A row of the table by its own lines, or a sub-group's name between rows.
struct CentredRow {
  CellBlock block;
  bool heading = false;
  bool cut = false;          // by the page's end: its lines stand at its top
  Points top = block.first;  // baselines of the first and the last line of its highest cell
  Points bottom = block.last;
};

// A text and the rows that its cell is merged over.
struct Placed {
  CellBlock block;
  std::size_t column = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

class CentredFinder {
 public:
  explicit CentredFinder(const TableBody& body) : body_(body), blocks_(body) {}

  std::optional<RowStarts> find() {
    if (blocks_.pitch() == 0) return std::nullopt;
    if (std::find(body_.labels.begin(), body_.labels.end(), true) != body_.labels.end())
      return std::nullopt;
    for (std::size_t c = 0; c < body_.spans.size(); ++c) {
      if (body_.values[c] || !find_rows(c)) continue;
      return place_all() && (tall_rows_ > 0 || between_ > 0) ? starts() : std::nullopt;
    }
    return std::nullopt;
  }

  // The cells of `starts` with texts that stand in the middle of none of its rows.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> off_middle(
      const RowStarts& starts) {
    std::vector<std::pair<std::size_t, std::size_t>> off;
    for (std::size_t c = 0; c < body_.spans.size(); ++c) {
      if (body_.values[c] || !find_rows(c)) continue;
      if (tall_rows_ == 0) return off;
      for (std::size_t other = c + 1; other < body_.spans.size(); ++other) {
        if (!body_.values[other]) add_off_middle(starts, other, off);
      }
      return off;
    }
    return off;
  }

 private:
  void add_off_middle(const RowStarts& starts, std::size_t column,
                      std::vector<std::pair<std::size_t, std::size_t>>& off) const {
    for (const CellBlock& block : blocks_beside(column)) {
      if (block.begin < starts.starts.front() || block.begin >= starts.end) continue;
      const auto next = std::upper_bound(starts.starts.begin(), starts.starts.end(), block.begin);
      const std::size_t end = next == starts.starts.end() ? starts.end : *next;
      const auto row = static_cast<std::size_t>(next - starts.starts.begin()) - 1;
      const bool merged = std::any_of(starts.merged.begin(), starts.merged.end(), [&](auto cell) {
        return cell.second == column && (cell.first == row || cell.first == row + 1);
      });
      if (merged && drawn_lines()) continue;
      bool fits = false;
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        const bool inside = rows_[r].block.begin >= *(next - 1) && rows_[r].block.begin < end;
        fits = fits ||
               (inside && block.end <= end && (stands_in(block, r, r) || is_cut_at_end(block, r)));
      }
      if (!fits) off.emplace_back(row, column);
    }
  }

  // Lines between the rows, which stop before a merged cell.
  [[nodiscard]] bool drawn_lines() const {
    return std::any_of(body_.separators.begin(), body_.separators.end(),
                       [](const RowSeparator& one) { return one.drawn; });
  }

  [[nodiscard]] Points slack() const { return kOffMiddle * blocks_.pitch(); }

  // The first value beside the block's lines; kNone where there is none, or where more rows of text
  // have one.
  [[nodiscard]] std::vector<std::size_t> anchors_beside(const CellBlock& block) const {
    std::vector<std::size_t> found;
    for (std::size_t i = block.begin; i < block.end; ++i) {
      if (body_.anchors[i]) found.push_back(i);
    }
    return found;
  }

  [[nodiscard]] Points value_baseline(std::size_t row) const {
    for (const Word* word : body_.rows[row].words) {
      const Points middle = word->box.centre().x;
      for (std::size_t c = 0; c < body_.spans.size(); ++c) {
        if (body_.values[c] && middle >= body_.spans[c].x0 && middle <= body_.spans[c].x1)
          return word->baseline;
      }
    }
    return body_.rows[row].baseline;
  }

  // Whether the texts of the column have one value each, in their middle; the last one, which a
  // page's end may cut, beside its first line. Texts without one are sub-groups' names.
  bool find_rows(std::size_t column) {
    rows_.clear();
    tall_rows_ = 0;
    std::size_t left =
        static_cast<std::size_t>(std::count(body_.anchors.begin(), body_.anchors.end(), true));
    for (const CellBlock& block : blocks_.of(column)) {
      const std::vector<std::size_t> anchors = anchors_beside(block);
      if (anchors.size() > 1) return false;
      left -= anchors.size();
      if (anchors.empty()) {
        rows_.push_back({block, true});
        continue;
      }
      const Points value = value_baseline(anchors[0]);
      const bool cut = left == 0 && std::abs(value - block.first) <= slack();
      const bool middle = std::abs(value - block.middle()) <= slack();
      if (!middle && !cut) return false;
      if (middle && block.last > block.first) ++tall_rows_;
      rows_.push_back({block, false, !middle});
    }
    if (left > 0) return false;
    add_headings();
    keep_inner_headings();
    question_ = column;
    return !rows_.empty();
  }

  // Names of sub-groups that run over all columns.
  void add_headings() {
    for (std::size_t i = 0; i < body_.rows.size(); ++i) {
      if (!body_.alone[i]) continue;
      const Points baseline = body_.rows[i].baseline;
      const auto below = std::find_if(rows_.begin(), rows_.end(),
                                      [&](const CentredRow& row) { return row.block.begin > i; });
      rows_.insert(below, {{i, i + 1, baseline, baseline}, true});
    }
  }

  // What stands above the first row and below the last one is for others to tell.
  void keep_inner_headings() {
    const auto is_row = [](const CentredRow& row) { return !row.heading; };
    const auto first = std::find_if(rows_.begin(), rows_.end(), is_row);
    const auto last = std::find_if(rows_.rbegin(), rows_.rend(), is_row).base();
    above_.assign(rows_.begin(), first);
    rows_ = std::vector<CentredRow>(first, std::max(first, last));
  }

  // Rows that follow one another, and the texts of one column beside them.
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<CellBlock> blocks;
    std::optional<std::vector<Placed>> merged;  // each row has one of the texts
    std::optional<std::vector<Placed>> alone;   // each text is beside a row of its own
  };

  bool place_all() {
    for (std::size_t c = question_ + 1; c < body_.spans.size(); ++c) {
      if (!body_.values[c] && !place_column(c)) return false;
    }
    for (std::size_t c = 0; c < question_; ++c) place_before(c);
    return true;
  }

  // The blocks of the column that stand beside the rows.
  [[nodiscard]] std::vector<CellBlock> blocks_beside(std::size_t column) const {
    std::vector<CellBlock> beside;
    for (const CellBlock& block : blocks_.of(column)) {
      if (block.last < rows_.front().block.first - slack()) continue;
      if (block.first > rows_.back().block.last + slack()) continue;
      beside.push_back(block);
    }
    return beside;
  }

  // The instrument's name before the rows, in the middle of all or some of them. Where it is not
  // (a page's end cut its cell) it stays in the row beside it.
  void place_before(std::size_t column) {
    const Stretch all{0, rows_.size(), blocks_beside(column), {}, {}};
    if (const auto merged = cover(column, all))
      placed_.insert(placed_.end(), merged->begin(), merged->end());
  }

  // The rows between two sub-groups' names.
  [[nodiscard]] std::vector<Stretch> stretches(std::size_t column) const {
    const std::vector<CellBlock> blocks = blocks_beside(column);
    std::vector<Stretch> all;
    std::size_t next = 0;
    for (std::size_t begin = 0; begin < rows_.size(); ++begin) {
      if (rows_[begin].heading) continue;
      Stretch one{begin, begin, {}, {}, {}};
      while (one.end < rows_.size() && !rows_[one.end].heading) ++one.end;
      while (next < blocks.size() && blocks[next].middle() <= bottom_of(one.end))
        one.blocks.push_back(blocks[next++]);
      one.merged = cover(column, one);
      if (begin == 0 && !one.merged) one.merged = cover_below_rest(column, one);
      one.alone = each_alone(column, one);
      begin = one.end;
      all.push_back(std::move(one));
    }
    return all;
  }

  // A text whose middle is that of no single row proves that cells are merged, so that one beside
  // the second of three rows is taken for all three where the others have none. Without such a
  // proof both is possible.
  bool place_column(std::size_t column) {
    const std::vector<Stretch> all = stretches(column);
    const bool proven = std::any_of(all.begin(), all.end(), [&](const Stretch& one) {
      return one.merged && std::any_of(one.merged->begin(), one.merged->end(),
                                       [&](const Placed& text) { return is_between(text); });
    });
    const bool all_merged = std::all_of(all.begin(), all.end(), [](const Stretch& one) {
      return one.blocks.empty() || one.merged;
    });
    for (const Stretch& one : all) {
      if (one.merged && (proven || all_merged)) {
        for (const Placed& text : *one.merged) take(text, !proven && text.last > text.first);
      } else if (one.alone) {
        for (const Placed& text : *one.alone)
          take(text, (proven || one.merged) && may_be_merged(text, one));
      } else {
        return false;
      }
    }
    return true;
  }

  // Its middle is that of more rows, too, which have no text of their own.
  [[nodiscard]] bool may_be_merged(const Placed& text, const Stretch& within) const {
    std::size_t above = within.begin;
    std::size_t below = within.end;
    for (const Placed& other : *within.alone) {
      if (other.last < text.first) above = other.last + 1;
      if (other.first > text.last) below = std::min(below, other.first);
    }
    for (std::size_t first = above; first < text.first; ++first) {
      for (std::size_t last = text.last + 1; last < below; ++last) {
        if (stands_in(text.block, first, last)) return true;
      }
    }
    return false;
  }

  // Behind the rows before `end`, above the heading there.
  [[nodiscard]] Points bottom_of(std::size_t end) const {
    if (end == rows_.size()) return std::numeric_limits<Points>::max();
    return rows_[end].block.first - slack();
  }

  // The text stands in the middle of the rows from `first` to `last`, or reaches beyond them on
  // both sides and meets no others: then it has made them as high as it is.
  [[nodiscard]] bool stands_in(const CellBlock& block, std::size_t first, std::size_t last) const {
    const Points top = rows_[first].top;
    const Points bottom = rows_[last].bottom;
    if (rows_[last].cut) return false;
    if (std::abs((top + bottom) / 2 - block.middle()) <= slack())
      return first == last || (block.first >= top - slack() && block.last <= bottom + slack());
    if (first == last || block.first > top + slack() || block.last < bottom - slack()) return false;
    const bool free_above =
        first == 0 || rows_[first - 1].block.last < block.first - blocks_.pitch();
    const bool free_below =
        last + 1 == rows_.size() || rows_[last + 1].block.first > block.last + blocks_.pitch();
    return free_above && free_below;
  }

  // The last text of a page whose end cuts its cell: it begins beside its first row's first line.
  [[nodiscard]] bool is_cut(const CellBlock& block, std::size_t first, std::size_t end) const {
    return end == rows_.size() &&
           std::abs(block.first - rows_[first].block.first) <= kBeside * blocks_.pitch() &&
           (rows_[first].cut || block.last > rows_[first].block.last + slack());
  }

  [[nodiscard]] bool is_cut_at_end(const CellBlock& block, std::size_t row) const {
    return row + 1 == rows_.size() && is_cut(block, row, rows_.size());
  }

  // Where the first text begins, its middle tells where it ends and the next begins.
  [[nodiscard]] std::optional<std::vector<Placed>> cover(std::size_t column,
                                                         const Stretch& here) const {
    std::vector<Placed> placed;
    std::size_t row = here.begin;
    for (const CellBlock& block : here.blocks) {
      if (row == here.end) return std::nullopt;
      std::size_t last = row;
      while (last < here.end && !stands_in(block, row, last)) ++last;
      if (last == here.end && &block == &here.blocks.back() && is_cut(block, row, here.end))
        last = here.end - 1;
      if (last == here.end) return std::nullopt;
      placed.push_back({block, column, row, last});
      row = last + 1;
    }
    if (row != here.end) return std::nullopt;
    return placed;
  }

  // The first rows of a page may belong to a cell whose text the page before has. The texts below
  // must be merged for sure.
  [[nodiscard]] std::optional<std::vector<Placed>> cover_below_rest(std::size_t column,
                                                                    const Stretch& here) const {
    Stretch below = here;
    while (++below.begin < below.end && !here.blocks.empty()) {
      auto found = cover(column, below);
      if (found && std::all_of(found->begin(), found->end(), [&](const Placed& text) {
            return text.last > text.first && is_between(text);
          }))
        return found;
    }
    return std::nullopt;
  }

  // Texts beside single rows, others without one.
  [[nodiscard]] std::optional<std::vector<Placed>> each_alone(std::size_t column,
                                                              const Stretch& here) const {
    std::vector<Placed> placed;
    std::size_t row = here.begin;
    for (const CellBlock& block : here.blocks) {
      while (row < here.end && !stands_in(block, row, row) && !is_cut_at_end(block, row)) ++row;
      if (row == here.end) return std::nullopt;
      placed.push_back({block, column, row, row});
      ++row;
    }
    return placed;
  }

  void take(const Placed& text, bool doubtful) {
    if (text.last > text.first && is_between(text)) ++between_;
    placed_.push_back(text);
    rows_[text.first].top = std::min(rows_[text.first].top, text.block.first);
    rows_[text.last].bottom = std::max(rows_[text.last].bottom, text.block.last);
    if (doubtful) doubtful_.emplace_back(text.first, text.column);
  }

  // Its middle is that of none of its rows.
  [[nodiscard]] bool is_between(const Placed& one) const {
    for (std::size_t row = one.first; row <= one.last; ++row) {
      if (stands_in(one.block, row, row)) return false;
    }
    return true;
  }

  // Rows begin behind all lines of those above them.
  [[nodiscard]] std::optional<RowStarts> starts() const {
    RowStarts result;
    result.pitch = blocks_.pitch();
    std::vector<std::size_t> begins(rows_.size());
    std::vector<std::size_t> ends(rows_.size());
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      begins[r] = rows_[r].block.begin;
      ends[r] = rows_[r].block.end;
    }
    for (const Placed& one : placed_) {
      begins[one.first] = std::min(begins[one.first], one.block.begin);
      ends[one.last] = std::max(ends[one.last], one.block.end);
      for (std::size_t r = one.first + 1; r <= one.last; ++r)
        result.merged.emplace_back(r, one.column);
    }
    result.starts.push_back(begins.front());
    for (std::size_t r = 1; r < rows_.size(); ++r) {
      const std::size_t above =
          *std::max_element(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(r));
      const std::size_t below =
          *std::min_element(begins.begin() + static_cast<std::ptrdiff_t>(r), begins.end());
      if (above > below) return std::nullopt;
      result.starts.push_back(below);
    }
    result.end = *std::max_element(ends.begin(), ends.end());
    result.doubtful = doubtful_;
    add_rest(result);
    return result;
  }

  // The rest of a row of the page before, and a sub-group's name below it.
  void add_rest(RowStarts& result) const {
    const std::size_t first = result.starts.front();
    if (first > 0) result.rest.push_back(0);
    if (above_.empty()) return;
    const CellBlock& name = above_.back().block;
    if (name.begin > 0 && name.end <= first && stands_alone(name))
      result.rest.push_back(name.begin);
  }

  // No other column has words beside the block.
  [[nodiscard]] bool stands_alone(const CellBlock& block) const {
    for (std::size_t c = 0; c < body_.spans.size(); ++c) {
      if (c == question_) continue;
      for (const CellBlock& other : blocks_.of(c)) {
        if (other.begin < block.end && block.begin < other.end) return false;
      }
    }
    return true;
  }

  const TableBody& body_;
  CellBlocks blocks_;
  std::vector<CentredRow> rows_;
  std::vector<CentredRow> above_;
  std::vector<Placed> placed_;
  std::vector<std::pair<std::size_t, std::size_t>> doubtful_;  // row, column
  std::size_t question_ = kNone;
  int tall_rows_ = 0;  // of several lines, with the value in their middle
  int between_ = 0;    // texts whose middle is that of no single row
};

}  // namespace

std::optional<RowStarts> find_centred_rows(const TableBody& body) {
  return CentredFinder(body).find();
}

std::vector<std::pair<std::size_t, std::size_t>> cells_off_middle(const TableBody& body,
                                                                  const RowStarts& starts) {
  return CentredFinder(body).off_middle(starts);
}

}  // namespace prongsai
