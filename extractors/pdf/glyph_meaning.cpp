#include "extractors/pdf/glyph_meaning.h"

namespace prongsai {
namespace {

constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;
constexpr char32_t kSaraU = 0x0E38;
constexpr char32_t kSaraUu = 0x0E39;
constexpr char32_t kPhinthu = 0x0E3A;
constexpr char32_t kNikhahit = 0x0E4D;
constexpr char32_t kReplacement = 0xFFFD;

// Measured on 62 fonts (all of fonts-thai-tlwg, TH Sarabun New): width by height of ุ is 0.54-1.01,
// of ู 1.06-1.72; ฺ alone is one piece as wide as high (0.94-1.08), while the ุ that are one piece
// (Sawasdee) are 0.57-0.75.
constexpr double kWideTail = 1.035;
constexpr double kDotNarrowest = 0.9;
constexpr double kDotWidest = 1.12;
// The lowest mark above begins at 0.41 of these fonts' size, and the highest mark below ends 0.02
// under the baseline.
constexpr double kAbove = 0.3;
constexpr double kBelow = 0.0;

bool is_below(const GlyphShape& shape) { return shape.top <= kBelow; }
bool is_above(const GlyphShape& shape) { return shape.bottom >= kAbove; }

char32_t mark_below(const GlyphShape& shape) {
  const double ratio = (shape.right - shape.left) / (shape.top - shape.bottom);
  if (shape.contours == 1 && ratio > kDotNarrowest && ratio < kDotWidest) return kPhinthu;
  return ratio > kWideTail ? kSaraUu : kSaraU;
}

// ASCII and Thai letters. Accents of other writings have no width and are what they are.
bool is_spacing(char32_t c) { return c < 0x80 || (c >= 0x0E01 && c <= 0x0E5B); }

// The meaning where the shape cannot be what the map says; the letter 0 where nothing tells it.
GlyphMeaning read_shape(const GlyphEvidence& glyph) {
  if (glyph.twin != 0) return {glyph.twin, true};
  if (glyph.zero_advance && is_below(*glyph.shape)) return {mark_below(*glyph.shape), true};
  if (is_mark_below(glyph.mapped) && glyph.partner != 0) return {glyph.partner, true};
  return {0, true};
}

bool is_contradicted(const GlyphEvidence& glyph) {
  const GlyphShape& shape = *glyph.shape;
  if (is_mark_above(glyph.mapped)) return is_below(shape);
  if (is_mark_below(glyph.mapped)) return is_above(shape);
  // Letters and spaces have a width of their own, so this is a mark. A letter drawn without one by
  // a PDF that places every glyph has it in the font.
  return glyph.zero_advance && !shape.advances && is_spacing(glyph.mapped);
}

}  // namespace

bool is_mark_above(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E37) || (c >= 0x0E47 && c <= 0x0E4E) ||
         (c >= 0xF701 && c <= 0xF70E) || (c >= 0xF710 && c <= 0xF717) ||
         (c >= 0xF884 && c <= 0xF899);
}

bool is_mark_below(char32_t c) {
  return (c >= 0x0E38 && c <= 0x0E3A) || (c >= 0xF718 && c <= 0xF71A) ||
         (c >= 0xF89B && c <= 0xF89D);
}

GlyphMeaning judge_glyph(const GlyphEvidence& glyph) {
  if (glyph.own != 0) return {glyph.own, true};
  const bool unmapped = glyph.mapped == 0 || glyph.mapped == kReplacement;
  if (!glyph.shape || glyph.shape->contours == 0) return {unmapped ? 0 : glyph.mapped, false};
  const GlyphShape& shape = *glyph.shape;
  if (glyph.mapped == kSaraAm && glyph.zero_advance) {
    return is_above(shape) ? GlyphMeaning{kNikhahit, true} : GlyphMeaning{kSaraAm, false};
  }
  if (glyph.mapped == kSaraAm && !shape.floating_top) return {kSaraAa, true};
  if (glyph.mapped == kSaraAa && shape.floating_top && !glyph.zero_advance) return {kSaraAm, true};
  if (unmapped || is_contradicted(glyph)) return read_shape(glyph);
  return {glyph.mapped, false};
}

}  // namespace prongsai
