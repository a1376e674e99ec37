#include "pipeline/cli/inspect.h"

#include <catch2/catch.hpp>

#include "tests/support/project.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using namespace prongsai::testing;

TEST_CASE("A page of a scan, which has no text on any page, is drawn as its pixels are read",
          "[pipeline][cli]") {
  const TemporaryFolder folder;
  const auto picture = folder.path() / "page.svg";
  const auto scan = source_folder() / "samples/scans/league-2567-writer.turned.pdf";
  REQUIRE(inspect({scan.string(), 1, picture.string()}) == ExitCode::kDone);
  CHECK(read_file(picture).find("<text") != std::string::npos);
  CHECK(read_file(picture).find("overall") != std::string::npos);  // what a cell became
}
