// What the rules cost: printed by `normalizers_tests "[cost]"`, left out of an ordinary run, since
// other programs on the machine decide it as well.

#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <iostream>

#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"
#include "tests/normalizers/text/damage.h"
#include "tests/support/sample_lines.h"

using namespace prongsai;

namespace {

constexpr int kPageLetters = 2000;

struct Pages {
  Flow flow;
  double count = 0;
};

Pages pages_of(const std::vector<std::string>& texts) {
  Pages pages;
  std::size_t letters = 0;
  for (const std::string& text : texts) {
    letters += to_code_points(text).size();
    FlowBlock block;
    block.line = {text, {1 + static_cast<int>(letters / kPageLetters), {}}, true, false};
    pages.flow.blocks.push_back(block);
  }
  pages.count = static_cast<double>(letters) / kPageLetters;
  return pages;
}

double milliseconds_a_page(const Pages& pages) {
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    Flow flow = pages.flow;
    std::vector<Change> changes;
    const std::clock_t start = std::clock();  // of this process: others do not count
    flow = repair(std::move(flow), changes);
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best / pages.count;
}

long kilobytes_used() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("What the rules cost a page", "[.cost]") {
  std::vector<std::string> sound;
  for (std::string& text : true_texts()) {
    if (text.size() >= 60) sound.push_back(std::move(text));
  }
  std::cout << "word list: " << (thai_lexicon().empty() ? "none" : "read") << ", "
            << kilobytes_used() << " KB\n";
  std::cout << "sound pages: " << milliseconds_a_page(pages_of(sound)) << " ms a page\n";
  for (int damage = 0; damage < kDamages; ++damage) {
    std::vector<std::string> torn;
    for (const std::string& text : sound) {
      torn.push_back(damaged(text, static_cast<Damage>(damage)));
    }
    std::cout << "every line damaged in way " << damage << ": "
              << milliseconds_a_page(pages_of(torn)) << " ms a page\n";
  }
  for (const int times : {10, 100, 1000}) {
    std::string line;
    for (int i = 0; i < times; ++i) line += damaged(sound[sound.size() / 2], Damage::kLateMarks);
    std::cout << "a line of " << line.size() / 1000
              << " kB with late marks: " << milliseconds_a_page(pages_of({line})) << " ms a page\n";
  }
  std::cout << kilobytes_used() << " KB\n";
}
