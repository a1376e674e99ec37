#include "exporters/workbook/xlsx_overlays.h"

#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/cell_text.h"

namespace prongsai {
namespace {

lxw_row_t row(CellPlace place) { return static_cast<lxw_row_t>(place.row); }
lxw_col_t column(CellPlace place) { return static_cast<lxw_col_t>(place.column); }

void validate(lxw_worksheet* out, const CellRange& cells, lxw_data_validation& rule,
              const XlsxGuard& guard) {
  guard(worksheet_data_validation_range(out, row(cells.first), column(cells.first), row(cells.last),
                                        column(cells.last), &rule));
}

void write_choice(lxw_worksheet* out, const DropDown& choice, const XlsxGuard& guard) {
  lxw_data_validation rule = {};
  std::string formula;
  std::vector<std::string> words = choice.words;
  std::vector<char*> list;
  if (choice.range) {
    formula = '=' + fixed_a1(*choice.range);
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = formula.data();
  } else {
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
  }
  validate(out, choice.cells, rule, guard);
}

void write_number_rule(lxw_worksheet* out, const NumberRule& number, const XlsxGuard& guard) {
  lxw_data_validation rule = {};
  rule.validate = number.kind == ColumnKind::kInteger ? LXW_VALIDATION_TYPE_INTEGER
                                                      : LXW_VALIDATION_TYPE_DECIMAL;
  rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  rule.minimum_number = number.least;
  rule.maximum_number = number.most;
  validate(out, number.cells, rule, guard);
}

// A formula, since a plain comparison takes an empty cell for 0. "C2" is the first cell of the
// rule's range; the program moves it with each cell.
void write_look(lxw_worksheet* out, const LookRule& look, XlsxFormats& formats,
                const XlsxGuard& guard) {
  const std::string cell = a1(look.cells.first);
  std::string formula = "=AND(ISNUMBER(" + cell + ")," + cell +
                        ">=" + std::to_string(look.at_least) + ',' + cell + '<' +
                        std::to_string(look.below) + ')';
  lxw_conditional_format rule = {};
  rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
  rule.value_string = formula.data();
  rule.format = formats.look(look.style);
  rule.stop_if_true = 1;
  guard(worksheet_conditional_format_range(out, row(look.cells.first), column(look.cells.first),
                                           row(look.cells.last), column(look.cells.last), &rule));
}

void write_comment(lxw_worksheet* out, CellPlace place, const std::string& text,
                   const XlsxGuard& guard) {
  constexpr int kWidth = 320;
  constexpr int kHeight = 90;
  lxw_comment_options options = {};
  options.width = kWidth;
  options.height = kHeight;
  guard(worksheet_write_comment_opt(out, row(place), column(place), text_in_file(text).c_str(),
                                    &options));
}

void write_header_notes(lxw_worksheet* out, const Sheet& sheet, const XlsxGuard& guard) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].note.empty()) continue;
    write_comment(out, {header_row(sheet), static_cast<int>(i)}, sheet.columns[i].note, guard);
  }
}

// Four bytes of a PNG, most significant first.
double big_endian(const std::string& bytes, std::size_t at) {
  double value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// Width and height of a PNG in pixels stand at fixed places of its first chunk.
constexpr std::size_t kWidthAt = 16;
constexpr std::size_t kHeightAt = 20;
constexpr std::size_t kHeadLength = 24;

void write_picture(lxw_worksheet* out, const CellPicture& picture, const XlsxGuard& guard) {
  if (picture.bytes.size() < kHeadLength) return;
  constexpr double kPixelsPerPoint = 96.0 / 72;  // of the library, which asks for scales
  constexpr int kMargin = 3;
  std::string description = picture.description;
  lxw_image_options options = {};
  options.x_scale = picture.width * kPixelsPerPoint / big_endian(picture.bytes, kWidthAt);
  options.y_scale = picture.height * kPixelsPerPoint / big_endian(picture.bytes, kHeightAt);
  options.x_offset = kMargin;
  options.y_offset = kMargin;
  options.object_position = LXW_OBJECT_MOVE_AND_SIZE;
  options.description = description.data();
  guard(worksheet_insert_image_buffer_opt(
      out, row(picture.place), column(picture.place),
      reinterpret_cast<const unsigned char*>(picture.bytes.data()), picture.bytes.size(),
      &options));
}

// The first cell is written again by write_cells(); merging writes blanks.
void write_merged(lxw_worksheet* out, const CellRange& cells, const XlsxGuard& guard) {
  guard(worksheet_merge_range(out, row(cells.first), column(cells.first), row(cells.last),
                              column(cells.last), "", nullptr));
}

}  // namespace

void write_overlays(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats,
                    const XlsxGuard& guard) {
  for (const CellRange& cells : sheet.merged) write_merged(out, cells, guard);
  for (const DropDown& choice : sheet.choices) write_choice(out, choice, guard);
  for (const NumberRule& rule : sheet.number_rules) write_number_rule(out, rule, guard);
  for (const LookRule& look : sheet.look_rules) write_look(out, look, formats, guard);
  for (const CellComment& comment : sheet.comments) {
    write_comment(out, comment.place, comment.text, guard);
  }
  write_header_notes(out, sheet, guard);
  for (const CellPicture& picture : sheet.pictures) write_picture(out, picture, guard);
}

}  // namespace prongsai
