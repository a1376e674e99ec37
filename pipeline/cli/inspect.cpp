#include "pipeline/cli/inspect.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <thread>

#include "exporters/write_file.h"
#include "extractors/chart/chart_values.h"
#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"
#include "extractors/pdf/cut_picture.h"
#include "extractors/pdf/read_watch.h"
#include "extractors/report/interpret.h"
#include "extractors/scanner/scanner.h"
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
  std::vector<Draft> drafts = interpret(flow, document.source, reference);
  add_chart_values(document, reference, drafts);
  for (const Draft& draft : drafts) {
    const std::vector<RecordField> own = record_fields(draft);
    fields.insert(fields.end(), own.begin(), own.end());
  }
  return fields;
}

// The document with one page read from its pixels where it has to be, or all of them.
Document read_with_pixels(const std::filesystem::path& path, std::optional<int> number,
                          Findings& findings) {
  const int processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  Scanner scanner({data_folder() / "models", "", processors});
  ReadWatch watch;
  watch.only = number;
  ReadOptions options;
  options.scanner = &scanner;
  options.watch = &watch;
  return read_document(path, path.filename().string(), findings, options);
}

// The page that is asked for alone: all would take long, and the others' texts are known.
void read_pixels_of_page(const std::filesystem::path& path, int number, Document& document) {
  Findings ignored;
  Document alone = read_with_pixels(path, number, ignored);
  for (Page& page : document.pages) {
    const auto seen = std::find_if(alone.pages.begin(), alone.pages.end(),
                                   [&](const Page& one) { return one.number == number; });
    if (page.number == number && seen != alone.pages.end()) page = std::move(*seen);
  }
}

// A scan has no text of its own on any page: only pixels tell, and what the page's numbers became
// is known from the other pages, too.
Document document_to_inspect(const std::filesystem::path& path, int page, Findings& findings) {
  Document document;
  try {
    document = read_document(path, path.filename().string(), findings);
  } catch (const ConversionError& error) {
    if (error.refusal() != Refusal::kNoText) throw;
    findings.clear();
    return read_with_pixels(path, std::nullopt, findings);
  }
  if (document.source.kind != SourceKind::kTranscript) read_pixels_of_page(path, page, document);
  return document;
}

// The pictures of a page of text; all of a page that was read from its pixels. Nothing of one that
// lies turned, whose places are not those of its pixels.
std::vector<Underlay> underlays_of(const std::filesystem::path& path, const Page& page) {
  if (page.turn != 0) return {};
  const auto from_pixels =
      std::count_if(page.words.begin(), page.words.end(),
                    [](const Word& word) { return word.method == Method::kOcr; });
  const bool recognised = 2 * from_pixels > static_cast<std::ptrdiff_t>(page.words.size());
  std::vector<Cutting> cuttings;
  if (recognised) {
    cuttings.push_back({page.number, {0, 0, page.width, page.height}, 0, /*bare=*/true});
  } else {
    for (const Picture& picture : page.pictures) {
      cuttings.push_back({page.number, picture.box, 0, /*bare=*/true});
    }
  }
  const std::vector<std::string> pngs = cut_pictures(path.string(), std::nullopt, cuttings);
  std::vector<Underlay> underlays;
  for (std::size_t i = 0; i < pngs.size(); ++i) {
    if (!pngs[i].empty()) underlays.push_back({cuttings[i].box, pngs[i]});
  }
  return underlays;
}

}  // namespace

ExitCode inspect(const InspectOptions& options) {
  try {
    Findings findings;
    const std::filesystem::path path = options.input;
    Document document = document_to_inspect(path, options.page, findings);
    lay_out(document, findings);
    const auto page =
        std::find_if(document.pages.begin(), document.pages.end(),
                     [&](const Page& candidate) { return candidate.number == options.page; });
    if (page == document.pages.end() || document.source.kind == SourceKind::kTranscript) {
      return fail(ExitCode::kUsage,
                  options.input + " has no page " + std::to_string(options.page) + " to draw");
    }
    write_file(options.output,
               draw_page(*page, fields_of(document, findings), underlays_of(path, *page)));
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
