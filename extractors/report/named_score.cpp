#include "extractors/report/named_score.h"

#include <initializer_list>
#include <string_view>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

std::string_view without_end(std::string_view text, std::initializer_list<std::string_view> words) {
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    for (const std::string_view word : words) {
      if (!text.ends_with(word)) continue;
      text.remove_suffix(word.size());
      again = true;
    }
  }
  return text;
}

}  // namespace

std::optional<NamedScore> score_behind_name(const std::string& text, const IndicatorNames& names) {
  const auto scores = find_scores(text);
  if (scores.size() != 1) return std::nullopt;
  const FoundScore& score = scores.front();
  const std::string_view whole = text;
  if (!without_end(whole.substr(score.offset + score.length), {"คะแนน", ")", "%", "."}).empty())
    return std::nullopt;
  const std::string_view name = without_end(
      whole.substr(0, score.offset),
      {"คะแนน", "ร้อยละ", "เท่ากับ", "ที่ได้", "ได้", "มี", "ผล", "เฉลี่ย", "(", ":", "=", "-", "–"});
  const auto indicator = names.named_at_start(name);
  if (!indicator || !names.behind_name(name).empty()) return std::nullopt;
  return NamedScore{*indicator, std::string(name), score};
}

}  // namespace prongsai
