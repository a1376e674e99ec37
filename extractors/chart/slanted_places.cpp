#include "extractors/chart/slanted_places.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace prongsai {
namespace {

// In parts of the way from one place to the next.
constexpr double kFarthest = 0.45;    // of a line from where its place would have it
constexpr double kMostShifted = 0.6;  // of all lines to one side
constexpr double kShiftedInDoubt = 0.3;

const Point& upper_end(const SlantedLine& line) {
  return line.begin.y < line.end.y ? line.begin : line.end;
}

struct NamedLine {
  const SlantedLine* line = nullptr;
  Points x = 0;  // where it meets the level at which most lines end
};

Points middle_of(std::vector<Points> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

// Those below the foot that end on one level, the uppermost such row.
std::vector<NamedLine> row_below(const std::vector<SlantedLine>& lines, Points foot) {
  std::vector<const SlantedLine*> below;
  Points top = 1e9;
  for (const SlantedLine& line : lines) {
    if (line.text.origin.box->centre().y < foot || upper_end(line).y < foot - line.type) continue;
    below.push_back(&line);
    top = std::min(top, upper_end(line).y);
  }
  std::vector<Points> levels;
  std::erase_if(below, [&](const SlantedLine* line) {
    constexpr double kDeep = 4;  // second and third lines of wrapped names end lower
    return upper_end(*line).y > top + kDeep * line->type ||
           std::abs(line->degrees - below.front()->degrees) > 5;
  });
  for (const SlantedLine* line : below) levels.push_back(upper_end(*line).y);
  if (below.empty() || top > foot + 6 * below.front()->type) return {};
  const Points level = middle_of(levels);
  std::vector<NamedLine> row;
  for (const SlantedLine* line : below) {
    const Point& end = upper_end(*line);
    const double rise = line->begin.y - line->end.y;
    const double run = line->end.x - line->begin.x;
    row.push_back({line, end.x + (end.y - level) * run / rise});
  }
  return row;
}

// Which place each line belongs to if all stand `shift` aside of theirs.
struct Assignment {
  std::vector<int> place_of;  // -1: none
  double cost = 0;
  double shift = 0;
  std::size_t named = 0;  // places
  std::size_t loose = 0;  // lines
};

Assignment assign(const std::vector<NamedLine>& row, const std::vector<Points>& places,
                  Points pitch, double shift) {
  Assignment result;
  result.shift = shift;
  std::vector<char> named(places.size(), 0);
  for (const NamedLine& one : row) {
    const Points at = one.x - shift * pitch;
    const auto nearest = std::min_element(places.begin(), places.end(), [&](Points a, Points b) {
      return std::abs(a - at) < std::abs(b - at);
    });
    const double off = std::abs(*nearest - at) / pitch;
    if (off > kFarthest) {
      result.place_of.push_back(-1);
      ++result.loose;
      continue;
    }
    result.place_of.push_back(static_cast<int>(nearest - places.begin()));
    named[static_cast<std::size_t>(nearest - places.begin())] = 1;
    result.cost += off * off;
  }
  result.named = static_cast<std::size_t>(std::count(named.begin(), named.end(), 1));
  result.cost += static_cast<double>(result.loose + places.size() - result.named);
  return result;
}

std::optional<Assignment> best_assignment(const std::vector<NamedLine>& row,
                                          const std::vector<Points>& places, Points pitch) {
  constexpr int kSteps = 30;
  Assignment best = assign(row, places, pitch, 0);
  for (int step = -kSteps; step <= kSteps; ++step) {
    Assignment other = assign(row, places, pitch, kMostShifted * step / kSteps);
    if (other.cost < best.cost) best = std::move(other);
  }
  // The nearly same sum with lines at other places.
  for (int step = -kSteps; step <= kSteps; ++step) {
    const Assignment other = assign(row, places, pitch, kMostShifted * step / kSteps);
    if (other.place_of != best.place_of && other.cost < 1.5 * best.cost + 0.02) return std::nullopt;
  }
  const bool all = best.loose == 0 && best.named == places.size();
  if (!all && std::abs(best.shift) > kShiftedInDoubt) return std::nullopt;
  if (4 * best.named < 3 * places.size()) return std::nullopt;
  return best;
}

}  // namespace

std::optional<std::vector<Text>> names_of_places(const std::vector<SlantedLine>& lines,
                                                 const std::vector<Points>& places, Points foot) {
  if (places.size() < 2) return std::nullopt;
  std::vector<NamedLine> row = row_below(lines, foot);
  if (row.empty()) return std::nullopt;
  // Wrapped names are read from left to right where they go up, from right to left where down.
  const bool up = row.front().line->degrees > 0;
  std::sort(row.begin(), row.end(),
            [&](const NamedLine& a, const NamedLine& b) { return up ? a.x < b.x : a.x > b.x; });
  Points pitch = 1e9;
  for (std::size_t i = 1; i < places.size(); ++i) {
    pitch = std::min(pitch, places[i] - places[i - 1]);
  }
  const std::optional<Assignment> assignment = best_assignment(row, places, pitch);
  if (!assignment) return std::nullopt;
  std::vector<Text> names(places.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (assignment->place_of[i] < 0) continue;
    Text& name = names[static_cast<std::size_t>(assignment->place_of[i])];
    const Text& text = row[i].line->text;
    if (name.value.empty()) {
      name = text;
      continue;
    }
    name.value += ' ' + text.value;
    name.origin.box = unite(*name.origin.box, *text.origin.box);
  }
  return names;
}

}  // namespace prongsai
