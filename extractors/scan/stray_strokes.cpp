#include "extractors/scan/stray_strokes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <utility>

#include "extractors/scan/components.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/round_strokes.h"
#include "extractors/scan/rules.h"
#include "extractors/scan/stamp_letters.h"

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก).
constexpr double kTallest = 2.3;   // no letter is as tall, marks included
constexpr double kWidest = 1.5;    // nor is what runs from line to line as wide, mostly
constexpr double kShortest = 2.2;  // a slanted stroke of พ or W has 1.1, one of a headline's 1.6
constexpr double kShortestBeside = 1.45;  // .. where it goes on from one that is sure
constexpr double kNear = 0.8;
constexpr double kLongestSide = 15;
constexpr double kOvershoot = 1.5;  // of a stroke into a letter it ends in
constexpr double kInked = 0.9;      // of a side under letters; a line through letters alone has 0.5
constexpr double kThickest = 0.3;   // outlines of stamps have 0.1-0.2; bold letters' strokes 0.25
constexpr double kLevel = 0.06;     // slopes below it are a rule's
constexpr double kAround = 3;       // from a piece of a mark to where the next one may be
constexpr double kSparse = 0.45;    // of its box: pictures and fills are darker

// Slopes that are looked at: a stroke is found within 0.05 of each.
constexpr double kSteepest = 1.04;
constexpr double kStep = 0.08;

// A piece of ink cut out of a page.
struct Cutout {
  int x0 = 0;
  int y0 = 0;
  GreyImage ink;
};

// A stroke of a mark, in pixels of the page: from its left or upper end to its other one.
struct Stroke {
  double x0, y0, x1, y1;
  [[nodiscard]] double length() const { return std::hypot(x1 - x0, y1 - y0); }
};

// Shifts each column down by slope * x (and by what keeps all rows), so that what rises by `slope`
// becomes level.
struct Shear {
  double slope;
  int width;
  int extra;

  Shear(double slope_, int width_)
      : slope(slope_),
        width(width_),
        extra(static_cast<int>(std::ceil(std::abs(slope_) * width_))) {}

  // How far column x moves down.
  [[nodiscard]] int shift(int x) const {
    const int by = static_cast<int>(std::lround(slope * x));
    return slope >= 0 ? extra - by : -by;
  }
  [[nodiscard]] GreyImage apply(const GreyImage& image) const {
    GreyImage sheared{image.width, image.height + extra + 1, {}};
    sheared.pixels.assign(static_cast<std::size_t>(sheared.width) * sheared.height, 255);
    for (int x = 0; x < image.width;) {
      const int by = shift(x);
      int end = x + 1;
      while (end < image.width && shift(end) == by) ++end;
      for (int y = 0; y < image.height; ++y) {
        const auto row = image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width;
        std::copy(row + x, row + end,
                  sheared.pixels.begin() + static_cast<std::ptrdiff_t>(y + by) * image.width + x);
      }
      x = end;
    }
    return sheared;
  }
};

// Finds the strokes of one piece of ink and whitens them in its cutout.
class StrokeFinder {
 public:
  StrokeFinder(GreyImage& ink, double type_height) : ink_(ink), type_(type_height) {}

  // Flat ones, and steep ones in the mirrored picture.
  std::vector<Stroke> find() {
    look();
    if (!strokes_.empty()) {
      look();  // for what goes on where these end, and is shorter
      close();
    }
    return std::move(strokes_);
  }

 private:
  void look() {
    known_ = strokes_;
    look_for_flat(false);
    ink_ = transposed(ink_);
    look_for_flat(true);
    ink_ = transposed(ink_);
  }

  void look_for_flat(bool mirrored) {
    for (double slope = -kSteepest; slope <= kSteepest + 1e-9; slope += kStep) {
      const Shear shear(slope, ink_.width);
      const GreyImage sheared = shear.apply(ink_);
      std::vector<TracedRule> pieces = find_level_strokes(sheared, type_);
      std::erase_if(pieces, [&](const TracedRule& piece) {
        return !is_stroke(piece, slope, stroke_of(piece, shear, mirrored));
      });
      if (pieces.empty()) continue;
      GreyImage left = sheared;
      whiten_rules(pieces, sheared, 0, left);
      take(shear, sheared, left);
      for (const TracedRule& piece : pieces) {
        strokes_.push_back(stroke_of(piece, shear, mirrored));
        thickness_ = std::max(thickness_, piece.thickness);
      }
    }
  }

