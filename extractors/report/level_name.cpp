#include "extractors/report/level_name.h"

#include <algorithm>
#include <array>

#include "normalizers/text/utf8.h"

namespace prongsai {

std::optional<std::string> level_at(std::string_view text, const Reference& reference) {
  std::string best;
  for (const auto& [year, framework] : reference.frameworks) {
    for (const LevelRule& rule : framework.levels) {
      if (!text.starts_with(rule.level) || rule.level.size() <= best.size()) continue;
      const bool letters = static_cast<unsigned char>(rule.level.front()) < 0x80;
      const std::string_view rest = text.substr(rule.level.size());
      const bool goes_on = !rest.empty() && ((rest.front() >= 'A' && rest.front() <= 'Z') ||
                                             (rest.front() >= 'a' && rest.front() <= 'z'));
      if (!letters || !goes_on) best = rule.level;
    }
  }
  if (best.empty()) return std::nullopt;
  return best;
}

std::string_view at_level_name(std::string_view text) {
  // The longer before what it begins with.
  constexpr std::array<std::string_view, 10> kBefore = {
      "ระดับผลการประเมิน", "อยู่ในระดับ", "ระดับ", "คือ", ":", "=", "(", "\"", "“", "‘"};
  text = trim(text);
  while (true) {
    const auto before = std::find_if(kBefore.begin(), kBefore.end(),
                                     [&](std::string_view one) { return text.starts_with(one); });
    if (before == kBefore.end()) return text;
    text = trim(text.substr(before->size()));
  }
}

std::string_view bare_level_name(std::string_view text) {
  text = at_level_name(text);
  for (const std::string_view after : {")", "\"", "”", "’"}) {
    if (text.ends_with(after)) text = trim(text.substr(0, text.size() - after.size()));
  }
  return text;
}

std::string canonical_level(std::string_view printed, const Reference& reference) {
  if (auto level = level_at(at_level_name(printed), reference)) return *level;
  return std::string(trim(printed));
}

}  // namespace prongsai
