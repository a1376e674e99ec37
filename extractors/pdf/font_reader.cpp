#include "extractors/pdf/font_reader.h"

#include <poppler/GfxFont.h>
#include <poppler/fofi/FoFiTrueType.h>
#include <poppler/goo/gmem.h>

#include <algorithm>
#include <array>

#include "extractors/pdf/glyph_rules.h"
#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;
constexpr char32_t kNikhahit = 0x0E4D;
constexpr char32_t kReplacement = 0xFFFD;

std::string name_of(const GfxFont& font) {
  return font_name_in_utf8(font.getName() ? *font.getName() : std::string());
}

// Whether the embedded font is worth asking. Letters that stand on the line are right in every map
// met so far, or all of them are wrong.
bool needs_a_look(char32_t mapped, bool zero_advance) {
  return zero_advance || mapped == 0 || mapped == kReplacement || mapped == kSaraAa ||
         mapped == kSaraAm || is_mark_above(mapped) || is_mark_below(mapped);
}

// U+0E48 for U+F70A.
char32_t without_private_use(char32_t c) {
  if (c < 0xE000 || c > 0xF8FF) return c;
  std::string text;
  append_utf8(c, text);
  const std::optional<std::string> letter = private_use_marks(text);
  if (!letter) return c;
  std::size_t offset = 0;
  return next_code_point(*letter, offset);
}

std::vector<int> glyph_table(const int* table, int length) {
  if (!table || length <= 0) return {};
  return {table, table + length};
}

}  // namespace

FontReader::FontReader(std::shared_ptr<GfxFont> font, XRef* xref, KnownOutlines& outlines,
                       const RuleNames& without)
    : font_(std::move(font)),
      xref_(xref),
      name_(name_of(*font_)),
      letters_(name_),
      by_drawing_(!without.contains(kFontMapRule)),
      by_name_of_font_(!without.contains(kFontLettersRule)),
      outlines_(outlines) {}

const GlyphReading& FontReader::read(unsigned code, const unsigned* unicode, int length,
                                     bool zero_advance) {
  const auto known = readings_.find(code);
  if (known != readings_.end()) return known->second;
  std::u32string mapped;
  for (int i = 0; i < length; ++i) mapped.push_back(static_cast<char32_t>(unicode[i]));
  return readings_.emplace(code, judge(code, std::move(mapped), zero_advance)).first->second;
}

GlyphReading FontReader::judge(unsigned code, std::u32string mapped, bool zero_advance) {
  GlyphReading reading;
  reading.mapped = std::move(mapped);
  reading.text = reading.mapped;
  if (reading.mapped.size() <= 1) read_drawing(code, zero_advance, reading);
  if (reading.text != reading.mapped) reading.cure = Cure::kFontMap;
  if (!letters_.any() || !by_name_of_font_) return reading;
  for (char32_t& c : reading.text) {
    const char32_t shown = letters_.shown(c);
    if (shown != c) reading.cure = Cure::kFontLetters;
    c = shown;
  }
  return reading;
}

void FontReader::read_drawing(unsigned code, bool zero_advance, GlyphReading& reading) {
  const char32_t said = reading.mapped.empty() ? 0 : reading.mapped.front();
  if (!by_drawing_) {
    reading.unmapped = said == 0 || said == kReplacement;
    return;
  }
  const GlyphMeaning found = meaning(code, said, zero_advance, reading.outlined);
  // A space that draws something may be a nikhahit; what stands next to it tells.
  reading.unmapped = found.letter == 0 && said != ' ';
  const bool nikhahit = found.letter == kNikhahit || said == ' ';
  reading.contradicted = found.contradicted && !nikhahit;
  reading.corrected = found.letter != 0 && found.letter != said;
  if (reading.corrected) reading.text.assign(1, found.letter);
  const bool mark = zero_advance && reading.unmapped && found.contradicted;
  if (mark && outlines_.next_unknown < kLastUnknownMark) {
    reading.text.assign(1, outlines_.next_unknown++);
  }
}

