#pragma once

#include <string>
#include <vector>

#include "model/page.h"

namespace prongsai {

// What a page's content stream draws, in its order, in coordinates of the page as displayed. One
// step above Poppler, one below words: a wrong word is explained by looking here.

// Which way a line of text runs on the displayed page.
enum class Direction { kRight, kDown, kLeft, kUp };

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
  std::vector<Font> fonts;
  std::vector<Glyph> glyphs;
  std::vector<Segment> segments;
  std::vector<Rect> filled;  // rectangles filled with one colour
  std::vector<Picture> pictures;
  std::vector<std::u32string> text_blocks;  // owns what Glyph::text points into
};

}  // namespace prongsai
