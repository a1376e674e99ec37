#include "extractors/report/year_of_score.h"

#include <algorithm>
#include <span>
#include <string>

#include "extractors/report/sentence_words.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

using Certainty = YearOfScore::Certainty;

struct NamedYear {
  FiscalYear year;
  std::size_t begins = 0;  // of "ปีงบประมาณ พ.ศ."
  std::size_t ends = 0;    // behind its digits
};

constexpr std::size_t kDigits = 4;

// How many bytes four digits at a place take, Thai ones or others; 0 where there are not just four.
std::size_t four_digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t i = 0; i <= kDigits; ++i) {
    std::size_t next = end;
    const char32_t c = next < text.size() ? next_code_point(text, next) : U' ';
    const bool digit = is_thai_digit(c) || (c >= U'0' && c <= U'9');
    if (i == kDigits) return digit ? 0 : end - at;
    if (!digit) return 0;
    end = next;
  }
  return 0;
}

// Where the words before a year's digits begin.
std::size_t words_before(std::string_view text, std::size_t digits) {
  std::string_view before = text.substr(0, digits);
  for (bool again = true; again;) {
    again = false;
    before = before.substr(0, before.find_last_not_of(' ') + 1);
    for (const std::string_view word :
         {"ประจำปี", "ปีงบประมาณ", "งบประมาณ", "ปีงบฯ", "พ.ศ.", "พ.ศ", "ประจำ", "ปี", "ใน"}) {
      if (!before.ends_with(word)) continue;
      before.remove_suffix(word.size());
      again = true;
    }
  }
  return before.size();
}

std::vector<NamedYear> years_named_in(std::string_view text) {
  std::vector<NamedYear> years;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    const std::size_t length = four_digits_at(text, at);
    const auto year =
        length == 0 ? std::nullopt : find_year("พ.ศ. " + std::string(text.substr(at, length)));
    if (year) years.push_back({*year, words_before(text, at), at + length});
    const bool digit = is_thai_digit(c) || (c >= U'0' && c <= U'9');
    at = length > 0 ? at + length : next;
    while (length == 0 && digit && at < text.size()) {  // the rest of a number of other length
      std::size_t end = at;
      const char32_t more = next_code_point(text, end);
      if (!is_thai_digit(more) && (more < U'0' || more > U'9')) break;
      at = end;
    }
  }
  return years;
}

// "เทศบาลตำบลก ได้รับคะแนน": the one whose report it is stands between.
std::string_view without_agency(std::string_view between) {
  between = trim(between);
  for (const std::string_view kind : {"เทศบาล", "องค์การบริหารส่วน", "องค์กรบริหารส่วน", "อบต.", "อบจ.",
                                      "จังหวัด", "กรม", "สำนักงาน", "มหาวิทยาลัย", "โรงพยาบาล"}) {
    if (between.starts_with(kind))
      return between.substr(std::min(between.size(), between.find(' ')));
  }
  return between;
}

// Between a year and its score. Not "เป็น": "เพิ่มขึ้นจากปี 2567 เป็น 91.33" is this year's.
bool leads_to_score(std::string_view between) {
  between = without_agency(between);
  constexpr std::string_view kWords[] = {
      " ",       "คะแนน", "ผลการประเมิน", "ผล",       "ที่ได้",    "ได้รับ",    "ได้", "ร้อยละ", "เท่ากับ",
      "อยู่ที่",     "มี",     "รวม",         "ในภาพรวม", "ภาพรวม", "ITA",     "ซึ่ง", "ที่",     "โดย",
      "หน่วยงาน", "ของ",   "คือ",          "ค่า",       "=",      ":",       "(",  ")",     "–",
      "-",       "IIT",   "EIT",         "OIT",      "แบบวัด",  "แบบตรวจ", ","};
  return consists_of(between, kWords);
}

bool joins_years(std::string_view between) {
  constexpr std::string_view kWords[] = {" ", ",", "และ", "กับ", "เทียบ", "เปรียบเทียบ", "/"};
  return consists_of(between, kWords);
}

// "ปี 2566 - 2568", "ปี 2566 ถึงปี 2568"
bool spans_years(std::string_view between) {
  constexpr std::string_view kWords[] = {" ", "-", "–", "ถึง"};
  return !between.empty() && consists_of(between, kWords);
}

bool joins_scores(std::string_view between) {
  constexpr std::string_view kWords[] = {" ", ",", "และ", "กับ", "คะแนน", "ร้อยละ", "/"};
  return consists_of(between, kWords);
}

