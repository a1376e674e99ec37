#include "exporters/workbook/xlsx_charts.h"

#include <xlsxwriter.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/cell_text.h"

namespace prongsai {
namespace {

constexpr lxw_color_t kDark = 0x1F3864;
constexpr lxw_color_t kMiddle = 0x5B8BC9;
constexpr lxw_color_t kLight = 0xBDD7EE;
constexpr lxw_color_t kAccent = 0xC55A11;
constexpr lxw_color_t kGridLine = 0xD9D9D9;

lxw_color_t color_of(ChartInk ink) {
  switch (ink) {
    case ChartInk::kDark:
      return kDark;
    case ChartInk::kMiddle:
      return kMiddle;
    case ChartInk::kLight:
      return kLight;
    case ChartInk::kAccent:
      return kAccent;
    case ChartInk::kNone:
      break;
  }
  return LXW_COLOR_WHITE;
}

lxw_chart_type type_of(SheetChartKind kind) {
  switch (kind) {
    case SheetChartKind::kColumns:
      return LXW_CHART_COLUMN;
    case SheetChartKind::kStackedColumns:
      return LXW_CHART_COLUMN_STACKED;
    case SheetChartKind::kBars:
      return LXW_CHART_BAR;
    case SheetChartKind::kLine:
      return LXW_CHART_LINE;
    case SheetChartKind::kRadar:
      return LXW_CHART_RADAR_WITH_MARKERS;
    case SheetChartKind::kTrend:
      return LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS;
    case SheetChartKind::kScatter:
      break;
  }
  return LXW_CHART_SCATTER;
}

// ---- values kept in the chart ----------------------------------------------------------------

struct PointOf {
  lxw_series_data_point& point;

