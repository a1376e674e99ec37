#include "extractors/chart/line_raster.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

// Contrast with the paper: a yellow line in grey has 66, a JPEG's rims and noise up to 36.
constexpr int kInk = 44;
constexpr int kSomething = 26;  // a grid of #d0d0d0 has 47, of #e0e0e0 31
constexpr int kColumns = 40;    // looked at between two places
// Near its places a line has dots, and its numbers stand there.
constexpr double kFirst = 0.07;
constexpr int kLowestArea = 10;  // rows
constexpr std::uint8_t kFull = 255;
constexpr int kNoise = 14;
constexpr double kFar = 44;  // from a line's colour

Colour mixed(const Colour& paper, const Colour& ink, double part) {
  const auto mix = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(a + part * (b - a)), 0L, 255L));
  };
  return {mix(paper.red, ink.red), mix(paper.green, ink.green), mix(paper.blue, ink.blue)};
}

// How far a pixel's colour is from a line's, which a thin stroke mixes with the paper: that is
// believed less the paler it makes it.
double difference(const Colour& pixel, const Colour& line, const Colour& paper) {
  double least = 1e9;
  const double full = distance(line, paper);
  for (const double part : {1.0, 0.85, 0.7, 0.55}) {
    const double here = distance(pixel, mixed(paper, line, part)) + 0.45 * (1 - part) * full;
    least = std::min(least, here);
  }
  return least;
}

}  // namespace

LineRaster::LineRaster(const PageImage& image, const Rect& lines, const std::vector<Points>& places,
                       std::vector<Colour> colours)
    : image_(image), paper_(background_of(image)), colours_(std::move(colours)) {
  const double across = image.width / image.place.width();
  const double down = image.height / image.place.height();
  constexpr int kMargin = 4;
  top_ =
      std::clamp(static_cast<int>((lines.y0 - image.place.y0) * down) - kMargin, 0, image.height);
  bottom_ = std::clamp(static_cast<int>((lines.y1 - image.place.y0) * down) + kMargin, top_,
                       image.height);
  const auto x_of = [&](Points x) { return (x - image.place.x0) * across; };
  pitch_ = x_of(places[1]) - x_of(places[0]);
  find_grid(x_of(places.front()), x_of(places.back()), pitch_);
  for (std::size_t p = 1; p < places.size(); ++p) {
    const double from = x_of(places[p - 1]);
    const double to = x_of(places[p]);
    std::vector<Column>& columns = intervals_.emplace_back();
    for (int i = 0; i < kColumns; ++i) {
      const double part = kFirst + (1 - 2 * kFirst) * i / (kColumns - 1);
      const int x = static_cast<int>(from + part * (to - from));
      if (x < 0 || x >= image.width) continue;
      if (!columns.empty() && x == static_cast<int>(from + columns.back().part * (to - from))) {
        continue;  // of a small picture
      }
      columns.push_back(column_at(x, (x + 0.5 - from) / (to - from)));
    }
  }
}

Colour LineRaster::pixel(int x, int y) const {
  return colour_at(image_, static_cast<std::size_t>(y) * image_.width + x);
}

// A line of a grid goes on to both sides of what lies between the first place and the last, where
// no line of the chart is; or, where the plot ends there, all the way.
void LineRaster::find_grid(double from, double to, double pitch) {
  grid_.assign(static_cast<std::size_t>(rows()), {});
  const auto share = [&](double x0, double x1, int y, std::vector<Colour>& colours) {
    int seen = 0;
    int ink = 0;
    const int last = std::min(static_cast<int>(x1), image_.width - 1);
    const int step = std::max(1, (last - static_cast<int>(x0)) / 60);
    for (int x = std::max(static_cast<int>(x0), 0); x <= last; x += step) {
      // Not quite level, it lies in the row above or below.
      Colour darkest = pixel(x, y);
      for (const int near : {y - 1, y + 1}) {
        if (near < 0 || near >= image_.height) continue;
        const Colour other = pixel(x, near);
        if (distance(other, paper_) > distance(darkest, paper_)) darkest = other;
      }
      ++seen;
      if (distance(darkest, paper_) <= kSomething) continue;
      ++ink;
      colours.push_back(darkest);
    }
    return seen < 4 ? 0 : static_cast<double>(ink) / seen;
  };
  for (int y = top_; y < bottom_; ++y) {
    std::vector<Colour> beside;
    const double left = share(from - 0.45 * pitch, from - 0.12 * pitch, y, beside);
    const double right = share(to + 0.12 * pitch, to + 0.45 * pitch, y, beside);
    std::vector<Colour> within;
    const double inside = share(from, to, y, within);
    Grid& grid = grid_[static_cast<std::size_t>(y - top_)];
    grid.is = (left > 0.7 && right > 0.7 && inside > 0.5) || (inside > 0.97 && left + right > 0.9);
    if (grid.is) grid.colour = middle_colour(std::move(beside));
  }
}

