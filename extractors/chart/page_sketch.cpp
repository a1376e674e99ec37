#include "extractors/chart/page_sketch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <numbers>
#include <utility>

#include "extractors/chart/picture_colours.h"
#include "extractors/scan/components.h"
#include "extractors/scan/grey.h"

namespace prongsai {
namespace {

constexpr double kDpi = 100;
constexpr std::uint8_t kInk = 0;
constexpr std::uint8_t kNone = 255;
// Of 255: a grid in light grey is 47 from paper, noise up to 25 where the darkest of nine pixels is
// taken; the palest bars seen 60.
constexpr int kLineContrast = 36;
constexpr int kAreaContrast = 40;
constexpr int kSameTone = 14;

// The page made small, 255 where there is nothing: of each square of pixels the one that differs
// most from paper, which keeps thin lines, and the mean of all, which keeps areas alone.
struct Small {
  GreyImage darkest;
  GreyImage mean;  // half as large as `darkest`
  Placement placement;
  Placement of_mean;
};

std::size_t at(const GreyImage& image, int x, int y) {
  return static_cast<std::size_t>(y) * image.width + static_cast<std::size_t>(x);
}

int factor_of(const PageImage& image) {
  constexpr double kPointsPerInch = 72;
  const double dpi = image.width * kPointsPerInch / std::max(image.place.width(), 1.0);
  return std::max(1, static_cast<int>(std::lround(dpi / kDpi)));
}

Placement reduced(Placement placement, const GreyImage& small, const PageImage& image, int factor) {
  const auto share = [&](int few, int many) { return static_cast<double>(few) * factor / many; };
  Rect& place = placement.place;
  place = image.place;
  place.x1 = place.x0 + place.width() * share(small.width, image.width);
  place.y1 = place.y0 + place.height() * share(small.height, image.height);
  placement.source_width = small.width;
  placement.source_height = small.height;
  placement.margin_x = placement.margin_y = 0;
  return placement;
}

GreyImage empty(int width, int height, std::uint8_t tone) {
  GreyImage image{width, height, {}};
  image.pixels.assign(static_cast<std::size_t>(width) * height, tone);
  return image;
}

// Straightened as a page is, by whole pixels: a line one pixel thick stays as dark as it was.
GreyImage level(const GreyImage& grey, double degrees, Placement& placement) {
  const double slope = std::tan(degrees * std::numbers::pi / 180);
  const int margin_y = static_cast<int>(std::ceil(std::abs(slope) * grey.width / 2));
  const int height = grey.height + 2 * margin_y;
  const int margin_x = static_cast<int>(std::ceil(std::abs(slope) * height / 2));
  GreyImage result = empty(grey.width + 2 * margin_x, height, kNone);
  std::vector<int> down(static_cast<std::size_t>(grey.width));
  for (int x = 0; x < grey.width; ++x) {
    down[static_cast<std::size_t>(x)] =
        margin_y + static_cast<int>(std::lround(slope * (grey.width / 2.0 - x)));
  }
  for (int y = 0; y < height; ++y) {
    const int right = margin_x + static_cast<int>(std::lround(slope * (y - height / 2.0)));
    std::uint8_t* out = result.pixels.data() + at(result, right, y);
    for (int x = 0; x < grey.width; ++x) {
      const int from = y - down[static_cast<std::size_t>(x)];
      if (from >= 0 && from < grey.height) out[x] = grey.pixels[at(grey, x, from)];
    }
  }
  placement.margin_x = margin_x;
  placement.margin_y = margin_y;
  return result;
}

void make_upright(GreyImage& grey, Placement& placement) {
  if (placement.turn != 0) grey = turned(grey, placement.turn);
  if (placement.skew != 0) grey = level(grey, -placement.skew, placement);
}

// How much each pixel of a row differs from paper.
void contrast_of_row(const PageImage& image, const Colour& paper, int y,
                     std::vector<std::uint8_t>& out) {
  const std::uint8_t* p =
      image.pixels.data() + static_cast<std::size_t>(y) * image.width * image.channels;
  if (image.channels == 1) {
    const int white = paper.red;
    for (std::size_t x = 0; x < out.size(); ++x) {
      out[x] = static_cast<std::uint8_t>(p[x] > white ? p[x] - white : white - p[x]);
    }
    return;
  }
  for (std::size_t x = 0; x < out.size(); ++x, p += 3) {
    out[x] = static_cast<std::uint8_t>(distance({p[0], p[1], p[2]}, paper));
  }
}

// Fills `small.darkest` from squares of `factor` pixels, `small.mean` from those of twice as many.
void reduce(const PageImage& image, int factor, Small& small) {
  const Colour paper = background_of(image);
  small.darkest = empty(image.width / factor, image.height / factor, kNone);
  small.mean = empty(small.darkest.width / 2, small.darkest.height / 2, kNone);
  std::vector<std::uint8_t> contrast(static_cast<std::size_t>(image.width));
  std::vector<int> sums(static_cast<std::size_t>(small.mean.width));
  const int rows = 2 * factor;
  for (int y = 0; y < small.darkest.height * factor; ++y) {
    if (y % rows == 0) std::fill(sums.begin(), sums.end(), 0);
    contrast_of_row(image, paper, y, contrast);
    std::uint8_t* out = small.darkest.pixels.data() + at(small.darkest, 0, y / factor);
    const std::uint8_t* in = contrast.data();
    for (std::size_t x = 0; x < static_cast<std::size_t>(small.darkest.width); ++x) {
      int most = kNone - out[x];
      int sum = 0;
      for (int k = 0; k < factor; ++k, ++in) {
        most = std::max<int>(most, *in);
        sum += *in;
      }
      out[x] = static_cast<std::uint8_t>(kNone - most);
      if (x / 2 < sums.size()) sums[x / 2] += sum;
    }
    if (y % rows != rows - 1) continue;
    for (std::size_t x = 0; x < sums.size(); ++x) {
      small.mean.pixels[at(small.mean, static_cast<int>(x), y / rows)] =
          static_cast<std::uint8_t>(kNone - sums[x] / (rows * rows));
    }
  }
}

Small small_of(const PageImage& image, const Placement& placement) {
  const int factor = factor_of(image);
  Small small;
  reduce(image, factor, small);
  small.placement = reduced(placement, small.darkest, image, factor);
  small.of_mean = reduced(placement, small.mean, image, 2 * factor);
  make_upright(small.darkest, small.placement);
  make_upright(small.mean, small.of_mean);
  even_light(small.darkest);
  return small;
}

GreyImage ink_darker(const GreyImage& grey, int contrast) {
  GreyImage ink = grey;
  for (std::uint8_t& pixel : ink.pixels) pixel = pixel < kNone - contrast ? kInk : kNone;
  return ink;
}

// How far ink goes on above and below a pixel, itself included; up to `most`.
int thickness_at(const GreyImage& ink, int x, int y, int most) {
  int thick = 1;
  for (int v = y - 1; v >= 0 && thick < most && ink.pixels[at(ink, x, v)] == kInk; --v) ++thick;
  for (int v = y + 1; v < ink.height && thick < most && ink.pixels[at(ink, x, v)] == kInk; ++v) {
    ++thick;
  }
  return thick;
}

// Sums of contrast with paper over so many pixels along each row: a thin line in light grey that
// falls by a pixel in a hundred is between two rows in places, and no darker than noise is in one.
class RowMeans {
 public:
  explicit RowMeans(const GreyImage& grey)
      : width_(grey.width), means_(static_cast<std::size_t>(grey.width) * grey.height, 0) {
    constexpr int kReach = 10;
    for (int y = 0; y < grey.height; ++y) {
      const std::uint8_t* row = grey.pixels.data() + at(grey, 0, y);
      int sum = 0;
      for (int x = -kReach; x < grey.width; ++x) {
        if (x + kReach < grey.width) sum += kNone - row[x + kReach];
        if (x - kReach - 1 >= 0) sum -= kNone - row[x - kReach - 1];
        if (x < 0) continue;
        means_[static_cast<std::size_t>(y) * width_ + x] =
            static_cast<std::uint8_t>(sum / (2 * kReach + 1));
      }
    }
  }

