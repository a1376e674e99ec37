#pragma once

#include <vector>

#include "extractors/scan/image.h"
#include "extractors/scan/models.h"
#include "extractors/scan/prepare.h"
#include "model/page.h"

namespace prongsai {

// What the pixels of a page say, in points of the upright page (Page::turn).
struct ScanReading {
  int turn = 0;  // degrees that the upright page is turned clockwise against the display
  std::vector<Word> words;
  std::vector<Ruling> rulings;
  bool operator==(const ScanReading&) const = default;
};

// Prepares a picture of a page, finds its structure, and reads its characters.
[[nodiscard]] ScanReading read_scan(const PageImage& image, Models& models,
                                    const ImageDump& dump = {});

}  // namespace prongsai
