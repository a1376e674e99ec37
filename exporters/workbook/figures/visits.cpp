#include "exporters/workbook/figures/visits.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "exporters/workbook/digits_text.h"
#include "exporters/workbook/figures/past_scores.h"
#include "exporters/workbook/figures/upside_down.h"
#include "exporters/workbook/sheets/reports.h"

namespace prongsai {
namespace {

constexpr std::size_t kNamedItems = 8;  // the sentence stays readable; the rest are counted

// A score to compare with, and whether a person must look at it first.
struct Compared {
  std::optional<Hundredths> value;
  bool doubtful = false;
};

Compared compared_score(const Score& score) {
  return {compared(score), score.status == Status::kConflict};
}

Compared instrument_score(const Report& report, Instrument instrument) {
  const auto* result = find_instrument(report, instrument);
  return result != nullptr ? compared_score(result->score) : Compared{};
}

bool item_doubtful(const ItemResult<Score>& item) {
  return item.score.status == Status::kConflict ||
         (item.part1 && item.part1->status == Status::kConflict) ||
         (item.part2 && item.part2->status == Status::kConflict);
}

// How many people answered the form of that instrument, by part; empty where it is not known.
std::vector<int> respondents_of(const Report& report, Instrument instrument) {
  std::vector<int> counts;
  for (const Respondents& group : report.respondents) {
    if (group.group.starts_with(name(instrument)) && group.count > 0) counts.push_back(group.count);
  }
  return counts;
}

// Whether one person alone can have moved the score by so much. An instrument's parts count alike.
bool one_person_can(Hundredths fall, const std::vector<int>& respondents) {
  const auto parts = static_cast<int>(respondents.size());
  return std::any_of(respondents.begin(), respondents.end(),
                     [&](int count) { return fall.value * count * parts < kFullScore.value; });
}

// The scores of one agency and its year before, as far as they are compared.
using PastScores = std::map<std::pair<const AgencyResult*, std::string>,
                            std::pair<const PastScore*, const PastScore*>>;  // before, now

PastScores last_changes(const std::vector<PastScore>& scores) {
  PastScores changes;
  const PastScore* before = nullptr;
  for (const PastScore& score : scores) {
    if (score.change && score.own_year && before != nullptr) {
      changes[{score.result, score.scope}] = {before, &score};
    }
    before = &score;
  }
  return changes;
}

// Finds the reasons of one record.
class Finder {
 public:
  Finder(const Results& results, const AgencyResult& result, const PastScores& past)
      : results_(results), result_(result), report_(*result.report), past_(past) {
    if (results.options.frameworks == nullptr || !report_.fiscal_year) return;
    const auto found = results.options.frameworks->find(*report_.fiscal_year);
    if (found != results.options.frameworks->end()) framework_ = &found->second;
  }

