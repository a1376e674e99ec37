#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/record.h"
#include "model/reference.h"
#include "model/review.h"
#include "normalizers/review/apply_answers.h"

namespace prongsai {

// Which part of its file a record is about: a league table's row; of several reports bound in one
// file, the first page (as row 0); nothing where the file holds one report.
[[nodiscard]] std::optional<SourceRow> part_of(const Source& source);

// Two answers about one field that say different things.
struct AnswerClash {
  ReviewAnswer first;
  ReviewAnswer second;
};

struct MatchedAnswers {
  std::vector<std::vector<ReviewAnswer>> by_report;  // as many as reports
  std::vector<ReviewAnswer> unmatched;               // about no report in hand
  std::vector<ReviewAnswer> ambiguous;  // about several: an agency's name that two have
  std::vector<AnswerClash> clashes;     // not among by_report: the field stays open
};

// Gives each answer the report it is about: by the document's hash, and by row or agency where the
// document holds several; without a hash by agency (and year, where it is given). The name may be
// written without spaces or marks; it must fit one agency, whose latest year counts where none is
// given. Of its documents of that year the one that counts most (standing.h) of those that have the
// field takes the answer; who the agency is and which year is said of all of them. Answers are completed with the hash and row of their report. Two answers about one field
// with the same verdict and value are one: the later day's. Pure.
[[nodiscard]] MatchedAnswers match_answers(const std::vector<const Report*>& reports,
                                           const std::vector<ReviewAnswer>& answers);

// `known` with `newer` put in: an answer about the same field of the same document takes the old
// one's place. Sorted by document, row and field.
[[nodiscard]] std::vector<ReviewAnswer> merge_answers(std::vector<ReviewAnswer> known,
                                                      const std::vector<ReviewAnswer>& newer);

}  // namespace prongsai
