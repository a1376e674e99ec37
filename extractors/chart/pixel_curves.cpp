#include "extractors/chart/pixel_curves.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "extractors/chart/picture_colours.h"
#include "extractors/chart/pixel_frame.h"
#include "extractors/scan/components.h"

namespace prongsai {
namespace {

// Lines of charts stand out from the background as letters do: light blue by 160, orange by 200.
// Grids and axes are drawn fainter: in grey up to 130.
constexpr int kClear = 140;
// In grey an orange line is 96 from white, a green one 135, a grid in light grey 50.
constexpr int kFaint = 80;

// Frames, and axes that make a corner, lie along the edges of their own box, one of its sides among
// them. Two lines one above the other in a low chart lie along two edges, but not along a side.
bool is_frame(const PixelBox& box, const std::vector<Point>& pixels) {
  const double margin_x = std::max(3.0, 0.04 * box.width());
  const double margin_y = std::max(3.0, 0.04 * box.height());
  std::vector<char> left(static_cast<std::size_t>(box.height()), 0);
  std::vector<char> right = left;
  long at_edge = 0;
  for (const Point& p : pixels) {
    const bool on_left = p.x < box.x0 + margin_x;
    const bool on_right = p.x > box.x1 - margin_x;
    const auto row =
        static_cast<std::size_t>(std::clamp(static_cast<int>(p.y) - box.y0, 0, box.height() - 1));
    if (on_left) left[row] = 1;
    if (on_right) right[row] = 1;
    const bool level = p.y < box.y0 + margin_y || p.y > box.y1 - margin_y;
    at_edge += on_left || on_right || level ? 1 : 0;
  }
  const auto is_side = [&](const std::vector<char>& rows) {
    return 2 * std::count(rows.begin(), rows.end(), 1) > box.height();
  };
  return static_cast<double>(at_edge) > 0.6 * static_cast<double>(pixels.size()) &&
         (is_side(left) || is_side(right));
}

GreyImage ink_beyond(int contrast, const PageImage& image) {
  const Colour background = background_of(image);
  GreyImage mask{image.width, image.height, {}};
  mask.pixels.assign(static_cast<std::size_t>(image.width) * image.height, 255);
  for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
    if (distance(colour_at(image, i), background) > contrast) mask.pixels[i] = 0;
  }
  return mask;
}

// One pixel more on each side, which closes gaps of two.
GreyImage thickened(const GreyImage& mask) {
  GreyImage thick = mask;
  for (int y = 1; y + 1 < mask.height; ++y) {
    for (int x = 1; x + 1 < mask.width; ++x) {
      const std::size_t pixel = static_cast<std::size_t>(y) * mask.width + x;
      if (mask.pixels[pixel] != 0) continue;
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) thick.pixels[pixel + dy * mask.width + dx] = 0;
      }
    }
  }
  return thick;
}

struct ColouredPixels {
  Colour colour;
  std::vector<Point> pixels;
};

// The colours that most of a line's pixels have, the most frequent first, as mixtures are rare.
std::vector<Colour> main_colours(const std::vector<Colour>& colours) {
  constexpr int kAnother = 80;
  constexpr double kLeastShare = 0.05;  // of all, in one of 4096 bins
  std::map<int, int> counts;
  const auto bin = [](const Colour& c) {
    return (c.red >> 4) << 8 | (c.green >> 4) << 4 | c.blue >> 4;
  };
  for (const Colour& colour : colours) ++counts[bin(colour)];
  std::vector<std::pair<int, int>> sorted;
  for (const auto& [of, count] : counts) sorted.emplace_back(-count, of);
  std::sort(sorted.begin(), sorted.end());
  std::vector<Colour> found;
  for (const auto& [count, of] : sorted) {
    if (-count < kLeastShare * static_cast<double>(colours.size())) break;
    const Colour colour{static_cast<std::uint8_t>((of >> 8 & 15) * 16 + 8),
                        static_cast<std::uint8_t>((of >> 4 & 15) * 16 + 8),
                        static_cast<std::uint8_t>((of & 15) * 16 + 8)};
    const bool new_one = std::all_of(found.begin(), found.end(), [&](const Colour& other) {
      return distance(colour, other) > kAnother;
    });
    if (new_one) found.push_back(colour);
  }
  return found;
}

// Lines that cross one another hang together; they differ in colour. A part goes nearly all the way
// across, or it is none: dots, numbers that a line ran into.
std::vector<ColouredPixels> parts_by_colour(const PageImage& image, std::vector<Point> pixels) {
  std::vector<Colour> colours;
  for (const Point& p : pixels) {
    colours.push_back(colour_at(
        image, static_cast<std::size_t>(p.y) * image.width + static_cast<std::size_t>(p.x)));
  }
  std::vector<ColouredPixels> parts;
  for (const Colour& colour : main_colours(colours)) parts.push_back({colour, {}});
  if (parts.empty()) return {{colours[colours.size() / 2], std::move(pixels)}};
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const auto nearest = std::min_element(
        parts.begin(), parts.end(), [&](const ColouredPixels& a, const ColouredPixels& b) {
          return distance(a.colour, colours[i]) < distance(b.colour, colours[i]);
        });
    nearest->pixels.push_back(pixels[i]);
  }
  const auto breadth = [](const std::vector<Point>& of) {
    const auto [from, to] = std::minmax_element(
        of.begin(), of.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
    return of.empty() ? 0 : to->x - from->x;
  };
  const double whole = breadth(pixels);
  std::erase_if(parts,
                [&](const ColouredPixels& part) { return breadth(part.pixels) < 0.8 * whole; });
  if (parts.size() > 1) return parts;
  return {{parts.empty() ? colours[colours.size() / 2] : parts[0].colour, std::move(pixels)}};
}

