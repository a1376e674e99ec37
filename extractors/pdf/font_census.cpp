#include "extractors/pdf/font_census.h"

#include "extractors/pdf/glyph_rules.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;
constexpr char32_t kNikhahit = 0x0E4D;

constexpr int kFewMarks = 20;
constexpr double kContradictedShare = 0.5;
constexpr double kUnmappedShare = 0.2;
// A font may be there for the names of a few places alone.
constexpr int kFewOfFont = 300;
// More letters of a font tell nothing new.
constexpr int kEnoughOfFont = 2000;

bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }

// Whether a ํ stands before text[index], a tone between them or not.
bool has_ring(std::u32string_view text, std::size_t index) {
  if (index > 0 && is_tone(text[index - 1])) --index;
  return index > 0 && text[index - 1] == kNikhahit;
}

bool has_sara(std::string_view text) {
  return text.find("\u0E32") != std::string_view::npos ||
         text.find("\u0E33") != std::string_view::npos;
}

void count_word(const std::string& text, FontRecord& font) {
  count_latin(text, font.latin);
  if (!has_sara(text)) return;
  const std::u32string letters = to_code_points(text);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] == kSaraAa && !has_ring(letters, i)) ++font.aa;
    if (letters[i] == kSaraAm) ++(has_ring(letters, i) ? font.ringed_am : font.am);
  }
}

std::string without_false_am(const std::string& text) {
  std::u32string letters = to_code_points(text);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] == kSaraAm && !has_ring(letters, i)) letters[i] = kSaraAa;
  }
  return to_utf8(letters);
}

}  // namespace

std::vector<GlyphCount> count_glyphs(const PageInk& ink) {
  std::vector<GlyphCount> counts(ink.fonts.size());
  for (const Glyph& glyph : ink.glyphs) {
    if (glyph.hidden || glyph.text == U" ") continue;
    GlyphCount& count = counts[static_cast<std::size_t>(glyph.font)];
    ++count.glyphs;
    if (glyph.unmapped) ++count.unmapped;
    if (glyph.contradicted && !glyph.unmapped) ++count.corrected;
    const char32_t last = glyph.text.empty() ? 0 : glyph.text.back();
    if (last == kSaraAa || last == kSaraAm) {
      ++count.sara;
      // An ActualText says itself what it is.
      if (glyph.outlined || glyph.actual_text) ++count.outlined;
    }
    if (!glyph.zero_advance) continue;
    ++count.marks;
    if (glyph.contradicted) ++count.contradicted;
  }
  return counts;
}

std::string FontRecord::refusal() const {
  if (drawn.marks >= kFewMarks && drawn.contradicted > kContradictedShare * drawn.marks) {
    return "marks-contradicted";
  }
  if (drawn.glyphs >= kFewMarks && drawn.unmapped > kUnmappedShare * drawn.glyphs) {
    return "glyphs-unmapped";
  }
  return text.letters < kFewOfFont ? std::string() : doubt_of(text);
}

void FontCensus::add(const Page& page, const std::vector<GlyphCount>& drawn) {
  std::vector<FontRecord*> fonts;
  for (std::size_t i = 0; i < page.fonts.size(); ++i) {
    FontRecord& font = fonts_[page.fonts[i].object];
    font.name = page.fonts[i].name;
    font.drawn.glyphs += drawn[i].glyphs;
    font.drawn.unmapped += drawn[i].unmapped;
    font.drawn.corrected += drawn[i].corrected;
    font.drawn.marks += drawn[i].marks;
    font.drawn.contradicted += drawn[i].contradicted;
    font.drawn.sara += drawn[i].sara;
    font.drawn.outlined += drawn[i].outlined;
    fonts.push_back(&font);
  }
  for (const Word& word : page.words) {
    const auto font = static_cast<std::size_t>(word.font);
    if (!seen_.emplace(page.fonts[font].object, word.text).second) continue;
    count_word(word.text, *fonts[font]);
  }
}

void FontCensus::measure(const Page& page) {
  for (const Word& word : page.words) {
    const int object = page.fonts[static_cast<std::size_t>(word.font)].object;
    TextFigures& figures = fonts_.at(object).text;
    if (figures.letters >= kEnoughOfFont) continue;
    if (!measured_.emplace(object, word.text).second) continue;
    measure_word(word.text, figures);
    look_up_word(word.text, figures);
  }
}

void cure_words(const FontCensus& census, Page& page, std::vector<Change>& changes,
                const RuleNames& without) {
  std::vector<const FontRecord*> fonts;
  for (const Font& font : page.fonts) fonts.push_back(&census.of(font));
  for (Word& word : page.words) {
    const auto cure = [&](std::string_view rule, std::string text) {
      if (text == word.text || without.contains(rule)) return;
      changes.push_back({rule, word.text, text, {page.number, word.box, word.method}});
      word.text = std::move(text);
    };
    const FontRecord& font = *fonts[static_cast<std::size_t>(word.font)];
    if (is_tis620(font.latin)) cure(kTis620Rule, decode_tis620(word.text));
    if (font.calls_every_aa_am() && has_sara(word.text)) {
      cure(kEveryAaAsAm, without_false_am(word.text));
    }
  }
}

}  // namespace prongsai
