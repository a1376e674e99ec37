#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::testing {

// A cell as a spreadsheet program would find it in the file.
struct ReadCell {
  std::variant<std::monostate, double, std::string> value;
  std::string number_format;  // empty: General
  std::string font;
  double font_points = 0;
  bool bold = false;
  bool italic = false;
  bool wrapped = false;
  std::string fill;    // pattern: "none", "solid", "lightUp"
  std::string border;  // of the left side: "thin", "medium", "dashed"
  std::string formula; // without "="; value is its stored result
  bool is_error = false;  // value is a text as "#N/A"
};

struct ReadSheet {
  std::string name;
  std::map<std::pair<int, int>, ReadCell> cells;  // by row and column from 0
  std::map<int, double> column_widths;            // from 0
  std::map<int, double> row_heights;
  int frozen_rows = 0;
  int frozen_columns = 0;
  std::string autofilter;   // "A1:D7"
  std::string paper;        // "9" is A4
  std::string orientation;  // "landscape"
  std::string fit_height;   // "0": as many pages down as needed
  std::string print_header;
};

struct ReadWorkbook {
  std::vector<ReadSheet> sheets;
  std::map<std::string, std::string> repeated_rows;  // by sheet name: "'…'!$1:$1"
  std::string created;
  std::map<std::string, std::string> tables;  // name to "A1:D7"
};

// Reads a workbook without the library that wrote it: libzip and a scan of the XML. Knows what our
// workbooks contain, not all of OOXML. Throws std::runtime_error.
[[nodiscard]] ReadWorkbook read_xlsx(const std::filesystem::path& file);

}  // namespace prongsai::testing
