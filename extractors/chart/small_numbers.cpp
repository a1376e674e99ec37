#include "extractors/chart/small_numbers.h"

#include <algorithm>

#include "normalizers/numbers/digit_at.h"

namespace prongsai {
namespace {

constexpr double kLowest = 9;     // pixels
constexpr double kInDoubt = 0.9;  // a value is sure from 0.99

bool has_thai_digit(const Word& word) {
  constexpr std::size_t kThai = 3;  // bytes; ASCII digits have one
  for (std::size_t at = 0; at < word.text.size(); ++at) {
    if (digit_at(word.text, at).length == kThai) return true;
  }
  return false;
}

}  // namespace

bool doubt_small_numbers(const PageImage& image, std::vector<Word>& words) {
  const double pixels = image.height / image.place.height();
  bool any = false;
  for (Word& word : words) {
    if (word.guesses.empty() || word.guesses.front().likelihood <= kInDoubt) continue;
    const Points height = std::min(word.box.height(), word.box.width());
    if (height * pixels >= kLowest || !has_thai_digit(word)) continue;
    word.guesses.front().likelihood = kInDoubt;
    any = true;
  }
  return any;
}

}  // namespace prongsai
