// What reading a text page costs beyond its text: nothing where it has no picture.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "extractors/pdf/pdf_file.h"
#include "extractors/pdf/read_pdf.h"
#include "tests/support/project.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;

namespace {

std::string bytes_of(const std::string& sample) {
  std::ifstream in(testing::source_folder() / "samples" / sample, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What is read from pixels; models that are none would make reading any of it fail.
std::vector<ScanPart> parts_read(const std::string& sample) {
  const testing::TemporaryFolder folder;
  for (const char* model : {"prongsai_tha.traineddata", "prongsai_num.traineddata"}) {
    std::ofstream(folder.path() / model) << "no model";
  }
  Scanner scanner({folder.path(), {}, 1});
  std::vector<ScanPart> all;
  ReadWatch watch;
  watch.scans_begin = [&](const std::vector<ScanPart>& parts) { all = parts; };
  PdfOptions options;
  options.scanner = &scanner;
  options.watch = &watch;
  Findings findings;
  try {
    static_cast<void>(read_pdf(bytes_of(sample), sample, options, findings));
  } catch (const std::runtime_error&) {
    REQUIRE_FALSE(all.empty());
  }
  return all;
}

}  // namespace

TEST_CASE("A text page without pictures has no pixels taken, nothing recognised and no shapes",
          "[extractors][pdf]") {
  CHECK(parts_read("thai-2568-writer.pdf").empty());
  const PdfFile file(bytes_of("follow-2568-writer.pdf"), "follow", std::nullopt);
  const PageInk ink = file.read_page(1);
  CHECK_FALSE(ink.glyphs.empty());
  CHECK(ink.shapes.patches.empty());
  CHECK(ink.shapes.curves.empty());
  CHECK(ink.shapes.swatches.empty());
}

TEST_CASE("Of a document with pictures only these are read from pixels", "[extractors][pdf]") {
  std::set<int> pages;
  for (const ScanPart& part : parts_read("charts-2568-pictures.pdf")) {
    CHECK(part.region.has_value());
    pages.insert(part.page);
  }
  CHECK(pages == std::set<int>{2, 3, 4});  // the first one is text and tables
}
