#include "normalizers/review/apply_answers.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "normalizers/numbers/score.h"
#include "normalizers/proof/prove.h"
#include "normalizers/review/draft_of_record.h"
#include "normalizers/review/fields.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Findings that an answer to their field settles.
bool is_settled_by_answer(const std::string& code) {
  static const std::set<std::string> kCodes{
      "score-doubtful", "score-unreadable", "score-repaired",   "copies-differ",
      "score-missing",  "values-differ",    "value-not-allowed"};
  return kCodes.count(code) > 0;
}

void give_value(Score& score, std::optional<Hundredths> value) {
  score.value = value;
  score.points.reset();
  score.used.reset();
  score.candidates.clear();
  score.confidence = value ? 1 : 0;
  score.status = value ? Status::kConfirmed : Status::kMissing;
}

AnswerFate correct_score(Score& score, const std::string& written) {
  if (trim(written).empty()) return AnswerFate::kNoValue;
  const auto value = parse_score(written);
  if (!value) return AnswerFate::kBadValue;
  give_value(score, value);
  return AnswerFate::kApplied;
}

AnswerFate misprint_score(Score& score, const std::string& written) {
  const auto used = parse_score(written);
  if (!used && !trim(written).empty()) return AnswerFate::kBadValue;
  if (!score.value) return AnswerFate::kNoValue;
  score.status = Status::kConfirmed;
  score.used = used;
  score.confidence = 1;
  return AnswerFate::kApplied;
}

AnswerFate answer_score(Score& score, const ReviewAnswer& answer) {
  AnswerFate fate = AnswerFate::kApplied;
  switch (answer.said.verdict) {
    case Verdict::kCorrect:
      if (!score.value) return AnswerFate::kNoValue;
      score.status = Status::kConfirmed;
      score.confidence = 1;
      break;
    case Verdict::kCorrected:
      fate = correct_score(score, answer.value);
      break;
    case Verdict::kMisprint:
      fate = misprint_score(score, answer.value);
      break;
    case Verdict::kNotInDocument:
      give_value(score, std::nullopt);
      score.raw.clear();
      score.origin = {};
      break;
    case Verdict::kUnreadable:
      break;
  }
  if (fate == AnswerFate::kApplied) score.confirmed = {answer.said};
  return fate;
}

AnswerFate answer_text(Report& report, const ReviewAnswer& answer) {
  Correction correction{answer.field, "", "", answer.said};
  if (!read_text_field(report, answer.field, correction.was)) return AnswerFate::kNoSuchField;
  correction.value = correction.was;
  const bool changes =
      answer.said.verdict == Verdict::kCorrected || answer.said.verdict == Verdict::kNotInDocument;
  if (changes) {
    const bool gone = answer.said.verdict == Verdict::kNotInDocument;
    if (!gone && trim(answer.value).empty()) return AnswerFate::kNoValue;
    const auto done = write_text_field(report, answer.field, gone ? "" : answer.value);
    if (done == TextChange::kBadValue) return AnswerFate::kBadValue;
    (void)read_text_field(report, answer.field, correction.value);
  } else if (answer.said.verdict == Verdict::kMisprint) {
    correction.value = answer.value;  // what should have been printed; the field stays as printed
  }
  auto& all = report.corrections;
  const auto before = std::find_if(all.begin(), all.end(), [&](const Correction& known) {
    return known.field == correction.field;
  });
  if (before != all.end()) {
    correction.was = before->was;
    *before = correction;
  } else {
    all.push_back(correction);
  }
  return AnswerFate::kApplied;
}

void drop_settled_findings(Report& report, const std::string& field) {
  auto& findings = report.findings;
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [&](const Finding& finding) {
                                  return finding.where == field &&
                                         is_settled_by_answer(finding.code);
                                }),
                 findings.end());
}

const Check* check_of(const Report& report, const std::string& id) {
  const auto found = std::find_if(report.checks.begin(), report.checks.end(),
                                  [&](const Check& check) { return check.id == id; });
  return found == report.checks.end() ? nullptr : &*found;
}

bool copies_differ(const Report& report, const std::string& field) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.where == field && finding.code == "copies-differ";
  });
}

// The proof before the answers and after them, both from what the record tells. What differs
// between the two is what the answers change; the rest of the record stands.
class Difference {
 public:
  Difference(const Report& before, const Report& after, const Reference& reference)
      : before_(prove(draft_of_record(before), reference)),
        after_(prove(draft_of_record(after), reference)) {}

  void put_into(Report& report) {
    put_statuses(report);
    put_checks(report);
    put_findings(report);
    if (before_.overall.level_expected != after_.overall.level_expected) {
      report.overall.level_expected = after_.overall.level_expected;
    }
    report.respondents = after_.respondents;
  }

  // Ids of checks that held before, or were not there, and fail now.
  [[nodiscard]] std::vector<const Check*> broken() const {
    std::vector<const Check*> checks;
    for (const Check& check : after_.checks) {
      const Check* old = check_of(before_, check.id);
      if (!check.holds && (old == nullptr || old->holds)) checks.push_back(&check);
    }
    return checks;
  }

