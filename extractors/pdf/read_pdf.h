#pragma once

#include <optional>
#include <string>

#include "model/document.h"
#include "model/finding.h"

namespace prongsai {

// Reads the pages of the PDF held in `bytes`: words, rulings and pictures of each, in points of the
// page as displayed. A page whose text layer does not say what it shows has no words, nor has a
// font of which that is true; Source::pages_read has each page's decision and what was measured.
//
// Reports page-without-text (nothing but a picture), hidden-text-layer (somebody's OCR behind a
// scan: its words are not used), page-refused, font-refused, page-damaged, glyphs-unmapped and
// font-map-corrected. Throws ConversionError where the file cannot be opened, and kNoText where no
// page has text of its own: a record without a word read would look like a report that says
// nothing. Source::sha256 and file are left to the caller.
[[nodiscard]] Document read_pdf(std::string bytes, const std::string& name,
                                const std::optional<std::string>& password, Findings& findings);

}  // namespace prongsai
