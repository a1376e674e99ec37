#include "pipeline/review/review_run.h"

#include <set>
#include <utility>

#include "normalizers/review/answer_book.h"
#include "normalizers/review/apply_answers.h"

namespace prongsai {
namespace {

std::string shown(const ReviewAnswer& answer) {
  return answer.place + " (" +
         (answer.agency.empty() ? answer.sha256.substr(0, 12) : answer.agency) + ", " +
         answer.field + (answer.value.empty() ? "" : " = " + answer.value) + ')';
}

std::string trouble_of(const ReviewAnswer& answer, const AnswerOutcome& outcome) {
  switch (outcome.fate) {
    case AnswerFate::kApplied:
      return {};
    case AnswerFate::kContradicts: {
      std::string checks;
      for (const std::string& check : outcome.checks) checks += ' ' + check;
      return shown(answer) + ": ขัดกับการสอบยันที่เคยตรงกัน / contradicts checks that held:" + checks;
    }
    case AnswerFate::kNoSuchField:
      return shown(answer) + ": ไม่มีช่องนี้ในรายงาน / the record has no such field";
    case AnswerFate::kBadValue:
      return shown(answer) + ": ค่านี้ใช้กับช่องนี้ไม่ได้ / the value cannot stand there";
    case AnswerFate::kNoValue:
      return shown(answer) + ": ไม่มีค่าที่ถูกต้อง / no value is given";
  }
  return {};
}

// Equal where an answer, as it stands in its workbook, is about several documents.
std::string one_answer(const ReviewAnswer& answer) {
  return shown(answer) + (answer.place.empty() ? answer.sha256 : std::string());
}

bool stands(const AnswerOutcome& outcome) {
  return outcome.fate == AnswerFate::kApplied || outcome.fate == AnswerFate::kContradicts;
}

void note(ReviewSummary& summary, const std::vector<ReviewAnswer>& answers, const char* why) {
  for (const ReviewAnswer& answer : answers) summary.troubles.push_back(shown(answer) + ": " + why);
}

}  // namespace

ReviewSummary review_run(RunResult& run, const std::vector<ReviewAnswer>& answers,
                         const Reference& reference) {
  std::vector<Report*> reports;
  for (InputOutcome& input : run.inputs) {
    for (Report& report : input.reports) reports.push_back(&report);
  }
  const MatchedAnswers matched = match_answers({reports.begin(), reports.end()}, answers);
  ReviewSummary summary;
  std::set<std::string> taken;  // one answer may be about several documents
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const auto& of_report = matched.by_report[i];
    if (of_report.empty()) continue;
    const auto outcomes = apply_answers(*reports[i], of_report, reference);
    for (std::size_t j = 0; j < outcomes.size(); ++j) {
      if (stands(outcomes[j])) {
        taken.insert(one_answer(of_report[j]));
        summary.accepted.push_back(of_report[j]);
      }
      std::string trouble = trouble_of(of_report[j], outcomes[j]);
      if (!trouble.empty()) summary.troubles.push_back(std::move(trouble));
    }
  }
  summary.applied = static_cast<int>(taken.size());
  for (const AnswerClash& clash : matched.clashes) {
    summary.troubles.push_back(shown(clash.first) + " | " + shown(clash.second) +
                               ": คำตอบขัดกัน จึงไม่ใช้ทั้งสอง / two answers clash, neither is taken");
  }
  note(summary, matched.unmatched, "ไม่พบเอกสารหรือหน่วยงานนี้ / no such document or agency");
  note(summary, matched.ambiguous, "มีหลายหน่วยงานที่ตรง / several agencies fit");
  return summary;
}

std::vector<ReviewAnswer> answers_about(const RunResult& run, std::vector<ReviewAnswer> answers) {
  std::set<std::string> documents;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) documents.insert(report.source.sha256);
  }
  std::erase_if(answers,
                [&](const ReviewAnswer& answer) { return documents.count(answer.sha256) == 0; });
  return answers;
}

RunResult run_of_records(std::vector<Report> reports) {
  RunResult run;
  for (Report& report : reports) {
    const Source& source = report.source;
    const bool same = !run.inputs.empty() && run.inputs.back().file == source.file &&
                      run.inputs.back().sha256 == source.sha256;
    if (!same) {
      InputOutcome input;
      input.file = source.file;
      input.sha256 = source.sha256;
      input.pages = source.pages;
      input.kind = source.kind;
      run.inputs.push_back(std::move(input));
    }
    run.inputs.back().reports.push_back(std::move(report));
  }
  return run;
}

}  // namespace prongsai
