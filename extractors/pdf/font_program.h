#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace prongsai {

// What a glyph looks like. Lengths are parts of the font size, y grows upwards, 0 is the baseline.
struct GlyphShape {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
  int contours = 0;           // 0: nothing is drawn
  bool floating_top = false;  // a piece stands wholly above the lowest one: the ring of ำ
  bool advances = true;       // it has a width of its own: marks have none
  std::uint64_t outline = 0;  // the same number: the same outline, wherever it stands
  std::vector<float> points;  // of a mark's outline, x and y by turns, its box being 0 to 1
  bool operator==(const GlyphShape&) const = default;
};

// Whether two marks have one outline but for its size: the ้ of ที้ is a smaller ้ than that of ก้.
[[nodiscard]] bool look_alike(const GlyphShape& a, const GlyphShape& b);

// An embedded font file. Not to be shared between threads.
class FontProgram {
 public:
  // nullptr where the bytes are no font that can be opened.
  [[nodiscard]] static std::unique_ptr<FontProgram> open(std::vector<unsigned char> bytes);
  ~FontProgram();
  FontProgram(const FontProgram&) = delete;
  FontProgram& operator=(const FontProgram&) = delete;

  [[nodiscard]] unsigned glyph_count() const;
  [[nodiscard]] std::optional<GlyphShape> shape(int glyph) const;

  // Whether the font's own character map gives this glyph for `c`.
  [[nodiscard]] bool shows(int glyph, char32_t c) const;

  // The Thai character, or the private code point of a Thai shape, that the font's own character
  // map gives this glyph for; 0 where there is none, or no map.
  [[nodiscard]] char32_t thai_letter(int glyph) const;

  // The glyph of that name; 0 where there is none.
  [[nodiscard]] int glyph_named(const char* name) const;

 private:
  struct Open;
  explicit FontProgram(std::unique_ptr<Open> open);
  std::unique_ptr<Open> open_;
};

}  // namespace prongsai
