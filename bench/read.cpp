// How fast documents become records, on one core: build/release/bench/read [-n TIMES] INPUT...
// bench/README.md says what the figures mean.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/measure.h"
#include "pipeline/convert.h"
#include "pipeline/inputs/find_inputs.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/reference/load_reference.h"

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

// One pass over all inputs.
struct Pass {
  int documents = 0;
  int pages = 0;
  int refused = 0;
  double seconds = 0;
  std::map<std::string, double, std::less<>> by_stage;  // named by the dump that follows it
};

// Adds up the time between the dumps of the stages; no dump is written.
class StageWatch {
 public:
  explicit StageWatch(Pass& pass) : pass_(pass) {}

  void restart() { last_ = Clock::now(); }

  [[nodiscard]] prongsai::StageDump dump() {
    return prongsai::StageDump([this](std::string_view file, const auto&) {
      const Clock::time_point now = Clock::now();
      pass_.by_stage[std::string(file)] += Seconds(now - last_).count();
      last_ = now;
    });
  }

 private:
  Pass& pass_;
  Clock::time_point last_;
};

Pass read_all(const std::vector<prongsai::Input>& inputs, const prongsai::Reference& reference) {
  Pass pass;
  StageWatch watch(pass);
  const prongsai::StageDump dump = watch.dump();
  const Clock::time_point start = Clock::now();
  for (const prongsai::Input& input : inputs) {
    watch.restart();
    try {
      pass.pages += convert(input.path, input.name, reference, {}, dump).source.pages;
      ++pass.documents;
    } catch (const prongsai::ConversionError&) {
      ++pass.refused;
    }
  }
  pass.seconds = Seconds(Clock::now() - start).count();
  return pass;
}

void print(const std::vector<Pass>& passes) {
  const auto& [documents, pages, refused, seconds, by_stage] =
      *std::min_element(passes.begin(), passes.end(),
                        [](const Pass& a, const Pass& b) { return a.seconds < b.seconds; });
  std::printf("documents %d, pages %d, refused %d\n", documents, pages, refused);
  for (const Pass& pass : passes) {
    std::printf("pass      %.3f s, %.0f pages/s\n", pass.seconds, pass.pages / pass.seconds);
  }
  std::printf("best pass by stage:\n");
  for (const auto& [stage, taken] : by_stage) {
    std::printf("  %-14s %8.3f s %6.1f %% %8.3f ms/page\n", stage.c_str(), taken,
                100 * taken / seconds, pages == 0 ? 0 : 1000 * taken / pages);
  }
  std::printf("peak memory %.1f MB\n", prongsai::bench::peak_megabytes());
}

int measure(const std::vector<std::string>& arguments, int times) {
  const Clock::time_point start = Clock::now();
  const prongsai::Reference reference = prongsai::load_reference(prongsai::data_folder());
  std::printf("reference data %.3f s\n", Seconds(Clock::now() - start).count());
  const prongsai::FoundInputs found = prongsai::find_inputs(arguments);
  if (found.inputs.empty()) {
    std::fprintf(stderr, "no inputs\n");
    return 1;
  }
  std::vector<Pass> passes;
  for (int i = 0; i < times; ++i) passes.push_back(read_all(found.inputs, reference));
  print(passes);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  int times = 5;
  if (arguments.size() >= 2 && arguments[0] == "-n") {
    times = std::max(1, std::atoi(arguments[1].c_str()));
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  try {
    return measure(arguments, times);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