  // A line of up to three rows, clearer than both sides of it.
  [[nodiscard]] bool is_line(int x, int y) const {
    constexpr int kClearer = 24;
    constexpr int kOut = 3;
    const int line = of(x, y) + of(x, y + 1);
    const int side = std::max(of(x, y - kOut), of(x, y + 1 + kOut));
    return line - 2 * side > kClearer && 3 * side < line;
  }
  static constexpr int kRows = 4;  // above and below

 private:
  [[nodiscard]] int of(int x, int y) const {
    return means_[static_cast<std::size_t>(y) * width_ + static_cast<std::size_t>(x)];
  }
  int width_;
  std::vector<std::uint8_t> means_;
};

struct Segment {
  int y = 0;
  int x0 = 0;
  int x1 = 0;
};

// Without what a mean over neighbours adds at both ends.
Segment trimmed(Segment piece, const GreyImage& grey) {
  const auto tone = [&](int x) {
    return kNone -
           std::min(grey.pixels[at(grey, x, piece.y)], grey.pixels[at(grey, x, piece.y + 1)]);
  };
  int sum = 0;
  for (int x = piece.x0; x < piece.x1; ++x) sum += tone(x);
  const int half = sum / (piece.x1 - piece.x0) / 2;
  while (piece.x0 + 1 < piece.x1 && tone(piece.x0) < half) ++piece.x0;
  while (piece.x0 + 1 < piece.x1 && tone(piece.x1 - 1) < half) --piece.x1;
  return piece;
}

// Straight level pieces of lines, as broad as a few letters; of the same line more than one, a row
// apart.
std::vector<Segment> level_pieces(const GreyImage& grey) {
  constexpr int kShortest = 25;
  const RowMeans means(grey);
  std::vector<Segment> pieces;
  for (int y = RowMeans::kRows; y + RowMeans::kRows < grey.height; ++y) {
    for (int x = 0; x < grey.width; ++x) {
      int end = x;
      while (end < grey.width && means.is_line(end, y)) ++end;
      if (end - x >= kShortest) pieces.push_back(trimmed({y, x, end}, grey));
      x = end;
    }
  }
  return pieces;
}

// Whether a line is there nearly all along, or something before it: letters one beside another
// leave room. Half as dark as its darkest parts is what may be seen of it.
bool goes_through(const GreyImage& grey, const PixelBox& rule) {
  constexpr double kLeast = 0.85;
  std::vector<int> tones;
  for (int x = rule.x0; x < rule.x1; ++x) {
    int tone = 0;
    for (int y = rule.y0; y < rule.y1 && y < grey.height; ++y) {
      tone = std::max(tone, kNone - grey.pixels[at(grey, x, y)]);
    }
    tones.push_back(tone);
  }
  std::vector<int> sorted = tones;
  const auto dark = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 4 / 5);
  std::nth_element(sorted.begin(), dark, sorted.end());
  const auto seen =
      std::count_if(tones.begin(), tones.end(), [&](int tone) { return 2.5 * tone > *dark; });
  return static_cast<double>(seen) > kLeast * static_cast<double>(tones.size());
}

// A picture and what is left of it when rules that cross those looked for are taken away.
struct Seen {
  GreyImage grey;
  GreyImage rest;
};

// Paper where the picture is darker than paper and ink was taken away.
GreyImage without_rules(const GreyImage& grey, const GreyImage& ink) {
  GreyImage rest = grey;
  for (std::size_t i = 0; i < rest.pixels.size(); ++i) {
    if (ink.pixels[i] == kNone && rest.pixels[i] < kNone - kLineContrast) rest.pixels[i] = kNone;
  }
  return rest;
}

// A level line put together of pieces: bars stand before it, numbers upon it.
struct Rule {
  PixelBox box;
  int seen = 0;  // pixels of its length
  std::vector<Segment> pieces;
};

void add(const Segment& piece, Rule& rule) {
  PixelBox& box = rule.box;
  const int gap = std::max({piece.x0 - box.x1, box.x0 - piece.x1, 0});
  const int more = std::max(box.x0 - piece.x0, 0) + std::max(piece.x1 - box.x1, 0);
  rule.seen += std::max(0, more - gap);
  box = {std::min(box.x0, piece.x0), box.y0, std::max(box.x1, piece.x1),
         std::max(box.y1, piece.y + 1)};
  rule.pieces.push_back(piece);
}

std::vector<Rule> joined(const std::vector<Segment>& pieces, double farthest) {
  std::vector<Rule> rules;
  for (const Segment& piece : pieces) {
    const auto known = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) {
      const int gap = std::max(piece.x0 - rule.box.x1, rule.box.x0 - piece.x1);
      return piece.y <= rule.box.y1 && gap <= farthest;
    });
    if (known != rules.end()) {
      add(piece, *known);
    } else {
      const PixelBox box{piece.x0, piece.y, piece.x1, piece.y + 1};
      rules.push_back({box, piece.x1 - piece.x0, {piece}});
    }
  }
  return rules;
}

