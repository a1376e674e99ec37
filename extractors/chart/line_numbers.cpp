#include "extractors/chart/line_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace prongsai {
namespace {

// A point of a line, as a number at its place says what it is.
struct Pair {
  const LineNumber* number = nullptr;
  Points y = 0;
  Points off = 0;
};

std::vector<Pair> pairs_of(const std::vector<LineNumber>& numbers,
                           const std::vector<TracedLine>& lines) {
  std::vector<Pair> pairs;
  for (const LineNumber& number : numbers) {
    const auto place = static_cast<std::size_t>(number.place);
    for (const TracedLine& line : lines) {
      pairs.push_back({&number, line.heights[place], line.off[place]});
    }
  }
  return pairs;
}

double tolerance_of(double per_point, Points unit) { return 0.8 * unit * std::abs(per_point) + 6; }

// How far a number is from what a height says; that it may be several things helps it no further.
double difference(const LineScale& scale, const LineNumber& number, Points y) {
  return number.values.empty() ? 1e9 : std::abs(scale.value_at(y) - number.values.front().value);
}

double allowed(const LineScale& scale, const LineNumber& number, Points off) {
  return scale.tolerance + off * std::abs(scale.per_point) + number.rounding;
}

// The numbers that agree with a point, once each, and how well.
struct Agreement {
  int numbers = 0;
  double sum = 0;  // of differences as a part of what is allowed
  std::vector<double> offsets = {};
};

Agreement agreement(const LineScale& scale, const std::vector<Pair>& pairs) {
  Agreement all;
  const LineNumber* last = nullptr;
  for (const Pair& pair : pairs) {
    const double off =
        difference(scale, *pair.number, pair.y) / allowed(scale, *pair.number, pair.off);
    if (off > 1) continue;
    const double signed_off = pair.number->values.front().value - scale.value_at(pair.y);
    if (pair.number == last) continue;  // pairs of one number stand together
    last = pair.number;
    ++all.numbers;
    all.sum += off;
    all.offsets.push_back(signed_off);
  }
  return all;
}

bool better(const Agreement& a, const Agreement& b) {
  return a.numbers != b.numbers ? a.numbers > b.numbers : a.sum < b.sum;
}

LineScale centred(LineScale scale, const Agreement& agreeing) {
  double sum = 0;
  for (const double offset : agreeing.offsets) sum += offset;
  scale.at_zero += sum / static_cast<double>(agreeing.offsets.size());
  return scale;
}

LineScale scale_near_axis(const std::vector<Pair>& pairs, std::size_t numbers, const Axis& axis,
                          Points unit, Points type) {
  LineScale known{axis.at_zero, axis.per_point, 0, false};
  // Where its text has its middle is all that is known of a tick.
  known.tolerance = tolerance_of(axis.per_point, unit) + 0.4 * type * std::abs(axis.per_point);
  const double farthest = 0.7 * type * std::abs(axis.per_point);
  LineScale best = known;
  Agreement most;
  for (const Pair& pair : pairs) {
    if (pair.number->values.empty()) continue;
    LineScale moved = known;
    moved.tolerance = tolerance_of(axis.per_point, unit);
    const double move = pair.number->values.front().value - known.value_at(pair.y);
    if (std::abs(move) > farthest) continue;
    moved.at_zero += move;
    const Agreement here = agreement(moved, pairs);
    if (!better(here, most)) continue;
    most = here;
    best = centred(moved, here);
  }
  const bool enough = most.numbers >= 3 || (most.numbers == 2 && numbers == 2);
  if (!enough || 2 * static_cast<std::size_t>(most.numbers) < numbers) return known;
  best.proved = true;
  return best;
}

std::optional<LineScale> scale_of_pairs(const std::vector<Pair>& pairs, std::size_t numbers,
                                        Points unit) {
  std::optional<LineScale> best;
  Agreement most;
  for (const Pair& a : pairs) {
    for (const Pair& b : pairs) {
      const bool apart = b.y - a.y > 8 * unit;
      if (!apart || a.number == b.number || a.number->values.empty() || b.number->values.empty())
        continue;
      LineScale scale;
      scale.per_point =
          (b.number->values.front().value - a.number->values.front().value) / (b.y - a.y);
      scale.at_zero = a.number->values.front().value - scale.per_point * a.y;
      scale.tolerance = tolerance_of(scale.per_point, unit);
      scale.proved = true;
      if (scale.per_point >= 0) continue;
      const Agreement here = agreement(scale, pairs);
      if (!better(here, most)) continue;
      most = here;
      best = scale;
    }
  }
  if (most.numbers < 3 || 3 * static_cast<std::size_t>(most.numbers) < 2 * numbers)
    return std::nullopt;
  return best;
}

// Heights of type from a point to the middle of its number: web pages set numbers of 4.5 points 25
// below it.
constexpr double kFarthest = 8;

// The numbers above one name, and the points of the lines there.
class Place {
 public:
  Place(std::size_t place, const std::vector<TracedLine>& lines, Points type,
        std::vector<LineNumber>& numbers)
      : type_(type) {
    for (LineNumber& number : numbers) {
      if (number.place == static_cast<int>(place)) numbers_.push_back(&number);
    }
    for (const TracedLine& line : lines) {
      heights_.push_back(line.heights[place]);
      off_.push_back(line.off[place]);
    }
  }

