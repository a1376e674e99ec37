#include "pipeline/output/province_part.h"

#include <algorithm>
#include <set>
#include <utility>

namespace prongsai {
namespace {

// Gives the memory back, which clear() keeps.
template <typename Value>
void drop(Value& value) {
  Value().swap(value);
}

void drop_texts(Plan<Score>& plan) {
  for (Text* text : {&plan.item_text, &plan.measure, &plan.finding, &plan.period, &plan.budget,
                     &plan.follow_up}) {
    drop(text->value);
  }
  drop(plan.steps);
  drop(plan.responsible);
}

// The pictures of an input's taken records, which are others in `own`.
std::vector<FieldPicture> pictures_of(const InputOutcome& input,
                                      const std::vector<std::size_t>& taken) {
  std::vector<FieldPicture> pictures;
  for (const FieldPicture& picture : input.pictures) {
    for (std::size_t i = 0; i < taken.size(); ++i) {
      if (taken[i] != picture.report) continue;
      pictures.push_back(picture);
      pictures.back().report = i;
    }
  }
  return pictures;
}

std::vector<std::size_t> reports_of(const InputOutcome& input, const std::string& province) {
  std::vector<std::size_t> reports;
  for (std::size_t i = 0; i < input.reports.size(); ++i) {
    const Report& report = input.reports[i];
    if (report.document_type == DocumentType::kNotIta || province_of(report) != province) continue;
    reports.push_back(i);
  }
  return reports;
}

// The documents under which the province's results stand.
std::set<std::string> files_of(const RunResult& run, const std::string& province) {
  std::set<std::string> files;
  for (const InputOutcome& input : run.inputs) {
    for (const std::size_t report : reports_of(input, province)) {
      files.insert(input.reports[report].source.file);
    }
  }
  return files;
}

// An input without records.
InputOutcome shell_of(const InputOutcome& input) {
  InputOutcome shell;
  shell.file = input.file;
  shell.sha256 = input.sha256;
  shell.pages = input.pages;
  shell.kind = input.kind;
  shell.refusal = input.refusal;
  shell.message = input.message;
  shell.pages_left_out = input.pages_left_out;
  shell.duplicate_of = input.duplicate_of;
  shell.joined_into = input.joined_into;
  shell.record_file = input.record_file;
  return shell;
}

}  // namespace

std::string province_of(const Report& report) { return report.agency.province.value_or(""); }

ProvincePart take_province(RunResult& whole, const std::string& province) {
  ProvincePart part;
  const std::set<std::string> files = files_of(whole, province);
  for (std::size_t i = 0; i < whole.inputs.size(); ++i) {
    std::vector<std::size_t> taken = reports_of(whole.inputs[i], province);
    const std::vector<std::string>& into = whole.inputs[i].joined_into;
    const bool joined = std::any_of(into.begin(), into.end(),
                                    [&](const std::string& file) { return files.count(file) > 0; });
    if (taken.empty() && !joined) continue;
    InputOutcome own = shell_of(whole.inputs[i]);
    own.pictures = pictures_of(whole.inputs[i], taken);
    for (const std::size_t place : taken) {
      own.reports.push_back(std::exchange(whole.inputs[i].reports[place], Report()));
    }
    part.run.inputs.push_back(std::move(own));
    part.inputs.push_back(i);
    part.reports.push_back(std::move(taken));
  }
  return part;
}

void give_back(RunResult& whole, ProvincePart part) {
  for (std::size_t i = 0; i < part.inputs.size(); ++i) {
    std::vector<Report>& places = whole.inputs[part.inputs[i]].reports;
    for (std::size_t j = 0; j < part.reports[i].size(); ++j) {
      places[part.reports[i][j]] = std::move(part.run.inputs[i].reports[j]);
    }
  }
}

void keep_compared(Report& report) {
  for (auto& item : report.items) {
    drop(item.text.value);
    drop(item.group.value);
    drop(item.code_printed);
    item.analysis.reset();
  }
  for (auto& plan : report.plans) drop_texts(plan);
  for (Plan<Score>& plan : report.follow_ups) drop_texts(plan);
  drop(report.limitations);
  drop(report.unplaced_rows);
  drop(report.checks);
  drop(report.strengths);
  if (report.document_type != DocumentType::kNotIta) drop(report.findings);
  drop(report.source.pages_read);
  drop(report.source.fonts_read);
}

}  // namespace prongsai
