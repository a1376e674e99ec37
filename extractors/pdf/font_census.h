#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "extractors/pdf/ink.h"
#include "extractors/pdf/text_figures.h"
#include "extractors/pdf/tis620.h"
#include "model/change.h"

namespace prongsai {

// Visible glyphs of one font, spaces aside.
struct GlyphCount {
  int glyphs = 0;
  int unmapped = 0;      // those that nothing tells the meaning of
  int corrected = 0;     // those read by what is drawn, against the font's map
  int marks = 0;         // those without width
  int contradicted = 0;  // of the marks, those that are not what the map says
  int sara = 0;          // า and ำ
  int outlined = 0;      // of them, those of which the drawing could be looked at
};

// By the number that the font has in ink.fonts.
[[nodiscard]] std::vector<GlyphCount> count_glyphs(const PageInk& ink);

// What one font of a document draws, all its pages together.
struct FontRecord {
  std::string name;
  GlyphCount drawn;
  // In words, each counted once however often it is drawn: a running head is no evidence.
  LatinCount latin;
  int aa = 0;         // า
  int am = 0;         // ำ with no ํ before it
  int ringed_am = 0;  // ำ with one
  TextFigures text;   // of the words as cured; glyphs and unmapped are in `drawn`

  // Why its text is not used; empty: it is. A map that is wrong for more than half of the marks
  // ("marks-contradicted") is wrong for the letters, too, and so is one that knows fewer than four
  // of five glyphs ("glyphs-unmapped"), or of which most words are none (doubt_of()). Evidence: a
  // gazette of 2568 re-made by TCPDF has 0.9 of the marks contradicted; LibreOffice without its
  // ActualTexts has 0.05, all else 0. Fonts of covers lack digits (0.11 unmapped) and are read.
  [[nodiscard]] std::string refusal() const;
  [[nodiscard]] bool is_refused() const { return !refusal().empty(); }

  // Every า is called ำ: the real ำ are those with a ํ before them. Evidence: Word 2013's fonts.
  [[nodiscard]] bool calls_every_aa_am() const { return ringed_am > 0 && aa == 0 && am > 0; }
};

// The fonts of a document, by their object's number.
class FontCensus {
 public:
  // Counts a page and the glyphs of its fonts, as the file's maps have them.
  void add(const Page& page, const std::vector<GlyphCount>& drawn);

  // Measures the words of a page once they are cured. Where a font has letters enough its other
  // words are left out: some thousand of its letters tell all.
  void measure(const Page& page);

  [[nodiscard]] const std::map<int, FontRecord>& fonts() const { return fonts_; }
  [[nodiscard]] const FontRecord& of(const Font& font) const { return fonts_.at(font.object); }

 private:
  std::map<int, FontRecord> fonts_;
  std::set<std::pair<int, std::string>> seen_;
  std::set<std::pair<int, std::string>> measured_;
};

// Cures that need all of a font: TIS-620 taken for Latin-1, every า called ำ. Appends what changed.
void cure_words(const FontCensus& census, Page& page, std::vector<Change>& changes,
                const RuleNames& without = {});

}  // namespace prongsai
