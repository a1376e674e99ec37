#include "exporters/workbook/write_xlsx.h"

#include <xlsxwriter.h>

#include <chrono>
#include <memory>
#include <string>

#include "exporters/workbook/cell_text.h"
#include "exporters/workbook/whole_xlsx.h"
#include "exporters/workbook/xlsx_formats.h"
#include "exporters/write_error.h"
#include "exporters/write_file.h"

namespace prongsai {
namespace {

// 1 January 2020. The library stamps the file with the time of writing otherwise, and equal
// workbooks would differ.
constexpr time_t kCreated = 1577836800;

constexpr uint8_t kA4 = 9;

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using LibraryWorkbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

// Carries the target's name to where the library refuses something.
class Guard {
 public:
  explicit Guard(const std::filesystem::path& target) : target_(target) {}
  void operator()(lxw_error error) const {
    if (error != LXW_NO_ERROR) throw WriteError(target_.string(), lxw_strerror(error));
  }
  [[noreturn]] void out_of_memory() const { throw WriteError(target_.string(), "out of memory"); }

 private:
  const std::filesystem::path& target_;
};

// Days since 30 December 1899: what spreadsheets store.
double serial(Date date) {
  constexpr Date kDayZero{std::chrono::year{1899}, std::chrono::December, std::chrono::day{30}};
  return static_cast<double>(
      (std::chrono::sys_days{date} - std::chrono::sys_days{kDayZero}).count());
}

struct CellPlace {
  lxw_worksheet* sheet = nullptr;
  lxw_row_t row = 0;
  lxw_col_t column = 0;
  lxw_format* format = nullptr;
};

// Writes the alternative a cell holds.
class ValueWriter {
 public:
  explicit ValueWriter(CellPlace place) : place_(place) {}

  lxw_error operator()(std::monostate) const {
    return worksheet_write_blank(place_.sheet, place_.row, place_.column, place_.format);
  }
  lxw_error operator()(const std::string& text) const {
    return worksheet_write_string(place_.sheet, place_.row, place_.column,
                                  text_in_file(text).c_str(), place_.format);
  }
  lxw_error operator()(std::int64_t number) const { return write(static_cast<double>(number)); }
  lxw_error operator()(Hundredths score) const { return write(score.value / 100.0); }
  lxw_error operator()(Date date) const { return write(serial(date)); }

 private:
  [[nodiscard]] lxw_error write(double number) const {
    return worksheet_write_number(place_.sheet, place_.row, place_.column, number, place_.format);
  }
  CellPlace place_;
};

void write_header(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats,
                  const Guard& guard) {
  guard(worksheet_set_row(out, 0, sheet.header_height, nullptr));
  lxw_col_t column = 0;
  for (const SheetColumn& rule : sheet.columns) {
    guard(worksheet_set_column(out, column, column, rule.width, nullptr));
    guard(ValueWriter({out, 0, column, formats.header()})(rule.header));
    ++column;
  }
}

void write_rows(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats, const Guard& guard) {
  lxw_row_t row = 1;
  for (const SheetRow& cells : sheet.rows) {
    guard(worksheet_set_row(out, row, cells.height, nullptr));
    lxw_col_t column = 0;
    for (const SheetCell& cell : cells.cells) {
      const CellPlace place{out, row, column,
                            formats.of(sheet.columns.at(column).kind, cell.style)};
      guard(std::visit(ValueWriter(place), cell.value));
      ++column;
    }
    ++row;
  }
}

// "&" begins a code in headers and is doubled to stand for itself.
std::string printed_title(const Sheet& sheet, const Workbook& workbook) {
  std::string title = "&C&\"" + workbook.font + ",Bold\"&" + std::to_string(workbook.font_points);
  for (const char c : sheet.name) title.append(c == '&' ? 2 : 1, c);
  return title;
}

void set_up_view(lxw_worksheet* out, const Sheet& sheet, const Guard& guard) {
  worksheet_freeze_panes(out, 1, static_cast<lxw_col_t>(sheet.frozen_columns));
  if (!sheet.autofilter || sheet.columns.empty()) return;
  const auto last_row = static_cast<lxw_row_t>(sheet.rows.size());
  const auto last_column = static_cast<lxw_col_t>(sheet.columns.size() - 1);
  guard(worksheet_autofilter(out, 0, 0, last_row, last_column));
}

void set_up_print(lxw_worksheet* out, const Sheet& sheet, const Workbook& workbook,
                  const Guard& guard) {
  worksheet_set_landscape(out);
  worksheet_set_paper(out, kA4);
  worksheet_fit_to_pages(out, 1, 0);
  worksheet_set_margins(out, 0.4, 0.4, 0.8, 0.6);
  guard(worksheet_repeat_rows(out, 0, 0));
  guard(worksheet_set_header(out, printed_title(sheet, workbook).c_str()));
  const std::string footer = "&R&\"" + workbook.font + ",Regular\"&14หน้า &P / &N";
  guard(worksheet_set_footer(out, footer.c_str()));
}

void write_sheet(lxw_workbook* file, const Sheet& sheet, const Workbook& workbook,
                 XlsxFormats& formats, const Guard& guard) {
  guard(workbook_validate_sheet_name(file, sheet.name.c_str()));
  lxw_worksheet* out = workbook_add_worksheet(file, sheet.name.c_str());
  if (out == nullptr) guard.out_of_memory();
  write_header(out, sheet, formats, guard);
  write_rows(out, sheet, formats, guard);
  set_up_view(out, sheet, guard);
  set_up_print(out, sheet, workbook, guard);
}

}  // namespace

void write_xlsx(const Workbook& workbook, const std::filesystem::path& target) {
  const Guard guard(target);
  PendingFile file(target);
  LibraryWorkbook out(workbook_new(file.path().c_str()));
  if (!out) guard.out_of_memory();
  lxw_doc_properties properties = {};
  properties.created = kCreated;
  guard(workbook_set_properties(out.get(), &properties));
  XlsxFormats formats(out.get(), workbook);
  for (const Sheet& sheet : workbook.sheets) {
    write_sheet(out.get(), sheet, workbook, formats, guard);
  }
  guard(workbook_close(out.release()));  // frees the workbook whether it succeeds or not
  if (std::filesystem::is_regular_file(file.path()) && !is_whole_xlsx(file.path())) {
    throw WriteError(target.string(), "the temporary files of its sheets could not be written");
  }
  file.commit();
}

}  // namespace prongsai
