#include "extractors/chart/thin_lines.h"

#include <cstddef>

namespace prongsai {
namespace {

constexpr int kThickest = 6;  // a grid's line with its soft edges, at 200 dpi
constexpr int kLegend = 8;    // the line in a legend is shorter than that part of the picture

// For each pixel of ink, how far ink goes on through it along a row (`step` 1) or a column.
std::vector<int> runs_of(const std::vector<char>& ink, int lines, int length, int line_step,
                         int step) {
  std::vector<int> runs(ink.size(), 0);
  for (int line = 0; line < lines; ++line) {
    const auto at = [&](int place) {
      return static_cast<std::size_t>(line) * line_step + static_cast<std::size_t>(place) * step;
    };
    for (int from = 0; from < length;) {
      int end = from;
      while (end < length && ink[at(end)]) ++end;
      for (int place = from; place < end; ++place) runs[at(place)] = end - from;
      from = end + 1;
    }
  }
  return runs;
}

}  // namespace

std::vector<char> thin_lines_in(const std::vector<char>& ink, int width) {
  const int height = width > 0 ? static_cast<int>(ink.size()) / width : 0;
  const std::vector<int> across = runs_of(ink, height, width, width, 1);
  const std::vector<int> down = runs_of(ink, width, height, 1, width);
  std::vector<char> lines(ink.size(), 0);
  for (std::size_t i = 0; i < ink.size(); ++i) {
    const bool level = down[i] <= kThickest && kLegend * across[i] > width;
    const bool upright = across[i] <= kThickest && kLegend * down[i] > height;
    lines[i] = ink[i] && (level || upright) ? 1 : 0;
  }
  return lines;
}

}  // namespace prongsai
