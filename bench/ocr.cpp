// How well and how fast pixels are read; bench/README.md says what is printed.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/cells.h"
#include "ocr/fields.h"
#include "ocr/pages.h"
#include "ocr/reports.h"
#include "ocr/texts.h"
#include "pipeline/reference/data_folder.h"

namespace {

using Arguments = std::vector<std::string>;

int usage() {
  std::fprintf(stderr,
               "ocr fields FILE.fields...    (bench/ocr/make_lines.py makes them)\n"
               "ocr texts [--beside] FILE.lines... SCAN.pdf=ORIGINAL.pdf...\n"
               "ocr pages [--beside] FILE.pdf...\n"
               "ocr reports NAME.MEDIUM.pdf...    (bench/ocr/make_reports.py makes them)\n"
               "ocr cells bench/real_cells.tsv FOLDER\n");
  return 2;
}

std::string models_folder() { return prongsai::data_folder() / "models"; }

prongsai::Models load_models() {
  const std::filesystem::path folder = models_folder();
  return {prongsai::Recognizer(folder / "prongsai_tha.traineddata", prongsai::Alternatives::kNone),
          prongsai::Recognizer(folder / "prongsai_num.traineddata",
                               prongsai::Alternatives::kOfEachCharacter)};
}

void measure_texts(Arguments arguments, bool beside) {
  const auto scans = std::stable_partition(
      arguments.begin(), arguments.end(),
      [](const std::string& argument) { return argument.ends_with(".lines"); });
  if (scans != arguments.begin()) {
    prongsai::Models models = load_models();
    for (auto file = arguments.begin(); file != scans; ++file) {
      prongsai::bench::measure_lines(*file, beside, models);
    }
  }
  if (scans == arguments.end()) return;
  prongsai::Scanner scanner({models_folder(), "", 1});
  prongsai::bench::measure_scans({scans, arguments.end()}, beside, scanner);
}

int measure(Arguments arguments) {
  if (arguments.size() < 2) return usage();
  const std::string what = arguments[0];
  arguments.erase(arguments.begin());
  const bool beside = arguments[0] == "--beside";
  if (beside) arguments.erase(arguments.begin());
  if (what == "fields") {
    prongsai::Models models = load_models();
    prongsai::bench::measure_fields(arguments, models);
  } else if (what == "texts") {
    measure_texts(arguments, beside);
  } else if (what == "pages") {
    prongsai::Models models = load_models();
    prongsai::bench::measure_pages(arguments, beside, models);
  } else if (what == "reports") {
    prongsai::bench::measure_reports(arguments, models_folder());
  } else if (what == "cells" && arguments.size() == 2) {
    prongsai::Scanner scanner({models_folder(), "", 1});
    prongsai::bench::measure_cells(arguments[0], arguments[1], scanner);
  } else {
    return usage();
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  // Read when OpenMP's library is loaded, so before main(): the program starts once more.
  const char* limit = std::getenv("OMP_THREAD_LIMIT");
  if (limit == nullptr || std::string_view(limit) != "1") {
    setenv("OMP_THREAD_LIMIT", "1", 1);
    execv("/proc/self/exe", argv);
  }
  try {
    return measure({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