GlyphMeaning FontReader::meaning(unsigned code, char32_t mapped, bool zero_advance,
                                 bool& outlined) {
  if (!needs_a_look(mapped, zero_advance)) return {mapped, false};
  open_program();
  GlyphEvidence glyph;
  glyph.mapped = mapped;
  glyph.zero_advance = zero_advance;
  if (program_) {
    const int index = glyph_of(code);
    glyph.shape = program_->shape(index);
    if (mapped == 0 || !program_->shows(index, mapped)) {
      glyph.own = without_private_use(program_->thai_letter(index));
    }
    if (glyph.own == without_private_use(mapped)) glyph.own = 0;
  }
  outlined = glyph.shape.has_value();
  GlyphMeaning found = judge_glyph(glyph);
  if (!glyph.shape || glyph.shape->contours == 0) return found;
  if (found.letter == 0) {
    glyph.twin = twin_of(*glyph.shape);
    if (claimed_below_.size() == 1) glyph.partner = claimed_below_.front();
    found = judge_glyph(glyph);
  } else if (!found.contradicted) {
    outlines_.letters.emplace(glyph.shape->outline, mapped);
  }
  return found;
}

int FontReader::glyph_of(unsigned code) const {
  if (by_name_) {
    const char* name = static_cast<const Gfx8BitFont&>(*font_).getCharName(static_cast<int>(code));
    return name ? program_->glyph_named(name) : 0;
  }
  if (glyphs_.empty()) return static_cast<int>(code);
  return code < glyphs_.size() ? glyphs_[code] : 0;
}

// The Thai mark or letter that another glyph of the same outline is mapped to, where what is drawn
// and the map agree on it.
char32_t FontReader::twin_of(const GlyphShape& shape) {
  if (!learned_) learn_outlines();
  const auto same = outlines_.letters.find(shape.outline);
  if (same != outlines_.letters.end()) return same->second;
  const auto alike = std::find_if(marks_.begin(), marks_.end(),
                                  [&](const auto& mark) { return look_alike(mark.second, shape); });
  return alike == marks_.end() ? 0 : alike->first;
}

void FontReader::learn_outlines() {
  learned_ = true;
  const unsigned codes = font_->isCIDFont() ? program_->glyph_count() : 0x100;
  for (unsigned i = 0; i < codes; ++i) {
    GlyphEvidence glyph;
    unsigned code = 0;
    glyph.mapped = mapped_by_bytes(i, code);
    if (!is_thai(glyph.mapped) && !is_mark_above(glyph.mapped) && !is_mark_below(glyph.mapped)) {
      continue;
    }
    glyph.shape = program_->shape(glyph_of(code));
    if (!glyph.shape || glyph.shape->contours == 0) continue;
    if (!judge_glyph(glyph).contradicted) {
      outlines_.letters.emplace(glyph.shape->outline, glyph.mapped);
      if (is_mark_above(glyph.mapped)) marks_.emplace_back(glyph.mapped, *glyph.shape);
    } else if (is_mark_above(glyph.mapped) &&
               claimed_below_.find(glyph.mapped) == claimed_below_.npos) {
      claimed_below_ += glyph.mapped;
    }
  }
}

// What the PDF's map says of the character written as `bytes` (two of them in CID fonts); 0:
// nothing.
char32_t FontReader::mapped_by_bytes(unsigned bytes, unsigned& code) const {
  const std::array<char, 2> two{static_cast<char>(bytes >> 8U), static_cast<char>(bytes & 0xFFU)};
  const int length = font_->isCIDFont() ? 2 : 1;
  const Unicode* unicode = nullptr;
  int characters = 0;
  double dx = 0;
  double dy = 0;
  double ox = 0;
  double oy = 0;
  font_->getNextChar(two.data() + 2 - length, length, &code, &unicode, &characters, &dx, &dy, &ox,
                     &oy);
  return characters == 1 ? static_cast<char32_t>(unicode[0]) : 0;
}

void FontReader::open_program() {
  if (opened_) return;
  opened_ = true;
  const GfxFontType type = font_->getType();
  if (type == fontType3 || type == fontCIDType0 || type == fontCIDType0C) return;
  std::optional<std::vector<unsigned char>> bytes = font_->readEmbFontFile(xref_);
  if (!bytes || bytes->empty()) return;
  if (font_->isCIDFont()) {
    const auto& font = static_cast<const GfxCIDFont&>(*font_);
    glyphs_ = glyph_table(font.getCIDToGID(), static_cast<int>(font.getCIDToGIDLen()));
  } else if (type == fontTrueType || type == fontTrueTypeOT) {
    const std::unique_ptr<FoFiTrueType> file =
        FoFiTrueType::make(bytes->data(), static_cast<int>(bytes->size()));
    if (!file) return;
    int* table = static_cast<Gfx8BitFont&>(*font_).getCodeToGIDMap(file.get());
    glyphs_ = glyph_table(table, 256);
    gfree(table);
  } else {
    by_name_ = true;
  }
  program_ = FontProgram::open(std::move(*bytes));
}

}  // namespace prongsai
