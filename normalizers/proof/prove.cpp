#include "normalizers/proof/prove.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "normalizers/proof/determined.h"
#include "normalizers/proof/evidence.h"
#include "normalizers/proof/expectations.h"
#include "normalizers/proof/gather.h"
#include "normalizers/proof/grid_proof.h"
#include "normalizers/proof/level.h"
#include "normalizers/proof/plan_copies.h"
#include "normalizers/proof/points.h"
#include "normalizers/proof/settle_values.h"
#include "normalizers/proof/statuses.h"
#include "normalizers/proof/sums.h"

namespace prongsai {
namespace {

// The framework to prove against, and how far it goes.
struct Measure {
  const Framework* framework = nullptr;  // nullptr: no sums at all
  Trust trust = Trust::kNearest;
};

Measure choose_measure(const Draft& draft, const Reference& reference) {
  const bool of_nacc = draft.document_type != DocumentType::kOtherProgramme &&
                       draft.document_type != DocumentType::kNotIta;
  if (!of_nacc || reference.frameworks.empty()) return {};
  if (!draft.fiscal_year) return {&reference.frameworks.rbegin()->second, Trust::kNearest};
  bool its_own = false;
  const Framework* framework = framework_for(reference, *draft.fiscal_year, &its_own);
  if (!its_own) return {framework, Trust::kNearest};
  const bool sourced = framework->items_certainty == Certainty::kSourced;
  return {framework, sourced ? Trust::kWhole : Trust::kStructure};
}

Expectations expectations_of(const Draft& draft, const Measure& measure) {
  if (draft.document_type != DocumentType::kAnalysisReport) return {};
  return {true, measure.framework->eit_parts && measure.trust == Trust::kWhole,
          measure.trust == Trust::kWhole};
}

Finding year_unknown(const Draft& draft) {
  const std::string year =
      draft.fiscal_year ? std::to_string(draft.fiscal_year->buddhist_era) : std::string();
  return {Severity::kReview,
          "year-unknown",
          "fiscal_year",
          {},
          year.empty() ? "ไม่พบปีงบประมาณของการประเมิน จึงไม่ได้ตรวจรายข้อ"
                       : "ไม่มีข้อมูลกรอบการประเมินของปีงบประมาณ " + year + " จึงไม่ได้ตรวจรายข้อ",
          year.empty()
              ? "no fiscal year found; items were not checked"
              : "no framework of fiscal year " + year + " is known; items were not checked"};
}

// What the year's list of items says is not certain: the document's own items are taken, none is
// missed, and a mean of them that fails says nothing.
Finding items_learnt(const Draft& draft) {
  const auto count = [&](Instrument instrument) {
    return std::to_string(
        std::count_if(draft.items.begin(), draft.items.end(),
                      [&](const auto& item) { return item.code.instrument == instrument; }));
  };
  const std::string found = "IIT " + count(Instrument::kIit) + ", EIT " + count(Instrument::kEit) +
                            ", OIT " + count(Instrument::kOit);
  return {Severity::kInfo,
          "items-learnt",
          "fiscal_year",
          {},
          "รายการข้อคำถามของปีนี้ยังไม่ยืนยัน จึงใช้จำนวนข้อตามเอกสาร: " + found,
          "the year's list of items is not certain; the document's own are taken: " + found};
}

Finding not_allowed(const Slot& slot) {
  const std::string value = to_string(*slot.score->value);
  return {Severity::kReview,
          "value-not-allowed",
          slot.field,
          slot.score->origin.page,
          "คะแนน " + value + " ไม่ใช่ค่าที่แบบตรวจ OIT ของปีนี้ให้ได้",
          value + " is no score that an OIT item of this year can have"};
}

// OIT items of a year whose possible scores are known mean themselves, not a rounded number.
std::vector<Check> check_oit_items(const Framework& framework, Evidence& evidence,
                                   Findings& findings) {
  std::vector<Check> checks;
  if (framework.oit_values.empty()) return checks;
  for (const FrameworkItem& item : framework.items) {
    const int index = evidence.place(item_field(item.code));
    if (item.code.instrument != Instrument::kOit || index < 0) continue;
    Slot& slot = evidence.at(index);
    slot.allowed = &framework.oit_values;
    if (!slot.known()) continue;
    const Hundredths value = *slot.score->value;
    slot.own_check = "allowed-value:" + to_string(item.code);
    checks.push_back({slot.own_check, slot.allows(value), {}, value, {slot.field}});
    if (slot.allows(value)) {
      slot.meaning = exact(value);
    } else {
      slot.not_allowed = true;
      findings.push_back(not_allowed(slot));
    }
  }
  return checks;
}

std::size_t failing(const std::vector<Sum>& sums) {
  return static_cast<std::size_t>(
      std::count_if(sums.begin(), sums.end(), [](const Sum& sum) { return !sum.check.holds; }));
}

// The year's sums. Scores are printed from unrounded answers, so that with the respondents known
// the totals follow to the last digit. A report whose totals go by the rounded items (one hundredth
// off here and there) is measured by what its printed numbers can mean instead; one that was read
// by a recogniser has to pass the strict measure, as a hundredth may be a misread digit.
std::vector<Sum> sums_on_grid(const Framework& framework, Trust trust, GridProof& grid,
                              const Evidence& evidence) {
  const std::vector<Sum> by_prints = make_sums(evidence, framework, trust);
  if (trust != Trust::kWhole) return by_prints;
  grid.narrow();
  std::vector<Sum> exact = make_sums(evidence, framework, trust);
  const auto& slots = evidence.slots();
  const bool certain =
      std::all_of(slots.begin(), slots.end(), [](const Slot& slot) { return slot.certain; });
  if (!certain || failing(exact) == failing(by_prints)) return exact;
  grid.widen();
  return by_prints;
}

void prove_with(const Measure& measure, const Expectations& expected, Evidence& evidence,
                Report& report) {
  const Framework& framework = *measure.framework;
  const Trust trust = measure.trust;
  settle_points(framework, evidence);
  settle_values(framework, trust, evidence, report.findings);
  compare_plans(report, evidence, report.findings);
  std::vector<Check> own_checks;
  if (trust != Trust::kNearest) own_checks = check_oit_items(framework, evidence, report.findings);
  const bool has_grid = trust == Trust::kWhole;
  GridProof grid(has_grid ? framework : Framework{}, evidence);
  std::vector<Sum> sums = sums_on_grid(framework, trust, grid, evidence);
  for (Check& check : grid.make_checks(report.findings)) own_checks.push_back(std::move(check));
  settle_statuses(sums, grid, evidence, report.findings);
  settle_plans(evidence, report);
  report.respondents = grid.respondents();
  for (Sum& sum : sums) {
    if (!sum.deep) report.checks.push_back(std::move(sum.check));
  }
  std::move(own_checks.begin(), own_checks.end(), std::back_inserter(report.checks));
  if (trust != Trust::kNearest) check_level(framework, report);
  std::map<std::string, Hundredths> determined;
  if (trust == Trust::kWhole && expected.items) {
    determined = determined_values(framework, trust, grid, evidence);
  }
  report_missing(expected, determined, report);
}

}  // namespace

Report prove(const Draft& draft, const Reference& reference) {
  const Measure measure = choose_measure(draft, reference);
  Draft completed = draft;
  Expectations expected;
  if (measure.framework) {
    expected = expectations_of(draft, measure);
    complete(*measure.framework, expected, completed);
    if (measure.trust == Trust::kNearest) completed.findings.push_back(year_unknown(draft));
    if (measure.trust == Trust::kStructure && !draft.items.empty()) {
      completed.findings.push_back(items_learnt(draft));
    }
  }
  lend_plan_readings(completed);

  Report report = without_scores(completed);
  Evidence evidence;
  gather(completed, measure.framework, evidence, report);
  if (measure.framework) {
    prove_with(measure, expected, evidence, report);
  } else {
    compare_plans(report, evidence, report.findings);
    settle_statuses({}, GridProof(Framework{}, evidence), evidence, report.findings);
    settle_plans(evidence, report);
  }
  return report;
}

}  // namespace prongsai
