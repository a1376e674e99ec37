#pragma once

#include <string>
#include <vector>

#include "extractors/scanner/scanner.h"

namespace prongsai::bench {

// Takes scans of whole reports (NAME.MEDIUM.pdf, the truth beside it in NAME.MEDIUM.pdf.truth.json)
// through all stages and prints for each, and for each medium together: scores of the record that
// are exact, flagged, wrong without a flag; plans with the right item and the right dates; where
// NAME.pdf lies beside it, the character error rate of all its lines; processor time a page.
// Whatever is not exact goes to standard error.
void measure_reports(const std::vector<std::string>& files, const std::string& models);

}  // namespace prongsai::bench
