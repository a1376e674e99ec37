#include "extractors/xlsx/read_sheets.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <map>

#include "extractors/xlsx/cell_formats.h"
#include "extractors/xlsx/sheet_text.h"
#include "extractors/xlsx/xml_events.h"
#include "extractors/xlsx/zip_parts.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

using Attributes = XmlEvents::Attributes;

std::string value_of(const Attributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

// The value of the attribute whose name ends so, whatever its prefix: "r:id".
std::string value_of_any(const Attributes& attributes, std::string_view ending) {
  for (const auto& [name, value] : attributes) {
    if (name.ends_with(ending)) return value;
  }
  return {};
}

// What all sheets of a workbook share.
struct Shared {
  std::vector<std::string> strings;
  std::vector<bool> is_date;  // by cell format
  bool calendar_of_1904 = false;
};

// Names and parts of the sheets.
struct Named {
  std::string name;
  std::string part;
};

class WorkbookReader {
 public:
  WorkbookReader(const std::filesystem::path& file, const std::string& name)
      : name_(name), parts_(file, name) {}

  std::vector<EditedSheet> read() {
    const std::vector<Named> named = read_workbook();
    if (const auto strings = parts_.part("xl/sharedStrings.xml")) {
      shared_.strings = shared_strings(*strings);
    }
    if (const auto styles = parts_.part("xl/styles.xml")) shared_.is_date = date_formats(*styles);
    std::vector<EditedSheet> sheets;
    for (const Named& sheet : named) sheets.push_back({sheet.name, read_rows(sheet.part)});
    return sheets;
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw ConversionError(Refusal::kDamaged, name_, reason);
  }

  void parse(const std::string& part, const std::string& xml, const XmlEvents& events) const {
    if (!parse_xml(xml, events)) fail(part + " is no sound XML");
  }

  [[nodiscard]] std::map<std::string, std::string> relations() const {
    std::map<std::string, std::string> targets;
    const std::string part = "xl/_rels/workbook.xml.rels";
    const auto xml = parts_.part(part);
    if (!xml) fail("has no " + part);
    XmlEvents events;
    events.begin = [&](std::string_view element, const Attributes& attributes) {
      if (element != "Relationship") return;
      const std::string target = value_of(attributes, "Target");
      // Relative to the folder of the workbook's part, or from the root.
      targets[value_of(attributes, "Id")] =
          target.starts_with('/') ? target.substr(1) : "xl/" + target;
    };
    parse(part, *xml, events);
    return targets;
  }

  std::vector<Named> read_workbook() {
    const std::string part = "xl/workbook.xml";
    const auto xml = parts_.part(part);
    if (!xml) {
      throw ConversionError(Refusal::kNotADocument, name_, "an archive, but no .xlsx workbook");
    }
    const auto targets = relations();
    std::vector<Named> sheets;
    XmlEvents events;
    events.begin = [&](std::string_view element, const Attributes& attributes) {
      if (element == "workbookPr") {
        const std::string other = value_of(attributes, "date1904");
        shared_.calendar_of_1904 = other == "1" || other == "true";
      }
      if (element != "sheet") return;
      const auto target = targets.find(value_of_any(attributes, ":id"));
      if (target != targets.end()) {
        sheets.push_back({value_of(attributes, "name"), target->second});
      }
    };
    parse(part, *xml, events);
    return sheets;
  }

  [[nodiscard]] std::vector<std::vector<EditedCell>> read_rows(const std::string& part) const {
    const auto xml = parts_.part(part);
    if (!xml) fail("has no " + part);
    SheetText text;
    XmlEvents events;
    events.begin = [&](std::string_view element, const Attributes& attributes) {
      text.begin(element, value_of(attributes, "r"), value_of(attributes, "t"),
                 value_of(attributes, "s"));
    };
    events.end = [&](std::string_view element) { text.end(element); };
    events.text = [&](std::string_view characters) { text.characters(characters); };
    parse(part, *xml, events);
    if (text.too_large()) {
      throw ConversionError(Refusal::kTooLarge, name_, part + " has too many cells");
    }
    return to_rows(text.take());
  }

  [[nodiscard]] EditedCell cell_of(const RawCell& raw) const {
    if (raw.type == "s") {
      const auto index = static_cast<std::size_t>(std::strtoull(raw.value.c_str(), nullptr, 10));
      return {index < shared_.strings.size() ? shared_.strings[index] : std::string(), {}};
    }
    if (raw.type == "str" || raw.type == "inlineStr") return {unescaped(raw.value), {}};
    if (raw.type == "b") return {raw.value == "1" ? "TRUE" : "FALSE", {}};
    if (raw.type == "e" || raw.value.empty()) return {};
    return number_cell(raw);
  }

  // A spreadsheet keeps 17 digits of 96.83; the shortest number that is the same double is it.
  [[nodiscard]] EditedCell number_cell(const RawCell& raw) const {
    double number = 0;
    const char* end = raw.value.data() + raw.value.size();
    if (std::from_chars(raw.value.data(), end, number).ptr != end) return {raw.value, {}};
    std::array<char, 64> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), rounded(number));
    EditedCell cell{{digits.data(), written.ptr}, {}};
    if (raw.format < shared_.is_date.size() && shared_.is_date[raw.format]) {
      cell.date = date_of_serial(number, shared_.calendar_of_1904);
    }
    return cell;
  }

  // What Excel shows: 15 digits. 96.829999999999998 is 96.83.
  static double rounded(double number) {
    std::array<char, 64> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                       std::chars_format::general, 15);
    double result = number;
    std::from_chars(digits.data(), written.ptr, result);
    return result;
  }

  [[nodiscard]] std::vector<std::vector<EditedCell>> to_rows(
      const std::vector<RawCell>& cells) const {
    constexpr std::size_t kMostPlaces =
        8'000'000;  // cells, and empty ones before them in their rows
    std::size_t places = 0;
    std::vector<std::vector<EditedCell>> rows;
    for (const RawCell& raw : cells) {
      if (rows.size() <= raw.row) rows.resize(raw.row + 1);
      auto& row = rows[raw.row];
      if (row.size() <= raw.column) {
        places += raw.column + 1 - row.size();
        if (places > kMostPlaces)
          throw ConversionError(Refusal::kTooLarge, name_, "too many cells");
        row.resize(raw.column + 1);
      }
      row[raw.column] = cell_of(raw);
    }
    return rows;
  }

  std::string name_;
  ZipParts parts_;
  Shared shared_;
};

}  // namespace

std::vector<EditedSheet> read_sheets(const std::filesystem::path& file, const std::string& name) {
  return WorkbookReader(file, name).read();
}

const EditedCell& cell_at(const EditedSheet& sheet, std::size_t row, std::size_t column) {
  static const EditedCell kNone;
  if (row >= sheet.rows.size() || column >= sheet.rows[row].size()) return kNone;
  return sheet.rows[row][column];
}

}  // namespace prongsai
