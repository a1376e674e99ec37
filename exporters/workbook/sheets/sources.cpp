#include "exporters/workbook/sheets/sources.h"

#include <algorithm>
#include <string>

#include "exporters/workbook/cells.h"
#include "exporters/workbook/column_rule.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

using Row = const InputOutcome*;

bool has_results(const InputOutcome& input) {
  return std::any_of(input.reports.begin(), input.reports.end(), [](const Report& report) {
    return report.document_type != DocumentType::kNotIta;
  });
}

// What became of it in two or three words; a refusal is marked and so is a document of which pages
// are missing; one without results is not: nothing is wrong with it.
SheetCell status_cell(const Row& input) {
  if (input->refusal) return {std::string(thai_word(*input->refusal)), CellStyle::kConflict};
  if (!input->duplicate_of.empty()) return text_cell(std::string("ซ้ำกับไฟล์อื่น"));
  if (!input->pages_left_out.empty()) return {std::string("อ่านได้บางหน้า"), CellStyle::kConflict};
  const std::string_view words = has_results(*input) ? "อ่านแล้ว" : thai_word(DocumentType::kNotIta);
  return text_cell(std::string(words));
}

// Each type once, in the order of the records.
std::string document_types(const InputOutcome& input) {
  std::vector<std::string_view> words;
  for (const Report& report : input.reports) {
    const std::string_view word = thai_word(report.document_type);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  std::string joined;
  for (const std::string_view word : words) {
    if (!joined.empty()) joined += '\n';
    joined += word;
  }
  return joined;
}

// The findings of documents without results have no other sheet to stand in.
std::string message(const InputOutcome& input) {
  std::string message = input.message;
  for (const Report& report : input.reports) {
    if (report.document_type != DocumentType::kNotIta) continue;
    for (const Finding& finding : report.findings) {
      if (!message.empty()) message += '\n';
      message += finding.message;
    }
  }
  return message;
}

int count_results(const InputOutcome& input) {
  return static_cast<int>(std::count_if(
      input.reports.begin(), input.reports.end(),
      [](const Report& report) { return report.document_type != DocumentType::kNotIta; }));
}

// A transcript has no pages.
SheetCell pages_cell(const Row& input) {
  return input->pages > 0 ? integer_cell(input->pages) : SheetCell{};
}

std::vector<ColumnRule<Row>> columns() {
  return {
      {"ไฟล์", 44, ColumnKind::kWrapped, [](const Row& input) { return text_cell(input->file); }},
      {"สถานะ", 34, ColumnKind::kText, status_cell},
      {"ชนิดเอกสาร", 26, ColumnKind::kWrapped,
       [](const Row& input) { return text_cell(document_types(*input)); }},
      {"จำนวนหน้า", 9, ColumnKind::kInteger, pages_cell},
      {"วิธีอ่าน", 20, ColumnKind::kText,
       [](const Row& input) {
         return input->kind ? text_cell(std::string(thai_word(*input->kind))) : SheetCell{};
       }},
      {"จำนวนระเบียน", 10, ColumnKind::kInteger,
       [](const Row& input) { return integer_cell(count_results(*input)); }},
      {"ข้อความ", 60, ColumnKind::kWrapped,
       [](const Row& input) { return text_cell(message(*input)); }},
      {"SHA-256", 66, ColumnKind::kText, [](const Row& input) { return text_cell(input->sha256); }},
  };
}

}  // namespace

Sheet lay_out_sources(const RunResult& run) {
  std::vector<Row> rows;
  for (const InputOutcome& input : run.inputs) rows.push_back(&input);
  return lay_out_sheet("เอกสารต้นทาง", columns(), rows, 1);
}

}  // namespace prongsai