  // The side of a frame that runs through so many letters that no stroke is seen in it: ink all
  // the way from where one stroke ends to where another one does.
  void close() {
    const std::vector<Stroke> known = strokes_;
    for (const bool mirrored : {false, true}) {
      for (std::size_t i = 0; i < known.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          for (const bool a_end : {false, true}) {
            for (const bool b_end : {false, true}) {
              close(corners(known[i], a_end), corners(known[j], b_end), mirrored);
            }
          }
        }
      }
      ink_ = transposed(ink_);
    }
  }

  // Where a stroke may really end: letters lengthen it.
  [[nodiscard]] std::vector<std::pair<double, double>> corners(const Stroke& stroke,
                                                               bool end) const {
    std::vector<std::pair<double, double>> found;
    const double longest = std::min(kOvershoot * type_, stroke.length() / 2);
    for (double by = 0; by <= longest; by += 2) {
      const double part = by / stroke.length();
      const double along = end ? 1 - part : part;
      found.emplace_back(stroke.x0 + along * (stroke.x1 - stroke.x0),
                         stroke.y0 + along * (stroke.y1 - stroke.y0));
    }
    return found;
  }

  void close(const std::vector<std::pair<double, double>>& starts,
             const std::vector<std::pair<double, double>>& ends, bool mirrored) {
    double most = kInked;
    Stroke best{};
    for (const auto& [x0, y0] : starts) {
      for (const auto& [x1, y1] : ends) {
        Stroke side{x0, y0, x1, y1};
        if (mirrored) std::swap(side.x0, side.y0), std::swap(side.x1, side.y1);
        if (side.x0 > side.x1) std::swap(side.x0, side.x1), std::swap(side.y0, side.y1);
        if (side.length() < kShortestBeside * type_ || side.length() > kLongestSide * type_)
          continue;
        const double slope = std::abs(side.y1 - side.y0) / (side.x1 - side.x0);
        if (!(slope <= 1) || slope < kLevel) continue;
        const double share = inked_share(side);
        if (share > most) most = share, best = side;
      }
    }
    if (most > kInked) whiten_side(best, mirrored);
  }

  // `side` in the picture as it is, `mirrored` or not at present.
  void whiten_side(Stroke side, bool mirrored) {
    const Shear shear((side.y1 - side.y0) / (side.x1 - side.x0), ink_.width);
    const GreyImage sheared = shear.apply(ink_);
    TracedRule rule;
    rule.from = std::clamp(static_cast<int>(side.x0), 0, ink_.width - 1);
    rule.to = std::clamp(static_cast<int>(side.x1), rule.from + 1, ink_.width);
    const double level = side.y0 + shear.shift(rule.from);
    rule.middle.assign(static_cast<std::size_t>(rule.to - rule.from), static_cast<float>(level));
    rule.thickness = thickness_;
    GreyImage left = sheared;
    whiten_rules({rule}, sheared, 0, left);
    take(shear, sheared, left);
    if (mirrored) std::swap(side.x0, side.y0), std::swap(side.x1, side.y1);
    strokes_.push_back(side);
  }

  // How much of a side is ink, the pixel above and the one below it being as good.
  [[nodiscard]] double inked_share(const Stroke& side) const {
    int inked = 0;
    int all = 0;
    for (int x = static_cast<int>(side.x0); x < static_cast<int>(side.x1); ++x, ++all) {
      const double along = (x - side.x0) / (side.x1 - side.x0);
      const int y = static_cast<int>(std::lround(side.y0 + along * (side.y1 - side.y0)));
      bool ink = false;
      for (int v = y - 1; v <= y + 1; ++v) {
        ink = ink || (x >= 0 && x < ink_.width && v >= 0 && v < ink_.height &&
                      ink_.pixels[static_cast<std::size_t>(v) * ink_.width + x] == 0);
      }
      inked += ink ? 1 : 0;
    }
    return all > 0 ? static_cast<double>(inked) / all : 0;
  }

  [[nodiscard]] bool is_stroke(const TracedRule& piece, double slope, const Stroke& stroke) const {
    const double along = piece.to - piece.from;
    const double rise = (piece.middle.back() - piece.middle.front()) / along + slope;
    if (std::abs(rise) < kLevel) return false;
    if (piece.thickness / std::hypot(1, rise) > kThickest * type_) return false;
    const double length = stroke.length() / type_;
    return length >= kShortest || (length >= kShortestBeside && goes_on_from_known(stroke));
  }

  // Whether a stroke begins or ends where a known one does, within a letter's width.
  [[nodiscard]] bool goes_on_from_known(const Stroke& stroke) const {
    return std::any_of(known_.begin(), known_.end(), [&](const Stroke& known) {
      for (const auto& [x, y] :
           {std::pair{stroke.x0, stroke.y0}, std::pair{stroke.x1, stroke.y1}}) {
        if (std::hypot(x - known.x0, y - known.y0) < kNear * type_) return true;
        if (std::hypot(x - known.x1, y - known.y1) < kNear * type_) return true;
      }
      return false;
    });
  }

  // What was whitened in the sheared picture, back into the piece.
  void take(const Shear& shear, const GreyImage& before, const GreyImage& left) {
    for (int x = 0; x < ink_.width; ++x) {
      const int by = shear.shift(x);
      for (int y = 0; y < ink_.height; ++y) {
        const std::size_t at = static_cast<std::size_t>(y + by) * ink_.width + x;
        if (before.pixels[at] != left.pixels[at])
          ink_.pixels[static_cast<std::size_t>(y) * ink_.width + x] = 255;
      }
    }
  }

  static Stroke stroke_of(const TracedRule& piece, const Shear& shear, bool mirrored) {
    const double y0 = piece.middle.front();
    const double y1 = piece.middle.back();
    Stroke stroke{static_cast<double>(piece.from), y0 - shear.shift(piece.from),
                  static_cast<double>(piece.to), y1 - shear.shift(piece.to - 1)};
    if (mirrored) std::swap(stroke.x0, stroke.y0), std::swap(stroke.x1, stroke.y1);
    return stroke;
  }

  GreyImage& ink_;
  double type_;
  std::vector<Stroke> strokes_;
  double thickness_ = 1;       // of the thickest one
  std::vector<Stroke> known_;  // from the look before
};

