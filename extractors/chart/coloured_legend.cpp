#include "extractors/chart/coloured_legend.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "extractors/chart/picture_colours.h"
#include "extractors/scan/image.h"

namespace prongsai {
namespace {

// Letters are grey, and have a colour of 20 at most along their edges in a JPEG; the palest line of
// a chart seen, #fac858, has one of 162.
constexpr int kColoured = 60;
// Colours of two lines of one chart.
constexpr int kOtherColour = 40;

int colour_of(const Colour& c) {
  return std::max({c.red, c.green, c.blue}) - std::min({c.red, c.green, c.blue});
}

class ColouredLegend {
 public:
  explicit ColouredLegend(const Drawing& drawing)
      : drawing_(drawing), image_(*drawing.picture), paper_(background_of(image_)) {}

  std::vector<LegendEntry> find() {
    std::vector<int> words;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      if (!drawn.taken && !drawn.decimals) words.push_back(static_cast<int>(i));
    }
    constexpr double kNear = 1.2;
    std::vector<LegendEntry> entries;
    for (const Phrase2D& phrase : phrases_on_lines(drawing_, words, kNear)) {
      std::vector<int> name;
      for (const int index : phrase.words) {
        if (is_swatch(box_of(index))) {
          add(name, entries);
          name.clear();
        } else {
          name.push_back(index);
        }
      }
      add(name, entries);
    }
    return largest_group(entries);
  }

 private:
  struct Ink {
    int coloured = 0;
    int all = 0;
    std::vector<std::pair<Rect, Colour>> pixels;  // coloured ones
    Rect box;
  };

  [[nodiscard]] const Rect& box_of(int index) const {
    return drawing_.words[static_cast<std::size_t>(index)].word->box;
  }

  [[nodiscard]] Ink ink_in(const Rect& place) const {
    constexpr int kInk = 60;
    const double across = image_.width / image_.place.width();
    const double down = image_.height / image_.place.height();
    const int x0 = std::max(0, static_cast<int>((place.x0 - image_.place.x0) * across));
    const int x1 = std::min(image_.width, static_cast<int>((place.x1 - image_.place.x0) * across));
    const int y0 = std::max(0, static_cast<int>((place.y0 - image_.place.y0) * down));
    const int y1 = std::min(image_.height, static_cast<int>((place.y1 - image_.place.y0) * down));
    Ink ink;
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) {
        const Colour here = colour_at(image_, static_cast<std::size_t>(y) * image_.width + x);
        if (distance(here, paper_) <= kInk) continue;
        ++ink.all;
        if (colour_of(here) <= kColoured) continue;
        const Points left = image_.place.x0 + x / across;
        const Points top = image_.place.y0 + y / down;
        const Rect pixel{left, top, left + 1 / across, top + 1 / down};
        ink.box = ink.coloured == 0 ? pixel : unite(ink.box, pixel);
        ++ink.coloured;
        ink.pixels.emplace_back(pixel, here);
      }
    }
    return ink;
  }

  // What stands right before a name, up to a gap: what comes before that is another name's.
  static Ink last_piece(Ink ink, Points gap) {
    std::sort(ink.pixels.begin(), ink.pixels.end(),
              [](const auto& a, const auto& b) { return a.first.x1 > b.first.x1; });
    Ink piece;
    for (const auto& [pixel, colour] : ink.pixels) {
      if (!piece.pixels.empty() && piece.box.x0 - pixel.x1 > gap) break;
      piece.box = piece.pixels.empty() ? pixel : unite(piece.box, pixel);
      piece.pixels.emplace_back(pixel, colour);
    }
    piece.coloured = static_cast<int>(piece.pixels.size());
    return piece;
  }

  // Read as a letter: "@", "L]", "-๑-".
  [[nodiscard]] bool is_swatch(const Rect& box) const {
    const Ink ink = ink_in(box);
    return 2 * ink.coloured > ink.all;
  }

  // A name and what stands right before it, if that is of a colour.
  void add(const std::vector<int>& name, std::vector<LegendEntry>& entries) const {
    if (name.empty()) return;
    const Rect& first = box_of(name.front());
    const Points type = std::max(drawing_.type, 0.8 * first.height());
    const Points middle = first.y1 - 0.5 * type;  // marks stand above the letters
    constexpr double kBroadest = 7;
    const Rect before{first.x0 - kBroadest * type, middle - 0.6 * type, first.x0 - 0.1 * type,
                      middle + 0.6 * type};
    const Ink ink = last_piece(ink_in(before), 0.8 * type);
    constexpr double kFarthest = 1.3;
    constexpr int kFewest = 8;
    if (ink.coloured < kFewest || first.x0 - ink.box.x1 > kFarthest * type) return;
    std::vector<Colour> clearest;
    for (const auto& [pixel, colour] : ink.pixels) clearest.push_back(colour);
    const auto part = clearest.begin() + static_cast<std::ptrdiff_t>((clearest.size() + 2) / 3);
    std::nth_element(clearest.begin(), part - 1, clearest.end(),
                     [&](const Colour& a, const Colour& b) {
                       return distance(a, paper_) > distance(b, paper_);
                     });
    clearest.erase(part, clearest.end());
    entries.push_back({{ink.box, middle_colour(std::move(clearest))}, name});
  }

  [[nodiscard]] std::vector<LegendEntry> largest_group(
      const std::vector<LegendEntry>& entries) const {
    std::vector<LegendEntry> best;
    for (const LegendEntry& first : entries) {
      const Rect& one = box_of(first.words.front());
      std::vector<LegendEntry> row;
      std::vector<LegendEntry> column;
      for (const LegendEntry& other : entries) {
        const Rect& two = box_of(other.words.front());
        if (std::abs(one.y1 - two.y1) < 0.5 * drawing_.type) row.push_back(other);
        if (std::abs(one.x0 - two.x0) < 0.5 * drawing_.type) column.push_back(other);
      }
      for (auto* group : {&row, &column}) {
        if (group->size() > best.size() && differ(*group)) best = *group;
      }
    }
    if (best.size() < 2) best.clear();
    return best;
  }

  static bool differ(const std::vector<LegendEntry>& group) {
    for (std::size_t a = 0; a < group.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        if (distance(group[a].swatch.colour, group[b].swatch.colour) < kOtherColour) return false;
      }
    }
    return true;
  }

  const Drawing& drawing_;
  const PageImage& image_;
  Colour paper_;
};

}  // namespace

std::vector<LegendEntry> coloured_legend(const Drawing& drawing) {
  if (!drawing.picture || drawing.picture->channels != 3) return {};
  return ColouredLegend(drawing).find();
}

}  // namespace prongsai
