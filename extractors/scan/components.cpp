#include "extractors/scan/components.h"

#include <algorithm>
#include <cstring>

namespace prongsai {
namespace {

int root_of(std::vector<int>& parents, int i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

// Joins the runs of a row to those of the row above that touch them.
void join_rows(const std::vector<InkRun>& runs, std::size_t above, std::size_t begin,
               std::size_t end, std::vector<int>& parents) {
  std::size_t upper = above;
  for (std::size_t i = begin; i < end; ++i) {
    while (upper < begin && runs[upper].x1 < runs[i].x0) ++upper;
    for (std::size_t j = upper; j < begin && runs[j].x0 <= runs[i].x1; ++j) {
      const int a = root_of(parents, static_cast<int>(i));
      const int b = root_of(parents, static_cast<int>(j));
      parents[std::max(a, b)] = std::min(a, b);
    }
  }
}

}  // namespace

int next_black(const std::uint8_t* row, int x, int width) {
  constexpr std::uint64_t kWhite = ~std::uint64_t{0};
  while (x < width && row[x] != 0) {
    std::uint64_t eight = 0;
    while (x + 8 <= width) {
      std::memcpy(&eight, row + x, 8);
      if (eight != kWhite) break;
      x += 8;
    }
    while (x < width && row[x] != 0) {
      ++x;
      if (x % 8 == 0) break;
    }
  }
  return x;
}

int next_white(const std::uint8_t* row, int x, int width) {
  while (x < width && row[x] == 0) {
    std::uint64_t eight = 0;
    if (x + 8 <= width) std::memcpy(&eight, row + x, 8);
    x += x + 8 <= width && eight == 0 ? 8 : 1;
  }
  return x;
}

Components find_components(const GreyImage& ink) {
  Components found;
  std::vector<int> parents;
  std::size_t above = 0;
  for (int y = 0; y < ink.height; ++y) {
    const std::uint8_t* row = ink.pixels.data() + static_cast<std::size_t>(y) * ink.width;
    const std::size_t begin = found.runs.size();
    for (int x = next_black(row, 0, ink.width); x < ink.width;) {
      const int end = next_white(row, x, ink.width);
      parents.push_back(static_cast<int>(found.runs.size()));
      found.runs.push_back({y, x, end, 0});
      x = next_black(row, end, ink.width);
    }
    join_rows(found.runs, above, begin, found.runs.size(), parents);
    above = begin;
  }
  std::vector<int> number(parents.size(), -1);
  for (std::size_t i = 0; i < found.runs.size(); ++i) {
    InkRun& run = found.runs[i];
    const int root = root_of(parents, static_cast<int>(i));
    if (number[root] < 0) {
      number[root] = static_cast<int>(found.all.size());
      found.all.push_back({{run.x0, run.y, run.x1, run.y + 1}, 0});
    }
    run.component = number[root];
    Component& component = found.all[run.component];
    component.box.x0 = std::min(component.box.x0, run.x0);
    component.box.x1 = std::max(component.box.x1, run.x1);
    component.box.y1 = run.y + 1;
    component.area += run.x1 - run.x0;
  }
  return found;
}

}  // namespace prongsai
