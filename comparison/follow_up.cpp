#include "comparison/follow_up.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "comparison/identity.h"
#include "comparison/outcomes.h"
#include "comparison/twins.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// FNV-1a, in hexadecimal: a key must stay for years, whatever std::hash does.
std::string fingerprint(const std::string& text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  constexpr char kDigits[] = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 24; shift -= 4) digits += kDigits[(hash >> shift) & 0xFU];
  return digits;
}

std::string agency_key(const Agency& agency) {
  const AgencyIdentity identity = identity_of(agency);
  if (!identity.code.empty()) return identity.code;
  return fingerprint(identity.name + '|' + identity.district + '|' + identity.province);
}

std::string item_of(const Plan<Score>& plan) {
  if (plan.item) return to_string(*plan.item);
  return plan.indicator ? "ตช." + std::to_string(*plan.indicator) : std::string();
}

FollowUpRow row_of(const JoinedAgency& joined, const Plan<Score>& plan) {
  const Report& report = joined.report;
  FollowUpRow row;
  row.province = report.agency.province.value_or("");
  row.district = report.agency.district.value_or("");
  row.agency = report.agency.name;
  row.year = report.fiscal_year;
  row.plan_year = report.plan_year;
  row.item = item_of(plan);
  row.measure = plan.measure.value;
  std::string measure("-");
  measure.append(row.year ? std::to_string(row.year->buddhist_era) : "0").append("-");
  measure.append(row.item.empty() ? "0" : row.item).append("-");
  measure.append(fingerprint(phrase_key(row.measure)));
  row.key = agency_key(report.agency) + measure;
  if (joined.former.name.empty()) return row;
  Agency former = report.agency;
  former.name = row.former_agency = joined.former.name;
  former.kind.clear();
  former.code.reset();
  if (!joined.former.code.empty()) former.code = joined.former.code;
  row.former_key = agency_key(former) + measure;
  return row;
}

std::string words_of(const Plan<Score>& plan) {
  std::string words = plan.measure.value;
  for (const Text& step : plan.steps) words += ' ' + step.value;
  return words;
}

// Measures of one agency and year may well resemble each other: those are no twins.
void add_twins(std::vector<FollowUpRow>& rows, const std::vector<std::string>& texts) {
  std::vector<std::string> owners;
  for (const FollowUpRow& row : rows) {
    owners.push_back(row.agency + '|' + row.district + '|' +
                     (row.year ? std::to_string(row.year->buddhist_era) : ""));
  }
  const auto twins = find_twins(texts, owners);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!twins[i]) continue;
    const FollowUpRow& twin = rows[*twins[i]];
    rows[i].twin = twin.agency;
    if (twin.year) rows[i].twin += ' ' + std::to_string(twin.year->buddhist_era);
  }
}

// By what people see, where the key is another.
std::string visible_key(const FollowUpRow& row, const std::string& agency) {
  return phrase_key(agency) + '|' + phrase_key(row.district) + '|' +
         (row.year ? std::to_string(row.year->buddhist_era) : "") + '|' + row.item + '|' +
         phrase_key(row.measure);
}

// Columns of one choice or day: the newer one counts. Of other texts the older one is kept below.
bool is_single(const std::string& heading) {
  return heading == "สถานะ" || heading == "เลือกลงพื้นที่" || heading == "วันที่";
}

// Adds what an older row says to what is noted already; `newer` comes from the newer workbook.
std::vector<FollowUpNote> with_notes(std::vector<FollowUpNote> noted,
                                     const std::vector<FollowUpNote>& newer) {
  for (const FollowUpNote& note : newer) {
    const auto same = std::find_if(noted.begin(), noted.end(), [&](const FollowUpNote& other) {
      return other.heading == note.heading;
    });
    if (same == noted.end()) {
      noted.push_back(note);
    } else if (is_single(note.heading) || note.text.find(same->text) != std::string::npos) {
      same->text = note.text;
    } else if (same->text.find(note.text) == std::string::npos) {
      same->text = note.text + '\n' + same->text;
    }
  }
  return noted;
}

