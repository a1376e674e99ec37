#pragma once

#include <optional>
#include <string>

#include "model/flow.h"
#include "model/record.h"
#include "model/reference.h"
#include "normalizers/names/agency.h"

namespace prongsai {

// What the beginning of a document says about it.
struct Title {
  DocumentType document_type = DocumentType::kNotIta;  // kAnalysisReport where it names ITA
  bool on_cover = false;  // ITA is what the document is about; else it may only be mentioned
  std::optional<FiscalYear> fiscal_year;
  AgencyEvidence agency;
};

// Reads cover and title block: kind of document, year assessed, and every spelling of agency,
// district and province in the lines before the first table of scores.
[[nodiscard]] Title read_title(const Flow& flow, const Gazetteer& gazetteer);

}  // namespace prongsai
