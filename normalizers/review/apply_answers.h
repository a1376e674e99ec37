#pragma once

#include <string>
#include <vector>

#include "model/record.h"
#include "model/reference.h"
#include "model/review.h"

namespace prongsai {

// What became of an answer.
enum class AnswerFate {
  kApplied,
  kContradicts,  // applied, and a check that held before fails now
  kNoSuchField,  // the record has no such field
  kBadValue,     // the value cannot stand in that field: not done
  kNoValue,      // แก้ไข without a value: not done
};

struct AnswerOutcome {
  AnswerFate fate = AnswerFate::kApplied;
  std::vector<std::string> checks;  // that fail now and held before
};

// Puts what people said into a report, each answer about a field of its own, and proves it again.
//
// A value that was confirmed, corrected or called a misprint is `confirmed`; of a misprint the
// printed value stays and `used` is the one given, with which the sums are then made. A value that
// is not in the document is missing; one that nobody can read stays as it was. Corrections of other
// fields are kept in `corrections`. Every other score keeps its value; its status follows what the
// answers change in the proof. Where a confirmed value makes a check fail that held before, the
// finding answer-contradicts says so. Pure; gives one outcome an answer.
std::vector<AnswerOutcome> apply_answers(Report& report, const std::vector<ReviewAnswer>& answers,
                                         const Reference& reference);

}  // namespace prongsai
