#include "exporters/workbook/sheets/visits.h"

#include <algorithm>
#include <utility>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/agency_columns.h"

namespace prongsai {
namespace {

struct Row {
  const AgencyResult* result = nullptr;
  const VisitCase* visit = nullptr;
  Hundredths urgency;
  int rank = 0;    // among its kind of help; 0: nothing speaks for it
  int number = 0;  // as Excel counts rows
};
using Rules = std::vector<ColumnRule<Row>>;

// ---- places ------------------------------------------------------------------------------------

constexpr int kCriteriaHead = 2;
constexpr int kFirstCriterion = 3;
constexpr int kRowsAbove = kFirstCriterion + kReasons + 1;
constexpr int kAtLeastColumn = 1;
constexpr int kWeightColumn = 2;

constexpr char kHelpLetter = 'A';
constexpr char kUrgencyLetter = 'C';
constexpr int kFirstReason = 11;  // columns before those of the reasons
constexpr int kFirstWords = kFirstReason + kReasons;
constexpr int kFrozen = 4;

std::string fixed(int row, int column) { return fixed_a1(CellPlace{row, column}); }
std::string at_least(int reason) { return fixed(kFirstCriterion + reason, kAtLeastColumn); }
std::string weight(int reason) { return fixed(kFirstCriterion + reason, kWeightColumn); }

// "$L20": the row's own cell, so that sorting the table keeps every formula with its row.
std::string own(int column, const Row& row) {
  return '$' + column_letters(column) + std::to_string(row.number);
}
std::string own(char letter, const Row& row) {
  return std::string("$") + letter + std::to_string(row.number);
}

// ---- words -------------------------------------------------------------------------------------

const char* help_word(Help help) { return help == Help::kVisit ? "ลงพื้นที่" : "คลินิกเว็บไซต์"; }

const char* sentence_head(Help help) {
  return help == Help::kVisit ? "ควรลงพื้นที่เพราะ " : "ควรนัดคลินิกเว็บไซต์เพราะ ";
}

constexpr const char* kNothing = "ยังไม่มีเหตุตามเกณฑ์";
constexpr const char* kSeparator = ", ";

std::string sentence(const Row& row, const Results& results) {
  if (row.urgency.value == 0) return results.word(kNothing);
  std::string text = results.word(sentence_head(row.visit->help));
  bool first = true;
  for (int i = 0; i < kReasons; ++i) {
    const auto& found = row.visit->reasons[static_cast<std::size_t>(i)];
    if (!found || found->value < criterion(static_cast<Reason>(i)).at_least) continue;
    if (!std::exchange(first, false)) text += kSeparator;
    text += found->words;
  }
  return text;
}

// ---- formulas ----------------------------------------------------------------------------------

// All criteria in every row: what a kind of help does not count is an empty cell.
SheetCell urgency_cell(const Row& row) {
  std::string sum;
  for (int i = 0; i < kReasons; ++i) {
    const std::string value = "N(" + own(kFirstReason + i, row) + ')';
    sum += (i > 0 ? "+" : "") + ("IF(" + value + ">=" + at_least(i)) + ',' + value + '*' +
           weight(i) + ",0)";
  }
  return formula_cell("ROUND(" + sum + ",2)", number(row.urgency));
}

SheetCell rank_cell(const Row& row, int rows) {
  const auto all = [&](char letter) {
    return std::string("$") + letter + '$' + std::to_string(kRowsAbove + 2) + ":$" + letter + '$' +
           std::to_string(kRowsAbove + 1 + std::max(1, rows));
  };
  std::optional<double> rank;
  if (row.rank > 0) rank = row.rank;
  return formula_cell("IF(" + own(kUrgencyLetter, row) + "=0,\"\",COUNTIFS(" + all(kHelpLetter) +
                          ',' + own(kHelpLetter, row) + ',' + all(kUrgencyLetter) + ",\">\"&" +
                          own(kUrgencyLetter, row) + ")+1)",
                      rank);
}

SheetCell sentence_cell(const Row& row, const Results& results) {
  std::string parts;
  for (int i = 0; i < kReasons; ++i) {
    const std::string value = "N(" + own(kFirstReason + i, row) + ')';
    parts += (i > 0 ? "&" : "") + ("IF(AND(" + value + ">0," + value + ">=" + at_least(i)) + ',' +
             weight(i) + ">0)," + quoted(kSeparator) + '&' + own(kFirstWords + i, row) + ",\"\")";
  }
  const auto head = [&](Help help) { return quoted(results.word(sentence_head(help))); };
  return formula_cell("IF(" + own(kUrgencyLetter, row) + "=0," + quoted(results.word(kNothing)) +
                          ",IF(" + own(kHelpLetter, row) + '=' +
                          quoted(results.word(help_word(Help::kVisit))) + ',' + head(Help::kVisit) +
                          ',' + head(Help::kClinic) + ")&MID(" + parts + ",3,4000))",
                      sentence(row, results));
}

// ---- columns -----------------------------------------------------------------------------------

SheetCell reason_cell(const Row& row, int reason) {
  const auto& found = row.visit->reasons[static_cast<std::size_t>(reason)];
  if (!found) return {};
  SheetCell cell;
  if (criterion(static_cast<Reason>(reason)).is_count) {
    cell.value = std::int64_t{found->value.value / kHundredthsOfOne};
  } else {
    cell.value = found->value;
  }
  if (found->changed) cell.style = CellStyle::kBreak;
  if (found->doubtful) cell.style = CellStyle::kConflict;
  return cell;
}

std::string lines(const std::vector<std::string>& remarks) {
  std::string text;
  for (const std::string& remark : remarks) text += (text.empty() ? "" : "\n") + remark;
  return text;
}

Rules who_and_why(const Results& results, int rows) {
  Rules rules{
      {"วิธีช่วยเหลือ", 12, ColumnKind::kText,
       [&results](const Row& row) { return text_cell(results.word(help_word(row.visit->help))); }},
      {"ลำดับความเร่งด่วน", 8, ColumnKind::kInteger,
       [rows](const Row& row) { return rank_cell(row, rows); }},
      {"คะแนนความเร่งด่วน", 8, ColumnKind::kScore, urgency_cell},
  };
  Rules names = name_columns<Row>(results);
  std::rotate(names.begin(), names.end() - 1, names.end());  // the agency first: it stays in sight
  append(rules, names);
  rules.push_back(year_column<Row>());
  append(rules,
         {{"เหตุผล", 48, ColumnKind::kWrapped,
           [&results](const Row& row) { return sentence_cell(row, results); }},
          {"ข้อสังเกต", 18, ColumnKind::kWrapped,
           [](const Row& row) { return text_cell(lines(row.visit->remarks)); }},
          {"ผู้ตอบ (อนุมานจากคะแนน)", 12, ColumnKind::kWrapped,
           [](const Row& row) { return text_cell(row.visit->respondents); }},
          {"ระดับผลการประเมิน", 14, ColumnKind::kText,
           [](const Row& row) { return text_cell(row.result->report->overall.level); }, true}});
  return rules;
}

Rules reason_columns() {
  Rules rules;
  for (int i = 0; i < kReasons; ++i) {
    const Criterion& rule = criterion(static_cast<Reason>(i));
    rules.push_back({rule.header, 11, rule.is_count ? ColumnKind::kInteger : ColumnKind::kScore,
                     [i](const Row& row) { return reason_cell(row, i); }, true});
  }
  for (int i = 0; i < kReasons; ++i) {
    rules.push_back({"เหตุที่ " + std::to_string(i + 1), 30, ColumnKind::kText,
                     [i](const Row& row) {
                       const auto& found = row.visit->reasons[static_cast<std::size_t>(i)];
                       return text_cell(found ? found->words : std::string());
                     },
                     true});
  }
  return rules;
}

ValuePlace place(const Row& row) {
  const Report& report = *row.result->report;
  const ValuePlace place = place_of(report.overall.score);
  if (place.source == 0 && report.source.row) return {report.source.row->page};
  return place;
}

// ---- the criteria above the table --------------------------------------------------------------

constexpr double kRowHeight = 25;

SheetRow line(std::vector<SheetCell> cells) { return {std::move(cells), kRowHeight}; }

std::vector<SheetRow> rows_above(const Results& results) {
  const auto head = [&](const char* thai) {
    return SheetCell{results.word(thai), CellStyle::kHead, ColumnKind::kText};
  };
  constexpr double kTitleHeight = 36;
  std::vector<SheetRow> rows;
  rows.push_back({{{results.word("เลือกพื้นที่"), CellStyle::kTitle, ColumnKind::kText}}, kTitleHeight});
  rows.push_back(line({{results.word("เหตุหนึ่งนับเมื่อถึงค่าในช่อง \"นับเมื่อถึง\" แล้วคูณน้ำหนัก "
                                     "พิมพ์ค่าอื่นในช่องสีได้ แล้วเรียงตารางใหม่ตามลำดับความเร่งด่วน"),
                        CellStyle::kNote, ColumnKind::kText}}));
  rows.push_back(line({head("วิธีช่วยเหลือ"), head("นับเมื่อถึง"), head("น้ำหนัก"), head("สิ่งที่นับ")}));
  for (int i = 0; i < kReasons; ++i) {
    const Criterion& rule = criterion(static_cast<Reason>(i));
    rows.push_back(
        line({{results.word(help_word(rule.help)), CellStyle::kLabel, ColumnKind::kText},
              {rule.at_least, CellStyle::kInput, ColumnKind::kScore},
              {Hundredths{rule.weight * kHundredthsOfOne}, CellStyle::kInput, ColumnKind::kScore},
              {results.word(rule.meaning), CellStyle::kPlain, ColumnKind::kText}}));
  }
  rows.push_back(line({}));
  return rows;
}

std::vector<Row> ranked(const std::vector<VisitCase>& visits) {
  std::vector<Row> rows;
  for (const VisitCase& visit : visits)
    rows.push_back({visit.result, &visit, urgency(visit), 0, 0});
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    if (a.visit->help != b.visit->help) return a.visit->help < b.visit->help;
    return a.urgency > b.urgency;
  });
  int before = 0;  // of the same kind of help
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    row.number = kRowsAbove + 2 + static_cast<int>(i);
    const bool first = i == 0 || rows[i - 1].visit->help != row.visit->help;
    before = first ? 0 : before + 1;
    if (row.urgency.value == 0) continue;
    const bool equal = !first && rows[i - 1].urgency == row.urgency;
    row.rank = equal ? rows[i - 1].rank : before + 1;
  }
  return rows;
}

}  // namespace

Sheet lay_out_visits(const Results& results, const std::vector<VisitCase>& visits) {
  const std::vector<Row> rows = ranked(visits);
  Rules rules = who_and_why(results, static_cast<int>(rows.size()));
  append(rules, reason_columns());
  append(rules, source_columns<Row>(results, place));
  Sheet sheet = lay_out_sheet("เลือกพื้นที่", rules, rows, kFrozen);
  sheet.above = rows_above(results);
  sheet.table_name = "Visits";
  const CellRange criteria{{kFirstCriterion, kAtLeastColumn},
                           {kFirstCriterion + kReasons - 1, kWeightColumn}};
  sheet.number_rules.push_back({criteria, ColumnKind::kScore, 0, 100});
  return sheet;
}

}  // namespace prongsai
