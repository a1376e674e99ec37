#include "normalizers/drafts/mend.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "normalizers/numbers/period.h"
#include "normalizers/text/closed_list.h"
#include "normalizers/drafts/draft_texts.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// The names with the words that say of what: "อำเภอถ้ำพรรณรา".
std::string district_name(const std::string& district) { return "อำเภอ" + district; }
std::string province_name(const std::string& province) { return "จังหวัด" + province; }

// Calls look(name) for every full name of the gazetteer.
template <typename Look>
void for_each_name(const Gazetteer& gazetteer, Look look) {
  for (const LocalAuthority& authority : gazetteer.authorities) look(authority.name);
  for (const auto& [province, district] : gazetteer.districts) look(district_name(district));
  for (const std::string& province : gazetteer.provinces) look(province_name(province));
}

// The names of a known agency that no other name of the gazetteer can be taken for when its marks
// are lost: not those of บางพลี, since there is a บางพลู.
std::vector<std::string> telling_names(const Agency& agency, const Gazetteer& gazetteer) {
  std::vector<std::string> names;
  if (!agency.code) return names;
  names.push_back(agency.name);
  if (agency.district) names.push_back(district_name(*agency.district));
  if (agency.province) names.push_back(province_name(*agency.province));
  std::vector<std::string> keys;
  for (const std::string& name : names) keys.push_back(phrase_key(name));
  for_each_name(gazetteer, [&](const std::string& other) {
    const std::string key = phrase_key(other);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (keys[i] == key && names[i] != other) names[i].clear();
    }
  });
  std::erase(names, "");
  return names;
}

class Mender {
 public:
  Mender(std::vector<Change>& changes, Draft& draft, const RepairOptions& options)
      : changes_(changes), draft_(draft), options_(options) {}

  void mend(const Framework& framework) {
    const std::vector<std::string> groups = groups_of(framework);
    for (auto& item : draft_.items) {
      if (const FrameworkItem* known = find_item(framework, item.code)) {
        spell(item.text, {&known->text, 1});
        take(kOfficialWording, item.text, mend_flagged_spot(item.text.value, known->text));
      }
      spell(item.group, groups);
    }
    for (auto& plan : draft_.plans) {
      const FrameworkItem* known = plan.item ? find_item(framework, *plan.item) : nullptr;
      if (!known) continue;
      spell(plan.item_text, {&known->text, 1});
      take(kOfficialWording, plan.item_text, mend_flagged_spot(plan.item_text.value, known->text));
    }
  }

  void mend_names_of_places(const Gazetteer& gazetteer) {
    const Agency& agency = draft_.agency;
    if (!agency.code) return;
    std::optional<std::vector<std::string>>
        names;  // found when first needed: it takes a look at all
    const auto is_a_name = [&](std::string_view printed) {
      bool found = false;
      for_each_name(gazetteer, [&](const std::string& name) { found = found || name == printed; });
      return found;
    };
    for_each_text(draft_, [&](Text& text, const std::string&) {
      if (!may_name(text.value, agency)) return;
      if (!names) names = telling_names(agency, gazetteer);
      take(kPlaceName, text, mend_names(text.value, *names, is_a_name));
    });
  }

  void mend_months_and_units(const Reference& reference) {
    if (draft_.items.empty() && draft_.plans.empty() && draft_.limitations.empty()) return;
    static const std::vector<Phrase> kMonths = months();
    const std::vector<Phrase> units = phrases_of(reference.units);
    for_each_text(draft_, [&](Text& text, const std::string&) {
      take(kMonthName, text, mend_phrases(text.value, kMonths));
      take(kUnitName, text, mend_phrases(text.value, units));
    });
    for (auto& plan : draft_.plans) {
      for (Text& unit : plan.responsible) take(kUnitName, unit, mend_units(unit.value, units));
      const std::string printed = plan.period.value;
      take(kMonthName, plan.period, mend_phrases(plan.period.value, kMonths));
      if (plan.period.value == printed) continue;
      const Period period = parse_period(plan.period.value, draft_.plan_year);
      plan.start = period.start;
      plan.end = period.end;
    }
  }

 private:
  // With the words that are written together with them.
  static std::vector<Phrase> months() {
    std::vector<std::string> names;
    for (const std::string& month : month_names()) {
      for (const char* before : {"", "เดือน", "ภายในเดือน"}) names.push_back(before + month);
    }
    return phrases_of(names);
  }

  static std::vector<std::string> groups_of(const Framework& framework) {
    std::set<std::string> groups;
    for (const FrameworkItem& item : framework.items) {
      if (!item.group.empty()) groups.insert(item.group);
    }
    return {groups.begin(), groups.end()};
  }

  // What stands between the signs of a cell that makes units responsible is one of the list as a
  // whole or is left alone: "คณะทำงาน ITA (สานักปลัด/ทุกกอง)" gets its สำนักปลัด.
  static std::optional<std::string> mend_units(std::string_view text,
                                               const std::vector<Phrase>& units) {
    std::string mended;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of("()/,;", at), text.size());
      const std::string_view part = text.substr(at, end - at);
      mended += spelling_of(part, units).value_or(std::string(part));
      if (end < text.size()) mended += text[end];
      at = end + 1;
    }
    if (mended == text) return std::nullopt;
    return mended;
  }

  static std::optional<std::string> spelling_of(std::string_view part,
                                                const std::vector<Phrase>& units) {
    const std::string key = phrase_key(part);
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Phrase& phrase) { return phrase.key == key; });
    if (key.empty() || unit == units.end()) return std::nullopt;
    return official_spelling(part, {&unit->text, 1});
  }

  // A quick look, by letters.
  static bool may_name(std::string_view text, const Agency& agency) {
    const std::string key = phrase_key(text);
    const auto has = [&](const std::string& name) {
      return key.find(phrase_key(name)) != std::string::npos;
    };
    return has(agency.name) || (agency.district && has(district_name(*agency.district))) ||
           (agency.province && has(province_name(*agency.province)));
  }

  void spell(Text& text, std::span<const std::string> official) {
    if (text.value.empty()) return;
    take(kOfficialWording, text, official_spelling(text.value, official));
  }

  void take(std::string_view rule, Text& text, std::optional<std::string> mended) {
    constexpr double kConfidence = 0.95;
    if (!mended || options_.without.contains(rule)) return;
    changes_.push_back(
        {rule, text.value, *mended, text.origin, RepairClass::kDictionary, kConfidence});
    text.value = std::move(*mended);
  }

  std::vector<Change>& changes_;
  Draft& draft_;
  const RepairOptions& options_;
};

}  // namespace

void mend_texts(const Reference& reference, std::vector<Change>& changes, Draft& draft,
                const RepairOptions& options) {
  Mender mender(changes, draft, options);
  bool exact = false;
  const Framework* framework =
      draft.fiscal_year ? framework_for(reference, *draft.fiscal_year, &exact) : nullptr;
  if (framework && exact) mender.mend(*framework);
  mender.mend_months_and_units(reference);
  mender.mend_names_of_places(reference.gazetteer);
}

}  // namespace prongsai
