#include "comparison/roster.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "comparison/identity.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

AgencyIdentity identity_of_entry(const RosterEntry& entry) {
  return identity_of(entry.code, entry.name, entry.kind, entry.district, entry.province);
}

RosterEntry entry_of(const Agency& agency) {
  return {agency.code.value_or(""),     agency.name, agency.kind, agency.district.value_or(""),
          agency.province.value_or(""), "",          {}};
}

// The years of which a province has any report; those of all provinces by the empty name.
std::map<std::string, std::set<FiscalYear>> years_by_province(
    const std::vector<JoinedAgency>& joined) {
  std::map<std::string, std::set<FiscalYear>> years;
  for (const JoinedAgency& agency : joined) {
    if (!agency.report.fiscal_year) continue;
    years[""].insert(*agency.report.fiscal_year);
    years[agency.report.agency.province.value_or("")].insert(*agency.report.fiscal_year);
  }
  return years;
}

// Files that could not be read, by the key of their names.
std::vector<std::pair<std::string, std::string>> unread_files(const RunResult& run) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const InputOutcome& input : run.inputs) {
    if (input.refusal) files.emplace_back(phrase_key(input.file), input.file);
  }
  return files;
}

// What a league table among the agency's documents announces, beside a document of its own.
Announced announced_by_table(const JoinedAgency& joined) {
  const auto table =
      std::find(joined.types.begin(), joined.types.end(), DocumentType::kLeagueTable);
  if (table == joined.types.begin() || table == joined.types.end()) return {};
  const int source = static_cast<int>(table - joined.types.begin());
  for (const SourcesDiffer& differ : joined.differences) {
    if (differ.field != "overall") continue;
    for (const SourceValue& value : differ.values) {
      if (value.source == source) return {value.value, ""};
    }
  }
  return {joined.report.overall.score.value, ""};  // not among the differences: the same
}

class Matcher {
 public:
  Matcher(const std::vector<RosterEntry>& roster, const std::vector<JoinedAgency>& joined,
          const RunResult& run)
      : roster_(roster),
        joined_(joined),
        unread_(unread_files(run)),
        years_(years_by_province(joined)) {
    std::vector<AgencyIdentity> identities;
    for (const RosterEntry& entry : roster) identities.push_back(identity_of_entry(entry));
    for (const JoinedAgency& agency : joined)
      identities.push_back(identity_of(agency.report.agency));
    groups_ = group_identities(identities);
  }

