#include "extractors/chart/slanted_writing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace prongsai {
namespace {

constexpr double kPerDegree = std::numbers::pi / 180;
// Lines of text are level to 3 degrees once a page is upright; programs slant by 30 at least.
constexpr double kLeastSlant = 15;

// Ink that hangs together once gaps as narrow as those between letters are closed: in heights of
// type and, where it is told, its angle.
struct Stripe {
  std::vector<Point> pixels;  // every one of the ink made smaller
  std::vector<Point> ink;     // every other one of the ink itself, where it slants
  PixelBox box;
  double degrees = 0;  // of its longer side, -90 to 90
  double length = 0;
  double thickness = 0;
};

// The ink made smaller and each pixel two broad and high, so that gaps between the letters of a
// word close: all of up to 0.4 heights of type, none of 0.6. Letters stand 0.1 to 0.3 apart, names
// side by side 1 and more.
class Reduced {
 public:
  Reduced(const Components& letters, int width, int height, double type)
      : factor_(std::max(1, static_cast<int>(std::lround(0.2 * type)))),
        ink_{width / factor_ + 2, height / factor_ + 2, {}} {
    ink_.pixels.assign(static_cast<std::size_t>(ink_.width) * ink_.height, 255);
    for (const InkRun& run : letters.runs) {
      for (int y = run.y / factor_; y <= run.y / factor_ + 1; ++y) {
        const auto row = ink_.pixels.begin() + static_cast<std::ptrdiff_t>(y) * ink_.width;
        std::fill(row + run.x0 / factor_, row + (run.x1 - 1) / factor_ + 2, 0);
      }
    }
    pieces_ = find_components(ink_);
    piece_at_.assign(ink_.pixels.size(), -1);
    for (const InkRun& run : pieces_.runs) {
      const auto row = piece_at_.begin() + static_cast<std::ptrdiff_t>(run.y) * ink_.width;
      std::fill(row + run.x0, row + run.x1, run.component);
    }
  }

  // In pixels of the ink as it was given.
  [[nodiscard]] std::vector<Stripe> stripes() const {
    std::vector<Stripe> all(pieces_.all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const PixelBox& box = pieces_.all[i].box;
      all[i].box = {box.x0 * factor_, box.y0 * factor_, box.x1 * factor_, box.y1 * factor_};
    }
    for (const InkRun& run : pieces_.runs) {
      for (int x = run.x0; x < run.x1; ++x) {
        all[static_cast<std::size_t>(run.component)].pixels.push_back(
            {(x + 0.5) * factor_, (run.y + 0.5) * factor_});
      }
    }
    return all;
  }

  // Which stripe a run of the ink belongs to.
  [[nodiscard]] int stripe_of(const InkRun& run) const {
    return piece_at_[static_cast<std::size_t>(run.y / factor_) * ink_.width + run.x0 / factor_];
  }

