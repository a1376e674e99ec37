#include "extractors/chart/line_ground.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace prongsai;

namespace {

constexpr Colour kPaper{255, 255, 255};
constexpr Colour kTint{200, 225, 250};
constexpr Colour kStroke{31, 119, 180};
constexpr Colour kRule{180, 202, 225};  // of a grid, seen through the tint
constexpr int kShortest = 20;

struct Part {
  int rows;
  Colour colour;
};

std::vector<Colour> column_of(const std::vector<Part>& parts) {
  std::vector<Colour> column;
  for (const Part& part : parts) column.insert(column.end(), part.rows, part.colour);
  return column;
}

// The rows in which something stands on the ground.
std::vector<int> drawn_rows(const std::vector<Part>& parts) {
  const ColumnGround ground = ground_of(column_of(parts), kPaper, kShortest);
  std::vector<int> rows;
  for (std::size_t y = 0; y < ground.bare.size(); ++y) {
    if (ground.bare[y] == 0) rows.push_back(static_cast<int>(y));
  }
  return rows;
}

std::vector<int> edges_of(const std::vector<Part>& parts) {
  const ColumnGround ground = ground_of(column_of(parts), kPaper, kShortest);
  std::vector<int> rows;
  for (std::size_t y = 0; y < ground.edge.size(); ++y) {
    if (ground.edge[y]) rows.push_back(static_cast<int>(y));
  }
  return rows;
}

}  // namespace

TEST_CASE("A stroke stands on paper and on the area below it", "[extractors][chart]") {
  CHECK(drawn_rows({{10, kPaper}, {3, kStroke}, {10, kPaper}}) == std::vector<int>{10, 11, 12});
  CHECK(drawn_rows({{10, kPaper}, {3, kStroke}, {40, kTint}}) == std::vector<int>{10, 11, 12});
}

TEST_CASE("What goes on for less than an area is drawn", "[extractors][chart]") {
  CHECK(drawn_rows({{10, kPaper}, {19, kStroke}, {10, kPaper}}).size() == 19);
  CHECK(drawn_rows({{10, kPaper}, {20, kStroke}, {10, kPaper}}).empty());
}

TEST_CASE("Lines of a grid do not end an area", "[extractors][chart]") {
  const std::vector<Part> cut{{10, kPaper}, {3, kStroke}, {15, kTint}, {2, kRule}, {15, kTint}};
  CHECK(drawn_rows(cut) == std::vector<int>{10, 11, 12, 28, 29});
}

TEST_CASE("An area without a stroke has an edge", "[extractors][chart]") {
  CHECK(edges_of({{10, kPaper}, {40, kTint}}) == std::vector<int>{10});
  CHECK(edges_of({{10, kPaper}, {1, {228, 240, 253}}, {40, kTint}}) == std::vector<int>{10});
  CHECK(edges_of({{10, kPaper}, {3, kStroke}, {40, kTint}}).empty());
  const ColumnGround ground = ground_of(column_of({{10, kPaper}, {40, kTint}}), kPaper, kShortest);
  REQUIRE(ground.edge[10]);
  CHECK(*ground.edge[10] == kTint);
}
