#include "pipeline/output/write_workbooks.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"
#include "tests/support/read_xlsx.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::made_up_run;
using prongsai::testing::read_xlsx;
using prongsai::testing::TemporaryFolder;

TEST_CASE("Files of provinces are called after them", "[pipeline][workbooks]") {
  CHECK(province_file("a/ผล.xlsx", "กระบี่") == "a/ผล กระบี่.xlsx");
  CHECK(province_file("ผล.xlsx", "") == "ผล ไม่ระบุจังหวัด.xlsx");
  CHECK(province_file("ผล.xlsx", "ก/ข") == "ผล ก-ข.xlsx");
}

TEST_CASE("Several provinces get workbooks of their own beside the one of all",
          "[pipeline][workbooks]") {
  const TemporaryFolder folder;
  const std::string all = (folder.path() / "ผล.xlsx").string();
  const std::string review = (folder.path() / "ตรวจ.xlsx").string();
  RunResult run = made_up_run();
  run.inputs[2].reports[0].agency.province = "กระบี่";
  const std::vector<std::string> written = write_workbooks(run, {all, review, true, ""}, {}, {});
  CHECK(written == std::vector<std::string>{review, all, province_file(all, "กระบี่"),
                                            province_file(all, "สมมุติบุรี")});
  CHECK(read_xlsx(all).tables.at("Results") == "A1:AL4");
  CHECK(read_xlsx(province_file(all, "สมมุติบุรี")).tables.at("Results") == "A1:AL3");
  CHECK(read_xlsx(review).sheets.size() == 1);
  CHECK(write_workbooks(run, {all, "", false, ""}, {}, {}).size() == 1);
  CHECK(write_workbooks(made_up_run(), {all, "", true, ""}, {}, {}).size() == 1);
}
