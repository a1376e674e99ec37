#include "extractors/pdf/trace_glyphs.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/pdf/glyph_rules.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr std::pair<Cure, std::string_view> kNames[] = {
    {Cure::kActualText, kActualTextRule},
    {Cure::kFontMap, kFontMapRule},
    {Cure::kFontLetters, kFontLettersRule},
    {Cure::kNikhahit, kZeroWidthNikhahit},
};

// As a person sees it: what has no character, or a stand-in for one, is U+FFFD.
void append(std::u32string_view characters, std::string& text) {
  if (characters.empty()) append_utf8(0xFFFD, text);
  for (const char32_t c : characters) {
    if (c >= 0x20) append_utf8(c >= 0xF0000 ? 0xFFFD : c, text);
  }
}

// The word once all cures up to `done` are made; `placed`: its marks are in their places, too.
std::string text_with(const std::vector<const Glyph*>& glyphs, Cure done, bool placed) {
  std::string text;
  const auto append_those = [&](auto wanted) {
    for (const Glyph* glyph : glyphs) {
      if (!wanted(placed ? Stray::kNo : glyph->stray)) continue;
      append(glyph->cure > done ? glyph->mapped : glyph->text, text);
    }
  };
  for (const Stray stray : {Stray::kBefore, Stray::kNo, Stray::kBehind}) {
    append_those([stray](Stray of_glyph) { return of_glyph == stray; });
  }
  return text;
}

}  // namespace

void trace_glyphs(const Page& page, const std::vector<CuredWord>& cured,
                  std::vector<Change>& changes) {
  for (const auto& [index, glyphs] : cured) {
    const Origin where{page.number, page.words[index].box, Method::kText};
    std::string before = text_with(glyphs, Cure::kNone, false);
    const auto add = [&](std::string_view rule, std::string after) {
      if (after == before) return;
      changes.push_back({rule, before, after, where, RepairClass::kExact, 1});
      before = std::move(after);
    };
    for (const auto& [cure, name] : kNames) add(name, text_with(glyphs, cure, false));
    add(kPlacedMarks, text_with(glyphs, Cure::kNikhahit, true));
  }
}

}  // namespace prongsai
