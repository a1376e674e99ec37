#include "extractors/chart/turned_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "extractors/chart/find_bars.h"
#include "extractors/ocr/number_text.h"
#include "extractors/ocr/read_words.h"
#include "extractors/scan/grey.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

constexpr std::size_t kFewest = 3;
// "87.59" is 2.4 to 3 times as long as high, "100.00" 3.6.
constexpr double kShortest = 1.8;
constexpr double kLongest = 4.4;
// Ink of a number beside the paler lines of a grid, of the strongest contrast around a column.
constexpr double kStrong = 0.4;
constexpr int kFaintest = 40;

// Pixels of a sight.
class Frame {
 public:
  explicit Frame(const NumberSight& sight)
      : place_(sight.place),
        across_(sight.contrast.width / sight.place.width()),
        down_(sight.contrast.height / sight.place.height()),
        width_(sight.contrast.width),
        height_(sight.contrast.height) {}
  [[nodiscard]] int x(Points at) const {
    return std::clamp(static_cast<int>(std::lround((at - place_.x0) * across_)), 0, width_);
  }
  [[nodiscard]] int y(Points at) const {
    return std::clamp(static_cast<int>(std::lround((at - place_.y0) * down_)), 0, height_);
  }
  [[nodiscard]] Rect rect(const PixelBox& box) const {
    return {place_.x0 + box.x0 / across_, place_.y0 + box.y0 / down_, place_.x0 + box.x1 / across_,
            place_.y0 + box.y1 / down_};
  }
  [[nodiscard]] double pixels(Points length) const { return length * down_; }

 private:
  Rect place_;
  double across_;
  double down_;
  int width_;
  int height_;
};

// Where a column's number may stand: as far as the next column, from the foot to some way above.
PixelBox room_of(const std::vector<Bar>& bars, std::size_t at, Points type, const Frame& frame) {
  const Bar& bar = bars[at];
  Points half = (bar.to - bar.from + type) / 2;
  if (at > 0) half = std::min(half, (bar.middle() - bars[at - 1].middle()) / 2);
  if (at + 1 < bars.size()) half = std::min(half, (bars[at + 1].middle() - bar.middle()) / 2);
  constexpr double kAbove = 7;  // "100.00", and a space
  const Rect& box = bar.patch->box;
  return {frame.x(bar.middle() - half), frame.y(box.y0 - kAbove * type),
          frame.x(bar.middle() + half), frame.y(box.y1)};
}

class InkOfColumn {
 public:
  InkOfColumn(const GreyImage& contrast, const PixelBox& room) : contrast_(contrast), room_(room) {
    int strongest = 0;
    for (int y = room.y0; y < room.y1; ++y) {
      for (int x = room.x0; x < room.x1; ++x) strongest = std::max(strongest, at(x, y));
    }
    least_ = std::max(kFaintest, static_cast<int>(kStrong * strongest));
    for (int x = room.x0; x < room.x1; ++x) {
      int inked = 0;
      for (int y = room.y0; y < room.y1; ++y) inked += at(x, y) >= least_ ? 1 : 0;
      if (2 * inked > room.height()) outlines_.push_back(x);
    }
  }

  // Pieces one above the other, with gaps of so many rows at most within each.
  [[nodiscard]] std::vector<PixelBox> pieces(int gap) const {
    std::vector<PixelBox> all;
    for (int y = room_.y0; y < room_.y1; ++y) {
      const std::optional<PixelBox> row = row_at(y);
      if (!row) continue;
      if (!all.empty() && y - all.back().y1 < gap) {
        PixelBox& box = all.back();
        box = {std::min(box.x0, row->x0), box.y0, std::max(box.x1, row->x1), y + 1};
      } else {
        all.push_back(*row);
      }
    }
    return all;
  }

 private:
  [[nodiscard]] int at(int x, int y) const {
    return contrast_.pixels[static_cast<std::size_t>(y) * contrast_.width + x];
  }

  // What goes through all of the room is a bar's outline or a line of the grid, no number.
  [[nodiscard]] std::optional<PixelBox> row_at(int y) const {
    std::optional<PixelBox> row;
    int inked = 0;
    for (int x = room_.x0; x < room_.x1; ++x) {
      if (at(x, y) < least_) continue;
      if (std::find(outlines_.begin(), outlines_.end(), x) != outlines_.end()) continue;
      if (!row) row = PixelBox{x, y, x + 1, y + 1};
      row->x1 = x + 1;
      ++inked;
    }
    if (row && inked + static_cast<int>(outlines_.size()) >= room_.width()) return std::nullopt;
    return row;
  }

