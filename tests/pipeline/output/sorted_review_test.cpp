// A scanned league table beside two printed ones that contradict it: the list to be reviewed has
// pictures cut from pages of both kinds, and people sort it.
#include <catch2/catch.hpp>
#include <iostream>
#include <set>

#include "tests/support/office.h"
#include "tests/support/project.h"
#include "tests/support/run_program.h"

using prongsai::testing::in_office;
using prongsai::testing::OfficeLines;
using prongsai::testing::run_program;
using prongsai::testing::source_folder;
using prongsai::testing::TemporaryFolder;

TEST_CASE("Sorting the list in LibreOffice keeps each picture, cut from the page, with its row",
          "[pipeline][output]") {
  const TemporaryFolder folder;
  const auto samples = source_folder() / "samples";
  REQUIRE(run_program({"extract", samples / "scans/league-2567-writer.turned.pdf",
                       samples / "league-2567-no-lines-writer.pdf",
                       samples / "league-2567-points-writer.pdf", "--review", "r.xlsx"},
                      folder.path())
              .code == 0);
  const std::optional<OfficeLines> lines =
      in_office({"sort", folder.path() / "r.xlsx", "รายการรอตรวจสอบ", "ค่า"});
  if (!lines) {
    std::cout << "skipped: LibreOffice or python3-uno is not installed, nothing was sorted\n";
    return;
  }
  std::set<std::string> rows_before;
  int after = 0;
  int moved = 0;
  for (const auto& line : *lines) {
    REQUIRE(line.size() == 4);
    CAPTURE(line[0], line[3]);
    CHECK(line[1] == line[2]);  // the picture's description, what its row is about
    CHECK(line[3] != "outside");
    if (line[0] == "before") {
      rows_before.insert(line[1] + line[3]);
      continue;
    }
    ++after;
    moved += rows_before.count(line[1] + line[3]) == 0 ? 1 : 0;
  }
  CHECK(after > 20);
  CHECK(moved > 10);
}
