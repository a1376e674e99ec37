#include "normalizers/proof/prove.h"

#include <algorithm>
#include <string>

#include "normalizers/proof/evidence.h"
#include "normalizers/proof/expectations.h"
#include "normalizers/proof/gather.h"
#include "normalizers/proof/level.h"
#include "normalizers/proof/plan_copies.h"
#include "normalizers/proof/points.h"
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
void narrow_oit_items(const Framework& framework, Evidence& evidence, Findings& findings) {
  if (framework.oit_values.empty()) return;
  for (const FrameworkItem& item : framework.items) {
    const int index = evidence.find(item_field(item.code));
    if (item.code.instrument != Instrument::kOit || index < 0) continue;
    Slot& slot = evidence.at(index);
    const bool allowed =
        std::any_of(framework.oit_values.begin(), framework.oit_values.end(),
                    [&](int value) { return value * 100 == slot.score->value->value; });
    if (allowed) {
      slot.meaning = exact(*slot.score->value);
    } else {
      slot.not_allowed = true;
      findings.push_back(not_allowed(slot));
    }
  }
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
  }
  lend_plan_readings(completed);

  Report report = without_scores(completed);
  Evidence evidence;
  gather(completed, measure.framework, evidence, report);
  compare_plans(report, evidence, report.findings);
  std::vector<Sum> sums;
  if (measure.framework) {
    settle_points(*measure.framework, evidence);
    if (measure.trust != Trust::kNearest) {
      narrow_oit_items(*measure.framework, evidence, report.findings);
    }
    sums = make_sums(evidence, *measure.framework, measure.trust);
  }
  settle_statuses(sums, evidence, report.findings);
  settle_plans(evidence, report);
  for (Sum& sum : sums) report.checks.push_back(std::move(sum.check));
  if (measure.framework) {
    if (measure.trust != Trust::kNearest) check_level(*measure.framework, report);
    report_missing(expected, report);
  }
  return report;
}

}  // namespace prongsai
