#pragma once

#include <string>

#include "extractors/scanner/scanner.h"

namespace prongsai::bench {

// Compares cells of scans with what is printed in them (`table`: bench/real_cells.tsv), the scans
// being the files of `folder` with the hashes in it: page by page how many are exact, in doubt,
// wrong without doubt, and in no cell of a table. Every other cell than an exact one is printed.
void measure_cells(const std::string& table, const std::string& folder, Scanner& scanner);

}  // namespace prongsai::bench
