#include "extractors/chart/line_labels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "extractors/ocr/number_text.h"
#include "extractors/scan/components.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

// A reading less likely than this is looked at again.
constexpr double kSure = 0.99;
// Of letters, in a view that is clear of lines.
constexpr std::uint8_t kInk = 90;

bool is_fine(const ChartMark& mark) {
  if (!mark.label || !mark.label->origin.box || !is_score_form(mark.label->value)) return false;
  const auto& guesses = mark.label->guesses;
  if (!guesses.empty() && guesses.front().likelihood < kSure) return false;
  const auto value = parse_score(mark.label->value);
  return value && mark.drawn && mark.drawn->contains(*value);
}

Points middle_of(std::vector<Points> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

// How high the chart's digits are: as its numbers, else as those of its axis and years.
std::optional<Points> digit_height(const Chart& chart, const std::vector<Word>& words) {
  std::vector<Points> own;
  std::vector<Points> others;
  for (const ChartMark& mark : chart.marks) {
    if (is_fine(mark)) own.push_back(mark.label->origin.box->height());
  }
  for (const Word& word : words) {
    const std::string key = number_key(word.text);
    const bool digits = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
      return (c >= '0' && c <= '9') || c == '.';
    });
    if (digits) others.push_back(word.box.height());
  }
  if (!own.empty()) return middle_of(std::move(own));
  if (others.empty()) return std::nullopt;
  return middle_of(std::move(others));
}

// Ink in one line as high as digits and as broad as a number of two decimals.
std::vector<Rect> blocks_of(const NumberSight& sight, const Rect& within, Points height) {
  const double across = sight.contrast.width / sight.place.width();
  const double down = sight.contrast.height / sight.place.height();
  GreyImage mask = sight.contrast;
  for (std::uint8_t& pixel : mask.pixels) pixel = pixel > kInk ? 0 : 255;
  std::vector<Rect> letters;
  for (const Component& component : find_components(mask).all) {
    const PixelBox& box = component.box;
    const Rect place{sight.place.x0 + box.x0 / across, sight.place.y0 + box.y0 / down,
                     sight.place.x0 + box.x1 / across, sight.place.y0 + box.y1 / down};
    const bool digits = place.height() > 0.45 * height && place.height() < 1.5 * height &&
                        place.width() < 4.5 * height;
    if (digits && within.contains(place.centre())) letters.push_back(place);
  }
  std::sort(letters.begin(), letters.end(),
            [](const Rect& a, const Rect& b) { return a.x0 < b.x0; });
  std::vector<Rect> blocks;
  for (const Rect& letter : letters) {
    Rect* nearest = nullptr;
    for (Rect& block : blocks) {
      const Points shared = std::min(block.y1, letter.y1) - std::max(block.y0, letter.y0);
      const Points gap = letter.x0 - block.x1;
      if (shared < 0.5 * letter.height() || gap > 0.8 * height) continue;
      if (!nearest || block.x1 > nearest->x1) nearest = &block;
    }
    if (nearest) {
      *nearest = unite(*nearest, letter);
    } else {
      blocks.push_back(letter);
    }
  }
  std::erase_if(blocks, [&](const Rect& block) {
    return block.width() < 1.7 * height || block.width() > 5.5 * height ||
           block.height() < 0.7 * height || block.height() > 1.4 * height;
  });
  return blocks;
}

bool overlap(const Rect& a, const Rect& b) {
  const Points dx = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const Points dy = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return dx > 0.2 * std::min(a.width(), b.width()) && dy > 0.2 * std::min(a.height(), b.height());
}

// Ink of a line or a dot among that of its digits, which are not of a colour themselves.
bool is_crossed(const NumberSight& clear, const GreyImage& lines, const Rect& block) {
  constexpr double kLeast = 0.02;  // of the block
  const double across = lines.width / clear.place.width();
  const double down = lines.height / clear.place.height();
  const int x0 = std::max(0, static_cast<int>((block.x0 - clear.place.x0) * across));
  const int x1 = std::min(lines.width, static_cast<int>((block.x1 - clear.place.x0) * across));
  const int y0 = std::max(0, static_cast<int>((block.y0 - clear.place.y0) * down));
  const int y1 = std::min(lines.height, static_cast<int>((block.y1 - clear.place.y0) * down));
  int line = 0;
  int letters = 0;
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      const std::size_t pixel = static_cast<std::size_t>(y) * lines.width + x;
      line += lines.pixels[pixel] != 0 ? 1 : 0;
      letters += clear.contrast.pixels[pixel] > kInk ? 1 : 0;
    }
  }
  return line > kLeast * (x1 - x0) * (y1 - y0) && line < letters;
}

class LineLabels {
 public:
  LineLabels(const NumberSight& clear, const GreyImage& lines, const LookAtNumber& look,
             std::vector<Word>& words)
      : clear_(clear), lines_(lines), look_(look), words_(words) {}

