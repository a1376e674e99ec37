#include "exporters/workbook/sheets/sources.h"

#include <algorithm>
#include <set>
#include <string>

#include "exporters/report_scores.h"
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
SheetCell status_cell(const Row& input, const Results& results) {
  if (input->refusal) return {results.word(thai_word(*input->refusal)), CellStyle::kConflict};
  if (!input->duplicate_of.empty()) return text_cell(results.word("ซ้ำกับไฟล์อื่น"));
  if (!input->pages_left_out.empty()) return {results.word("อ่านได้บางหน้า"), CellStyle::kConflict};
  if (!input->joined_into.empty() && !has_results(*input)) {
    return text_cell(results.word("อ่านแล้ว รวมกับเอกสารอื่น"));
  }
  const std::string_view words = has_results(*input) ? "อ่านแล้ว" : thai_word(DocumentType::kNotIta);
  return text_cell(results.word(words));
}

// Each type once, in the order of the records.
std::string document_types(const InputOutcome& input, const Results& results) {
  std::vector<std::string> words;
  for (const Report& report : input.reports) {
    const std::string word = results.word(thai_word(report.document_type));
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += '\n';
    joined += word;
  }
  return joined;
}

// The findings of documents without results have no other sheet to stand in.
std::string message(const InputOutcome& input, const Results& results) {
  std::string message = input.message;
  if (!input.joined_into.empty()) {
    if (!message.empty()) message += '\n';
    const std::set<std::string> files(input.joined_into.begin(), input.joined_into.end());
    message += results.word("ผลอยู่ในแถวของ") + ' ' + *files.begin();
    if (files.size() > 1) message += " +" + std::to_string(files.size() - 1);
  }
  for (const Report& report : input.reports) {
    if (report.document_type != DocumentType::kNotIta) continue;
    for (const Finding& finding : report.findings) {
      if (!message.empty()) message += '\n';
      message += finding.message;
    }
  }
  return message;
}

// Those that stand under another document, too.
int count_results(const InputOutcome& input) {
  const auto own = std::count_if(
      input.reports.begin(), input.reports.end(),
      [](const Report& report) { return report.document_type != DocumentType::kNotIta; });
  return static_cast<int>(own) + static_cast<int>(input.joined_into.size());
}

// A transcript has no pages.
SheetCell pages_cell(const Row& input) {
  return input->pages > 0 ? integer_cell(input->pages) : SheetCell{};
}

// A link where the document is at hand, or where it is published. Excel opens a PDF at its first page; the page stands beside
// every value.
SheetCell file_cell(const Row& input, const Results& results) {
  for (const auto* targets : {&results.options.links, &results.options.urls}) {
    const auto target = targets->find(input->file);
    if (target != targets->end()) return {Link{input->file, target->second}};
  }
  return text_cell(input->file);
}

// Of the scores that have a value, those that a check or a person proves.
SheetCell proved_cell(const Row& input) {
  std::size_t proved = 0;
  std::size_t all = 0;
  for (const Report& report : input->reports) {
    for (const Score* score : all_scores(report)) {
      if (score->status == Status::kMissing) continue;
      ++all;
      proved += score->status == Status::kVerified || score->status == Status::kConfirmed ? 1 : 0;
    }
  }
  if (all == 0) return {};
  return {Hundredths{static_cast<int>((proved * 100 + all / 2) / all)}};  // hundredths of 1
}

std::vector<ColumnRule<Row>> columns(const Results& results) {
  return {
      {"ไฟล์", 44, ColumnKind::kWrapped,
       [&results](const Row& input) { return file_cell(input, results); }},
      {"สถานะ", 24, ColumnKind::kWrapped,
       [&results](const Row& input) { return status_cell(input, results); }},
      {"ชนิดเอกสาร", 22, ColumnKind::kWrapped,
       [&results](const Row& input) { return text_cell(document_types(*input, results)); }},
      {"จำนวนหน้า", 8, ColumnKind::kInteger, pages_cell},
      {"วิธีอ่าน", 17, ColumnKind::kText,
       [&results](const Row& input) {
         return input->kind ? text_cell(results.word(thai_word(*input->kind))) : SheetCell{};
       }},
      {"จำนวนระเบียน", 9, ColumnKind::kInteger,
       [](const Row& input) { return integer_cell(count_results(*input)); }},
      {"สอบยันแล้ว", 10, ColumnKind::kShare, proved_cell},
      {"ข้อความ", 30, ColumnKind::kWrapped,
       [&results](const Row& input) { return text_cell(message(*input, results)); }},
      {"SHA-256", 66, ColumnKind::kText, [](const Row& input) { return text_cell(input->sha256); },
       true},
  };
}

}  // namespace

Sheet lay_out_sources(const Results& results) {
  std::vector<Row> rows;
  for (const InputOutcome& input : results.run->inputs) rows.push_back(&input);
  Sheet sheet = lay_out_sheet("เอกสารต้นทาง", columns(results), rows, 1);
  sheet.table_name = "Sources";
  return sheet;
}

}  // namespace prongsai