// Sparse, and taller and wider than what letters of a line make together.
bool may_hold_strokes(const Component& piece, double type_height) {
  const PixelBox& box = piece.box;
  const double area = static_cast<double>(box.width()) * box.height();
  return box.height() > kTallest * type_height && box.width() > kWidest * type_height &&
         piece.area < kSparse * area;
}

Cutout cut_out(const GreyImage& ink, const PixelBox& box) {
  Cutout cutout{box.x0, box.y0, {box.width(), box.height(), {}}};
  for (int y = box.y0; y < box.y1; ++y) {
    const auto row = ink.pixels.begin() + static_cast<std::ptrdiff_t>(y) * ink.width;
    cutout.ink.pixels.insert(cutout.ink.pixels.end(), row + box.x0, row + box.x1);
  }
  return cutout;
}

// Whitens what `left` has lost against `before`; grey print has an edge around its black.
void whiten_lost(const Cutout& before, const Cutout& left, GreyImage& ink, GreyImage& grey) {
  const auto at = [&](int x, int y) { return static_cast<std::size_t>(y) * ink.width + x; };
  std::vector<std::pair<int, int>> lost;
  for (std::size_t i = 0; i < left.ink.pixels.size(); ++i) {
    if (left.ink.pixels[i] == before.ink.pixels[i]) continue;
    const int x = left.x0 + static_cast<int>(i) % left.ink.width;
    const int y = left.y0 + static_cast<int>(i) / left.ink.width;
    ink.pixels[at(x, y)] = 255;
    lost.emplace_back(x, y);
  }
  for (const auto& [x, y] : lost) {
    for (int v = std::max(y - 1, 0); v <= std::min(y + 1, ink.height - 1); ++v) {
      for (int u = std::max(x - 1, 0); u <= std::min(x + 1, ink.width - 1); ++u) {
        if (ink.pixels[at(u, v)] != 0) grey.pixels[at(u, v)] = 255;
      }
    }
  }
}

// A circle as the strokes of a polygon.
void add_sides(const Circle& circle, std::vector<Stroke>& strokes) {
  constexpr int kSides = 24;
  const auto corner = [&](int i) {
    const double angle = 2 * std::numbers::pi * i / kSides;
    return PixelPoint{circle.x + circle.radius * std::cos(angle),
                      circle.y + circle.radius * std::sin(angle)};
  };
  for (int i = 0; i < kSides; ++i)
    strokes.push_back({corner(i).x, corner(i).y, corner(i + 1).x, corner(i + 1).y});
}

