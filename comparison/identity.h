#pragma once

#include <string>
#include <vector>

#include "model/record.h"

namespace prongsai {

// Who a record is about, as far as it says.
struct AgencyIdentity {
  std::string code;      // of the gazetteer; empty: not matched
  std::string name;      // under which namesakes' spellings meet (phrase_key), the kind in front
  std::string district;  // empty: not said
  std::string province;  // empty: not said
  bool operator==(const AgencyIdentity&) const = default;
};

[[nodiscard]] AgencyIdentity identity_of(const Agency& agency);
[[nodiscard]] AgencyIdentity identity_of(const std::string& code, const std::string& name,
                                         const std::string& kind, const std::string& district,
                                         const std::string& province);

// Groups identities that are one agency: those of one code; those without a code that have name,
// kind, district and province of another. What is not said (a league table without districts)
// fits anything, but only where it fits a single agency: with two it stays alone, as nobody can
// tell. 501 pairs of name and district exist twice with different kinds, so the kind is part of the
// name. Gives each identity its group's number; groups are numbered by first appearance.
[[nodiscard]] std::vector<std::size_t> group_identities(
    const std::vector<AgencyIdentity>& identities);

}  // namespace prongsai
