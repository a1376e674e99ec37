#include "normalizers/review/answer_book.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "normalizers/numbers/score.h"
#include "normalizers/review/fields.h"
#include "normalizers/review/standing.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

bool same_row(const std::optional<SourceRow>& a, const std::optional<SourceRow>& b) {
  return a == b;
}

// "๙๖.๘๓" and "96.83" say the same.
bool same_value(const ReviewAnswer& a, const ReviewAnswer& b) {
  if (a.value == b.value) return true;
  const auto score = parse_score(a.value);
  return score && score == parse_score(b.value);
}

bool says_the_same(const ReviewAnswer& a, const ReviewAnswer& b) {
  return a.said.verdict == b.said.verdict && same_value(a, b);
}

bool names(const ReviewAnswer& answer, const Report& report) {
  const std::string key = phrase_key(answer.agency);
  return key == phrase_key(report.agency.name) || key == phrase_key(report.agency.name_printed);
}

std::string agency_identity(const Report& report) {
  const Agency& agency = report.agency;
  return agency.code.value_or("") + '|' + agency.name + '|' + agency.kind + '|' +
         agency.district.value_or("") + '|' + agency.province.value_or("");
}

// Who it is and which year: what its documents are joined by.
bool is_of_all_documents(std::string_view field) {
  return field.starts_with("agency.") || field == "fiscal_year";
}

bool same_part(const Report& a, const Report& b) {
  return a.source.sha256 == b.source.sha256 && same_row(part_of(a.source), part_of(b.source));
}

class Matcher {
 public:
  explicit Matcher(const std::vector<const Report*>& reports) : reports_(reports) {
    for (std::size_t i = 0; i < reports.size(); ++i) {
      by_hash_[reports[i]->source.sha256].push_back(i);
    }
  }

  // The reports that the answer may be about; where it may be taken, one document and its copies,
  // or all of an agency and year.
  [[nodiscard]] std::vector<std::size_t> candidates(const ReviewAnswer& answer) const {
    if (answer.sha256.empty()) return that_counts(answer, latest(by_agency(answer, all())));
    const auto found = by_hash_.find(answer.sha256);
    if (found == by_hash_.end()) return {};
    std::vector<std::size_t> of_document = found->second;
    if (answer.row) {
      std::erase_if(of_document, [&](std::size_t i) {
        return !same_row(part_of(reports_[i]->source), answer.row);
      });
    }
    if (of_document.size() > 1 && !answer.agency.empty()) return by_agency(answer, of_document);
    return of_document;
  }

  // Whether all of these documents of an agency take the answer.
  [[nodiscard]] bool of_all_documents(const ReviewAnswer& answer,
                                      const std::vector<std::size_t>& indices) const {
    return answer.sha256.empty() && is_of_all_documents(answer.field) && are_of_one_agency(indices);
  }

 private:
  [[nodiscard]] std::vector<std::size_t> all() const {
    std::vector<std::size_t> indices(reports_.size());
    for (std::size_t i = 0; i < indices.size(); ++i) indices[i] = i;
    return indices;
  }

  [[nodiscard]] std::vector<std::size_t> by_agency(const ReviewAnswer& answer,
                                                   std::vector<std::size_t> indices) const {
    std::erase_if(indices, [&](std::size_t i) {
      return !names(answer, *reports_[i]) ||
             (answer.year && reports_[i]->fiscal_year != answer.year);
    });
    return indices;
  }

  [[nodiscard]] bool are_of_one_agency(const std::vector<std::size_t>& indices) const {
    if (indices.empty()) return false;
    const std::string identity = agency_identity(*reports_[indices.front()]);
    return std::all_of(indices.begin(), indices.end(),
                       [&](std::size_t i) { return agency_identity(*reports_[i]) == identity; });
  }

