#include "extractors/pdf/written_pictures.h"

#include <algorithm>
#include <string>

#include "normalizers/numbers/digit_at.h"

namespace prongsai {
namespace {

bool stands_on(const Word& word, const Picture& picture) {
  return word.method == Method::kText && picture.box.contains(word.box.centre());
}

bool has_digit(const std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (digit_at(text, at).length > 0) return true;
  }
  return false;
}

}  // namespace

bool is_written_on(const Picture& picture, const Page& page) {
  return std::any_of(page.words.begin(), page.words.end(),
                     [&](const Word& word) { return stands_on(word, picture); });
}

bool may_be_labelled(const Picture& picture, const Page& page) {
  constexpr double kBackground = 0.5;  // of the page
  constexpr Points kLowest = 80;
  constexpr Points kNarrowest = 120;
  constexpr int kFewestNumbers = 2;
  constexpr int kMostWords = 80;
  constexpr double kFull = 0.2;  // of the picture; a paragraph's words fill a third and more
  const Rect& box = picture.box;
  const double area = box.width() * box.height();
  if (box.width() < kNarrowest || box.height() < kLowest) return false;
  if (area > kBackground * page.width * page.height) return false;
  const bool read = std::any_of(page.charts.begin(), page.charts.end(), [&](const Chart& chart) {
    return !chart.marks.empty() && chart.origin.box && box.contains(chart.origin.box->centre());
  });
  if (read) return false;
  int words = 0;
  int numbers = 0;
  double written = 0;
  for (const Word& word : page.words) {
    if (!stands_on(word, picture)) continue;
    ++words;
    numbers += has_digit(word.text) ? 1 : 0;
    written += word.box.width() * word.box.height();
  }
  return numbers >= kFewestNumbers && words <= kMostWords && written < kFull * area;
}

}  // namespace prongsai