// A bar, which hangs together as a line does.
bool is_a_patch(const Rect& box, const Shapes& shapes) {
  return std::any_of(shapes.patches.begin(), shapes.patches.end(), [&](const Patch& patch) {
    return patch.box.width() * patch.box.height() > 0.7 * box.width() * box.height() &&
           box.contains(patch.box.centre());
  });
}

// A piece of ink that may be a line, and its pixels.
struct Piece {
  PixelBox box;
  std::vector<Point> pixels;
};

std::vector<Piece> long_pieces(const GreyImage& mask, double broad) {
  const Components components = find_components(thickened(mask));
  std::vector<int> wanted(components.all.size(), -1);
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < components.all.size(); ++i) {
    const Component& component = components.all[i];
    const PixelBox& box = component.box;
    const bool long_enough = box.width() > broad * mask.width && box.height() > 4;
    const double thickness = static_cast<double>(component.area) / (box.width() + box.height());
    if (!long_enough || thickness > 0.03 * std::max(mask.width, mask.height)) continue;
    wanted[i] = static_cast<int>(pieces.size());
    pieces.push_back({box, {}});
  }
  for (const InkRun& run : components.runs) {
    const int piece = wanted[static_cast<std::size_t>(run.component)];
    for (int x = run.x0; piece >= 0 && x < run.x1; ++x) {
      if (mask.pixels[static_cast<std::size_t>(run.y) * mask.width + x] != 0) continue;
      pieces[static_cast<std::size_t>(piece)].pixels.push_back({x + 0.5, run.y + 0.5});
    }
  }
  return pieces;
}

Curve curve_of(const ColouredPixels& part, const PixelFrame& frame) {
  Curve curve;
  curve.colour = part.colour;
  for (const Point& p : part.pixels) {
    curve.points.push_back(frame.place(p.x, p.y));
    const Point& last = curve.points.back();
    const Rect here{last.x, last.y, last.x, last.y};
    curve.box = curve.points.size() == 1 ? here : unite(curve.box, here);
  }
  return curve;
}

// Level lines are a grid's; the line of a chart, three pixels thick, goes on in one row of pixels
// for a sixth of the picture where it falls by less than one pixel in sixty.
void take_level_lines(GreyImage& mask) {
  const int longest = mask.width / 6;
  for (int y = 0; y < mask.height; ++y) {
    std::uint8_t* row = mask.pixels.data() + static_cast<std::size_t>(y) * mask.width;
    for (int x = 0; x < mask.width;) {
      int end = x;
      while (end < mask.width && row[end] == 0) ++end;
      if (end - x >= longest) std::fill(row + x, row + end, 255);
      x = std::max(end, x + 1);
    }
  }
}

}  // namespace

void add_curves(const PageImage& image, Shapes& shapes, double broad) {
  const PixelFrame frame(image);
  for (Piece& piece : long_pieces(ink_beyond(kClear, image), broad)) {
    const PixelBox& box = piece.box;
    const Rect place = frame.box(box.x0, box.y0, box.x1, box.y1);
    if (is_frame(box, piece.pixels) || is_a_patch(place, shapes)) continue;
    for (const ColouredPixels& part : parts_by_colour(image, std::move(piece.pixels))) {
      shapes.curves.push_back(curve_of(part, frame));
    }
  }
}

void add_faint_curves(const PageImage& image, Shapes& shapes, double broad) {
  const PixelFrame frame(image);
  GreyImage mask = ink_beyond(kFaint, image);
  take_level_lines(mask);
  // A line in grey is as dark as the limit of a clear one, which has it in pieces.
  constexpr double kWhole = 0.8;  // of its breadth
  std::vector<Curve> faint;
  for (Piece& piece : long_pieces(mask, broad)) {
    const PixelBox& box = piece.box;
    const Rect place = frame.box(box.x0, box.y0, box.x1, box.y1);
    const bool known =
        std::any_of(shapes.curves.begin(), shapes.curves.end(), [&](const Curve& curve) {
          return curve.box.x0 < place.x1 && place.x0 < curve.box.x1 && curve.box.y0 < place.y1 &&
                 place.y0 < curve.box.y1 && curve.box.width() > kWhole * place.width();
        });
    if (known || is_frame(box, piece.pixels) || is_a_patch(place, shapes)) continue;
    const Point& some = piece.pixels[piece.pixels.size() / 2];
    const Colour colour = colour_at(
        image, static_cast<std::size_t>(some.y) * image.width + static_cast<std::size_t>(some.x));
    faint.push_back(curve_of({colour, std::move(piece.pixels)}, frame));
  }
  for (Curve& whole : faint) {
    std::erase_if(shapes.curves,
                  [&](const Curve& curve) { return whole.box.contains(curve.box.centre()); });
  }
  std::move(faint.begin(), faint.end(), std::back_inserter(shapes.curves));
}

}  // namespace prongsai
