#include "exporters/workbook/xlsx_cells.h"

#include <xlsxwriter.h>

#include <chrono>
#include <string>
#include <vector>

#include "exporters/workbook/cell_text.h"

namespace prongsai {
namespace {

// Days since 30 December 1899: what spreadsheets store.
double serial(Date date) {
  constexpr Date kDayZero{std::chrono::year{1899}, std::chrono::December, std::chrono::day{30}};
  return static_cast<double>(
      (std::chrono::sys_days{date} - std::chrono::sys_days{kDayZero}).count());
}

struct OutCell {
  lxw_worksheet* sheet = nullptr;
  lxw_row_t row = 0;
  lxw_col_t column = 0;
  lxw_format* format = nullptr;
};

// Writes the alternative a cell holds.
class ValueWriter {
 public:
  explicit ValueWriter(OutCell cell) : cell_(cell) {}

  lxw_error operator()(std::monostate) const {
    return worksheet_write_blank(cell_.sheet, cell_.row, cell_.column, cell_.format);
  }
  lxw_error operator()(const std::string& text) const {
    return worksheet_write_string(cell_.sheet, cell_.row, cell_.column, text_in_file(text).c_str(),
                                  cell_.format);
  }
  lxw_error operator()(std::int64_t number) const { return write(static_cast<double>(number)); }
  lxw_error operator()(Hundredths score) const { return write(score.value / 100.0); }
  lxw_error operator()(Date date) const { return write(serial(date)); }
  lxw_error operator()(const Link& link) const {
    const std::string shown = link.number ? std::to_string(*link.number) : text_in_file(link.text);
    const lxw_error error =
        worksheet_write_url_opt(cell_.sheet, cell_.row, cell_.column, link.target.c_str(),
                                cell_.format, shown.c_str(), nullptr);
    if (error != LXW_NO_ERROR) return error;
    if (link.number) return write(static_cast<double>(*link.number));
    return (*this)(link.text);  // once more: the library shows "ก/ข.pdf" as "ก\\ข.pdf"
  }
  lxw_error operator()(const FormulaCell& cell) const {
    const std::string text = '=' + cell.formula->text;
    if (const auto* number = std::get_if<double>(&cell.formula->result)) {
      return worksheet_write_formula_num(cell_.sheet, cell_.row, cell_.column, text.c_str(),
                                         cell_.format, *number);
    }
    const auto* shown = std::get_if<std::string>(&cell.formula->result);
    const std::string result = shown != nullptr ? text_in_file(*shown) : std::string();
    return worksheet_write_formula_str(cell_.sheet, cell_.row, cell_.column, text.c_str(),
                                       cell_.format, result.c_str());
  }

 private:
  [[nodiscard]] lxw_error write(double number) const {
    return worksheet_write_number(cell_.sheet, cell_.row, cell_.column, number, cell_.format);
  }
  OutCell cell_;
};

lxw_format* format_of(const SheetCell& cell, ColumnKind kind, XlsxFormats& formats) {
  if (std::holds_alternative<Link>(cell.value)) return formats.link(kind, cell.style);
  return formats.of(kind, cell.style);
}

void set_columns(lxw_worksheet* out, const Sheet& sheet, const XlsxGuard& guard) {
  lxw_col_t column = 0;
  bool after_folded = false;
  for (const SheetColumn& rule : sheet.columns) {
    lxw_row_col_options fold = {};
    fold.hidden = rule.folded ? 1 : 0;
    fold.level = rule.folded ? 1 : 0;
    fold.collapsed = !rule.folded && after_folded ? 1 : 0;  // carries the button that opens it
    guard(worksheet_set_column_opt(out, column, column, rule.width, nullptr, &fold));
    after_folded = rule.folded;
    ++column;
  }
  if (!after_folded) return;
  constexpr double kButtonWidth = 2;
  lxw_row_col_options fold = {};
  fold.collapsed = 1;
  guard(worksheet_set_column_opt(out, column, column, kButtonWidth, nullptr, &fold));
}

void write_rows(lxw_worksheet* out, const Sheet& sheet, const std::vector<SheetRow>& rows,
                lxw_row_t row, XlsxFormats& formats, const XlsxGuard& guard) {
  for (const SheetRow& cells : rows) {
    if (cells.height > 0) guard(worksheet_set_row(out, row, cells.height, nullptr));
    lxw_col_t column = 0;
    for (const SheetCell& cell : cells.cells) {
      const ColumnKind kind = cell.kind.value_or(sheet.columns.at(column).kind);
      const bool nothing = cell.value.index() == 0 && cell.style == CellStyle::kPlain;
      if (!nothing) {
        guard(std::visit(ValueWriter({out, row, column, format_of(cell, kind, formats)}),
                         cell.value));
      }
      ++column;
    }
    ++row;
  }
}

void write_header(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats,
                  const XlsxGuard& guard) {
  const auto row = static_cast<lxw_row_t>(header_row(sheet));
  guard(worksheet_set_row(out, row, sheet.header_height, nullptr));
  lxw_col_t column = 0;
  for (const SheetColumn& rule : sheet.columns) {
    guard(ValueWriter({out, row, column, formats.header()})(rule.header));
    ++column;
  }
}

// Writes the header cells as well. A table needs a row below its header.
void add_table(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats,
               const XlsxGuard& guard) {
  std::vector<std::string> headers;
  for (const SheetColumn& column : sheet.columns) headers.push_back(text_in_file(column.header));
  std::vector<lxw_table_column> columns(headers.size());
  std::vector<lxw_table_column*> list;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    columns[i].header = headers[i].data();
    columns[i].header_format = formats.header();
    list.push_back(&columns[i]);
  }
  list.push_back(nullptr);
  std::string name = sheet.table_name;
  lxw_table_options options = {};
  options.name = name.data();
  options.columns = list.data();
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  const auto first = static_cast<lxw_row_t>(header_row(sheet));
  guard(worksheet_add_table(out, first, 0, first + static_cast<lxw_row_t>(sheet.rows.size()),
                            static_cast<lxw_col_t>(sheet.columns.size() - 1), &options));
}

}  // namespace

void write_cells(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats,
                 const XlsxGuard& guard) {
  set_columns(out, sheet, guard);
  write_rows(out, sheet, sheet.above, 0, formats, guard);
  if (sheet.is_form || sheet.columns.empty()) return;
  const bool is_table = !sheet.table_name.empty() && !sheet.rows.empty();
  if (is_table) add_table(out, sheet, formats, guard);
  write_header(out, sheet, formats, guard);
  const auto first = static_cast<lxw_row_t>(header_row(sheet));
  write_rows(out, sheet, sheet.rows, first + 1, formats, guard);
  if (is_table || !sheet.autofilter) return;
  guard(worksheet_autofilter(out, first, 0, first + static_cast<lxw_row_t>(sheet.rows.size()),
                             static_cast<lxw_col_t>(sheet.columns.size() - 1)));
}

}  // namespace prongsai