 private:
  void put_statuses(Report& report) {
    const auto scores = scores_by_field(report);
    const auto old_scores = scores_by_field(before_);
    const auto new_scores = scores_by_field(after_);
    for (const auto& [field, score] : scores) {
      const auto was = old_scores.find(field);
      const auto is = new_scores.find(field);
      if (was == old_scores.end() || is == new_scores.end() || !score->confirmed.empty()) continue;
      change(report, field, *score, *was->second, *is->second);
    }
  }

  static void change(const Report& report, const std::string& field, Score& score, const Score& was,
                     const Score& is) {
    if (is.origin.method == Method::kComputed && score.origin.method == Method::kComputed) {
      if (was.value == is.value && was.status == is.status) return;
      score.value = is.value;  // it follows from its parts and has no ink of its own
      score.status = is.value ? is.status : Status::kMissing;
      score.checks = is.checks;
      return;
    }
    if (was.status == is.status && was.value == is.value) return;
    if (!score.value || !is.value) return;
    if (*is.value != *score.value) {
      score.status = Status::kConflict;  // the sums now want another value: a person must look
    } else if (!copies_differ(report, field)) {
      score.status = is.status;
    }
    score.checks = is.checks;
  }

  void put_checks(Report& report) {
    for (const Check& check : after_.checks) {
      const auto same = std::find_if(report.checks.begin(), report.checks.end(),
                                     [&](const Check& known) { return known.id == check.id; });
      const Check* old = check_of(before_, check.id);
      if (old != nullptr && *old == check) continue;
      if (same != report.checks.end()) {
        *same = check;
      } else {
        report.checks.push_back(check);
      }
    }
  }

  // Of one code at one place, all findings of the proof are exchanged where they have changed: the
  // numbers in their messages are others now.
  void put_findings(Report& report) {
    auto& findings = report.findings;
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const Finding& finding) { return has_changed(finding); }),
                   findings.end());
    for (const Finding& finding : after_.findings) {
      if (has_changed(finding)) findings.push_back(finding);
    }
  }

  [[nodiscard]] bool has_changed(const Finding& finding) const {
    const auto of_its_kind = [&](const Findings& all) {
      Findings some;
      std::copy_if(all.begin(), all.end(), std::back_inserter(some), [&](const Finding& other) {
        return other.code == finding.code && other.where == finding.where;
      });
      return some;
    };
    return of_its_kind(before_.findings) != of_its_kind(after_.findings);
  }

  Report before_;
  Report after_;
};

bool concerns(const Check& check, const std::string& field) {
  if (std::find(check.inputs.begin(), check.inputs.end(), field) != check.inputs.end()) return true;
  // "indicator-mean:4" is about indicator:4, "overall:weights" about overall.
  const std::string name =
      field.substr(field.find(':') == std::string::npos ? 0 : field.find(':') + 1);
  return check.id.ends_with(':' + name) || (field == "overall" && check.id.starts_with("overall"));
}

Finding contradiction(const ReviewAnswer& answer, const std::vector<std::string>& checks) {
  std::string list;
  for (const std::string& check : checks) list += (list.empty() ? "" : ", ") + check;
  return {Severity::kReview,
          "answer-contradicts",
          answer.field,
          {},
          "ค่าที่เจ้าหน้าที่ยืนยันทำให้การสอบยันที่เคยตรงกันไม่ตรงกัน: " + list,
          "the value that a person confirmed makes checks fail that held before: " + list};
}

bool same_contradiction(const Finding& finding, const std::string& field) {
  return finding.code == "answer-contradicts" && finding.where == field;
}

}  // namespace

std::vector<AnswerOutcome> apply_answers(Report& report, const std::vector<ReviewAnswer>& answers,
                                         const Reference& reference) {
  const Report before = report;
  std::vector<AnswerOutcome> outcomes(answers.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto scores = scores_by_field(report);
    const auto score = scores.find(answers[i].field);
    outcomes[i].fate = score != scores.end() ? answer_score(*score->second, answers[i])
                                             : answer_text(report, answers[i]);
    if (outcomes[i].fate == AnswerFate::kApplied) drop_settled_findings(report, answers[i].field);
  }
  Difference difference(before, report, reference);
  difference.put_into(report);
  const auto broken = difference.broken();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (outcomes[i].fate != AnswerFate::kApplied) continue;
    for (const Check* check : broken) {
      if (concerns(*check, answers[i].field)) outcomes[i].checks.push_back(check->id);
    }
    const std::string& field = answers[i].field;
    report.findings.erase(
        std::remove_if(report.findings.begin(), report.findings.end(),
                       [&](const Finding& finding) { return same_contradiction(finding, field); }),
        report.findings.end());
    if (outcomes[i].checks.empty()) continue;
    outcomes[i].fate = AnswerFate::kContradicts;
    report.findings.push_back(contradiction(answers[i], outcomes[i].checks));
  }
  return outcomes;
}

}  // namespace prongsai
