#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/origin.h"
#include "model/reference.h"

namespace prongsai {

// What several prints say about one place.
struct SettledPlace {
  std::optional<std::string> name;  // as the gazetteer writes it; else the most frequent print
  bool known = false;               // the gazetteer has it
  bool contradicted = false;        // the gazetteer has another place that is printed, too
};

// Compares by key: ถ้าพรรณรา and ถ้ำพรรณรา are one place, spelt as the gazetteer spells it. Prints
// that the gazetteer does not have give way to those it has.
[[nodiscard]] SettledPlace settle_province(const std::vector<Text>& prints,
                                           const Gazetteer& gazetteer);

// The same for a district; only of `province`, where one is given.
[[nodiscard]] SettledPlace settle_district(const std::vector<Text>& prints,
                                           const std::optional<std::string>& province,
                                           const Gazetteer& gazetteer);

// The spellings, the most frequent first; equally frequent ones in the order in which they stand.
[[nodiscard]] std::vector<std::string> by_frequency(const std::vector<std::string>& spellings);

// All authorities with the name's kind and a name of the same key; only of `province`, where one is
// given. `name` is as spell_out_agency() gives it.
[[nodiscard]] std::vector<const LocalAuthority*> find_authorities(
    std::string_view name, const std::optional<std::string>& province, const Gazetteer& gazetteer);

// The authorities of the name's kind, district and province whose names are nearest to it by
// Thai clusters, all equally near; none where even these are too far off: more than one cluster, or
// a third of the place's name. (เทศบาลตำบลลำนำ of the district of เทศบาลตำบลลำน้ำ is that one.)
[[nodiscard]] std::vector<const LocalAuthority*> find_nearest_authorities(
    std::string_view name, const std::string& district, const std::string& province,
    const Gazetteer& gazetteer);

}  // namespace prongsai
