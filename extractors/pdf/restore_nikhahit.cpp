#include "extractors/pdf/restore_nikhahit.h"

#include <string_view>
#include <vector>

#include "extractors/pdf/glyph_meaning.h"

namespace prongsai {
namespace {

constexpr std::u32string_view kNikhahit = U"\u0E4D";
constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;

// A tone, or a mark above by its private code point, which is hardly anything else here.
bool is_tone(char32_t c) {
  return (c >= 0x0E48 && c <= 0x0E4B) || (c >= 0xF700 && c <= 0xF8FF && is_mark_above(c));
}

bool stands_before_aa(const std::vector<Glyph>& glyphs, std::size_t index) {
  for (std::size_t i = index + 1; i < glyphs.size(); ++i) {
    if (glyphs[i].text.empty()) return false;
    const char32_t c = glyphs[i].text.front();
    if (!is_tone(c)) return c == kSaraAa || c == kSaraAm;
  }
  return false;
}

}  // namespace

void restore_nikhahit(PageInk& ink) {
  for (std::size_t i = 0; i < ink.glyphs.size(); ++i) {
    Glyph& glyph = ink.glyphs[i];
    if (!glyph.zero_advance || (glyph.text != U" " && glyph.text != U"\u0E33")) continue;
    if (!stands_before_aa(ink.glyphs, i)) continue;
    if (glyph.cure == Cure::kNone) glyph.mapped = glyph.text;
    glyph.cure = Cure::kNikhahit;
    glyph.text = kNikhahit;
  }
}

}  // namespace prongsai
