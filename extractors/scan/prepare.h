#pragma once

#include <functional>
#include <vector>

#include "extractors/scan/image.h"

namespace prongsai {

// A rule found among the pixels of the upright picture; straight, horizontal or vertical.
struct PixelRule {
  PixelBox box;  // its length and thickness
  bool horizontal = true;
};

// How upright pixels lie on the page as displayed.
struct Placement {
  int turn = 0;          // degrees (0, 90, 180, 270) that the picture was turned clockwise
  double skew = 0;       // degrees that it was turned clockwise besides, at most 3 either way
  int source_width = 0;  // of the picture as displayed, in pixels
  int source_height = 0;
  int margin_x = 0;  // pixels of white added at the left and at the right by straightening
  int margin_y = 0;  // and above and below
  Rect place;        // of the picture on the displayed page, in points
};

// A page ready to be read: turned upright, straightened, its light evened out; what is not text
// taken away.
struct PreparedPage {
  GreyImage grey;                // rules, stamps, pen strokes and borders whitened
  GreyImage ink;                 // the same in black (0) and white (255) alone
  std::vector<PixelRule> rules;  // what was whitened of rules
  std::vector<PixelBox> marked;  // where stamps or strokes stood: print there may have lost ink
  double type_height = 0;  // pixels from the baseline to the top of a letter like ก, the median
  Placement placement;
};

// How well a strip of text can be read, 0 to 1. Asked for a few lines of a page each way up, where
// its structure alone does not tell which way is up.
using Legibility = std::function<double(const GreyImage& line)>;

// `dump` receives the picture after each step that did something ("marks", "evened",
// "borders", "turned", "straightened", "despeckled", "boxes", "inverted", "rectified", "rules",
// "strokes", "ink"); empty: nobody looks.
using ImageDump = std::function<void(const char* step, const GreyImage&)>;

// Whether a picture is worth more work, asked once its rules are known, doubles among them: strokes
// across print take as long to find as everything else. Empty: always.
using RulesSuffice = std::function<bool(const std::vector<PixelRule>& rules)>;

// Where `suffice` says no, the page has its rules, its type and its placement alone.
[[nodiscard]] PreparedPage prepare(const PageImage& image, const Legibility& legibility,
                                   const ImageDump& dump = {}, const RulesSuffice& suffice = {});

// The place of upright pixels in points of the upright page: the page as displayed, turned by
// placement.turn. Words and rules of one page share this frame, so that layout sees text that runs
// from left to right.
[[nodiscard]] Rect upright_place(const Placement& placement, const PixelBox& box);

}  // namespace prongsai