  const GreyImage& contrast_;
  PixelBox room_;
  int least_ = 0;
  std::vector<int> outlines_;
};

// The piece that is shaped as a turned number, nearest to the column's end.
std::optional<PixelBox> number_at(const std::vector<PixelBox>& pieces, int end, double type) {
  std::optional<PixelBox> best;
  int nearest = 0;
  for (const PixelBox& box : pieces) {
    const double shape = static_cast<double>(box.height()) / box.width();
    const bool as_high = box.width() > 0.5 * type && box.width() < 2.2 * type;
    if (shape < kShortest || shape > kLongest || !as_high) continue;
    const int away = std::max({0, end - box.y1, box.y0 - end});
    if (!best || away < nearest) {
      best = box;
      nearest = away;
    }
  }
  return best;
}

bool has_level_number(const Bar& bar, const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const Point middle = word.box.centre();
    return is_score_form(word.text) && middle.x > bar.from && middle.x < bar.to &&
           middle.y < bar.patch->box.y1;
  });
}

GreyImage cut_out(const GreyImage& image, const PixelBox& box, int rim) {
  const PixelBox seen{std::max(box.x0 - rim, 0), std::max(box.y0 - rim, 0),
                      std::min(box.x1 + rim, image.width), std::min(box.y1 + rim, image.height)};
  GreyImage part{seen.width(), seen.height(), {}};
  for (int y = seen.y0; y < seen.y1; ++y) {
    const auto row = image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width;
    part.pixels.insert(part.pixels.end(), row + seen.x0, row + seen.x1);
  }
  return part;
}

// The number alone, level, with nothing around it.
NumberSight levelled(const NumberSight& sight, const PixelBox& box, int degrees) {
  constexpr int kRim = 2;
  constexpr int kAround = 8;
  const GreyImage part = turned(cut_out(sight.contrast, box, kRim), degrees);
  NumberSight level;
  level.contrast = {part.width + 2 * kAround, part.height + 2 * kAround, {}};
  level.contrast.pixels.assign(
      static_cast<std::size_t>(level.contrast.width) * level.contrast.height, 0);
  for (int y = 0; y < part.height; ++y) {
    std::copy_n(part.pixels.begin() + static_cast<std::ptrdiff_t>(y) * part.width, part.width,
                level.contrast.pixels.begin() +
                    static_cast<std::ptrdiff_t>(y + kAround) * level.contrast.width + kAround);
  }
  level.place = {0, 0, static_cast<double>(level.contrast.width),
                 static_cast<double>(level.contrast.height)};
  return level;
}

// Where levelled() puts the ink.
Rect ink_place(const NumberSight& level) {
  constexpr double kBorder = 10;
  return {kBorder, kBorder, level.place.x1 - kBorder, level.place.y1 - kBorder};
}

// What the models of a page's text make of it: a first opinion, independent of the looks.
std::string first_reading(const NumberSight& level, Models& models) {
  PreparedPage page;
  page.grey = level.contrast;
  std::uint8_t strongest = 1;
  for (const std::uint8_t pixel : page.grey.pixels) strongest = std::max(strongest, pixel);
  for (std::uint8_t& pixel : page.grey.pixels) {
    pixel = static_cast<std::uint8_t>(255 - pixel * 255 / strongest);
  }
  page.ink = page.grey;
  for (std::uint8_t& pixel : page.ink.pixels) pixel = pixel < 128 ? 0 : 255;
  const Rect ink = ink_place(level);
  page.type_height = 0.75 * ink.height();  // of letters beside digits
  page.placement.source_width = page.grey.width;
  page.placement.source_height = page.grey.height;
  page.placement.place = level.place;
  const PixelBox box{static_cast<int>(ink.x0), static_cast<int>(ink.y0), static_cast<int>(ink.x1),
                     static_cast<int>(ink.y1)};
  std::string text;
  for (const Word& word : read_words(page, {{box, box.y1, false}}, models)) text += word.text;
  return number_key(text);
}

