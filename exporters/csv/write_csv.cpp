#include "exporters/csv/write_csv.h"

#include <string>
#include <system_error>
#include <vector>

#include "exporters/csv/csv_text.h"
#include "exporters/csv/data_package.h"
#include "exporters/tables/data_rows.h"
#include "exporters/tables/data_table.h"
#include "exporters/write_error.h"
#include "exporters/write_file.h"

namespace prongsai {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::vector<const Report*> reports_of(const RunResult& run) {
  std::vector<const Report*> reports;
  each_report(run, [&](const NumberedReport& numbered) { reports.push_back(numbered.report); });
  return reports;
}

DataRow with_agency(const DataRow& row, const std::vector<const Report*>& reports) {
  const auto number = static_cast<std::size_t>(std::get<std::int64_t>(row.front()));
  const Report& report = *reports.at(number - 1);
  DataRow wide{row.front(),
               text_value(report.agency.code),
               text_value(report.agency.province),
               text_value(report.agency.district),
               text_value(report.agency.name),
               year_value(report.fiscal_year)};
  wide.insert(wide.end(), row.begin() + 1, row.end());
  return wide;
}

DataRow heading_row(const DataTable& table, Language language) {
  DataRow row;
  for (const DataColumn& column : csv_columns(table)) {
    row.emplace_back(std::string(language == Language::kThai ? column.heading : column.name));
  }
  return row;
}

void write_table(const DataTable& table, const RunResult& run,
                 const std::vector<const Report*>& reports, const std::filesystem::path& folder,
                 Language language) {
  constexpr std::size_t kBuffer = 1 << 20;
  PendingFile file(folder / csv_file_name(table));
  std::string rows = std::string(kByteOrderMark) + csv_row(heading_row(table, language));
  table.each_row(run, [&](const DataRow& row) {
    rows += csv_row(has_agency_columns(table) ? with_agency(row, reports) : row);
    if (rows.size() < kBuffer) return;
    file.write(rows);
    rows.clear();
  });
  file.write(rows);
  file.commit();
}

}  // namespace

void write_csv(const RunResult& run, const std::filesystem::path& folder, Language language) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw WriteError(folder.string(), error.message());
  const std::vector<const Report*> reports = reports_of(run);
  for (const DataTable& table : data_tables()) {
    write_table(table, run, reports, folder, language);
  }
  write_file(folder / "datapackage.json", data_package_json(language) + '\n');
}

}  // namespace prongsai