  bool read(const Chart& chart) {
    const std::optional<Points> height = digit_height(chart, words_);
    if (!height || chart.marks.empty()) return false;
    std::vector<Rect> fine;
    Rect plot = chart.marks.front().box;
    for (const ChartMark& mark : chart.marks) {
      if (is_fine(mark)) fine.push_back(*mark.label->origin.box);
      if (mark.drawn) plot = unite(plot, mark.box);
    }
    constexpr double kReach = 6;  // heights of digits
    const Points reach = kReach * *height;
    plot = {plot.x0 - reach, plot.y0 - reach, plot.x1 + reach, plot.y1 + reach};
    bool changed = false;
    for (const Rect& block : blocks_of(clear_, plot, *height)) {
      const bool known = std::any_of(fine.begin(), fine.end(),
                                     [&](const Rect& box) { return overlap(box, block); });
      if (!known && !is_whole_number(block) && has_wanting_mark(chart, block, reach))
        changed = look_at(chart, block, reach) || changed;
    }
    return changed;
  }

 private:
  // "100", of an axis.
  [[nodiscard]] bool is_whole_number(const Rect& block) const {
    return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
      return overlap(word.box, block) &&
             std::abs(word.box.width() - block.width()) < 0.15 * block.width() &&
             word.text.find('.') == std::string::npos && parse_score(word.text).has_value();
    });
  }
  static bool is_beside(const ChartMark& mark, const Rect& block, Points reach) {
    const Point point = mark.box.centre();
    return mark.drawn && point.x > block.x0 - reach && point.x < block.x1 + reach &&
           std::abs(point.y - block.centre().y) < reach;
  }
  static bool has_wanting_mark(const Chart& chart, const Rect& block, Points reach) {
    return std::any_of(chart.marks.begin(), chart.marks.end(), [&](const ChartMark& mark) {
      return !is_fine(mark) && is_beside(mark, block, reach);
    });
  }

  // Its number, where so many looks agree upon one that a point beside it says as well.
  bool look_at(const Chart& chart, const Rect& block, Points reach) {
    std::vector<Rect> others;
    std::vector<std::size_t> pieces;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool own = overlap(words_[i].box, block) || block.contains(words_[i].box.centre());
      // Where a line runs through several numbers, all of it may have been read as one word.
      if (own && words_[i].box.width() > 2 * block.width()) continue;
      if (own) {
        pieces.push_back(i);
      } else {
        others.push_back(words_[i].box);
      }
    }
    NumberVotes votes = look_(block, others, NumberForm::kScore);
    if (votes.agreeing < (pieces.empty() ? 3 : 2)) return false;
    const auto value = parse_score(votes.guesses.front().text);
    const bool said =
        value && std::any_of(chart.marks.begin(), chart.marks.end(), [&](const ChartMark& mark) {
          return !is_fine(mark) && is_beside(mark, block, reach) && mark.drawn->contains(*value);
        });
    if (!said) return false;
    put(pieces, block, std::move(votes));
    return true;
  }

  void put(const std::vector<std::size_t>& pieces, const Rect& block, NumberVotes votes) {
    Word word = pieces.empty() ? Word{} : words_[pieces.front()];
    Guess& first = votes.guesses.front();
    const bool same = pieces.size() == 1 && number_key(word.text) == number_key(first.text) &&
                      !is_crossed(clear_, lines_, block);
    // Two models at first, and every look since; but for the smallest: all saw ๘๖.๒๐ for ๘๖.๒๑ of 9
    // pixels.
    constexpr double kAllAgree = 0.995;
    constexpr double kSmallest = 10;
    const double pixels = block.height() * lines_.height / clear_.place.height();
    if (same && pixels > kSmallest && votes.agreeing == votes.looks) first.likelihood = kAllAgree;
    word.text = first.text;
    word.guesses = std::move(votes.guesses);
    word.box = block;
    word.baseline = block.y1;
    word.method = Method::kOcr;
    if (pieces.empty()) {
      words_.push_back(std::move(word));
      return;
    }
    words_[pieces.front()] = std::move(word);
    for (std::size_t i = 1; i < pieces.size(); ++i) words_[pieces[i]].text.clear();
  }

  const NumberSight& clear_;
  const GreyImage& lines_;
  const LookAtNumber& look_;
  std::vector<Word>& words_;
};

// Whether a line chart has points without a number of their own, or with one that is not what
// their heights say.
bool wants_numbers(const std::vector<Chart>& charts) {
  return std::any_of(charts.begin(), charts.end(), [](const Chart& chart) {
    return chart.kind == ChartKind::kLine &&
           std::any_of(chart.marks.begin(), chart.marks.end(),
                       [](const ChartMark& mark) { return mark.drawn && !is_fine(mark); });
  });
}

}  // namespace

bool doubt_crossed(const NumberSight& clear, const GreyImage& lines, std::vector<Word>& words) {
  constexpr double kInDoubt = 0.9;
  bool any = false;
  for (Word& word : words) {
    if (word.guesses.empty() || word.guesses.front().likelihood < kSure) continue;
    if (!is_score_form(word.text) || !is_crossed(clear, lines, word.box)) continue;
    word.guesses.front().likelihood = kInDoubt;
    any = true;
  }
  return any;
}

bool look_at_lines(const NumberSight& clear, const GreyImage& lines, const LookAtNumber& look,
                   const std::vector<Chart>& charts, std::vector<Word>& words) {
  if (!wants_numbers(charts)) return false;
  LineLabels labels(clear, lines, look, words);
  bool changed = false;
  for (const Chart& chart : charts) {
    if (chart.kind == ChartKind::kLine) changed = labels.read(chart) || changed;
  }
  std::erase_if(words, [](const Word& word) { return word.text.empty(); });
  return changed;
}

}  // namespace prongsai