LineRaster::Column LineRaster::column_at(int x, double part) const {
  const auto count = static_cast<std::size_t>(rows());
  Column column{part, std::vector<std::int8_t>(count, kPaper), std::vector<std::uint8_t>(count, 0),
                std::vector<float>(count, 0)};
  std::vector<Colour> pixels;
  for (int y = top_; y < bottom_; ++y) pixels.push_back(pixel(x, y));
  const ColumnGround ground = ground_of(pixels, paper_, lowest_area());
  for (std::size_t y = 0; y < pixels.size(); ++y) {
    const Colour& under = ground.bare[y] != 0 ? paper_ : ground.under[y];
    const bool area = ground.bare[y] != 0 && distance(pixels[y], paper_) > kSomething;
    column.contrast[y] =
        area ? std::uint8_t{0} : static_cast<std::uint8_t>(distance(pixels[y], under));
  }
  tell_apart(pixels, ground, column);
  for (std::size_t y = 0; y < pixels.size(); ++y) {
    if (ground.edge[y]) set_edge(y, *ground.edge[y], column);
  }
  return column;
}

// A steep line is as high in a column as this part of a pitch at most.
int LineRaster::lowest_area() const {
  return std::max({kLowestArea, rows() / 12, static_cast<int>(pitch_ / 10)});
}

// Of an area without a stroke: its upper edge is its line.
void LineRaster::set_edge(std::size_t row, const Colour& area, Column& column) const {
  const auto [line, off] = nearest_line(area, paper_);
  if (off > kFar || (grid_[row].is && distance(area, grid_[row].colour) < kNoise)) return;
  column.what[row] = static_cast<std::int8_t>(line);
  column.likeness[row] = static_cast<float>(1 - off / (2 * kFar));
  column.contrast[row] = kFull;
}

// Of the lines' colours upon a ground; without colours the one line's.
std::pair<int, double> LineRaster::nearest_line(const Colour& pixel, const Colour& ground) const {
  double least = colours_.empty() ? 0 : 1e9;
  int line = 0;
  for (std::size_t i = 0; i < colours_.size(); ++i) {
    const double here = difference(pixel, colours_[i], ground);
    if (here >= least) continue;
    least = here;
    line = static_cast<int>(i);
  }
  return {line, least};
}

void LineRaster::tell_apart(const std::vector<Colour>& pixels, const ColumnGround& ground,
                            Column& column) const {
  for (std::size_t y = 0; y < pixels.size(); ++y) {
    const int contrast = column.contrast[y];
    if (contrast <= kInk) {
      column.what[y] = static_cast<std::int8_t>(contrast > kSomething ? kRim : kPaper);
      if (contrast > kSomething && grid_[y].is) column.what[y] = kGrid;
      continue;
    }
    const int above = y > 0 ? column.contrast[y - 1] : 0;
    const int below = y + 1 < pixels.size() ? column.contrast[y + 1] : 0;
    const bool rim = std::max(above, below) > contrast + kNoise;
    const auto [line, least] = nearest_line(pixels[y], ground.under[y]);
    if (grid_[y].is && distance(pixels[y], grid_[y].colour) < least + kNoise) {
      column.what[y] = kGrid;
    } else if (rim) {
      column.what[y] = kRim;
    } else if (least > kFar) {
      column.what[y] = kOther;
    } else {
      column.what[y] = static_cast<std::int8_t>(line);
      column.likeness[y] = static_cast<float>(1 - least / (2 * kFar));
    }
  }
}

void LineRaster::erase(const std::function<Stroke(std::size_t, std::size_t)>& at, double thick) {
  for (std::size_t i = 0; i < intervals_.size(); ++i) {
    for (std::size_t c = 0; c < intervals_[i].size(); ++c) {
      Column& column = intervals_[i][c];
      const Stroke stroke = at(i, c);
      const double reach = 0.8 * thick * std::sqrt(1 + stroke.steep * stroke.steep) + 1;
      const int last = std::min(static_cast<int>(stroke.row + reach), rows() - 1);
      for (int y = std::max(static_cast<int>(stroke.row - reach), 0); y <= last; ++y) {
        column.what[static_cast<std::size_t>(y)] = kGrid;
        column.likeness[static_cast<std::size_t>(y)] = 0;
      }
    }
  }
}

}  // namespace prongsai
