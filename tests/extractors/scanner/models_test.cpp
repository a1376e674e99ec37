#include <catch2/catch.hpp>
#include <fstream>

#include "extractors/scanner/scanner.h"
#include "tests/support/temporary_folder.h"

using prongsai::missing_models;

TEST_CASE("Models that are not there are named with their folder", "[extractors][scan]") {
  const prongsai::testing::TemporaryFolder folder;
  const std::string place = "not in " + folder.path().string() + ": ";
  CHECK(missing_models(folder.path()) ==
        place + "prongsai_tha.traineddata, prongsai_num.traineddata");
  std::ofstream(folder.path() / "prongsai_tha.traineddata") << "a model";
  CHECK(missing_models(folder.path()) == place + "prongsai_num.traineddata");
  std::ofstream(folder.path() / "prongsai_num.traineddata") << "another one";
  CHECK(missing_models(folder.path()).empty());
}
