#include "comparison/successions.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>

#include "normalizers/names/agency.h"

namespace prongsai {
namespace {

// What becomes what; the lower kind first.
constexpr std::array<std::string_view, 4> kKinds{"องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง",
                                                 "เทศบาลนคร"};

int rank_of(std::string_view kind) {
  const auto found = std::find(kKinds.begin(), kKinds.end(), kind);
  return found == kKinds.end() ? -1 : static_cast<int>(found - kKinds.begin());
}

// "คลองใส" of "องค์การบริหารส่วนตำบลคลองใส"; empty: of none of these kinds.
std::string place_of(const std::string& name) {
  const std::string_view kind = agency_kind(name);
  if (rank_of(kind) < 0 || !name.starts_with(kind)) return {};
  return name.substr(kind.size());
}

using Place = std::tuple<std::string, std::string, std::string>;  // its name, district, province

std::optional<Place> place_at(const std::string& name, const std::string& district,
                              const std::string& province) {
  const std::string place = place_of(name);
  if (place.empty() || district.empty() || province.empty()) return std::nullopt;
  return Place{place, district, province};
}

using Listed = std::map<Place, std::vector<const LocalAuthority*>>;

Listed listed_places(const Gazetteer& gazetteer) {
  Listed listed;
  for (const LocalAuthority& authority : gazetteer.authorities) {
    const auto place = place_at(authority.name, authority.district, authority.province);
    if (place) listed[*place].push_back(&authority);
  }
  return listed;
}

// When a document calls an agency what.
using Called = std::map<std::pair<Place, std::string>, std::vector<FiscalYear>>;

Called names_on_documents(const RunResult& run) {
  Called called;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) {
      const Agency& agency = report.agency;
      const auto place =
          place_at(agency.name, agency.district.value_or(""), agency.province.value_or(""));
      if (place && report.fiscal_year) called[{*place, agency.name}].push_back(*report.fiscal_year);
    }
  }
  return called;
}

class Finder {
 public:
  Finder(const std::vector<RosterEntry>& roster, const RunResult& run, const Gazetteer& gazetteer)
      : roster_(roster), called_(names_on_documents(run)), listed_(listed_places(gazetteer)) {}

  std::vector<Succession> find() {
    for (const RosterEntry& entry : roster_) {
      if (!entry.former.name.empty() || !entry.former.code.empty()) {
        found_.push_back({entry.former, entry});
      } else {
        consider(entry, std::nullopt);
      }
    }
    for (const auto& [who, years] : called_) {
      const auto& [place, name] = who;
      RosterEntry entry;
      entry.name = name;
      entry.kind = std::string(agency_kind(name));
      std::tie(std::ignore, entry.district, entry.province) = place;
      consider(entry, *std::min_element(years.begin(), years.end()));
    }
    return std::move(found_);
  }

 private:
  // `since`: of the first document that uses the name; nothing: the roster does.
  void consider(const RosterEntry& entry, std::optional<FiscalYear> since) {
    const auto place = place_at(entry.name, entry.district, entry.province);
    const auto listed = place ? listed_.find(*place) : listed_.end();
    if (listed == listed_.end() || listed->second.size() != 1) return;
    const LocalAuthority& former = *listed->second.front();
    if (rank_of(former.kind) >= rank_of(agency_kind(entry.name))) return;
    if (is_in_roster(former) || is_known(former)) return;
    const auto still = called_.find({*place, former.name});
    if (since && still != called_.end() &&
        std::any_of(still->second.begin(), still->second.end(),
                    [&](FiscalYear year) { return year >= *since; })) {
      return;
    }
    found_.push_back({{former.code, former.name}, entry});
  }

  [[nodiscard]] bool is_in_roster(const LocalAuthority& former) const {
    return std::any_of(roster_.begin(), roster_.end(), [&](const RosterEntry& entry) {
      return entry.name == former.name && entry.district == former.district;
    });
  }
  [[nodiscard]] bool is_known(const LocalAuthority& former) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Succession& succession) {
      return succession.former.code == former.code;
    });
  }

  const std::vector<RosterEntry>& roster_;
  Called called_;
  Listed listed_;
  std::vector<Succession> found_;
};

bool was(const Agency& agency, const Succession& succession) {
  const FormerAgency& former = succession.former;
  if (!former.code.empty() && agency.code == former.code) return true;
  return !former.name.empty() && agency.name == former.name &&
         agency.district.value_or("") == succession.now.district;
}

bool is(const Agency& agency, const RosterEntry& now) {
  if (!now.code.empty() && agency.code == now.code) return true;
  return agency.name == now.name && agency.district.value_or("") == now.district;
}

}  // namespace

std::vector<Succession> find_successions(const std::vector<RosterEntry>& roster,
                                         const RunResult& run, const Gazetteer& gazetteer) {
  return Finder(roster, run, gazetteer).find();
}

CurrentAgency current_agency(const Agency& agency, const std::vector<Succession>& successions) {
  for (const Succession& succession : successions) {
    const bool former = was(agency, succession);
    if (!former && !is(agency, succession.now)) continue;
    CurrentAgency current{agency, succession.former};
    if (!former) return current;
    current.agency.name = succession.now.name;
    current.agency.kind = succession.now.kind.empty()
                              ? std::string(agency_kind(succession.now.name))
                              : succession.now.kind;
    current.agency.code.reset();
    if (!succession.now.code.empty()) current.agency.code = succession.now.code;
    return current;
  }
  return {agency, {}};
}

std::vector<RosterEntry> with_successions(std::vector<RosterEntry> roster,
                                          const std::vector<Succession>& successions) {
  for (const Succession& succession : successions) {
    for (RosterEntry& entry : roster) {
      if (succession.former.code.empty() || entry.code != succession.former.code) continue;
      const auto announced = std::move(entry.announced);
      entry = succession.now;
      entry.announced = announced;
      entry.former = succession.former;
    }
    for (RosterEntry& entry : roster) {
      if (entry.name == succession.now.name && entry.district == succession.now.district) {
        entry.former = succession.former;
      }
    }
  }
  return roster;
}

}  // namespace prongsai