  [[nodiscard]] std::vector<RosterRow> rows() {
    std::map<std::pair<std::size_t, FiscalYear>, std::size_t> by_group;
    for (std::size_t i = 0; i < joined_.size(); ++i) {
      const auto& year = joined_[i].report.fiscal_year;
      if (year) by_group.emplace(std::pair(groups_[roster_.size() + i], *year), i);
    }
    std::set<std::size_t> expected;
    std::vector<RosterRow> rows;
    for (std::size_t i = 0; i < roster_.size(); ++i) {
      if (!expected.insert(groups_[i]).second) continue;  // named twice
      for (const FiscalYear year : years_of(roster_[i])) {
        const auto found = by_group.find({groups_[i], year});
        rows.push_back(row(roster_[i], year, found == by_group.end() ? nullptr : &found->second));
      }
    }
    for (const auto& [key, index] : by_group) {
      if (expected.count(key.first) > 0) continue;
      rows.push_back(row(entry_of(joined_[index].report.agency), key.second, &index));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RosterRow& a, const RosterRow& b) {
      return sort_key(a) < sort_key(b);
    });
    return rows;
  }

 private:
  static std::tuple<std::string, std::string, std::string, FiscalYear> sort_key(
      const RosterRow& row) {
    return {row.agency.province, row.agency.district, row.agency.name, row.year};
  }

  [[nodiscard]] RosterRow row(const RosterEntry& entry, FiscalYear year,
                              const std::size_t* index) const {
    RosterRow row;
    row.agency = entry;
    row.year = year;
    const auto announced = entry.announced.find(year);
    if (announced != entry.announced.end()) row.announced = announced->second;
    if (index == nullptr) {
      find_unread(row);
      return row;
    }
    const Report& report = joined_[*index].report;
    row.joined = *index;
    row.state = ReportState::kReceived;
    row.file = report.source.file;
    row.score = report.overall.score.used ? report.overall.score.used : report.overall.score.value;
    row.level = report.overall.level.value_or("");
    row.page = report.overall.score.origin.page;
    if (!row.announced.score && row.announced.level.empty()) {
      row.announced = announced_by_table(joined_[*index]);
    }
    return row;
  }

  // Those of which its province has any report, and those of which something is announced.
  [[nodiscard]] std::set<FiscalYear> years_of(const RosterEntry& entry) const {
    std::set<FiscalYear> years;
    const auto of_province = years_.find(entry.province);
    if (of_province != years_.end()) years = of_province->second;
    for (const auto& [year, announced] : entry.announced) years.insert(year);
    return years;
  }

  void find_unread(RosterRow& row) const {
    const std::string key = phrase_key(row.agency.name);
    const auto found = std::find_if(unread_.begin(), unread_.end(), [&](const auto& file) {
      return !key.empty() && file.first.find(key) != std::string::npos;
    });
    if (found == unread_.end()) return;
    row.state = ReportState::kUnreadable;
    row.file = found->second;
  }

  const std::vector<RosterEntry>& roster_;
  const std::vector<JoinedAgency>& joined_;
  std::vector<std::pair<std::string, std::string>> unread_;
  std::map<std::string, std::set<FiscalYear>> years_;
  std::vector<std::size_t> groups_;  // of the roster, then of the joined agencies
};

int difference_of(const RosterRow& row) {
  if (!row.score || !row.announced.score) return 0;
  return std::abs(row.score->value - row.announced.score->value);
}

bool level_differs(const RosterRow& row) {
  return !row.level.empty() && !row.announced.level.empty() && row.level != row.announced.level;
}

}  // namespace

std::vector<RosterEntry> default_roster(const Gazetteer& gazetteer,
                                        const std::vector<JoinedAgency>& joined) {
  std::set<std::string> provinces;
  for (const JoinedAgency& agency : joined) {
    if (agency.report.agency.province) provinces.insert(*agency.report.agency.province);
  }
  std::vector<RosterEntry> roster;
  for (const LocalAuthority& authority : gazetteer.authorities) {
    if (provinces.count(authority.province) == 0) continue;
    roster.push_back({authority.code,
                      authority.name,
                      authority.kind,
                      authority.district,
                      authority.province,
                      "",
                      {}});
  }
  return roster;
}

std::vector<RosterRow> match_roster(const std::vector<RosterEntry>& roster,
                                    const std::vector<JoinedAgency>& joined, const RunResult& run) {
  return Matcher(roster, joined, run).rows();
}

std::vector<const RosterRow*> announced_otherwise(const std::vector<RosterRow>& rows) {
  std::vector<const RosterRow*> differing;
  for (const RosterRow& row : rows) {
    if (difference_of(row) != 0 || level_differs(row)) differing.push_back(&row);
  }
  std::stable_sort(differing.begin(), differing.end(), [](const RosterRow* a, const RosterRow* b) {
    return difference_of(*a) > difference_of(*b);
  });
  return differing;
}

PassRate pass_rate(const std::vector<RosterRow>& rows, FiscalYear year, Hundredths pass) {
  PassRate rate;
  for (const RosterRow& row : rows) {
    if (row.year != year) continue;
    ++rate.all;
    if (!row.score) continue;
    ++rate.with_report;
    if (*row.score >= pass) ++rate.passed;
  }
  return rate;
}

std::string words_of(const PassRate& rate) {
  return "ผ่าน " + std::to_string(rate.passed) + " จาก " + std::to_string(rate.with_report) +
         " แห่งที่มีรายงาน ทั้งหมด " + std::to_string(rate.all) + " แห่ง";
}

}  // namespace prongsai
