#pragma once

#include <cstdint>
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

// One drawn glyph, or one /ActualText span with all its glyphs.
struct Glyph {
  std::u32string_view text;  // into PageInk::text_blocks; empty: the font gives no Unicode for it
  Points start = 0;          // along the line, where the glyph begins
  Points end = 0;            // and where the next one is expected
  Points baseline = 0;       // across the line
  Points size = 0;           // of the font, as displayed
  int font = 0;
  Direction direction = Direction::kRight;
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
