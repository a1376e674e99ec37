#include "exporters/workbook/sheets/review.h"

#include <algorithm>
#include <cstdio>

#include "exporters/report_scores.h"
#include "exporters/review_list.h"
#include "exporters/workbook/a1.h"
#include "exporters/workbook/field_words.h"
#include "exporters/workbook/figures/value_place.h"
#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const AgencyResult* result = nullptr;  // null: a blank row for a correction of anything else
  ReviewEntry entry;
  int order = 0;  // from 1, as laid out
};
using Rules = std::vector<ColumnRule<Row>>;

// Rows at the end that take corrections of values that are not in the list.
constexpr int kBlankRows = 20;

// ---- what the program says

std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f%%", 100 * share);
  return text;
}

std::string reason_by_status(const Score& score, const Results& results) {
  switch (score.status) {
    case Status::kConflict:
      return results.word("ค่าที่พิมพ์ขัดกับค่าอื่นในเอกสาร");
    case Status::kRepaired:
      return results.word("แก้คำอ่านให้ตรงกับผลคำนวณของเอกสาร");
    case Status::kMissing:
      return results.word("ไม่พบคะแนนที่ปีนี้กำหนดให้มี");
    default:
      return results.word("อ่านจากภาพ ความมั่นใจ") + ' ' + percent(score.confidence);
  }
}

std::string reason(const ReviewEntry& entry, const Results& results) {
  for (const Finding* finding : entry.findings) {
    const std::string& message = results.words.english() ? finding->message_en : finding->message;
    if (!message.empty()) return message;
  }
  return entry.score != nullptr ? reason_by_status(*entry.score, results) : std::string();
}

// Empty where a joined record has the value from another of its documents: the answer is then known
// by agency, year and field.
std::string document_hash(const Row& row) {
  const Score* score = row.entry.score;
  if (score != nullptr && score->source.value_or(0) != 0) return {};
  return row.result->report->source.sha256;
}

ValuePlace place(const Row& row) {
  const Score* score = row.entry.score;
  if (score != nullptr && score->origin.page) return place_of(*score);
  for (const Finding* finding : row.entry.findings) {
    if (finding->page) return {finding->page};
  }
  return {{}, score != nullptr ? score->source.value_or(0) : 0};
}

// Opens the page where the document is published, or the document where it is at hand.
SheetCell page_link(const Row& row, const Results& results) {
  const Report& report = *row.result->report;
  SheetCell cell = page_cell(report, place(row), results);
  const auto* page = std::get_if<std::int64_t>(&cell.value);
  const auto link = results.options.links.find(file_of(report, place(row), results));
  if (page == nullptr || link == results.options.links.end()) return cell;
  return {Link{"", link->second, *page}};
}

SheetCell value_cell(const Row& row) {
  if (row.entry.score == nullptr) return {};
  return score_cell(*row.entry.score, row.result->report->document_type);
}

SheetCell status_cell(const Row& row, const Results& results) {
  if (row.entry.score == nullptr) return {};
  return text_cell(results.word(thai_word(row.entry.score->status)));
}

// ---- columns

// "item:i10"; of a row of a league table, whose agencies share a document, "item:i10@3:12" for row
// 12 on page 3.
std::string key_of(const Row& row) {
  const auto& place = row.result->report->source.row;
  if (!place) return row.entry.field;
  return row.entry.field + '@' + std::to_string(place->page) + ':' + std::to_string(place->row);
}

// The cell of a row about a value; blank rows are open for an answer or stay empty.
template <typename Cell>
auto of_entry(Cell cell, CellStyle blank = CellStyle::kNormal) {
  return [cell, blank](const Row& row) {
    return row.result != nullptr ? cell(row) : SheetCell{{}, blank};
  };
}

Rules where_columns(const Results& results) {
  Rules rules;
  for (ColumnRule<Row>& rule : name_columns<Row>(results)) {
    const bool agency = rule.header == "หน่วยงาน";
    if (agency) rule.width = 23;
    rule.folded = !agency;
    rule.cell = of_entry(rule.cell, agency ? CellStyle::kAnswer : CellStyle::kNormal);
    rules.push_back(rule);
  }
  ColumnRule<Row> year = year_column<Row>(true);
  year.cell = of_entry(year.cell, CellStyle::kAnswer);
  rules.push_back(year);
  return rules;
}

Rules value_columns(const Results& results) {
  const CellStyle answer = CellStyle::kAnswer;
  return {
      {"รายการ", 15, ColumnKind::kWrapped,
       of_entry(
           [&results](const Row& row) {
             return text_cell(field_words(row.entry.field, *row.result->report, results.words));
           },
           answer)},
      {"ค่า", 8, ColumnKind::kScore, of_entry(value_cell)},
      {"สถานะ", 16, ColumnKind::kText,
       of_entry([&results](const Row& row) { return status_cell(row, results); }), true},
      {"อักขระที่อ่านได้", 10, ColumnKind::kText, of_entry([](const Row& row) {
         return row.entry.score != nullptr ? text_cell(row.entry.score->raw) : SheetCell{};
       })},
      {"เหตุผล", 28, ColumnKind::kWrapped,
       [&results](const Row& row) {
         if (row.result == nullptr) return text_cell(results.word("แจ้งแก้ไข"));
         return text_cell(reason(row.entry, results));
       }},
      {"หน้า", 5, ColumnKind::kInteger,
       of_entry([&results](const Row& row) { return page_link(row, results); })},
      {"ภาพจากเอกสาร", 20, ColumnKind::kText, [](const Row&) { return SheetCell{}; }},
  };
}