// Which row has a key; one that two have leads to the first that is not taken yet.
class Finder {
 public:
  explicit Finder(const std::vector<FollowUpRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      by_key_[rows[i].key].push_back(i);
      by_words_[visible_key(rows[i], rows[i].agency)].push_back(i);
      if (rows[i].former_key.empty()) continue;
      by_key_[rows[i].former_key].push_back(i);
      by_words_[visible_key(rows[i], rows[i].former_agency)].push_back(i);
    }
  }

  std::optional<std::size_t> take(const FollowUpRow& row) {
    if (!row.key.empty()) {
      if (const auto found = take_first(by_key_[row.key])) return found;
    }
    return take_first(by_words_[visible_key(row, row.agency)]);
  }

 private:
  std::optional<std::size_t> take_first(const std::vector<std::size_t>& candidates) {
    for (const std::size_t i : candidates) {
      if (taken_.insert(i).second) return i;
    }
    return std::nullopt;
  }

  std::map<std::string, std::vector<std::size_t>> by_key_;
  std::map<std::string, std::vector<std::size_t>> by_words_;
  std::set<std::size_t> taken_;
};

}  // namespace

const std::vector<std::string>& follow_up_headings() {
  static const std::vector<std::string> headings{"สถานะ",        "ผลรอบ 6 เดือน", "ผลรอบ 12 เดือน",
                                                 "หลักฐาน (URL)", "เลือกลงพื้นที่",    "วันที่",
                                                 "ผู้รับผิดชอบ",     "หมายเหตุ"};
  return headings;
}

FollowUp follow_up_of(const std::vector<JoinedAgency>& joined,
                      const std::vector<ItemPair>& crosswalk) {
  FollowUp sheet{follow_up_headings(), {}};
  const Outcomes outcomes(joined, crosswalk);
  std::map<std::string, int> seen;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < joined.size(); ++i) {
    const Report& report = joined[i].report;
    for (const auto& plan : report.plans) {
      if (plan.measure.value.empty()) continue;
      FollowUpRow row = row_of(joined[i], plan);
      const int number = ++seen[row.key];
      if (number > 1) row.key += '-' + std::to_string(number);
      if (number > 1 && !row.former_key.empty()) row.former_key += '-' + std::to_string(number);
      outcomes.add(row, i, plan);
      sheet.rows.push_back(std::move(row));
      texts.push_back(words_of(plan));
    }
  }
  add_twins(sheet.rows, texts);
  return sheet;
}

FollowUp carry(FollowUp fresh, const FollowUp& old) {
  for (const std::string& heading : old.headings) {
    const auto& known = fresh.headings;
    if (std::find(known.begin(), known.end(), heading) == known.end()) {
      fresh.headings.push_back(heading);
    }
  }
  Finder finder(fresh.rows);
  std::vector<FollowUpRow> vanished;
  // Keys first: words alone must not take a row from the one whose key it is.
  std::vector<const FollowUpRow*> ordered;
  for (const FollowUpRow& row : old.rows) ordered.push_back(&row);
  std::set<std::string> keys;
  for (const FollowUpRow& row : fresh.rows) keys.insert({row.key, row.former_key});
  std::stable_partition(ordered.begin(), ordered.end(),
                        [&](const FollowUpRow* row) { return keys.count(row->key) > 0; });
  for (const FollowUpRow* row : ordered) {
    if (row->notes.empty()) continue;
    if (const auto found = finder.take(*row)) {
      FollowUpRow& into = fresh.rows[*found];
      into.notes = with_notes(std::move(into.notes), row->notes);
    } else {
      vanished.push_back(*row);
      vanished.back().vanished = true;
    }
  }
  fresh.rows.insert(fresh.rows.end(), vanished.begin(), vanished.end());
  return fresh;
}

bool has_notes(const FollowUp& sheet) {
  return std::any_of(sheet.rows.begin(), sheet.rows.end(),
                     [](const FollowUpRow& row) { return !row.notes.empty(); });
}

}  // namespace prongsai
