#pragma once

#include <optional>
#include <string>

#include "extractors/pdf/read_watch.h"
#include "extractors/scanner/ocr_mode.h"
#include "extractors/scanner/scanner.h"
#include "model/document.h"
#include "model/finding.h"

namespace prongsai {

struct PdfOptions {
  std::optional<std::string> password;
  OcrMode ocr = OcrMode::kAuto;
  Scanner* scanner = nullptr;  // reads pixels; nullptr, or one without models: nothing does
  RuleNames without = {};      // rules of glyph_rules.h to leave out
  const ReadWatch* watch = nullptr;
};

// Reads the pages of the PDF held in `bytes`: words, rulings and pictures of each, in points of the
// page as displayed (of the upright page where it is displayed otherwise). A page whose text layer
// does not say what it shows is read from its pixels, as are the words of a font of which that is
// true; without a scanner they are left out. Source::pages_read has each page's decision and what
// was measured.
//
// Document::changes has what was repaired on the way, glyph by glyph.
//
// Reports page-without-text (nothing but a picture), hidden-text-layer (somebody's OCR behind a
// scan: its words are not used), page-refused, font-refused, all of these only where the pixels are
// not read; pages-recognised and page-doubtful where they are; page-damaged, glyphs-unmapped and
// font-map-corrected. Throws ConversionError where the file cannot be opened, and kNoText where no
// page has text of its own and none was read from its pixels: a record without a word read would
// look like a report that says nothing. Source::sha256 and file are left to the caller.
[[nodiscard]] Document read_pdf(std::string bytes, const std::string& name,
                                const PdfOptions& options, Findings& findings);

}  // namespace prongsai
