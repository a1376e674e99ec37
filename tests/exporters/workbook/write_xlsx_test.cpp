#include "exporters/workbook/write_xlsx.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "exporters/workbook/cell_text.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/whole_xlsx.h"
#include "exporters/write_error.h"
#include "tests/support/made_up_run.h"
#include "tests/support/read_xlsx.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::made_up_run;
using prongsai::testing::read_file;
using prongsai::testing::read_xlsx;
using prongsai::testing::ReadCell;
using prongsai::testing::ReadSheet;
using prongsai::testing::ReadWorkbook;
using prongsai::testing::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

using StoredValue = decltype(ReadCell::value);

// What a file has to hold for a value.
StoredValue stored(const CellValue& value) {
  struct Store {
    StoredValue operator()(std::monostate) const { return {}; }
    StoredValue operator()(const std::string& text) const { return cell_text(text); }
    StoredValue operator()(std::int64_t number) const { return static_cast<double>(number); }
    StoredValue operator()(Hundredths score) const { return std::stod(to_string(score)); }
    StoredValue operator()(double number) const { return number; }
    StoredValue operator()(const FormulaCell& cell) const {
      return std::visit(*this, cell.formula->result);
    }
    StoredValue operator()(const Link& link) const { return cell_text(link.text); }
    StoredValue operator()(Date date) const {
      constexpr double kSerialOf1970 = 25569;
      const auto days = std::chrono::sys_days(date).time_since_epoch().count();
      return kSerialOf1970 + static_cast<double>(days);
    }
  };
  return std::visit(Store(), value);
}

std::string number_format(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::kInteger:
      return "0";
    case ColumnKind::kScore:
      return "0.00";
    case ColumnKind::kDate:
      return "[$-107041E]d mmm yyyy";
    case ColumnKind::kChange:
      return "+0.00;-0.00;0.00";
    case ColumnKind::kShare:
      return "0.0%";
    default:
      return "";
  }
}

ReadWorkbook written_and_read(const Workbook& workbook) {
  const TemporaryFolder folder;
  write_xlsx(workbook, folder.path() / "out.xlsx");
  return read_xlsx(folder.path() / "out.xlsx");
}

void check_rows(const Sheet& sheet, const ReadSheet& read) {
  if (sheet.above.empty()) {
    CHECK(read.cells.size() == (sheet.rows.size() + 1) * sheet.columns.size());
  }
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    const int row = header_row(sheet) + static_cast<int>(r) + 1;
    CHECK(read.row_heights.at(row) == sheet.rows[r].height);
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
      const ReadCell& cell = read.cells.at({row, static_cast<int>(c)});
      CAPTURE(sheet.name, row, sheet.columns[c].header);
      CHECK((cell.value == stored(sheet.rows[r].cells[c].value)));
      CHECK(cell.number_format == number_format(sheet.columns[c].kind));
      CHECK(cell.wrapped == (sheet.columns[c].kind == ColumnKind::kWrapped));
      CHECK(cell.font == "TH Sarabun New");
      CHECK(cell.font_points == 16);
    }
  }
}

void check_header(const Sheet& sheet, const ReadSheet& read) {
  CHECK(read.row_heights.at(header_row(sheet)) == sheet.header_height);
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
    const int column = static_cast<int>(c);
    const ReadCell& cell = read.cells.at({header_row(sheet), column});
    CHECK((cell.value == StoredValue(sheet.columns[c].header)));
    CHECK(cell.bold);
    CHECK(cell.wrapped);
    CHECK(cell.fill == "solid");
    // A file's widths count five pixels of padding to the seven of a digit.
    CHECK(read.column_widths.at(column) == Approx(sheet.columns[c].width + 5 / 7.0).epsilon(0.01));
  }
}

Workbook one_cell(const SheetCell& cell, ColumnKind kind) {
  Sheet sheet;
  sheet.name = "แผ่น";
  sheet.columns = {{"หัว", 10, kind}};
  sheet.header_height = 25;
  sheet.rows = {{{cell}, 25}};
  return {"TH Sarabun New", 16, {sheet}};
}

ReadCell read_back(const SheetCell& cell, ColumnKind kind) {
  return written_and_read(one_cell(cell, kind)).sheets.at(0).cells.at({1, 0});
}

}  // namespace

TEST_CASE("An independent reader finds every cell as it was laid out", "[exporters][xlsx]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const ReadWorkbook read = written_and_read(workbook);
  REQUIRE(read.sheets.size() == workbook.sheets.size());
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    CHECK(read.sheets[i].name == workbook.sheets[i].name);
    if (workbook.sheets[i].is_form) continue;  // recalculation_test.cpp has them
    check_header(workbook.sheets[i], read.sheets[i]);
    check_rows(workbook.sheets[i], read.sheets[i]);
  }
}

TEST_CASE("Header and names stay in sight, filters stand, print fits A4", "[exporters][xlsx]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const ReadWorkbook read = written_and_read(workbook);
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const ReadSheet& sheet = read.sheets.at(i);
    CAPTURE(sheet.name);
    if (workbook.sheets[i].hidden) continue;  // is not printed
    CHECK(sheet.paper == "9");
    CHECK(sheet.orientation == "landscape");
    CHECK(sheet.print_header.find(sheet.name) != std::string::npos);
    const Sheet& laid_out = workbook.sheets[i];
    if (laid_out.is_form) continue;
    const std::string header = std::to_string(header_row(laid_out) + 1);
    CHECK(sheet.frozen_rows == header_row(laid_out) + 1);
    CHECK(sheet.frozen_columns == laid_out.frozen_columns);
    if (laid_out.pages_wide == 1) CHECK(sheet.fit_height == "0");
    CHECK(read.repeated_rows.at(sheet.name).find("!$" + header + ":$" + header) !=
          std::string::npos);
    const bool is_table = !laid_out.table_name.empty() && !laid_out.rows.empty();
    const std::string filter = is_table ? read.tables.at(laid_out.table_name) : sheet.autofilter;
    CHECK(filter.starts_with("A" + header + ':'));
  }
  CHECK(read.tables.at("Results") == "A1:AL4");
}