  void share_by_scale(const LineScale& scale) {
    std::vector<int> line_of(numbers_.size(), -1);
    best_ = -1;
    try_from(0, scale, line_of, 0);
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      numbers_[i]->line = given_.empty() ? -1 : given_[i];
    }
    doubt_beside_left_over(scale);
    give_last();
    doubt(scale);
  }

  // Of pixels, numbers of points that lie near to one another are in doubt.
  void share_by_order() {
    if (numbers_.size() != heights_.size()) return;
    std::vector<int> order;
    for (std::size_t s = 0; s < heights_.size(); ++s) order.push_back(static_cast<int>(s));
    std::sort(order.begin(), order.end(), [&](int a, int b) { return height(a) < height(b); });
    std::sort(numbers_.begin(), numbers_.end(), [](const LineNumber* a, const LineNumber* b) {
      return a->values.front() > b->values.front();
    });
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      numbers_[i]->line = order[i];
      const bool near_last = i > 0 && height(order[i]) - height(order[i - 1]) < type_;
      if (near_last) numbers_[i]->in_doubt = numbers_[i - 1]->in_doubt = true;
    }
  }

 private:
  [[nodiscard]] Points height(int line) const { return heights_[static_cast<std::size_t>(line)]; }

  // 0 and below: it does not fit; up to 1 where it fits exactly, a little more where it is near.
  [[nodiscard]] double fit(const LineScale& scale, const LineNumber& number, int line,
                           double slack) const {
    const Points y = height(line);
    const Points away = std::abs(number.middle.y - y);
    if (away > kFarthest * type_) return 0;
    const double most = slack * allowed(scale, number, off_[static_cast<std::size_t>(line)]);
    double least = 1e9;
    for (std::size_t i = 0; i < number.values.size(); ++i) {
      const double off = std::abs(scale.value_at(y) - number.values[i].value) / most;
      least = std::min(least, off + (i > 0 ? 0.3 : 0));  // its second reading
    }
    if (least > 1.3) return 0;
    return 1.5 - least - 0.02 * away / type_;
  }

  // Which numbers are whose so that most of them fit best.
  void try_from(std::size_t at, const LineScale& scale, std::vector<int>& line_of, double sum) {
    if (at == numbers_.size()) {
      if (sum > best_) {
        best_ = sum;
        given_ = line_of;
      }
      return;
    }
    line_of[at] = -1;
    try_from(at + 1, scale, line_of, sum);
    for (int s = 0; s < static_cast<int>(heights_.size()); ++s) {
      if (std::find(line_of.begin(), line_of.begin() + static_cast<std::ptrdiff_t>(at), s) !=
          line_of.begin() + static_cast<std::ptrdiff_t>(at)) {
        continue;
      }
      const double here = fit(scale, *numbers_[at], s, 1);
      if (here <= 0) continue;
      line_of[at] = s;
      try_from(at + 1, scale, line_of, sum + here);
    }
    line_of[at] = -1;
  }

  // Where a number fits no line, one of them may have been followed wrongly, and what lies within
  // wide limits of another may do so by accident.
  void doubt_beside_left_over(const LineScale& scale) {
    constexpr double kWide = 100;  // hundredths
    const bool left = std::any_of(numbers_.begin(), numbers_.end(),
                                  [](const LineNumber* number) { return number->line < 0; });
    for (LineNumber* number : numbers_) {
      if (!left || number->line < 0) continue;
      const Points off = off_[static_cast<std::size_t>(number->line)];
      if (2 * allowed(scale, *number, off) > kWide) number->in_doubt = true;
    }
  }

  // One number misread at the only point without one.
  void give_last() {
    std::vector<LineNumber*> left;
    for (LineNumber* number : numbers_) {
      if (number->line < 0) left.push_back(number);
    }
    std::vector<int> free;
    for (int s = 0; s < static_cast<int>(heights_.size()); ++s) {
      const bool used = std::any_of(numbers_.begin(), numbers_.end(),
                                    [&](const LineNumber* number) { return number->line == s; });
      if (!used) free.push_back(s);
    }
    if (left.size() != 1 || free.size() != 1) return;
    if (std::abs(left[0]->middle.y - height(free[0])) > 3 * type_) return;
    left[0]->line = free[0];
    left[0]->in_doubt = true;
  }

  // Two numbers that would fit as well the other way round; one that fits, where another one, which
  // does not fit where it is, would fit there, too.
  void doubt(const LineScale& scale) {
    constexpr double kSlack = 1.6;
    for (LineNumber* one : numbers_) {
      for (LineNumber* other : numbers_) {
        if (one == other || one->line < 0 || other->line < 0) continue;
        if (one->values.front() == other->values.front()) continue;
        const bool change = fit(scale, *one, other->line, kSlack) > 0;
        const bool back = fit(scale, *other, one->line, kSlack) > 0;
        const bool stray = fit(scale, *other, other->line, 1) <= 0;
        if (back && (change || stray)) one->in_doubt = other->in_doubt = true;
      }
    }
  }

  Points type_;
  std::vector<LineNumber*> numbers_;
  std::vector<Points> heights_;
  std::vector<Points> off_;
  std::vector<int> given_;
  double best_ = -1;
};

}  // namespace

