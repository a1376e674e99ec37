#include "extractors/report/prose.h"

#include <algorithm>
#include <span>

#include "extractors/report/headings.h"
#include "extractors/report/history.h"
#include "extractors/report/item_sentences.h"
#include "extractors/report/level_name.h"
#include "extractors/report/line_context.h"
#include "extractors/report/named_score.h"
#include "extractors/report/printed_code.h"
#include "extractors/report/readings.h"
#include "extractors/report/score_cues.h"
#include "extractors/report/sentence_words.h"
#include "extractors/report/year_results.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

class ProseReader {
 public:
  ProseReader(const Vocabulary& vocabulary, const Reference& reference, Draft& draft)
      : names_(vocabulary.indicators),
        reference_(reference),
        draft_(draft),
        years_(vocabulary.indicators, draft) {}

  // `of_items`: lines whose numbers are items'.
  void read(const std::vector<Line>& lines, const std::vector<bool>& of_items) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (of_items[i] || read_named(lines[i])) continue;
      lead_in_ = lines[i].text;
      const LineContext context = context_of(lines, i);
      const auto scores = find_scores(context.text);
      const std::vector<bool> of_years = years_.read(context, scores);
      const std::string next = i + 1 < lines.size() ? lines[i + 1].text : std::string();
      std::size_t before = 0;  // a cue is used up by the first number behind it
      for (std::size_t k = 0; k < scores.size(); ++k) {
        const std::size_t at = scores[k].offset;
        if (at >= context.line_begins && !of_years[k])
          read_score_at(context, at, scores[k], before, next);
        before = at + scores[k].length;
      }
    }
  }

 private:
  // A list of indicators: "2. การใช้งบประมาณ ได้ 92.43 คะแนน". The line that leads to it says whose
  // the numbers are ("ค่าเฉลี่ยระดับประเทศ", "ผลการประเมิน ปี 2567").
  bool read_named(const Line& line) {
    const auto named = score_behind_name(line.text, names_);
    if (!named) return false;
    const auto year = find_year(lead_in_);
    const bool others_year = year && draft_.fiscal_year && *year != *draft_.fiscal_year;
    if (others_year || is_of_others(lead_in_) || contains(lead_in_, "เฉลี่ย")) return true;
    const std::string raw = line.text.substr(named->score.offset, named->score.length);
    indicator_of(draft_, named->indicator)
        .score.push_back(
            reading_of(named->score.value, raw, std::span(&line, 1), "indicator-heading"));
    return true;
  }

  void read_score_at(const LineContext& context, std::size_t at, const FoundScore& score,
                     std::size_t used_before, const std::string& next_line) {
    const std::string_view before =
        std::string_view(context.text).substr(used_before, at - used_before);
    const std::string_view after = std::string_view(context.text).substr(at + score.length);
    if (is_no_result(before, after) || is_of_others(before)) return;
    if (const auto year = year_before(context, before, at);
        year && draft_.fiscal_year && year != draft_.fiscal_year) {
      read_former(*year, context, before, after, score, at);
      return;
    }
    if (stands_before_its_name(context, at, after)) return;
    if (stands_among_columns(context, before, after)) return;
    Reading reading = reading_of(score.value, context.text.substr(at, score.length),
                                 std::span(context.line, 1), "sentence");
    const FoundCue cue = last_cue(before);
    switch (cue.subject) {
      case ScoreSubject::kIndicator:
        read_indicator(before.substr(cue.at), std::move(reading));
        break;
      case ScoreSubject::kInstrument:
        read_instrument(before, next_line, std::move(reading));
        break;
      case ScoreSubject::kNone:
        if (part1_was_last_ && part_named_in(before) == 2) {
          // "EIT ส่วนที่ 1 ได้คะแนน 96.67 ส่วนที่ 2 ได้คะแนน 95.78"
          part1_was_last_ = false;
          add(instrument_of(draft_, Instrument::kEit).part2, std::move(reading));
          break;
        }
        if (!speaks_of_score(before) && !has_level_next(after)) break;
        [[fallthrough]];
      case ScoreSubject::kOverall:
        read_overall(context, std::move(reading), before, after, next_line);
        break;
      case ScoreSubject::kOther:
        if (is_total_with_level(before.substr(cue.at), after))
          read_overall(context, std::move(reading), before, after, next_line);
        break;
    }
  }

  // "95.32 คะแนน จัดอยู่ในระดับ ผ่านดีเยี่ยม", "95.32 คะแนน ผลการประเมินอยู่ในระดับ ผ่านดี": only the whole has a
  // level.
  [[nodiscard]] bool has_level_next(std::string_view after) const {
    std::string_view behind = trim(after);
    for (const std::string_view word : {"คะแนน", "ผลการประเมิน", "ซึ่ง", "โดย", "จัด"}) {
      if (behind.starts_with(word)) behind = trim(behind.substr(word.size()));
    }
    return behind.starts_with("อยู่ใน") && level_in(behind.substr(0, behind.find_first_of(",;")));
  }

  // "คะแนนเฉลี่ยรวม 95.32 คะแนน จัดอยู่ในระดับ ผ่านดีเยี่ยม": means of others have no level.
  [[nodiscard]] bool is_total_with_level(std::string_view before, std::string_view after) const {
    for (const std::string_view total : {"คะแนนเฉลี่ยรวม", "คะแนนเฉลี่ยในภาพรวม", "คะแนนเฉลี่ยภาพรวม"}) {
      if (before.starts_with(total))
        return before.size() < 2 * total.size() && has_level_next(after);
    }
    return false;
  }

  // "ได้คะแนน 94.41 คะแนน แบบวัด … (IIT)": nothing in the line before the number says whose it is,
  // but a name stands behind it, with no number of its own. Whether the number is that one's or the
  // one's on the line above nobody can tell.
  static bool stands_before_its_name(const LineContext& context, std::size_t at,
                                     std::string_view after) {
    const auto in_line =
        std::string_view(context.text).substr(context.line_begins, at - context.line_begins);
    if (last_cue(in_line).subject != ScoreSubject::kNone || part_named_in(in_line)) return false;
    if (leads_from_overall(in_line)) return false;
    return last_cue(after).subject == ScoreSubject::kInstrument && find_scores(after).empty();
  }

  // A row of a table whose lines nobody drew: "IIT ไม่เป็นธรรมต่อผู้ที่มาติดต่อ  93.85  ควรนำปัญหา…". A
  // sentence leads to its number with words for it, or the number follows its name at once; and it
  // goes on with คะแนน, a level or nothing.
  static bool stands_among_columns(const LineContext& context, std::string_view before,
                                   std::string_view after) {
    constexpr std::size_t kName = 150;  // bytes: the longest indicator's name and number
    const FoundCue cue = last_cue(before);
    if (cue.subject != ScoreSubject::kInstrument && cue.subject != ScoreSubject::kIndicator)
      return false;
    const std::string_view between = before.substr(cue.at);
    if (leads_to_number(between)) return false;
    if (names_and_scores_alternate(context.line->text)) return false;
    if (context.near_item) return true;  // "IIT  100.00" in the middle of a row of several lines
    if (cue.subject == ScoreSubject::kInstrument && !only_names(between)) return true;
    if (between.size() > kName) return true;
    const std::string_view behind = trim(after);
    if (behind.empty()) return false;
    for (const std::string_view word :
         {"คะแนน", ")", "%", ",", "และ", "(", "อยู่", "ระดับ", "/", "-"}) {
      if (behind.starts_with(word)) return false;
    }
    return true;
  }

  // The year named last before the number: right before it, else earlier in its line, where a year
  // speaks for all results that follow it ("ปี 2567 IIT ได้ 81.11 และ EIT ได้ 82.22").
  static std::optional<FiscalYear> year_before(const LineContext& context, std::string_view before,
                                               std::size_t at) {
    auto year = last_year(before);
    if (!year && at > context.line_begins) {
      year = last_year(without_results_in_parentheses(
          std::string_view(context.text).substr(context.line_begins, at - context.line_begins)));
    }
    return year;
  }

  // "ปีงบประมาณ พ.ศ. 2566 ได้คะแนนรวม ITA 89.59 คะแนน": a result of a former year. Not where several
  // years are named before the number ("ปี 2566 และปี 2567 ได้คะแนน 89.59 และ 97.07 ตามลำดับ"), which
  // may be any one's.
  void read_former(FiscalYear year, const LineContext& context, std::string_view before,
                   std::string_view after, const FoundScore& score, std::size_t at) {
    const std::string_view line = std::string_view(context.text).substr(context.line_begins);
    if (!(year < *draft_.fiscal_year) || years_in(before) > 1 || contains(line, "ตามลำดับ")) return;
    if (context.near_item || stands_before_its_name(context, at, after)) return;
    if (contains(before, "เฉลี่ย") || contains(before, "ประเทศ") || is_a_change(before)) return;
    if (stands_among_columns(context, before, after)) return;
    Reading reading = reading_of(score.value, context.text.substr(at, score.length),
                                 std::span(context.line, 1), "sentence");
    Draft former;
    former.fiscal_year = year;
    const FoundCue cue = last_cue(before);
    if (cue.subject == ScoreSubject::kInstrument) {
      const std::string_view name = before.substr(cue.at);
      const auto instrument = instrument_named_in(name);
      if (!instrument || part_named_in(name) || contains(before, "น้ำหนัก") ||
          contains(before, "เต็ม"))
        return;
      instrument_of(former, *instrument).score.push_back(std::move(reading));
    } else if (cue.subject == ScoreSubject::kIndicator) {
      const auto number = names_.heading(before.substr(cue.at));
      if (!number || names_an_item(before)) return;
      indicator_of(former, *number).score.push_back(std::move(reading));
    } else if (cue.subject == ScoreSubject::kOverall ||
               (cue.subject == ScoreSubject::kNone && speaks_of_score(before))) {
      former.overall.score.push_back(std::move(reading));
    }
    add_history(former, draft_);
  }

  void read_indicator(std::string_view from_cue, Reading reading) {
    constexpr std::size_t kLongestHeading = 360;  // bytes: 120 Thai characters
    const auto number = names_.heading(from_cue);
    if (!number || from_cue.size() > kLongestHeading || names_an_item(from_cue)) return;
    reading.seen_in = "indicator-heading";
    indicator_of(draft_, *number).score.push_back(std::move(reading));
  }

  void read_instrument(std::string_view before, const std::string& next_line, Reading reading) {
    // The nearest name counts: begin at the last cue but let a part behind it be seen, too.
    const FoundCue cue = last_cue(before);
    std::string name(before.substr(cue.at));
    auto instrument = instrument_named_in(name);
    if (!instrument && find_scores(next_line).empty()) {
      // The name wrapped around its number: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสีย  94.41" / "ภายใน (IIT)".
      name += next_line;
      instrument = instrument_named_in(name);
    }
    if (!instrument || names_an_item(name)) return;
    // "(น้ำหนักร้อยละ 30) ได้ 28.32 คะแนน": points out of the weight.
    constexpr Hundredths kHeaviest{4000};
    const bool weight_named = contains(before, "น้ำหนัก") || contains(before, "เต็ม");
    reading.weighted = weight_named && reading.candidates.front().value <= kHeaviest;
    InstrumentResult<Readings>& result = instrument_of(draft_, *instrument);
    const auto part = *instrument == Instrument::kEit ? part_named_in(name) : std::nullopt;
    part1_was_last_ = part == 1;
    if (part == 1) {
      add(result.part1, std::move(reading));
    } else if (part == 2) {
      add(result.part2, std::move(reading));
    } else {
      result.score.push_back(std::move(reading));
    }
  }

  void read_overall(const LineContext& context, Reading reading, std::string_view before,
                    std::string_view after, const std::string& next_line) {
    const Origin origin = reading.origin;
    draft_.overall.score.push_back(std::move(reading));
    if (draft_.overall.level) return;
    std::string rest(after);
    rest += seam(context.line->text, context.line->ends_with_space, next_line);
    rest += next_line;  // "อยู่ในระดับ ผ่าน" / "ดีเยี่ยม" may be one word
    auto level = level_in(rest);
    if (!level) level = level_right_behind(rest);
    if (!level) level = level_in(before);
    if (level) {
      draft_.overall.level = std::move(level);
      draft_.overall.level_origin = origin;
    }
  }

  // "95.32 ผ่านดีเยี่ยม", "95.32 คะแนน ผ่านดี"; a letter alone may be anything.
  [[nodiscard]] std::optional<std::string> level_right_behind(std::string_view after) const {
    constexpr std::size_t kLetters = 2;
    std::string_view text = trim(after);
    if (text.starts_with("คะแนน")) text = trim(text.substr(std::string_view("คะแนน").size()));
    auto level = level_at(text, reference_);
    if (!level || level->size() <= kLetters) return std::nullopt;
    const std::string_view rest = text.substr(level->size());
    if (!rest.empty() && rest.front() != ' ' && rest.front() != ')') return std::nullopt;
    return level;
  }

  // The level named behind a score: in parentheses at once, or behind ระดับ / อยู่ในเกณฑ์.
  [[nodiscard]] std::optional<std::string> level_in(std::string_view text) const {
    std::string_view close = trim(text);
    if (close.starts_with("คะแนน")) close = trim(close.substr(std::string_view("คะแนน").size()));
    if (close.starts_with("(")) {
      if (auto level = level_at(at_level_name(close), reference_)) return level;
    }
    for (const std::string_view word : {"ระดับ", "เกณฑ์", "ผลการประเมิน"}) {
      for (std::size_t at = text.find(word); at != std::string_view::npos;
           at = text.find(word, at + 1)) {
        const std::string_view behind = at_level_name(text.substr(at + word.size()));
        if (auto level = level_at(behind, reference_)) return level;
      }
    }
    return std::nullopt;
  }

  std::string lead_in_;          // the last line that is no entry of a list of indicators
  bool part1_was_last_ = false;  // the number read last was EIT's part 1
  const IndicatorNames& names_;
  const Reference& reference_;
  Draft& draft_;
  YearResults years_;
};

}  // namespace

void read_prose(const std::vector<Line>& lines, const Vocabulary& vocabulary,
                const Framework* framework, const Reference& reference, Draft& draft) {
  const std::vector<bool> of_items = read_item_sentences(lines, framework, draft);
  ProseReader(vocabulary, reference, draft).read(lines, of_items);
}

}  // namespace prongsai
