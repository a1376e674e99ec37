#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "extractors/scan/prepare.h"
#include "model/page.h"

namespace prongsai {

// What the pixels of a page say, in points of the upright page (Page::turn).
struct ScanReading {
  int turn = 0;  // degrees that the upright page is turned clockwise against the display
  std::vector<Word> words;
  std::vector<Ruling> rulings;
  std::vector<Chart> charts;  // without their page; what stands in them is in nothing else
  PictureKind picture = PictureKind::kUnknown;  // of a picture on a page, not of a page
  std::string evidence;                         // of that, as Picture::evidence
  bool operator==(const ScanReading&) const = default;
};

// What of a picture is to be read.
enum class ScanExtent {
  kAll,      // a page
  kTables,   // a picture on a page: what stands within rules, both ways; else as kPicture
  kPicture,  // a picture on a page that holds no table: its charts, and what it shows
  kGlance,   // a small picture on a page: what its colours and its shape say, nothing is read
};

// What can be told of a picture on a page without reading anything in it: all of a glance, else
// that it is a photograph.
[[nodiscard]] std::optional<ScanReading> glance_at(const PageImage& image, ScanExtent extent);

// Prepares a picture of a page, finds its structure, and reads its characters.
[[nodiscard]] ScanReading read_scan(const PageImage& image, ScanExtent extent, Models& models,
                                    const ImageDump& dump = {});

}  // namespace prongsai
