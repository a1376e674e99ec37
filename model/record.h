#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/boxed.h"
#include "model/calendar.h"
#include "model/document.h"
#include "model/finding.h"
#include "model/hundredths.h"
#include "model/item_code.h"
#include "model/origin.h"

namespace prongsai {

// ---- numbers as evidence -------------------------------------------------------------------

// A value that the characters at one place may stand for.
struct Candidate {
  Hundredths value;
  double likelihood = 1;  // of the candidates of one reading, adding up to at most 1
  bool operator==(const Candidate&) const = default;
};

// One place where a number of the report is printed. A sound text layer gives one candidate with
// likelihood 1.
struct Reading {
  std::string raw;                    // the characters as they stand there: "๙๖.๘๓"
  std::vector<Candidate> candidates;  // best first; empty: there is ink, but no number in it
  Origin origin;
  std::string seen_in;    // which print this is: "sentence", "indicator-table", "plan"
  bool weighted = false;  // points out of the instrument's weight instead of 0-100
  bool operator==(const Reading&) const = default;
};

// All prints of one number, in document order. Empty: not printed anywhere.
using Readings = std::vector<Reading>;

// ---- numbers as results --------------------------------------------------------------------

// record-format.md gives the exact meaning of each.
enum class Status { kVerified, kRead, kRepaired, kConflict, kConfirmed, kMissing };

// What a person says of a value after looking at the page.
enum class Verdict {
  kCorrect,        // it stands there as it is here
  kCorrected,      // another value stands there; it is the record's now
  kNotInDocument,  // the document does not print it
  kUnreadable,     // nobody can read it
  kMisprint,       // it stands there as it is here, and the agency printed it wrong
};

struct Confirmation {
  Verdict verdict = Verdict::kCorrect;
  std::string by;  // empty: not said
  std::optional<Date> on;
  std::string note;
  bool operator==(const Confirmation&) const = default;
};

// A score of the record, 0.00 to 100.00.
struct Score {
  std::optional<Hundredths> value;  // empty exactly when status is kMissing
  Status status = Status::kMissing;
  std::string raw;  // as printed; empty for computed and missing ones
  Origin origin;
  double confidence = 0;             // 0 to 1
  std::vector<std::string> checks;   // ids of the checks this score takes part in
  std::optional<Hundredths> points;  // set when weighted points are printed
  // What a recogniser said the characters may be, best first; empty where it was sure, too.
  std::vector<Candidate> candidates = {};
  std::vector<Confirmation> confirmed = {};  // empty, or the one that counts
  std::optional<Hundredths> used = {};       // to compare with, where a misprint was confirmed
  std::optional<int> source = {};            // of a joined record: which of its sources, from 0
  bool operator==(const Score&) const = default;
};

// One piece of ITA's arithmetic, computed.
struct Check {
  std::string id;  // "indicator-mean:4"
  bool holds = false;
  std::optional<Hundredths> expected;
  std::optional<Hundredths> printed;
  std::vector<std::string> inputs;  // fields: "item:i10"
  bool operator==(const Check&) const = default;
};

// ---- the record ----------------------------------------------------------------------------

enum class DocumentType { kAnalysisReport, kResultSheet, kLeagueTable, kOtherProgramme, kNotIta };

struct Agency {
  std::string name;  // canonical when matched with the gazetteer, else as printed
  std::string name_printed;
  std::string kind;  // "องค์การบริหารส่วนตำบล"; empty: not recognised
  std::optional<std::string> district;
  std::optional<std::string> province;
  std::optional<std::string> code;  // gazetteer's code when matched
  Origin origin;
  bool operator==(const Agency&) const = default;
};

// A number of one part of EIT: few entries have parts.
template <typename Number>
struct PartOf {
  using Type = std::optional<Number>;
};
template <>
struct PartOf<Score> {
  using Type = Boxed<Score>;
};
template <typename Number>
using Part = typename PartOf<Number>::Type;

template <typename Number>
struct Overall {
  Number score;
  std::optional<std::string> level;           // as printed
  std::optional<std::string> level_expected;  // what follows from the scores by the year's rule
  Origin level_origin;
  bool operator==(const Overall&) const = default;
};

template <typename Number>
struct InstrumentResult {
  Instrument code = Instrument::kIit;
  Number score;
  Part<Number> part1;  // EIT, in the years that have parts
  Part<Number> part2;
  bool operator==(const InstrumentResult&) const = default;
};

template <typename Number>
struct IndicatorResult {
  int number = 0;
  std::string name;
  Instrument instrument = Instrument::kIit;
  Number score;
  bool operator==(const IndicatorResult&) const = default;
};

template <typename Number>
struct ItemResult {
  ItemCode code;
  int indicator = 0;
  std::string code_printed;  // "ข้อ 1๑"
  Text group;                // OIT sub-group as printed; empty value: none
  Text text;
  Number score;
  Part<Number> part1;
  Part<Number> part2;
  std::optional<Text> analysis;
  std::optional<ItemCode> analysis_span = {};  // one text for several items: the first of them
  bool operator==(const ItemResult&) const = default;
};

// A row of an item table that is no item of the year, as it stands there.
struct UnplacedRow {
  std::optional<int> indicator;  // under whose heading it stands
  std::string code_printed;
  Text text;
  std::vector<Text> scores;
  bool operator==(const UnplacedRow&) const = default;
};

template <typename Number>
struct Plan {
  std::optional<int> indicator;
  std::optional<ItemCode> item;
  Text item_text;
  Number score;
  Part<Number> part1;
  Part<Number> part2;
  Text measure;
  Text finding;
  std::vector<Text> steps;
  std::optional<Date> start;
  std::optional<Date> end;
  Text period;  // as printed
  std::vector<Text> responsible;
  std::optional<int> page = {};
  Text budget = {};     // as printed
  Text follow_up = {};  // how the measure is to be watched; of a former one, what came of it
  bool operator==(const Plan&) const = default;
};

template <typename Number>
struct HistoryEntry {
  FiscalYear year;
  std::string scope;  // "overall", "IIT", "1" .. "10"
  Number score;
  bool operator==(const HistoryEntry&) const = default;
};

// A place among other agencies that a report names: "ลำดับที่ 76 จาก 211 แห่ง".
struct Rank {
  int position = 0;
  std::optional<int> of;  // how many there are
  Text text;              // the words around it
  bool operator==(const Rank&) const = default;
};

// How many people answered, as far as the scores tell it.
struct Respondents {
  std::string group;  // "IIT", "EIT.part1"
  int count = 0;
  bool operator==(const Respondents&) const = default;
};

// A person's correction of a field that is no score: "agency.district", "item:i10.analysis".
struct Correction {
  std::string field;
  std::string was;    // the value before; empty: none
  std::string value;  // empty: none
  Confirmation confirmation;
  bool operator==(const Correction&) const = default;
};

template <typename Number>
struct BasicReport {
  Source source;
  DocumentType document_type = DocumentType::kAnalysisReport;
  Agency agency;
  std::optional<FiscalYear> fiscal_year;
  Overall<Number> overall;
  std::vector<InstrumentResult<Number>> instruments;
  std::vector<IndicatorResult<Number>> indicators;
  std::vector<ItemResult<Number>> items;
  std::optional<FiscalYear> plan_year;
  std::vector<Plan<Number>> plans;
  std::vector<Text> limitations;
  std::vector<HistoryEntry<Number>> history;
  std::vector<UnplacedRow> unplaced_rows;
  std::vector<Respondents> respondents;  // filled by prove()
  std::vector<Check> checks;             // filled by prove()
  Findings findings;
  std::vector<Correction> corrections = {};  // made, in the order of the record's fields
  std::vector<Text> strengths = {};
  std::vector<Rank> ranks = {};
  std::vector<Plan<Number>> follow_ups = {};  // former measures, with what came of them; no scores
  bool operator==(const BasicReport&) const = default;
};

// What the pages say: every field with all its prints. Made by interpret(), consumed by prove().
using Draft = BasicReport<Readings>;

// What is known: every field with its value and how it was come by. The source of every export.
using Report = BasicReport<Score>;

}  // namespace prongsai
