#include "extractors/report/lines_above.h"

#include <algorithm>

#include "normalizers/numbers/year.h"

namespace prongsai {

std::string_view line_above(const Flow& flow, const Table& table) {
  const auto lines = lines_above(flow, table);
  return lines.empty() ? std::string_view() : std::string_view(lines.front()->text);
}

std::vector<const Line*> lines_above(const Flow& flow, const Table& table) {
  constexpr std::size_t kHeadingLines = 4;
  std::vector<const Line*> above;
  for (const FlowBlock& block : flow.blocks) {
    if (&block.table == &table) break;
    if (block.kind == FlowBlock::Kind::kLine) {
      above.push_back(&block.line);
    } else {
      above.clear();
    }
  }
  std::reverse(above.begin(), above.end());
  above.resize(std::min(kHeadingLines, above.size()));
  return above;
}

std::optional<FiscalYear> year_above(const Flow& flow, const Table& table) {
  for (const Line* line : lines_above(flow, table)) {
    if (const auto year = find_year(line->text)) return year;
  }
  return std::nullopt;
}

}  // namespace prongsai
