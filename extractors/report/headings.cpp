#include "extractors/report/headings.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/report/printed_code.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Reads a number of ASCII or Thai digits at `offset`, spaces before it skipped.
std::optional<int> number_at(std::string_view text, std::size_t& offset) {
  while (offset < text.size() && text[offset] == ' ') ++offset;
  int value = 0;
  int digits = 0;
  while (offset < text.size()) {
    std::size_t next = offset;
    const char32_t c = next_code_point(text, next);
    if (c >= '0' && c <= '9') {
      value = value * 10 + static_cast<int>(c - '0');
    } else if (is_thai_digit(c)) {
      value = value * 10 + static_cast<int>(c - 0x0E50);
    } else {
      break;
    }
    offset = next;
    if (++digits > 4) return std::nullopt;
  }
  if (digits == 0) return std::nullopt;
  return value;
}

// "๑ ๐ การป้องกัน": a scan's ten comes apart. Moves `offset` behind the zero; "1 0.50" is none.
bool parted_zero_follows(std::string_view text, std::size_t& offset) {
  std::size_t at = offset;
  const auto zero = number_at(text, at);
  const bool ends = at == text.size() || text[at] == ' ';
  if (zero != 0 || !ends) return false;
  offset = at;
  return true;
}

}  // namespace

std::optional<int> indicator_heading(std::string_view text, std::size_t* end) {
  constexpr std::string_view kIndicator = "ตัวชี้วัด";
  constexpr std::string_view kNumbered = "ที่";
  const std::string_view trimmed = trim(text);
  if (!trimmed.starts_with(kIndicator)) return std::nullopt;
  std::size_t at = static_cast<std::size_t>(trimmed.data() - text.data()) + kIndicator.size();
  while (at < text.size() && text[at] == ' ') ++at;
  if (text.substr(at).starts_with(kNumbered)) at += kNumbered.size();
  auto number = number_at(text, at);
  if (number == 1 && parted_zero_follows(text, at)) number = 10;
  if (!number || *number < 1 || *number > 10) return std::nullopt;
  if (end) *end = at;
  return number;
}

IndicatorNames::IndicatorNames(const Reference& reference) {
  const auto add = [&](const std::string& name, int number) {
    const std::pair<std::string, int> entry{phrase_key(name), number};
    if (std::find(names_.begin(), names_.end(), entry) == names_.end()) names_.push_back(entry);
  };
  for (const auto& [year, framework] : reference.frameworks) {
    for (const FrameworkIndicator& indicator : framework.indicators) {
      add(indicator.name, indicator.number);
      for (const std::string& variant : indicator.variants) add(variant, indicator.number);
    }
  }
  std::stable_sort(names_.begin(), names_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::optional<int> IndicatorNames::heading(std::string_view text) const {
  constexpr std::string_view kIndicator = "ตัวชี้วัด";
  text = trim(text);
  std::size_t end = 0;
  const auto number = indicator_heading(text, &end);
  if (!number) {
    if (const auto marker = read_list_marker(text)) text = text.substr(marker->length);
    if (!text.starts_with(kIndicator)) return std::nullopt;
    end = kIndicator.size();
  }
  const std::string key = phrase_key(text.substr(end));
  for (const auto& [name, named] : names_) {
    if (key.starts_with(name)) return named;
  }
  return number;
}

std::optional<IndicatorNames::Named> IndicatorNames::name_at(std::string_view text) const {
  const std::string key = phrase_key(text);
  for (const auto& [name, number] : names_) {
    if (!key.starts_with(name)) continue;
    // The shortest beginning with that key, and the marks that belong to its last letter.
    std::size_t end = std::min(name.size(), text.size());
    while (end < text.size() && phrase_key(text.substr(0, end)) != name) ++end;
    std::size_t next = end;
    while (next < text.size()) {
      std::size_t after = next;
      (void)next_code_point(text, after);
      if (phrase_key(text.substr(0, after)) != name) break;
      next = after;
    }
    return Named{number, next};
  }
  return std::nullopt;
}

std::optional<int> IndicatorNames::named_at_start(std::string_view text) const {
  if (const auto number = heading(text)) return number;
  text = trim(text);
  if (const auto marker = read_list_marker(text)) text = text.substr(marker->length);
  const auto named = name_at(text);
  if (!named) return std::nullopt;
  const std::string_view rest = trim(text.substr(named->end));
  if (!rest.empty() && !rest.starts_with("(") && !parse_item_code(rest)) return std::nullopt;
  return named->number;
}

std::string IndicatorNames::behind_name(std::string_view text) const {
  if (!named_at_start(text)) return std::string(text);
  constexpr std::string_view kIndicator = "ตัวชี้วัด";
  text = trim(text);
  std::size_t end = 0;
  if (indicator_heading(text, &end)) {
    text = trim(text.substr(end));
  } else {
    if (const auto marker = read_list_marker(text)) text = text.substr(marker->length);
    if (text.starts_with(kIndicator)) text = trim(text.substr(kIndicator.size()));
  }
  if (const auto named = name_at(text)) text = trim(text.substr(named->end));
  return std::string(text);
}

std::optional<Instrument> instrument_named_in(std::string_view text) {
  struct Name {
    std::string_view spelling;
    Instrument instrument;
  };
  // In the two long names ภายใน and ภายนอก make the difference; stakeholders are spelt in several
  // ways.
  static constexpr std::array<Name, 7> kNames{{{"IIT", Instrument::kIit},
                                               {"EIT", Instrument::kEit},
                                               {"OIT", Instrument::kOit},
                                               {"เสียภายใน", Instrument::kIit},
                                               {"เสียภายนอก", Instrument::kEit},
                                               {"การเปิดเผยข้อมูลสาธารณะ", Instrument::kOit},
                                               {"ตรวจการเปิดเผยข้อมูล", Instrument::kOit}}};
  std::optional<Instrument> first;
  std::size_t place = std::string_view::npos;
  for (const Name& name : kNames) {
    const std::size_t at = text.find(name.spelling);
    if (at < place) {
      place = at;
      first = name.instrument;
    }
  }
  return first;
}

std::optional<int> part_named_in(std::string_view text) {
  std::optional<int> part;
  std::size_t last = 0;
  for (const std::string_view word : {"ส่วนที่", "ตอนที่", "ส่วน"}) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at)) {
      at += word.size();
      std::size_t digits = at;
      const auto number = number_at(text, digits);
      if (!number || (*number != 1 && *number != 2) || at < last) continue;
      part = number;
      last = at;
    }
  }
  return part;
}

bool names_both_parts(std::string_view text) {
  const std::size_t second = text.rfind("ส่วน");
  return second != std::string_view::npos && part_named_in(text.substr(0, second)) == 1 &&
         part_named_in(text.substr(second)) == 2;
}

Instrument instrument_of_indicator(int number) {
  if (number <= 5) return Instrument::kIit;
  return number <= 8 ? Instrument::kEit : Instrument::kOit;
}

}  // namespace prongsai
