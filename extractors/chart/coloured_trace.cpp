#include "extractors/chart/coloured_trace.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

// The palest line of a chart seen, #fac858, has 162; a tint of a table's row up to 40.
constexpr int kColoured = 60;

int colour_of(const Colour& c) {
  return std::max({c.red, c.green, c.blue}) - std::min({c.red, c.green, c.blue});
}

// The uppermost coloured pixel of a column, -1: none.
int top_of(const PageImage& image, int x) {
  for (int y = 0; y < image.height; ++y) {
    if (colour_of(colour_at(image, static_cast<std::size_t>(y) * image.width + x)) > kColoured)
      return y;
  }
  return -1;
}

}  // namespace

bool has_coloured_trace(const PageImage& image) {
  if (image.channels != 3) return false;
  constexpr int kColumns = 120;
  constexpr double kLeast = 0.4;  // of the columns; a line of dots is in a third of its own
  constexpr std::size_t kRows = 8;
  int seen = 0;
  std::set<int> rows;
  for (int i = 0; i < kColumns; ++i) {
    const int top = top_of(image, i * image.width / kColumns);
    if (top < 0) continue;
    ++seen;
    rows.insert(top);
  }
  return seen > kLeast * kColumns && rows.size() >= kRows;
}

}  // namespace prongsai
