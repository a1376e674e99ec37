// What the proof makes of damaged reports: build/release/bench/proof [-n REPORTS] [-s SEED]
// [-r REFERENCE] [-d DAMAGE] [-v silent]. bench/README.md says what the figures mean.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/measure.h"
#include "normalizers/numbers/score.h"
#include "normalizers/proof/prove.h"
#include "normalizers/proof/sums.h"
#include "pipeline/reference/load_reference.h"
#include "proof/damage.h"
#include "proof/rows.h"
#include "proof/simulate.h"
#include "proof/true_records.h"

namespace {

using namespace prongsai;
using namespace prongsai::bench;

constexpr FiscalYear kYear{2568};

enum class Kinds { kTogether, kShown };  // of scores, in the output

struct Damage {
  const char* name;
  Method method;
  std::function<void(Simulated&, Chance&)> apply;
  Kinds kinds = Kinds::kTogether;
};

struct Share {
  int numbers = 0;
  int verified = 0;
};

struct Counts {
  std::map<std::string, Share> by_kind;  // of score: "items of IIT"
  int reports = 0;
  int numbers = 0;
  int verified = 0;
  int conflicts = 0;
  int damaged = 0;
  int repaired_right = 0;
  int damaged_flagged = 0;
  int all_right = 0;     // reports in which every damaged number was repaired right
  int silent_wrong = 0;  // numbers
  int silent_reports = 0;
  int made_wrong = 0;  // numbers read right that have another value now
  int moved = 0;       // reports in which two scores changed places, or a row is lost
  int moved_named = 0;
  int wrong_prints = 0;  // reports with a wrong total or level of the agency's own
  int wrong_flagged = 0;
  int wrong_conflict = 0;
  int wrong_kept = 0;
  std::vector<double> milliseconds;
};

Readings readings_of(const Print& print, Method method) {
  if (print.lost) return {};
  Reading reading;
  reading.raw = print.raw;
  if (const auto value = parse_score(print.raw)) reading.candidates = {{*value, 1}};
  reading.origin = {1, Rect{10, 10, 40, 20}, method};
  return {reading};
}

Draft draft_of(Simulated& report, const Framework& framework, Method method) {
  Draft draft;
  draft.fiscal_year = kYear;
  const auto readings = [&](const std::string& field) {
    const Print* print = report.find(field);
    return print ? readings_of(*print, method) : Readings{};
  };
  draft.overall.score = readings("overall");
  draft.overall.level = report.level;
  for (const FrameworkInstrument& instrument : framework.instruments) {
    const std::string field = instrument_field(instrument.code);
    if (instrument.code == Instrument::kEit) {
      draft.instruments.push_back(
          {instrument.code, {}, readings(field + kPart1Suffix), readings(field + kPart2Suffix)});
    } else {
      draft.instruments.push_back({instrument.code, readings(field), {}, {}});
    }
  }
  for (const FrameworkIndicator& indicator : framework.indicators) {
    draft.indicators.push_back({indicator.number, indicator.name, indicator.instrument,
                                readings(indicator_field(indicator.number))});
  }
  for (const FrameworkItem& item : framework.items) {
    const std::string field = item_field(item.code);
    ItemResult<Readings> result;
    result.code = item.code;
    result.indicator = item.indicator;
    if (item.code.instrument == Instrument::kEit) {
      result.part1 = readings(field + kPart1Suffix);
      result.part2 = readings(field + kPart2Suffix);
    } else {
      result.score = readings(field);
    }
    draft.items.push_back(std::move(result));
  }
  return draft;
}

std::map<std::string, Score> scores_of(const Report& report) {
  std::map<std::string, Score> scores;
  scores["overall"] = report.overall.score;
  const auto add = [&](const std::string& field, const auto& result) {
    scores[field] = result.score;
    if (result.part1) scores[field + kPart1Suffix] = *result.part1;
    if (result.part2) scores[field + kPart2Suffix] = *result.part2;
  };
  for (const auto& instrument : report.instruments) {
    add(instrument_field(instrument.code), instrument);
  }
  for (const auto& item : report.items) add(item_field(item.code), item);
  for (const auto& indicator : report.indicators) {
    scores[indicator_field(indicator.number)] = indicator.score;
  }
  return scores;
}

bool is_sure(Status status) {
  return status == Status::kVerified || status == Status::kRead || status == Status::kRepaired;
}

int report_number = 0;
std::string shown;  // "silent", "made", "conflict", "flagged"

void show(const char* what, const Print& print, const Score& score) {
  std::printf("  %d %s: %s is printed %s, read %s, and given as %s\n", report_number, what,
              print.field.c_str(), to_string(print.printed).c_str(), print.raw.c_str(),
              score.value ? to_string(*score.value).c_str() : "missing");
}

// What a score is, for telling which kinds cannot be proved.
std::string kind_of(const std::string& field) {
  if (field.starts_with("item:i")) return "items of IIT";
  if (field.starts_with("item:e")) return "items of EIT";
  if (field.starts_with("item:o")) return "items of OIT";
  if (field.starts_with("indicator:")) return "indicators";
  return field == "overall" ? field : "instruments";
}

void count_number(const Print& print, const Score& score, Counts& counts) {
  const bool right = score.value == print.printed;
  if (!print.lost) {
    Share& of_kind = counts.by_kind[kind_of(print.field)];
    ++of_kind.numbers;
    of_kind.verified += score.status == Status::kVerified;
    ++counts.numbers;
    counts.verified += score.status == Status::kVerified;
    counts.conflicts += score.status == Status::kConflict;
  }
  if (!right && score.value && is_sure(score.status)) {
    ++counts.silent_wrong;
    if (shown == "silent") show("silent", print, score);
  }
  if (print.lost) return;
  if (print.damaged) {
    ++counts.damaged;
    counts.repaired_right += right && is_sure(score.status);
    counts.damaged_flagged += !is_sure(score.status);
    if (shown == "flagged" && !is_sure(score.status)) show("flagged", print, score);
  } else {
    counts.made_wrong += !right && score.value.has_value();
    if (shown == "made" && !right && score.value) show("made", print, score);
    if (shown == "conflict" && score.status == Status::kConflict) show("conflict", print, score);
  }
}

void count(Simulated& truth, const Report& report, Counts& counts) {
  const std::map<std::string, Score> scores = scores_of(report);
  const int silent = counts.silent_wrong;
  const int unsolved = counts.damaged - counts.repaired_right;
  for (const Print& print : truth.prints) count_number(print, scores.at(print.field), counts);
  ++counts.reports;
  counts.silent_reports += counts.silent_wrong > silent;
  counts.all_right += counts.damaged - counts.repaired_right == unsolved;
  if (truth.swapped || !truth.lost_row.empty()) {
    ++counts.moved;
    counts.moved_named +=
        std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
          return truth.swapped ? finding.code == "scores-swapped"
                               : finding.code == "score-missing" && finding.where == truth.lost_row;
        });
  }
  if (truth.wrong_field.empty()) return;
  ++counts.wrong_prints;
  const bool flagged =
      std::any_of(report.findings.begin(), report.findings.end(),
                  [](const Finding& finding) { return finding.severity == Severity::kReview; });
  counts.wrong_flagged += flagged;
  if (truth.wrong_field == "level") {
    counts.wrong_conflict += flagged;
    counts.wrong_kept += report.overall.level == truth.level;
    return;
  }
  counts.wrong_conflict += scores.at(truth.wrong_field).status == Status::kConflict;
  counts.wrong_kept += scores.at(truth.wrong_field).value == truth.at(truth.wrong_field).printed;
}

