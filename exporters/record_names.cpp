#include "exporters/record_names.h"

namespace prongsai {

// Without default labels, so that the compiler names what a new enumerator still needs.

std::string_view record_name(Status status) {
  switch (status) {
    case Status::kVerified:
      return "verified";
    case Status::kRead:
      return "read";
    case Status::kRepaired:
      return "repaired";
    case Status::kConflict:
      return "conflict";
    case Status::kConfirmed:
      return "confirmed";
    case Status::kMissing:
      return "missing";
  }
  return {};
}

std::string_view record_name(Method method) {
  switch (method) {
    case Method::kText:
      return "text";
    case Method::kOcr:
      return "ocr";
    case Method::kTranscript:
      return "transcript";
    case Method::kComputed:
      return "computed";
  }
  return {};
}

std::string_view record_name(PageMethod method) {
  switch (method) {
    case PageMethod::kText:
      return "text";
    case PageMethod::kNone:
      return "none";
    case PageMethod::kHiddenLayer:
      return "hidden-layer";
    case PageMethod::kRefused:
      return "refused";
    case PageMethod::kOcr:
      return "ocr";
  }
  return {};
}

std::string_view record_name(SourceKind kind) {
  switch (kind) {
    case SourceKind::kText:
      return "text";
    case SourceKind::kScan:
      return "scan";
    case SourceKind::kMixed:
      return "mixed";
    case SourceKind::kTranscript:
      return "transcript";
  }
  return {};
}

std::string_view record_name(DocumentType type) {
  switch (type) {
    case DocumentType::kAnalysisReport:
      return "analysis-report";
    case DocumentType::kResultSheet:
      return "result-sheet";
    case DocumentType::kLeagueTable:
      return "league-table";
    case DocumentType::kOtherProgramme:
      return "other-programme";
    case DocumentType::kNotIta:
      return "not-ita";
  }
  return {};
}

std::string_view record_name(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kReview:
      return "review";
    case Severity::kError:
      return "error";
  }
  return {};
}

std::string_view record_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kCorrect:
      return "correct";
    case Verdict::kCorrected:
      return "corrected";
    case Verdict::kNotInDocument:
      return "not-in-document";
    case Verdict::kUnreadable:
      return "unreadable";
    case Verdict::kMisprint:
      return "misprint";
  }
  return {};
}

}  // namespace prongsai
