#include "extractors/review/read_answers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/year.h"
#include "normalizers/review/field_name.h"
#include "normalizers/review/person_date.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

enum class Column { kHash, kField, kWhat, kAgency, kYear, kVerdict, kValue, kBy, kOn, kNote };

using Heading = std::pair<std::string_view, Column>;

// By the beginning of the heading: "ปีงบประมาณ (พ.ศ.)". The English ones are those of --language en.
constexpr std::array<Heading, 22> kHeadings{{{"แฮชเอกสาร", Column::kHash},
                                             {"รหัสช่อง", Column::kField},
                                             {"รายการ", Column::kWhat},
                                             {"หน่วยงาน", Column::kAgency},
                                             {"ปีงบประมาณ", Column::kYear},
                                             {"ผลการตรวจ", Column::kVerdict},
                                             {"ค่าที่ถูกต้อง", Column::kValue},
                                             {"ผู้ตรวจ", Column::kBy},
                                             {"วันที่ตรวจ", Column::kOn},
                                             {"หมายเหตุ", Column::kNote},
                                             {"Document hash", Column::kHash},
                                             {"Field code", Column::kField},
                                             {"What", Column::kWhat},
                                             {"Agency", Column::kAgency},
                                             {"Fiscal year", Column::kYear},
                                             {"Verdict", Column::kVerdict},
                                             {"Result of review", Column::kVerdict},
                                             {"Correct value", Column::kValue},
                                             {"Reviewer", Column::kBy},
                                             {"Reviewed on", Column::kOn},
                                             {"Date of review", Column::kOn},
                                             {"Note", Column::kNote}}};

constexpr std::array<std::pair<std::string_view, Verdict>, 10> kVerdicts{
    {{"ถูกต้อง", Verdict::kCorrect},
     {"แก้ไข", Verdict::kCorrected},
     {"ไม่มีในเอกสาร", Verdict::kNotInDocument},
     {"อ่านไม่ออก", Verdict::kUnreadable},
     {"หน่วยงานพิมพ์ผิด", Verdict::kMisprint},
     {"correct", Verdict::kCorrect},
     {"corrected", Verdict::kCorrected},
     {"not in the document", Verdict::kNotInDocument},
     {"unreadable", Verdict::kUnreadable},
     {"misprint", Verdict::kMisprint}}};

using Columns = std::map<Column, std::size_t>;

struct Header {
  std::size_t row = 0;
  Columns columns;
};

std::optional<Header> header_of(const EditedSheet& sheet) {
  constexpr std::size_t kSearched = 20;
  for (std::size_t row = 0; row < std::min(kSearched, sheet.rows.size()); ++row) {
    Header header{row, {}};
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const std::string_view text = trim(sheet.rows[row][column].text);
      for (const auto& [beginning, meaning] : kHeadings) {
        if (text.starts_with(beginning)) header.columns.emplace(meaning, column);
      }
    }
    if (header.columns.count(Column::kField) > 0 && header.columns.count(Column::kVerdict) > 0) {
      return header;
    }
  }
  return std::nullopt;
}

std::optional<Verdict> verdict_of(std::string_view words) {
  for (const auto& [word, verdict] : kVerdicts) {
    if (word == words) return verdict;
  }
  return std::nullopt;
}

// "item:i10@3:12" is the field of a league table's row 12 on page 3.
std::optional<SourceRow> take_row(std::string& field) {
  const std::size_t at = field.rfind('@');
  const std::size_t colon = field.find(':', at == std::string::npos ? field.size() : at);
  if (at == std::string::npos || colon == std::string::npos) return std::nullopt;
  SourceRow row;
  const char* end = field.data() + field.size();
  const bool page = std::from_chars(field.data() + at + 1, field.data() + colon, row.page).ptr ==
                    field.data() + colon;
  const bool number = std::from_chars(field.data() + colon + 1, end, row.row).ptr == end;
  if (!page || !number) return std::nullopt;
  field.resize(at);
  return row;
}

