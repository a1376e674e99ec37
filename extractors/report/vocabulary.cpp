#include "extractors/report/vocabulary.h"

#include <algorithm>

#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Names of sub-groups of different years are at most 0.8 alike.
constexpr double kSameGroup = 0.85;

// "9.1 ข้อมูลพื้นฐาน", "๑๐.๒ …", "ตัวชี้วัดย่อยที่ 9.1 …" without its number.
std::string_view without_group_number(std::string_view text) {
  constexpr std::string_view kSubIndicator = "ตัวชี้วัดย่อย";
  constexpr std::string_view kNumber = "ที่";
  text = trim(text);
  if (text.starts_with(kSubIndicator)) text.remove_prefix(kSubIndicator.size());
  if (text.starts_with(kNumber)) text.remove_prefix(kNumber.size());
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (c != '.' && c != ' ' && !(c >= '0' && c <= '9') && !is_thai_digit(c)) break;
    at = next;
  }
  return text.substr(at);
}

}  // namespace

Vocabulary::Vocabulary(const Reference& reference) : headers(reference), indicators(reference) {
  for (const auto& [year, framework] : reference.frameworks) {
    for (const FrameworkItem& item : framework.items) {
      if (item.group.empty()) continue;
      std::string key = phrase_key(item.group);
      if (std::find(groups.begin(), groups.end(), key) == groups.end())
        groups.push_back(std::move(key));
    }
  }
}

bool is_group(const Vocabulary& vocabulary, std::string_view text) {
  const std::string key = phrase_key(without_group_number(text));
  return std::any_of(vocabulary.groups.begin(), vocabulary.groups.end(),
                     [&](const std::string& group) {
                       return group == key || key_likeness(group, key) >= kSameGroup;
                     });
}

}  // namespace prongsai
