#include "extractors/ocr/recompose.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "normalizers/numbers/digit_at.h"

namespace prongsai {
namespace {

constexpr std::string_view kNikhahit = "ํ";
constexpr std::string_view kSaraAa = "า";
constexpr std::string_view kSaraE = "เ";

// One of ่ ้ ๊ ๋.
bool is_tone(std::string_view text) { return text == "่" || text == "้" || text == "๊" || text == "๋"; }

Glimpse put_together(const Glimpse& a, const Glimpse& b, std::string_view text) {
  Glimpse both;
  both.text = text;
  both.box = {std::min(a.box.x0, b.box.x0), std::min(a.box.y0, b.box.y0),
              std::max(a.box.x1, b.box.x1), std::max(a.box.y1, b.box.y1)};
  both.confidence = std::min(a.confidence, b.confidence);
  return both;
}

bool spell(const std::vector<Glimpse>& glimpses, std::size_t from, std::string_view word) {
  std::string text;
  for (std::size_t i = from; i < glimpses.size() && text.size() < word.size(); ++i)
    text += glimpses[i].text;
  return text == word;
}

bool may_follow_ordinal(const std::vector<Glimpse>& glimpses, std::size_t next) {
  if (next < glimpses.size() && glimpses[next].text == " ") ++next;
  return next < glimpses.size() && digit_at(glimpses[next].text, 0).length > 0;
}

// Low-grade scans lose the thin mark over a vowel ("ส่วนที ๑", "ตัวชีวัดที่"). Where what is left is no
// word of these reports the mark is put back: ที before a number is the ordinal (a turn has its
// number in front), ส่วนที at a line's end has its number below, ชีวัด is nothing.
std::string_view lost_mark(const std::vector<Glimpse>& glimpses, std::size_t vowel) {
  const std::size_t next = vowel + 1;
  if (glimpses[vowel].text != "ี" || vowel == 0) return {};
  if (spell(glimpses, vowel - 1, "ชีวัด")) return "้";
  if (glimpses[vowel - 1].text != "ท") return {};
  const bool part_at_end =
      next == glimpses.size() && vowel >= 5 && spell(glimpses, vowel - 5, "ส่วนที");
  return part_at_end || may_follow_ordinal(glimpses, next) ? "่" : std::string_view();
}

void restore_marks(std::vector<Glimpse>& glimpses) {
  for (std::size_t i = 0; i < glimpses.size(); ++i) {
    const std::string_view lost = lost_mark(glimpses, i);
    if (lost.empty()) continue;
    Glimpse mark = glimpses[i];
    mark.text = lost;
    mark.others.clear();
    glimpses.insert(glimpses.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(mark));
  }
}

}  // namespace

std::vector<Glimpse> recompose(std::vector<Glimpse> glimpses) {
  std::vector<Glimpse> whole;
  for (std::size_t i = 0; i < glimpses.size(); ++i) {
    const auto text_at = [&](std::size_t at) {
      return at < glimpses.size() ? std::string_view(glimpses[at].text) : std::string_view();
    };
    if (text_at(i) == kSaraE && text_at(i + 1) == kSaraE) {
      whole.push_back(put_together(glimpses[i], glimpses[i + 1], "แ"));
      ++i;
    } else if (text_at(i) == kNikhahit && text_at(i + 1) == kSaraAa) {
      whole.push_back(put_together(glimpses[i], glimpses[i + 1], "ำ"));
      ++i;
    } else if (text_at(i) == kNikhahit && is_tone(text_at(i + 1)) && text_at(i + 2) == kSaraAa) {
      whole.push_back(glimpses[i + 1]);
      whole.push_back(put_together(glimpses[i], glimpses[i + 2], "ำ"));
      i += 2;
    } else {
      whole.push_back(std::move(glimpses[i]));
    }
  }
  restore_marks(whole);
  return whole;
}

}  // namespace prongsai
