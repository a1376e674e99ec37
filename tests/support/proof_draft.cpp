#include "tests/support/proof_draft.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "normalizers/numbers/score.h"
#include "pipeline/reference/load_reference.h"
#include "tests/support/project.h"

namespace prongsai {
namespace {

using Raws = std::vector<std::string>;

void add_instrument(Instrument code, const Raws& raws, Draft& draft) {
  InstrumentResult<Readings> result;
  result.code = code;
  if (raws.size() == 1) result.score = prints(raws);
  if (raws.size() == 2) {
    result.part1 = prints({raws[0]});
    result.part2 = prints({raws[1]});
  }
  draft.instruments.push_back(std::move(result));
}

void add_indicators(const Raws& raws, Draft& draft) {
  const Framework& framework = real_reference().frameworks.at(FiscalYear{2568});
  for (std::size_t i = 0; i < raws.size(); ++i) {
    const FrameworkIndicator& indicator = framework.indicators[i];
    draft.indicators.push_back(
        {indicator.number, indicator.name, indicator.instrument, prints({raws[i]})});
  }
}

// Item scores in the framework's order; an e-item of 2568 has two.
void add_items(int year, const Raws& raws, Draft& draft) {
  std::size_t next = 0;
  const Framework& framework = real_reference().frameworks.at(FiscalYear{year});
  for (const FrameworkItem& item : framework.items) {
    ItemResult<Readings> result;
    result.code = item.code;
    result.indicator = item.indicator;
    if (framework.eit_parts && item.code.instrument == Instrument::kEit) {
      result.part1 = prints({raws.at(next)});
      result.part2 = prints({raws.at(next + 1)});
      next += 2;
    } else {
      result.score = prints({raws.at(next++)});
    }
    draft.items.push_back(std::move(result));
  }
}

// "item:e1.part2" -> "item:e1" and 2; part 0: the score itself.
template <typename Results, typename Name>
auto& number_of(Results& results, const std::string& field, Name name) {
  const std::size_t dot = field.find(".part");
  const std::string whole = field.substr(0, dot);
  for (auto& result : results) {
    if (name(result) != whole) continue;
    if (dot == std::string::npos) return result.score;
    auto& part = field.back() == '1' ? result.part1 : result.part2;
    if (!part) throw std::out_of_range("no part: " + field);
    return *part;
  }
  throw std::invalid_argument("no field " + field);
}

template <typename Record>
auto& number_in(Record& record, const std::string& field) {
  if (field == "overall") return record.overall.score;
  if (field.starts_with("indicator:")) {
    for (auto& result : record.indicators) {
      if ("indicator:" + std::to_string(result.number) == field) return result.score;
    }
    throw std::invalid_argument("no field " + field);
  }
  if (field.starts_with("instrument:")) {
    return number_of(record.instruments, field, [](const auto& result) {
      return "instrument:" + std::string(name(result.code));
    });
  }
  return number_of(record.items, field,
                   [](const auto& result) { return "item:" + to_string(result.code); });
}

}  // namespace

const Reference& real_reference() {
  static const Reference reference =
      load_reference(prongsai::testing::source_folder() / "reference");
  return reference;
}

Reading print(const std::string& raw, const std::string& seen_in) {
  Reading reading;
  reading.raw = raw;
  if (const auto value = parse_score(raw)) reading.candidates = {{*value, 1}};
  reading.origin = {1, Rect{10, 10, 40, 20}, Method::kText};
  reading.seen_in = seen_in;
  return reading;
}

Readings prints(const std::vector<std::string>& raws) {
  Readings readings;
  for (const std::string& raw : raws) readings.push_back(print(raw));
  return readings;
}

Readings scans(const std::vector<std::string>& raws) {
  Readings readings = prints(raws);
  for (Reading& reading : readings) reading.origin.method = Method::kOcr;
  return readings;
}

Draft scanned(Draft draft) {
  const auto scan = [](Readings& readings) {
    for (Reading& reading : readings) reading.origin.method = Method::kOcr;
  };
  const auto scan_parts = [&](auto& result) {
    scan(result.score);
    if (result.part1) scan(*result.part1);
    if (result.part2) scan(*result.part2);
  };
  scan(draft.overall.score);
  for (auto& instrument : draft.instruments) scan_parts(instrument);
  for (auto& indicator : draft.indicators) scan(indicator.score);
  for (auto& item : draft.items) scan_parts(item);
  return draft;
}

Draft draft_2568() {
  Draft draft;
  draft.fiscal_year = FiscalYear{2568};
  draft.overall.score = prints({"๙๖.๘๓"});
  draft.overall.level = "ผ่านดี";
  add_instrument(Instrument::kIit, {"๙๓.๘๐"}, draft);
  add_instrument(Instrument::kEit, {"๙๗.๓๘", "๙๗.๒๒"}, draft);
  add_instrument(Instrument::kOit, {"๙๘.๗๕"}, draft);
  add_indicators(
      {"99.42", "97.97", "100.00", "76.23", "95.36", "98.27", "97.43", "96.20", "97.50", "100.00"},
      draft);
  Raws items = {"98.26", "100.00", "100.00", "94.78", "100.00", "99.13", "100.00", "100.00",
                "100.00", "35.65", "100.00", "93.04", "96.52", "95.65", "93.91",
                // e1 .. e9, part 1 and part 2 of each
                "96.80", "98.00", "96.80", "98.00", "100.00", "100.00", "97.20", "97.00", "97.60",
                "98.00", "96.80", "98.00", "97.20", "96.00", "97.20", "95.00", "96.80", "95.00"};
  items.insert(items.end(), 28, "100.00");
  items[15 + 18 + 9] = "50.00";  // o10
  add_items(2568, items, draft);
  return draft;
}

Draft draft_2564() {
  Draft draft;
  draft.fiscal_year = FiscalYear{2564};
  draft.overall.score = prints({"98.25"});
  draft.overall.level = "AA";
  add_instrument(Instrument::kIit, {"100.00"}, draft);
  add_instrument(Instrument::kEit, {"100.00"}, draft);
  add_instrument(Instrument::kOit, {"95.63"}, draft);
  Raws indicators(8, "100.00");
  indicators.insert(indicators.end(), {"97.50", "93.75"});
  add_indicators(indicators, draft);
  Raws items(30 + 15 + 43, "100.00");
  items[30 + 15 + 12] = "0.00";  // o13, one of eight in 9.2
  items[30 + 15 + 33] = "0.00";  // o34, one of eight in 10.1
  add_items(2564, items, draft);
  return draft;
}

Draft league_row(const std::vector<std::string>& indicators, const std::string& iit,
                 const std::string& eit, const std::string& oit, const std::string& overall) {
  Draft draft;
  draft.document_type = DocumentType::kLeagueTable;
  draft.fiscal_year = FiscalYear{2565};
  draft.overall.score = prints({overall});
  add_instrument(Instrument::kIit, {iit}, draft);
  add_instrument(Instrument::kEit, {eit}, draft);
  add_instrument(Instrument::kOit, {oit}, draft);
  add_indicators(indicators, draft);
  return draft;
}

Readings& readings_of(Draft& draft, const std::string& field) { return number_in(draft, field); }

const Score& score_of(const Report& report, const std::string& field) {
  return number_in(report, field);
}

const Check* find_check(const Report& report, const std::string& id) {
  const auto found = std::find_if(report.checks.begin(), report.checks.end(),
                                  [&](const Check& check) { return check.id == id; });
  return found == report.checks.end() ? nullptr : &*found;
}

std::vector<std::string> codes_of(const Findings& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) codes.push_back(finding.code);
  return codes;
}

}  // namespace prongsai
