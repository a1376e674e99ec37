#include "extractors/report/score_cells.h"

#include <iterator>

#include "extractors/report/headings.h"
#include "extractors/report/readings.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {

ColumnRole score_role_of(const TableColumns& columns) {
  return columns.has(ColumnRole::kScore) ? ColumnRole::kScore : ColumnRole::kOverall;
}

std::optional<int> score_column_of(const TableColumns& columns) {
  return columns.find(score_role_of(columns));
}

std::string text_in(const Row& row, std::optional<int> column) {
  return column ? join_lines(row.cells[static_cast<std::size_t>(*column)]) : std::string();
}

bool is_total_name(const std::string& name) {
  const std::string key = phrase_key(name);
  for (const std::string_view total :
       {"รวม", "ภาพรวม", "คะแนนรวม", "คะแนนภาพรวม", "คะแนนในภาพรวม", "ผลการประเมินภาพรวม",
        "ผลการประเมินในภาพรวม", "ผลคะแนนรวม", "ผลคะแนนภาพรวม", "คะแนนเฉลี่ย", "เฉลี่ย"}) {
    if (key.starts_with(phrase_key(total))) return true;
  }
  return false;
}

void append(Readings& into, Readings from) {
  std::move(from.begin(), from.end(), std::back_inserter(into));
}

void append(std::optional<Readings>& into, Readings from) {
  if (from.empty()) return;
  if (!into) into.emplace();
  append(*into, std::move(from));
}

void add_instrument(const std::string& name, Instrument instrument, Readings readings,
                    Draft& draft) {
  InstrumentResult<Readings>& result = instrument_of(draft, instrument);
  const auto part = instrument == Instrument::kEit ? part_named_in(name) : std::nullopt;
  if (part == 1) {
    append(result.part1, std::move(readings));
  } else if (part == 2) {
    append(result.part2, std::move(readings));
  } else {
    append(result.score, std::move(readings));
  }
}

}  // namespace prongsai
