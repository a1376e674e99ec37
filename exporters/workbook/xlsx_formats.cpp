#include "exporters/workbook/xlsx_formats.h"

#include <xlsxwriter.h>

namespace prongsai {
namespace {

constexpr lxw_color_t kHeaderFill = 0xDDEBF7;
constexpr lxw_color_t kGrid = 0xBFBFBF;
constexpr lxw_color_t kConflictFill = 0xFFE699;
constexpr lxw_color_t kMissingStripes = 0xA6A6A6;
constexpr lxw_color_t kMark = 0x000000;

// Locale 041E is Thai, calendar 07 the Buddhist one, digits 01 those of ASCII; LibreOffice 7.4
// shows "1 ต.ค. 2568". Formats with "bbbb" would be shorter, but LibreOffice shows them literally.
constexpr const char* kDateFormat = "[$-107041E]d mmm yyyy";

void show_as(lxw_format* format, ColumnKind kind) {
  switch (kind) {
    case ColumnKind::kText:
      break;
    case ColumnKind::kWrapped:
      format_set_text_wrap(format);
      break;
    case ColumnKind::kInteger:
      format_set_num_format(format, "0");
      format_set_align(format, LXW_ALIGN_CENTER);
      break;
    case ColumnKind::kScore:
      format_set_num_format(format, "0.00");
      format_set_align(format, LXW_ALIGN_RIGHT);
      format_set_indent(format, 1);
      break;
    case ColumnKind::kDate:
      format_set_num_format(format, kDateFormat);
      format_set_align(format, LXW_ALIGN_CENTER);
      break;
  }
}

// Border and letters or pattern, not colour alone: the marks are printed and copied in grey.
void mark(lxw_format* format, CellStyle style) {
  switch (style) {
    case CellStyle::kNormal:
      format_set_border(format, LXW_BORDER_THIN);
      format_set_border_color(format, kGrid);
      break;
    case CellStyle::kRepaired:
      format_set_border(format, LXW_BORDER_DOTTED);
      format_set_border_color(format, kMark);
      format_set_italic(format);
      break;
    case CellStyle::kConflict:
      format_set_border(format, LXW_BORDER_MEDIUM);
      format_set_border_color(format, kMark);
      format_set_pattern(format, LXW_PATTERN_SOLID);
      format_set_bg_color(format, kConflictFill);
      format_set_bold(format);
      break;
    case CellStyle::kMissing:
      format_set_border(format, LXW_BORDER_DASHED);
      format_set_border_color(format, kMark);
      format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
      format_set_fg_color(format, kMissingStripes);
      break;
  }
}

}  // namespace

XlsxFormats::XlsxFormats(lxw_workbook* file, const Workbook& workbook)
    : file_(file), workbook_(workbook) {}

lxw_format* XlsxFormats::make() {
  lxw_format* format = workbook_add_format(file_);
  format_set_font_name(format, workbook_.font.c_str());
  format_set_font_size(format, workbook_.font_points);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

lxw_format* XlsxFormats::header() {
  if (header_ != nullptr) return header_;
  header_ = make();
  format_set_bold(header_);
  format_set_text_wrap(header_);
  format_set_align(header_, LXW_ALIGN_CENTER);
  format_set_align(header_, LXW_ALIGN_VERTICAL_CENTER);
  format_set_pattern(header_, LXW_PATTERN_SOLID);
  format_set_bg_color(header_, kHeaderFill);
  format_set_border(header_, LXW_BORDER_THIN);
  return header_;
}

lxw_format* XlsxFormats::of(ColumnKind kind, CellStyle style) {
  lxw_format*& format = formats_[{kind, style}];
  if (format != nullptr) return format;
  format = make();
  show_as(format, kind);
  mark(format, style);
  return format;
}

}  // namespace prongsai
