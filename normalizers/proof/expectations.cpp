#include "normalizers/proof/expectations.h"

#include <algorithm>
#include <vector>

#include "normalizers/proof/sums.h"

namespace prongsai {
namespace {

template <typename Results, typename Same>
bool has(const Results& results, Same same) {
  return std::any_of(results.begin(), results.end(), same);
}

template <typename Results, typename Key>
void sort_by(Results& results, Key key) {
  std::stable_sort(results.begin(), results.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

void add_indicators(const Framework& framework, Draft& draft) {
  for (const FrameworkInstrument& instrument : framework.instruments) {
    const auto same = [&](const auto& result) { return result.code == instrument.code; };
    if (has(draft.instruments, same)) continue;
    draft.instruments.push_back({instrument.code, {}, {}, {}});
  }
  for (const FrameworkIndicator& indicator : framework.indicators) {
    const auto same = [&](const auto& result) { return result.number == indicator.number; };
    if (has(draft.indicators, same)) continue;
    draft.indicators.push_back({indicator.number, indicator.name, indicator.instrument, {}});
  }
}

void add_items(const Framework& framework, Draft& draft) {
  for (const FrameworkItem& item : framework.items) {
    if (has(draft.items, [&](const auto& result) { return result.code == item.code; })) continue;
    ItemResult<Readings> missing;
    missing.code = item.code;
    missing.indicator = item.indicator;
    draft.items.push_back(std::move(missing));
  }
}

template <typename Result>
void add_parts(Result& result) {
  if (!result.part1) result.part1.emplace();
  if (!result.part2) result.part2.emplace();
}

// Collects missing fields and reports each unbroken run of them.
class MissingRuns {
 public:
  MissingRuns(const std::map<std::string, Hundredths>& determined, Findings& findings)
      : determined_(determined), findings_(findings) {}
  ~MissingRuns() { end_run(); }
  MissingRuns(const MissingRuns&) = delete;
  MissingRuns& operator=(const MissingRuns&) = delete;

  void look_at(const std::string& field, const Score& score) {
    const bool missing = !score.value && score.raw.empty() && !score.origin.page;
    if (!missing) {
      end_run();
      return;
    }
    if (count_++ == 0) first_ = field;
    last_ = field;
  }

  void end_run() {
    if (count_ == 0) return;
    const std::string which = count_ == 1 ? first_ : first_ + " – " + last_;
    findings_.push_back({Severity::kReview,
                         "score-missing",
                         first_,
                         {},
                         "ไม่พบคะแนนที่ควรมี " + std::to_string(count_) + " รายการ: " + which +
                             offer(" จากการคำนวณควรเป็น "),
                         std::to_string(count_) + " expected score(s) not found: " + which +
                             offer("; by the sums it is ")});
    count_ = 0;
  }

 private:
  [[nodiscard]] std::string offer(const char* words) const {
    const auto found = determined_.find(first_);
    const bool known = count_ == 1 && found != determined_.end();
    return known ? words + to_string(found->second) : std::string();
  }

  const std::map<std::string, Hundredths>& determined_;
  Findings& findings_;
  std::string first_;
  std::string last_;
  int count_ = 0;
};

// A score that its parts would give is missed through them.
template <typename Result>
bool has_a_part(const Result& result) {
  return (result.part1 && result.part1->value) || (result.part2 && result.part2->value);
}

// Parts are told of only where something of the score is there: a wholly missing one is told of
// already.
template <typename Result>
void look_at_parts(const std::string& field, const Result& result, MissingRuns& runs) {
  if (!result.score.value && !has_a_part(result)) return;
  if (result.part1) runs.look_at(field + kPart1Suffix, *result.part1);
  if (result.part2) runs.look_at(field + kPart2Suffix, *result.part2);
}

template <typename Result>
void look_at_whole(const std::string& field, const Result& result, MissingRuns& runs) {
  if (has_a_part(result)) {
    runs.end_run();
  } else {
    runs.look_at(field, result.score);
  }
}

void report_parts(const Report& report, MissingRuns& runs) {
  for (const auto& instrument : report.instruments) {
    if (instrument.code == Instrument::kEit) {
      look_at_parts(instrument_field(instrument.code), instrument, runs);
    }
  }
  runs.end_run();
  for (const auto& item : report.items) {
    if (item.code.instrument == Instrument::kEit) look_at_parts(item_field(item.code), item, runs);
  }
  runs.end_run();
}

}  // namespace

void complete(const Framework& framework, const Expectations& expected, Draft& draft) {
  if (expected.indicators) add_indicators(framework, draft);
  if (expected.items) add_items(framework, draft);
  sort_by(draft.instruments, [](const auto& result) { return result.code; });
  sort_by(draft.indicators, [](const auto& result) { return result.number; });
  sort_by(draft.items, [](const auto& result) { return result.code; });
  if (!expected.parts) return;
  for (auto& instrument : draft.instruments) {
    if (instrument.code == Instrument::kEit) add_parts(instrument);
  }
  for (auto& item : draft.items) {
    if (item.code.instrument == Instrument::kEit) add_parts(item);
  }
}

void report_missing(const Expectations& expected,
                    const std::map<std::string, Hundredths>& determined, Report& report) {
  MissingRuns runs(determined, report.findings);
  if (expected.indicators) {
    runs.look_at("overall", report.overall.score);
    runs.end_run();
    for (const auto& instrument : report.instruments) {
      look_at_whole(instrument_field(instrument.code), instrument, runs);
    }
    runs.end_run();
    for (const auto& indicator : report.indicators) {
      runs.look_at(indicator_field(indicator.number), indicator.score);
    }
    runs.end_run();
  }
  if (expected.items) {
    const ItemCode* before = nullptr;
    for (const auto& item : report.items) {
      if (before && before->instrument != item.code.instrument) runs.end_run();
      before = &item.code;
      look_at_whole(item_field(item.code), item, runs);
    }
    runs.end_run();
  }
  if (expected.parts) report_parts(report, runs);
}

}  // namespace prongsai
