#include "pipeline/dump/record_text.h"

#include <optional>
#include <string_view>
#include <utility>

#include "exporters/record_names.h"
#include "pipeline/dump/score_text.h"
#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

// Collects "field  value" lines. Absent texts are left out, so that a dump shows what there is.
class Lines {
 public:
  void add(std::string_view field, std::string_view value) {
    text_ += field;
    text_ += "  ";
    text_ += value;
    text_ += '\n';
  }
  void add_text(std::string_view field, std::string_view value) {
    if (!value.empty()) add(field, '"' + one_line(value) + '"');
  }
  void add_text(std::string_view field, const Text& text) {
    if (!text.value.empty()) {
      add(field, '"' + one_line(text.value) + "\" " + text_form(text.origin));
    }
  }
  template <typename Optional>
  void add_number(std::string_view field, const Optional& number) {
    if (number) add(field, text_form(*number));
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void add_document(const Source& source, DocumentType type, const Agency& agency, Lines& lines) {
  lines.add("source", one_line(source.file) + ' ' + std::string(record_name(source.kind)));
  if (source.row) {
    lines.add("source.row",
              'p' + std::to_string(source.row->page) + " row " + std::to_string(source.row->row));
  }
  if (source.page_from && source.page_to) {
    lines.add("source.pages",
              'p' + std::to_string(*source.page_from) + " to p" + std::to_string(*source.page_to));
  }
  lines.add("document_type", record_name(type));
  lines.add_text("agency", Text{agency.name, agency.origin});
  lines.add_text("agency.printed", agency.name_printed);
  lines.add_text("agency.kind", agency.kind);
  lines.add_text("agency.district", agency.district.value_or(""));
  lines.add_text("agency.province", agency.province.value_or(""));
  lines.add_text("agency.code", agency.code.value_or(""));
}

template <typename Number>
void add_totals(const BasicReport<Number>& report, Lines& lines) {
  lines.add("overall", text_form(report.overall.score));
  lines.add_text("level", Text{report.overall.level.value_or(""), report.overall.level_origin});
  lines.add_text("level_expected", report.overall.level_expected.value_or(""));
  for (const InstrumentResult<Number>& result : report.instruments) {
    const std::string field = "instrument:" + std::string(name(result.code));
    lines.add(field, text_form(result.score));
    lines.add_number(field + ".part1", result.part1);
    lines.add_number(field + ".part2", result.part2);
  }
  for (const IndicatorResult<Number>& result : report.indicators) {
    const std::string field = "indicator:" + std::to_string(result.number);
    lines.add(field, text_form(result.score));
    lines.add_text(field + ".name", result.name);
  }
}

template <typename Number>
void add_items(const std::vector<ItemResult<Number>>& items, Lines& lines) {
  for (const ItemResult<Number>& item : items) {
    const std::string field = "item:" + to_string(item.code);
    lines.add(field, text_form(item.score));
    lines.add_number(field + ".part1", item.part1);
    lines.add_number(field + ".part2", item.part2);
    lines.add(field + ".indicator", std::to_string(item.indicator));
    lines.add_text(field + ".code_printed", item.code_printed);
    lines.add_text(field + ".group", item.group);
    lines.add_text(field + ".text", item.text);
    if (item.analysis) lines.add_text(field + ".analysis", *item.analysis);
    if (item.analysis_span) lines.add(field + ".analysis_span", to_string(*item.analysis_span));
  }
}

template <typename Number>
void add_plan(const std::string& field, const Plan<Number>& plan, Lines& lines) {
  lines.add(field, (plan.item ? to_string(*plan.item) : "-") + " of indicator " +
                       (plan.indicator ? std::to_string(*plan.indicator) : "-"));
  lines.add_text(field + ".item_text", plan.item_text);
  lines.add(field + ".score", text_form(plan.score));
  lines.add_number(field + ".part1", plan.part1);
  lines.add_number(field + ".part2", plan.part2);
  lines.add_text(field + ".measure", plan.measure);
  lines.add_text(field + ".finding", plan.finding);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    lines.add_text(field + ".step:" + std::to_string(i + 1), plan.steps[i]);
  }
  lines.add(field + ".days", text_form(plan.start) + " .. " + text_form(plan.end));
  lines.add_text(field + ".period", plan.period);
  for (const Text& unit : plan.responsible) lines.add_text(field + ".responsible", unit);
  lines.add_text(field + ".budget", plan.budget);
  lines.add_text(field + ".follow_up", plan.follow_up);
}

void add_checks(const std::vector<Check>& checks, Lines& lines) {
  for (const Check& check : checks) {
    std::string text = check.id + (check.holds ? " holds" : " fails");
    if (check.expected) text += " expected " + to_string(*check.expected);
    if (check.printed) text += " printed " + to_string(*check.printed);
    for (const std::string& input : check.inputs) text += ' ' + input;
    lines.add("check", text);
  }
}

void add_findings(const Findings& findings, Lines& lines) {
  for (const Finding& finding : findings) {
    std::string text(record_name(finding.severity));
    text += ' ' + finding.code;
    if (!finding.where.empty()) text += ' ' + finding.where;
    if (finding.page) text += " p" + std::to_string(*finding.page);
    lines.add("finding", text + " \"" + one_line(finding.message_en) + '"');
  }
}

template <typename Number>
std::string report_text(const BasicReport<Number>& report) {
  Lines lines;
  add_document(report.source, report.document_type, report.agency, lines);
  if (report.fiscal_year) {
    lines.add("fiscal_year", std::to_string(report.fiscal_year->buddhist_era));
  }
  add_totals(report, lines);
  add_items(report.items, lines);
  for (const UnplacedRow& row : report.unplaced_rows) {
    std::string words = row.code_printed + " " + row.text.value;
    for (const Text& score : row.scores) words += " | " + score.value;
    lines.add_text("unplaced_row", words);
  }
  if (report.plan_year) lines.add("plan_year", std::to_string(report.plan_year->buddhist_era));
  for (std::size_t i = 0; i < report.plans.size(); ++i) {
    add_plan("plan:" + std::to_string(i + 1), report.plans[i], lines);
  }
  for (std::size_t i = 0; i < report.follow_ups.size(); ++i) {
    add_plan("follow_up:" + std::to_string(i + 1), report.follow_ups[i], lines);
  }
  for (const Text& strength : report.strengths) lines.add_text("strength", strength);
  for (const Text& limitation : report.limitations) lines.add_text("limitation", limitation);
  for (const Rank& rank : report.ranks) {
    lines.add_text(
        "rank:" + std::to_string(rank.position) + '/' + (rank.of ? std::to_string(*rank.of) : "?"),
        rank.text);
  }
  for (const HistoryEntry<Number>& entry : report.history) {
    lines.add("history:" + std::to_string(entry.year.buddhist_era) + ':' + entry.scope,
              text_form(entry.score));
  }
  add_checks(report.checks, lines);
  add_findings(report.findings, lines);
  return lines.take();
}

template <typename Number>
std::string all_text(const std::vector<BasicReport<Number>>& reports) {
  std::string text;
  for (const BasicReport<Number>& report : reports) {
    if (!text.empty()) text += '\n';
    text += report_text(report);
  }
  return text;
}

}  // namespace

std::string drafts_text(const std::vector<Draft>& drafts) { return all_text(drafts); }

std::string reports_text(const std::vector<Report>& reports) { return all_text(reports); }

}  // namespace prongsai
