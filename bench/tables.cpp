// How well pages are laid out and joined, and how fast:
//   build/release/bench/tables [-n TIMES] FILE... [FILE=REFERENCE]...
//   build/release/bench/tables --grids SCAN=PDF...
// bench/README.md says what the figures mean.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/json/record_json.h"
#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"
#include "pipeline/convert.h"
#include "tests/support/compare_record.h"
#include "tests/support/grids.h"
#include "tests/support/samples.h"
#include "tests/support/table_truth.h"

namespace {

using namespace prongsai;
using Clock = std::chrono::steady_clock;

struct Figures {
  std::size_t pages = 0;
  int words = 0;
  int lost = 0;   // findings word-lost
  int twice = 0;  // findings word-twice
  int ruled = 0;
  int aligned = 0;
  int by_header = 0;   // joins
  int by_columns = 0;  // joins
  double milliseconds = 0;
};

struct Read {
  Flow flow;
  Figures figures;
};

Document read(const std::string& file) {
  Findings findings;
  return read_document(file, file, findings);
}

double laid_out_in(const Document& document, Flow& flow, Document& laid_out, Findings& findings) {
  laid_out = document;
  const Clock::time_point start = Clock::now();
  lay_out(laid_out, findings);
  flow = join(laid_out, findings);
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void count_tables(const Document& document, const Flow& flow, Figures& figures) {
  for (const Page& page : document.pages) {
    figures.words += static_cast<int>(page.words.size());
    for (const Block& block : page.blocks) {
      if (block.kind != BlockKind::kTable) continue;
      ++(block.table.evidence == TableEvidence::kRulings ? figures.ruled : figures.aligned);
    }
  }
  for (const Join& join : flow.joins)
    ++(join.reason == JoinReason::kRepeatedHeader ? figures.by_header : figures.by_columns);
}

// Lays out `times` times; the fastest counts.
Read measure(const std::string& file, int times) {
  const Document document = read(file);
  Read result;
  for (int time = 0; time < times; ++time) {
    Findings findings;
    Document laid_out;
    const double passed = laid_out_in(document, result.flow, laid_out, findings);
    Figures& figures = result.figures;
    figures.milliseconds = time == 0 ? passed : std::min(passed, figures.milliseconds);
    if (time > 0) continue;
    figures.pages = document.pages.size();
    count_tables(laid_out, result.flow, figures);
    for (const Finding& finding : findings) {
      figures.lost += finding.code == "word-lost" ? 1 : 0;
      figures.twice += finding.code == "word-twice" ? 1 : 0;
    }
  }
  return result;
}

void print_share(std::string_view name, const testing::ExactShare& share) {
  std::printf("  %.*s exact %d of %d, others %d\n", static_cast<int>(name.size()), name.data(),
              share.exact, share.of, share.others);
}

void print_score(const Flow& flow, const std::vector<testing::TrueCell>& truth) {
  const testing::TableScore score = testing::score_tables(flow, truth);
  print_share("cells", score.cells);
  if (testing::spans_are_drawn(flow)) print_share("spans", score.spans);
  print_share("rows", score.rows);
  std::printf("  joins %d, right %d, wrong %d, missed %d\n", score.joins, score.right, score.wrong,
              score.missed);
}

// The flow of another drawing of the same report as the truth.
std::vector<testing::TrueCell> true_cells_of(const std::string& reference) {
  return testing::cells_of(measure(reference, 1).flow, {});
}

int leaves(const nlohmann::json& value) {
  if (!value.is_structured()) return 1;
  int count = 0;
  for (const auto& [key, inner] : value.items())
    count += key.starts_with('_') || key.ends_with("accept") ? 0 : leaves(inner);
  return count;
}

// How many fields of the plans are as the report's true record beside the file has them.
void print_plans(const std::string& file) {
  std::ifstream in(file + ".truth.json");
  const nlohmann::json truth = nlohmann::json::parse(in);
  if (!truth.is_object() || truth.value("plans", nlohmann::json::array()).empty()) return;
  const Conversion conversion = convert(file, file, testing::reference_data(), {});
  if (conversion.reports.empty()) return;
  const auto record = nlohmann::json::parse(to_json(conversion.reports.front()));
  const int all = leaves(truth.at("plans"));
  int wrong = 0;
  for (const auto& difference :
       testing::compare_record(truth, record, testing::ThaiSpaces::kAside)) {
    const bool plan = difference.field.find("plans") != std::string::npos;
    wrong += plan ? 1 : 0;
  }
  std::printf("  plan fields exact %d of %d\n", std::max(0, all - wrong), all);
}

void report(const std::string& argument, int times) {
  const std::size_t equals = argument.find('=');
  const std::string file = argument.substr(0, equals);
  const Read own = measure(file, times);
  const Figures& f = own.figures;
  std::printf("%s\n  pages %zu, words %d, lost on %d pages, twice on %d pages\n", file.c_str(),
              f.pages, f.words, f.lost, f.twice);
  std::printf("  tables %d ruled, %d aligned; joins %d by header, %d by columns\n", f.ruled,
              f.aligned, f.by_header, f.by_columns);
  const double pages = static_cast<double>(std::max<std::size_t>(1, f.pages));
  std::printf("  %.3f ms a page\n", f.milliseconds / pages);
  const std::string truth = file + ".cells.tsv";
  if (equals != std::string::npos) {
    print_score(own.flow, true_cells_of(argument.substr(equals + 1)));
  } else if (std::filesystem::exists(truth)) {
    print_score(own.flow, testing::read_true_cells(truth));
  }
  if (std::filesystem::exists(file + ".truth.json")) print_plans(file);
}

}  // namespace

int main(int argc, char** argv) {
  int times = 5;
  int failed = 0;
  bool grids = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "-n" && i + 1 < argc) {
      times = std::max(1, std::atoi(argv[++i]));
      continue;
    }
    if (argument == "--grids") {
      grids = true;
      continue;
    }
    try {
      if (grids) {
        const std::size_t equals = argument.find('=');
        testing::print_grids(argument.substr(0, equals), argument.substr(equals + 1));
        continue;
      }
      report(argument, times);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s: %s\n", argument.c_str(), error.what());
      failed = 1;
    }
  }
  return failed;
}
