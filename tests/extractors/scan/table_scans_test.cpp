// Scans of ruled tables: the grid found among their pixels is the one that their author made. No
// word is read.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "tests/support/grids.h"
#include "tests/support/project.h"
#include "tests/support/table_truth.h"

using namespace prongsai;
namespace fs = std::filesystem;

TEST_CASE("The rules of a scanned table make the grid that its author made",
          "[extractors][scan][rules][samples]") {
  const fs::path tables = testing::source_folder() / "tests/tables";
  int scans = 0;
  for (const auto& entry : fs::directory_iterator(tables / "scans")) {
    if (entry.path().extension() != ".pdf") continue;
    ++scans;
    const std::string name = entry.path().filename().string();
    INFO(name);
    // NAME.MEDIUM.pdf
    const std::string drawn = name.substr(0, name.find('.')) + ".pdf";
    const auto truth = testing::read_true_cells((tables / drawn).string() + ".cells.tsv");
    const auto pages = testing::pixel_grids(entry.path());
    REQUIRE(pages.size() == 1);
    REQUIRE(pages[0].size() == static_cast<std::size_t>(truth.back().table));
    for (std::size_t i = 0; i < pages[0].size(); ++i) {
      const testing::Grid drawn_grid = testing::grid_of(truth, static_cast<int>(i) + 1);
      CHECK(testing::shape_of(pages[0][i]) == testing::shape_of(drawn_grid));
      CHECK(pages[0][i] == drawn_grid);
    }
  }
  CHECK(scans >= 9);
}