class Sentence {
 public:
  Sentence(std::string_view text, const std::vector<FoundScore>& scores)
      : text_(text), scores_(scores), years_(years_named_in(text)), found_(scores.size()) {}

  std::vector<YearOfScore> read() {
    for (std::size_t y = 0; y < years_.size();) {
      std::size_t behind = y + 1;
      while (behind < years_.size() && go_together(behind)) ++behind;
      give(y, behind);
      y = behind;
    }
    for (std::size_t s = 0; s < scores_.size(); ++s) {
      if (const NamedYear* year = year_behind(s)) {
        found_[s] = {Certainty::kSaid, year->year, scores_[s].offset};
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view between(std::size_t from, std::size_t to) const {
    return to > from ? text_.substr(from, to - from) : std::string_view();
  }
  [[nodiscard]] std::size_t end_of(std::size_t score) const {
    return scores_[score].offset + scores_[score].length;
  }

  [[nodiscard]] bool go_together(std::size_t second) const {
    const std::string_view words = between(years_[second - 1].ends, years_[second].begins);
    return joins_years(words) || spans_years(words);
  }

  // Of "2566 - 2568" also the one between.
  [[nodiscard]] std::vector<FiscalYear> all_years(std::size_t first, std::size_t behind) const {
    std::vector<FiscalYear> all;
    for (std::size_t y = first; y < behind; ++y) {
      const FiscalYear next = years_[y].year;
      if (y > first && spans_years(between(years_[y - 1].ends, years_[y].begins))) {
        for (int year = all.back().buddhist_era + 1; year < next.buddhist_era; ++year)
          all.push_back(FiscalYear{year});
      }
      all.push_back(next);
    }
    return all;
  }

  // The years from `first` to before `behind`, named one right after another, to the scores that
  // follow them.
  void give(std::size_t first, std::size_t behind) {
    const std::vector<FiscalYear> named = all_years(first, behind);
    const std::size_t years_end = years_[behind - 1].ends;
    std::size_t s = 0;
    while (s < scores_.size() && scores_[s].offset < years_end) ++s;
    if (s == scores_.size() || !leads_to_score(between(years_end, scores_[s].offset))) return;
    std::size_t end = s + 1;
    while (end < scores_.size() && joins_scores(between(end_of(end - 1), scores_[end].offset)))
      ++end;
    if (named.size() == 1) {
      found_[s] = {Certainty::kSaid, years_[first].year, years_[first].begins};
      return;
    }
    std::string_view rest = trim(text_.substr(end_of(end - 1)));
    if (rest.starts_with("คะแนน")) rest = trim(rest.substr(std::string_view("คะแนน").size()));
    const bool in_turn = end - s == named.size() && rest.starts_with("ตามลำดับ");
    for (std::size_t i = s; i < end; ++i) {
      found_[i] = {Certainty::kNotClear, std::nullopt, years_[first].begins};
      if (in_turn) found_[i] = {Certainty::kSaid, named[i - s], years_[first].begins};
    }
  }

  // "88.20 คะแนน ในปี 2567", "88.20 (ปี 2567)". Not "88.20 ปี 2567", whose year may be the next
  // number's.
  [[nodiscard]] const NamedYear* year_behind(std::size_t s) const {
    for (const NamedYear& year : years_) {
      if (year.ends <= end_of(s)) continue;
      std::string_view words = trim(between(end_of(s), year.ends));
      if (words.starts_with("คะแนน")) words = trim(words.substr(std::string_view("คะแนน").size()));
      const bool leads = words.starts_with("ในปี") || words.starts_with("(ปี") ||
                         words.starts_with("เมื่อปี") || words.starts_with("ของปี");
      const std::size_t digits = years_in(words);
      const std::string_view rest = trim(text_.substr(year.ends));
      const bool next_has_it = rest.starts_with("ได้") || rest.starts_with("=") ||
                               rest.starts_with(":") || rest.starts_with("คะแนน");
      constexpr std::size_t kLongest = 80;  // bytes: "(ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"
      if (leads && digits == 1 && words.size() < kLongest && !next_has_it &&
          find_scores(words).empty())
        return &year;
      return nullptr;
    }
    return nullptr;
  }

  std::string_view text_;
  const std::vector<FoundScore>& scores_;
  std::vector<NamedYear> years_;
  std::vector<YearOfScore> found_;
};

}  // namespace

std::vector<YearOfScore> years_of_scores(std::string_view text,
                                         const std::vector<FoundScore>& scores) {
  return Sentence(text, scores).read();
}

}  // namespace prongsai
