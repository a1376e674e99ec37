#pragma once

#include <filesystem>

#include "exporters/briefs/brief.h"

namespace prongsai {

// Draws a brief as one A4 page of PDF, in grey and one blue, so that it prints in black and white.
// Fonts of Thai offices where they are installed, else any with Thai. Equal briefs give equal bytes
// on one machine. The file appears whole or not at all. Throws WriteError.
void write_brief_pdf(const Brief& brief, const std::filesystem::path& target);

}  // namespace prongsai
