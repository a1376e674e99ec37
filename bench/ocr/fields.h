#pragma once

#include <string>
#include <vector>

#include "extractors/ocr/models.h"

namespace prongsai::bench {

// Reads every field of files that make_lines.py wrote as a score cell is read, before any
// arithmetic, and prints by resolution, damage and family of fonts how many are read exactly,
// wrongly without doubt (the first guess likelier than 0.99), and in doubt; how often a guess of
// some likelihood is right; and which digits were read as which others.
void measure_fields(const std::vector<std::string>& files, Models& models);

}  // namespace prongsai::bench
