#include "exporters/workbook/write_xlsx.h"

#include <xlsxwriter.h>

#include <memory>
#include <string>
#include <vector>

#include "exporters/workbook/whole_xlsx.h"
#include "exporters/workbook/xlsx_cells.h"
#include "exporters/workbook/xlsx_charts.h"
#include "exporters/workbook/xlsx_formats.h"
#include "exporters/workbook/xlsx_guard.h"
#include "exporters/workbook/xlsx_overlays.h"
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

// "&" begins a code in headers and is doubled to stand for itself.
std::string printed_title(const Sheet& sheet, const Workbook& workbook) {
  std::string title = "&C&\"" + workbook.font + ",Bold\"&" + std::to_string(workbook.font_points);
  for (const char c : sheet.name) title.append(c == '&' ? 2 : 1, c);
  return title;
}

void set_up_view(lxw_worksheet* out, const Sheet& sheet) {
  if (sheet.is_form) {
    worksheet_gridlines(out, LXW_HIDE_ALL_GRIDLINES);
  } else {
    worksheet_freeze_panes(out, static_cast<lxw_row_t>(header_row(sheet) + 1),
                           static_cast<lxw_col_t>(sheet.frozen_columns));
  }
  if (sheet.hidden) worksheet_hide(out);
  if (sheet.is_protected) worksheet_protect(out, nullptr, nullptr);
}

// As wide as the paper, or at full size with the names repeated on each sheet of paper.
void set_up_scale(lxw_worksheet* out, const Sheet& sheet, const XlsxGuard& guard) {
  if (sheet.pages_wide > 0) {
    worksheet_fit_to_pages(out, static_cast<uint16_t>(sheet.pages_wide),
                           static_cast<uint16_t>(sheet.pages_high));
    return;
  }
  constexpr uint16_t kPercent = 88;  // 16 points printed as 14
  worksheet_set_print_scale(out, kPercent);
  if (sheet.frozen_columns > 0) {
    guard(worksheet_repeat_columns(out, 0, static_cast<lxw_col_t>(sheet.frozen_columns - 1)));
  }
  std::vector<lxw_col_t> breaks(sheet.page_breaks.begin(), sheet.page_breaks.end());
  breaks.push_back(0);
  if (breaks.size() > 1) guard(worksheet_set_v_pagebreaks(out, breaks.data()));
  std::vector<lxw_row_t> row_breaks(sheet.row_breaks.begin(), sheet.row_breaks.end());
  row_breaks.push_back(0);
  if (row_breaks.size() > 1) guard(worksheet_set_h_pagebreaks(out, row_breaks.data()));
}

// Hidden sheets get no print area: where other sheets have one, LibreOffice leaves them out then.
void set_up_print(lxw_worksheet* out, const Sheet& sheet, const Workbook& workbook,
                  const XlsxGuard& guard) {
  if (sheet.hidden) return;
  if (sheet.portrait) {
    worksheet_set_portrait(out);
  } else {
    worksheet_set_landscape(out);
  }
  worksheet_set_paper(out, kA4);
  worksheet_set_margins(out, 0.4, 0.4, 0.8, 0.6);
  set_up_scale(out, sheet, guard);
  if (!sheet.is_form) {
    const auto header = static_cast<lxw_row_t>(header_row(sheet));
    guard(worksheet_repeat_rows(out, header, header));
  }
  const int rows =
      header_row(sheet) + static_cast<int>(sheet.rows.size()) + (sheet.is_form ? 0 : 1);
  if (!sheet.columns.empty() && rows > 0) {
    guard(worksheet_print_area(out, 0, 0, static_cast<lxw_row_t>(rows - 1),
                               static_cast<lxw_col_t>(sheet.columns.size() - 1)));
  }
  guard(worksheet_set_header(out, printed_title(sheet, workbook).c_str()));
  const std::string footer =
      "&R&\"" + workbook.font + ",Regular\"&14" + workbook.page_word + " &P / &N";
  guard(worksheet_set_footer(out, footer.c_str()));
}

void write_sheet(lxw_workbook* file, const Sheet& sheet, const Workbook& workbook,
                 XlsxFormats& formats, const XlsxGuard& guard) {
  guard(workbook_validate_sheet_name(file, sheet.name.c_str()));
  lxw_worksheet* out = workbook_add_worksheet(file, sheet.name.c_str());
  if (out == nullptr) guard.out_of_memory();
  if (&sheet == &workbook.sheets[workbook.opens_on]) worksheet_activate(out);
  write_overlays(out, sheet, formats, guard);
  write_cells(out, sheet, formats, guard);
  write_charts(file, out, sheet, workbook, guard);
  set_up_view(out, sheet);
  set_up_print(out, sheet, workbook, guard);
}

}  // namespace

void write_xlsx(const Workbook& workbook, const std::filesystem::path& target) {
  const XlsxGuard guard(target);
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
