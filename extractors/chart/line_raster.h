#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "extractors/chart/line_ground.h"
#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// A line of a line chart as it goes from place to place.
struct TracedLine {
  std::vector<Points> heights;  // y at each of the places
  std::vector<Points> off;      // by how much each of them may be wrong
};

// The pixels of a plot as lines of certain colours are looked for in it: columns between
// neighbouring places, each row of them either paper, a line's, another's, a grid's or a rim.
class LineRaster {
 public:
  // What a pixel is, if it is not the middle of a line, whose index it has then.
  enum : std::int8_t { kPaper = -1, kRim = -2, kGrid = -3, kOther = -4 };

  struct Column {
    double part = 0;  // of the way from one place to the next
    std::vector<std::int8_t> what;
    std::vector<std::uint8_t> contrast;  // with the paper
    std::vector<float> likeness;         // 0 to 1, where it is a line's
  };

  // `colours` empty: any ink is the one line's. `lines`: where they lie, `places`: their x.
  LineRaster(const PageImage& image, const Rect& lines, const std::vector<Points>& places,
             std::vector<Colour> colours);

  [[nodiscard]] int rows() const { return bottom_ - top_; }
  [[nodiscard]] std::size_t intervals() const { return intervals_.size(); }
  [[nodiscard]] const std::vector<Column>& columns(std::size_t interval) const {
    return intervals_[interval];
  }
  // Whether its lines are told by colours that no grey is.
  [[nodiscard]] bool knows_colours() const { return !colours_.empty() && image_.channels == 3; }
  // The y of the page of a row, in pixels below the uppermost.
  [[nodiscard]] Points y_of(double row) const {
    return image_.place.y0 + (top_ + row) * image_.place.height() / image_.height;
  }
  // A distance in pixels, of points.
  [[nodiscard]] Points unit() const { return image_.place.height() / image_.height; }
  // From one place to the next, in pixels.
  [[nodiscard]] double pitch() const { return pitch_; }
  // Where a line is in a column, and by how many rows it goes on a pixel.
  struct Stroke {
    double row = 0;
    double steep = 0;
  };
  // Takes the ink of a line away, so that the next one is found. `at`: of an interval's column.
  void erase(const std::function<Stroke(std::size_t interval, std::size_t column)>& at,
             double thick);

 private:
  struct Grid {
    bool is = false;
    Colour colour;
  };
  void find_grid(double from, double to, double pitch);
  [[nodiscard]] Column column_at(int x, double part) const;
  void tell_apart(const std::vector<Colour>& pixels, const ColumnGround& ground,
                  Column& column) const;
  [[nodiscard]] int lowest_area() const;
  void set_edge(std::size_t row, const Colour& area, Column& column) const;
  [[nodiscard]] std::pair<int, double> nearest_line(const Colour& pixel,
                                                    const Colour& ground) const;
  [[nodiscard]] Colour pixel(int x, int y) const;

  const PageImage& image_;
  Colour paper_;
  std::vector<Colour> colours_;
  int top_ = 0;
  int bottom_ = 0;
  double pitch_ = 1;
  std::vector<Grid> grid_;  // by row
  std::vector<std::vector<Column>> intervals_;
};

}  // namespace prongsai
