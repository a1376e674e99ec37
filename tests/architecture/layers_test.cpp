// Who may include whom. CMake cannot see it: there is one include root, and /usr/include is open to
// all. docs/design.md has the picture.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/project.h"

namespace fs = std::filesystem;

namespace {

struct Layer {
  std::string folder;
  std::vector<std::string> uses;       // our folders whose headers it may include
  std::vector<std::string> libraries;  // beginnings of third-party headers, for its .cpp files
};

const std::vector<Layer> kLayers{
    {"model", {}, {}},
    {"normalizers", {"model"}, {"re2/", "unicode/"}},
    {"comparison", {"model", "normalizers"}, {}},
    {"extractors",
     {"model", "normalizers"},
     {"poppler/", "freetype/", "openssl/", "tesseract/", "leptonica/", "nlohmann/", "expat.h",
      "zip.h"}},
    {"exporters",
     {"model"},
     {"xlsxwriter.h", "xlsxwriter/", "nlohmann/", "zip.h", "unicode/", "sqlite3.h", "cairo-pdf.h",
      "pango/"}},
    {"pipeline",
     {"model", "normalizers", "comparison", "extractors", "exporters"},
     {"CLI/", "toml++/", "sqlite3.h", "seccomp.h"}},
};

// Headers of the operating system, which only the layers that meet it may include.
const std::vector<std::string> kSystem{"sys/",   "unistd.h", "fcntl.h", "signal.h",
                                       "poll.h", "spawn.h",  "sched.h"};

constexpr int kMaximalLines = 500;

bool starts_with_any(std::string_view text, const std::vector<std::string>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
    return text.substr(0, beginning.size()) == beginning;
  });
}

std::string_view top_folder(std::string_view path) { return path.substr(0, path.find('/')); }

const Layer* layer_of(std::string_view path) {
  const auto found = std::find_if(kLayers.begin(), kLayers.end(), [&](const Layer& layer) {
    return layer.folder == top_folder(path);
  });
  return found == kLayers.end() ? nullptr : &*found;
}

// <vector>, <cstdint>: the standard library's headers have neither folder nor ending.
bool is_standard(std::string_view header) {
  return header.find_first_of("/.") == std::string_view::npos;
}

std::string object_to_ours(const Layer& layer, std::string_view header) {
  if (layer_of(header) == nullptr) {
    return layer.folder + ": " + std::string(header) + " is not named from the repository's root";
  }
  const std::string folder(top_folder(header));
  const bool allowed = folder == layer.folder ||
                       std::find(layer.uses.begin(), layer.uses.end(), folder) != layer.uses.end();
  return allowed ? "" : layer.folder + " must not include " + folder;
}

std::string object_to_library(const Layer& layer, std::string_view header, bool is_header_file) {
  if (is_standard(header)) return "";
  if (layer.folder != "model" && starts_with_any(header, kSystem)) return "";
  if (!starts_with_any(header, layer.libraries)) {
    return layer.folder + " must not use " + std::string(header);
  }
  return is_header_file ? std::string(header) + " must not be in a header" : "";
}

// What is wrong with one line of a file; empty: nothing.
std::string objection(std::string_view path, std::string_view line) {
  constexpr std::string_view kInclude = "#include ";
  const Layer* layer = layer_of(path);
  if (layer == nullptr || line.substr(0, kInclude.size()) != kInclude) return "";
  const char open = line.size() > kInclude.size() ? line[kInclude.size()] : ' ';
  const std::size_t end = line.find(open == '<' ? '>' : '"', kInclude.size() + 1);
  if ((open != '<' && open != '"') || end == std::string_view::npos) return "cannot be read";
  const std::string_view header = line.substr(kInclude.size() + 1, end - kInclude.size() - 1);
  const bool is_header_file = path.substr(path.size() - 2) == ".h";
  return open == '"' ? object_to_ours(*layer, header)
                     : object_to_library(*layer, header, is_header_file);
}