// Sure where both ways of reading see the same, and all looks do.
std::vector<Guess> weighed(NumberVotes votes, const std::string& first) {
  constexpr double kAllAgree = 0.995;
  constexpr double kInDoubt = 0.5;
  Guess& best = votes.guesses.front();
  if (number_key(best.text) == first) {
    if (votes.agreeing == votes.looks) best.likelihood = kAllAgree;
  } else if (is_score_form(first)) {
    best.likelihood = std::min(best.likelihood, kInDoubt);
  }
  return std::move(votes.guesses);
}

struct TurnedNumber {
  Rect box;
  NumberSight level;
  NumberVotes votes;
};

// All of them read as if they ran that way.
std::vector<TurnedNumber> read_all(const NumberSight& sight, const std::vector<Rect>& places,
                                   int degrees, Recognizer& numerals) {
  const Frame frame(sight);
  std::vector<TurnedNumber> numbers;
  for (const Rect& place : places) {
    const PixelBox box{frame.x(place.x0), frame.y(place.y0), frame.x(place.x1), frame.y(place.y1)};
    TurnedNumber number{place, levelled(sight, box, degrees), {}};
    number.votes =
        look_at_number(number.level, ink_place(number.level), {}, NumberForm::kScore, numerals);
    numbers.push_back(std::move(number));
  }
  return numbers;
}

int agreeing_of(const std::vector<TurnedNumber>& numbers) {
  int sum = 0;
  for (const TurnedNumber& number : numbers) sum += number.votes.agreeing;
  return sum;
}

// Whether a third of a word lies upon the places of turned numbers: read as if it were level.
bool lies_upon(const Word& word, const std::vector<TurnedNumber>& numbers, Points rim) {
  double shared = 0;
  for (const TurnedNumber& number : numbers) {
    const Points across =
        std::min(word.box.x1, number.box.x1 + rim) - std::max(word.box.x0, number.box.x0 - rim);
    const Points down =
        std::min(word.box.y1, number.box.y1 + rim) - std::max(word.box.y0, number.box.y0 - rim);
    if (across > 0 && down > 0) shared += across * down;
  }
  return 3 * shared > word.box.width() * word.box.height();
}

}  // namespace

std::vector<Rect> find_turned_numbers(const NumberSight& sight, const Shapes& shapes, Points type,
                                      const std::vector<Word>& words) {
  const std::vector<Bar> bars = find_bars(shapes, type, Growth::kUp);
  if (bars.size() < kFewest) return {};
  const Frame frame(sight);
  std::vector<Rect> places;
  std::size_t bare = 0;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (has_level_number(bars[i], words)) continue;
    ++bare;
    const PixelBox room = room_of(bars, i, type, frame);
    if (room.width() < 4 || room.height() < 4) continue;
    constexpr double kGap = 0.45;  // around a point a third of a digit's height
    const double letters = frame.pixels(type);
    const auto pieces = InkOfColumn(sight.contrast, room)
                            .pieces(std::max(2, static_cast<int>(std::lround(kGap * letters))));
    const auto found = number_at(pieces, frame.y(bars[i].patch->box.y0), letters);
    if (found) places.push_back(frame.rect(*found));
  }
  if (2 * bare < bars.size() || places.size() < kFewest || 2 * places.size() < bare) return {};
  return places;
}

void add_turned_numbers(const NumberSight& sight, const Shapes& shapes, Points type, Models& models,
                        std::vector<Word>& words) {
  const std::vector<Rect> places = find_turned_numbers(sight, shapes, type, words);
  if (places.empty()) return;
  std::vector<TurnedNumber> numbers = read_all(sight, places, 90, models.numerals);
  const int upwards = agreeing_of(numbers);
  const int all = 4 * static_cast<int>(places.size());
  if (4 * upwards < 3 * all) {
    std::vector<TurnedNumber> others = read_all(sight, places, 270, models.numerals);
    if (agreeing_of(others) > upwards) numbers = std::move(others);
  }
  if (2 * agreeing_of(numbers) < all) return;
  std::erase_if(words, [&](const Word& word) { return lies_upon(word, numbers, 0.3 * type); });
  for (TurnedNumber& number : numbers) {
    if (number.votes.agreeing < 2) continue;
    Word word;
    word.guesses = weighed(std::move(number.votes), first_reading(number.level, models));
    word.text = word.guesses.front().text;
    word.box = number.box;
    word.baseline = number.box.y1;
    word.method = Method::kOcr;
    word.slant = 90;
    words.push_back(std::move(word));
  }
}

}  // namespace prongsai
