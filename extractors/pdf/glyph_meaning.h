#pragma once

#include <optional>

#include "extractors/pdf/font_program.h"

namespace prongsai {

// What is known of a glyph besides the character that the PDF's map gives it.
struct GlyphEvidence {
  char32_t mapped = 0;  // by the PDF's map; 0: it has none
  bool zero_advance = false;
  std::optional<GlyphShape> shape;  // of the embedded font; nothing where it cannot be read
  char32_t own = 0;   // what the font's own character map calls it; 0: `mapped`, or nothing
  char32_t twin = 0;  // what a glyph of the same outline is mapped to; 0: none is
  char32_t partner =
      0;  // the one mark above that a glyph drawn below is mapped to; 0: none, several
};

struct GlyphMeaning {
  char32_t letter = 0;        // 0: what it stands for is not known
  bool contradicted = false;  // what is drawn cannot be `mapped`
};

// Judges the PDF's map of one glyph by what is drawn. Damage and evidence:
//  - LibreOffice pairs the marks of "ดู้" with the wrong glyphs of the cluster and mends it by an
//    ActualText, which converters drop: a glyph below the baseline is no ่. The thin tail is ุ, the
//    wide one ู, a dot ฺ; and the glyph above that is mapped to ู is what the one below is mapped to.
//  - Word calls every า of a font ำ where the font's ํ and า are drawn for ำ: an ำ without a ring is
//    an า, and an า with one an ำ.
//  - Word calls the ํ of ำ a space, LibreOffice calls it ำ: a glyph without width that floats above.
// A font's own character map is believed before the PDF's: subsetting keeps it as it was.
[[nodiscard]] GlyphMeaning judge_glyph(const GlyphEvidence& glyph);

// Whether `c`, Thai or private, is a mark above the letter, or below it.
[[nodiscard]] bool is_mark_above(char32_t c);
[[nodiscard]] bool is_mark_below(char32_t c);

}  // namespace prongsai
