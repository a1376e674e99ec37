#pragma once

#include <string>
#include <vector>

#include "extractors/scan/image.h"
#include "extractors/scan/models.h"
#include "model/page.h"

namespace prongsai {

struct PictureReading {
  PictureKind kind = PictureKind::kUnknown;
  std::string evidence;  // in figures, for the dump: "bars or curves, 10 values"
  std::vector<Chart> charts;
};

// Tells what a picture shows that is no table, and reads its charts. Words are read only where
// bars, curves or one large number may belong to them.
[[nodiscard]] PictureReading read_picture(const PageImage& image, int page, Models& models);

}  // namespace prongsai
