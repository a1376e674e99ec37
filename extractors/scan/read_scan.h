#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
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
  std::vector<Patch> patches;  // areas of one grey: bars of charts, shaded cells
  bool operator==(const ScanReading&) const = default;
};

// What of a picture is to be read.
enum class ScanExtent {
  kAll,
  kTables,  // nothing but what stands within rules, both ways: a table printed as a picture
};

// Prepares a picture of a page, finds its structure, and reads its characters.
[[nodiscard]] ScanReading read_scan(const PageImage& image, ScanExtent extent, Models& models,
                                    const ImageDump& dump = {});

}  // namespace prongsai
