#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/pdf/font_letters.h"
#include "extractors/pdf/font_program.h"
#include "extractors/pdf/glyph_meaning.h"
#include "extractors/pdf/ink.h"
#include "extractors/pdf/unknown_marks.h"
#include "model/change.h"

class GfxFont;
class XRef;

namespace prongsai {

// What one glyph of a font stands for.
struct GlyphReading {
  std::u32string mapped;    // by the PDF's map
  std::u32string text;      // what is to be used
  bool unmapped = false;    // nothing tells what it is, or what tells it cannot be true
  bool corrected = false;   // `text` is not what the map says, and the drawing shows why
  bool outlined = false;    // the drawing was there to be looked at
  Cure cure = Cure::kNone;  // what made `text` another than `mapped`
  bool contradicted = false;  // the drawing shows that the map is wrong, but for the ํ of ำ, which
                              // every program maps wrongly
};

// The Thai letters and marks that outlines stand for, by GlyphShape::outline: those of which the
// map and the drawing agree.
struct KnownOutlines {
  std::unordered_map<std::uint64_t, char32_t> letters;
  char32_t next_unknown = kFirstUnknownMark;  // the stand-in of the next mark that nothing tells
};

// One font of a PDF with all that says what its glyphs stand for: the PDF's map, the embedded font
// file, the font's name. Each glyph is judged when it is first drawn.
class FontReader {
 public:
  // `outlines` are shared by all fonts of the file, of which many are subsets of one. `without`
  // names rules of glyph_rules.h to leave out; it must outlive the reader.
  FontReader(std::shared_ptr<GfxFont> font, XRef* xref, KnownOutlines& outlines,
             const RuleNames& without);

  [[nodiscard]] const GlyphReading& read(unsigned code, const unsigned* unicode, int length,
                                         bool zero_advance);

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  GlyphReading judge(unsigned code, std::u32string mapped, bool zero_advance);
  void read_drawing(unsigned code, bool zero_advance, GlyphReading& reading);
  GlyphMeaning meaning(unsigned code, char32_t mapped, bool zero_advance, bool& outlined);
  [[nodiscard]] int glyph_of(unsigned code) const;
  [[nodiscard]] char32_t twin_of(const GlyphShape& shape);
  void learn_outlines();
  char32_t mapped_by_bytes(unsigned bytes, unsigned& code) const;
  void open_program();

  std::shared_ptr<GfxFont> font_;
  XRef* xref_;
  std::string name_;
  FontLetters letters_;
  bool by_drawing_;  // glyphs are read by what is drawn
  bool by_name_of_font_;
  bool opened_ = false;
  std::unique_ptr<FontProgram> program_;
  std::vector<int> glyphs_;  // by code; empty: a code is its glyph
  bool by_name_ = false;     // codes are glyph names (Type 1)
  std::unordered_map<unsigned, GlyphReading> readings_;
  KnownOutlines& outlines_;
  bool learned_ = false;
  std::vector<std::pair<char32_t, GlyphShape>> marks_;  // of which map and drawing agree
  std::u32string claimed_below_;  // marks above that glyphs drawn below are mapped to
};

}  // namespace prongsai