// Level lines a tenth of the page's breadth long. Where pieces are no line together, such as a rule
// and the letters of a column above it, those that are long enough by themselves.
std::vector<PixelBox> level_rules(const Seen& seen, double farthest) {
  constexpr int kThickest = 6;
  const GreyImage& grey = seen.grey;
  const int longest = std::min(grey.width, grey.height) / 10;
  std::vector<PixelBox> found;
  for (const Rule& rule : joined(level_pieces(seen.rest), farthest)) {
    const PixelBox& box = rule.box;
    if (box.width() < longest) continue;
    const PixelBox whole{box.x0, box.y0, box.x1, box.y1 + 1};
    if (box.height() <= kThickest && 3 * rule.seen >= box.width() && goes_through(grey, whole)) {
      found.push_back(whole);
      continue;
    }
    for (const Segment& piece : rule.pieces) {
      const PixelBox alone{piece.x0, piece.y, piece.x1, piece.y + 2};
      if (alone.width() >= longest && goes_through(grey, alone)) found.push_back(alone);
    }
  }
  return found;
}

// Takes a level line out of the ink, not what crosses it.
void take_level(const PixelBox& rule, GreyImage& ink) {
  constexpr int kThick = 5;  // pixels: 3 points with what the darkest of several adds
  const int y0 = std::max(rule.y0 - 1, 0);
  const int y1 = std::min(rule.y1 + 1, ink.height);
  for (int x = rule.x0; x < rule.x1; ++x) {
    for (int y = y0; y < y1; ++y) {
      if (ink.pixels[at(ink, x, y)] != kInk) continue;
      const int thick = thickness_at(ink, x, y, kThick);
      for (int end = std::min(y + thick, y1); thick < kThick && y < end; ++y) {
        ink.pixels[at(ink, x, y)] = kNone;
      }
      if (thick >= kThick) break;
    }
  }
}

