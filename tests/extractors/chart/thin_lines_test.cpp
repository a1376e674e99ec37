#include "extractors/chart/thin_lines.h"

#include <catch2/catch.hpp>
#include <cstddef>

using namespace prongsai;

namespace {

constexpr int kWidth = 200;

void fill(std::vector<char>& ink, int x0, int y0, int x1, int y1) {
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) ink[static_cast<std::size_t>(y * kWidth + x)] = 1;
  }
}

bool is_line(const std::vector<char>& lines, int x, int y) {
  return lines[static_cast<std::size_t>(y * kWidth + x)] != 0;
}

}  // namespace

TEST_CASE("A grid that is as dark as its bars is no part of them", "[extractors][chart]") {
  std::vector<char> ink(kWidth * 100, 0);
  fill(ink, 20, 30, 50, 90);  // bars
  fill(ink, 100, 40, 130, 90);
  fill(ink, 0, 60, 200, 64);    // a line of the grid
  fill(ink, 0, 0, 3, 100);      // an axis
  fill(ink, 150, 10, 170, 13);  // the line in a legend
  const std::vector<char> lines = thin_lines_in(ink, kWidth);
  CHECK(is_line(lines, 70, 61));
  CHECK(is_line(lines, 190, 63));
  CHECK(is_line(lines, 1, 20));
  CHECK_FALSE(is_line(lines, 30, 61));
  CHECK_FALSE(is_line(lines, 110, 45));
  CHECK_FALSE(is_line(lines, 160, 11));
  CHECK_FALSE(is_line(lines, 70, 80));
}
