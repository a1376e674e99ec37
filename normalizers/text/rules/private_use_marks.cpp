#include <array>

#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr char32_t kWindowsFirst = 0xF700;
constexpr char32_t kMacFirst = 0xF884;

// U+F700-F71A: the shapes of Thai fonts for Windows (moved left, low, without pedestal).
constexpr std::array<char32_t, 27> kWindows = {
    0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,  // F700
    0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D,  // F709
    0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A,  // F712
};

// U+F884-F89E: the same shapes in fonts for the Macintosh, as the Adobe Glyph List names them
// (F884 maihanakatleftthai ... F899 nikhahitleftthai); F89A on as HarfBuzz has them.
constexpr std::array<char32_t, 27> kMac = {
    0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E47, 0x0E48, 0x0E48, 0x0E48,  // F884
    0x0E49, 0x0E49, 0x0E49, 0x0E4A, 0x0E4A, 0x0E4A, 0x0E4B, 0x0E4B, 0x0E4B,  // F88D
    0x0E4C, 0x0E4C, 0x0E4C, 0x0E4D, 0x0E0D, 0x0E38, 0x0E39, 0x0E3A, 0x0E10,  // F896
};

// What a private code point stands for; empty: not known without its font, and so left alone.
std::u32string_view meaning(char32_t c) {
  if (c >= kWindowsFirst && c < kWindowsFirst + kWindows.size()) {
    return {&kWindows[c - kWindowsFirst], 1};
  }
  if (c >= kMacFirst && c < kMacFirst + kMac.size()) return {&kMac[c - kMacFirst], 1};
  switch (c) {
    case 0xF71E:  // nikhahit, ็ and ๎ drawn high: the same in all fonts that have them
      return U"\u0E4D";
    case 0xF71F:
      return U"\u0E47";
    case 0xF720:
      return U"\u0E4E";
    case 0xF881:  // ligatures ฤๅ and ฦๅ
      return U"\u0E24\u0E45";
    case 0xF882:
      return U"\u0E26\u0E45";
    default:
      return {};
  }
}

}  // namespace

// Damage: marks and letters given by the private code points of Thai fonts' shapes. Evidence: PDFs
// of the Royal Gazette made by Distiller, fonts without a ToUnicode table. Without it the text
// reads "เป น". "ป\uF70Aา" -> "ป่า"; U+F71B, which is another letter in each font, stays.
Repaired private_use_marks(std::string_view text) {
  if (text.find('\xEF') == std::string_view::npos) return std::nullopt;  // U+F000-FFFF
  std::string repaired;
  bool changed = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const std::u32string_view letters = meaning(next_code_point(text, offset));
    for (const char32_t letter : letters) append_utf8(letter, repaired);
    if (letters.empty()) repaired += text.substr(start, offset - start);
    changed = changed || !letters.empty();
  }
  if (!changed) return std::nullopt;
  return repaired;
}

}  // namespace prongsai
