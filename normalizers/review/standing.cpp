#include "normalizers/review/standing.h"

namespace prongsai {

int standing(const Report& report) {
  const Status overall = report.overall.score.status;
  switch (report.document_type) {
    case DocumentType::kAnalysisReport:
      if (overall == Status::kConfirmed) return 0;
      return overall == Status::kVerified ? 1 : 2;
    case DocumentType::kResultSheet:
      return 3;
    case DocumentType::kLeagueTable:
      return 4;
    case DocumentType::kOtherProgramme:
    case DocumentType::kNotIta:
      break;
  }
  return kLowestStanding;
}

}  // namespace prongsai
