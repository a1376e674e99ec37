#pragma once

#include <string>
#include <vector>

#include "extractors/chart/shapes.h"
#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai {

struct PictureReading {
  PictureKind kind = PictureKind::kUnknown;
  std::string evidence;  // in figures, for the dump: "bars or curves, 10 values"
  std::vector<Chart> charts;
};

// A chart whose numbers are what its bars say, three of them at least; or whose bars have names and
// an axis, three at least, with no number that says otherwise.
[[nodiscard]] bool is_surely_chart(const PictureReading& reading);

// Whether bars of different lengths are drawn, as charts have and tables have not.
[[nodiscard]] bool has_bars(const Shapes& shapes);

// Tells what a picture shows that is no table, and reads its charts. Words are read only where
// bars, curves or one large number may belong to them; `shapes` are those found in the picture.
[[nodiscard]] PictureReading read_picture(const PageImage& image, Shapes shapes, int page,
                                          Models& models);

}  // namespace prongsai
