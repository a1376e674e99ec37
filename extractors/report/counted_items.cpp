#include "extractors/report/counted_items.h"

#include <algorithm>
#include <string>

#include "extractors/report/headings.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

int items_of(const Framework& framework, Instrument instrument) {
  return static_cast<int>(
      std::count_if(framework.items.begin(), framework.items.end(),
                    [&](const FrameworkItem& item) { return item.code.instrument == instrument; }));
}

std::string text_in(const Row& row, std::optional<int> column) {
  return column ? join_lines(row.cells[static_cast<std::size_t>(*column)]) : std::string();
}

// "7", "๗", "7."
std::optional<int> plain_number(const std::string& printed) {
  std::string text(trim(with_ascii_digits(printed)));
  if (text.ends_with('.')) text.pop_back();
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  if (text.empty() || text.size() > 2 || !digits) return std::nullopt;
  return std::stoi(text);
}

}  // namespace

std::vector<std::optional<ItemCode>> counted_items(const std::vector<CountedRow>& rows,
                                                   const Framework& framework) {
  std::vector<std::optional<ItemCode>> items(rows.size());
  std::vector<std::size_t> run;  // rows numbered 1, 2, 3 …
  std::optional<Instrument> named;
  const auto end_run = [&] {
    const bool all = named && items_of(framework, *named) == static_cast<int>(run.size());
    for (std::size_t i = 0; all && i < run.size(); ++i) {
      items[run[i]] = ItemCode{*named, static_cast<int>(i) + 1};
    }
    run.clear();
    named.reset();
  };
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (!rows[row].number) continue;
    const bool other = named && rows[row].instrument && *named != *rows[row].instrument;
    const bool next = *rows[row].number == static_cast<int>(run.size()) + 1;
    if (other || !next) end_run();
    if (*rows[row].number != static_cast<int>(run.size()) + 1) continue;
    if (rows[row].instrument) named = rows[row].instrument;
    run.push_back(row);
  }
  end_run();
  return items;
}

std::vector<std::optional<ItemCode>> counted_items(const std::vector<Row>& rows,
                                                   const TableColumns& columns,
                                                   const Framework& framework) {
  const bool parts = columns.has(ColumnRole::kPart1) && columns.has(ColumnRole::kPart2);
  std::optional<Instrument> instrument;  // of the cell beside the row, or over it
  if (parts) instrument = Instrument::kEit;
  std::vector<CountedRow> counted;
  for (const Row& row : rows) {
    const auto named = instrument_named_in(text_in(row, columns.find(ColumnRole::kInstrument)));
    if (named) instrument = named;
    counted.push_back({plain_number(text_in(row, columns.find(ColumnRole::kOrdinal))), instrument});
  }
  return counted_items(counted, framework);
}

}  // namespace prongsai