  void operator()(std::monostate) const { point.no_data = 1; }
  void operator()(const std::string& text) const {
    point.is_string = 1;
    point.string = strdup(text_in_file(text).c_str());
  }
  void operator()(double number) const { point.number = number; }
  void operator()(std::int64_t number) const { point.number = static_cast<double>(number); }
  void operator()(Hundredths score) const { point.number = score.value / 100.0; }
  void operator()(Date) const { point.no_data = 1; }
  void operator()(const Link& link) const { (*this)(link.text); }
  void operator()(const FormulaCell& cell) const { std::visit(*this, cell.formula->result); }
};

const Sheet* find_sheet(const Workbook& workbook, const std::string& name) {
  for (const Sheet& sheet : workbook.sheets) {
    if (sheet.name == name) return &sheet;
  }
  return nullptr;
}

// The library fills the cache from cells with values only, and none of ours are; it frees points
// and strings by free().
void keep_values(lxw_series_range* range, const SheetRange& from, const Workbook& workbook,
                 bool numbers) {
  const Sheet* sheet = find_sheet(workbook, from.sheet);
  if (sheet == nullptr) return;
  range->ignore_cache = 1;
  for (int row = from.cells.first.row; row <= from.cells.last.row; ++row) {
    for (int column = from.cells.first.column; column <= from.cells.last.column; ++column) {
      auto* point = static_cast<lxw_series_data_point*>(calloc(1, sizeof(lxw_series_data_point)));
      if (point == nullptr) return;
      std::visit(PointOf{*point}, cell_at(*sheet, {row, column}).value);
      if (numbers && point->is_string) {  // an empty text where a number is not known
        free(point->string);
        *point = {};
        point->no_data = 1;
      }
      if (point->is_string) range->has_string_cache = 1;
      STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
      ++range->num_data_points;
    }
  }
}

// ---- series and axes -------------------------------------------------------------------------

// The program's own font: naming one acts on Latin letters only, and digits between Thai words
// would be of another size.
lxw_chart_font font_of(double points) {
  lxw_chart_font font = {};
  font.size = points;
  return font;
}

constexpr double kAxisPoints = 9;
constexpr double kTitlePoints = 12;

void paint(lxw_chart_series* out, const SheetChartSeries& series, SheetChartKind kind) {
  const bool lines = kind == SheetChartKind::kLine || kind == SheetChartKind::kRadar ||
                     kind == SheetChartKind::kTrend;
  const bool points = kind == SheetChartKind::kScatter;
  lxw_chart_line line = {};
  line.color = color_of(series.ink);
  line.width = 2.25F;
  lxw_chart_fill filled = {};
  filled.color = color_of(series.ink);
  if (series.ink == ChartInk::kNone) filled.none = 1;
  // Dashes tell a second line from the first in black and white.
  if (series.ink == ChartInk::kMiddle) line.dash_type = LXW_CHART_LINE_DASH_DASH;
  if (series.ink == ChartInk::kAccent) line.dash_type = LXW_CHART_LINE_DASH_ROUND_DOT;
  if (points) line.none = 1;
  if (series.ink == ChartInk::kNone || points) line.none = 1;
  if (lines || points) {
    lxw_chart_line edge = {};
    edge.color = color_of(series.ink);
    chart_series_set_line(out, &line);
    const bool second = series.ink == ChartInk::kMiddle;
    chart_series_set_marker_type(out, second ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(out, 6);
    chart_series_set_marker_fill(out, &filled);
    chart_series_set_marker_line(out, &edge);
  } else {
    chart_series_set_fill(out, &filled);
  }
}

void add_series(lxw_chart* chart, const SheetChart& from, const SheetChartSeries& series,
                const Workbook& workbook) {
  const std::string categories = '=' + fixed_a1(series.categories);
  const std::string values = '=' + fixed_a1(series.values);
  lxw_chart_series* out = chart_add_series(chart, categories.c_str(), values.c_str());
  if (out == nullptr) return;
  keep_values(out->categories, series.categories, workbook,
              from.kind == SheetChartKind::kScatter || from.kind == SheetChartKind::kTrend);
  keep_values(out->values, series.values, workbook, true);
  chart_series_set_name(out, series.name.c_str());
  paint(out, series, from.kind);
  if (!series.labels) return;
  chart_series_set_labels(out);
  lxw_chart_font font = font_of(kAxisPoints);
  chart_series_set_labels_font(out, &font);
}

void set_axis(lxw_chart_axis* axis, const std::string& title, const std::optional<double>& least,
              const std::optional<double>& most) {
  lxw_chart_font font = font_of(kAxisPoints);
  chart_axis_set_num_font(axis, &font);
  lxw_chart_line line = {};
  line.color = kGridLine;
  chart_axis_major_gridlines_set_line(axis, &line);
  if (least) chart_axis_set_min(axis, *least);
  if (most) chart_axis_set_max(axis, *most);
  if (title.empty()) return;
  chart_axis_set_name(axis, title.c_str());
  chart_axis_set_name_font(axis, &font);
}

void set_frame(lxw_chart* chart, const SheetChart& from) {
  lxw_chart_font font = font_of(kTitlePoints);
  font.bold = 1;
  chart_title_set_name(chart, from.title.c_str());
  chart_title_set_name_font(chart, &font);
  lxw_chart_font small = font_of(kAxisPoints);
  int named = 0;
  for (const SheetChartSeries& series : from.series) named += series.ink == ChartInk::kNone ? 0 : 1;
  if (named < 2) {
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    return;
  }
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font(chart, &small);
  int16_t unnamed[] = {-1, -1};
  for (std::size_t i = 0; i < from.series.size(); ++i) {
    if (from.series[i].ink == ChartInk::kNone) unnamed[0] = static_cast<int16_t>(i);
  }
  if (unnamed[0] >= 0) chart_legend_delete_series(chart, unnamed);
}

// Pixels of the library: a column's unit is 7 and 5 of padding, a point 4/3.
double width_of(const Sheet& sheet, int first, int last) {
  double width = 0;
  for (int column = first; column <= last; ++column) {
    const auto index = static_cast<std::size_t>(column);
    if (index < sheet.columns.size()) width += static_cast<int>(sheet.columns[index].width * 7 + 5);
  }
  return width;
}

double height_of(const Sheet& sheet, int first, int last) {
  constexpr double kDefaultHeight = 20;
  double height = 0;
  for (int row = first; row <= last; ++row) {
    const auto index = static_cast<std::size_t>(row);
    const bool known = index < sheet.above.size() && sheet.above[index].height > 0;
    height += known ? sheet.above[index].height * 4 / 3 : kDefaultHeight;
  }
  return height;
}

void insert(lxw_worksheet* out, lxw_chart* chart, const SheetChart& from, const Sheet& sheet,
            const XlsxGuard& guard) {
  constexpr double kLibraryWidth = 480;
  constexpr double kLibraryHeight = 288;
  std::string description = from.title;
  lxw_chart_options options = {};
  options.x_scale =
      width_of(sheet, from.cells.first.column, from.cells.last.column) / kLibraryWidth;
  // A frame on the very edge of a row is printed on the page before, too, where the page breaks.
  constexpr int kInset = 2;
  options.y_offset = kInset;
  options.y_scale =
      (height_of(sheet, from.cells.first.row, from.cells.last.row) - 2 * kInset) / kLibraryHeight;
  options.object_position = LXW_OBJECT_MOVE_AND_SIZE;
  options.description = description.data();
  guard(worksheet_insert_chart_opt(out, static_cast<lxw_row_t>(from.cells.first.row),
                                   static_cast<lxw_col_t>(from.cells.first.column), chart,
                                   &options));
}

}  // namespace

void write_charts(lxw_workbook* file, lxw_worksheet* out, const Sheet& sheet,
                  const Workbook& workbook, const XlsxGuard& guard) {
  for (const SheetChart& from : sheet.charts) {
    lxw_chart* chart = workbook_add_chart(file, static_cast<uint8_t>(type_of(from.kind)));
    if (chart == nullptr) guard.out_of_memory();
    // What a chart draws may stand in hidden columns: without this Excel draws nothing of it, and
    // LibreOffice what it was when the file was written.
    chart_show_hidden_data(chart);
    for (const SheetChartSeries& series : from.series) add_series(chart, from, series, workbook);
    set_frame(chart, from);
    // The library calls the axis of values x in charts of lying bars.
    const bool lying = from.kind == SheetChartKind::kBars;
    lxw_chart_axis* x_axis = lying ? chart->y_axis : chart->x_axis;
    lxw_chart_axis* y_axis = lying ? chart->x_axis : chart->y_axis;
    set_axis(x_axis, from.x_title, from.x_least, from.x_most);
    set_axis(y_axis, from.y_title, from.y_least, from.y_most);
    if (from.kind == SheetChartKind::kTrend) chart_axis_set_major_unit(x_axis, 1);  // years
    if (lying) {  // the first line of the list on top, as in the cells; bars carry their numbers
      chart_axis_set_reverse(x_axis);
      chart_axis_off(y_axis);
      chart_axis_major_gridlines_set_visible(y_axis, LXW_FALSE);
    }
    constexpr uint16_t kGap = 60;
    chart_set_series_gap(chart, kGap);
    insert(out, chart, from, sheet, guard);
  }
}

}  // namespace prongsai
