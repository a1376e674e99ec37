// How well pages are laid out and joined, and how fast:
//   build/release/bench/tables [-n TIMES] FILE... [FILE=REFERENCE]...
// bench/README.md says what the figures mean.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"

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

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

using Counts = std::map<std::string, int>;

// Every filled cell as its column and text, every cell over several places as its size and text.
void count_cells(const Flow& flow, Counts& cells, Counts& spans) {
  for (const FlowBlock& block : flow.blocks) {
    for (const Cell& cell : block.table.cells) {
      const std::string text = without_spaces(plain_text(cell));
      if (text.empty()) continue;
      ++cells[std::to_string(cell.column) + '/' + text];
      if (cell.row_span > 1 || cell.column_span > 1) {
        ++spans[std::to_string(cell.row_span) + 'x' + std::to_string(cell.column_span) + '/' +
                text];
      }
    }
  }
}

void print_share(std::string_view name, const Counts& wanted, const Counts& found) {
  int all = 0;
  int exact = 0;
  for (const auto& [key, count] : wanted) {
    all += count;
    const auto same = found.find(key);
    if (same != found.end()) exact += std::min(count, same->second);
  }
  int other = -exact;
  for (const auto& [key, count] : found) other += count;
  std::printf("  %.*s exact %d of %d, others %d\n", static_cast<int>(name.size()), name.data(),
              exact, all, other);
}

void compare(const Flow& flow, const Flow& reference) {
  Counts cells;
  Counts spans;
  Counts wanted_cells;
  Counts wanted_spans;
  count_cells(flow, cells, spans);
  count_cells(reference, wanted_cells, wanted_spans);
  print_share("cells", wanted_cells, cells);
  print_share("spans", wanted_spans, spans);
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
  if (equals != std::string::npos) {
    compare(own.flow, measure(argument.substr(equals + 1), 1).flow);
  }
}

}  // namespace

int main(int argc, char** argv) {
  int times = 5;
  int failed = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "-n" && i + 1 < argc) {
      times = std::max(1, std::atoi(argv[++i]));
      continue;
    }
    try {
      report(argument, times);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s: %s\n", argument.c_str(), error.what());
      failed = 1;
    }
  }
  return failed;
}
