#include "extractors/scan/lone_rows.h"

#include <algorithm>
#include <cmath>

#include "extractors/scan/broken_rules.h"
#include "extractors/scan/rule_pieces.h"

namespace prongsai {
namespace {

// In heights of type. Borders of tables are a line of text apart, 1.8 and more; dots of printed
// grey 0.2 to 0.5, two strokes of a double border 0.5.
constexpr double kLonely = 0.6;
constexpr double kLong = 5;
constexpr double kOnOneLine = 2.2;  // pieces of one border: where letters or others touch it
// Dots of noise or of a photograph: a page of dotted borders has 20,000.
constexpr std::size_t kTooMany = 60000;

// One row may be found as two, every other dot in each: those lie on one line.
bool run_side_by_side(const TracedRule& a, const TracedRule& b, double near) {
  if (a.horizontal != b.horizontal) return false;
  const int from = std::max(a.from, b.from);
  const int to = std::min(a.to, b.to);
  if (to <= from) return false;
  const int at = (from + to) / 2;
  const double apart = std::abs(a.middle_at(at) - b.middle_at(at));
  return apart > 1 + std::max(a.thickness, b.thickness) / 2 && apart < near;
}

std::vector<TracedRule> lone_rows(const Components& ink, double type_height) {
  const std::vector<TracedRule> rows =
      joined_pieces(find_broken_rules(ink, type_height), kOnOneLine * type_height);
  std::vector<TracedRule> lone;
  for (const TracedRule& row : rows) {
    if (row.to - row.from < kLong * type_height) continue;
    const bool beside = std::any_of(rows.begin(), rows.end(), [&](const TracedRule& other) {
      return run_side_by_side(row, other, kLonely * type_height);
    });
    if (!beside) lone.push_back(row);
  }
  return lone;
}

bool is_on(const PixelBox& box, const TracedRule& row) {
  const int along = row.horizontal ? (box.x0 + box.x1) / 2 : (box.y0 + box.y1) / 2;
  const double across = row.horizontal ? (box.y0 + box.y1 - 1) / 2.0 : (box.x0 + box.x1 - 1) / 2.0;
  const int thick = row.horizontal ? box.height() : box.width();
  return along >= row.from && along < row.to &&
         std::abs(across - row.middle_at(along)) <= 1 + row.thickness / 4 &&
         thick <= row.thickness + 2;
}

}  // namespace

std::vector<bool> dots_of_lone_rows(const Components& ink, double type_height) {
  std::vector<bool> dots(ink.all.size(), false);
  if (ink.all.size() > kTooMany) return dots;
  for (const TracedRule& row : lone_rows(ink, type_height)) {
    for (std::size_t i = 0; i < ink.all.size(); ++i)
      dots[i] = dots[i] || is_on(ink.all[i].box, row);
  }
  return dots;
}

}  // namespace prongsai
