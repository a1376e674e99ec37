#include "extractors/layout/drawn_bullets.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace prongsai {
namespace {

// Chromium's discs measure 0.33 of the type size, squares as much.
constexpr double kSmallest = 0.15;
constexpr double kLargest = 0.6;
// They stand up to 1.2 type sizes before their line.
constexpr double kFurthest = 2.0;
// A sign within a line has the word before it this close; the cell beside is further off.
constexpr double kWithinLine = 0.5;
constexpr Points kRound = 0.8;     // how much wider than high
constexpr Points kSameColumn = 1;  // of one list

bool is_small_and_round(const Rect& fill) {
  constexpr Points kMost = 8;
  return fill.width() <= kMost && fill.height() <= kMost &&
         std::abs(fill.width() - fill.height()) <= kRound;
}

// Beside the small letters of a word: neither on its baseline nor among the marks over it.
bool stands_beside(const Rect& fill, const Word& word) {
  const Points above_line = word.baseline - fill.centre().y;
  return above_line > 0.05 * word.font_size && above_line < 0.75 * word.font_size &&
         fill.height() >= kSmallest * word.font_size && fill.height() <= kLargest * word.font_size;
}

// Whether a line of a table stands between a word and a fill right of it.
bool is_parted(const Page& page, const Word& word, const Rect& fill) {
  return std::any_of(page.rulings.begin(), page.rulings.end(), [&](const Ruling& ruling) {
    return !ruling.horizontal() && ruling.box.x0 > word.box.x1 - kSameColumn &&
           ruling.box.x0 < fill.centre().x && ruling.box.y0 < word.baseline &&
           ruling.box.y1 > word.baseline;
  });
}

// The first word of the line whose bullet the fill is.
const Word* marked_word(const Page& page, const Rect& fill) {
  const Word* first = nullptr;
  for (const Word& word : page.words) {
    if (!stands_beside(fill, word)) continue;
    const Points right = word.box.x0 - fill.x1;
    const Points left = fill.x0 - word.box.x1;
    const bool near = left > -kSameColumn && left < kWithinLine * word.font_size;
    if (near && !is_parted(page, word, fill)) return nullptr;  // a sign within a line
    if (right < 0 || right > kFurthest * word.font_size) continue;
    if (!first || word.box.x0 < first->box.x0) first = &word;
  }
  return first;
}

Word bullet_of(const Rect& fill, const Word& marked) {
  Word bullet;
  bullet.text = "•";
  bullet.box = fill;
  bullet.baseline = marked.baseline;
  bullet.font_size = marked.font_size;
  bullet.font = marked.font;
  bullet.space_after = true;
  return bullet;
}

}  // namespace

void add_drawn_bullets(Page& page) {
  std::vector<Word> bullets;
  for (const Rect& fill : page.fills) {
    if (!is_small_and_round(fill)) continue;
    if (const Word* marked = marked_word(page, fill)) bullets.push_back(bullet_of(fill, *marked));
  }
  std::vector<Word> lists;
  std::copy_if(bullets.begin(), bullets.end(), std::back_inserter(lists), [&](const Word& bullet) {
    return std::count_if(bullets.begin(), bullets.end(), [&](const Word& other) {
             return std::abs(other.box.x0 - bullet.box.x0) <= kSameColumn;
           }) >= 2;
  });
  page.words.insert(page.words.end(), lists.begin(), lists.end());
}

}  // namespace prongsai
