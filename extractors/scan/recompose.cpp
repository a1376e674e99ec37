#include "extractors/scan/recompose.h"

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

// Low-grade scans lose the thin mark of ที่ more than any other ("ส่วนที ๑"). Before a number it is
// the ordinal; ที, a time or a turn, has its number in front.
void restore_ordinals(std::vector<Glimpse>& glimpses) {
  for (std::size_t i = 1; i + 1 < glimpses.size(); ++i) {
    if (glimpses[i].text != "ี" || glimpses[i - 1].text != "ท") continue;
    std::size_t next = i + 1;
    if (glimpses[next].text == " ") ++next;
    if (next == glimpses.size() || digit_at(glimpses[next].text, 0).length == 0) continue;
    Glimpse mark = glimpses[i];
    mark.text = "่";
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
  restore_ordinals(whole);
  return whole;
}

}  // namespace prongsai
