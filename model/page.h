#pragma once

#include <string>
#include <vector>

#include "model/chart.h"
#include "model/geometry.h"
#include "model/origin.h"
#include "model/table.h"

namespace prongsai {

// A run of characters with nothing drawn between them: in Thai, which writes no spaces between
// words, as much as stands together. A space or a jump on the page ends it.
struct Word {
  std::string text;     // UTF-8, in the order of the content stream
  Rect box;             // union of the glyphs' boxes
  Points baseline = 0;  // y of the baseline
  Points font_size = 0;
  int font = -1;              // index into Page::fonts
  bool space_before = false;  // a real space glyph stood before it on the same line
  bool space_after = false;   // a real space glyph stood behind it (at a line's end, too)
  Method method = Method::kText;
  std::vector<Guess> guesses = {};  // of a recogniser of pixels, likeliest (`text`) first
  double slant = 0;  // degrees anticlockwise that its line is turned, -180 to 180; 0: level. Its
                     // box is the upright one around it
  bool operator==(const Word&) const = default;
};

// A straight horizontal or vertical line that is drawn, or a filled rectangle thin enough to be
// one. box has no height (horizontal) or no width (vertical).
struct Ruling {
  Rect box;
  Points thickness = 0;
  [[nodiscard]] bool horizontal() const { return box.width() >= box.height(); }
  bool operator==(const Ruling&) const = default;
};

// What a picture shows, as far as its pixels tell.
enum class PictureKind { kUnknown, kTable, kChart, kPhotograph, kEmblem, kSignature, kStamp };

// An image placed on the page.
struct Picture {
  Rect box;
  int width_px = 0;
  int height_px = 0;
  PictureKind kind = PictureKind::kUnknown;
  std::string evidence = {};  // why, in figures: "3 bars on one line, 3 values"
  bool operator==(const Picture&) const = default;
};

struct Font {
  std::string name;  // UTF-8, subset prefix included: "BAAAAA+Laksaman-Bold"
  bool bold = false;
  int object = 0;  // its number in the file: one font has the same on every page
  bool operator==(const Font&) const = default;
};

// What a piece of a page is. Geometry decides; what it means is decided later.
enum class BlockKind { kLine, kTable, kRunningHead, kRunningFoot, kCatchword };

// One line of text or one table; `text` for all kinds but kTable.
struct Block {
  BlockKind kind = BlockKind::kLine;
  Line text;
  Table table;
  bool operator==(const Block&) const = default;
};

// How much of a page's text can be had without looking at pixels.
enum class TextLayer {
  kVisible,  // drawn text
  kHidden,   // only invisible text over a picture: somebody's OCR, not used as truth
  kNone,     // no text at all
};

// A page as displayed: rotation and crop box applied. Where it is displayed on its side or upside
// down (a scan fed so), words and rulings stand in the frame of the upright page.
struct Page {
  int number = 1;
  Points width = 0;  // of the frame
  Points height = 0;
  int turn = 0;  // degrees (0, 90, 180, 270) that the frame is turned clockwise against the display
  TextLayer text_layer = TextLayer::kVisible;
  std::vector<Font> fonts;
  std::vector<Word> words;  // in content order
  std::vector<Ruling> rulings;
  std::vector<Picture> pictures;
  std::vector<Rect> fills = {};    // areas filled with one colour, those too thick to be rulings
  std::vector<Chart> charts = {};  // pictures, drawings and parts of scans that are charts; their
                                   // words, lines and areas are in them alone
  std::vector<Block> blocks;  // in reading order; filled by lay_out_page(), or by the reader of
                              // transcripts, which have no geometry
  bool operator==(const Page&) const = default;
};

}  // namespace prongsai
