#include "extractors/report/header_wordings.h"

#include <algorithm>

#include "extractors/report/headings.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// A header cell is a wording of the table when their keys are this alike: "ข้อความคำถาม" for
// "ข้อคำถาม" (0.82) passes, "คะแนน" for "คะแนนถ่วงน้ำหนัก" (0.4) does not.
constexpr double kSameWording = 0.8;
// "ตัวชี้วัดที่ 10" and no more is an indicator's column (bytes of its key).
constexpr std::size_t kLongestNumbered = 32;
// "คะแนน (ตอบด้วยตนเอง) EIT ส่วนที่ 1" names a part of EIT; a longer text does not head a score (bytes
// of its key).
constexpr std::size_t kLongestPart = 120;
// A wording within a longer header decides from five Thai letters on (bytes), and when it is this
// share of it: "การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน" holds "การดำเนินการ" (0.27) and is a
// sub-group.
constexpr std::size_t kShortestWithin = 15;
constexpr double kLeastShare = 0.4;
// Ten Thai letters (bytes); "การใช้อำนาจ" has nine in its key.
constexpr std::size_t kLongName = 24;

std::optional<Instrument> instrument_named(const std::string& key) {
  if (key.ends_with("iit")) return Instrument::kIit;
  if (key.ends_with("eit")) return Instrument::kEit;
  if (key.ends_with("oit")) return Instrument::kOit;
  return std::nullopt;
}

// Likeness, but 0 at once where the lengths alone forbid it.
double close_enough(const std::string& a, const std::string& b) {
  if (a == b) return 1;
  const auto longer = static_cast<double>(std::max(a.size(), b.size()));
  const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
  return shorter < kSameWording * longer ? 0.0 : key_likeness(a, b);
}

// "IIT (30)" -> "IIT", "OIT 40 คะแนน" -> "OIT"; texts without digits are left alone.
std::string without_full_marks(const std::string& text) {
  std::string rest = with_ascii_digits(text);
  if (rest.find_first_of("0123456789") == std::string::npos) return text;
  for (auto open = rest.find('('); open != std::string::npos; open = rest.find('(', open + 1)) {
    const auto close = rest.find(')', open);
    const std::string inside = rest.substr(open, close == std::string::npos ? close : close - open);
    if (inside.find_first_of("0123456789") == std::string::npos) continue;
    rest.erase(open, inside.size() + 1);
  }
  for (const std::string_view unit : {"คะแนน", "%"}) {
    const std::size_t end = rest.find_last_not_of(' ');
    if (end == std::string::npos || end + 1 < unit.size()) continue;
    const std::size_t at = end + 1 - unit.size();
    const bool counted = at > 0 && rest.find_last_of("0123456789", at) != std::string::npos;
    if (counted && rest.compare(at, unit.size(), unit) == 0) rest.erase(at);
  }
  const std::size_t last = rest.find_last_not_of("0123456789 .");
  return last == std::string::npos ? std::string() : rest.substr(0, last + 1);
}

template <typename Meaning>
std::pair<Meaning, double> best(const std::vector<std::pair<std::string, Meaning>>& known,
                                const std::string& key) {
  std::pair<Meaning, double> found{{}, 0.0};
  for (const auto& [wording, meaning] : known) {
    const double likeness = close_enough(wording, key);
    if (likeness > found.second) found = {meaning, likeness};
  }
  return found;
}

bool is_text_role(ColumnRole role) {
  switch (role) {
    case ColumnRole::kQuestion:
    case ColumnRole::kAnalysis:
    case ColumnRole::kMeasure:
    case ColumnRole::kFinding:
    case ColumnRole::kSteps:
    case ColumnRole::kPeriod:
    case ColumnRole::kResponsible:
    case ColumnRole::kFollowUp:
      return true;
    default:
      return false;
  }
}

}  // namespace

HeaderWordings::HeaderWordings(const Reference& reference) {
  for (const ColumnWording& wording : reference.columns) {
    roles_.emplace_back(phrase_key(wording.wording), wording.role);
  }
  for (const auto& [year, framework] : reference.frameworks) {
    for (const FrameworkIndicator& indicator : framework.indicators) {
      add_indicator(indicator.name, indicator.number);
      for (const std::string& variant : indicator.variants)
        add_indicator(variant, indicator.number);
    }
  }
}