TEST_CASE("Equal workbooks give equal bytes", "[exporters][xlsx]") {
  const TemporaryFolder folder;
  write_xlsx(lay_out_workbook(made_up_run()), folder.path() / "a.xlsx");
  write_xlsx(lay_out_workbook(made_up_run()), folder.path() / "b.xlsx");
  CHECK((read_file(folder.path() / "a.xlsx") == read_file(folder.path() / "b.xlsx")));
  CHECK(read_xlsx(folder.path() / "a.xlsx").created == "2020-01-01T00:00:00Z");
}

TEST_CASE("Texts stay texts, whatever they look like", "[exporters][xlsx]") {
  const std::string text = GENERATE(values<std::string>(
      {"=1+1", "+66", "-5", "@sum", "- ส่งเสริม", "00123", "https://example.org", "TRUE", "  a  ",
       "a\nb", "a & <b> \"c\"", "_x0041_", "{=1}", "\ttab", "#N/A"}));
  const ReadCell cell = read_back({text, CellStyle::kNormal}, ColumnKind::kText);
  CHECK((cell.value == StoredValue(text)));
}

TEST_CASE("A link shows its text as it is", "[exporters][xlsx]") {
  const std::string text = GENERATE("a.pdf", "ก/ข c.pdf", "=a/b.pdf");
  const ReadCell cell =
      read_back({Link{text, "external:x/y.pdf"}, CellStyle::kNormal}, ColumnKind::kText);
  CHECK((cell.value == StoredValue(text)));
}

TEST_CASE("Too long a text is cut, not lost", "[exporters][xlsx]") {
  const ReadCell cell =
      read_back({std::string(40000, 'x'), CellStyle::kNormal}, ColumnKind::kWrapped);
  CHECK((cell.value == StoredValue(std::string(32766, 'x') + "…")));
}

TEST_CASE("Marks show in black and white", "[exporters][xlsx]") {
  const auto [style, fill, border] = GENERATE(table<CellStyle, std::string, std::string>({
      {CellStyle::kNormal, "none", "thin"},
      {CellStyle::kRepaired, "none", "dotted"},
      {CellStyle::kConflict, "solid", "medium"},
      {CellStyle::kMissing, "lightUp", "dashed"},
  }));
  const ReadCell cell = read_back({Hundredths{9683}, style}, ColumnKind::kScore);
  CHECK(cell.fill == fill);
  CHECK(cell.border == border);
  CHECK(cell.bold == (style == CellStyle::kConflict));
  CHECK(cell.italic == (style == CellStyle::kRepaired));
}

TEST_CASE("A run without any input gives a workbook with headers", "[exporters][xlsx]") {
  const ReadWorkbook read = written_and_read(lay_out_workbook(RunResult{}));
  CHECK(read.sheets.size() == 11);
  CHECK(read.sheets.at(0).autofilter == "A1:AL1");
}

TEST_CASE("A workbook that cannot be written leaves the old file", "[exporters][xlsx]") {
  const TemporaryFolder folder;
  const Workbook workbook = lay_out_workbook(made_up_run());
  CHECK_THROWS_AS(write_xlsx(workbook, folder.path() / "no" / "out.xlsx"), WriteError);
  CHECK_THROWS_AS(write_xlsx(workbook, folder.path()), WriteError);
  Workbook unnameable = workbook;
  unnameable.sheets[1].name = "a/b";
  const fs::path target = folder.write("out.xlsx", "old");
  CHECK_THROWS_AS(write_xlsx(unnameable, target), WriteError);
  CHECK(read_file(target) == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("Sheets that did not fit the temporary disk are noticed", "[exporters][xlsx]") {
  const TemporaryFolder folder;
  const fs::path target = folder.write("out.xlsx", "old");
  RunResult run = made_up_run();
  const Report report = run.inputs[0].reports[0];
  for (int i = 0; i < 500; ++i) run.inputs[0].reports.push_back(report);
  const Workbook workbook = lay_out_workbook(run);
  // The sheets are larger than this, the packed file, made of repetitions, is smaller.
  constexpr rlim_t kLimit = 900000;
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit old_limit = {};
  getrlimit(RLIMIT_FSIZE, &old_limit);
  const rlimit limit{kLimit, old_limit.rlim_max};
  setrlimit(RLIMIT_FSIZE, &limit);
  CHECK_THROWS_AS(write_xlsx(workbook, target), WriteError);
  setrlimit(RLIMIT_FSIZE, &old_limit);
  std::signal(SIGXFSZ, old_handler);
  CHECK(read_file(target) == "old");
  write_xlsx(workbook, target);
  CHECK(fs::file_size(target) < kLimit);
  CHECK(is_whole_xlsx(target));
}

TEST_CASE("A file that is cut off is not whole", "[exporters][xlsx]") {
  const TemporaryFolder folder;
  const fs::path target = folder.path() / "out.xlsx";
  write_xlsx(lay_out_workbook(made_up_run()), target);
  CHECK(is_whole_xlsx(target));
  fs::resize_file(target, fs::file_size(target) / 2);
  CHECK_FALSE(is_whole_xlsx(target));
  CHECK_FALSE(is_whole_xlsx(folder.write("empty.xlsx", "")));
  CHECK_FALSE(is_whole_xlsx(folder.path() / "none.xlsx"));
}
