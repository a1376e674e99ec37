#include "extractors/report/ranks.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool takes(std::string_view& text, std::string_view word) {
  text = trim(text);
  if (!text.starts_with(word)) return false;
  text = trim(text.substr(word.size()));
  return true;
}

// "7,830" has a comma; ranks have no decimals.
std::optional<int> takes_count(std::string_view& text) {
  text = trim(text);
  int value = 0;
  std::size_t digits = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const DigitAt digit = digit_at(text, at);
    if (digit.length == 0) {
      const bool thousands = text[at] == ',' && digits > 0 && digit_at(text, at + 1).length > 0;
      if (!thousands) break;
      ++at;
      continue;
    }
    value = value * 10 + digit.value;
    at += digit.length;
    if (++digits > 5) return std::nullopt;
  }
  const bool decimal = at < text.size() && text[at] == '.' && digit_at(text, at + 1).length > 0;
  if (digits == 0 || value == 0 || decimal) return std::nullopt;
  text.remove_prefix(at);
  return value;
}

bool names_area(std::string_view text) {
  constexpr std::array<std::string_view, 9> kAreas = {
      "ประเทศ", "จังหวัด", "อำเภอ", "ภาค", "กระทรวง", "กรม", "กลุ่มจังหวัด", "เขต", "ภูมิภาค"};
  return std::any_of(kAreas.begin(), kAreas.end(),
                     [&](std::string_view area) { return text.starts_with(area); });
}

// What stands behind "ลำดับที่" or "อันดับ".
std::optional<Rank> rank_behind(std::string_view text) {
  (void)takes(text, "ที่");
  const auto position = takes_count(text);
  if (!position) return std::nullopt;
  Rank rank;
  rank.position = *position;
  if (takes(text, "จาก")) {
    for (const std::string_view word : {"ทั้งหมด", "ทั้งสิ้น", "จำนวน"}) (void)takes(text, word);
    rank.of = takes_count(text);
    if (!rank.of || *rank.of < rank.position) return std::nullopt;
    return rank;
  }
  if (takes(text, "ของ") || takes(text, "ใน") || takes(text, "ระดับ")) {
    (void)takes(text, "ระดับ");
    if (names_area(text)) return rank;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Rank> read_ranks(const std::vector<Line>& lines) {
  std::vector<Rank> ranks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool paired = i + 1 < lines.size() && lines[i + 1].origin.page == lines[i].origin.page;
    const std::span<const Line> both(&lines[i], paired ? 2 : 1);
    const Text together = join_text(both);
    const std::string own = join_lines(both.first(1));
    for (const std::string_view word : {"ลำดับ", "อันดับ"}) {
      for (std::size_t at = own.find(word); at != std::string::npos;
           at = own.find(word, at + word.size())) {
        if (auto rank = rank_behind(std::string_view(own).substr(at + word.size()))) {
          rank->text = {own, lines[i].origin};
          ranks.push_back(std::move(*rank));
        } else if (auto wrapped =
                       rank_behind(std::string_view(together.value).substr(at + word.size()))) {
          wrapped->text = together;
          ranks.push_back(std::move(*wrapped));
        }
      }
    }
  }
  return ranks;
}

}  // namespace prongsai
