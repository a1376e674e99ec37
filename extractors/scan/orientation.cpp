#include "extractors/scan/orientation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "extractors/scan/find_lines.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/type_height.h"

namespace prongsai {
namespace {

// Boxes sorted into squares, so that neighbours are found without looking at all.
class Neighbourhood {
 public:
  Neighbourhood(const std::vector<PixelBox>& boxes, int square) : boxes_(boxes), square_(square) {
    for (std::size_t i = 0; i < boxes.size(); ++i) squares_[key(boxes[i])].push_back(i);
  }

  template <typename Use>
  void each_near(const PixelBox& box, Use use) const {
    const auto [column, row] = key(box);
    for (int r = row - 1; r <= row + 1; ++r) {
      for (int c = column - 1; c <= column + 1; ++c) {
        const auto found = squares_.find({c, r});
        if (found == squares_.end()) continue;
        for (const std::size_t i : found->second) use(boxes_[i]);
      }
    }
  }

 private:
  [[nodiscard]] std::pair<int, int> key(const PixelBox& box) const {
    return {(box.x0 + box.x1) / 2 / square_, (box.y0 + box.y1) / 2 / square_};
  }

  const std::vector<PixelBox>& boxes_;
  int square_;
  std::map<std::pair<int, int>, std::vector<std::size_t>> squares_;
};

int overlap(int a0, int a1, int b0, int b1) { return std::min(a1, b1) - std::max(a0, b0); }

std::vector<PixelBox> letters_of(const Components& components, double type_height) {
  std::vector<PixelBox> letters;
  for (const Component& component : components.all) {
    if (is_letter(component.box, type_height)) letters.push_back(component.box);
  }
  return letters;
}

// Whether letters stand nearer to those above and below than to those at their sides.
bool is_sideways(const std::vector<PixelBox>& letters, double type_height) {
  const Neighbourhood near(letters, std::max(1, static_cast<int>(2.5 * type_height)));
  int level = 0;
  int upright = 0;
  for (const PixelBox& letter : letters) {
    int aside = 1 << 20;
    int below = 1 << 20;
    near.each_near(letter, [&](const PixelBox& other) {
      if (other.x0 >= letter.x1 - 1 &&
          overlap(letter.y0, letter.y1, other.y0, other.y1) * 2 > letter.height()) {
        aside = std::min(aside, other.x0 - letter.x1);
      }
      if (other.y0 >= letter.y1 - 1 &&
          overlap(letter.x0, letter.x1, other.x0, other.x1) * 2 > letter.width()) {
        below = std::min(below, other.y0 - letter.y1);
      }
    });
    level += aside < below ? 1 : 0;
    upright += below < aside ? 1 : 0;
  }
  return upright > level;
}

// How many small pieces of ink sit close above letters, and how many close below.
struct Marks {
  int above = 0;
  int below = 0;
};

Marks count_marks(const Components& components, const std::vector<PixelBox>& letters,
                  double type_height) {
  const Neighbourhood near(letters, std::max(1, static_cast<int>(2.5 * type_height)));
  Marks marks;
  for (const Component& component : components.all) {
    const PixelBox& box = component.box;
    if (box.height() > 0.65 * type_height || box.height() < 0.15 * type_height) continue;
    if (box.width() > 1.3 * type_height || box.width() < 0.1 * type_height) continue;
    double above = 1e9;
    double below = 1e9;
    near.each_near(box, [&](const PixelBox& letter) {
      if (overlap(box.x0, box.x1, letter.x0, letter.x1) * 2 < box.width()) return;
      const int middle = (box.y0 + box.y1) / 2;
      if (middle < letter.y0) above = std::min<double>(above, letter.y0 - box.y1);
      if (middle > letter.y1) below = std::min<double>(below, box.y0 - letter.y1);
    });
    if (std::min(above, below) > 0.35 * type_height) continue;
    ++(above < below ? marks.above : marks.below);
  }
  return marks;
}

// The mean legibility of some lines of the page after it was turned.
double legibility_of(const GreyImage& grey, int degrees, const Legibility& legibility) {
  PreparedPage page;
  page.grey = turned(grey, degrees);
  page.ink = ink_of(page.grey);
  page.type_height = find_type_height(find_components(page.ink));
  std::vector<TextLine> lines = find_lines(page);
  std::erase_if(lines, [&](const TextLine& line) {
    return line.box.width() < 4 * page.type_height || line.box.height() > 4 * page.type_height;
  });
  constexpr std::size_t kAsked = 6;
  const std::size_t step = std::max<std::size_t>(1, lines.size() / kAsked);
  double sum = 0;
  int asked = 0;
  for (std::size_t i = step / 2; i < lines.size(); i += step, ++asked)
    sum += legibility(cut(page.grey, lines[i].box, 4));
  return asked > 0 ? sum / asked : 0;
}

// Marks fewer than this prove nothing; a page of numbers has some specks.
constexpr int kFewMarks = 20;

// 0 or 180, of a page whose lines are level.
int find_top(const GreyImage& grey, const Components& components, double type_height,
             const Legibility& legibility) {
  const Marks marks = count_marks(components, letters_of(components, type_height), type_height);
  const bool enough = marks.above + marks.below >= kFewMarks;
  if (enough && marks.above >= 1.5 * marks.below) return 0;
  if (!legibility) return enough && marks.below >= 2 * marks.above ? 180 : 0;
  return legibility_of(grey, 180, legibility) > legibility_of(grey, 0, legibility) ? 180 : 0;
}

}  // namespace

int find_turn(const GreyImage& grey, const Components& components, double type_height,
              const Legibility& legibility) {
  const std::vector<PixelBox> letters = letters_of(components, type_height);
  // Fewer letters are no text: a picture is left as it is.
  constexpr std::size_t kFewLetters = 10;
  if (letters.size() < kFewLetters) return 0;
  if (!is_sideways(letters, type_height))
    return find_top(grey, components, type_height, legibility);
  const GreyImage quarter = turned(grey, 90);
  const Components turned_components = find_components(ink_of(quarter));
  return (90 + find_top(quarter, turned_components, type_height, legibility)) % 360;
}

}  // namespace prongsai