void HeaderWordings::add_indicator(const std::string& name, int number) {
  const std::pair<std::string, int> entry{phrase_key(name), number};
  if (std::find(indicators_.begin(), indicators_.end(), entry) == indicators_.end()) {
    indicators_.push_back(entry);
  }
}

Column HeaderWordings::understand(const std::string& text) const {
  const auto known = asked_.find(text);
  if (known != asked_.end()) return known->second;
  const Column column = look_up(text);
  asked_.emplace(text, column);
  return column;
}

Column HeaderWordings::look_up(const std::string& text) const {
  const Column column = of_words(text);
  if (understood(column)) return column;
  // "IIT (30 คะแนน)", "คะแนนรวม (เต็ม 100)": full marks say nothing of what the column is.
  const std::string rest = without_full_marks(text);
  return rest.empty() || rest == text ? column : of_words(rest);
}

Column HeaderWordings::of_words(const std::string& text) const {
  Column column;
  const std::string key = phrase_key(text);
  if (key.empty()) return column;
  if (key.size() == 3) {
    column.instrument = instrument_named(key);
    if (column.instrument) return column;
  }
  std::size_t end = 0;
  if (const auto number = indicator_heading(text, &end)) {
    // "ตัวชี้วัดที่ 10", "ตัวชี้วัดที่ 10 การป้องกันการทุจริต".
    const bool named = indicator_lengthened(phrase_key(text.substr(end))) == number;
    if (named || key.size() <= kLongestNumbered) {
      column.indicator = number;
      return column;
    }
  }
  const Column whole = of_key(key);
  if (names_both_parts(text) && key.size() <= kLongestPart &&
      !(whole.role && is_text_role(*whole.role))) {
    column.role = ColumnRole::kScore;
    column.both_parts = true;
    return column;
  }
  if (const auto part = part_named_in(text); part && key.size() <= kLongestPart) {
    const bool text_column = whole.role && is_text_role(*whole.role);
    column.role = *part == 1 ? ColumnRole::kPart1 : ColumnRole::kPart2;
    if (!text_column) return column;
    column.role.reset();
  }
  if (understood(whole)) return whole;
  if (const auto slash = text.find('/'); slash != std::string::npos) {
    const Column part = of_key(phrase_key(text.substr(0, slash)));
    if (understood(part)) return part;
  }
  column.indicator = indicator_lengthened(key);
  if (!column.indicator) column.role = text_role_within(key);
  return column;
}

// By likeness of the whole wording.
Column HeaderWordings::of_key(const std::string& key) const {
  Column column;
  const auto [role, role_likeness] = best(roles_, key);
  const auto [indicator, indicator_likeness] = best(indicators_, key);
  if (std::max(role_likeness, indicator_likeness) < kSameWording) {
    column.instrument = instrument_named(key);
    // "รายการข้อมูล OIT": a column of the instrument's items, not of its scores.
    const std::string rest = column.instrument ? key.substr(0, key.size() - 3) : std::string();
    const auto [role_of_rest, likeness] = best(roles_, rest);
    if (likeness >= kSameWording && is_text_role(role_of_rest)) {
      column.instrument.reset();
      column.role = role_of_rest;
    }
  } else if (role_likeness >= indicator_likeness) {
    column.role = role;
  } else {
    column.indicator = indicator;
  }
  return column;
}

// Header cells of texts are worded freely: "จุดที่ต้องพัฒนา / ข้อเสนอแนะ", "ผลการวิเคราะห์และแนวทางพัฒนา".
// The longest wording that stands in one decides. Score columns are not told that way: "คะแนนเต็ม"
// holds "คะแนน" and is none.
std::optional<ColumnRole> HeaderWordings::text_role_within(const std::string& key) const {
  std::optional<ColumnRole> found;
  std::size_t length = 0;
  for (const auto& [wording, role] : roles_) {
    if (!is_text_role(role) || wording.size() < kShortestWithin || wording.size() <= length)
      continue;
    const double share = static_cast<double>(wording.size()) / static_cast<double>(key.size());
    if (share < kLeastShare || key.find(wording) == std::string::npos) continue;
    found = role;
    length = wording.size();
  }
  return found;
}

// An indicator's name with words added: "คุณภาพการดำเนินงานของหน่วยงาน".
std::optional<int> HeaderWordings::indicator_lengthened(const std::string& key) const {
  for (const auto& [name, number] : indicators_) {
    if (name.size() >= kLongName && key.starts_with(name)) return number;
  }
  return std::nullopt;
}

}  // namespace prongsai
