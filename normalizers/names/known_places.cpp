#include "normalizers/names/known_places.h"

#include <algorithm>
#include <utility>

#include "normalizers/names/agency.h"
#include "normalizers/names/cluster_distance.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

std::vector<std::string> spellings_of(const std::vector<Text>& prints) {
  std::vector<std::string> spellings;
  for (const Text& print : prints) {
    if (const std::string_view name = trim(print.value); !name.empty()) {
      spellings.emplace_back(name);
    }
  }
  return spellings;
}

// The place of the list that a print means: the same letters, else the same key.
const std::string* find_place(const std::string& print,
                              const std::vector<const std::string*>& known) {
  for (const std::string* place : known) {
    if (*place == print) return place;
  }
  const std::string key = phrase_key(print);
  for (const std::string* place : known) {
    if (phrase_key(*place) == key) return place;
  }
  return nullptr;
}

SettledPlace settle(const std::vector<Text>& prints, const std::vector<const std::string*>& known) {
  const std::vector<std::string> spellings = spellings_of(prints);
  std::vector<std::string> meant;
  for (const std::string& spelling : by_frequency(spellings)) {
    if (const std::string* place = find_place(spelling, known)) {
      meant.insert(meant.end(), std::count(spellings.begin(), spellings.end(), spelling), *place);
    }
  }
  SettledPlace settled;
  if (!meant.empty()) {
    const std::vector<std::string> places = by_frequency(meant);
    settled = {places.front(), true, places.size() > 1};
  } else if (!spellings.empty()) {
    settled.name = by_frequency(spellings).front();
  }
  return settled;
}

}  // namespace

std::vector<std::string> by_frequency(const std::vector<std::string>& spellings) {
  std::vector<std::pair<std::string, int>> counts;
  for (const std::string& spelling : spellings) {
    const auto found = std::find_if(counts.begin(), counts.end(),
                                    [&](const auto& entry) { return entry.first == spelling; });
    if (found == counts.end()) {
      counts.emplace_back(spelling, 1);
    } else {
      ++found->second;
    }
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> sorted;
  for (auto& [spelling, count] : counts) sorted.push_back(std::move(spelling));
  return sorted;
}

SettledPlace settle_province(const std::vector<Text>& prints, const Gazetteer& gazetteer) {
  std::vector<const std::string*> known;
  for (const std::string& province : gazetteer.provinces) known.push_back(&province);
  return settle(prints, known);
}

SettledPlace settle_district(const std::vector<Text>& prints,
                             const std::optional<std::string>& province,
                             const Gazetteer& gazetteer) {
  auto [first, last] = province ? gazetteer.districts.equal_range(*province)
                                : std::pair(gazetteer.districts.begin(), gazetteer.districts.end());
  std::vector<const std::string*> known;
  for (; first != last; ++first) known.push_back(&first->second);
  return settle(prints, known);
}

// The first letter behind the kind's name; 0 where the name does not begin with it. Keys keep it,
// but for เเ, which is แ.
static char32_t first_letter(std::string_view name, std::string_view kind) {
  constexpr char32_t kE = 0x0E40;
  constexpr char32_t kAe = 0x0E41;
  std::size_t at = kind.size();
  while (at < name.size() && name[at] == ' ') ++at;
  if (!name.starts_with(kind) || at >= name.size()) return 0;
  const char32_t letter = next_code_point(name, at);
  return letter == kAe ? kE : letter;
}

// No index over the whole country: a report names its province, and the keys of one province's
// authorities are made in 0.2 ms. Without a province the first letter leaves some 200 of the 7,852.
std::vector<const LocalAuthority*> find_authorities(std::string_view name,
                                                    const std::optional<std::string>& province,
                                                    const Gazetteer& gazetteer) {
  const std::string_view kind = agency_kind(name);
  const std::string key = phrase_key(name);
  const char32_t letter = first_letter(name, kind);
  std::vector<const LocalAuthority*> found;
  for (const LocalAuthority& authority : gazetteer.authorities) {
    if (authority.kind != kind || (province && authority.province != *province)) continue;
    if (letter != 0 && first_letter(authority.name, kind) != letter) continue;
    if (authority.name == name || phrase_key(authority.name) == key) found.push_back(&authority);
  }
  return found;
}

// Few authorities share kind, district and province: the distance is measured for some ten of the
// 7,852.
std::vector<const LocalAuthority*> find_nearest_authorities(std::string_view name,
                                                            const std::string& district,
                                                            const std::string& province,
                                                            const Gazetteer& gazetteer) {
  const std::string_view kind = agency_kind(name);
  const int place_length = cluster_length(name) - cluster_length(kind);
  int nearest = std::min(kClusterOff, kClusterOff * place_length / 3);
  std::vector<const LocalAuthority*> found;
  for (const LocalAuthority& authority : gazetteer.authorities) {
    if (authority.district != district || authority.kind != kind) continue;
    if (authority.province != province) continue;
    const int distance = cluster_distance(name, authority.name);
    if (distance > nearest) continue;
    if (distance < nearest) found.clear();
    nearest = distance;
    found.push_back(&authority);
  }
  return found;
}

}  // namespace prongsai
