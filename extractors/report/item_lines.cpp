#include "extractors/report/item_lines.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extractors/report/headings.h"
#include "extractors/report/printed_code.h"
#include "extractors/report/readings.h"
#include "extractors/report/sentence_words.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A code and its scores, alone in a line.
struct BareLine {
  std::size_t index = 0;
  ItemCode item;
  std::vector<FoundScore> scores;
};

std::optional<BareLine> bare_line(const std::vector<Line>& lines, std::size_t index) {
  const std::string& text = lines[index].text;
  const auto code = parse_item_code(text);
  const auto item = code ? sure_code(*code) : std::nullopt;
  if (!item) return std::nullopt;
  BareLine bare{index, *item, find_scores(text)};
  if (bare.scores.empty() || bare.scores.front().offset < code->text.size()) return std::nullopt;
  std::size_t from = code->text.size();
  for (const FoundScore& score : bare.scores) {
    const auto between = std::string_view(text).substr(from, score.offset - from);
    if (!trim(between).empty()) return std::nullopt;
    from = score.offset + score.length;
  }
  if (!trim(std::string_view(text).substr(from)).empty()) return std::nullopt;
  return bare;
}

// Lists: lines of one instrument with as many numbers each; a few others (a sub-group's name) may
// stand between.
std::vector<std::vector<BareLine>> bare_lists(const std::vector<Line>& lines) {
  constexpr std::size_t kMostBetween = 3;
  std::vector<std::vector<BareLine>> lists;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto bare = bare_line(lines, i);
    if (!bare) continue;
    const BareLine* last = lists.empty() ? nullptr : &lists.back().back();
    const bool goes_on = last && i - last->index <= kMostBetween &&
                         last->item.instrument == bare->item.instrument &&
                         last->scores.size() == bare->scores.size();
    if (!goes_on) lists.emplace_back();
    lists.back().push_back(std::move(*bare));
  }
  return lists;
}

// The header over a list and what stands above it.
std::string above(const std::vector<Line>& lines, std::size_t first) {
  constexpr std::size_t kLines = 3;
  std::string text;
  for (std::size_t i = first - std::min(first, kLines); i < first; ++i) text += lines[i].text + ' ';
  return text;
}

bool names_scores(const std::string& header, std::optional<FiscalYear> ours) {
  const auto year = find_year(header);
  if ((year && ours && *year != *ours) || years_in(header) > 1 || is_of_others(header) ||
      header.find("เฉลี่ย") != std::string::npos) {
    return false;
  }
  for (const std::string_view word : {"คะแนน", "ร้อยละ", "ส่วนที่", "Score"}) {
    if (header.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

std::vector<bool> read_item_lines(const std::vector<Line>& lines, const Framework* framework,
                                  Draft& draft) {
  constexpr std::size_t kFewest = 3;
  std::vector<bool> of_lists(lines.size(), false);
  for (const std::vector<BareLine>& list : bare_lists(lines)) {
    if (list.size() < kFewest) continue;
    const std::string header = above(lines, list.front().index);
    const bool parts = list.front().scores.size() == 2 &&
                       list.front().item.instrument == Instrument::kEit && names_both_parts(header);
    const bool score = list.front().scores.size() == 1;
    for (const BareLine& bare : list) {
      of_lists[bare.index] = true;
      ItemResult<Readings>* item = nullptr;
      if ((parts || score) && names_scores(header, draft.fiscal_year))
        item = item_of(draft, bare.item, framework);
      if (!item) continue;
      const Line& line = lines[bare.index];
      const auto reading = [&](const FoundScore& found) {
        return reading_of(found.value, line.text.substr(found.offset, found.length),
                          std::span(&line, 1), "item-table");
      };
      if (parts) {
        add(item->part1, reading(bare.scores[0]));
        add(item->part2, reading(bare.scores[1]));
      } else {
        item->score.push_back(reading(bare.scores[0]));
      }
    }
  }
  return of_lists;
}

}  // namespace prongsai
