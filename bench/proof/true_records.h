#pragma once

#include <filesystem>
#include <vector>

#include "model/calendar.h"
#include "proof/simulate.h"

namespace prongsai::bench {

// The printed scores of the analysis reports of `year` among the records in FOLDER/*.truth.json.
// Throws what the JSON library throws where one is no record.
[[nodiscard]] std::vector<Simulated> load_true_records(const std::filesystem::path& folder,
                                                       FiscalYear year);

}  // namespace prongsai::bench
