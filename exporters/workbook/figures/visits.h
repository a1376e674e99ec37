#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "exporters/workbook/figures/results.h"

namespace prongsai {

// How an agency is helped: by people who come, or at a clinic where its web site is mended.
enum class Help { kVisit, kClinic };

// Why an agency is chosen. The first six are reasons to come, the others to send it to the clinic.
enum class Reason {
  kSurveyLevel,  // IIT or EIT hold its level down
  kSurveyFall,   // IIT or EIT fell since last year
  kIitEitGap,
  kEitPartsGap,
  kGraft,             // questions on bribery, false claims and favouring below 100
  kSurveyUnanswered,  // IIT and EIT items below the threshold without a measure
  kOitLevel,
  kOitFall,
  kOitZero,  // OIT items at 0
  kOitUnanswered,
};
inline constexpr int kReasons = 10;
inline constexpr int kHundredthsOfOne = 100;  // a count of 3 items is 3.00, too

// From what on a reason counts, and for how much. Both can be changed in the workbook: these stand
// there at first. Weights are whole: points of the survey weigh as points, an item more.
struct Criterion {
  const char* header;   // of its column
  const char* meaning;  // what is counted
  Help help;
  bool is_count;  // of items; else points of a score
  Hundredths at_least;
  int weight;
};
[[nodiscard]] const Criterion& criterion(Reason reason);

struct ReasonFound {
  Hundredths value;   // points; 3 items are 3.00
  std::string words;  // "EIT ขาด 0.80 คะแนนสู่ระดับผ่านดี", in the workbook's language
  bool doubtful = false;           // rests on a value that a person must look at first
  bool changed = false;            // the years were measured by different yardsticks
  bool yardstick_unknown = false;  // nobody knows whether they were
};

// An agency's latest record and how it might be helped.
struct VisitCase {
  const AgencyResult* result = nullptr;
  Help help = Help::kVisit;
  std::array<std::optional<ReasonFound>, kReasons> reasons;  // of its kind of help only
  std::string respondents;  // "IIT 23, EIT 50 + 20"; empty: not known
  std::vector<std::string> remarks;
};

// Every agency that has any reason to be visited, then every one that has any to be sent to the
// clinic, both in the order of the results and by their latest counted records. An agency may be
// both. Small reasons are there, too: they count when somebody sets the criteria lower.
//
// A fall of IIT or EIT is none where a single person who answered otherwise could make it: with n
// people one moves a score by up to 100/n. Where n is not known the fall stands and says so.
[[nodiscard]] std::vector<VisitCase> visit_cases(const Results& results);

// By the criteria as they stand at first; 0: nothing speaks for it.
[[nodiscard]] Hundredths urgency(const VisitCase& visit);

}  // namespace prongsai
