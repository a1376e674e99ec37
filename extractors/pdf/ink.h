#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

#include "extractors/chart/shapes.h"
#include "model/page.h"

namespace prongsai {

// What a page's content stream draws, in its order, in coordinates of the page as displayed. One
// step above Poppler, one below words: a wrong word is explained by looking here.

// Which way a line of text runs on the displayed page.
enum class Direction { kRight, kDown, kLeft, kUp };

// What gave a glyph another text than the file's map gives it, in the order in which it acts;
// glyph_rules.h names and tells them.
enum class Cure : std::uint8_t { kNone, kActualText, kFontMap, kFontLetters, kNikhahit };

// Where a mark that was drawn apart from its letter stood: see place_marks.h.
enum class Stray : std::uint8_t { kNo, kBefore, kBehind };

// Along and across a line that is turned by `degrees` anticlockwise against level ones: x is how
// far along it `p` stands, y how far below the line through the page's corner. 0 degrees change
// nothing.
[[nodiscard]] inline Point in_frame(const Point& p, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {p.x * std::cos(angle) - p.y * std::sin(angle),
          p.x * std::sin(angle) + p.y * std::cos(angle)};
}

// One drawn glyph, or one /ActualText span with all its glyphs.
struct Glyph {
  std::u32string_view text;  // into PageInk::text_blocks; empty: the font gives no Unicode for it
  Points start = 0;          // along the line, where the glyph begins
  Points end = 0;            // and where the next one is expected
  Points baseline = 0;       // across the line
  Points size = 0;           // of the font, as displayed
  int font = 0;
  Direction direction = Direction::kRight;
  double slant = 0;  // degrees anticlockwise of a line that runs in none of the four: start,
                     // end and baseline are in its frame (in_frame())
  bool zero_advance = false;  // drawn with no width of its own, character spacing aside
  bool hidden = false;        // invisible, or painted over by a later picture
  bool unmapped = false;      // nothing says what it stands for, or what says so cannot be true
  bool contradicted = false;  // what is drawn is not what the font's map says
  bool actual_text = false;   // text is that of an /ActualText
  bool outlined = false;      // what is drawn could be looked at
  Cure cure = Cure::kNone;
  Stray stray = Stray::kNo;
  std::u32string_view mapped;  // by the file's map, where there is a cure; lives as `text` does
};

// Whether start, end and baseline of both are in one frame.
[[nodiscard]] inline bool run_alike(const Glyph& a, const Glyph& b) {
  constexpr double kSame = 1;  // degree: rotations are written with few digits
  return a.direction == b.direction && std::abs(a.slant - b.slant) < kSame;
}

// A straight line of a stroked path, or one side of it.
struct Segment {
  Point from;
  Point to;
  Points thickness = 0;
};

struct PageInk {
  PageInk() = default;
  PageInk(PageInk&&) = default;  // not copied: the glyphs point into text_blocks
  PageInk& operator=(PageInk&&) = default;

  Points width = 0;
  Points height = 0;
  bool blank = false;  // the file has nothing at all to draw on it
  std::vector<Font> fonts;
  std::vector<Glyph> glyphs;
  std::vector<Segment> segments;
  std::vector<Rect> filled;  // rectangles filled with one colour
  Shapes shapes;             // the same with their colours, and slanting lines: a chart's
  std::vector<Picture> pictures;
  std::vector<std::u32string> text_blocks;  // owns what Glyph::text points into
};

}  // namespace prongsai
