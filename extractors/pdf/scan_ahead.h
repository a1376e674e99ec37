#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/pdf/read_watch.h"
#include "extractors/scanner/scanner.h"

namespace prongsai {

// Reads parts of the pages of a PDF from their pixels for the scanner to keep, so that whoever
// reads the document finds them read. A part without pixels is passed over. Throws ConversionError
// where the file cannot be opened.
void scan_ahead(std::string bytes, const std::string& name,
                const std::optional<std::string>& password, const std::vector<ScanPart>& parts,
                Scanner& scanner);

}  // namespace prongsai
