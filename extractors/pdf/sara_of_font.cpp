#include "extractors/pdf/sara_of_font.h"

#include <optional>
#include <string>

#include "extractors/pdf/glyph_rules.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/rules/false_sara_am.h"

namespace prongsai {
namespace {

// Of so many letters 1,000 usual texts have 8 to 15 ำ each; that one has none by chance is less
// likely than one in 3,000.
constexpr int kLettersForNone = 1000;
constexpr int kLettersForMany = 300;
constexpr double kMany = 30;
constexpr double kNone = 1;
constexpr double kConfidence = 0.9;
constexpr double kLikely = 0.6;

}  // namespace

SaraOfFont sara_of_font(const FontRecord& font) {
  if (2 * font.drawn.outlined >= font.drawn.sara) return SaraOfFont::kUsual;
  const double letters = font.text.letters;
  const double rate = letters > 0 ? 1000 * font.text.am / letters : 0;
  if (letters >= kLettersForMany && rate > kMany && font.am > font.aa) return SaraOfFont::kFalseAm;
  if (letters >= kLettersForNone && rate < kNone && font.aa > 0) return SaraOfFont::kLostAm;
  return SaraOfFont::kUsual;
}

void read_sara_of_fonts(const FontCensus& census, Page& page, std::vector<Change>& changes,
                        const RuleNames& without) {
  std::vector<SaraOfFont> fonts;
  for (const Font& font : page.fonts) fonts.push_back(sara_of_font(census.of(font)));
  for (Word& word : page.words) {
    const auto read = [&](std::string_view rule, std::string text, double confidence) {
      if (text == word.text || without.contains(rule)) return;
      changes.push_back({rule,
                         word.text,
                         text,
                         {page.number, word.box, word.method},
                         RepairClass::kDictionary,
                         confidence});
      word.text = std::move(text);
    };
    const SaraOfFont font = fonts[static_cast<std::size_t>(word.font)];
    if (font == SaraOfFont::kFalseAm && !without.contains(kFalseSaraAmOfFont)) {
      if (const std::optional<SaraTexts> texts = false_sara_am(word.text)) {
        read(kFalseSaraAmOfFont, texts->by_words, kConfidence);
        read(kLikelySaraAa, texts->likely, kLikely);
      }
    } else if (font == SaraOfFont::kLostAm) {
      if (std::optional<std::string> whole = all_lost_sara_am(word.text)) {
        read(kLostSaraAmOfFont, std::move(*whole), kConfidence);
      }
    }
  }
}

}  // namespace prongsai
