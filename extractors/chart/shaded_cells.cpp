#include "extractors/chart/shaded_cells.h"

#include <algorithm>
#include <cmath>

#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

bool has_words(const Patch& patch, const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    if (!patch.box.contains(word.box.centre())) return false;
    const std::string ascii = with_ascii_digits(word.text);
    return ascii.find_first_of("0123456789") == std::string::npos;
  });
}

// Cells of one row begin and end at the same heights, but for rounding to whole units.
bool same(Points a, Points b) { return std::abs(a - b) <= 1.0; }

// Between neighbours is at most a white border: 2.25 pt in Word's "2 1/4 pt", 1.5 pt between the
// cells of a browser. Bars stand farther apart, and none beside a box of its size with words.
bool touch(Points end, Points begin) { return std::abs(begin - end) <= 3.0; }

bool are_neighbours(const Rect& a, const Rect& b) {
  const bool one_row = same(a.y0, b.y0) && same(a.y1, b.y1);
  if (one_row && (touch(a.x1, b.x0) || touch(b.x1, a.x0))) return true;
  const bool one_column = same(a.x0, b.x0) && same(a.x1, b.x1);
  return one_column && (touch(a.y1, b.y0) || touch(b.y1, a.y0));
}

}  // namespace

std::vector<bool> shaded_cells(const std::vector<Patch>& patches, const std::vector<Word>& words) {
  std::vector<bool> cells(patches.size());
  std::vector<std::size_t> to_look_at;
  const auto take = [&](std::size_t patch) {
    cells[patch] = true;
    to_look_at.push_back(patch);
  };
  for (std::size_t i = 0; i < patches.size(); ++i) {
    if (has_words(patches[i], words)) take(i);
  }
  while (!to_look_at.empty()) {
    const Rect cell = patches[to_look_at.back()].box;
    to_look_at.pop_back();
    for (std::size_t i = 0; i < patches.size(); ++i) {
      if (!cells[i] && are_neighbours(cell, patches[i].box)) take(i);
    }
  }
  return cells;
}

}  // namespace prongsai
