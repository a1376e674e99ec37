#include "comparison/join.h"

#include <algorithm>
#include <map>
#include <set>

#include "comparison/identity.h"
#include "normalizers/review/fields.h"
#include "normalizers/review/standing.h"

namespace prongsai {
namespace {

std::optional<Hundredths> compared(const Score& score) {
  return score.used ? score.used : score.value;
}

bool is_confirmed(const Score& score) {
  return score.status == Status::kConfirmed && !score.confirmed.empty();
}

void name_source(Report& report, int source) {
  for (const auto& [field, score] : scores_by_field(report)) score->source = source;
}

// Entries of a list that the joined record has not, as instruments, indicators and items; equal
// ones are told apart by `key_of`.
template <typename Entry, typename KeyOf>
void add_absent(std::vector<Entry>& into, const std::vector<Entry>& from, const KeyOf& key_of) {
  for (const Entry& entry : from) {
    const bool known = std::any_of(into.begin(), into.end(), [&](const Entry& other) {
      return key_of(other) == key_of(entry);
    });
    if (!known) into.push_back(entry);
  }
}

template <typename Value>
void take_if_absent(std::optional<Value>& into, const std::optional<Value>& from) {
  if (!into) into = from;
}

class Joiner {
 public:
  explicit Joiner(const Report& first) {
    joined_.report = first;
    joined_.sources.push_back(first.source);
    joined_.types.push_back(first.document_type);
    name_source(joined_.report, 0);
    if (!first.plans.empty()) joined_.plans_source = 0;
  }

  void add(Report next) {
    Report& report = joined_.report;
    const int source = static_cast<int>(joined_.sources.size());
    joined_.sources.push_back(next.source);
    joined_.types.push_back(next.document_type);
    name_source(next, source);
    add_lists(report, next);
    take_texts(report, next);
    if (report.plans.empty() && !next.plans.empty()) {
      report.plans = next.plans;
      report.plan_year = next.plan_year;
      joined_.plans_source = source;
    }
    compare_scores(report, next);
  }

  [[nodiscard]] JoinedAgency take() {
    note_differences();
    return std::move(joined_);
  }

 private:
  static void add_lists(Report& report, const Report& next) {
    add_absent(report.instruments, next.instruments, [](const auto& entry) { return entry.code; });
    add_absent(report.indicators, next.indicators, [](const auto& entry) { return entry.number; });
    add_absent(report.items, next.items, [](const auto& entry) { return entry.code; });
    add_absent(report.history, next.history,
               [](const auto& entry) { return std::pair(entry.year, entry.scope); });
    if (report.limitations.empty()) report.limitations = next.limitations;
  }

  static void take_texts(Report& report, const Report& next) {
    take_if_absent(report.overall.level, next.overall.level);
    take_if_absent(report.overall.level_expected, next.overall.level_expected);
    take_if_absent(report.agency.district, next.agency.district);
    take_if_absent(report.agency.province, next.agency.province);
    take_if_absent(report.agency.code, next.agency.code);
    if (report.agency.kind.empty()) report.agency.kind = next.agency.kind;
    for (auto& item : report.items) {
      for (const auto& other : next.items) {
        if (other.code == item.code) take_if_absent(item.analysis, other.analysis);
      }
    }
  }

  // Plans and history repeat other scores; they are not set against each other.
  static bool is_compared(const std::string& field) {
    return !field.starts_with("plan:") && !field.starts_with("history:");
  }

  void compare_scores(Report& report, Report& next) {
    const auto own = scores_by_field(report);
    const auto others = scores_by_field(next);
    for (const auto& [field, other] : others) {
      const auto found = own.find(field);
      if (found == own.end() || !is_compared(field)) continue;
      Score& score = *found->second;
      if (score.source == other->source || !compared(*other)) continue;
      if (!compared(score) && score.confirmed.empty()) {
        score = *other;  // not there, or not readable
        continue;
      }
      if (!compared(score)) continue;  // a person says that it is not in the document
      if (compared(score) != compared(*other)) note(field, score, *other);
      if (is_confirmed(*other) && !is_confirmed(score)) score = *other;
    }
  }

  void note(const std::string& field, const Score& score, const Score& other) {
    auto& values = differing_[field];
    if (values.empty()) values.push_back(value_of(score));
    values.push_back(value_of(other));
  }

