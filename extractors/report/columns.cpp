#include "extractors/report/columns.h"

#include <algorithm>

#include "extractors/report/headings.h"
#include "extractors/report/item_code.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// A header cell is a wording of the table when their keys are this alike: "ข้อความคำถาม" for
// "ข้อคำถาม" (0.82) passes, "คะแนน" for "คะแนนถ่วงน้ำหนัก" (0.4) does not.
constexpr double kSameWording = 0.8;
// "ตัวชี้วัดที่ 10" and no more is an indicator's column (bytes of its key).
constexpr std::size_t kLongestNumbered = 32;
// Reports have at most a title row, two header rows and a row of column numbers.
constexpr int kMostHeaderRows = 4;

std::string header_text(const Cell& cell) { return join_lines(cell.lines); }

std::optional<Instrument> instrument_named(const std::string& key) {
  if (key == "iit" || key.ends_with("iit")) return Instrument::kIit;
  if (key == "eit" || key.ends_with("eit")) return Instrument::kEit;
  if (key == "oit" || key.ends_with("oit")) return Instrument::kOit;
  return std::nullopt;
}

// Keys of all wordings and names, made once a table.
class Wordings {
 public:
  explicit Wordings(const Reference& reference) {
    for (const ColumnWording& wording : reference.columns) {
      roles_.push_back({phrase_key(wording.wording), wording.role});
    }
    for (const auto& [year, framework] : reference.frameworks) {
      for (const FrameworkIndicator& indicator : framework.indicators) {
        add_indicator(indicator.name, indicator.number);
        for (const std::string& variant : indicator.variants)
          add_indicator(variant, indicator.number);
      }
    }
  }

  [[nodiscard]] Column understand(const std::string& text) const {
    Column column;
    const std::string key = phrase_key(text);
    if (key.empty()) return column;
    if (const auto instrument = instrument_named(key); instrument && key.size() <= 3) {
      column.instrument = instrument;
      return column;
    }
    if (const auto number = indicator_heading(text); number && key.size() <= kLongestNumbered) {
      column.indicator = number;
      return column;
    }
    const Column column_of_whole = of_key(key);
    if (understood_as_whole(column_of_whole)) return column_of_whole;
    // "ตัวชี้วัด/ข้อ", "ผู้รับผิดชอบ/หน่วยงานสนับสนุน": the first part says it.
    if (const auto slash = text.find('/'); slash != std::string::npos) {
      const Column of_part = of_key(phrase_key(text.substr(0, slash)));
      if (understood_as_whole(of_part)) return of_part;
    }
    if (const auto number = indicator_lengthened(key)) {
      column.indicator = number;
    } else {
      column.role = text_role_within(key);
    }
    return column;
  }

 private:
  static bool understood_as_whole(const Column& column) {
    return column.role || column.instrument || column.indicator;
  }

  // By likeness of the whole wording.
  [[nodiscard]] Column of_key(const std::string& key) const {
    Column column;
    const auto [role, role_likeness] = best(roles_, key);
    const auto [indicator, indicator_likeness] = best(indicators_, key);
    if (std::max(role_likeness, indicator_likeness) < kSameWording) {
      column.instrument = instrument_named(key);
    } else if (role_likeness >= indicator_likeness) {
      column.role = role;
    } else {
      column.indicator = indicator;
    }
    return column;
  }

  template <typename Meaning>
  static std::pair<Meaning, double> best(const std::vector<std::pair<std::string, Meaning>>& known,
                                         const std::string& key) {
    std::pair<Meaning, double> found{{}, 0.0};
    for (const auto& [wording, meaning] : known) {
      const double likeness = wording == key ? 1.0 : close_enough(wording, key);
      if (likeness > found.second) found = {meaning, likeness};
    }
    return found;
  }

  // Header cells of texts are worded freely: "จุดที่ต้องพัฒนา / ข้อเสนอแนะ", "ผลการวิเคราะห์และแนวทางพัฒนา".
  // The longest wording that stands in one decides. Score columns are not told that way: "คะแนนเต็ม"
  // holds "คะแนน" and is none.
  [[nodiscard]] std::optional<ColumnRole> text_role_within(const std::string& key) const {
    constexpr std::size_t kShortest = 15;  // bytes: five Thai letters
    // "การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน" holds "การดำเนินการ" (0.27) and is a sub-group.
    constexpr double kLeastShare = 0.4;
    std::optional<ColumnRole> found;
    std::size_t length = 0;
    for (const auto& [wording, role] : roles_) {
      if (!is_text_role(role) || wording.size() < kShortest || wording.size() <= length) continue;
      if (static_cast<double>(wording.size()) < kLeastShare * static_cast<double>(key.size()))
        continue;
      if (key.find(wording) == std::string::npos) continue;
      found = role;
      length = wording.size();
    }
    return found;
  }

