#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "model/record.h"
#include "model/reference.h"

namespace prongsai {

// Everything on the pages that says which agency this is about, in document order; the same name
// may stand many times, spelt in several ways.
struct AgencyEvidence {
  std::vector<Text> names;      // "องค์การบริหารส่วนตำบลคลองใส"
  std::vector<Text> districts;  // without "อำเภอ": "ถ้าพรรณรา", "ถ้ำพรรณรา"
  std::vector<Text> provinces;  // without "จังหวัด"
};

// The kind that a full agency name begins with or contains: "องค์การบริหารส่วนตำบล", "เทศบาลตำบล",
// "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนจังหวัด", "กรม", "จังหวัด", "มหาวิทยาลัย" ...; empty: none
// known.
[[nodiscard]] std::string_view agency_kind(std::string_view name);

// Settles name, district and province of the agency. Name, district and province are compared with
// the gazetteer after spelling variants (องค์กรบริหารส่วนตำบล) are evened out; the most frequent
// spelling wins where the gazetteer has none; the code is given only for a single match on which
// all that is printed agrees. A district or province misspelt in one place (ถ้าพรรณรา) and right in
// another is the right one. A name that is in no list is taken for the one nearest to it by Thai
// clusters if district and province are those printed and no other one is as near. Reports
// agency-not-in-gazetteer and agency-respelt (info), agency-ambiguous (review).
[[nodiscard]] Agency settle_agency(const AgencyEvidence& evidence, const Gazetteer& gazetteer,
                                   Findings& findings);

}  // namespace prongsai
