#include "extractors/pdf/place_marks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "extractors/pdf/glyph_meaning.h"

namespace prongsai {
namespace {

// How far from the end of its letter a mark may be drawn, in parts of the font size. Over ป and ฝ
// it is moved left by up to 0.2; the narrowest consonants are 0.28 wide, so that half of one is
// nearer to its neighbour.
constexpr double kReach = 0.25;
// The letter is drawn in the same piece of text: a line of a stamped head has up to 80 glyphs.
constexpr std::ptrdiff_t kFarthest = 80;
// A mark drawn by itself may be raised against its letter: by 0.18 in the Gazette's stamps; lines
// stand at least 1 apart.
constexpr double kSameLine = 0.4;

char32_t only_character(const Glyph& glyph) {
  return glyph.text.size() == 1 ? glyph.text.front() : 0;
}

bool is_mark(const Glyph& glyph) {
  const char32_t c = only_character(glyph);
  return is_mark_above(c) || is_mark_below(c);
}

bool is_consonant(const Glyph& glyph) {
  const char32_t c = glyph.text.empty() ? 0 : glyph.text.back();
  return (c >= 0x0E01 && c <= 0x0E2E) || c == 0xF700 || c == 0xF70F;
}

bool on_one_line(const Glyph& a, const Glyph& b) {
  return run_alike(a, b) && a.hidden == b.hidden &&
         std::abs(a.baseline - b.baseline) <= kSameLine * std::max(a.size, b.size);
}

double distance(const Glyph& letter, const Glyph& mark) {
  return std::abs(mark.start - letter.end) / std::max(mark.size, Points{1});
}

// Whether the mark at `index` stands on what is drawn before it.
bool is_placed(const std::vector<Glyph>& glyphs, std::size_t index) {
  if (index == 0) return false;
  const Glyph& mark = glyphs[index];
  const Glyph& before = glyphs[index - 1];
  // Marks that are raised with their text, or foreign letters below them, are not ours to judge.
  if (before.text.empty() || before.actual_text) return true;
  if (is_mark(before)) return distance(before, mark) <= 2 * kReach;
  return is_consonant(before) && distance(before, mark) <= 2 * kReach;
}

std::optional<std::size_t> letter_of(const std::vector<Glyph>& glyphs, std::size_t index) {
  const auto at = static_cast<std::ptrdiff_t>(index);
  const auto end = std::min<std::ptrdiff_t>(at + kFarthest, std::ssize(glyphs));
  std::optional<std::size_t> nearest;
  double best = kReach;
  for (auto i = std::max<std::ptrdiff_t>(at - kFarthest, 0); i < end; ++i) {
    const Glyph& glyph = glyphs[static_cast<std::size_t>(i)];
    if (!is_consonant(glyph) || !on_one_line(glyph, glyphs[index])) continue;
    if (distance(glyph, glyphs[index]) > best) continue;
    best = distance(glyph, glyphs[index]);
    nearest = static_cast<std::size_t>(i);
  }
  return nearest;
}

}  // namespace

void place_marks(PageInk& ink) {
  std::vector<Glyph>& glyphs = ink.glyphs;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (!is_mark(glyphs[i]) || glyphs[i].actual_text || is_placed(glyphs, i)) continue;
    const std::optional<std::size_t> letter = letter_of(glyphs, i);
    if (!letter) continue;
    std::size_t behind = *letter + 1;
    while (behind < glyphs.size() && behind != i && is_mark(glyphs[behind])) ++behind;
    const auto place = [&](std::size_t index) {
      return glyphs.begin() + static_cast<std::ptrdiff_t>(index);
    };
    glyphs[i].stray = behind > i ? Stray::kBefore : Stray::kBehind;
    if (behind > i) {
      std::rotate(place(i), place(i + 1), place(behind));
      --i;  // another glyph stands here now
    } else {
      std::rotate(place(behind), place(i), place(i + 1));
    }
  }
}

}  // namespace prongsai
