#include "tests/support/read_xlsx.h"

#include <zip.h>

#include <memory>
#include <regex>
#include <stdexcept>

#include "tests/support/xml_scan.h"

namespace prongsai::testing {
namespace {

class Archive {
 public:
  explicit Archive(const std::filesystem::path& file)
      : zip_(zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard) {
    if (!zip_) throw std::runtime_error("not a ZIP file: " + file.string());
  }

  [[nodiscard]] bool has(const std::string& name) const {
    return zip_name_locate(zip_.get(), name.c_str(), 0) >= 0;
  }

  [[nodiscard]] XmlElement part(const std::string& name) const {
    zip_stat_t status;
    if (zip_stat(zip_.get(), name.c_str(), 0, &status) != 0) {
      throw std::runtime_error("no part " + name);
    }
    std::string bytes(status.size, '\0');
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> part(
        zip_fopen(zip_.get(), name.c_str(), 0), zip_fclose);
    if (!part || zip_fread(part.get(), bytes.data(), bytes.size()) !=
                     static_cast<zip_int64_t>(bytes.size())) {
      throw std::runtime_error("cannot read part " + name);
    }
    return scan_xml(bytes);
  }

 private:
  std::unique_ptr<zip_t, void (*)(zip_t*)> zip_;
};

// "_x0041_" stands for "A" in a workbook's texts; so "_x005F_x0041_" is how "_x0041_" itself is
// written. Codes of ASCII are all we meet.
std::string unescape(const std::string& text) {
  static const std::regex kEscape("_x00([0-7][0-9A-Fa-f])_");
  std::string plain;
  auto rest = text.begin();
  for (std::smatch match; std::regex_search(rest, text.end(), match, kEscape);) {
    plain.append(rest, match[0].first);
    plain += static_cast<char>(std::stoi(match[1].str(), nullptr, 16));
    rest = match[0].second;
  }
  return plain.append(rest, text.end());
}

// "AB12" as row 11, column 27.
std::pair<int, int> place_of(const std::string& reference) {
  int column = 0;
  std::size_t i = 0;
  for (; reference.at(i) >= 'A' && reference.at(i) <= 'Z'; ++i) {
    column = column * 26 + (reference[i] - 'A' + 1);
  }
  return {std::stoi(reference.substr(i)) - 1, column - 1};
}

// Looks of the cells, by the number that stands in their "s".
std::vector<ReadCell> read_styles(const XmlElement& styles) {
  std::map<std::string, std::string> formats;
  for (const XmlElement& format : styles.child("numFmts").children) {
    formats[format.attribute("numFmtId")] = format.attribute("formatCode");
  }
  formats["1"] = "0";  // the two built-in formats we use
  formats["2"] = "0.00";
  std::vector<ReadCell> looks;
  for (const XmlElement& xf : styles.child("cellXfs").children) {
    const auto number = [&](const char* name) {
      return static_cast<std::size_t>(std::stoi(xf.attribute(name)));
    };
    const XmlElement& font = styles.child("fonts").children.at(number("fontId"));
    ReadCell look;
    look.number_format = formats[xf.attribute("numFmtId")];
    look.font = font.child("name").attribute("val");
    look.font_points = std::stod(font.child("sz").attribute("val"));
    look.bold = font.child("b").name == "b";
    look.italic = font.child("i").name == "i";
    look.wrapped = xf.child("alignment").attribute("wrapText") == "1";
    look.fill = styles.child("fills")
                    .children.at(number("fillId"))
                    .child("patternFill")
                    .attribute("patternType");
    look.border =
        styles.child("borders").children.at(number("borderId")).child("left").attribute("style");
    looks.push_back(look);
  }
  return looks;
}

std::vector<std::string> read_strings(const XmlElement& shared_strings) {
  std::vector<std::string> strings;
  for (const XmlElement& entry : shared_strings.children) {
    strings.push_back(unescape(entry.child("t").text));
  }
  return strings;
}

ReadCell read_cell(const XmlElement& cell, const std::vector<std::string>& strings,
                   const std::vector<ReadCell>& looks) {
  const std::string style = cell.attribute("s");
  ReadCell read = looks.at(style.empty() ? 0 : static_cast<std::size_t>(std::stoi(style)));
  const std::string value = cell.child("v").text;
  const std::string type = cell.attribute("t");
  read.formula = cell.child("f").text;
  read.is_error = type == "e";
  if (type == "s") {
    read.value = strings.at(static_cast<std::size_t>(std::stoi(value)));
  } else if (type == "str" || type == "e") {
    if (!value.empty()) read.value = unescape(value);
  } else if (!value.empty()) {
    read.value = std::stod(value);
  }
  return read;
}

void read_view(const XmlElement& part, ReadSheet& sheet) {
  const XmlElement& pane = part.child("sheetViews").child("sheetView").child("pane");
  const auto split = [&](const char* name) {
    return pane.attribute(name).empty() ? 0 : std::stoi(pane.attribute(name));
  };
  sheet.frozen_rows = split("ySplit");
  sheet.frozen_columns = split("xSplit");
  sheet.autofilter = part.child("autoFilter").attribute("ref");
  sheet.paper = part.child("pageSetup").attribute("paperSize");
  sheet.orientation = part.child("pageSetup").attribute("orientation");
  sheet.fit_height = part.child("pageSetup").attribute("fitToHeight");
  sheet.print_header = part.child("headerFooter").child("oddHeader").text;
  for (const XmlElement& column : part.child("cols").children) {
    for (int i = std::stoi(column.attribute("min")); i <= std::stoi(column.attribute("max")); ++i) {
      sheet.column_widths[i - 1] = std::stod(column.attribute("width"));
    }
  }
}

ReadSheet read_sheet(const XmlElement& part, const std::vector<std::string>& strings,
                     const std::vector<ReadCell>& looks) {
  ReadSheet sheet;
  read_view(part, sheet);
  for (const XmlElement& row : part.child("sheetData").children) {
    const int number = std::stoi(row.attribute("r")) - 1;
    if (!row.attribute("ht").empty()) sheet.row_heights[number] = std::stod(row.attribute("ht"));
    for (const XmlElement& cell : row.children) {
      sheet.cells[place_of(cell.attribute("r"))] = read_cell(cell, strings, looks);
    }
  }
  return sheet;
}

}  // namespace

ReadWorkbook read_xlsx(const std::filesystem::path& file) {
  const Archive archive(file);
  const std::vector<ReadCell> looks = read_styles(archive.part("xl/styles.xml"));
  const std::vector<std::string> strings = read_strings(archive.part("xl/sharedStrings.xml"));
  const XmlElement index = archive.part("xl/workbook.xml");
  ReadWorkbook workbook;
  for (const XmlElement& entry : index.child("sheets").children) {
    const std::string number = entry.attribute("sheetId");
    const XmlElement part = archive.part("xl/worksheets/sheet" + number + ".xml");
    workbook.sheets.push_back(read_sheet(part, strings, looks));
    workbook.sheets.back().name = entry.attribute("name");
  }
  for (const XmlElement& name : index.child("definedNames").children) {
    if (name.attribute("name") != "_xlnm.Print_Titles") continue;
    const auto sheet = static_cast<std::size_t>(std::stoi(name.attribute("localSheetId")));
    workbook.repeated_rows[workbook.sheets.at(sheet).name] = name.text;
  }
  for (int i = 1; archive.has("xl/tables/table" + std::to_string(i) + ".xml"); ++i) {
    const XmlElement table = archive.part("xl/tables/table" + std::to_string(i) + ".xml");
    workbook.tables[table.attribute("name")] = table.attribute("ref");
  }
  workbook.created = archive.part("docProps/core.xml").child("dcterms:created").text;
  return workbook;
}

}  // namespace prongsai::testing
