#include "pipeline/cli/inspect.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "exporters/write_file.h"
#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"
#include "extractors/report/interpret.h"
#include "model/conversion_error.h"
#include "normalizers/text/repair.h"
#include "pipeline/inspect/draw_page.h"
#include "pipeline/inspect/record_fields.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/reference/load_reference.h"

namespace prongsai {
namespace {

ExitCode fail(ExitCode code, const std::string& message) {
  std::cerr << "prongsai: " << message << '\n';
  return code;
}

std::vector<RecordField> fields_of(const Document& document, Findings& findings) {
  const Reference reference = load_reference(data_folder());
  std::vector<Change> changes;
  const Flow flow = repair(join(document, findings), changes);
  std::vector<RecordField> fields;
  for (const Draft& draft : interpret(flow, document.source, reference)) {
    const std::vector<RecordField> own = record_fields(draft);
    fields.insert(fields.end(), own.begin(), own.end());
  }
  return fields;
}

}  // namespace

ExitCode inspect(const InspectOptions& options) {
  try {
    Findings findings;
    const std::filesystem::path path = options.input;
    Document document = read_document(path, path.filename().string(), findings);
    lay_out(document, findings);
    const auto page =
        std::find_if(document.pages.begin(), document.pages.end(),
                     [&](const Page& candidate) { return candidate.number == options.page; });
    if (page == document.pages.end() || document.source.kind == SourceKind::kTranscript) {
      return fail(ExitCode::kUsage,
                  options.input + " has no page " + std::to_string(options.page) + " to draw");
    }
    write_file(options.output, draw_page(*page, fields_of(document, findings)));
    for (const Finding& finding : findings) {
      if (finding.page == options.page)
        std::cerr << finding.code << ": " << finding.message_en << '\n';
    }
  } catch (const ConversionError& error) {
    return fail(ExitCode::kNothingRead, error.what());
  }
  return ExitCode::kDone;
}

}  // namespace prongsai