std::vector<PixelPoint> ends_of(const std::vector<Stroke>& strokes, const Cutout& cutout) {
  std::vector<PixelPoint> ends;
  for (const Stroke& stroke : strokes) {
    ends.push_back({cutout.x0 + stroke.x0, cutout.y0 + stroke.y0});
    ends.push_back({cutout.x0 + stroke.x1, cutout.y0 + stroke.y1});
  }
  return ends;
}

// Where strokes ran, in boxes as small as a letter.
void add_places(const std::vector<Stroke>& strokes, const Cutout& cutout, double type_height,
                std::vector<PixelBox>& places) {
  for (const Stroke& stroke : strokes) {
    const int parts = std::max(1, static_cast<int>(stroke.length() / type_height));
    for (int i = 0; i < parts; ++i) {
      const auto along = [&](double from, double to, int part) {
        return static_cast<int>(from + (to - from) * part / parts);
      };
      const int x0 = cutout.x0 + along(stroke.x0, stroke.x1, i);
      const int x1 = cutout.x0 + along(stroke.x0, stroke.x1, i + 1);
      const int y0 = cutout.y0 + along(stroke.y0, stroke.y1, i);
      const int y1 = cutout.y0 + along(stroke.y0, stroke.y1, i + 1);
      places.push_back(
          {std::min(x0, x1) - 2, std::min(y0, y1) - 2, std::max(x0, x1) + 3, std::max(y0, y1) + 3});
    }
  }
}

bool meet(const PixelBox& a, const PixelBox& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

PixelBox grown(const PixelBox& box, int by, const GreyImage& image) {
  return {std::max(box.x0 - by, 0), std::max(box.y0 - by, 0), std::min(box.x1 + by, image.width),
          std::min(box.y1 + by, image.height)};
}

// Where marks may be: around pieces with slanted strokes. A mark that rules run through is in
// pieces, whose surroundings meet.
std::vector<PixelBox> areas_of_marks(const GreyImage& ink, double type_height) {
  std::vector<PixelBox> areas;
  const int around = static_cast<int>(kAround * type_height);
  std::int64_t left_to_look_at = static_cast<std::int64_t>(ink.pixels.size() / 2);
  for (const Component& piece : find_components(ink).all) {
    if (!may_hold_strokes(piece, type_height)) continue;
    // A seal covers 3 % of a page, a signature less; what covers a quarter is a picture or a plan.
    // A page is looked at for half a page's worth at most: 0.1 s.
    const std::int64_t size = static_cast<std::int64_t>(piece.box.width()) * piece.box.height();
    if (size * 4 > static_cast<std::int64_t>(ink.pixels.size()) || size > left_to_look_at) continue;
    left_to_look_at -= size;
    Cutout cutout = cut_out(ink, piece.box);
    // Rules cut a circle in pieces: the largest of them shows a third of it at least.
    if (StrokeFinder(cutout.ink, type_height).find().empty() &&
        whiten_circles(type_height, 0.3, cutout.ink).empty()) {
      continue;
    }
    PixelBox area = grown(piece.box, around, ink);
    std::erase_if(areas, [&](const PixelBox& other) {
      if (!meet(area, other)) return false;
      area = {std::min(area.x0, other.x0), std::min(area.y0, other.y0), std::max(area.x1, other.x1),
              std::max(area.y1, other.y1)};
      return true;
    });
    areas.push_back(area);
  }
  return areas;
}

}  // namespace

std::vector<PixelBox> whiten_stray_strokes(const GreyImage& with_rules, double type_height,
                                           GreyImage& ink, GreyImage& grey) {
  std::vector<PixelBox> places;
  if (type_height <= 0) return places;
  for (const PixelBox& area : areas_of_marks(ink, type_height)) {
    const Cutout before = cut_out(with_rules, area);
    Cutout left = before;
    std::vector<Stroke> strokes = StrokeFinder(left.ink, type_height).find();
    for (const Circle& circle : whiten_circles(type_height, 0.5, left.ink))
      add_sides(circle, strokes);
    if (strokes.empty()) continue;
    whiten_lost(before, left, ink, grey);
    add_places(strokes, left, type_height, places);
    whiten_stamp_letters(outline_around(ends_of(strokes, left)), type_height, ink, grey, places);
  }
  return places;
}

}  // namespace prongsai
