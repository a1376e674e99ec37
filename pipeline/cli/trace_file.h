#pragma once

#include <filesystem>
#include <vector>

#include "pipeline/run/settle.h"

namespace prongsai {

// Writes what the rules of repair did as a table apart by tabs, with a heading: rule, class
// (exact, dictionary, flag), confidence, file, page, box, before, after. Tabs and line ends inside
// a text are shown as ⇥ and ⏎. Throws WriteError.
void write_trace(const std::vector<InputChanges>& changes, const std::filesystem::path& target);

}  // namespace prongsai
