#include "extractors/scan/dirt.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extractors/scan/lone_rows.h"

namespace prongsai {
namespace {

void whiten(const PixelBox& box, GreyImage& grey) {
  const int x0 = std::max(box.x0, 0);
  const int x1 = std::min(box.x1, grey.width);
  for (int y = std::max(box.y0, 0); y < std::min(box.y1, grey.height); ++y) {
    const auto row = grey.pixels.begin() + static_cast<std::ptrdiff_t>(y) * grey.width;
    std::fill(row + x0, row + std::max(x0, x1), std::uint8_t{255});
  }
}

// The picture in squares, each dark or not.
class Squares {
 public:
  Squares(const GreyImage& ink, int side)
      : side_(side),
        columns_((ink.width + side - 1) / side),
        rows_((ink.height + side - 1) / side),
        black_(static_cast<std::size_t>(columns_) * rows_, 0) {
    for (int y = 0; y < ink.height; ++y) {
      const std::uint8_t* row = ink.pixels.data() + static_cast<std::size_t>(y) * ink.width;
      int* counts = black_.data() + static_cast<std::ptrdiff_t>(y / side) * columns_;
      for (int x = next_black(row, 0, ink.width); x < ink.width;
           x = next_black(row, x + 1, ink.width))
        ++counts[x / side];
    }
  }

  // Two thirds black: neither type nor a rule, which fill a third at most.
  [[nodiscard]] bool dark(int column, int row) const {
    return black_[static_cast<std::size_t>(row) * columns_ + column] * 3 > 2 * side_ * side_;
  }
  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] PixelBox box(int column, int row) const {
    return {column * side_, row * side_, (column + 1) * side_, (row + 1) * side_};
  }

 private:
  int side_;
  int columns_;
  int rows_;
  std::vector<int> black_;
};

// Dark squares that hang together with a dark one at the picture's edge.
std::vector<std::pair<int, int>> dark_from_edge(const Squares& squares) {
  std::vector<std::pair<int, int>> found;
  std::vector<bool> seen(static_cast<std::size_t>(squares.columns()) * squares.rows(), false);
  const auto visit = [&](int c, int r) {
    if (c < 0 || r < 0 || c >= squares.columns() || r >= squares.rows()) return;
    const std::size_t at = static_cast<std::size_t>(r) * squares.columns() + c;
    if (seen[at] || !squares.dark(c, r)) return;
    seen[at] = true;
    found.emplace_back(c, r);
  };
  for (int c = 0; c < squares.columns(); ++c) visit(c, 0), visit(c, squares.rows() - 1);
  for (int r = 0; r < squares.rows(); ++r) visit(0, r), visit(squares.columns() - 1, r);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto [c, r] = found[i];
    visit(c - 1, r), visit(c + 1, r), visit(c, r - 1), visit(c, r + 1);
  }
  return found;
}

// Where letters are, in squares of a third of a type height.
class Crowd {
 public:
  Crowd(const Components& components, double type_height, const GreyImage& page)
      : side_(std::max(1, static_cast<int>(0.35 * type_height))),
        columns_(page.width / side_ + 1),
        rows_(page.height / side_ + 1),
        held_(static_cast<std::size_t>(columns_) * rows_, false) {
    for (const Component& component : components.all) {
      const PixelBox& box = component.box;
      if (box.height() < 0.3 * type_height && box.width() < 0.3 * type_height) continue;
      if (box.height() > 6 * type_height) continue;
      for (int r = box.y0 / side_; r <= (box.y1 - 1) / side_; ++r) {
        for (int c = box.x0 / side_; c <= (box.x1 - 1) / side_; ++c)
          held_[static_cast<std::size_t>(r) * columns_ + c] = true;
      }
    }
  }

  [[nodiscard]] bool near(const PixelBox& box) const {
    const int column = box.x0 / side_;
    const int row = box.y0 / side_;
    for (int r = std::max(0, row - 1); r <= std::min(rows_ - 1, row + 1); ++r) {
      for (int c = std::max(0, column - 1); c <= std::min(columns_ - 1, column + 1); ++c) {
        if (held_[static_cast<std::size_t>(r) * columns_ + c]) return true;
      }
    }
    return false;
  }

 private:
  int side_;
  int columns_;
  int rows_;
  std::vector<bool> held_;
};

}  // namespace

bool whiten_borders(const GreyImage& ink, GreyImage& grey) {
  // A 200th of a page is 1 mm: thicker than rules, thinner than any border worth the name.
  const int side = std::max(4, std::min(ink.width, ink.height) / 200);
  const Squares squares(ink, side);
  const auto border = dark_from_edge(squares);
  // A picture that bleeds off the page, or a page that is dark all over, is none.
  const auto all = static_cast<std::size_t>(squares.columns()) * squares.rows();
  if (border.empty() || border.size() * 3 > all) return false;
  for (const auto& [column, row] : border) {
    PixelBox box = squares.box(column, row);
    // Its rough edge.
    box = {box.x0 - side, box.y0 - side, box.x1 + side, box.y1 + side};
    whiten(box, grey);
  }
  return true;
}

bool whiten_holes(const Components& components, double type_height, GreyImage& grey) {
  // Holes of 5-7 mm, 30-45 mm from each other, 12 mm from the edge; type is 1.6-2.8 mm high.
  const double near = 0.11 * std::min(grey.width, grey.height);
  bool any = false;
  for (const Component& component : components.all) {
    const PixelBox& box = component.box;
    const double size = std::max(box.width(), box.height());
    if (size < 1.6 * type_height || size > 6 * type_height) continue;
    if (std::min(box.width(), box.height()) < 0.75 * size) continue;
    // A disc fills 0.785 of its box, a letter at most half.
    const double filled = component.area / (static_cast<double>(box.width()) * box.height());
    if (filled < 0.68 || filled > 0.88) continue;
    const int edge = std::min({box.x0, box.y0, grey.width - box.x1, grey.height - box.y1});
    if (edge > near) continue;
    whiten({box.x0 - 2, box.y0 - 2, box.x1 + 2, box.y1 + 2}, grey);
    any = true;
  }
  return any;
}

bool whiten_specks(const Components& components, double type_height, GreyImage& grey) {
  // The full stop of a score covers 0.02-0.03 square type heights: a speck must be half of it. One
  // that is not tiny must stand alone, too: it may be a piece of a letter that broke.
  const double square = type_height * type_height;
  const auto tiny = static_cast<int>(0.004 * square);
  const auto largest = static_cast<int>(0.012 * square);
  if (largest < 1) return false;
  const auto specks = std::count_if(components.all.begin(), components.all.end(),
                                    [&](const Component& c) { return c.area <= largest; });
  // Fewer than one in three pieces of ink: dots that were printed small.
  if (specks < 200 || static_cast<std::size_t>(specks) * 3 < components.all.size()) return false;
  const Crowd letters(components, type_height, grey);
  const std::vector<bool> dots = dots_of_lone_rows(components, type_height);
  for (std::size_t i = 0; i < components.all.size(); ++i) {
    const Component& component = components.all[i];
    if (dots[i]) continue;
    if (component.area <= tiny || (component.area <= largest && !letters.near(component.box)))
      whiten(component.box, grey);
  }
  return true;
}

}  // namespace prongsai