ValueRange LineScale::range_at(Points y, Points off) const {
  const double middle = value_at(y);
  const double around = tolerance + off * std::abs(per_point);
  const auto bounded = [](double value) {
    return Hundredths{static_cast<int>(std::clamp(std::lround(value), 0L, 10000L))};
  };
  return {bounded(std::floor(middle - around)), bounded(std::ceil(middle + around))};
}

std::optional<LineScale> scale_of_lines(const std::vector<LineNumber>& numbers,
                                        const std::vector<TracedLine>& lines,
                                        const std::optional<Axis>& axis, Points unit, Points type) {
  const std::vector<Pair> pairs = pairs_of(numbers, lines);
  if (axis) return scale_near_axis(pairs, numbers.size(), *axis, unit, type);
  return scale_of_pairs(pairs, numbers.size(), unit);
}

void share_numbers(const std::optional<LineScale>& scale, const std::vector<TracedLine>& lines,
                   Points type, std::vector<LineNumber>& numbers) {
  if (lines.empty()) return;
  for (std::size_t p = 0; p < lines.front().heights.size(); ++p) {
    Place place(p, lines, type, numbers);
    if (scale) {
      place.share_by_scale(*scale);
    } else {
      place.share_by_order();
    }
  }
}

}  // namespace prongsai
