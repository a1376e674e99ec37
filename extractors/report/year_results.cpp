#include "extractors/report/year_results.h"

#include <algorithm>
#include <span>
#include <utility>

#include "extractors/report/history.h"
#include "extractors/report/printed_code.h"
#include "extractors/report/readings.h"
#include "extractors/report/score_cues.h"
#include "extractors/report/sentence_words.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "IIT EIT และ OIT": of several nobody knows which is meant.
int instruments_in(std::string_view text) {
  int count = 0;
  for (const std::string_view name : {"IIT", "EIT", "OIT"}) count += contains(text, name) ? 1 : 0;
  return count;
}

bool speaks_of_ita(std::string_view text) {
  for (const std::string_view word :
       {"ITA", "คุณธรรมและความโปร่งใส", "ผลการประเมิน", "ผลคะแนน", "ย้อนหลัง", "คะแนนที่ได้", "ภาพรวม"}) {
    if (contains(text, word)) return true;
  }
  return false;
}

// What may stand before a year whose result is the whole's: "เมื่อเปรียบเทียบกับ", "- ", "2) ", the
// level of the year before. Not "ประเด็นการใช้ทรัพย์สิน".
bool leads_to_year(std::string_view before) {
  constexpr std::string_view kWords[] = {
      " ",       "-",     "•",     "–",         ":",      ",",     "(",    ")",         ".",
      "และ",     "โดย",   "เมื่อ",   "เปรียบเทียบ", "เทียบ",   "กับ",    "จาก",  "เพิ่มขึ้น",     "ลดลง",
      "สูงขึ้น",    "สูงกว่า", "ต่ำกว่า", "ซึ่ง",        "พบว่า",   "คะแนน", "ผล",   "การประเมิน", "ITA",
      "หน่วยงาน", "ของ",   "ใน",    "เดิม",       "ย้อนหลัง", "อยู่",    "ระดับ", "ผ่าน",       "ดีเยี่ยม",
      "ดี",       "A",     "B",     "C",         "1",      "2",     "3",    "4",         "5"};
  return consists_of(before, kWords);
}

// Changes of less than half of the scale, and scores of more: "เพิ่มขึ้นจากปี 2567 (5.68 คะแนน)" is one,
// "เพิ่มขึ้นจากปี 2567 (88.20 คะแนน)" the other. Of some 8,300 agencies fewer than one in a hundred
// has less than 50 points.
constexpr Hundredths kMostChange{5000};

// Other assessments and counts that have years and scores, too.
bool is_of_something_else(std::string_view text) {
  for (const std::string_view word :
       {"LPA", "PMQA", "พึงพอใจ", "เบิกจ่าย", "ผู้ตอบ", "เป้าหมาย", "เฉลี่ย", "ประเทศ", "น้ำหนัก", "เต็ม"}) {
    if (contains(text, word)) return true;
  }
  return false;
}

}  // namespace

std::vector<bool> YearResults::read(const LineContext& context,
                                    const std::vector<FoundScore>& scores) {
  std::vector<bool> done(scores.size(), false);
  const std::vector<YearOfScore> years = years_of_scores(context.text, scores);
  bool any = false;
  const std::string_view text = context.text;
  std::size_t used = 0;  // the end of the number before
  for (std::size_t k = 0; k < scores.size(); ++k) {
    const std::size_t at = scores[k].offset;
    const std::size_t end = at + scores[k].length;
    if (at >= context.line_begins) {
      const std::size_t from = std::max(used, context.line_begins);
      const std::size_t year = std::max(from, years[k].begins);
      const std::size_t sentence = used > context.line_begins ? context.line_begins : 0;
      done[k] = read_at(context, {scores[k], years[k], text.substr(sentence, used - sentence),
                                  text.substr(used, at - used), text.substr(from, year - from),
                                  text.substr(end)});
      any = true;
    }
    used = end;
  }
  if (!any) {
    lead_in_ = context.line->text;
    subject_.clear();
  }
  return done;
}

bool YearResults::read_at(const LineContext& context, const Place& place) {
  if (last_cue(place.before).subject != ScoreSubject::kNone) subject_ = place.before;
  const YearOfScore& year_of = place.year_of;
  if (year_of.certainty == YearOfScore::Certainty::kNotClear) return true;
  if (year_of.certainty == YearOfScore::Certainty::kUnsaid || !draft_.fiscal_year) return false;
  const bool named_here = last_cue(place.before).subject != ScoreSubject::kNone;
  if (!named_here && subject_.empty() &&
      last_cue(place.said_before).subject != ScoreSubject::kNone) {
    subject_ = place.said_before;
  }
  if (year_of.year == draft_.fiscal_year) {
    const ScoreSubject of = last_cue(subject_).subject;
    if (named_here || of == ScoreSubject::kNone || of == ScoreSubject::kOverall) return false;
  }
  if (!is_no_result_of_ita(context, place)) add(context, place);
  return true;
}

bool YearResults::is_no_result_of_ita(const LineContext& context, const Place& place) const {
  const std::string_view before = trim(place.before);
  const bool in_parentheses = before.ends_with('(') && place.score.value >= kMostChange;
  const bool from =
      before.ends_with("จาก") || before.ends_with("จากเดิม");  // "เพิ่มขึ้นจาก 85.10 ในปี 2566"
  const bool change = is_a_change(before) && !in_parentheses && !from;
  return change || *draft_.fiscal_year < *place.year_of.year ||
         is_no_result(place.before, place.after) || context.near_item ||
         names_an_item(context.text) || is_of_something_else(place.before) ||
         is_of_something_else(subject_.empty() ? lead_in_ : subject_);
}

void YearResults::add(const LineContext& context, const Place& place) {
  Draft former;
  former.fiscal_year = place.year_of.year;
  Draft& result = former.fiscal_year == draft_.fiscal_year ? draft_ : former;
  const FoundScore& score = place.score;
  Reading reading = reading_of(score.value, context.text.substr(score.offset, score.length),
                               std::span(context.line, 1), "sentence");
  const std::string_view of = subject_.empty() ? lead_in_ : subject_;
  const FoundCue cue = last_cue(of);
  const std::string_view name = of.substr(cue.at);
  switch (cue.subject) {
    case ScoreSubject::kInstrument: {
      const auto instrument = instrument_named_in(name);
      if (!instrument || instruments_in(of) > 1 || part_named_in(name)) return;
      instrument_of(result, *instrument).score.push_back(std::move(reading));
      break;
    }
    case ScoreSubject::kIndicator: {
      const auto indicator = names_.heading(name);
      if (!indicator) return;
      indicator_of(result, *indicator).score.push_back(std::move(reading));
      break;
    }
    case ScoreSubject::kNone:
      if (!speaks_of_score(place.before) &&
          !(speaks_of_ita(context.text + lead_in_) && leads_to_year(place.before_year)))
        return;
      subject_ = "คะแนนรวม";  // as what follows is
      [[fallthrough]];
    case ScoreSubject::kOverall:
      result.overall.score.push_back(std::move(reading));
      break;
    case ScoreSubject::kOther:
      return;
  }
  if (&result == &former) add_history(former, draft_);
}

}  // namespace prongsai
