#pragma once

#include <string>
#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai {

struct PictureReading {
  PictureKind kind = PictureKind::kUnknown;
  std::string evidence;  // in figures, for the dump: "bars or curves, 10 values"
  std::vector<Chart> charts;
};

// Whether a picture has bars of different lengths, as charts have and tables have not.
[[nodiscard]] bool may_show_bars(const PageImage& image);

// A chart whose numbers are what its bars say, three of them at least.
[[nodiscard]] bool is_surely_chart(const PictureReading& reading);

// Tells what a picture shows that is no table, and reads its charts. Words are read only where
// bars, curves or one large number may belong to them.
[[nodiscard]] PictureReading read_picture(const PageImage& image, int page, Models& models);

}  // namespace prongsai
