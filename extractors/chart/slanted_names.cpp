#include "extractors/chart/slanted_names.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace prongsai {
namespace {

// How far a word stands from the one that comes before it, from corner to corner; nothing where it
// does not go on to the upper right of it, or straight above.
std::optional<Points> step(const Rect& before, const Rect& next, Points type) {
  const Point from = before.centre();
  const Point to = next.centre();
  if (to.y > from.y - 0.2 * type || to.x < from.x - 0.3 * type) return std::nullopt;
  const Points aside = next.x0 - before.x1;
  const Points above = before.y0 - next.y1;
  const bool straight = std::abs(to.x - from.x) < 0.3 * type;
  const bool near_above = above > -0.9 * type && above < 0.8 * type;
  if (!near_above || (!straight && (aside < -0.9 * type || aside > 0.8 * type))) {
    return std::nullopt;
  }
  return straight ? std::abs(above) : std::hypot(aside, above);
}

struct Pair {
  Points apart = 0;
  std::size_t before = 0;
  std::size_t next = 0;
};

const Rect& box_of(const Drawing& drawing, int word) {
  return drawing.words[static_cast<std::size_t>(word)].word->box;
}

// Level words below one another are a wrapped name, which is read downwards: "การใช้" above
// "งบประมาณ", "ปี" above "66". A turned one has words that are higher than broad, or is many.
bool may_be_turned(const Drawing& drawing, const std::vector<int>& name) {
  constexpr std::size_t kMany = 3;
  const Rect& lowest = box_of(drawing, name.front());
  const Rect& highest = box_of(drawing, name.back());
  if (highest.centre().x - lowest.centre().x > 0.5 * drawing.type) return true;
  bool narrow = true;
  for (const int word : name) {
    const Rect& box = box_of(drawing, word);
    if (box.height() > 1.5 * box.width() && box.height() > 1.5 * drawing.type) return true;
    narrow = narrow && box.width() < 1.3 * drawing.type;
  }
  return narrow && name.size() >= kMany;
}

}  // namespace

std::vector<std::vector<int>> slanted_names(const Drawing& drawing, const std::vector<int>& words) {
  std::vector<Pair> pairs;
  for (std::size_t a = 0; a < words.size(); ++a) {
    for (std::size_t b = 0; b < words.size(); ++b) {
      if (a == b) continue;
      const auto apart = step(box_of(drawing, words[a]), box_of(drawing, words[b]), drawing.type);
      if (apart) pairs.push_back({*apart, a, b});
    }
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const Pair& a, const Pair& b) { return a.apart < b.apart; });
  std::vector<int> next(words.size(), -1);
  std::vector<int> before(words.size(), -1);
  for (const Pair& pair : pairs) {
    if (next[pair.before] >= 0 || before[pair.next] >= 0) continue;
    next[pair.before] = static_cast<int>(pair.next);
    before[pair.next] = static_cast<int>(pair.before);
  }
  std::vector<std::vector<int>> names;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (before[i] >= 0 || next[i] < 0) continue;
    names.emplace_back();
    for (int k = static_cast<int>(i); k >= 0; k = next[static_cast<std::size_t>(k)]) {
      names.back().push_back(words[static_cast<std::size_t>(k)]);
    }
  }
  std::erase_if(names, [&](const auto& name) { return !may_be_turned(drawing, name); });
  return names;
}

Text slanted_text(const Drawing& drawing, const std::vector<int>& name) {
  Text text;
  text.origin.page = drawing.page;
  const Word* last = nullptr;
  for (const int index : name) {
    const Word& word = *drawing.words[static_cast<std::size_t>(index)].word;
    if (last && (last->space_after || word.space_before)) text.value += ' ';
    text.value += word.text;
    text.origin.method = word.method;
    text.origin.box = last ? unite(*text.origin.box, word.box) : word.box;
    last = &word;
  }
  return text;
}

}  // namespace prongsai