  VisitCase find(Help help) {
    visit_.result = &result_;
    visit_.help = help;
    if (help == Help::kVisit) {
      level({Instrument::kIit, Instrument::kEit}, Reason::kSurveyLevel);
      fall({Instrument::kIit, Instrument::kEit}, Reason::kSurveyFall);
      gaps();
      graft();
      unanswered(Reason::kSurveyUnanswered);
      tell_respondents();
      upside_down();
    } else {
      level({Instrument::kOit}, Reason::kOitLevel);
      fall({Instrument::kOit}, Reason::kOitFall);
      zeros();
      unanswered(Reason::kOitUnanswered);
    }
    tell_doubts();
    return std::move(visit_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view thai) const { return results_.word(thai); }
  [[nodiscard]] std::string text(Hundredths score) const { return digits_.text(score); }
  void add(Reason reason, ReasonFound found) {
    if (found.value.value > 0) visit_.reasons[static_cast<std::size_t>(reason)] = std::move(found);
  }

  // "EIT ขาด 0.80 คะแนนสู่ระดับผ่านดี"; of several the one that lacks most comes first.
  void level(const std::vector<Instrument>& instruments, Reason reason) {
    ReasonFound found;
    for (const auto& [instrument, lack] : result_.gap.instruments) {
      if (std::count(instruments.begin(), instruments.end(), instrument) == 0) continue;
      add_words(found, std::string(name(instrument)) + ' ' + lacks(lack));
      found.value = std::max(found.value, lack);
      found.doubtful = found.doubtful || instrument_score(report_, instrument).doubtful;
    }
    if (found.words.empty()) found = overall_lack(instruments);
    add(reason, std::move(found));
  }

  [[nodiscard]] std::string lacks(Hundredths lack) const {
    return word("ขาด") + ' ' + text(lack) + ' ' + word("คะแนนสู่ระดับ") + result_.gap.next;
  }

  // Where the overall score alone is too low, the instrument that loses it most points.
  [[nodiscard]] ReasonFound overall_lack(const std::vector<Instrument>& instruments) const {
    if (!result_.gap.overall || result_.gap.overall->value == 0) return {};
    if (!result_.gap.instruments.empty() || framework_ == nullptr) return {};
    const FrameworkInstrument* heaviest = nullptr;
    int most = 0;
    for (const FrameworkInstrument& instrument : framework_->instruments) {
      const auto score = instrument_score(report_, instrument.code).value;
      const int lost = score ? (kFullScore.value - score->value) * instrument.weight : 0;
      if (lost > most) heaviest = &instrument;
      most = std::max(most, lost);
    }
    if (heaviest == nullptr ||
        std::count(instruments.begin(), instruments.end(), heaviest->code) == 0) {
      return {};
    }
    return {*result_.gap.overall,
            word("ภาพรวม") + ' ' + lacks(*result_.gap.overall) + ' ' + word("ฉุดโดย") + ' ' +
                std::string(name(heaviest->code)),
            result_.doubtful};
  }

  // "IIT ลดลง 6.30 จากปี 2567 (ผู้ตอบ 23)".
  void fall(const std::vector<Instrument>& instruments, Reason reason) {
    ReasonFound found;
    for (const Instrument instrument : instruments) {
      const auto change = past_.find({&result_, std::string(name(instrument))});
      if (change == past_.end() || change->second.second->change->value >= 0) continue;
      const auto& [before, now] = change->second;
      const Hundredths fallen{-now->change->value};
      std::string who;
      if (instrument != Instrument::kOit) {
        if (one_person_can(fallen, respondents_of(report_, instrument)) ||
            (before->own_year &&
             one_person_can(fallen, respondents_of(*before->result->report, instrument)))) {
          continue;
        }
        who = respondents_of(report_, instrument).empty() ? word("ไม่ทราบจำนวนผู้ตอบ") : "";
      }
      found.changed = found.changed || now->yardstick == Yardstick::kChanged;
      found.yardstick_unknown = found.yardstick_unknown || now->yardstick == Yardstick::kUnknown;
      found.doubtful = found.doubtful || now->score->status == Status::kConflict ||
                       before->score->status == Status::kConflict;
      if (now->yardstick == Yardstick::kChanged)
        who += (who.empty() ? "" : ", ") + word("เกณฑ์เปลี่ยน");
      add_words(found, std::string(name(instrument)) + ' ' + word("ลดลง") + ' ' + text(fallen) +
                           ' ' + word("จากปี") + ' ' +
                           digits_.text(std::int64_t{before->year.buddhist_era}) +
                           (who.empty() ? "" : " (" + who + ')'));
      found.value = std::max(found.value, fallen);
    }
    add(reason, std::move(found));
  }

  void gap(Reason reason, const std::string& a_name, const Compared& a, const std::string& b_name,
           const Compared& b) {
    if (!a.value || !b.value) return;
    const bool a_higher = *a.value >= *b.value;
    const Hundredths difference{std::abs(a.value->value - b.value->value)};
    add(reason, {difference,
                 (a_higher ? a_name : b_name) + ' ' + word("สูงกว่า") + ' ' +
                     (a_higher ? b_name : a_name) + ' ' + text(difference),
                 a.doubtful || b.doubtful});
  }

  void gaps() {
    gap(Reason::kIitEitGap, "IIT", instrument_score(report_, Instrument::kIit), "EIT",
        instrument_score(report_, Instrument::kEit));
    const auto* eit = find_instrument(report_, Instrument::kEit);
    if (eit == nullptr || !eit->part1 || !eit->part2) return;
    gap(Reason::kEitPartsGap, word("EIT ส่วนที่ 1"), compared_score(*eit->part1), word("EIT ส่วนที่ 2"),
        compared_score(*eit->part2));
  }

  // Items that `is_one` says yes to, each named.
  template <typename IsOne>
  void count_items(Reason reason, std::string_view head, bool with_scores, const IsOne& is_one) {
    ReasonFound found;
    std::size_t count = 0;
    for (const auto& item : report_.items) {
      const std::optional<Hundredths> score = follow_up_score(item);
      if (!score || !is_one(item, *score)) continue;
      found.doubtful = found.doubtful || item_doubtful(item);
      if (++count > kNamedItems) continue;
      if (count > 1) found.words += ' ';
      found.words += to_string(item.code) + (with_scores ? '=' + text(*score) : "");
    }
    if (count > kNamedItems) found.words += " …";
    found.value = Hundredths{static_cast<int>(count) * kHundredthsOfOne};
    found.words = word(head) + ' ' + digits_.text(static_cast<std::int64_t>(count)) + word(" ข้อ") +
                  " (" + found.words + ')';
    add(reason, std::move(found));
  }

  void graft() {
    if (framework_ == nullptr) return;
    count_items(Reason::kGraft, "สินบนหรือเบิกเท็จต่ำกว่า 100 คะแนน", true,
                [&](const auto& item, Hundredths score) {
                  const FrameworkItem* known = find_item(*framework_, item.code);
                  return known != nullptr && known->graft != Graft::kNone && score < kFullScore;
                });
  }

  void zeros() {
    count_items(Reason::kOitZero, "OIT ได้ 0 คะแนน", false, [](const auto& item, Hundredths score) {
      return item.code.instrument == Instrument::kOit && score.value == 0;
    });
  }

  void unanswered(Reason reason) {
    const bool oit = reason == Reason::kOitUnanswered;
    count_items(reason, "ไม่พบมาตรการ", false, [&](const auto& item, Hundredths score) {
      return (item.code.instrument == Instrument::kOit) == oit &&
             score < follow_up_threshold(item.code.instrument) &&
             plan_cover(report_, item) == PlanCover::kNone;
    });
  }

  void tell_respondents() {
    for (const Instrument instrument : {Instrument::kIit, Instrument::kEit}) {
      std::string counts;
      for (const int count : respondents_of(report_, instrument)) {
        counts += (counts.empty() ? "" : " + ") + digits_.text(std::int64_t{count});
      }
      if (counts.empty()) continue;
      if (!visit_.respondents.empty()) visit_.respondents += ", ";
      visit_.respondents += std::string(name(instrument)) + ' ' + counts;
    }
  }

  void upside_down() {
    if (framework_ == nullptr) return;
    if (const auto item = read_upside_down(report_, *framework_)) {
      visit_.remarks.push_back(to_string(*item) + ' ' + word("อาจอ่านคำถามกลับด้าน"));
    }
  }

  void tell_doubts() {
    const bool doubtful =
        std::any_of(visit_.reasons.begin(), visit_.reasons.end(),
                    [](const auto& reason) { return reason && reason->doubtful; });
    if (doubtful) visit_.remarks.push_back(word("มีค่าที่ต้องตรวจสอบก่อน"));
    const bool unknown =
        std::any_of(visit_.reasons.begin(), visit_.reasons.end(),
                    [](const auto& reason) { return reason && reason->yardstick_unknown; });
    if (unknown) visit_.remarks.push_back(word("ไม่ทราบว่าเกณฑ์ปีก่อนเหมือนกันหรือไม่"));
    const bool own_report = report_.document_type == DocumentType::kAnalysisReport;
    if (own_report && report_.plans.empty()) {
      visit_.remarks.push_back(word(thai_word(PlanCover::kNoPlanPart)));
    }
  }

  static void add_words(ReasonFound& found, const std::string& words) {
    found.words += (found.words.empty() ? "" : ", ") + words;
  }

  const Results& results_;
  const AgencyResult& result_;
  const Report& report_;
  const PastScores& past_;
  const Framework* framework_ = nullptr;
  DigitsText digits_{results_.options.digits};
  VisitCase visit_;
};

std::vector<const AgencyResult*> latest(const Results& results) {
  std::map<std::string, std::size_t> places;
  std::vector<const AgencyResult*> latest;
  for (const AgencyResult& result : results.agencies) {
    if (!result.counted || !result.report->fiscal_year) continue;
    const auto [place, is_new] = places.try_emplace(result.key, latest.size());
    if (is_new) latest.push_back(&result);
    const AgencyResult*& known = latest[place->second];
    if (*result.report->fiscal_year > *known->report->fiscal_year) known = &result;
  }
  return latest;
}

}  // namespace

const Criterion& criterion(Reason reason) {
  static constexpr Criterion kCriteria[kReasons] = {
      {"IIT/EIT ขาดสู่ระดับถัดไป", "คะแนนที่ IIT หรือ EIT ยังขาดสู่ระดับถัดไป", Help::kVisit, false,
       Hundredths{1}, 3},
      {"IIT/EIT ลดลง", "คะแนนที่ IIT หรือ EIT ลดลงจากปีก่อน ไม่นับที่ผู้ตอบคนเดียวทำให้ลดได้", Help::kVisit,
       false, Hundredths{1}, 2},
      {"ช่องว่าง IIT กับ EIT", "ผลต่างของ IIT กับ EIT", Help::kVisit, false, Hundredths{1000}, 1},
      {"ช่องว่าง EIT ส่วนที่ 1 กับ 2", "ผลต่างของ EIT ส่วนที่ 1 กับส่วนที่ 2", Help::kVisit, false,
       Hundredths{500}, 1},
      {"ข้อสินบนหรือเบิกเท็จต่ำกว่า 100", "จำนวนข้อเรื่องสินบน เบิกเท็จ และเอื้อประโยชน์ที่ได้ต่ำกว่า 100", Help::kVisit,
       true, Hundredths{100}, 5},
      {"ข้อ IIT/EIT ไม่พบมาตรการ", "จำนวนข้อ IIT และ EIT ต่ำกว่าเกณฑ์ติดตามที่แผนไม่มีมาตรการ", Help::kVisit,
       true, Hundredths{100}, 1},
      {"OIT ขาดสู่ระดับถัดไป", "คะแนนที่ OIT ยังขาดสู่ระดับถัดไป", Help::kClinic, false, Hundredths{1}, 3},
      {"OIT ลดลง", "คะแนนที่ OIT ลดลงจากปีก่อน", Help::kClinic, false, Hundredths{1}, 2},
      {"ข้อ OIT ที่ได้ 0", "จำนวนข้อ OIT ที่ได้ 0 คะแนน", Help::kClinic, true, Hundredths{100}, 3},
      {"ข้อ OIT ไม่พบมาตรการ", "จำนวนข้อ OIT ต่ำกว่าเกณฑ์ติดตามที่แผนไม่มีมาตรการ", Help::kClinic, true,
       Hundredths{100}, 1},
  };
  return kCriteria[static_cast<std::size_t>(reason)];
}

std::vector<VisitCase> visit_cases(const Results& results) {
  const std::vector<PastScore> scores = past_scores(results);
  const PastScores past = last_changes(scores);
  std::vector<VisitCase> visits;
  for (const Help help : {Help::kVisit, Help::kClinic}) {
    for (const AgencyResult* result : latest(results)) {
      VisitCase visit = Finder(results, *result, past).find(help);
      const bool any = std::any_of(visit.reasons.begin(), visit.reasons.end(),
                                   [](const auto& reason) { return reason.has_value(); });
      if (any) visits.push_back(std::move(visit));
    }
  }
  return visits;
}

Hundredths urgency(const VisitCase& visit) {
  int sum = 0;
  for (int i = 0; i < kReasons; ++i) {
    const auto& found = visit.reasons[static_cast<std::size_t>(i)];
    const Criterion& rule = criterion(static_cast<Reason>(i));
    if (found && found->value >= rule.at_least) sum += found->value.value * rule.weight;
  }
  return Hundredths{sum};
}

}  // namespace prongsai