void print(const Damage& damage, Counts& counts) {
  auto& times = counts.milliseconds;
  std::sort(times.begin(), times.end());
  const auto share = [](int part, int whole) { return whole == 0 ? 0.0 : 100.0 * part / whole; };
  std::printf("%-28s verified %6.2f %%  conflict %6.3f %%", damage.name,
              share(counts.verified, counts.numbers), share(counts.conflicts, counts.numbers));
  if (counts.damaged > 0) {
    std::printf("  damaged %d: right %.2f %%, flagged %.2f %%; reports right %.2f %%",
                counts.damaged, share(counts.repaired_right, counts.damaged),
                share(counts.damaged_flagged, counts.damaged),
                share(counts.all_right, counts.reports));
  }
  if (counts.moved > 0) {
    std::printf("  named %.2f %%", share(counts.moved_named, counts.moved));
  }
  if (counts.wrong_prints > 0) {
    std::printf("  wrong prints: flagged %.2f %%, conflict %.2f %%, kept %.2f %%",
                share(counts.wrong_flagged, counts.wrong_prints),
                share(counts.wrong_conflict, counts.wrong_prints),
                share(counts.wrong_kept, counts.wrong_prints));
  }
  if (damage.kinds == Kinds::kShown) {
    for (const auto& [kind, of_kind] : counts.by_kind) {
      std::printf("\n  %-26s verified %6.2f %%, not %d of %d", kind.c_str(),
                  share(of_kind.verified, of_kind.numbers), of_kind.numbers - of_kind.verified,
                  of_kind.numbers);
    }
    std::printf("\n ");
  }
  std::printf("  silent wrong %d in %d reports  made wrong %d  ms %.2f median, %.2f worst\n",
              counts.silent_wrong, counts.silent_reports, counts.made_wrong,
              times[times.size() / 2], times.back());
  std::fflush(stdout);
}

