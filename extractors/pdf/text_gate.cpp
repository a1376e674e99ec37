#include "extractors/pdf/text_gate.h"

#include <algorithm>
#include <string>

namespace prongsai {
namespace {

// Sound pages: 0-0.11 (a cover whose font lacks its digits); a gazette whose map is garbled:
// 0.93-0.97, and its head, in a font of its own, is sound.
constexpr double kMostUnmapped = 0.5;

// So many letters of a page are looked up, in words from all over it.
constexpr int kLookedUp = 240;
constexpr int kLongestLookUp = 40;

void look_up_some(const Page& page, TextFigures& figures) {
  if (page.words.empty()) return;
  const auto per_word =
      std::max<std::size_t>(static_cast<std::size_t>(figures.letters) / page.words.size(), 1);
  const std::size_t step = std::max<std::size_t>(
      page.words.size() * std::min<std::size_t>(per_word, kLongestLookUp) / kLookedUp, 1);
  for (std::size_t i = 0; i < page.words.size() && figures.looked_up < 2 * kLookedUp; i += step) {
    look_up_word(page.words[i].text, figures);
  }
}

}  // namespace

TextFigures measure_text(const Page& page, const std::vector<GlyphCount>& drawn,
                         const FontCensus& census) {
  TextFigures figures;
  for (std::size_t i = 0; i < page.fonts.size(); ++i) {
    const bool refused = census.of(page.fonts[i]).is_refused();
    figures.glyphs += drawn[i].glyphs;
    figures.unmapped += refused ? drawn[i].glyphs : drawn[i].unmapped;
  }
  for (const Word& word : page.words) measure_word(word.text, figures);
  look_up_some(page, figures);
  return figures;
}

PageRead judge_text(int page, const TextFigures& figures) {
  PageRead read;
  read.page = page;
  read.valid_clusters = valid_clusters(figures);
  read.lexicon = known_letters(figures);
  read.am_rate = am_rate(figures);
  read.unmapped = unmapped_glyphs(figures);
  read.reason =
      figures.unmapped > kMostUnmapped * figures.glyphs ? "glyphs-unmapped" : doubt_of(figures);
  if (!read.reason.empty()) read.method = PageMethod::kRefused;
  return read;
}

bool is_doubtful_reading(const PageRead& page) {
  return page.valid_clusters.value_or(1) < kFewestValid || page.lexicon.value_or(1) < kFewestKnown;
}

std::vector<FontRead> judge_fonts(const FontCensus& census) {
  std::vector<FontRead> fonts;
  for (const auto& [object, font] : census.fonts()) {
    if (font.drawn.glyphs == 0) continue;
    FontRead read;
    read.name = font.name;
    read.reason = font.refusal();
    read.used = read.reason.empty();
    read.valid_clusters = valid_clusters(font.text);
    read.lexicon = known_letters(font.text);
    read.am_rate = am_rate(font.text);
    TextFigures drawn;
    drawn.glyphs = font.drawn.glyphs;
    drawn.unmapped = font.drawn.unmapped;
    read.unmapped = unmapped_glyphs(drawn);
    fonts.push_back(std::move(read));
  }
  return fonts;
}

}  // namespace prongsai