  static SourceValue value_of(const Score& score) {
    return {score.source.value_or(0), *compared(score), score.origin.page};
  }

  void note_differences() {
    const auto scores = scores_by_field(joined_.report);
    for (auto& [field, values] : differing_) {
      Score& score = *scores.at(field);
      std::stable_partition(values.begin(), values.end(),
                            [&](const SourceValue& value) { return value.source == score.source; });
      const bool stands = score.status == Status::kVerified || is_confirmed(score);
      if (!stands && score.value) score.status = Status::kConflict;
      // Who has looked at it needs not be asked again.
      joined_.report.findings.push_back(finding(field, values));
      if (is_confirmed(score)) joined_.report.findings.back().severity = Severity::kInfo;
      joined_.differences.push_back({field, values});
    }
  }

  [[nodiscard]] Finding finding(const std::string& field,
                                const std::vector<SourceValue>& values) const {
    std::string list;
    for (const SourceValue& value : values) {
      const std::string& file = joined_.sources[static_cast<std::size_t>(value.source)].file;
      list += (list.empty() ? "" : ", ") + to_string(value.value) + " (" + file + ')';
    }
    return {Severity::kReview,
            "sources-differ",
            field,
            values.front().page,
            "เอกสารของหน่วยงานระบุคะแนนต่างกัน: " + list,
            "the agency's documents give different scores: " + list};
  }

  JoinedAgency joined_;
  std::map<std::string, std::vector<SourceValue>> differing_;
};

// Which documents are to be joined: equal numbers.
std::vector<std::size_t> groups_of(const std::vector<const Report*>& reports,
                                   const std::vector<Succession>& successions) {
  std::vector<AgencyIdentity> identities;
  for (const Report* report : reports) {
    identities.push_back(identity_of(current_agency(report->agency, successions).agency));
  }
  const std::vector<std::size_t> agencies = group_identities(identities);
  std::map<std::tuple<std::size_t, int, std::size_t>, std::size_t> numbers;
  std::vector<std::size_t> groups;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const bool alone =
        !reports[i]->fiscal_year || reports[i]->document_type == DocumentType::kOtherProgramme;
    const int year = reports[i]->fiscal_year ? reports[i]->fiscal_year->buddhist_era : 0;
    const std::tuple key(agencies[i], year, alone ? i + 1 : 0);
    groups.push_back(numbers.emplace(key, numbers.size()).first->second);
  }
  return groups;
}

bool same_document(const Report& a, const Report& b) {
  return !a.source.sha256.empty() && a.source.sha256 == b.source.sha256 &&
         a.source.row == b.source.row && a.source.page_from == b.source.page_from;
}

JoinedAgency join(std::vector<const Report*> reports) {
  std::stable_sort(reports.begin(), reports.end(),
                   [](const Report* a, const Report* b) { return standing(*a) < standing(*b); });
  std::vector<const Report*> distinct;
  std::vector<std::string> duplicates;
  for (const Report* report : reports) {
    const bool known = std::any_of(distinct.begin(), distinct.end(), [&](const Report* other) {
      return same_document(*report, *other);
    });
    if (known) {
      duplicates.push_back(report->source.file);
    } else {
      distinct.push_back(report);
    }
  }
  Joiner joiner(*distinct.front());
  for (std::size_t i = 1; i < distinct.size(); ++i) joiner.add(*distinct[i]);
  JoinedAgency joined = joiner.take();
  joined.duplicates = std::move(duplicates);
  return joined;
}

}  // namespace

std::vector<JoinedAgency> join_agencies(const RunResult& run,
                                        const std::vector<Succession>& successions) {
  std::vector<const Report*> reports;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) {
      if (report.document_type != DocumentType::kNotIta) reports.push_back(&report);
    }
  }
  const std::vector<std::size_t> groups = groups_of(reports, successions);
  std::vector<std::vector<const Report*>> members;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (groups[i] == members.size()) members.emplace_back();
    members[groups[i]].push_back(reports[i]);
  }
  std::vector<JoinedAgency> joined;
  for (const auto& group : members) {
    joined.push_back(join(group));
    CurrentAgency current = current_agency(joined.back().report.agency, successions);
    joined.back().report.agency = std::move(current.agency);
    joined.back().former = std::move(current.former);
  }
  return joined;
}

}  // namespace prongsai
