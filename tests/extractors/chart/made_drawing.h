#pragma once

#include <string>
#include <vector>

#include "extractors/chart/shapes.h"
#include "model/page.h"

namespace prongsai::testing {

inline constexpr Colour kOrange{242, 140, 40};
inline constexpr Colour kBlue{47, 117, 208};
inline constexpr Colour kGreen{60, 157, 78};

// A word of 10-point type whose box is `width` points broad around x, its baseline at y.
inline Word word_at(const std::string& text, Points x, Points y, Points width = 30) {
  Word word;
  word.text = text;
  word.box = {x - width / 2, y - 8, x + width / 2, y};
  word.baseline = y;
  word.font_size = 10;
  return word;
}

// Upright bars on the line y = 300, 40 points broad and 80 apart, 2 points a unit of their values,
// each with its number on top and its name below.
struct MadeColumns {
  Shapes shapes;
  std::vector<Word> words;

  void add(double value, const std::string& label, const std::string& category,
           Colour colour = kOrange) {
    const Points left = 100 + 80 * static_cast<double>(shapes.patches.size());
    const Points height = 2 * (value - lowest);
    shapes.patches.push_back({{left, 300 - height, left + 40, 300}, colour});
    if (!label.empty()) words.push_back(word_at(label, left + 20, 300 - height - 4));
    if (!category.empty()) words.push_back(word_at(category, left + 20, 314, 40));
  }
  double lowest = 0;
};

inline Rect whole_page() { return {0, 0, 595, 842}; }

}  // namespace prongsai::testing
