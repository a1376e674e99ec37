#pragma once

#include <string>
#include <vector>

#include "extractors/scanner/scanner.h"
#include "model/document.h"
#include "ocr/beside.h"

namespace prongsai::bench {

// The lines of each page: those of its cells, of its text, of its heads and feet.
using PageTexts = std::vector<std::vector<std::string>>;

// Reads a PDF and lays it out; a page is read from its pixels where there is a `scanner` and it
// needs to be.
[[nodiscard]] Document laid_out(const std::string& pdf, Scanner* scanner);

[[nodiscard]] PageTexts lines_of(const Document& document);
[[nodiscard]] PageTexts lines_of(const std::string& pdf, Scanner* scanner);

// What the program reads, and how long it took.
[[nodiscard]] ReadPages read_pages(const std::string& pdf, Scanner& scanner);

}  // namespace prongsai::bench
