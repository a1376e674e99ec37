#include "pipeline/cli/summary.h"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "exporters/record_names.h"
#include "exporters/report_scores.h"
#include "pipeline/dump/value_text.h"
#include "pipeline/inputs/refusal_words.h"

namespace prongsai {
namespace {

int findings_to_review(const Report& report) {
  return static_cast<int>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [](const Finding& finding) { return finding.severity != Severity::kInfo; }));
}

int count_proved(const Report& report) {
  const std::vector<const Score*> scores = all_scores(report);
  return static_cast<int>(std::count_if(scores.begin(), scores.end(), [](const Score* score) {
    return score->status == Status::kVerified;
  }));
}

// "1 page", "20 pages"
std::string counted(int n, const std::string& noun) {
  return std::to_string(n) + ' ' + noun + (n == 1 ? "" : "s");
}

}  // namespace

Tally tally(const RunResult& result) {
  Tally tally;
  tally.texts_skipped = result.texts_skipped;
  for (const InputOutcome& input : result.inputs) {
    ++tally.inputs;
    if (input.refusal) {
      ++tally.failed[*input.refusal];
      continue;
    }
    ++tally.read;
    if (!input.duplicate_of.empty()) {
      ++tally.duplicates;
      continue;
    }
    if (!input.pages_left_out.empty()) ++tally.partial;
    tally.pages += input.pages;
    for (const Report& report : input.reports) {
      ++tally.records;
      tally.values_to_review += count_to_review(report);
      tally.values_proved += count_proved(report);
      tally.findings_to_review += findings_to_review(report);
    }
  }
  return tally;
}

ExitCode exit_code(const Tally& tally, bool strict, bool is_shard) {
  if (tally.read == 0 && !is_shard) return ExitCode::kNothingRead;
  ExitCode code = tally.partial > 0 ? ExitCode::kSomeFailed : ExitCode::kDone;
  for (const auto& [refusal, count] : tally.failed) {
    code =
        std::max(code, retry_may_help(refusal) ? ExitCode::kSomeMayRetry : ExitCode::kSomeFailed);
  }
  if (code != ExitCode::kDone || !strict) return code;
  const bool clean = tally.values_to_review == 0 && tally.findings_to_review == 0;
  return clean ? ExitCode::kDone : ExitCode::kToReview;
}

std::string input_line(const InputOutcome& outcome, double seconds) {
  std::ostringstream line;
  line << one_line(outcome.file) << ": ";
  if (outcome.refusal) {
    line << one_line(outcome.message);
    return line.str();
  }
  if (!outcome.duplicate_of.empty() || !outcome.pages_left_out.empty()) {
    line << one_line(outcome.message) << ", ";
  }
  if (outcome.kind) line << record_name(*outcome.kind) << ", ";
  if (outcome.pages > 0) line << counted(outcome.pages, "page") << ", ";
  line << counted(static_cast<int>(outcome.reports.size()), "record") << ", " << std::fixed
       << std::setprecision(3) << seconds << " s";
  return line.str();
}

void print_summary(const Tally& tally, std::size_t resumed, const std::vector<std::string>& written,
                   std::ostream& out) {
  out << "อ่านได้ / read: " << tally.read << " of " << counted(tally.inputs, "input") << " ("
      << counted(tally.pages, "page") << ", " << counted(tally.records, "record") << ")\n";
  if (!tally.failed.empty()) {
    out << "อ่านไม่ได้ / failed: " << tally.inputs - tally.read << " (";
    const char* separator = "";
    for (const auto& [refusal, count] : tally.failed) {
      out << separator << count << ' ' << refusal_name(refusal);
      separator = ", ";
    }
    out << ")\n";
  }
  if (tally.partial > 0) {
    out << "อ่านได้บางหน้า / read in part: " << counted(tally.partial, "input") << '\n';
  }
  if (tally.duplicates > 0) {
    out << "ซ้ำ / the same as others: " << counted(tally.duplicates, "duplicate") << '\n';
  }
  if (resumed > 0) {
    out << "อ่านไว้แล้ว / known from before: " << resumed << '\n';
  }
  if (tally.texts_skipped > 0) {
    out << "ข้าม / passed over: " << counted(tally.texts_skipped, "text")
        << " without an ITA title\n";
  }
  if (tally.values_proved > 0) {
    out << "พิสูจน์แล้ว / proved: " << counted(tally.values_proved, "value") << '\n';
  }
  if (tally.values_to_review > 0 || tally.findings_to_review > 0) {
    out << "รอตรวจสอบ / to review: " << counted(tally.values_to_review, "value") << ", "
        << counted(tally.findings_to_review, "finding") << '\n';
  }
  for (const std::string& file : written) out << "เขียนแล้ว / written: " << one_line(file) << '\n';
}

}  // namespace prongsai