std::vector<std::string> objections(const std::string& path, std::istream& text) {
  std::vector<std::string> found;
  int number = 0;
  for (std::string line; std::getline(text, line);) {
    ++number;
    const std::string complaint = objection(path, line);
    if (!complaint.empty()) {
      found.push_back(path + ':' + std::to_string(number) + ": " + complaint);
    }
  }
  if (number > kMaximalLines) {
    found.push_back(path + ": " + std::to_string(number) + " lines are more than " +
                    std::to_string(kMaximalLines));
  }
  return found;
}

std::vector<std::string> objections(const std::string& path, const std::string& text) {
  std::istringstream lines(text);
  return objections(path, lines);
}

bool is_source(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".cpp" || extension == ".h";
}

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> sources;
  if (!fs::exists(folder)) return sources;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && is_source(entry.path())) sources.push_back(entry.path());
  }
  std::sort(sources.begin(), sources.end());
  return sources;
}

}  // namespace

TEST_CASE("Every folder includes only what lies below it", "[architecture][layers]") {
  const fs::path root = prongsai::testing::source_folder();
  int seen = 0;
  for (const std::string folder : {"model", "normalizers", "comparison", "extractors", "exporters",
                                   "pipeline", "tests", "bench", "samples"}) {
    for (const fs::path& source : sources_below(root / folder)) {
      std::ifstream text(source);
      for (const std::string& complaint :
           objections(fs::relative(source, root).generic_string(), text)) {
        FAIL_CHECK(complaint);
      }
      ++seen;
    }
  }
  CHECK(seen > 50);  // the search itself finds something
}

TEST_CASE("The checker objects to a line that breaks a layer", "[architecture][layers]") {
  struct Row {
    std::string path;
    std::string line;
    std::string complaint;  // empty: none
  };
  const auto row = GENERATE(values<Row>({
      {"model/page.h", "#include <vector>", ""},
      {"model/page.h", "#include \"model/table.h\"", ""},
      {"model/page.h", "#include <re2/re2.h>", "model must not use re2/re2.h"},
      {"model/page.cpp", "#include <unistd.h>", "model must not use unistd.h"},
      {"normalizers/text/repair.cpp", "#include <re2/re2.h>", ""},
      {"normalizers/text/repair.h", "#include <re2/re2.h>", "re2/re2.h must not be in a header"},
      {"normalizers/text/repair.cpp", "#include \"extractors/pdf/ink.h\"",
       "normalizers must not include extractors"},
      {"normalizers/text/repair.cpp", "#include <poppler/OutputDev.h>",
       "normalizers must not use poppler/OutputDev.h"},
      {"exporters/json/record_json.cpp", "#include \"normalizers/text/utf8.h\"",
       "exporters must not include normalizers"},
      {"exporters/write_file.cpp", "#include <unistd.h>", ""},
      {"extractors/pdf/read_pdf.cpp", "#include \"normalizers/text/utf8.h\"", ""},
      {"pipeline/convert.cpp", "#include \"exporters/write_error.h\"", ""},
      {"pipeline/convert.cpp", "#include <xlsxwriter.h>", "pipeline must not use xlsxwriter.h"},
      {"pipeline/convert.cpp", "#include \"convert.h\"",
       "pipeline: convert.h is not named from the repository's root"},
      {"tests/pipeline/cli_test.cpp", "#include <nlohmann/json.hpp>", ""},
  }));
  CAPTURE(row.path, row.line);
  CHECK(objection(row.path, row.line) == row.complaint);
}

TEST_CASE("The checker names file and line", "[architecture][layers]") {
  const std::vector<std::string> found =
      objections("model/page.h", "#pragma once\n\n#include \"pipeline/convert.h\"\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front() == "model/page.h:3: model must not include pipeline");
}

TEST_CASE("The checker objects to a file of more than 500 lines", "[architecture][layers]") {
  std::string text;
  for (int i = 0; i < kMaximalLines; ++i) text += "int a;\n";
  CHECK(objections("model/page.cpp", text).empty());
  CHECK(objections("model/page.cpp", text + "int a;\n").size() == 1);
}
