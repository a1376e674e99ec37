#include "extractors/scan/coloured_marks.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extractors/scan/components.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/type_height.h"

namespace prongsai {
namespace {

// What lies between the lightest and the darkest channel of a pixel, its paper being white: ink of
// pens and stamp pads has 60 and more, 25-45 in a thin stroke after JPEG has halved the resolution
// of colour; black print of colour scanners 15, 20 at most.
constexpr int kColoured = 24;
// The mean over a stroke of a mark, and over a letter of a stamp: black letters beside something
// red have up to 40.
constexpr int kColouredStroke = 30;
constexpr int kColouredLetter = 50;
// The frayed edge of coloured ink, where paper shines through.
constexpr int kEdge = 14;
// Of the pixels of a mark at least so many have its colour: a thin stroke of a pen loses it for a
// centimetre and more where JPEG has halved the resolution of colour.
constexpr double kColouredShare = 0.4;

// The picture with its paper made white, pixel by pixel.
class Colours {
 public:
  explicit Colours(const PageImage& image) : image_(image) {
    // Paper is the lighter half of the page.
    std::array<std::array<int, 256>, 3> counts{};
    int all = 0;
    for (std::size_t i = 0; i + 2 < image.pixels.size(); i += 3 * 61, ++all) {
      for (std::size_t c = 0; c < 3; ++c) ++counts[c][image.pixels[i + c]];
    }
    for (std::size_t c = 0; c < 3; ++c) {
      int lighter = 0;
      int paper = 255;
      while (paper > 100 && (lighter += counts[c][paper]) * 3 < all) --paper;
      for (int value = 0; value < 256; ++value)
        white_[c][value] = static_cast<std::uint8_t>(std::min(255, value * 255 / paper));
    }
    measure_print();
  }

  struct Pixel {
    int lightest;
    int darkest;
    [[nodiscard]] int chroma() const { return lightest - darkest; }
  };

  [[nodiscard]] Pixel at(std::size_t i) const {
    const std::uint8_t* p = image_.pixels.data() + 3 * i;
    const int red = white_[0][p[0]];
    const int green = white_[1][p[1]];
    const int blue = white_[2][p[2]];
    return {std::max({red, green, blue}), std::min({red, green, blue})};
  }

  // Black where the page has coloured ink, and beside it, so that a thin stroke hangs together.
  [[nodiscard]] GreyImage ink() const {
    GreyImage ink{image_.width, image_.height, {}};
    ink.pixels.assign(static_cast<std::size_t>(image_.width) * image_.height, 255);
    for (int y = 0; y < ink.height; ++y) {
      for (int x = 0; x < ink.width; ++x) {
        if (!is_ink(at(static_cast<std::size_t>(y) * ink.width + x))) continue;
        for (int v = std::max(y - 1, 0); v <= std::min(y + 1, ink.height - 1); ++v) {
          const auto row = ink.pixels.begin() + static_cast<std::ptrdiff_t>(v) * ink.width;
          std::fill(row + std::max(x - 1, 0), row + std::min(x + 2, ink.width), std::uint8_t{0});
        }
      }
    }
    return ink;
  }

  [[nodiscard]] bool is_ink(const Pixel& pixel) const {
    return pixel.chroma() > least_ && pixel.darkest < 190;
  }
  // What print, which is black, does not reach on this page.
  [[nodiscard]] int least() const { return least_; }

 private:
  // Nine of ten dark pixels are print, those of a page full of marks apart.
  void measure_print() {
    std::array<int, 256> counts{};
    int all = 0;
    for (std::size_t i = 0; i < image_.pixels.size() / 3; i += 7) {
      const Pixel pixel = at(i);
      if (pixel.darkest < 120) ++counts[pixel.chroma()], ++all;
    }
    int below = 0;
    int most = 0;
    while (most < 255 && (below += counts[most]) * 10 < all * 9) ++most;
    least_ = std::clamp(most + most / 2 + 3, kEdge, kColoured);
  }

