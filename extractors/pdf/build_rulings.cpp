#include "extractors/pdf/build_rulings.h"

#include <algorithm>
#include <cmath>

namespace prongsai {
namespace {

// A filled rectangle up to this thick is a rule: Word's and Chromium's borders are 0.5-2.3 pt, the
// thinnest shaded cell seen is 9 pt.
constexpr Points kThickestRule = 3.0;
// Pieces of one line lie this close side by side (doubled strokes) ...
constexpr Points kSameLine = 1.2;
// ... and this close end to end (dashes, cell-by-cell borders).
constexpr Points kSmallestGap = 3.0;
// Shorter lines underline or decorate characters.
constexpr Points kShortestRule = 6.0;

// Dotted borders are drawn dot by dot, each as wide as it is high; a line of fewer dots is none.
constexpr int kFewestDots = 5;

bool is_dot(const Rect& box) {
  return box.width() <= kThickestRule && box.height() <= kThickestRule &&
         box.width() < 1.5 * box.height() && box.height() < 1.5 * box.width();
}

struct Piece {
  Points across;  // where the line lies
  Points from;
  Points to;
  Points thickness;
  int dots = 0;       // how many it is made of
  bool solid = true;  // some of it is more than dots
};

void sort_pieces(std::vector<Piece>& pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.across != b.across ? a.across < b.across : a.from < b.from;
  });
}

// Puts pieces of one line together. Lines are runs of pieces whose distance to the run's first one
// is at most kSameLine.
std::vector<Piece> merge(std::vector<Piece> pieces) {
  sort_pieces(pieces);
  std::vector<Piece> lines;
  std::size_t begin = 0;
  while (begin < pieces.size()) {
    std::size_t end = begin;
    while (end < pieces.size() && pieces[end].across - pieces[begin].across <= kSameLine) ++end;
    const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = pieces.begin() + static_cast<std::ptrdiff_t>(end);
    std::sort(first, last, [](const Piece& a, const Piece& b) { return a.from < b.from; });
    Piece line = *first;
    for (auto piece = first + 1; piece != last; ++piece) {
      if (piece->from <= line.to + kSmallestGap) {
        line.to = std::max(line.to, piece->to);
        line.thickness = std::max(line.thickness, piece->thickness);
        line.dots += piece->dots;
        line.solid = line.solid || piece->solid;
      } else {
        lines.push_back(line);
        line = *piece;
      }
    }
    lines.push_back(line);
    begin = end;
  }
  std::erase_if(lines, [](const Piece& line) {
    return line.to - line.from < kShortestRule || (!line.solid && line.dots < kFewestDots);
  });
  return lines;
}

}  // namespace

std::vector<Ruling> build_rulings(const PageInk& ink) {
  std::vector<Piece> across;
  std::vector<Piece> down;
  for (const Segment& segment : ink.segments) {
    if (segment.thickness > kThickestRule) continue;
    const Points dx = std::abs(segment.to.x - segment.from.x);
    const Points dy = std::abs(segment.to.y - segment.from.y);
    if (dx >= dy) {
      across.push_back({(segment.from.y + segment.to.y) / 2, std::min(segment.from.x, segment.to.x),
                        std::max(segment.from.x, segment.to.x), segment.thickness});
    } else {
      down.push_back({(segment.from.x + segment.to.x) / 2, std::min(segment.from.y, segment.to.y),
                      std::max(segment.from.y, segment.to.y), segment.thickness});
    }
  }
  for (const Rect& box : ink.filled) {
    if (is_dot(box)) {
      across.push_back({(box.y0 + box.y1) / 2, box.x0, box.x1, box.height(), 1, false});
      down.push_back({(box.x0 + box.x1) / 2, box.y0, box.y1, box.width(), 1, false});
    } else if (box.height() <= kThickestRule && box.width() > box.height()) {
      across.push_back({(box.y0 + box.y1) / 2, box.x0, box.x1, box.height()});
    } else if (box.width() <= kThickestRule && box.height() > box.width()) {
      down.push_back({(box.x0 + box.x1) / 2, box.y0, box.y1, box.width()});
    }
  }
  std::vector<Ruling> rulings;
  for (const Piece& line : merge(std::move(across))) {
    rulings.push_back({{line.from, line.across, line.to, line.across}, line.thickness});
  }
  for (const Piece& line : merge(std::move(down))) {
    rulings.push_back({{line.across, line.from, line.across, line.to}, line.thickness});
  }
  return rulings;
}

std::vector<Rect> build_fills(const PageInk& ink) {
  constexpr double kBackground = 0.8;  // of the page's area
  std::vector<Rect> fills;
  for (const Rect& box : ink.filled) {
    if (box.height() <= kThickestRule || box.width() <= kThickestRule) continue;
    if (box.width() * box.height() > kBackground * ink.width * ink.height) continue;
    if (std::find(fills.begin(), fills.end(), box) == fills.end()) fills.push_back(box);
  }
  return fills;
}

}  // namespace prongsai