 private:
  int factor_;
  GreyImage ink_;
  Components pieces_;
  std::vector<int> piece_at_;
};

// From the first to the last place across the direction `degrees` + 90, and along it.
struct Extent {
  double along = 0;
  double across = 0;
};

Extent extent_at(const Stripe& stripe, double degrees) {
  const Point way{std::cos(degrees * kPerDegree), -std::sin(degrees * kPerDegree)};
  double low = 1e9, high = -1e9, near = 1e9, far = -1e9;
  for (const Point& p : stripe.pixels) {
    const double along = p.x * way.x + p.y * way.y;
    const double across = p.x * -way.y + p.y * way.x;
    low = std::min(low, along);
    high = std::max(high, along);
    near = std::min(near, across);
    far = std::max(far, across);
  }
  return {high - low, far - near};
}

// The direction of most of its ink.
void measure(Stripe& stripe, double type) {
  Point middle;
  const auto count = static_cast<double>(stripe.pixels.size());
  for (const Point& p : stripe.pixels) middle = {middle.x + p.x / count, middle.y + p.y / count};
  double xx = 0, yy = 0, xy = 0;
  for (const Point& p : stripe.pixels) {
    xx += (p.x - middle.x) * (p.x - middle.x);
    yy += (p.y - middle.y) * (p.y - middle.y);
    xy += (p.x - middle.x) * (p.y - middle.y);
  }
  stripe.degrees = -0.5 * std::atan2(2 * xy, xx - yy) / kPerDegree;
  const Extent extent = extent_at(stripe, stripe.degrees);
  stripe.length = extent.along / type;
  stripe.thickness = extent.across / type;
}

bool is_upright(const Stripe& stripe) { return std::abs(stripe.degrees) > 75; }

// A line of text with its marks is up to 2.4 heights of type thick, and up to 2.9 where many
// slanting letters make type seem lower than it is.
// Clearly longer than thick; "ตัวชี้วัดที่" is 1.5 times as long as it is high with its marks.
bool may_slant(const Stripe& stripe) {
  const double ratio = is_upright(stripe) ? 1.4 : 1.6;
  return std::abs(stripe.degrees) > kLeastSlant && stripe.thickness < 3.3 && stripe.length > 2.6 &&
         stripe.length > ratio * stripe.thickness;
}

// Straight up, level words above one another are as narrow: "ปี" above "66" is 3.2 heights high. So
// is a "ตัวชี้วัดที่" of small letters, but of these stand ten side by side, of years five at most.
bool may_be_level_words(const Stripe& stripe, const std::vector<Stripe>& all, double type) {
  constexpr double kHighest = 3.6;
  constexpr std::ptrdiff_t kMany = 6;
  if (!is_upright(stripe) || stripe.length > kHighest) return false;
  return std::count_if(all.begin(), all.end(), [&](const Stripe& other) {
           return may_slant(other) && is_upright(other) &&
                  std::abs(other.box.y0 - stripe.box.y0) < type;
         }) < kMany;
}

double turn_between(double a, double b) {
  const double turn = std::abs(a - b);
  return std::min(turn, 180 - turn);
}

double middle_of(std::vector<double> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

// Lines are sharpest where they are looked along: the angle at which the ink of each stripe falls
// into the fewest rows.
double refined(const std::vector<const Stripe*>& row, double degrees) {
  constexpr double kReach = 7;
  constexpr double kStep = 0.5;
  double best = degrees;
  double most = 0;
  for (double angle = degrees - kReach; angle <= degrees + kReach; angle += kStep) {
    const Point down{std::sin(angle * kPerDegree), std::cos(angle * kPerDegree)};
    double sum = 0;
    for (const Stripe* stripe : row) {
      std::array<int, 4096> rows{};
      const Point& first = stripe->ink.front();
      for (const Point& p : stripe->ink) {
        const double across = (p.x - first.x) * down.x + (p.y - first.y) * down.y;
        ++rows[static_cast<std::size_t>(std::lround(across) & 4095)];
      }
      for (const int count : rows) sum += static_cast<double>(count) * count;
    }
    if (sum > most) most = sum, best = angle;
  }
  // Programs slant by round numbers; straight up is as straight as the page.
  if (90 - std::abs(best) < 1.2) return 90;
  return best > 90 ? best - 180 : best <= -90 ? best + 180 : best;
}

// Stripes of one angle whose upper ends are on one level line, the most there are.
std::vector<const Stripe*> largest_row(const std::vector<const Stripe*>& slanted, double type) {
  constexpr double kTurn = 9;
  std::vector<const Stripe*> best;
  for (const Stripe* one : slanted) {
    std::vector<const Stripe*> row;
    for (const Stripe* other : slanted) {
      const bool level = std::abs(other->box.y0 - one->box.y0) < 1.5 * type;
      if (level && turn_between(other->degrees, one->degrees) < kTurn) row.push_back(other);
    }
    if (row.size() > best.size()) best = std::move(row);
  }
  return best;
}

// The end of a stripe next to the axis: its upper one.
double end_of(const PixelBox& box, double degrees) {
  return degrees == 90 ? (box.x0 + box.x1) / 2.0 : degrees > 0 ? box.x1 : box.x0;
}

// Where a stripe lies in the direction of a row's writing, and how far down from the first line.
struct Lie {
  double from = 1e9;
  double to = -1e9;
  double across = 0;
};

Lie lie_of(const Stripe& stripe, double degrees) {
  const Point way{std::cos(degrees * kPerDegree), -std::sin(degrees * kPerDegree)};
  Lie lie;
  double near = 1e9;
  double far = -1e9;
  for (const Point& p : stripe.pixels) {
    const double along = p.x * way.x + p.y * way.y;
    const double across = p.x * -way.y + p.y * way.x;
    lie.from = std::min(lie.from, along);
    lie.to = std::max(lie.to, along);
    near = std::min(near, across);
    far = std::max(far, across);
  }
  lie.across = (near + far) / 2;
  return lie;
}

// Which stripes belong to a row besides its own: short names that begin on the level line of the
// others, and what goes on in the direction of one, a space and a half behind it at most.
class RowMembers {
 public:
  RowMembers(const std::vector<Stripe>& stripes, const std::vector<const Stripe*>& row,
             double degrees, double type)
      : type_(type), member_(stripes.size(), 0) {
    std::vector<double> tops;
    std::vector<double> ends;
    for (const Stripe* stripe : row) {
      member_[static_cast<std::size_t>(stripe - stripes.data())] = 1;
      tops.push_back(stripe->box.y0);
      ends.push_back(end_of(stripe->box, degrees));
    }
    // "ปี" above "66" is 3.2 heights of type high.
    constexpr double kHighest = 3.6;
    const double top = middle_of(tops);
    std::sort(ends.begin(), ends.end());
    double pitch = 0;
    for (std::size_t i = 1; i < ends.size(); ++i) pitch = std::max(pitch, ends[i] - ends[i - 1]);
    const double first = ends.front();
    const double last = ends.back();
    for (std::size_t i = 0; i < stripes.size(); ++i) {
      lies_.push_back(lie_of(stripes[i], degrees));
      const PixelBox& box = stripes[i].box;
      const double end = end_of(box, degrees);
      const bool level = std::abs(box.y0 - top) < 0.8 * type;
      // The lines of the first name or the last may touch: too thick for one line of text, and too
      // high for a level one.
      const double beyond = box.height() > kHighest * type ? 1.2 * pitch : type;
      if (level && end > first - beyond && end < last + beyond) member_[i] = 1;
      // "ตัวชี้วัดที่ 10" is a word, a space and two digits: these end 2.5 heights further up.
      if (!member_[i] && box.y0 > top - 3 * type) outside_.push_back(i);
    }
    while (take_what_goes_on()) {
    }
  }

  [[nodiscard]] const std::vector<char>& all() const { return member_; }

 private:
  bool take_what_goes_on() {
    const std::size_t before = outside_.size();
    std::erase_if(outside_, [&](std::size_t i) {
      for (std::size_t k = 0; k < lies_.size(); ++k) {
        if (!member_[k] || !goes_on(lies_[k], lies_[i])) continue;
        member_[i] = 1;
        return true;
      }
      return false;
    });
    return outside_.size() < before;
  }

  [[nodiscard]] bool goes_on(const Lie& a, const Lie& b) const {
    const double gap = std::max(a.from - b.to, b.from - a.to);
    return std::abs(a.across - b.across) < 1.2 * type_ && gap < 1.5 * type_;
  }

  double type_;
  std::vector<char> member_;
  std::vector<Lie> lies_;
  std::vector<std::size_t> outside_;
};

PixelBox around(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace

std::vector<SlantedRow> find_slanted_rows(const Components& letters, int width, int height,
                                          double type) {
  constexpr std::size_t kFewest = 3;
  const Reduced reduced(letters, width, height, type);
  std::vector<Stripe> stripes = reduced.stripes();
  for (Stripe& stripe : stripes) measure(stripe, type);
  std::vector<char> slants(stripes.size(), 0);
  std::vector<const Stripe*> slanted;
  for (std::size_t i = 0; i < stripes.size(); ++i) {
    slants[i] = may_slant(stripes[i]) && !may_be_level_words(stripes[i], stripes, type) ? 1 : 0;
    if (slants[i]) slanted.push_back(&stripes[i]);
  }
  if (slanted.size() < kFewest) return {};
  std::vector<int> stripe_of(letters.all.size(), -1);
  for (const InkRun& run : letters.runs) {
    const int at = reduced.stripe_of(run);
    stripe_of[static_cast<std::size_t>(run.component)] = at;
    if (!slants[static_cast<std::size_t>(at)]) continue;
    std::vector<Point>& ink = stripes[static_cast<std::size_t>(at)].ink;
    for (int x = run.x0; x < run.x1; x += 2) ink.push_back({x + 0.5, run.y + 0.5});
  }
  std::vector<SlantedRow> rows;
  while (true) {
    const std::vector<const Stripe*> row = largest_row(slanted, type);
    if (row.size() < kFewest) return rows;
    std::vector<double> angles;
    for (const Stripe* stripe : row) {
      const double other = stripe->degrees < -75 ? stripe->degrees + 180 : stripe->degrees;
      angles.push_back(row.front()->degrees < -75 || row.front()->degrees > 75 ? other
                                                                               : stripe->degrees);
    }
    SlantedRow found;
    found.degrees = refined(row, middle_of(angles));
    const RowMembers members(stripes, row, found.degrees, type);
    const std::vector<char>& inside = members.all();
    for (std::size_t i = 0; i < letters.all.size(); ++i) {
      if (stripe_of[i] < 0 || !inside[static_cast<std::size_t>(stripe_of[i])]) continue;
      found.box =
          found.members.empty() ? letters.all[i].box : around(found.box, letters.all[i].box);
      found.members.push_back(static_cast<int>(i));
    }
    std::erase_if(slanted, [&](const Stripe* stripe) {
      return inside[static_cast<std::size_t>(stripe - stripes.data())] != 0;
    });
    rows.push_back(std::move(found));
  }
}

}  // namespace prongsai
