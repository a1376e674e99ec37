#include "exporters/workbook/sheets/agencies_in_all.h"

#include <map>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/digits_text.h"
#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/choice_lists.h"

namespace prongsai {
namespace {

// By year: of the one province, else of all that are known.
std::map<int, int> counts_by_year(const Results& results) {
  std::map<int, int> counts;
  const auto& province = results.agencies.front().report->agency.province;
  for (const auto& [name, years] : results.options.agencies_in_all) {
    if (results.one_province && province && name != *province) continue;
    for (const auto& [year, count] : years) counts[year] += count;
  }
  return counts;
}

}  // namespace

InAll agencies_in_all(const Results& results, const ViewCells& cells, const View& view) {
  const DigitsText digits(results.options.digits);
  const bool whole = view.kind.empty() && view.area.empty();
  InAll in_all;
  std::string chosen;
  std::string closing;
  for (const auto& [year, count] : counts_by_year(results)) {
    const std::string words = ' ' + results.word("ทั้งหมด") + ' ' + digits.text(std::int64_t{count}) +
                              ' ' + results.word("แห่ง");
    chosen += "IF(" + fixed_a1(cells.year) + '=' + std::to_string(year) + ',' + quoted(words) + ',';
    closing += ')';
    if (whole && year == view.year) in_all.shown = words;
  }
  if (chosen.empty()) return in_all;
  in_all.formula = "&IF(AND(" + fixed_a1(cells.kind) + '=' + quoted(all_kinds(results)) + ',' +
                   fixed_a1(cells.area) + '=' + quoted(all_areas(results)) + ")," + chosen +
                   "\"\"" + closing + ",\"\")";
  return in_all;
}

}  // namespace prongsai