  // Of an agency's documents of one year (draft, signed copy, a table's row) the one that counts
  // most of those that have the field.
  [[nodiscard]] std::vector<std::size_t> that_counts(const ReviewAnswer& answer,
                                                     std::vector<std::size_t> indices) const {
    if (!are_of_one_agency(indices) || is_of_all_documents(answer.field)) return indices;
    const auto key = [&](std::size_t i) {
      return std::pair(!says_something(*reports_[i], answer.field), standing(*reports_[i]));
    };
    const std::size_t best =
        *std::min_element(indices.begin(), indices.end(),
                          [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::erase_if(indices,
                  [&](std::size_t i) { return !same_part(*reports_[i], *reports_[best]); });
    return indices;
  }

  // Of one agency's years the last; all where several agencies have the name.
  [[nodiscard]] std::vector<std::size_t> latest(std::vector<std::size_t> indices) const {
    if (!are_of_one_agency(indices)) return indices;
    std::optional<FiscalYear> year;
    for (const std::size_t i : indices) year = std::max(year, reports_[i]->fiscal_year);
    std::erase_if(indices, [&](std::size_t i) { return reports_[i]->fiscal_year != year; });
    return indices;
  }

  const std::vector<const Report*>& reports_;
  std::map<std::string, std::vector<std::size_t>> by_hash_;
};

// Adds an answer to those of its report; a clash takes the field out of them.
void add(MatchedAnswers& matched, std::size_t report, const ReviewAnswer& answer) {
  auto& answers = matched.by_report[report];
  const auto known = std::find_if(answers.begin(), answers.end(), [&](const ReviewAnswer& other) {
    return other.field == answer.field;
  });
  for (const AnswerClash& clash : matched.clashes) {
    if (clash.first.sha256 == answer.sha256 && same_row(clash.first.row, answer.row) &&
        clash.first.field == answer.field) {
      matched.clashes.push_back({clash.first, answer});
      return;
    }
  }
  if (known == answers.end()) {
    answers.push_back(answer);
  } else if (!says_the_same(*known, answer)) {
    matched.clashes.push_back({*known, answer});
    answers.erase(known);
  } else if (known->said.on < answer.said.on) {
    *known = answer;
  }
}

ReviewAnswer completed(ReviewAnswer answer, const Report& report) {
  answer.sha256 = report.source.sha256;
  answer.row = part_of(report.source);
  answer.agency = report.agency.name;
  answer.year = report.fiscal_year;
  return answer;
}

// One file under several names gives equal records: what is said of one is said of all.
bool are_copies(const std::vector<const Report*>& reports, const std::vector<std::size_t>& some) {
  return std::all_of(some.begin(), some.end(),
                     [&](std::size_t i) { return same_part(*reports[i], *reports[some.front()]); });
}

auto key_of(const ReviewAnswer& answer) {
  const SourceRow row = answer.row.value_or(SourceRow{});
  return std::tuple(answer.sha256, row.page, row.row, answer.field);
}

}  // namespace

std::optional<SourceRow> part_of(const Source& source) {
  if (source.row) return source.row;
  if (source.page_from) return SourceRow{*source.page_from, 0};
  return std::nullopt;
}

MatchedAnswers match_answers(const std::vector<const Report*>& reports,
                             const std::vector<ReviewAnswer>& answers) {
  MatchedAnswers matched;
  matched.by_report.resize(reports.size());
  const Matcher matcher(reports);
  for (const ReviewAnswer& answer : answers) {
    const std::vector<std::size_t> candidates = matcher.candidates(answer);
    const bool about_one = !candidates.empty() && (are_copies(reports, candidates) ||
                                                   matcher.of_all_documents(answer, candidates));
    if (!about_one) {
      (candidates.empty() ? matched.unmatched : matched.ambiguous).push_back(answer);
      continue;
    }
    for (const std::size_t i : candidates) add(matched, i, completed(answer, *reports[i]));
  }
  return matched;
}

std::vector<ReviewAnswer> merge_answers(std::vector<ReviewAnswer> known,
                                        const std::vector<ReviewAnswer>& newer) {
  std::map<decltype(key_of(ReviewAnswer{})), ReviewAnswer> merged;
  for (const ReviewAnswer& answer : known) merged[key_of(answer)] = answer;
  for (const ReviewAnswer& answer : newer) merged[key_of(answer)] = answer;
  std::vector<ReviewAnswer> answers;
  for (auto& [key, answer] : merged) answers.push_back(std::move(answer));
  return answers;
}

}  // namespace prongsai