  const PageImage& image_;
  int least_ = kColoured;
  std::array<std::array<std::uint8_t, 256>, 3> white_{};
};

bool holds(const PixelBox& outer, const PixelBox& inner) {
  return outer.x0 <= inner.x0 && inner.x1 <= outer.x1 && outer.y0 <= inner.y0 &&
         inner.y1 <= outer.y1;
}

// The ink of a piece, without what only lies beside it.
struct Ink {
  int pixels = 0;
  int coloured = 0;  // of these
  std::int64_t chroma = 0;

  [[nodiscard]] std::int64_t mean() const { return pixels > 0 ? chroma / pixels : 0; }
  // All of it more or less, or much of it clearly.
  [[nodiscard]] bool is_coloured() const {
    return mean() >= kColouredStroke || coloured > kColouredShare * pixels;
  }
};

std::vector<Ink> inks_of(const Components& coloured, const Colours& colours, int width) {
  std::vector<Ink> inks(coloured.all.size());
  for (const InkRun& run : coloured.runs) {
    Ink& ink = inks[run.component];
    for (int x = run.x0; x < run.x1; ++x) {
      const Colours::Pixel pixel = colours.at(static_cast<std::size_t>(run.y) * width + x);
      if (!colours.is_ink(pixel)) continue;
      ++ink.pixels;
      ink.coloured += pixel.chroma() > kColouredStroke ? 1 : 0;
      ink.chroma += pixel.chroma();
    }
  }
  return inks;
}

// A piece of coloured ink that is drawn by hand or stamped: taller than letters and their marks,
// and mostly paper inside, unlike bars and fills; or a line that wanders, unlike coloured rules
// (0.2 high) and words that run together (a quarter ink).
bool is_drawn(const Component& piece, const Ink& ink, double type_height) {
  const PixelBox& box = piece.box;
  const double area = static_cast<double>(box.width()) * box.height();
  const bool tall = box.height() > 2.6 * type_height && box.width() > 1.5 * type_height &&
                    ink.pixels < 0.45 * area;
  const bool long_line =
      box.width() > 5 * type_height && box.height() > 0.6 * type_height && ink.pixels < 0.12 * area;
  return tall || long_line;
}

// Whether a piece is a table's ruling in colour: wider than any stamp (6 cm, 30 heights of type)
// and nearly all of it in level or upright strokes. A frame that was stamped beside it stays with
// it.
constexpr double kWiderThanStamps = 35;
constexpr double kStraight = 3;  // heights of type; letters of print have 1.4
constexpr double kStraightShare = 0.7;

// Of the pixels of one piece, those in level or upright runs of at least `shortest`.
double straight_share(const Components& pieces, std::size_t index, int shortest) {
  const Component& piece = pieces.all[index];
  const int width = piece.box.width();
  GreyImage level{width, piece.box.height(), {}};
  level.pixels.assign(static_cast<std::size_t>(width) * level.height, 255);
  GreyImage straight = level;
  for (const InkRun& run : pieces.runs) {
    if (run.component != static_cast<int>(index)) continue;
    const auto row = static_cast<std::ptrdiff_t>(run.y - piece.box.y0) * width - piece.box.x0;
    std::fill(level.pixels.begin() + row + run.x0, level.pixels.begin() + row + run.x1, 0);
    if (run.x1 - run.x0 >= shortest)
      std::fill(straight.pixels.begin() + row + run.x0, straight.pixels.begin() + row + run.x1, 0);
  }
  const GreyImage upright = transposed(level);
  for (int x = 0; x < width; ++x) {
    const std::uint8_t* column =
        upright.pixels.data() + static_cast<std::size_t>(x) * upright.width;
    for (int y = next_black(column, 0, upright.width); y < upright.width;) {
      const int end = next_white(column, y, upright.width);
      for (int v = y; end - y >= shortest && v < end; ++v)
        straight.pixels[static_cast<std::size_t>(v) * width + x] = 0;
      y = next_black(column, end, upright.width);
    }
  }
  const auto in_runs = std::count(straight.pixels.begin(), straight.pixels.end(), 0);
  return static_cast<double>(in_runs) / std::max(1, piece.area);
}

bool is_ruling(const Components& pieces, std::size_t index, double type_height) {
  return pieces.all[index].box.width() > kWiderThanStamps * type_height &&
         straight_share(pieces, index, static_cast<int>(kStraight * type_height)) > kStraightShare;
}

// Letters of a coloured headline stand side by side, equally tall.
bool is_in_headline(const Component& piece, const std::vector<Component>& all) {
  const PixelBox& box = piece.box;
  return std::count_if(all.begin(), all.end(), [&](const Component& other) {
           const int shared = std::min(box.y1, other.box.y1) - std::max(box.y0, other.box.y0);
           const int gap = std::max(other.box.x0 - box.x1, box.x0 - other.box.x1);
           return shared * 10 > 8 * std::max(box.height(), other.box.height()) && gap >= 0 &&
                  gap < box.height();
         }) >= 2;
}

// Which pieces go: what is drawn, and what stands within it, the letters of a stamp.
std::vector<bool> marks_among(const Components& coloured, const Colours& colours, int width,
                              double type_height) {
  const std::vector<Ink> inks = inks_of(coloured, colours, width);
  std::vector<PixelBox> drawn;
  std::vector<bool> marks(coloured.all.size(), false);
  for (std::size_t i = 0; i < coloured.all.size(); ++i) {
    const Component& piece = coloured.all[i];
    if (!inks[i].is_coloured()) continue;
    if (!is_drawn(piece, inks[i], type_height) || is_in_headline(piece, coloured.all)) continue;
    if (is_ruling(coloured, i, type_height)) continue;
    drawn.push_back(piece.box);
    marks[i] = true;
  }
  for (std::size_t i = 0; i < marks.size(); ++i) {
    // A bar of a chart is no letter of a stamp, nor is the frayed edge of a black letter.
    const Component& piece = coloured.all[i];
    if (marks[i] || inks[i].mean() < kColouredLetter) continue;
    const double area = static_cast<double>(piece.box.width()) * piece.box.height();
    if (inks[i].pixels > 0.6 * area && area > 9 * type_height * type_height) continue;
    marks[i] = std::any_of(drawn.begin(), drawn.end(),
                           [&](const PixelBox& mark) { return holds(mark, piece.box); });
  }
  return marks;
}

// How dark black print is: the lightness of the darkest pixels without colour.
int print_of(const PageImage& image, const Colours& colours) {
  std::array<int, 256> counts{};
  int all = 0;
  for (std::size_t i = 0; i < image.pixels.size() / 3; i += 7) {
    const Colours::Pixel pixel = colours.at(i);
    if (pixel.lightest < 140 && pixel.chroma() < kEdge) ++counts[pixel.lightest], ++all;
  }
  int darker = 0;
  for (int value = 0; value < 140; ++value) {
    darker += counts[value];
    if (darker * 2 >= all) return all > 0 ? value : 0;
  }
  return 0;
}

// Whitens the coloured pixels of a run of a mark and around it, but for those that are as dark as
// print.
void whiten_around(const InkRun& run, const Colours& colours, int print, GreyImage& grey) {
  constexpr int kReach = 2;
  for (int y = std::max(0, run.y - kReach); y <= std::min(grey.height - 1, run.y + kReach); ++y) {
    const int x1 = std::min(grey.width, run.x1 + kReach);
    for (int x = std::max(0, run.x0 - kReach); x < x1; ++x) {
      const std::size_t i = static_cast<std::size_t>(y) * grey.width + x;
      const Colours::Pixel pixel = colours.at(i);
      if (pixel.chroma() > std::min(kEdge, colours.least() - 2) && pixel.lightest > print)
        grey.pixels[i] = 255;
    }
  }
}

}  // namespace

bool whiten_coloured_marks(const PageImage& image, GreyImage& grey) {
  if (image.channels != 3) return false;
  const Colours colours(image);
  const Components coloured = find_components(colours.ink());
  if (coloured.all.empty()) return false;
  const double type_height = find_type_height(find_components(ink_of(grey)));
  if (type_height <= 0) return false;
  const std::vector<bool> marks = marks_among(coloured, colours, image.width, type_height);
  if (std::none_of(marks.begin(), marks.end(), [](bool mark) { return mark; })) return false;
  const int print = print_of(image, colours) + 15;
  for (const InkRun& run : coloured.runs) {
    if (marks[run.component]) whiten_around(run, colours, print, grey);
  }
  return true;
}

}  // namespace prongsai
