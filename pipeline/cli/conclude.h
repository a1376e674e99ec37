#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/extract_options.h"
#include "pipeline/output/review_pictures.h"
#include "pipeline/run/settle.h"

namespace prongsai {

// The files that are to be written; standard output is none of them.
[[nodiscard]] std::vector<std::string> output_files(const ExtractOptions& options);

// Where the journal, readings of scanned pages and answers are kept: as told, or beside the output.
[[nodiscard]] std::filesystem::path work_folder_of(const ExtractOptions& options);

// Throws WriteError where an output cannot be written: better now than after a thousand documents.
void try_outputs(const ExtractOptions& options);

// Writes the files that `options` ask for; workbooks have each agency and year once, with the
// sheets of its province. Of documents with a path they have pictures and links. Throws WriteError
// and DumpError.
void write_outputs(const ExtractOptions& options, RunResult result,
                   const DocumentPaths& paths = {});

// Puts what people said of the documents before into a run (prongsai apply), writes what it came
// to, and tells on standard error what became of it. Of documents with a path, the workbook has
// pictures and links. Throws WriteError and DumpError.
[[nodiscard]] ExitCode conclude(Run run, const ExtractOptions& options,
                                const DocumentPaths& paths = {});

}  // namespace prongsai
