#include "extractors/scan/find_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "extractors/scan/barriers.h"
#include "extractors/scan/components.h"
#include "extractors/scan/type_height.h"

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก).
constexpr double kSmallest = 0.6;   // lower pieces are marks, dots and dashes
constexpr double kTallest = 2.3;    // a letter with stem and marks run together; two lines are 2.5
constexpr double kHeadline = 5.0;   // headlines are set up to three times as large as text
constexpr double kWordGap = 2.2;    // between letters of one line; gutters are wider
constexpr double kMarkAbove = 1.3;  // a tone mark over a vowel sits so far above the letter
constexpr double kMarkBelow = 0.6;
// A vowel below hangs 0.1-0.3 under its letter; a tone mark over a vowel stands 0.65 over its own,
// and may be as near to the line above.
constexpr double kBelowCounts = 2;
constexpr double kStacked = 0.25;  // from a vowel over a letter to the tone mark on it: 0.05-0.2
constexpr double kDot = 0.22;      // a full stop is 0.15-0.2 wide
constexpr double kDotAside = 0.8;

int overlap(int a0, int a1, int b0, int b1) { return std::min(a1, b1) - std::max(a0, b0); }

PixelBox unite(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// A line in the making.
struct Row {
  double type = 0;  // height of the type around it, in pixels
  std::vector<PixelBox> letters;
  PixelBox box;    // of all its ink
  double top = 0;  // of the band of letters without stems, mean
  double bottom = 0;
};

void add_letter(const PixelBox& letter, Row& row) {
  const double n = static_cast<double>(row.letters.size());
  row.top = (row.top * n + letter.y0) / (n + 1);
  row.bottom = (row.bottom * n + letter.y1) / (n + 1);
  row.box = row.letters.empty() ? letter : unite(row.box, letter);
  row.letters.push_back(letter);
}

class LineFinder {
 public:
  LineFinder(const PreparedPage& page)
      : components_(find_components(page.ink)),
        page_{0, 0, page.ink.width, page.ink.height},
        types_(components_, page.type_height),
        barriers_(page.rules) {}

  std::vector<TextLine> find() {
    sort_pieces();
    chain_letters();
    add_slices();
    join_rows();
    attach_stacks();
    attach_marks();
    return lines();
  }

 private:
  void sort_pieces() {
    for (const Component& component : components_.all) {
      const PixelBox& box = component.box;
      const double type = types_.at(box);
      if (box.height() < kSmallest * type) {
        small_.push_back(component);
      } else if (box.height() <= kTallest * type) {
        letters_.push_back(box);
      } else {
        tall_.push_back(&component);
      }
    }
    keep_headlines();
    std::sort(letters_.begin(), letters_.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  }

  // Tall pieces are letters where others of their height stand beside them; else they are parts of
  // emblems and signatures, or letters of two lines run together.
  void keep_headlines() {
    for (const Component* tall : tall_) {
      if (is_among_alike(tall->box)) letters_.push_back(tall->box);
    }
    std::erase_if(tall_, [&](const Component* tall) { return is_among_alike(tall->box); });
  }

  [[nodiscard]] bool is_among_alike(const PixelBox& box) const {
    if (box.height() > kHeadline * types_.at(box)) return false;
    return std::any_of(tall_.begin(), tall_.end(), [&](const Component* other) {
      if (&other->box == &box) return false;
      const int gap = std::max(other->box.x0 - box.x1, box.x0 - other->box.x1);
      const double ratio = static_cast<double>(other->box.height()) / box.height();
      return gap < box.height() && gap > -box.width() / 2 && ratio > 0.6 && ratio < 1.67 &&
             overlap(box.y0, box.y1, other->box.y0, other->box.y1) * 3 > 2 * box.height();
    });
  }

  // Letters of two lines that touch, or that a stamp or a pen runs through, are one tall piece:
  // each row takes what of it lies in its band, close to its own letters.
  void add_slices() {
    std::vector<int> number(components_.all.size(), -1);
    for (std::size_t i = 0; i < tall_.size(); ++i)
      number[static_cast<std::size_t>(tall_[i] - components_.all.data())] = static_cast<int>(i);
    std::vector<std::vector<InkRun>> runs(tall_.size());
    for (const InkRun& run : components_.runs) {
      if (number[run.component] >= 0) runs[number[run.component]].push_back(run);
    }
    for (Row& row : rows_) {
      if (row.letters.size() < 2) continue;  // no row yet: a piece of the emblem itself
      for (std::size_t i = 0; i < tall_.size(); ++i) {
        const PixelBox& box = tall_[i]->box;
        if (overlap(box.x0, box.x1, row.box.x0, row.box.x1) < -row.type) continue;
        if (overlap(box.y0, box.y1, row.box.y0, row.box.y1) > 0) add_slice(runs[i], row);
      }
    }
  }

  void add_slice(const std::vector<InkRun>& runs, Row& row) const {
    const int top = static_cast<int>(row.top);
    const int bottom = static_cast<int>(row.bottom);
    std::vector<PixelBox> slices;
    for (const InkRun& run : runs) {
      if (run.y < top || run.y >= bottom) continue;
      PixelBox slice{run.x0, run.y, run.x1, run.y + 1};
      std::erase_if(slices, [&](const PixelBox& other) {
        if (other.x0 > slice.x1 || other.x1 < slice.x0) return false;
        slice = unite(slice, other);
        return true;
      });
      slices.push_back(slice);
    }
    const PixelBox before = row.box;
    for (const PixelBox& slice : slices) {
      const int gap = std::max(slice.x0 - before.x1, before.x0 - slice.x1);
      if (gap > 0.8 * row.type || slice.width() > 4 * row.type) continue;
      if (slice.height() < 0.5 * (bottom - top)) continue;
      const int middle = (slice.y0 + slice.y1) / 2;
      if (slice.x0 < before.x0 && barriers_.between(slice.x0, before.x0 + 2, middle)) continue;
      if (slice.x1 > before.x1 && barriers_.between(before.x1 - 2, slice.x1, middle)) continue;
      row.box = unite(row.box, slice);
    }
  }

  void start_row(const PixelBox& letter) {
    rows_.emplace_back();
    rows_.back().type = types_.at(letter);
  }

  [[nodiscard]] bool on_one_line(const Row& row, const PixelBox& letter) const {
    const PixelBox& last = row.letters.back();
    const int shared = overlap(last.y0, last.y1, letter.y0, letter.y1);
    return shared * 2 > std::min(last.height(), letter.height());
  }

  // From left to right, each letter to the row whose last letter is the nearest at its left.
  void chain_letters() {
    std::vector<std::size_t> open;
    for (const PixelBox& letter : letters_) {
      std::size_t best = rows_.size();
      double nearest = 1e9;
      std::erase_if(open, [&](std::size_t i) {
        return letter.x0 - rows_[i].box.x1 > 3 * kHeadline * rows_[i].type;
      });
      for (const std::size_t i : open) {
        const Row& row = rows_[i];
        const double size = std::max(row.type, 0.6 * letter.height());
        const double gap = letter.x0 - row.box.x1;
        if (gap > kWordGap * size || !on_one_line(row, letter)) continue;
        const double band = std::abs((letter.y0 + letter.y1) - (row.top + row.bottom)) / 2;
        const double distance = std::max(gap, 0.0) + band;
        if (distance >= nearest) continue;
        if (gap > 0 && barriers_.between(row.box.x1, letter.x0, (letter.y0 + letter.y1) / 2))
          continue;
        nearest = distance;
        best = i;
      }
      if (best == rows_.size()) start_row(letter), open.push_back(best);
      add_letter(letter, rows_[best]);
    }
  }

  // Rows that lie in one another's band without a gap between them are one: chains part where
  // letters overlap.
  void join_rows() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (std::size_t j = 0; j < rows_.size(); ++j) {
        if (i == j || rows_[i].letters.empty() || rows_[j].letters.empty()) continue;
        Row& row = rows_[i];
        const Row& other = rows_[j];
        const double shared = std::min(row.bottom, other.bottom) - std::max(row.top, other.top);
        const double lower = std::min(row.bottom - row.top, other.bottom - other.top);
        if (shared < 0.6 * lower) continue;
        const int gap = std::max(other.box.x0 - row.box.x1, row.box.x0 - other.box.x1);
        if (gap > 0.8 * row.type) continue;
        const int left = std::min(row.box.x1, other.box.x1);
        const int right = std::max(row.box.x0, other.box.x0);
        if (gap > 0 && barriers_.between(left, right, static_cast<int>(row.top + row.bottom) / 2)) {
          continue;
        }
        for (const PixelBox& letter : other.letters) add_letter(letter, row);
        rows_[j] = {};
        j = 0;
      }
    }
    std::erase_if(rows_, [](const Row& row) { return row.letters.empty(); });
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.top < b.top; });
  }

  // A vowel run together with its tone mark is as tall as a letter and stands on the letters below
  // it, 0.4 type heights away at most; lines of text are 0.7 and more apart. Below letters stand
  // low vowels only.
  static bool may_be_marks(const Row& stack, const Row& row) {
    if (stack.box.x0 < row.box.x0 - row.type || stack.box.x1 > row.box.x1 + row.type) return false;
    const double height = stack.bottom - stack.top;
    const double letters = row.bottom - row.top;
    if (stack.bottom + stack.top < row.bottom + row.top)
      return row.top - stack.bottom < 0.4 * row.type && height < 1.3 * letters;
    return stack.top - row.bottom < 0.3 * row.type && height < 0.85 * letters;
  }

  void attach_stacks() {
    for (Row& stack : rows_) {
      const double middle = (stack.top + stack.bottom) / 2;
      for (Row& row : rows_) {
        if (&row == &stack || row.letters.size() <= stack.letters.size()) continue;
        if (!may_be_marks(stack, row)) continue;
        const int x = (stack.box.x0 + stack.box.x1) / 2;
        const bool above = middle < (row.top + row.bottom) / 2;
        if (barriers_.above_one_another(static_cast<int>(above ? stack.bottom : row.bottom),
                                        static_cast<int>(above ? row.top : stack.top), x)) {
          continue;
        }
        row.box = unite(row.box, stack.box);
        stack.letters.clear();
        break;
      }
    }
    std::erase_if(rows_, [](const Row& row) { return row.letters.empty(); });
  }

  // How badly a small piece fits a row: 0 inside its band of letters, else the distance up or down
  // to the letters, in type heights; more for what lies beside the row.
  [[nodiscard]] std::optional<double> misfit(const PixelBox& box, const Row& row) const {
    const double size = row.bottom - row.top;
    const double aside =
        std::max({0, row.box.x0 - box.x1, box.x0 - row.box.x1}) / std::max(row.type, size);
    const double middle = (box.y0 + box.y1) / 2.0;
    double above = 0;
    double below = 0;
    if (middle < row.top) above = std::max(0.0, (row.top - box.y1) / size);
    if (middle > row.bottom) below = std::max(0.0, (box.y0 - row.bottom) / size);
    // Above letters there are two rows of marks, below them one, and close.
    if (above > kMarkAbove || below > kMarkBelow) return std::nullopt;
    if (is_dot(box, row.type)) {
      // Full stops, colons, dots of i: on the line or close above. Elsewhere they are dirt.
      if (above > 0.3 || below > 0.1 || aside > kDotAside) return std::nullopt;
    } else if (aside > (above + below > 0 ? 0.3 : kWordGap)) {
      return std::nullopt;
    }
    if (is_parted(box, row, static_cast<int>(middle))) return std::nullopt;
    return above + kBelowCounts * below + 0.5 * aside;
  }

  static bool is_dot(const PixelBox& box, double type) {
    return std::max(box.width(), box.height()) < kDot * type;
  }

  // Whether a rule stands between a piece and a row.
  [[nodiscard]] bool is_parted(const PixelBox& box, const Row& row, int middle) const {
    if (box.x1 <= row.box.x0 && barriers_.between(box.x1, row.box.x0, middle)) return true;
    if (box.x0 >= row.box.x1 && barriers_.between(row.box.x1, box.x0, middle)) return true;
    const int x = (box.x0 + box.x1) / 2;
    if (middle < row.top) return barriers_.above_one_another(box.y1, static_cast<int>(row.top), x);
    return middle > row.bottom &&
           barriers_.above_one_another(static_cast<int>(row.bottom), box.y0, x);
  }

  void attach_marks() {
    std::vector<PixelBox> left;
    std::vector<std::pair<std::size_t, PixelBox>> marks;
    for (const Component& component : small_) {
      const PixelBox& box = component.box;
      if (barriers_.touches(box)) continue;  // what is left of a rule
      std::optional<double> best;
      std::size_t nearest = rows_.size();
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].top - box.y1 > (kMarkAbove + 1) * kHeadline * rows_[i].type) break;
        const std::optional<double> fit = misfit(box, rows_[i]);
        if (fit && (!best || *fit < *best)) best = fit, nearest = i;
      }
      if (best) {
        marks.emplace_back(nearest, box);
      } else {
        left.push_back(box);
      }
    }
    follow_stacks(marks);
    for (const auto& [i, box] : marks) rows_[i].box = unite(rows_[i].box, box);
    for (const PixelBox& box : left) keep_dash(box);
  }

  // A tone mark stands right on the vowel over its letter, however near the line above is.
  void follow_stacks(std::vector<std::pair<std::size_t, PixelBox>>& marks) const {
    for (auto& [row, box] : marks) {
      if (box.y0 + box.y1 < rows_[row].top + rows_[row].bottom) continue;
      for (const auto& [other, lower] : marks) {
        if (other == row || lower.y0 + lower.y1 > rows_[other].top + rows_[other].bottom) continue;
        const int shared = overlap(box.x0, box.x1, lower.x0, lower.x1);
        const int gap = lower.y0 - box.y1;
        if (shared * 2 < std::min(box.width(), lower.width()) || gap < -2) continue;
        if (gap <= kStacked * rows_[row].type) row = other;
      }
    }
  }

  // A dash that stands alone in a cell says something.
  void keep_dash(const PixelBox& box) {
    const double type = types_.at(box);
    if (box.width() < 0.3 * type || box.width() < 1.5 * box.height()) return;
    if (box.height() < 0.06 * type || !barriers_.holds(box)) return;
    start_row(box);
    add_letter(box, rows_.back());
  }

  // What the edge of the sheet, or of what it lay on, leaves in a photograph: a bit thinner than
  // any letter's stroke, or thinner than a letter and at the edge of the picture. "1" is 0.25 wide.
  [[nodiscard]] bool is_from_edge(const Row& row) const {
    const PixelBox& box = row.box;
    if (row.letters.size() > 1 || barriers_.holds(box)) return false;
    const int near = std::min(page_.x1, page_.y1) * 3 / 200;
    const bool at_edge = std::min({box.x0, box.y0, page_.x1 - box.x1, page_.y1 - box.y1}) < near;
    return box.width() < (at_edge ? 0.2 : 0.08) * row.type;
  }

  [[nodiscard]] std::vector<TextLine> lines() const {
    std::vector<TextLine> found;
    for (const Row& row : rows_) {
      if (is_from_edge(row)) continue;
      TextLine line;
      line.box = row.box;
      std::vector<int> bottoms;
      for (const PixelBox& letter : row.letters) bottoms.push_back(letter.y1);
      std::nth_element(bottoms.begin(), bottoms.begin() + bottoms.size() / 2, bottoms.end());
      line.baseline = bottoms[bottoms.size() / 2];
      line.in_cell = barriers_.holds(row.box);
      found.push_back(line);
    }
    return found;
  }

  Components components_;
  PixelBox page_;
  TypeMap types_;
  Barriers barriers_;
  std::vector<PixelBox> letters_;
  std::vector<Component> small_;
  std::vector<const Component*> tall_;
  std::vector<Row> rows_;
};

