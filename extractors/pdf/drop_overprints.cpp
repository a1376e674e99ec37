#include "extractors/pdf/drop_overprints.h"

#include <cmath>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>

namespace prongsai {
namespace {

// Of the type's size. Bold by printing twice moves by 0.03 at most; the narrowest letters, "11" or
// "ii", stand 0.2 apart.
constexpr double kSamePlace = 0.06;
constexpr Points kCell = 3;

bool is_drawn_again(const Glyph& first, const Glyph& again) {
  const Points near = kSamePlace * again.size;
  return first.text == again.text && run_alike(first, again) && first.hidden == again.hidden &&
         std::abs(first.start - again.start) <= near &&
         std::abs(first.baseline - again.baseline) <= near &&
         std::abs(first.size - again.size) <= near;
}

// Glyphs kept so far, by the character they begin with and by where they stand.
class KeptGlyphs {
 public:
  bool holds(const std::vector<Glyph>& glyphs, const Glyph& glyph) const {
    const auto [character, x, y] = cell_of(glyph);
    for (int dx = -1; dx <= 1; ++dx) {
      for (int dy = -1; dy <= 1; ++dy) {
        const auto [from, to] = cells_.equal_range({character, x + dx, y + dy});
        for (auto it = from; it != to; ++it) {
          if (is_drawn_again(glyphs[it->second], glyph)) return true;
        }
      }
    }
    return false;
  }
  void add(const Glyph& glyph, std::size_t index) { cells_.emplace(cell_of(glyph), index); }

 private:
  using Cell = std::tuple<char32_t, int, int>;
  static Cell cell_of(const Glyph& glyph) {
    const auto cell = [](Points place) { return static_cast<int>(std::floor(place / kCell)); };
    return {glyph.text.front(), cell(glyph.start), cell(glyph.baseline)};
  }
  std::multimap<Cell, std::size_t> cells_;
};

}  // namespace

void drop_overprints(PageInk& ink) {
  KeptGlyphs kept;
  std::size_t count = 0;
  for (std::size_t i = 0; i < ink.glyphs.size(); ++i) {
    const Glyph& glyph = ink.glyphs[i];
    if (!glyph.text.empty() && glyph.text.front() != U' ') {
      if (kept.holds(ink.glyphs, glyph)) continue;
      kept.add(glyph, count);
    }
    if (count != i) ink.glyphs[count] = glyph;
    ++count;
  }
  ink.glyphs.resize(count);
}

}  // namespace prongsai
