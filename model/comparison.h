#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/calendar.h"
#include "model/framework.h"
#include "model/hundredths.h"
#include "model/record.h"

namespace prongsai {

// ---- documents of one agency and year, joined ----------------------------------------------

// What one of several documents says of a field.
struct SourceValue {
  int source = 0;  // of JoinedAgency::sources
  Hundredths value;
  std::optional<int> page;
  bool operator==(const SourceValue&) const = default;
};

// A field of which the documents say different things; the joined value's first.
struct SourcesDiffer {
  std::string field;  // "overall", "item:i10.part1"
  std::vector<SourceValue> values;
  bool operator==(const SourcesDiffer&) const = default;
};

// What an agency was before it became another kind: an อบต. that is a เทศบาล now.
struct FormerAgency {
  std::string code;  // empty: not known
  std::string name;  // empty: it never was anything else
  bool operator==(const FormerAgency&) const = default;
};

// All that is known of one agency and fiscal year. Every score of `report` names its source.
struct JoinedAgency {
  Report report;                    // its `source` is the first of `sources`
  std::vector<Source> sources;      // the document that counts most first; each content once
  std::vector<DocumentType> types;  // of the sources
  std::optional<int> plans_source;  // of the measures, where there are any
  std::vector<SourcesDiffer> differences;
  std::vector<std::string> duplicates;  // files with the very contents of a source
  FormerAgency former;                  // as the documents still call it
};

// ---- who should have reported --------------------------------------------------------------

struct Announced {
  std::optional<Hundredths> score;
  std::string level;  // empty: not announced
  bool operator==(const Announced&) const = default;
};

// An agency that is expected to report, with what NACC announced of it.
struct RosterEntry {
  std::string code;  // of the gazetteer; empty: not known
  std::string name;
  std::string kind;
  std::string district;
  std::string province;
  std::string url;  // of its report
  std::map<FiscalYear, Announced> announced;
  FormerAgency former = {};
  bool operator==(const RosterEntry&) const = default;
};

enum class ReportState { kReceived, kNotFound, kUnreadable };

// An agency of the roster in one year.
struct RosterRow {
  RosterEntry agency;
  FiscalYear year;
  ReportState state = ReportState::kNotFound;
  std::optional<std::size_t> joined;  // which of the joined agencies
  std::string file;                   // of the report, or of the file that could not be read
  std::optional<Hundredths> score;    // to compare with: of a confirmed misprint the value to use
  std::string level;
  std::optional<int> page;
  Announced announced;
  bool operator==(const RosterRow&) const = default;
};

// How many passed, of how many; no share is ever told without both denominators.
struct PassRate {
  int passed = 0;
  int with_report = 0;  // a readable report with a score
  int all = 0;          // of the roster
  int announced_passed = 0;
  int announced = 0;  // of which a score is announced, with or without a report
  bool operator==(const PassRate&) const = default;
};

// The item of one year that is an item of another.
struct ItemPair {
  FiscalYear from;
  ItemCode item;
  FiscalYear to;
  ItemCode same;
  Certainty certainty = Certainty::kSourced;  // the weaker one of the two years' lists
  bool operator==(const ItemPair&) const = default;
};

// ---- notes that last ------------------------------------------------------------------------

// What officers write beside measures for two years, and how it stays with them.

struct FollowUpNote {
  std::string heading;
  std::string text;
  bool operator==(const FollowUpNote&) const = default;
};

// A measure of an agency's plan.
struct FollowUpRow {
  std::string key;            // stays from run to run: agency, year, item and measure
  std::string former_key;     // under which it stood while the agency was another kind; or empty
  std::string former_agency;  // its name then
  std::string province;
  std::string district;
  std::string agency;
  std::optional<FiscalYear> year;
  std::optional<FiscalYear> plan_year;
  std::string item;  // "i10", "ตช.4"; empty: not said
  std::string measure;
  std::vector<FollowUpNote> notes;  // what is filled in, in the order of the headings
  // Whether it helped, where a record of the plan's year is there.
  std::string compared;  // what is set against each other: "o10 → o12", "ตช.4"; empty: nothing
  std::optional<Hundredths> before;
  std::optional<Hundredths> after;
  std::string twin;  // whose measure has nearly these words: "อบต.ข 2568"; empty: nobody's
  bool vanished = false;  // no document of this run has the measure any more
  bool operator==(const FollowUpRow&) const = default;
};

struct FollowUp {
  std::vector<std::string> headings;  // of the columns that are for people to fill in
  std::vector<FollowUpRow> rows;
};

// A remark of an older workbook's first sheet.
struct OldRemark {
  std::string agency;
  std::string district;
  std::string year;  // "2568"
  std::string text;
  bool operator==(const OldRemark&) const = default;
};

}  // namespace prongsai
