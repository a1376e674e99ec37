#include "exporters/workbook/xlsx_formats.h"

#include <xlsxwriter.h>

#include "exporters/workbook/number_format.h"

namespace prongsai {
namespace {

constexpr lxw_color_t kHeaderFill = 0xDDEBF7;
constexpr lxw_color_t kGrid = 0xBFBFBF;
constexpr lxw_color_t kConflictFill = 0xFFE699;
constexpr lxw_color_t kMissingStripes = 0xA6A6A6;
constexpr lxw_color_t kBreakFill = 0xD9D9D9;
constexpr lxw_color_t kAnswerFill = 0xFFF9E5;
constexpr lxw_color_t kStripFill = 0x8EA9DB;
constexpr lxw_color_t kTitleInk = 0x1F3864;
constexpr lxw_color_t kNoteInk = 0x595959;
constexpr lxw_color_t kMark = 0x000000;

// Darker is weaker; white letters on the darkest. Lightness alone tells them apart in grey.
constexpr lxw_color_t kHeatLowFill = 0xB23B20;
constexpr lxw_color_t kHeatMiddleFill = 0xF4A582;
constexpr lxw_color_t kHeatHighFill = 0xFCE5D8;

void fill(lxw_format* format, lxw_color_t color) {
  format_set_pattern(format, LXW_PATTERN_SOLID);
  format_set_bg_color(format, color);
}

void border(lxw_format* format, uint8_t style, lxw_color_t color) {
  format_set_border(format, style);
  format_set_border_color(format, color);
}

void heat(lxw_format* format, CellStyle style) {
  switch (style) {
    case CellStyle::kHeatLow:
      fill(format, kHeatLowFill);
      format_set_font_color(format, LXW_COLOR_WHITE);
      format_set_bold(format);
      break;
    case CellStyle::kHeatMiddle:
      fill(format, kHeatMiddleFill);
      break;
    case CellStyle::kHeatHigh:
      fill(format, kHeatHighFill);
      break;
    default:
      break;
  }
}

// Border and letters or pattern, not colour alone: the marks are printed and copied in grey.
void mark(lxw_format* format, CellStyle style) {
  switch (style) {
    case CellStyle::kRepaired:
      border(format, LXW_BORDER_DOTTED, kMark);
      format_set_italic(format);
      break;
    case CellStyle::kConflict:
      border(format, LXW_BORDER_MEDIUM, kMark);
      fill(format, kConflictFill);
      format_set_bold(format);
      break;
    case CellStyle::kMissing:
      border(format, LXW_BORDER_DASHED, kMark);
      format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
      format_set_fg_color(format, kMissingStripes);
      break;
    case CellStyle::kProvisional:
      border(format, LXW_BORDER_DOTTED, kMark);
      format_set_italic(format);
      break;
    case CellStyle::kBreak:
      border(format, LXW_BORDER_THIN, kMark);
      fill(format, kBreakFill);
      break;
    case CellStyle::kAnswer:
      border(format, LXW_BORDER_THIN, kMark);
      fill(format, kAnswerFill);
      break;
    case CellStyle::kStrip:
      border(format, LXW_BORDER_THIN, kGrid);
      fill(format, kStripFill);
      format_set_align(format, LXW_ALIGN_CENTER);
      break;
    default:
      border(format, LXW_BORDER_THIN, kGrid);
      heat(format, style);
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

void XlsxFormats::show_as(lxw_format* format, ColumnKind kind, CellStyle style) const {
  const std::string digits = number_format(kind, workbook_.thai_digits);
  if (style == CellStyle::kProvisional && !digits.empty()) {
    format_set_num_format(format, (digits + "\" " + workbook_.provisional_word + '"').c_str());
  } else if (!digits.empty()) {
    format_set_num_format(format, digits.c_str());
  }
  switch (kind) {
    case ColumnKind::kText:
      break;
    case ColumnKind::kWrapped:
      format_set_text_wrap(format);
      break;
    case ColumnKind::kInteger:
    case ColumnKind::kDate:
      format_set_align(format, LXW_ALIGN_CENTER);
      break;
    case ColumnKind::kScore:
    case ColumnKind::kChange:
    case ColumnKind::kShare:
      format_set_align(format, LXW_ALIGN_RIGHT);
      format_set_indent(format, 1);
      break;
  }
}

void XlsxFormats::mark_form(lxw_format* format, CellStyle style) const {
  constexpr double kTitleScale = 1.5;
  constexpr double kFigureScale = 1.75;
  constexpr double kSectionScale = 1.125;
  const auto scaled = [&](double scale) { return workbook_.font_points * scale; };
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  switch (style) {
    case CellStyle::kTitle:
      format_set_bold(format);
      format_set_font_size(format, scaled(kTitleScale));
      format_set_font_color(format, kTitleInk);
      break;
    case CellStyle::kSection:
      format_set_bold(format);
      format_set_font_size(format, scaled(kSectionScale));
      format_set_font_color(format, kTitleInk);
      format_set_bottom(format, LXW_BORDER_MEDIUM);
      format_set_bottom_color(format, kTitleInk);
      break;
    case CellStyle::kHead:
      format_set_bold(format);
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_CENTER);
      fill(format, kHeaderFill);
      border(format, LXW_BORDER_THIN, kGrid);
      break;
    case CellStyle::kLabel:
      format_set_bold(format);
      break;
    case CellStyle::kInput:
      format_set_bold(format);
      format_set_unlocked(format);
      fill(format, kAnswerFill);
      border(format, LXW_BORDER_MEDIUM, kMark);
      break;
    case CellStyle::kFigure:
      format_set_bold(format);
      format_set_font_size(format, scaled(kFigureScale));
      format_set_align(format, LXW_ALIGN_CENTER);
      fill(format, kHeaderFill);
      break;
    case CellStyle::kNote:
      format_set_italic(format);
      format_set_font_color(format, kNoteInk);
      break;
    default:
      break;
  }
}

lxw_format* XlsxFormats::header() {
  if (header_ != nullptr) return header_;
  header_ = make();
  format_set_bold(header_);
  format_set_text_wrap(header_);
  format_set_align(header_, LXW_ALIGN_CENTER);
  format_set_align(header_, LXW_ALIGN_VERTICAL_CENTER);
  fill(header_, kHeaderFill);
  format_set_border(header_, LXW_BORDER_THIN);
  return header_;
}

lxw_format* XlsxFormats::make_for(ColumnKind kind, CellStyle style) {
  lxw_format* format = make();
  show_as(format, kind, style);
  const bool of_form = style >= CellStyle::kTitle && style <= CellStyle::kPlain;
  if (of_form) {
    mark_form(format, style);
  } else {
    mark(format, style);
  }
  return format;
}

lxw_format* XlsxFormats::of(ColumnKind kind, CellStyle style) {
  lxw_format*& format = formats_[{kind, style}];
  if (format == nullptr) format = make_for(kind, style);
  return format;
}

lxw_format* XlsxFormats::link(ColumnKind kind, CellStyle style) {
  lxw_format*& format = links_[{kind, style}];
  if (format != nullptr) return format;
  format = make_for(kind, style);
  format_set_underline(format, LXW_UNDERLINE_SINGLE);
  return format;
}

lxw_format* XlsxFormats::look(CellStyle style) {
  lxw_format*& format = looks_[style];
  if (format != nullptr) return format;
  format = workbook_add_format(file_);
  heat(format, style);
  if (style == CellStyle::kConflict) fill(format, kConflictFill);
  return format;
}

}  // namespace prongsai
