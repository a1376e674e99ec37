#pragma once

#include <string>
#include <vector>

#include "extractors/pdf/font_census.h"
#include "model/document.h"
#include "model/finding.h"

namespace prongsai {

// The findings that reading a PDF's text layer gives.

// document-rebuilt: pages of a damaged file that were still found; others may be lost.
void report_rebuilt(int pages, Findings& findings);

// page-without-text, hidden-text-layer or page-damaged; none for an empty page.
void report_textless(const PageRead& page, Findings& findings);

// page-left-out: reading it ended the process that did, twice; `reason` is the name of the cause.
void report_left_out_page(const PageRead& page, Findings& findings);

// page-refused, font-refused: words are left out.
void report_refused_page(const PageRead& page, Findings& findings);
void report_refused_font(int page, const std::string& fonts, Findings& findings);

// page-doubtful: most of what was read from a page's pixels is no words; none where it is.
void report_doubtful_page(const PageRead& page, Findings& findings);

// pages-recognised, once a document: the pages that were read from their pixels.
void report_recognised(const std::vector<PageRead>& pages, Findings& findings);

// glyphs-unmapped: of fonts that are not refused.
void report_unmapped(int page, int glyphs, Findings& findings);

// font-map-corrected, once a document: the fonts of which glyphs were read against their maps.
void report_corrected_fonts(const FontCensus& census, Findings& findings);

// The same, for marks that the words they stand in tell.
void report_marks_read(int glyphs, Findings& findings);

}  // namespace prongsai
