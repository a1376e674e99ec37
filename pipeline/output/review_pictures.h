#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "model/run_result.h"

namespace prongsai {

// Where the documents of a run lie, by InputOutcome::file.
using DocumentPaths = std::map<std::string, std::filesystem::path>;

// Pictures of more than this, all of a run together, are left out: the workbook is to be sent by
// mail. The gravest values of all documents come first.
inline constexpr std::size_t kMostPictureBytes = 10'000'000;

// Cuts a picture from the page for every value that is to be reviewed and has a place on a page of
// a PDF, and puts it into its input's `pictures`. Documents that cannot be opened any more, and
// transcripts, get none. `passwords` are tried one after the other.
void cut_review_pictures(RunResult& run, const DocumentPaths& paths,
                         const std::vector<std::string>& passwords);

}  // namespace prongsai
