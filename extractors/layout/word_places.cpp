#include "extractors/layout/word_places.h"

#include <algorithm>
#include <map>
#include <string>

#include "extractors/layout/word_body.h"

namespace prongsai {
namespace {

// How often each word of a page is met.
using Counts = std::vector<int>;

void count(const Line& line, Counts& counts) {
  for (const int word : line.words) ++counts[static_cast<std::size_t>(word)];
}

void report(Severity severity, std::string code, const Page& page, const std::vector<int>& words,
            std::string_view thai, std::string_view english, Findings& findings) {
  constexpr std::size_t kShown = 5;
  std::string shown;
  for (std::size_t i = 0; i < std::min(kShown, words.size()); ++i)
    shown += (i == 0 ? "" : " ") + page.words[static_cast<std::size_t>(words[i])].text;
  const std::string number = std::to_string(words.size());
  findings.push_back({severity, std::move(code), "", page.number,
                      std::string(thai) + " (" + number + " คำ): " + shown,
                      number + ' ' + std::string(english) + ": " + shown});
}

void report(const Page& page, const Counts& counts, Findings& findings) {
  std::vector<int> lost;
  std::vector<int> twice;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0 && !is_scrap(page.words[i])) lost.push_back(static_cast<int>(i));
    if (counts[i] > 1) twice.push_back(static_cast<int>(i));
  }
  if (!lost.empty()) {
    report(Severity::kError, "word-lost", page, lost, "ข้อความของหน้านี้ไม่ได้อยู่ในส่วนใดของผลการอ่าน",
           "words of the page are in no part of what was read", findings);
  }
  if (!twice.empty()) {
    report(Severity::kError, "word-twice", page, twice, "ข้อความของหน้านี้ถูกอ่านซ้ำ",
           "words of the page stand twice in what was read", findings);
  }
}

void count(const Block& block, Counts& counts) {
  if (block.kind != BlockKind::kTable) return count(block.text, counts);
  for (const Cell& cell : block.table.cells) {
    for (const Line& line : cell.lines) count(line, counts);
  }
}

bool is_running(const Block& block) {
  return block.kind != BlockKind::kLine && block.kind != BlockKind::kTable;
}

// The words of a flow, by page: a table's lines may come from several.
class FlowCounts {
 public:
  explicit FlowCounts(const Document& document) {
    for (const Page& page : document.pages) counts_[page.number].resize(page.words.size(), 0);
  }
  void add(const Line& line) {
    if (line.words.empty() || !line.origin.page) return;
    count(line, counts_[*line.origin.page]);
  }
  void add(const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) {
      for (const Line& line : cell.lines) add(line);
    }
  }
  Counts& of(const Page& page) { return counts_[page.number]; }

 private:
  std::map<int, Counts> counts_;
};

}  // namespace

std::vector<WordPlace> places_of_words(const Page& page) {
  std::vector<WordPlace> places(page.words.size());
  const auto put = [&](const Line& line, std::size_t block, int cell) {
    for (const int word : line.words) {
      WordPlace& place = places[static_cast<std::size_t>(word)];
      place.block = static_cast<int>(block);
      place.cell = cell;
      ++place.times;
    }
  };
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    if (block.kind != BlockKind::kTable) {
      put(block.text, i, -1);
      continue;
    }
    for (std::size_t c = 0; c < block.table.cells.size(); ++c) {
      for (const Line& line : block.table.cells[c].lines) put(line, i, static_cast<int>(c));
    }
  }
  return places;
}

void check_blocks(const Document& document, Findings& findings) {
  for (const Page& page : document.pages) {
    if (page.words.empty()) continue;
    Counts counts(page.words.size(), 0);
    for (const Block& block : page.blocks) count(block, counts);
    report(page, counts, findings);
  }
}

void check_flow(const Document& document, const Flow& flow, Findings& findings) {
  FlowCounts counts(document);
  for (const FlowBlock& block : flow.blocks) {
    counts.add(block.line);
    counts.add(block.table.cells);
  }
  for (const Join& join : flow.joins) counts.add(join.repeated_header);
  for (const Page& page : document.pages) {
    for (const Block& block : page.blocks) {
      if (is_running(block)) count(block.text, counts.of(page));
    }
    report(page, counts.of(page), findings);
  }
}

}  // namespace prongsai
