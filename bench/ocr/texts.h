#pragma once

#include <string>
#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scanner/scanner.h"

namespace prongsai::bench {

// Character error rates of lines that make_lines.py drew (FILE.lines), by resolution, damage and
// fonts; `beside`: those of `tesseract -l tha+eng --psm 7` on the same pixels as well.
void measure_lines(const std::string& file, bool beside, Models& models);

// Character error rates of whole scans (SCAN.pdf=ORIGINAL.pdf, the original having a sound text
// layer and the same pages), and processor time a page; `beside`: those of
// `tesseract -l tha+eng --psm 4` on the same pixels and, where it is installed, of ocrmypdf on the
// same file as well.
void measure_scans(const std::vector<std::string>& pairs, bool beside, Scanner& scanner);

}  // namespace prongsai::bench