// Thin all along: of a ring or a polygon hardly a twentieth of its box is ink, of a line of a chart
// one stroke a column; of print a third and more.
bool is_thin(const Component& piece, double type) {
  const PixelBox& box = piece.box;
  const double share = static_cast<double>(piece.area) / box.width() / box.height();
  if (box.height() > 4 * type) return share < 0.25;
  constexpr double kThickest = 6;  // pixels
  const double thickness = static_cast<double>(piece.area) / box.width();
  return box.width() > 8 * type && thickness < std::min(kThickest, 0.45 * box.height());
}

class Sketcher {
 public:
  Sketcher(const PageImage& image, const Placement& placement, Points type)
      : small_(small_of(image, placement)) {
    const Placement& of = small_.placement;
    sketch_.page = upright_place(of, {0, 0, small_.darkest.width, small_.darkest.height});
    type_ = type * small_.darkest.width / std::max(sketch_.page.width(), 1.0);
  }

  PageSketch draw() {
    GreyImage ink = ink_darker(small_.darkest, kLineContrast);
    find_rules({small_.darkest, small_.darkest}, ink, sketch_.level, false);
    GreyImage turned_ink = transposed(ink);
    const GreyImage rest = transposed(without_rules(small_.darkest, ink));
    find_rules({transposed(small_.darkest), rest}, turned_ink, sketch_.upright, true);
    ink = transposed(turned_ink);
    find_areas();
    for (const PixelBox& area : solid_) clear(area, ink);
    sort_pieces(ink);
    return std::move(sketch_);
  }

