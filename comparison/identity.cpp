#include "comparison/identity.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "normalizers/names/agency.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

bool may_be(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

bool fits(const AgencyIdentity& a, const AgencyIdentity& b) {
  return !a.name.empty() && a.name == b.name && may_be(a.district, b.district) &&
         may_be(a.province, b.province) && may_be(a.code, b.code);
}

bool is_whole(const AgencyIdentity& identity) {
  return !identity.code.empty() || (!identity.district.empty() && !identity.province.empty());
}

// Identities that say all there is to say, each once: what the others may be.
class Known {
 public:
  std::size_t add(const AgencyIdentity& identity) {
    // One that is whole but has no code is the one with a code at the same place.
    for (std::size_t i = 0; i < known_.size(); ++i) {
      const bool same_code = !identity.code.empty() && known_[i].code == identity.code;
      const bool same_place = fits(identity, known_[i]) &&
                              identity.district == known_[i].district &&
                              identity.province == known_[i].province;
      if (same_code || same_place) {
        if (known_[i].code.empty()) known_[i].code = identity.code;
        return i;
      }
    }
    known_.push_back(identity);
    return known_.size() - 1;
  }

  // The single one that an incomplete identity fits.
  [[nodiscard]] std::optional<std::size_t> single(const AgencyIdentity& identity) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      if (!fits(identity, known_[i])) continue;
      if (found) return std::nullopt;
      found = i;
    }
    return found;
  }

 private:
  std::vector<AgencyIdentity> known_;
};

}  // namespace

AgencyIdentity identity_of(const std::string& code, const std::string& name,
                           const std::string& kind, const std::string& district,
                           const std::string& province) {
  if (name.empty()) return {code, "", district, province};
  const std::string own_kind = kind.empty() ? std::string(agency_kind(name)) : kind;
  return {code, phrase_key(own_kind) + '|' + phrase_key(name), district, province};
}

AgencyIdentity identity_of(const Agency& agency) {
  return identity_of(agency.code.value_or(""), agency.name, agency.kind,
                     agency.district.value_or(""), agency.province.value_or(""));
}

std::vector<std::size_t> group_identities(const std::vector<AgencyIdentity>& identities) {
  // By name first: only namesakes are ever compared with each other.
  std::map<std::string, Known> by_name;
  std::map<std::string, std::pair<std::string, std::size_t>> by_code;
  using Group =
      std::tuple<std::string, std::size_t, std::size_t>;  // name, known, or its own number
  std::vector<Group> groups(identities.size());
  for (int pass = 0; pass < 2; ++pass) {
    for (std::size_t i = 0; i < identities.size(); ++i) {
      const AgencyIdentity& identity = identities[i];
      if (is_whole(identity) != (pass == 0)) continue;
      Known& namesakes = by_name[identity.name];
      if (identity.name.empty() && identity.code.empty()) {
        groups[i] = {"", 0, i + 1};  // nobody knows who
      } else if (pass == 0) {
        std::pair known(identity.name, namesakes.add(identity));
        if (!identity.code.empty()) known = by_code.emplace(identity.code, known).first->second;
        groups[i] = {known.first, known.second, 0};
      } else if (const auto single = namesakes.single(identity)) {
        groups[i] = {identity.name, *single, 0};
      } else {
        groups[i] = {identity.name + '|' + identity.district + '|' + identity.province, 0, 1};
      }
    }
  }
  std::map<Group, std::size_t> numbers;
  std::vector<std::size_t> result;
  for (const Group& group : groups) {
    result.push_back(numbers.emplace(group, numbers.size()).first->second);
  }
  return result;
}

}  // namespace prongsai
