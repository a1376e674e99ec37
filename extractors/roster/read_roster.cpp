#include "extractors/roster/read_roster.h"

#include <fstream>
#include <functional>
#include <optional>
#include <sstream>

#include "extractors/roster/read_csv.h"
#include "extractors/xlsx/read_sheets.h"
#include "model/conversion_error.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using Setter = std::function<bool(RosterEntry&, const std::string&)>;  // false: a bad value

std::string without_prefix(const std::string& text, std::string_view prefix) {
  return std::string(trim(text.starts_with(prefix) ? text.substr(prefix.size()) : text));
}

Setter set(std::string RosterEntry::*member, std::string_view prefix = "") {
  return [member, prefix](RosterEntry& entry, const std::string& text) {
    entry.*member = without_prefix(text, prefix);
    return true;
  };
}

Setter set_former(std::string FormerAgency::*member) {
  return [member](RosterEntry& entry, const std::string& text) {
    if (text != "-") entry.former.*member = text;
    return true;
  };
}

bool set_score(RosterEntry& entry, FiscalYear year, const std::string& text) {
  if (text.empty() || text == "-") return true;
  const auto score = parse_score(text);
  if (score) entry.announced[year].score = score;
  return score.has_value();
}

// What a column means; nothing for one that is the user's own.
Setter setter_of(std::string_view heading) {
  const auto year = find_year("ปี " + std::string(heading));
  if (heading.starts_with("คะแนน") && year) {
    return [year](RosterEntry& entry, const std::string& text) {
      return set_score(entry, *year, text);
    };
  }
  if (heading.starts_with("ระดับ") && year) {
    return [year](RosterEntry& entry, const std::string& text) {
      if (!text.empty() && text != "-") entry.announced[*year].level = text;
      return true;
    };
  }
  if (heading.starts_with("รหัสเดิม")) return set_former(&FormerAgency::code);
  if (heading.starts_with("ชื่อเดิม")) return set_former(&FormerAgency::name);
  if (heading.starts_with("รหัส")) return set(&RosterEntry::code);
  if (heading.starts_with("ชื่อ") || heading.starts_with("หน่วยงาน")) return set(&RosterEntry::name);
  if (heading.starts_with("ประเภท")) return set(&RosterEntry::kind);
  if (heading.starts_with("อำเภอ")) return set(&RosterEntry::district, "อำเภอ");
  if (heading.starts_with("จังหวัด")) return set(&RosterEntry::province, "จังหวัด");
  if (heading.starts_with("URL") || heading.starts_with("ลิงก์")) return set(&RosterEntry::url);
  return {};
}

bool has_names(const std::vector<std::string>& headings) {
  for (const std::string& heading : headings) {
    const std::string_view text = trim(heading);
    if (text.starts_with("ชื่อเดิม")) continue;
    if (text.starts_with("ชื่อ") || text.starts_with("หน่วยงาน")) return true;
  }
  return false;
}

Rows texts_of(const EditedSheet& sheet) {
  Rows rows;
  for (const auto& cells : sheet.rows) {
    auto& row = rows.emplace_back();
    for (const EditedCell& cell : cells) row.push_back(cell.text);
  }
  return rows;
}

Rows rows_of_csv(const std::filesystem::path& file, const std::string& name) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  if (in) bytes << in.rdbuf();
  if (!in) throw ConversionError(Refusal::kNotFound, name, "cannot be read");
  const std::string text = bytes.str();
  if (!is_utf8(text)) {
    throw ConversionError(Refusal::kWrongEncoding, name, "save it as CSV UTF-8");
  }
  return parse_csv(text);
}

Rows rows_of(const std::filesystem::path& file, const std::string& name) {
  if (file.extension() != ".xlsx") return rows_of_csv(file, name);
  for (const EditedSheet& sheet : read_sheets(file, name)) {
    Rows rows = texts_of(sheet);
    if (!rows.empty() && has_names(rows.front())) return rows;
  }
  return {};
}

}  // namespace

std::vector<RosterEntry> read_roster(const std::filesystem::path& file, const std::string& name) {
  const Rows rows = rows_of(file, name);
  if (rows.empty() || !has_names(rows.front())) {
    throw ConversionError(Refusal::kDamaged, name, "row 1 has no column ชื่อ or หน่วยงาน");
  }
  std::vector<Setter> setters;
  for (const std::string& heading : rows.front()) setters.push_back(setter_of(trim(heading)));
  std::vector<RosterEntry> roster;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    RosterEntry entry;
    for (std::size_t i = 0; i < std::min(setters.size(), rows[row].size()); ++i) {
      const std::string text(trim(rows[row][i]));
      if (!setters[i] || setters[i](entry, text)) continue;
      throw ConversionError(Refusal::kDamaged, name,
                            "row " + std::to_string(row + 1) + ": " + text + " is no score");
    }
    if (!entry.name.empty()) roster.push_back(std::move(entry));
  }
  return roster;
}

}  // namespace prongsai
