#include "extractors/chart/line_legend.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Letters are pieces of one colour as well. What is read into a line is anything: "-๑-", "=@--",
// "=S--", "รล"; with the dot upon it, a line is three times as broad as high, letters that hang
// together are hardly twice.
bool is_text(const Drawing& drawing, const Rect& swatch) {
  return std::any_of(drawing.words.begin(), drawing.words.end(), [&](const DrawnWord& drawn) {
    const Rect& box = drawn.word->box;
    if (!swatch.contains(box.centre()) && !box.contains(swatch.centre())) return false;
    if (swatch.width() > 2.4 * swatch.height() && box.width() < 1.5 * swatch.width()) return false;
    const std::u32string text = to_code_points(drawn.word->text);
    return std::any_of(text.begin(), text.end(), [](char32_t c) {
      return c != U'o' && ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
                           (is_thai(c) && !is_thai_digit(c)));
    });
  });
}

class Legend {
 public:
  Legend(const Drawing& drawing, const Rect& lines) : drawing_(drawing) {
    for (const Patch& swatch : drawing.shapes.swatches) {
      const bool flat = 2 * swatch.box.height() <= swatch.box.width();
      if (!flat || lines.contains(swatch.box.centre()) || is_text(drawing, swatch.box)) continue;
      possible_.push_back(swatch);
    }
  }

  std::vector<LegendEntry> read() {
    std::vector<LegendEntry> all;
    for (const Patch& swatch : possible_) {
      std::vector<int> words = words_beside(swatch.box);
      if (!words.empty()) all.push_back({swatch, std::move(words)});
    }
    std::vector<LegendEntry> best;
    for (const LegendEntry& first : all) {
      std::vector<LegendEntry> group;
      for (const LegendEntry& other : all) {
        if (in_one_group(first.swatch.box, other.swatch.box)) group.push_back(other);
      }
      if (group.size() > best.size()) best = std::move(group);
    }
    return best;
  }

 private:
  [[nodiscard]] bool in_one_group(const Rect& one, const Rect& other) const {
    const bool alike = std::abs(other.width() - one.width()) < 0.2 * one.width() + 1;
    return alike && (std::abs(other.centre().y - one.centre().y) < 0.5 * drawing_.type ||
                     std::abs(other.x0 - one.x0) < 0.5 * drawing_.type);
  }

  // Up to the next of the legend.
  [[nodiscard]] std::vector<int> words_beside(const Rect& swatch) const {
    const Points middle = swatch.centre().y;
    Points end = 1e9;
    for (const Patch& other : possible_) {
      const bool level = other.box.y0 < middle && other.box.y1 > middle;
      const bool alike = std::abs(other.box.width() - swatch.width()) < 0.2 * swatch.width() + 1;
      if (level && alike && other.box.x0 > swatch.x1) end = std::min(end, other.box.x0);
    }
    std::vector<int> beside;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const Rect& box = drawing_.words[i].word->box;
      const bool level = box.y0 - 0.2 * drawing_.type < middle && box.y1 > middle;
      if (drawing_.words[i].taken || !level || box.x0 < swatch.x1 - 1) continue;
      if (box.centre().x < end) beside.push_back(static_cast<int>(i));
    }
    constexpr double kNear = 1.2;
    for (const Phrase2D& phrase : phrases_on_lines(drawing_, beside, kNear)) {
      if (phrase.box.x0 - swatch.x1 < 1.5 * drawing_.type) return phrase.words;
    }
    return {};
  }

  const Drawing& drawing_;
  std::vector<Patch> possible_;
};

}  // namespace

std::vector<LegendEntry> line_legend(const Drawing& drawing, const Rect& lines) {
  return Legend(drawing, lines).read();
}

}  // namespace prongsai
