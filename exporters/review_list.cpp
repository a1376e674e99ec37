#include "exporters/review_list.h"

#include <algorithm>
#include <map>
#include <string>

#include "exporters/report_scores.h"
#include "exporters/tables/score_fields.h"

namespace prongsai {
namespace {

using Entries = std::vector<ReviewEntry>;

// A former year or a plan whose score is not printed again misses nothing.
enum class Absence { kTrouble, kFine };

bool to_review(const Score& score, DocumentType type, Absence absence) {
  switch (score.status) {
    case Status::kConflict:
    case Status::kRepaired:
      return true;
    case Status::kMissing:
      return absence == Absence::kTrouble && !says_nothing(score, type);
    case Status::kRead:
      return score.origin.method == Method::kOcr && score.confidence < kSureReading;
    case Status::kVerified:
    case Status::kConfirmed:
      break;
  }
  return false;
}

class Collector {
 public:
  explicit Collector(const Report& report) : report_(report) {}

  void add(const std::string& field, const Score& score, Consequence consequence,
           Absence absence = Absence::kTrouble) {
    if (to_review(score, report_.document_type, absence)) {
      entries_.push_back({field, &score, consequence, {}});
    }
  }

  template <typename Scored>
  void add_with_parts(const std::string& field, const Scored& scored, Consequence consequence,
                      Absence absence = Absence::kTrouble) {
    const bool follows = (scored.part1 || scored.part2) && scored.score.raw.empty();
    if (!follows) add(field, scored.score, consequence, absence);
    if (scored.part1) add(field + ".part1", *scored.part1, consequence, absence);
    if (scored.part2) add(field + ".part2", *scored.part2, consequence, absence);
  }

  [[nodiscard]] Entries take() { return std::move(entries_); }

 private:
  const Report& report_;
  Entries entries_;
};

Entries scores_to_review(const Report& report) {
  Collector entries(report);
  entries.add("overall", report.overall.score, Consequence::kOverall);
  for (const auto& instrument : report.instruments) {
    entries.add_with_parts("instrument:" + std::string(name(instrument.code)), instrument,
                           Consequence::kInstrument);
  }
  for (const auto& indicator : report.indicators) {
    entries.add("indicator:" + std::to_string(indicator.number), indicator.score,
                Consequence::kIndicator);
  }
  for (const auto& item : report.items) {
    entries.add_with_parts("item:" + to_string(item.code), item, Consequence::kItem);
  }
  int number = 0;
  for (const auto& plan : report.plans) {
    entries.add_with_parts("plan:" + std::to_string(++number), plan, Consequence::kOther,
                           Absence::kFine);
  }
  number = 0;
  for (const auto& entry : report.history) {
    entries.add("history:" + std::to_string(++number), entry.score, Consequence::kOther,
                Absence::kFine);
  }
  return entries.take();
}

Consequence consequence_of(const std::string& where) {
  if (where.starts_with("overall") || where == "level" || where == "fiscal_year") {
    return Consequence::kOverall;
  }
  if (where.starts_with("instrument:")) return Consequence::kInstrument;
  if (where.starts_with("indicator:")) return Consequence::kIndicator;
  if (where.starts_with("item:")) return Consequence::kItem;
  return Consequence::kOther;
}

// A finding explains the values of its field, with its parts; one that explains none stands alone.
void add_findings(const Report& report, Entries& entries) {
  const std::size_t scores = entries.size();
  std::map<std::string, const Score*> by_field;
  for (const ScoreField& known : score_fields(report)) by_field.emplace(known.field, known.score);
  for (const Finding& finding : report.findings) {
    bool explains = false;
    for (std::size_t i = 0; i < scores; ++i) {
      const std::string& field = entries[i].field;
      if (finding.where.empty() || !field.starts_with(finding.where)) continue;
      if (field.size() > finding.where.size() && field[finding.where.size()] != '.') continue;
      entries[i].findings.push_back(&finding);
      explains = true;
    }
    if (explains || finding.severity == Severity::kInfo) continue;
    const auto score = by_field.find(finding.where);
    entries.push_back({finding.where, score != by_field.end() ? score->second : nullptr,
                       consequence_of(finding.where), {&finding}});
  }
}

}  // namespace

std::vector<ReviewEntry> review_list(const Report& report) {
  Entries entries = scores_to_review(report);
  add_findings(report, entries);
  std::stable_sort(entries.begin(), entries.end(), [](const ReviewEntry& a, const ReviewEntry& b) {
    return a.consequence < b.consequence;
  });
  return entries;
}

}  // namespace prongsai
