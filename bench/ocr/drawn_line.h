#pragma once

#include <istream>
#include <string>
#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai::bench {

// A line or field that make_lines.py drew.
struct DrawnLine {
  std::string family;  // of fonts; "Sarabun: " before those of the offices' kind
  int dpi = 0;
  std::string damage;  // "plain", "harsh"
  std::string truth;   // what was printed
  GreyImage image;

  [[nodiscard]] bool of_sarabuns_kind() const { return family.starts_with("Sarabun: "); }
};

// Reads the next of a file; false at its end.
[[nodiscard]] bool next_drawn_line(std::istream& in, DrawnLine& line);

enum class Stands { kInCell, kInText };

// Reads it as the program reads the lines of a page that has this one alone.
[[nodiscard]] std::vector<Word> read_drawn_line(const DrawnLine& line, Stands where,
                                                Models& models);

}  // namespace prongsai::bench
