#include "normalizers/proof/pick_score.h"

#include <algorithm>
#include <vector>

namespace prongsai {
namespace {

// Where a print stands, in words: "indicator-table, page 3".
std::string place(const Reading& reading, const char* page_word) {
  std::string words = reading.seen_in;
  if (reading.origin.page) {
    if (!words.empty()) words += ", ";
    words += page_word + std::to_string(*reading.origin.page);
  }
  return words.empty() ? words : " (" + words + ')';
}

Hundredths best(const Reading& reading) { return reading.candidates.front().value; }

Finding copies_differ(const Reading& kept, const Reading& other, const std::string& field) {
  const std::string one = to_string(best(kept));
  const std::string two = to_string(best(other));
  return {
      Severity::kReview,
      "copies-differ",
      field,
      other.origin.page,
      "พิมพ์คะแนนเดียวกันไว้สองค่า: " + one + place(kept, "หน้า ") + " และ " + two + place(other, "หน้า "),
      "one score is printed with two values: " + one + place(kept, "page ") + " and " + two +
          place(other, "page ")};
}

// Of what is told to be right in 99 of 100 cases, one in 100 is a wrong number at most.
constexpr double kReadWithoutDoubt = 0.99;

bool is_in_doubt(const Reading& reading) {
  return reading.candidates.front().likelihood < kReadWithoutDoubt;
}

// The first reading of the value that most readings have.
const Reading& most_frequent(const std::vector<const Reading*>& numbers) {
  const auto times = [&](const Reading* reading) {
    return std::count_if(numbers.begin(), numbers.end(),
                         [&](const Reading* other) { return best(*other) == best(*reading); });
  };
  return **std::max_element(
      numbers.begin(), numbers.end(),
      [&](const Reading* a, const Reading* b) { return times(a) < times(b); });
}

}  // namespace

Finding score_unreadable(const Reading& reading, const std::string& field) {
  return {Severity::kReview,
          "score-unreadable",
          field,
          reading.origin.page,
          "มีข้อความในช่องคะแนนแต่อ่านเป็นตัวเลขไม่ได้: \"" + reading.raw + '"',
          "no number can be read where the score stands: \"" + reading.raw + '"'};
}

PickedScore pick_score(const Readings& readings, const std::string& field, Findings& findings) {
  PickedScore picked;
  std::vector<const Reading*> numbers;
  for (const Reading& reading : readings) {
    if (!reading.candidates.empty()) numbers.push_back(&reading);
  }
  if (numbers.empty()) {
    if (readings.empty()) return picked;
    picked.score.raw = readings.front().raw;
    picked.score.origin = readings.front().origin;
    findings.push_back(score_unreadable(readings.front(), field));
    return picked;
  }
  const Reading& kept = most_frequent(numbers);
  picked.score = {
      best(kept), Status::kRead, kept.raw, kept.origin, kept.candidates.front().likelihood, {}, {}};
  if (kept.candidates.size() > 1) picked.score.candidates = kept.candidates;
  picked.doubtful = true;
  for (const Reading* reading : numbers) {
    if (best(*reading) != best(kept)) {
      if (picked.copies_agree) findings.push_back(copies_differ(kept, *reading, field));
      picked.copies_agree = false;
      continue;
    }
    picked.doubtful = picked.doubtful && is_in_doubt(*reading);
    picked.two_methods |= reading->origin.method != kept.origin.method;
  }
  if (!picked.copies_agree) picked.score.status = Status::kConflict;
  return picked;
}

}  // namespace prongsai
