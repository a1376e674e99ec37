#pragma once

#include <string>

#include "extractors/scan/models.h"

namespace prongsai::bench {

// Reads every field of a file that make_fields.py wrote as a score cell is read, and prints how
// many are read exactly, wrongly without doubt (one guess, or the first likelier than 0.99), and in
// doubt, by family of fonts and resolution; and how often a guess of some likelihood is right.
void measure_fields(const std::string& file, Models& models);

}  // namespace prongsai::bench