// From top to bottom, what stands on one baseline from left to right.
void in_reading_order(double type_height, std::vector<TextLine>& lines) {
  std::sort(lines.begin(), lines.end(),
            [](const TextLine& a, const TextLine& b) { return a.baseline < b.baseline; });
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && lines[end].baseline - lines[begin].baseline < 0.5 * type_height)
      ++end;
    std::sort(lines.begin() + static_cast<std::ptrdiff_t>(begin),
              lines.begin() + static_cast<std::ptrdiff_t>(end),
              [](const TextLine& a, const TextLine& b) { return a.box.x0 < b.box.x0; });
    begin = end;
  }
}

}  // namespace

std::vector<TextLine> find_lines(const PreparedPage& page) {
  if (page.type_height <= 0) return {};
  std::vector<TextLine> lines = LineFinder(page).find();
  in_reading_order(page.type_height, lines);
  return lines;
}

GreyImage cut(const GreyImage& image, const PixelBox& box, int border) {
  const PixelBox inside{std::max(box.x0, 0), std::max(box.y0, 0), std::min(box.x1, image.width),
                        std::min(box.y1, image.height)};
  GreyImage line{
      std::max(0, inside.width()) + 2 * border, std::max(0, inside.height()) + 2 * border, {}};
  line.pixels.assign(static_cast<std::size_t>(line.width) * line.height, 255);
  for (int y = inside.y0; y < inside.y1; ++y) {
    const auto from = image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width;
    const auto to = line.pixels.begin() +
                    static_cast<std::ptrdiff_t>(y - inside.y0 + border) * line.width + border;
    std::copy(from + inside.x0, from + std::max(inside.x0, inside.x1), to);
  }
  return line;
}

}  // namespace prongsai
