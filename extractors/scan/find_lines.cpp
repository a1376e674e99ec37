#include "extractors/scan/find_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "extractors/scan/components.h"

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก).
constexpr double kSmallest = 0.6;   // lower pieces are marks, dots and dashes
constexpr double kTallest = 2.3;    // a letter with stem and marks run together; two lines are 2.5
constexpr double kHeadline = 5.0;   // headlines are set up to three times as large as text
constexpr double kWordGap = 2.2;    // between letters of one line; gutters are wider
constexpr double kMarkAbove = 1.3;  // a tone mark over a vowel sits so far above the letter

int overlap(int a0, int a1, int b0, int b1) { return std::min(a1, b1) - std::max(a0, b0); }

PixelBox unite(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// Where rules stand between places.
class Barriers {
 public:
  explicit Barriers(const std::vector<PixelRule>& rules) {
    for (const PixelRule& rule : rules) (rule.horizontal ? level_ : upright_).push_back(rule.box);
    const auto by_x = [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; };
    std::sort(upright_.begin(), upright_.end(), by_x);
  }

  // An upright rule between two places at the same height.
  [[nodiscard]] bool between(int left, int right, int y) const {
    return std::any_of(upright_.begin(), upright_.end(), [&](const PixelBox& rule) {
      return rule.x0 >= left - 2 && rule.x1 <= right + 2 && rule.y0 <= y && y < rule.y1;
    });
  }
  // A level rule between two heights at the same place.
  [[nodiscard]] bool above_one_another(int upper, int lower, int x) const {
    return std::any_of(level_.begin(), level_.end(), [&](const PixelBox& rule) {
      return rule.y0 >= upper - 2 && rule.y1 <= lower + 2 && rule.x0 <= x && x < rule.x1;
    });
  }
  // Upright rules at both sides.
  [[nodiscard]] bool holds(const PixelBox& box) const {
    const int y = (box.y0 + box.y1) / 2;
    bool left = false;
    bool right = false;
    for (const PixelBox& rule : upright_) {
      if (y < rule.y0 || y >= rule.y1) continue;
      left = left || rule.x1 <= box.x0 + 2;
      right = right || rule.x0 >= box.x1 - 2;
    }
    return left && right;
  }

 private:
  std::vector<PixelBox> level_;
  std::vector<PixelBox> upright_;
};

// A line in the making.
struct Row {
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
      : page_(page), type_(page.type_height), barriers_(page.rules) {}

  std::vector<TextLine> find() {
    sort_pieces();
    chain_letters();
    join_rows();
    attach_stacks();
    attach_marks();
    return lines();
  }

 private:
  void sort_pieces() {
    for (const Component& component : find_components(page_.ink).all) {
      const PixelBox& box = component.box;
      if (box.height() < kSmallest * type_) {
        small_.push_back(component);
      } else if (box.height() <= kTallest * type_) {
        letters_.push_back(box);
      } else if (box.height() <= kHeadline * type_ && box.width() < 3 * kHeadline * type_) {
        tall_.push_back(component);
      }
    }
    keep_headlines();
    std::sort(letters_.begin(), letters_.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  }

  // Tall pieces are letters where others of their height stand beside them; else they are parts of
  // emblems and signatures, or letters of two lines run together.
  void keep_headlines() {
    for (const Component& tall : tall_) {
      const PixelBox& box = tall.box;
      const bool among_alike = std::any_of(tall_.begin(), tall_.end(), [&](const Component& other) {
        if (&other == &tall) return false;
        const int gap = std::max(other.box.x0 - box.x1, box.x0 - other.box.x1);
        const double ratio = static_cast<double>(other.box.height()) / box.height();
        return gap < box.height() && gap > -box.width() / 2 && ratio > 0.6 && ratio < 1.67 &&
               overlap(box.y0, box.y1, other.box.y0, other.box.y1) * 3 > 2 * box.height();
      });
      if (among_alike) {
        letters_.push_back(box);
      } else {
        double_.push_back(tall);
      }
    }
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
      std::erase_if(
          open, [&](std::size_t i) { return letter.x0 - rows_[i].box.x1 > 3 * kHeadline * type_; });
      for (const std::size_t i : open) {
        const Row& row = rows_[i];
        const double size = std::max(type_, 0.6 * letter.height());
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
      if (best == rows_.size()) rows_.emplace_back(), open.push_back(best);
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
        if (gap > 0.8 * type_) continue;
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

  // A vowel run together with its tone mark is as tall as a letter. Lines are 2.4 type heights and
  // more apart, middle to middle; the marks of a line are one apart from its letters.
  void attach_stacks() {
    for (Row& stack : rows_) {
      const double middle = (stack.top + stack.bottom) / 2;
      for (Row& row : rows_) {
        if (&row == &stack || row.letters.size() <= stack.letters.size()) continue;
        if (std::abs(middle - (row.top + row.bottom) / 2) > 1.6 * type_) continue;
        if (stack.bottom - stack.top > 1.3 * (row.bottom - row.top)) continue;
        if (stack.box.x0 < row.box.x0 - type_ || stack.box.x1 > row.box.x1 + type_) continue;
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
  [[nodiscard]] double misfit(const PixelBox& box, const Row& row) const {
    const double size = row.bottom - row.top;
    const double aside = std::max({0.0, static_cast<double>(row.box.x0 - box.x1),
                                   static_cast<double>(box.x0 - row.box.x1)}) /
                         std::max(type_, size);
    if (aside > kWordGap) return 1e9;
    const double middle = (box.y0 + box.y1) / 2.0;
    if (aside > 0 && barriers_.between(std::min(row.box.x1, box.x1), std::max(row.box.x0, box.x0),
                                       static_cast<int>(middle))) {
      return 1e9;
    }
    double away = 0;
    if (middle < row.top) away = std::max(0.0, (row.top - box.y1) / size);
    if (middle > row.bottom) away = std::max(0.0, (box.y0 - row.bottom) / size);
    if (away > kMarkAbove) return 1e9;
    // Below letters there is one row of marks only, and close.
    if (middle > row.bottom && away > 0.6) return 1e9;
    const int upper = middle < row.top ? box.y1 : static_cast<int>(row.bottom);
    const int lower = middle < row.top ? static_cast<int>(row.top) : box.y0;
    if (away > 0 && barriers_.above_one_another(upper, lower, (box.x0 + box.x1) / 2)) return 1e9;
    return away + 0.5 * aside;
  }

  void attach_marks() {
    std::vector<PixelBox> left;
    std::vector<std::pair<std::size_t, PixelBox>> marks;
    for (const Component& component : small_) {
      const PixelBox& box = component.box;
      double best = 1e8;
      std::size_t nearest = rows_.size();
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].top - box.y1 > (kMarkAbove + 1) * kHeadline * type_) break;
        const double fit = misfit(box, rows_[i]);
        if (fit < best) best = fit, nearest = i;
      }
      if (nearest < rows_.size()) {
        marks.emplace_back(nearest, box);
      } else {
        left.push_back(box);
      }
    }
    for (const auto& [i, box] : marks) rows_[i].box = unite(rows_[i].box, box);
    // A dash that stands alone in a cell says something.
    for (const PixelBox& box : left) {
      if (box.width() >= 0.3 * type_ && box.height() >= 0.06 * type_ && barriers_.holds(box)) {
        rows_.emplace_back();
        add_letter(box, rows_.back());
      }
    }
  }

  [[nodiscard]] std::vector<TextLine> lines() const {
    std::vector<TextLine> found;
    for (const Row& row : rows_) {
      TextLine line;
      line.box = row.box;
      std::vector<int> bottoms;
      for (const PixelBox& letter : row.letters) bottoms.push_back(letter.y1);
      std::nth_element(bottoms.begin(), bottoms.begin() + bottoms.size() / 2, bottoms.end());
      line.baseline = bottoms[bottoms.size() / 2];
      line.in_cell = barriers_.holds(row.box);
      found.push_back(line);
    }
    std::sort(found.begin(), found.end(), [&](const TextLine& a, const TextLine& b) {
      const bool level = std::abs(a.baseline - b.baseline) < 0.5 * type_;
      return level ? a.box.x0 < b.box.x0 : a.baseline < b.baseline;
    });
    return found;
  }

  const PreparedPage& page_;
  double type_;
  Barriers barriers_;
  std::vector<PixelBox> letters_;
  std::vector<Component> small_;
  std::vector<Component> tall_;
  std::vector<Component> double_;
  std::vector<Row> rows_;
};

}  // namespace

std::vector<TextLine> find_lines(const PreparedPage& page) {
  if (page.type_height <= 0) return {};
  return LineFinder(page).find();
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
