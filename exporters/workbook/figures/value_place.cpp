#include "exporters/workbook/figures/value_place.h"

#include <cstddef>

#include "exporters/workbook/cells.h"

namespace prongsai {

std::string record_place(const Source& source) {
  std::string place = source.file;
  const auto add = [&](int number) { place += '\n' + std::to_string(number); };
  if (source.row) add(source.row->page);
  if (source.row) add(source.row->row);
  if (source.page_from) add(*source.page_from);
  return place;
}

ValuePlace place_of(const Score& score) { return {score.origin.page, score.source.value_or(0)}; }

std::string file_of(const Report& report, const ValuePlace& place, const Results& results) {
  if (place.source == 0) return report.source.file;
  const auto files = results.options.joined_files.find(record_place(report.source));
  const auto index = static_cast<std::size_t>(place.source);
  const bool known = files != results.options.joined_files.end() && index < files->second.size();
  return known ? files->second[index] : std::string();
}

SheetCell page_cell(const Report& report, const ValuePlace& place, const Results& results) {
  if (!place.page) return {};
  const auto url = results.options.urls.find(file_of(report, place, results));
  if (url == results.options.urls.end()) return integer_cell(place.page);
  const std::string address = url->second.substr(0, url->second.find('#'));
  return {Link{"", address + "#page=" + std::to_string(*place.page), *place.page}};
}

}  // namespace prongsai