class RowReader {
 public:
  RowReader(const EditedSheet& sheet, const Header& header, const std::string& name)
      : sheet_(sheet), header_(header), name_(name) {}

  void read(ReviewedRows& result) {
    for (row_ = header_.row + 1; row_ < sheet_.rows.size(); ++row_) read_row(result);
  }

 private:
  [[nodiscard]] const EditedCell& cell(Column column) const {
    const auto found = header_.columns.find(column);
    static const EditedCell kNone;
    return found == header_.columns.end() ? kNone : cell_at(sheet_, row_, found->second);
  }

  [[nodiscard]] std::string text(Column column) const {
    return std::string(trim(cell(column).text));
  }

  // Rows that people add have no key: what they name in words is the field.
  [[nodiscard]] std::string field_text() const {
    const std::string key = text(Column::kField);
    return key.empty() ? text(Column::kWhat) : key;
  }

  [[nodiscard]] std::string place() const {
    return name_ + ", " + sheet_.name + " แถว " + std::to_string(row_ + 1);
  }

  void read_row(ReviewedRows& result) const {
    const std::string words = text(Column::kVerdict);
    const std::string field = field_text();
    const std::string value = value_text();
    if (words.empty() && value.empty()) return;
    const auto trouble = [&](const std::string& what) {
      result.troubles.push_back(place() + ": " + what);
    };
    if (field.empty()) return trouble("ไม่มีรหัสช่อง / no field is named");
    const auto verdict = words.empty() ? Verdict::kCorrected : verdict_of(words);
    if (!verdict) return trouble("ไม่รู้จักผลการตรวจ / unknown result of review: " + words);
    ReviewAnswer answer;
    answer.said.verdict = *verdict;
    answer.value = value;
    if (!fill_identity(answer, field)) {
      return trouble("ไม่มีทั้งแฮชเอกสารและหน่วยงาน / neither document nor agency is named");
    }
    answer.said.by = text(Column::kBy);
    answer.said.note = text(Column::kNote);
    answer.said.on = day();
    if (!answer.said.on && !text(Column::kOn).empty()) {
      trouble("อ่านวันที่ตรวจไม่ได้ จึงเว้นว่างไว้ / day of review not understood: " + text(Column::kOn));
    }
    result.answers.push_back(std::move(answer));
  }

  bool fill_identity(ReviewAnswer& answer, std::string field) const {
    answer.sha256 = text(Column::kHash);
    answer.row = take_row(field);
    answer.field = field_name(field).value_or(field);
    answer.agency = text(Column::kAgency);
    answer.year = find_year(text(Column::kYear));
    answer.place = place();
    return !answer.sha256.empty() || !answer.agency.empty();
  }

  // A date typed as a value is meant as a day.
  [[nodiscard]] std::string value_text() const {
    const EditedCell& value = cell(Column::kValue);
    if (!value.date) return text(Column::kValue);
    const auto two = [](unsigned number) {
      return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(static_cast<int>(value.date->year())) + '-' +
           two(static_cast<unsigned>(value.date->month())) + '-' +
           two(static_cast<unsigned>(value.date->day()));
  }

  [[nodiscard]] std::optional<Date> day() const {
    const EditedCell& on = cell(Column::kOn);
    return on.date ? on.date : parse_person_date(on.text);
  }

  const EditedSheet& sheet_;
  const Header& header_;
  const std::string& name_;
  std::size_t row_ = 0;
};

}  // namespace

ReviewedRows read_answers(const std::vector<EditedSheet>& sheets, const std::string& name) {
  ReviewedRows result;
  bool found = false;
  for (const EditedSheet& sheet : sheets) {
    const auto header = header_of(sheet);
    if (!header) continue;
    found = true;
    RowReader(sheet, *header, name).read(result);
  }
  if (!found) {
    result.troubles.push_back(name +
                              ": ไม่มีแผ่นงานรายการรอตรวจสอบ / no sheet with รหัสช่อง and ผลการตรวจ");
  }
  return result;
}

}  // namespace prongsai
