#include "comparison/roster.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "comparison/identity.h"
#include "comparison/unread_files.h"

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

std::optional<Hundredths> compared(const Report& report) {
  const Score& score = report.overall.score;
  return score.used ? score.used : score.value;
}

class Matcher {
 public:
  Matcher(const std::vector<RosterEntry>& roster, const std::vector<JoinedAgency>& joined,
          const RunResult& run)
      : roster_(roster),
        joined_(joined),
        unread_(unread_files(run, roster)),
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
        if (rows.back().state != ReportState::kReceived) find_unread(rows.back(), i);
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
    if (index == nullptr) return row;
    const Report& report = joined_[*index].report;
    row.joined = *index;
    if (report.document_type == DocumentType::kLeagueTable) {  // others say so; it sent nothing
      if (!row.announced.score && row.announced.level.empty()) {
        row.announced = {compared(report), report.overall.level.value_or("")};
      }
      return row;
    }
    row.state = ReportState::kReceived;
    row.file = report.source.file;
    row.score = compared(report);
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

  // A file that does not say its year is taken for the newest that its province reports of.
  void find_unread(RosterRow& row, std::size_t entry) const {
    const FiscalYear newest = *years_of(roster_[entry]).rbegin();
    for (const UnreadFile& file : unread_) {
      if (groups_[file.entry] != groups_[entry] || file.year.value_or(newest) != row.year) continue;
      row.state = ReportState::kUnreadable;
      row.file = file.file;
      return;
    }
  }

  const std::vector<RosterEntry>& roster_;
  const std::vector<JoinedAgency>& joined_;
  std::vector<UnreadFile> unread_;
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
    if (row.announced.score) ++rate.announced;
    if (row.announced.score && *row.announced.score >= pass) ++rate.announced_passed;
    if (!row.score) continue;
    ++rate.with_report;
    if (*row.score >= pass) ++rate.passed;
  }
  return rate;
}

std::string words_of(const PassRate& rate) {
  std::string words = "ผ่าน " + std::to_string(rate.passed) + " จาก " +
                      std::to_string(rate.with_report) + " แห่งที่มีรายงาน ทั้งหมด " +
                      std::to_string(rate.all) + " แห่ง";
  if (rate.announced > 0) {
    words += "; ตามประกาศ ผ่าน " + std::to_string(rate.announced_passed) + " จาก " +
             std::to_string(rate.announced) + " แห่งที่ประกาศ";
  }
  return words;
}

}  // namespace prongsai
