#include "normalizers/proof/gather.h"

#include <cstddef>
#include <optional>
#include <string>

#include "normalizers/proof/sums.h"

namespace prongsai {
namespace {

Part<Score> place_for(const Part<Readings>& readings) {
  return readings ? Part<Score>(Score{}) : std::nullopt;
}

// Puts every number of the draft into evidence, and its value into the report.
class Entering {
 public:
  Entering(Evidence& evidence, Findings& findings) : evidence_(evidence), findings_(findings) {}

  void enter(const Draft& draft, const Framework* framework, Report& report) {
    one("overall", draft.overall.score, report.overall.score);
    for (std::size_t i = 0; i < draft.instruments.size(); ++i) {
      const Instrument code = draft.instruments[i].code;
      with_parts(instrument_field(code), draft.instruments[i], report.instruments[i],
                 weight_of(framework, code));
    }
    for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
      one(indicator_field(draft.indicators[i].number), draft.indicators[i].score,
          report.indicators[i].score);
    }
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
      with_parts(item_field(draft.items[i].code), draft.items[i], report.items[i], 0);
    }
    for (std::size_t i = 0; i < draft.plans.size(); ++i) {
      with_parts("plan:" + std::to_string(i + 1), draft.plans[i], report.plans[i], 0);
    }
    for (std::size_t i = 0; i < draft.history.size(); ++i) {
      one("history:" + std::to_string(i + 1), draft.history[i].score, report.history[i].score);
    }
  }

 private:
  static int weight_of(const Framework* framework, Instrument code) {
    if (!framework) return 0;
    for (const FrameworkInstrument& instrument : framework->instruments) {
      if (instrument.code == code) return instrument.weight;
    }
    return 0;
  }

  void one(const std::string& field, const Readings& readings, Score& score, int weight = 0) {
    evidence_.enter(field, readings, score, weight, findings_);
  }

  // A score that may be printed as two parts; each part has half of the weight.
  template <typename From, typename To>
  void with_parts(const std::string& field, const From& from, To& to, int weight) {
    one(field, from.score, to.score, weight);
    if (from.part1) one(field + kPart1Suffix, *from.part1, *to.part1, weight / 2);
    if (from.part2) one(field + kPart2Suffix, *from.part2, *to.part2, weight / 2);
    evidence_.compute_mean(field, field + kPart1Suffix, field + kPart2Suffix);
  }

  Evidence& evidence_;
  Findings& findings_;
};

}  // namespace

namespace {

Plan<Score> without_scores(const Plan<Readings>& from) {
  return {from.indicator,
          from.item,
          from.item_text,
          {},
          place_for(from.part1),
          place_for(from.part2),
          from.measure,
          from.finding,
          from.steps,
          from.start,
          from.end,
          from.period,
          from.responsible,
          from.page,
          from.budget,
          from.follow_up};
}

}  // namespace

Report without_scores(const Draft& draft) {
  Report report{draft.source,
                draft.document_type,
                draft.agency,
                draft.fiscal_year,
                {{}, draft.overall.level, draft.overall.level_expected, draft.overall.level_origin},
                {},
                {},
                {},
                draft.plan_year,
                {},
                draft.limitations,
                {},
                draft.unplaced_rows,
                draft.respondents,
                draft.checks,
                draft.findings,
                draft.corrections,
                draft.strengths,
                draft.ranks,
                {}};
  for (const auto& from : draft.instruments) {
    report.instruments.push_back({from.code, {}, place_for(from.part1), place_for(from.part2)});
  }
  for (const auto& from : draft.indicators) {
    report.indicators.push_back({from.number, from.name, from.instrument, {}});
  }
  for (const auto& from : draft.items) {
    report.items.push_back({from.code,
                            from.indicator,
                            from.code_printed,
                            from.group,
                            from.text,
                            {},
                            place_for(from.part1),
                            place_for(from.part2),
                            from.analysis,
                            from.analysis_span});
  }
  for (const auto& from : draft.plans) report.plans.push_back(without_scores(from));
  for (const auto& from : draft.follow_ups) report.follow_ups.push_back(without_scores(from));
  for (const auto& from : draft.history) report.history.push_back({from.year, from.scope, {}});
  return report;
}

void gather(const Draft& draft, const Framework* framework, Evidence& evidence, Report& report) {
  Entering(evidence, report.findings).enter(draft, framework, report);
}

}  // namespace prongsai