std::vector<Damage> damages(const Simulator& simulator, const Framework& framework) {
  const auto digits = [](int times, Misread how) {
    return [=](Simulated& r, Chance& c) { misread_digits(r, times, how, c); };
  };
  const auto shape = [](int printed, int read) {
    return [=](Simulated& r, Chance&) { misread_shape(r, printed, read); };
  };
  const auto only = [](int what) { return [=](Simulated& r, Chance&) { print_only(r, what); }; };
  const auto swap = [&](Simulated& r, Chance& c) { swap_scores(r, framework, c); };
  const auto total = [&](Simulated& r, Chance& c) { print_wrong_total(r, simulator, c); };
  const auto level = [&](Simulated& r, Chance& c) { print_wrong_level(r, framework, c); };
  return {
      {"none-text", Method::kText, [](Simulated&, Chance&) {}, Kinds::kShown},
      {"only-totals-text", Method::kText, only(kTotals), Kinds::kShown},
      {"only-instruments-text", Method::kText, only(kInstruments), Kinds::kShown},
      {"only-items-text", Method::kText, only(kItems), Kinds::kShown},
      {"none-ocr", Method::kOcr, [](Simulated&, Chance&) {}},
      {"one-digit", Method::kOcr, digits(1, Misread::kAsRecognisers)},
      {"one-digit-any", Method::kOcr, digits(1, Misread::kAnything)},
      {"three-digits", Method::kOcr, digits(3, Misread::kAsRecognisers)},
      {"three-digits-any", Method::kOcr, digits(3, Misread::kAnything)},
      {"shape-6-as-2", Method::kOcr, shape(6, 2)},
      {"shape-7-as-3", Method::kOcr, shape(7, 3)},
      {"shape-8-as-5", Method::kOcr, shape(8, 5)},
      {"lost-point", Method::kOcr, lose_point},
      {"missing-row", Method::kOcr, lose_row},
      {"swapped-scores-text", Method::kText, swap},
      {"swapped-scores-ocr", Method::kOcr, swap},
      {"wrong-total-text", Method::kText, total},
      {"wrong-total-ocr", Method::kOcr, total},
      {"wrong-level-text", Method::kText, level},
      {"wrong-level-ocr", Method::kOcr, level},
  };
}

void print_rows(const Framework& framework, int tables, std::uint64_t seed,
                const std::string& only) {
  struct Kind {
    const char* name;
    RowDamage damage;
  };
  for (const Kind& kind :
       {Kind{"rows-sound", RowDamage::kNone}, Kind{"rows-swapped", RowDamage::kSwapped},
        Kind{"rows-missing", RowDamage::kMissing}, Kind{"rows-extra", RowDamage::kExtra}}) {
    if (std::string_view(kind.name).find(only) == std::string_view::npos) continue;
    Chance chance(seed);
    const RowCounts counts = align_damaged_rows(framework, tables, kind.damage, chance);
    std::printf(
        "%-28s rows right %.2f %%, taken for another %.3f %%; tables whose damage is named "
        "%.2f %%\n",
        kind.name, 100.0 * counts.right / counts.rows, 100.0 * counts.wrong / counts.rows,
        100.0 * counts.named / counts.tables);
    std::fflush(stdout);
  }
}

struct Options {
  int reports = 10'000;
  int first = 1;
  std::uint64_t seed = 1;
  std::string reference = "reference";
  std::string samples = "samples";
  std::string only;
};

Options options_of(int argc, char** argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view flag = argv[i];
    const char* value = argv[i + 1];
    if (flag == "-n") options.reports = std::atoi(value);
    if (flag == "-f") options.first = std::atoi(value);
    if (flag == "-s") options.seed = static_cast<std::uint64_t>(std::atoll(value));
    if (flag == "-r") options.reference = value;
    if (flag == "-t") options.samples = value;
    if (flag == "-d") options.only = value;
    if (flag == "-v") shown = value;
  }
  return options;
}

void run(const Damage& damage, const std::function<Simulated(Chance&)>& make,
         const Reference& reference, const Options& options) {
  Chance chance(options.seed);
  Counts counts;
  for (report_number = 1; report_number <= options.reports; ++report_number) {
    Simulated report = make(chance);
    damage.apply(report, chance);
    if (report_number < options.first) continue;
    const Draft draft = draft_of(report, reference.frameworks.at(kYear), damage.method);
    Lap lap;
    const Report proved = prove(draft, reference);
    counts.milliseconds.push_back(1000 * lap.take());
    count(report, proved, counts);
  }
  print(damage, counts);
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = options_of(argc, argv);
  const Reference reference = load_reference(options.reference);
  const Framework& framework = reference.frameworks.at(kYear);
  const Simulator simulator(framework);
  const std::vector<Simulated> samples = load_true_records(options.samples, kYear);
  const auto wanted = [&](std::string_view name) {
    return name.find(options.only) != std::string_view::npos;
  };
  print_rows(framework, options.reports, options.seed, options.only);
  for (const Damage& damage : damages(simulator, framework)) {
    if (!wanted(damage.name)) continue;
    run(
        damage, [&](Chance& chance) { return simulator.make(chance); }, reference, options);
  }
  Options few = options;
  few.reports = options.reports / 10;
  std::printf("%zu samples, %d reports of them\n", samples.size(), few.reports);
  for (const Damage& damage : damages(simulator, framework)) {
    // Which totals a wrong one would have led to is known of simulated answers only.
    if (!wanted(damage.name) || std::string_view(damage.name).starts_with("wrong-total")) continue;
    if (samples.empty() || few.reports == 0) break;
    run(
        damage,
        [&](Chance& chance) {
          return samples[static_cast<std::size_t>(chance.below(static_cast<int>(samples.size())))];
        },
        reference, few);
  }
}