Rules answer_columns() {
  const auto answer = [](const Row&) { return SheetCell{{}, CellStyle::kAnswer}; };
  return {
      {"ผลการตรวจ", 12, ColumnKind::kText, answer}, {"ค่าที่ถูกต้อง", 10, ColumnKind::kText, answer},
      {"ผู้ตรวจ", 10, ColumnKind::kText, answer},     {"วันที่ตรวจ", 10, ColumnKind::kDate, answer},
      {"หมายเหตุ", 9, ColumnKind::kWrapped, answer},
  };
}

Rules key_columns(const Results& results) {
  return {
      {"ลำดับ", 7, ColumnKind::kInteger, [](const Row& row) { return integer_cell(row.order); },
       true},
      {"ไฟล์", 30, ColumnKind::kText, of_entry([&results](const Row& row) {
         return text_cell(file_of(*row.result->report, place(row), results));
       }),
       true},
      {"แฮชเอกสาร", 8, ColumnKind::kText,
       of_entry([](const Row& row) { return text_cell(document_hash(row)); }), true},
      {"รหัสช่อง", 8, ColumnKind::kText,
       of_entry([](const Row& row) { return text_cell(key_of(row)); }), true},
  };
}

// ---- rows

std::vector<Row> rows_of(const Results& results) {
  std::vector<std::vector<Row>> agencies;
  for (const AgencyResult& result : results.agencies) {
    std::vector<Row> rows;
    for (ReviewEntry& entry : review_list(*result.report)) {
      rows.push_back({&result, std::move(entry)});
    }
    if (!rows.empty()) agencies.push_back(std::move(rows));
  }
  std::stable_sort(agencies.begin(), agencies.end(), [](const auto& a, const auto& b) {
    return a.front().entry.consequence < b.front().entry.consequence;
  });
  std::vector<Row> rows;
  for (std::vector<Row>& own : agencies) {
    for (Row& row : own) rows.push_back(std::move(row));
  }
  rows.resize(rows.size() + kBlankRows);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].order = static_cast<int>(i) + 1;
  return rows;
}

// ---- pictures

const FieldPicture* find_picture(const Row& row) {
  if (row.result == nullptr) return nullptr;
  for (const FieldPicture& picture : row.result->input->pictures) {
    if (picture.report == row.result->index && picture.field == row.entry.field) return &picture;
  }
  return nullptr;
}

// Points inside the cell, which is 20 digits of 7 pixels wide.
constexpr double kPictureWidth = 104;
constexpr double kPictureHeight = 60;
constexpr double kPictureMargin = 6;

void add_pictures(Sheet& sheet, const std::vector<Row>& rows, const Words& words) {
  const int column = column_of(sheet, "ภาพจากเอกสาร");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const FieldPicture* picture = find_picture(rows[i]);
    if (picture == nullptr || picture->width <= 0 || picture->height <= 0) continue;
    const double scale =
        std::min({1.0, kPictureWidth / picture->width, kPictureHeight / picture->height});
    const double height = picture->height * scale;
    sheet.rows[i].height = std::max(sheet.rows[i].height, height + kPictureMargin);
    sheet.pictures.push_back({{header_row(sheet) + 1 + static_cast<int>(i), column},
                              picture->bytes,
                              picture->width * scale,
                              height,
                              field_words(rows[i].entry.field, *rows[i].result->report, words) +
                                  ", " + rows[i].result->report->agency.name});
  }
}

void add_choices(Sheet& sheet, const Results& results) {
  DropDown verdict;
  verdict.cells = data_range(sheet, column_of(sheet, "ผลการตรวจ")).cells;
  for (const char* word : {"ถูกต้อง", "แก้ไข", "ไม่มีในเอกสาร", "อ่านไม่ออก", "หน่วยงานพิมพ์ผิด"}) {
    verdict.words.push_back(results.word(word));
  }
  sheet.choices.push_back(verdict);
}

}  // namespace

Sheet lay_out_review(const Results& results) {
  const std::vector<Row> rows = rows_of(results);
  Rules rules = where_columns(results);
  append(rules, value_columns(results));
  append(rules, answer_columns());
  append(rules, key_columns(results));
  Sheet sheet = lay_out_sheet("รายการรอตรวจสอบ", rules, rows, kNameColumns);
  add_pictures(sheet, rows, results.words);
  add_choices(sheet, results);
  return sheet;
}

}  // namespace prongsai
