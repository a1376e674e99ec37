#pragma once

#include <string>
#include <vector>

#include "extractors/scan/image.h"

namespace prongsai::bench {

// What a reader made of some pages or lines.
struct ReadPages {
  std::vector<std::string> pages;  // empty: it is not installed, or failed
  double seconds = 0;              // of processor time, loading its models included
};

// `tesseract -l tha+eng --psm PSM` on all of them, in one process.
[[nodiscard]] ReadPages run_tesseract(const std::vector<GreyImage>& images, int psm);

// `ocrmypdf --force-ocr -l tha+eng` on a file, on one core.
[[nodiscard]] ReadPages run_ocrmypdf(const std::string& pdf);

// The pixels of every page of a PDF, in grey.
[[nodiscard]] std::vector<GreyImage> pixels_of(const std::string& pdf);

}  // namespace prongsai::bench