 private:
  // `ink` is the picture's that is darker than paper, without what rules are known.
  void find_rules(const Seen& seen, GreyImage& ink, std::vector<Rect>& places, bool upright) const {
    const double farthest = upright ? 4 * type_ : 0.15 * ink.width;
    for (const PixelBox& rule : level_rules(seen, farthest)) {
      take_level(rule, ink);
      const PixelBox box = upright ? PixelBox{rule.y0, rule.x0, rule.y1, rule.x1} : rule;
      places.push_back(upright_place(small_.placement, box));
    }
  }

  void sort_pieces(const GreyImage& ink) {
    const Components components = find_components(ink);
    for (const Component& piece : components.all) {
      const PixelBox& box = piece.box;
      const Rect place = upright_place(small_.placement, box);
      const bool flat = box.height() < 0.5 * type_ && box.width() > 6 * type_;
      if (box.height() < 0.35 * type_ && !flat) continue;  // a speck, a dash
      if (box.height() <= 2.8 * type_ && !flat && !is_flat_line(piece)) {
        sketch_.letters.push_back(place);
      } else if (flat || is_thin(piece, type_)) {
        sketch_.lines.push_back(place);
      } else {
        sketch_.others.push_back(place);
      }
    }
  }

  // As broad as a chart, as thin as its line.
  [[nodiscard]] bool is_flat_line(const Component& piece) const {
    const PixelBox& box = piece.box;
    const double thickness = static_cast<double>(piece.area) / box.width();
    return box.width() > 12 * type_ && thickness < 0.5 * type_ && thickness < 0.45 * box.height();
  }

  // Squares that are as dark as those beside and below them, two each way.
  void find_areas() {
    const GreyImage& mean = small_.mean;
    GreyImage inside = empty(mean.width, mean.height, kNone);
    for (int y = 0; y + 2 < mean.height; ++y) {
      for (int x = 0; x + 2 < mean.width; ++x) {
        const int tone = mean.pixels[at(mean, x, y)];
        if (tone > kNone - kAreaContrast) continue;
        const auto alike = [&](int dx, int dy) {
          return std::abs(mean.pixels[at(mean, x + dx, y + dy)] - tone) <= kSameTone;
        };
        if (!(alike(1, 0) && alike(0, 1) && alike(1, 1) && alike(2, 0) && alike(0, 2))) continue;
        for (int v = 0; v < 2; ++v) {
          for (int u = 0; u < 2; ++u) inside.pixels[at(inside, x + u, y + v)] = kInk;
        }
      }
    }
    constexpr int kFewest = 12;
    constexpr double kSolid = 0.75;
    for (const Component& area : find_components(inside).all) {
      if (area.area < kFewest || std::min(area.box.width(), area.box.height()) < 3) continue;
      PixelBox box = area.box;
      const bool solid = area.area > kSolid * box.width() * box.height();
      box = {box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1};
      sketch_.areas.push_back(upright_place(small_.of_mean, box));
      if (solid) solid_.push_back(box);
    }
  }

  // What stands on bars is theirs; their rims are no letters.
  void clear(const PixelBox& area, GreyImage& ink) const {
    const Rect place = upright_place(small_.of_mean, area);
    const Rect origin = upright_place(small_.placement, {0, 0, 1, 1});
    const auto x = [&](Points p) {
      return std::clamp(static_cast<int>((p - origin.x0) / origin.width()), 0, ink.width);
    };
    const auto y = [&](Points p) {
      return std::clamp(static_cast<int>((p - origin.y0) / origin.height()), 0, ink.height);
    };
    for (int row = y(place.y0); row < y(place.y1); ++row) {
      std::fill(ink.pixels.begin() + static_cast<std::ptrdiff_t>(at(ink, x(place.x0), row)),
                ink.pixels.begin() + static_cast<std::ptrdiff_t>(at(ink, x(place.x1), row)), kNone);
    }
  }

  Small small_;
  std::vector<PixelBox> solid_;  // areas that are rectangles, in pixels of the mean
  double type_ = 1;              // in pixels of the small page
  PageSketch sketch_;
};

}  // namespace

PageSketch sketch_of(const PageImage& image, const Placement& placement, Points type) {
  if (image.width < 100 || image.height < 100) return {};
  return Sketcher(image, placement, type).draw();
}

}  // namespace prongsai
