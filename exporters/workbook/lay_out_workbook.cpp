#include "exporters/workbook/lay_out_workbook.h"

#include "exporters/workbook/excel_limits.h"
#include "exporters/workbook/figures/lists.h"
#include "exporters/workbook/figures/results.h"
#include "exporters/workbook/sheets/agencies.h"
#include "exporters/workbook/sheets/agency_facts.h"
#include "exporters/workbook/sheets/choice_lists.h"
#include "exporters/workbook/sheets/findings.h"
#include "exporters/workbook/sheets/heat_map.h"
#include "exporters/workbook/sheets/history.h"
#include "exporters/workbook/sheets/issues.h"
#include "exporters/workbook/sheets/items.h"
#include "exporters/workbook/sheets/legend.h"
#include "exporters/workbook/sheets/limitations.h"
#include "exporters/workbook/sheets/overview.h"
#include "exporters/workbook/sheets/plans.h"
#include "exporters/workbook/sheets/review.h"
#include "exporters/workbook/sheets/sources.h"
#include "exporters/workbook/sheets/summary.h"
#include "exporters/workbook/sheets/told_besides.h"
#include "exporters/workbook/sheets/visits.h"
#include "exporters/workbook/translate.h"

namespace prongsai {
namespace {

// The font of Thai offices, in the size of official letters; row_height.cpp measures in it.
Workbook empty_workbook(const WorkbookOptions& options) {
  Workbook workbook;
  workbook.font = "TH Sarabun New";
  workbook.font_points = 16;
  workbook.thai_digits = options.digits == Digits::kThai;
  return workbook;
}

// The two forms and the hidden sheets they calculate in; there is nothing to show of no agency.
struct Forms {
  std::vector<Sheet> shown;
  std::vector<Sheet> hidden;
};

Forms lay_out_forms(const Results& results, const Sheet& agencies) {
  const Lists lists = gather_lists(results);
  if (lists.agencies.empty()) return {};
  const View view = choose_view(results, lists);
  ChoiceLists choices = lay_out_choice_lists(results, lists);
  Overview overview = lay_out_overview(results, agencies, lists, choices, view);
  Forms forms;
  forms.shown.push_back(std::move(overview.sheet));
  if (results.options.scope == WorkbookScope::kAll) {
    FactsSheet facts = lay_out_facts(results);
    forms.shown.push_back(lay_out_summary(results, agencies, lists, choices, facts,
                                          overview.workings.row_keys, view));
    forms.hidden.push_back(std::move(facts.sheet));
  }
  forms.hidden.push_back(std::move(overview.workings.sheet));
  forms.hidden.push_back(std::move(choices.sheet));
  return forms;
}

void add(std::vector<Sheet>& sheets, std::vector<Sheet> more) {
  for (Sheet& sheet : more) sheets.push_back(std::move(sheet));
}

// What is told of single items, measures and values.
std::vector<Sheet> lay_out_details(const Results& results) {
  std::vector<Sheet> sheets;
  Sheet items = lay_out_items(results);
  Sheet issues = lay_out_issues(results, items);
  sheets.push_back(std::move(items));
  sheets.push_back(lay_out_heat_map(results));
  sheets.push_back(std::move(issues));
  sheets.push_back(lay_out_plans(results));
  const std::vector<VisitCase> visits = visit_cases(results);
  if (!visits.empty()) sheets.push_back(lay_out_visits(results, visits));
  sheets.push_back(lay_out_limitations(results));
  for (Sheet sheet : {lay_out_former_measures(results), lay_out_strengths(results)}) {
    if (!sheet.rows.empty()) sheets.push_back(std::move(sheet));
  }
  sheets.push_back(lay_out_history(results));
  sheets.push_back(lay_out_review(results));
  sheets.push_back(lay_out_findings(results));
  return sheets;
}

}  // namespace

Workbook lay_out_workbook(const RunResult& run, const WorkbookOptions& options,
                          const std::function<void(Workbook&)>& complete) {
  const Results results = gather_results(run, options);
  Workbook workbook = empty_workbook(options);
  std::vector<Sheet>& sheets = workbook.sheets;
  sheets.push_back(lay_out_agencies(results));
  Forms forms = lay_out_forms(results, sheets.front());
  workbook.opens_on = forms.shown.empty() ? 0 : 1;
  add(sheets, std::move(forms.shown));
  if (options.scope == WorkbookScope::kAll) add(sheets, lay_out_details(results));
  sheets.push_back(lay_out_sources(results));
  sheets.push_back(lay_out_legend(results));
  add(sheets, std::move(forms.hidden));
  if (complete) complete(workbook);
  keep_to_limits(workbook, results.words);
  translate(workbook, results.words);
  return workbook;
}

Workbook lay_out_review_workbook(const RunResult& run, const WorkbookOptions& options) {
  const Results results = gather_results(run, options);
  Workbook workbook = empty_workbook(options);
  workbook.sheets.push_back(lay_out_review(results));
  keep_to_limits(workbook, results.words);
  translate(workbook, results.words);
  return workbook;
}

}  // namespace prongsai
