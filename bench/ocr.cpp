// How well and how fast pixels are read; bench/README.md says what is printed.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/fields.h"
#include "ocr/pages.h"
#include "pipeline/reference/data_folder.h"

namespace {

int usage() {
  std::fprintf(stderr,
               "ocr fields FILE.fields...    (make_fields.py makes them)\n"
               "ocr pages [--beside] FILE.pdf...\n");
  return 2;
}

int measure(std::vector<std::string> arguments) {
  if (arguments.size() < 2) return usage();
  const std::string what = arguments[0];
  arguments.erase(arguments.begin());
  const std::filesystem::path folder = prongsai::data_folder() / "models";
  prongsai::Models models{
      prongsai::Recognizer(folder / "prongsai_tha.traineddata", prongsai::Alternatives::kNone),
      prongsai::Recognizer(folder / "prongsai_num.traineddata",
                           prongsai::Alternatives::kOfEachCharacter)};
  if (what == "fields") {
    for (const std::string& file : arguments) prongsai::bench::measure_fields(file, models);
    return 0;
  }
  if (what != "pages") return usage();
  const bool beside = arguments[0] == "--beside";
  if (beside) arguments.erase(arguments.begin());
  prongsai::bench::measure_pages(arguments, beside, models);
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
