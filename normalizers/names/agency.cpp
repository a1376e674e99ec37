#include "normalizers/names/agency.h"

#include <algorithm>

#include "normalizers/names/agency_name.h"
#include "normalizers/names/known_places.h"

namespace prongsai {
namespace {

// What the gazetteer says to the prints of one agency.
struct Match {
  const LocalAuthority* authority = nullptr;  // the one meant, as far as it can be told
  bool ambiguous = false;  // several fit, or something that is printed speaks against it
  bool respelt = false;    // its name is not quite what is printed; district and province are
};

bool agrees(const SettledPlace& place, const std::string& expected) {
  return !place.name || expected.empty() || (place.known && *place.name == expected);
}

// The authority of one name: single by its district, or the only one of that name.
Match match_name(const std::string& name, const SettledPlace& district,
                 const SettledPlace& province, const Gazetteer& gazetteer) {
  const auto within = province.known ? province.name : std::nullopt;
  const auto found = find_authorities(name, within, gazetteer);
  std::vector<const LocalAuthority*> agreeing;
  for (const LocalAuthority* authority : found) {
    if (agrees(district, authority->district) && agrees(province, authority->province)) {
      agreeing.push_back(authority);
    }
  }
  if (agreeing.size() == 1) return {agreeing.front(), false, false};
  if (found.empty() && district.known && province.known) {
    const auto near = find_nearest_authorities(name, *district.name, *province.name, gazetteer);
    if (near.size() == 1) return {near.front(), false, true};
    if (near.size() > 1) return {nullptr, true, false};
  }
  return {found.size() == 1 ? found.front() : nullptr, !found.empty(), false};
}

// The most frequent name that the gazetteer has decides; a second authority named makes it
// ambiguous.
Match match_names(const std::vector<std::string>& names, const SettledPlace& district,
                  const SettledPlace& province, const Gazetteer& gazetteer) {
  Match best;
  for (const std::string& name : names) {
    if (!is_local_kind(agency_kind(name))) continue;
    const Match match = match_name(name, district, province, gazetteer);
    if ((!best.authority && !best.ambiguous) ||
        (best.respelt && match.authority && !match.respelt)) {
      best = match;
    } else if (match.authority && !match.respelt && match.authority != best.authority) {
      best.ambiguous = true;
    }
  }
  best.ambiguous |= best.authority && (district.contradicted || province.contradicted);
  return best;
}

Finding not_in_gazetteer(const Agency& agency) {
  return {Severity::kInfo,
          "agency-not-in-gazetteer",
          "agency",
          agency.origin.page,
          "ไม่พบ \"" + agency.name + "\" ในทะเบียนองค์กรปกครองส่วนท้องถิ่น จึงใช้ชื่อตามที่พิมพ์",
          "\"" + agency.name + "\" is not in the list of local authorities; kept as printed"};
}

Finding respelt(const Agency& agency, const std::string& printed) {
  return {Severity::kInfo,
          "agency-respelt",
          "agency",
          agency.origin.page,
          "ชื่อที่พิมพ์ \"" + printed + "\" ไม่มีในทะเบียน ใช้ \"" + agency.name + "\" ซึ่งใกล้ที่สุดในอำเภอเดียวกัน",
          "\"" + printed + "\" is in no list; the nearest name of its district is \"" +
              agency.name + '"'};
}

Finding ambiguous(const Agency& agency) {
  return {Severity::kReview,
          "agency-ambiguous",
          "agency",
          agency.origin.page,
          "ชื่อ อำเภอ และจังหวัดของ \"" + agency.name + "\" ไม่ชี้ไปที่หน่วยงานเดียวกัน โปรดตรวจสอบ",
          "name, district and province of \"" + agency.name +
              "\" do not point to one local authority; please look"};
}

}  // namespace

Agency settle_agency(const AgencyEvidence& evidence, const Gazetteer& gazetteer,
                     Findings& findings) {
  Agency agency;
  std::vector<std::string> spelt_out;
  for (const Text& name : evidence.names) {
    std::string full = spell_out_agency(name.value);
    if (full.empty()) continue;
    if (spelt_out.empty()) {
      agency.name_printed = name.value;
      agency.origin = name.origin;
    }
    spelt_out.push_back(std::move(full));
  }
  const SettledPlace province = settle_province(evidence.provinces, gazetteer);
  const SettledPlace district =
      settle_district(evidence.districts, province.known ? province.name : std::nullopt, gazetteer);
  agency.province = province.name;
  agency.district = district.name;
  if (spelt_out.empty()) return agency;

  const std::vector<std::string> names = by_frequency(spelt_out);
  agency.name = names.front();
  agency.kind = agency_kind(agency.name);
  const Match match = match_names(names, district, province, gazetteer);
  if (match.authority) {
    agency.name = match.authority->name;
    agency.kind = match.authority->kind;
  }
  if (match.ambiguous) {
    findings.push_back(ambiguous(agency));
  } else if (match.authority) {
    agency.province = match.authority->province;
    if (!match.authority->district.empty()) agency.district = match.authority->district;
    if (!match.authority->code.empty()) agency.code = match.authority->code;
    if (match.respelt) findings.push_back(respelt(agency, names.front()));
  } else if (agency.kind.empty() || is_local_kind(agency.kind)) {
    findings.push_back(not_in_gazetteer(agency));
  }
  return agency;
}

}  // namespace prongsai
