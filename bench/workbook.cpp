// How long the workbook of many agencies takes, and how much memory: simulated records of a
// province or of the whole country, without a document being read.
//
//     workbook AGENCIES OUT.xlsx [YEARS] [PROVINCES]
//
// Of several provinces, a workbook of each is written, too.
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <utility>

#include "pipeline/output/write_workbooks.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/reference/load_reference.h"
#include "workbook/simulate.h"

namespace {

double megabytes() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  using Clock = std::chrono::steady_clock;
  if (argc < 3) {
    std::cerr << "workbook AGENCIES OUT.xlsx [YEARS] [PROVINCES]\n";
    return 2;
  }
  const prongsai::Reference reference = prongsai::load_reference(prongsai::data_folder());
  prongsai::bench::Simulation simulation;
  simulation.agencies = std::atoi(argv[1]);
  if (argc > 3) simulation.years = std::atoi(argv[3]);
  if (argc > 4) simulation.provinces = std::atoi(argv[4]);
  prongsai::RunResult run = prongsai::bench::simulate(reference, simulation);
  const double before = megabytes();
  prongsai::WorkbookOptions options;
  options.frameworks = &reference.frameworks;
  const auto start = Clock::now();
  const std::clock_t processor = std::clock();
  const auto files = prongsai::write_workbooks(std::move(run), {argv[2], "", true, ""}, options, {});
  std::uintmax_t bytes = 0;
  for (const std::string& file : files) bytes += std::filesystem::file_size(file);
  std::cout << files.size() << " workbooks of " << static_cast<double>(bytes) / 1e6 << " MB in "
            << std::chrono::duration<double>(Clock::now() - start).count() << " s ("
            << static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC
            << " s of the processor); " << before << " MB of records, " << megabytes()
            << " MB of memory at most\n";
  return 0;
}
