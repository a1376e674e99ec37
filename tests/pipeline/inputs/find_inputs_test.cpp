#include "pipeline/inputs/find_inputs.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/small_reports.h"
#include "tests/support/temporary_folder.h"

namespace fs = std::filesystem;
using prongsai::find_inputs;
using prongsai::FoundInputs;
using prongsai::Refusal;
using prongsai::testing::small_transcript;
using prongsai::testing::TemporaryFolder;

namespace {

std::vector<std::string> names(const FoundInputs& found) {
  std::vector<std::string> names;
  for (const prongsai::Input& input : found.inputs) names.push_back(input.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A directory is searched recursively, in sorted order", "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  for (const char* name : {"b.pdf", "a.PDF", "sub/c.pdf", "sub/deep/d.pdf", "e.docx", ".f.pdf"}) {
    folder.write(name, "x");
  }
  const FoundInputs found = find_inputs({folder.path()});
  CHECK(names(found) == Names{"a.PDF", "b.pdf", "sub/c.pdf", "sub/deep/d.pdf"});
  CHECK(found.refused.empty());
}

TEST_CASE("Texts of a directory are inputs where they have an ITA title",
          "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  folder.write("report.txt", small_transcript());
  folder.write("report.md", small_transcript());
  folder.write("shopping.txt", "ไข่ นม ขนมปัง\n");
  folder.write("README.md", "# Read me\n");
  const FoundInputs found = find_inputs({folder.path()});
  CHECK(names(found) == Names{"report.md", "report.txt"});
  CHECK(found.texts_skipped == 2);
}

TEST_CASE("A text that is named is an input whatever it says", "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  const FoundInputs found = find_inputs({folder.write("shopping.txt", "ไข่\n")});
  CHECK(names(found) == Names{"shopping.txt"});
  CHECK(found.texts_skipped == 0);
}

TEST_CASE("A file named twice is read once", "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.pdf", "x");
  fs::create_symlink("a.pdf", folder.path() / "b.pdf");
  fs::create_directory(folder.path() / "sub");
  const std::string again = folder.path() / "sub/../a.pdf";
  CHECK(find_inputs({file, again, folder.path()}).inputs.size() == 1);
}

TEST_CASE("A list names inputs a line", "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.pdf", "x");
  const std::string b = folder.write("ข้อ 2.pdf", "x");
  folder.write("sub/c.pdf", "x");
  const std::string sub = folder.path() / "sub";
  const std::string list = folder.write("list.txt", b + "\r\n\n" + a + "\n" + sub);
  CHECK(names(find_inputs({'@' + list})) == Names{"a.pdf", "c.pdf", "ข้อ 2.pdf"});
}

TEST_CASE("Entries that are no files are refused, the others found", "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  folder.write("in/a.pdf", "x");
  fs::create_directory(folder.path() / "in/x.pdf");
  fs::create_directory_symlink("..", folder.path() / "in/up");
  fs::create_symlink("gone.pdf", folder.path() / "in/dangling.pdf");
  const FoundInputs found = find_inputs({folder.path() / "in"});
  CHECK(names(found).front() == "a.pdf");
  Names refused;
  for (const prongsai::InputOutcome& outcome : found.refused) {
    refused.push_back(outcome.file);
    CHECK_FALSE(outcome.message.empty());
  }
  CHECK(refused == Names{"dangling.pdf", "up/in", "x.pdf"});
}

TEST_CASE("A folder reached on two ways is searched once", "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  folder.write("in/a/x.pdf", "x");
  fs::create_directory_symlink("a", folder.path() / "in/b");
  const FoundInputs found = find_inputs({folder.path() / "in"});
  CHECK(names(found) == Names{"a/x.pdf"});
  CHECK(found.refused.empty());
}

TEST_CASE("A name that is no UTF-8 is shown as if it were", "[pipeline][find_inputs]") {
  const TemporaryFolder folder;
  const FoundInputs found = find_inputs({folder.write("a\xC3.pdf", "x")});
  CHECK(names(found) == Names{"a\uFFFD.pdf"});
}
