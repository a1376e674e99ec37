#include "extractors/chart/text_islands.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>

#include "extractors/scan/components.h"

namespace prongsai {
namespace {

struct Island {
  PixelBox box;
  std::vector<PixelBox> letters;
};

PixelBox around(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// What a digit is broad at least, of its height, with the white beside it.
constexpr double kBroadth = 0.5;

// Marks and points have no white of their own.
double white_beside(const PixelBox& letter, const PixelBox& other) {
  if (letter.height() < 0.7 * other.height()) return 0;
  return std::max(0.0, kBroadth * letter.height() - letter.width()) / 2;
}

// Digits as high as one another, of which one stands clearly higher: of two numbers, each on top of
// its bar, with hardly a gap between them. Letters of other heights share their foot or their top.
bool stand_on_two_lines(const PixelBox& a, const PixelBox& b) {
  constexpr double kAlike = 0.12;
  constexpr double kShifted = 0.2;
  const int height = std::max(a.height(), b.height());
  if (height - std::min(a.height(), b.height()) > kAlike * height) return false;
  if (std::max(a.width(), b.width()) > 0.85 * height) return false;
  const int top = b.y0 - a.y0;
  const int foot = b.y1 - a.y1;
  return std::min(std::abs(top), std::abs(foot)) > kShifted * height && (top > 0) == (foot > 0);
}

// Side by side on one line, a narrow space apart at most; or a mark above or below its letter.
bool stand_together(const PixelBox& a, const PixelBox& b, double type) {
  const double dx = gap_of_letters(a.x0 < b.x0 ? a : b, a.x0 < b.x0 ? b : a);
  const int shared = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  const int lower = std::min(a.height(), b.height());
  const int higher = std::max(a.height(), b.height());
  if (lower >= 0.5 * type && stand_on_two_lines(a, b)) return false;
  // Beside a full stop, the letters of its number tell how large it is set.
  const double size = std::max({0.8 * type, 1.0 * lower, 0.5 * higher});
  // Around the point of a number, wide types leave 0.6 of a digit's height ("81 . 05"); ๐ is as
  // high as two and a half points.
  const PixelBox& dot = a.height() < b.height() ? a : b;
  const bool round = dot.width() <= 1.3 * dot.height() && dot.height() <= 1.3 * dot.width();
  const bool point =
      lower <= (round ? 0.42 : 0.35) * higher && std::abs(a.y1 - b.y1) <= 0.2 * higher;
  if (shared >= 0.25 * lower && shared > 0) return dx <= (point ? 0.85 : 0.6) * size;
  return dx <= 0.1 * size && -shared <= 0.35 * size;
}

std::vector<Island> islands_of(const Components& components, double type) {
  std::vector<PixelBox> letters;
  for (const Component& component : components.all) letters.push_back(component.box);
  std::sort(letters.begin(), letters.end(),
            [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  std::vector<std::size_t> parent(letters.size());
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  int broadest = 0;
  for (const PixelBox& box : letters) broadest = std::max(broadest, box.width());
  const double reach = broadest + 4 * type;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (std::size_t k = i + 1; k < letters.size(); ++k) {
      if (letters[k].x0 - letters[i].x0 > reach) break;
      if (stand_together(letters[i], letters[k], type)) parent[root(k)] = root(i);
    }
  }
  std::vector<Island> all(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    Island& island = all[root(i)];
    island.box = island.letters.empty() ? letters[i] : around(island.box, letters[i]);
    island.letters.push_back(letters[i]);
  }
  std::erase_if(all, [](const Island& island) { return island.letters.empty(); });
  return all;
}

int middle_of(std::vector<int> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

// Letters, without marks and points: at least half as high as most of the island's large ones.
std::vector<PixelBox> whole_letters(const Island& island) {
  int highest = 0;
  for (const PixelBox& letter : island.letters) highest = std::max(highest, letter.height());
  std::vector<PixelBox> whole;
  for (const PixelBox& letter : island.letters) {
    if (letter.height() >= 0.5 * highest) whole.push_back(letter);
  }
  return whole;
}

// Whether the letters of an island stand on one line: each of them shares most of its height with
// the one in the middle.
bool is_one_line(const std::vector<PixelBox>& whole) {
  std::vector<int> tops;
  std::vector<int> feet;
  for (const PixelBox& letter : whole) {
    tops.push_back(letter.y0);
    feet.push_back(letter.y1);
  }
  const int top = middle_of(tops);
  const int foot = middle_of(feet);
  return std::all_of(whole.begin(), whole.end(), [&](const PixelBox& letter) {
    return std::min(letter.y1, foot) - std::max(letter.y0, top) > 0.5 * letter.height();
  });
}

GreyImage cut_out(const GreyImage& image, const PixelBox& box) {
  GreyImage part{box.width(), box.height(), {}};
  for (int y = box.y0; y < box.y1; ++y) {
    const auto row = image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width;
    part.pixels.insert(part.pixels.end(), row + box.x0, row + box.x1);
  }
  return part;
}

void add_lines_within(const PreparedPage& drawing, const Island& island,
                      std::vector<TextLine>& lines) {
  PreparedPage part;
  part.ink = cut_out(drawing.ink, island.box);
  part.grey = cut_out(drawing.grey, island.box);
  part.type_height = drawing.type_height;
  for (TextLine line : find_lines(part)) {
    const int x = island.box.x0;
    const int y = island.box.y0;
    line.box = {line.box.x0 + x, line.box.y0 + y, line.box.x1 + x, line.box.y1 + y};
    line.baseline += y;
    lines.push_back(line);
  }
}

}  // namespace

double gap_of_letters(const PixelBox& before, const PixelBox& behind) {
  const int gap = behind.x0 - before.x1;
  return gap - white_beside(before, behind) - white_beside(behind, before);
}

std::vector<TextLine> lines_of_islands(const PreparedPage& drawing) {
  const double type = drawing.type_height;
  std::vector<TextLine> lines;
  for (const Island& island : islands_of(find_components(drawing.ink), type)) {
    const bool speck = island.box.height() < 0.4 * type;
    if (speck) continue;
    const std::vector<PixelBox> whole = whole_letters(island);
    if (!is_one_line(whole)) {
      add_lines_within(drawing, island, lines);
      continue;
    }
    std::vector<int> feet;
    for (const PixelBox& letter : whole) feet.push_back(letter.y1);
    lines.push_back({island.box, middle_of(feet), false});
  }
  return lines;
}

}  // namespace prongsai
