// Every page of tests/tables is laid out and joined to the cells that its author made.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"
#include "tests/support/project.h"
#include "tests/support/table_truth.h"

using namespace prongsai;
namespace fs = std::filesystem;

namespace {

struct LaidOut {
  Flow flow;
  int words_lost = 0;  // or standing twice; pages
};

LaidOut lay_out_file(const fs::path& file) {
  Findings findings;
  Document document = read_document(file, file.filename().string(), findings);
  lay_out(document, findings);
  LaidOut result;
  result.flow = join(document, findings);
  for (const Finding& finding : findings)
    result.words_lost += finding.code == "word-lost" || finding.code == "word-twice" ? 1 : 0;
  return result;
}

void check_share(const std::string& what, const testing::ExactShare& share) {
  INFO(what);
  CHECK(share.exact == share.of);
  CHECK(share.others == 0);
}

}  // namespace

TEST_CASE("Every sample of tables gives its true cells", "[extractors][tables][samples]") {
  int samples = 0;
  for (const auto& entry : fs::directory_iterator(testing::source_folder() / "tests/tables")) {
    if (entry.path().extension() != ".pdf") continue;
    ++samples;
    const std::string name = entry.path().filename().string();
    INFO(name);
    const LaidOut page = lay_out_file(entry.path());
    const auto truth = testing::read_true_cells(entry.path().string() + ".cells.tsv");
    const testing::TableScore score = testing::score_tables(page.flow, truth);
    CHECK(page.words_lost == 0);
    CHECK(score.wrong == 0);
    CHECK(score.missed == 0);
    check_share(name + " cells", score.cells);
    check_share(name + " rows", score.rows);
    if (testing::spans_are_drawn(page.flow)) check_share(name + " spans", score.spans);
  }
  CHECK(samples > 50);
}
