#include "pipeline/convert.h"

#include <utility>

#include "extractors/chart/chart_values.h"
#include "extractors/layout/lay_out.h"
#include "extractors/report/interpret.h"
#include "normalizers/proof/prove.h"
#include "normalizers/drafts/doubt.h"
#include "normalizers/drafts/mend.h"
#include "normalizers/drafts/repaired_texts.h"
#include "pipeline/dump/document_text.h"
#include "pipeline/dump/flow_text.h"
#include "pipeline/dump/places_text.h"
#include "pipeline/dump/record_text.h"

namespace prongsai {
namespace {

std::vector<Report> prove_all(const std::vector<Draft>& drafts, const Reference& reference) {
  std::vector<Report> reports;
  reports.reserve(drafts.size());
  for (const Draft& draft : drafts) reports.push_back(prove(draft, reference));
  return reports;
}

void attach(const Findings& findings, std::vector<Report>& reports) {
  if (reports.empty()) return;
  Findings& all = reports.front().findings;
  all.insert(all.begin(), findings.begin(), findings.end());
}

}  // namespace

Conversion convert(const std::filesystem::path& path, const std::string& name,
                   const Reference& reference, const ConvertOptions& options,
                   const StageDump& dump) {
  Conversion result;
  Findings findings;

  Document document = read_document(path, name, findings, options.read);
  result.changes = std::move(document.changes);
  dump("10-words.txt", document, words_text);

  lay_out(document, findings);
  dump("20-blocks.txt", document, blocks_text);
  dump("21-places.txt", document, places_text);

  Flow flow = join(document, findings);
  dump("30-flow.txt", flow, flow_text);

  flow = repair(std::move(flow), result.changes, options.repair);
  dump("40-clean.txt", flow, flow_text);

  std::vector<Draft> drafts = interpret(flow, document.source, reference);
  add_chart_values(document, reference, drafts);
  for (Draft& draft : drafts) {
    mend_texts(reference, result.changes, draft, options.repair);
    report_repaired_texts(result.changes, draft);
    report_doubtful_texts(result.changes, draft);
  }
  dump("50-draft.txt", drafts, drafts_text);

  result.reports = prove_all(drafts, reference);
  attach(findings, result.reports);
  dump("60-report.txt", result.reports, reports_text);

  result.source = std::move(document.source);
  return result;
}

}  // namespace prongsai