  static bool is_text_role(ColumnRole role) {
    switch (role) {
      case ColumnRole::kQuestion:
      case ColumnRole::kAnalysis:
      case ColumnRole::kMeasure:
      case ColumnRole::kFinding:
      case ColumnRole::kSteps:
      case ColumnRole::kPeriod:
      case ColumnRole::kResponsible:
      case ColumnRole::kFollowUp:
        return true;
      default:
        return false;
    }
  }

  // An indicator's name with words added: "คุณภาพการดำเนินงานของหน่วยงาน".
  [[nodiscard]] std::optional<int> indicator_lengthened(const std::string& key) const {
    constexpr std::size_t kLongName =
        30;  // bytes: ten Thai letters; "การใช้อำนาจ" has nine in its key
    for (const auto& [name, number] : indicators_) {
      if (name.size() >= kLongName && key.starts_with(name)) return number;
    }
    return std::nullopt;
  }

  // Likeness, but 0 at once where the lengths alone forbid it.
  static double close_enough(const std::string& a, const std::string& b) {
    const auto longer = static_cast<double>(std::max(a.size(), b.size()));
    const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
    return shorter < kSameWording * longer ? 0.0 : key_likeness(a, b);
  }

  void add_indicator(const std::string& name, int number) {
    const std::string key = phrase_key(name);
    const auto same = [&](const auto& known) { return known.first == key; };
    if (std::none_of(indicators_.begin(), indicators_.end(), same))
      indicators_.emplace_back(key, number);
  }

  std::vector<std::pair<std::string, ColumnRole>> roles_;
  std::vector<std::pair<std::string, int>> indicators_;
};

bool understood(const Column& column) {
  return column.role || column.instrument || column.indicator;
}

// A row with a score or an item code in it is data, whatever else it says.
bool is_data(const Table& table, int row) {
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    const std::string text = header_text(cell);
    if (!find_scores(text).empty() || parse_item_code(text)) return true;
  }
  return false;
}

// Takes over what the cells beginning in `row` say; returns how many said something.
int read_header_row(const Table& table, int row, const Wordings& wordings, TableColumns& result) {
  int found = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    const Column column = wordings.understand(header_text(cell));
    if (!understood(column)) continue;
    ++found;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      result.columns[static_cast<std::size_t>(c)] = column;
    }
  }
  return found;
}

int filled_cells(const Table& table, int row) {
  return static_cast<int>(
      std::count_if(table.cells.begin(), table.cells.end(),
                    [&](const Cell& cell) { return cell.row == row && !cell.lines.empty(); }));
}

// Columns told by their contents: most cells are codes, or scores.
void read_contents(const Table& table, TableColumns& result) {
  for (int column = 0; column < table.columns; ++column) {
    int filled = 0;
    int codes = 0;
    int scores = 0;
    for (const Cell& cell : table.cells) {
      if (cell.column != column || cell.column_span != 1 || cell.lines.empty()) continue;
      const std::string text = header_text(cell);
      ++filled;
      if (parse_item_code(text)) ++codes;
      if (parse_score(text) && text.find('.') != std::string::npos) ++scores;
    }
    Column& target = result.columns[static_cast<std::size_t>(column)];
    if (filled < 2 || understood(target)) continue;
    if (2 * codes > filled && !result.has(ColumnRole::kQuestion))
      target.role = ColumnRole::kQuestion;
    if (2 * scores > filled && !result.has(ColumnRole::kScore)) target.role = ColumnRole::kScore;
  }
}

}  // namespace

std::optional<int> TableColumns::find(ColumnRole role) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) return static_cast<int>(i);
  }
  return std::nullopt;
}

TableColumns read_columns(const Table& table, const Reference& reference) {
  const Wordings wordings(reference);
  TableColumns result;
  result.columns.resize(static_cast<std::size_t>(table.columns));
  for (int row = 0; row < std::min(kMostHeaderRows, table.rows); ++row) {
    if (is_data(table, row)) break;
    const int filled = filled_cells(table, row);
    const int found = read_header_row(table, row, wordings, result);
    // One cell over the whole table is its title; the header may still follow.
    const bool title = filled == 1 && found == 0 && result.header_rows == row && row == 0;
    if (filled == 0) break;
    // "OIT | ข้อมูลพื้นฐาน" is data although it names an instrument: a header row has two cells at
    // least that say what a column is.
    if (found < 2 && !title) break;
    if (!title && found * 2 < filled && found < 3) break;
    result.header_rows = row + 1;
  }
  if (result.header_rows == 0) read_contents(table, result);
  return result;
}

}  // namespace prongsai
