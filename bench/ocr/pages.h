#pragma once

#include <string>
#include <vector>

#include "extractors/ocr/models.h"

namespace prongsai::bench {

// Reads every page of PDFs from its pixels and prints the processor time of each page by part:
// pixels, preparing, structure, reading. With `beside`, Tesseract alone (-l tha+eng --psm 4) reads
// the same pixels, and its processor time is printed beside.
void measure_pages(const std::vector<std::string>& files, bool beside, Models& models);

}  // namespace prongsai::bench
