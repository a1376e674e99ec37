#include "extractors/report/prose.h"

#include <algorithm>
#include <array>

#include "extractors/report/headings.h"
#include "extractors/report/readings.h"
#include "extractors/report/title.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A sentence goes on over at most this many lines before the one with its number.
constexpr std::size_t kLinesBefore = 2;

enum class Subject { kNone, kOverall, kInstrument, kIndicator, kOther };

struct Cue {
  std::string_view words;
  Subject subject;
};

// The words that say what the next number is. "คะแนนที่ได้" and "ได้คะแนน" say nothing of it.
constexpr std::array<Cue, 15> kCues{{{"คะแนนภาพรวม", Subject::kOverall},
                                     {"คะแนนรวม", Subject::kOverall},
                                     {"ภาพรวมของหน่วยงาน", Subject::kOverall},
                                     {"ผลการประเมินคุณธรรม", Subject::kOverall},
                                     {"การประเมินคุณธรรมและความโปร่งใส", Subject::kOverall},
                                     {"IIT", Subject::kInstrument},
                                     {"EIT", Subject::kInstrument},
                                     {"OIT", Subject::kInstrument},
                                     {"เสียภายใน", Subject::kInstrument},
                                     {"เสียภายนอก", Subject::kInstrument},
                                     {"การเปิดเผยข้อมูลสาธารณะ", Subject::kInstrument},
                                     {"ตัวชี้วัด", Subject::kIndicator},
                                     {"คะแนนเฉลี่ย", Subject::kOther},
                                     {"ค่าเฉลี่ย", Subject::kOther},
                                     {"ระดับประเทศ", Subject::kOther}}};

struct Found {
  Subject subject = Subject::kNone;
  std::size_t at = 0;
};

Found last_cue(std::string_view text) {
  Found last;
  for (const Cue& cue : kCues) {
    const std::size_t at = text.rfind(cue.words);
    if (at != std::string_view::npos && (last.subject == Subject::kNone || at > last.at)) {
      last = {cue.subject, at};
    }
  }
  return last;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The line and what stands before it, run together.
struct Context {
  std::string text;
  std::size_t line_begins = 0;
  const Line* line = nullptr;
};

Context context_of(const std::vector<Line>& lines, std::size_t index) {
  Context context;
  context.line = &lines[index];
  for (std::size_t i = index - std::min(index, kLinesBefore); i < index; ++i) {
    context.text += lines[i].text;
    context.text += seam(lines[i].text, lines[i].ends_with_space, lines[i + 1].text);
  }
  context.line_begins = context.text.size();
  context.text += lines[index].text;
  return context;
}

class ProseReader {
 public:
  ProseReader(const Vocabulary& vocabulary, const Reference& reference, Draft& draft)
      : names_(vocabulary.indicators), reference_(reference), draft_(draft) {}

  void read(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Context context = context_of(lines, i);
      const auto scores = find_scores(std::string_view(context.text).substr(context.line_begins));
      const std::string next = i + 1 < lines.size() ? lines[i + 1].text : std::string();
      std::size_t before = previous_score_end(context);
      for (const FoundScore& score : scores) {
        read_score_at(context, context.line_begins + score.offset, score, before, next);
        before = context.line_begins + score.offset + score.length;
      }
    }
  }

 private:
  // A cue is used up by the first number behind it.
  static std::size_t previous_score_end(const Context& context) {
    const auto earlier = find_scores(std::string_view(context.text).substr(0, context.line_begins));
    return earlier.empty() ? 0 : earlier.back().offset + earlier.back().length;
  }

  void read_score_at(const Context& context, std::size_t at, const FoundScore& score,
                     std::size_t used_before, const std::string& next_line) {
    const std::string_view before =
        std::string_view(context.text).substr(used_before, at - used_before);
    const std::string_view after = std::string_view(context.text).substr(at + score.length);
    if (is_no_result(before, after) || names_another_year(before)) return;
    Reading reading = reading_of(score.value, context.text.substr(at, score.length),
                                 context.line->origin, "sentence");
    const Found cue = last_cue(before);
    switch (cue.subject) {
      case Subject::kIndicator:
        read_indicator(before.substr(cue.at), std::move(reading));
        break;
      case Subject::kInstrument:
        read_instrument(before, std::move(reading));
        break;
      case Subject::kNone:
        if (!speaks_of_score(before)) break;
        [[fallthrough]];
      case Subject::kOverall:
        read_overall(std::move(reading), after, next_line);
        break;
      case Subject::kOther:
        break;
    }
  }

  // "ได้คะแนน", "คะแนนที่ได้", "ร้อยละ" close before the number.
  static bool speaks_of_score(std::string_view before) {
    constexpr std::size_t kClose = 90;  // bytes: 30 Thai characters
    const std::string_view close =
        before.size() > kClose ? before.substr(before.size() - kClose) : before;
    return contains(close, "คะแนนที่ได้") || contains(close, "ได้คะแนน") ||
           contains(close, "คะแนนรวม") || contains(close, "ผลคะแนน");
  }

  // Bounds of a level, full marks, changes: "85.00-94.99", "เต็ม 100.00", "เพิ่มขึ้น 1.25".
  static bool is_no_result(std::string_view before, std::string_view after) {
    const std::string_view just_before = trim(before);
    const std::string_view just_after = trim(after);
    for (const std::string_view dash : {"-", "–", "—", "ถึง"}) {
      if (just_after.starts_with(dash) && !find_scores(just_after.substr(0, 40)).empty())
        return true;
      if (just_before.ends_with(dash) && dash != "ถึง" && before.size() < 30) return true;
    }
    for (const std::string_view word :
         {"เต็ม", "เพิ่มขึ้น", "ลดลง", "น้อยกว่า", "มากกว่า", "ต่ำกว่า", "ไม่น้อยกว่า", "เกณฑ์"}) {
      if (just_before.ends_with(word)) return true;
    }
    return false;
  }

  [[nodiscard]] bool names_another_year(std::string_view before) const {
    const auto year = find_year(before);
    return year && draft_.fiscal_year && *year != *draft_.fiscal_year;
  }

  void read_indicator(std::string_view from_cue, Reading reading) {
    const auto number = names_.heading(from_cue);
    if (!number) return;
    reading.seen_in = "indicator-heading";
    indicator_of(draft_, *number).score.push_back(std::move(reading));
  }

  void read_instrument(std::string_view before, Reading reading) {
    // The nearest name counts: begin at the last cue but let a part behind it be seen, too.
    const Found cue = last_cue(before);
    std::string_view name = before.substr(cue.at);
    const auto instrument = instrument_named_in(name);
    if (!instrument) return;
    InstrumentResult<Readings>& result = instrument_of(draft_, *instrument);
    const auto part = *instrument == Instrument::kEit ? part_named_in(name) : std::nullopt;
    if (part == 1) {
      add(result.part1, std::move(reading));
    } else if (part == 2) {
      add(result.part2, std::move(reading));
    } else {
      result.score.push_back(std::move(reading));
    }
  }

  void read_overall(Reading reading, std::string_view after, const std::string& next_line) {
    const Origin origin = reading.origin;
    draft_.overall.score.push_back(std::move(reading));
    if (draft_.overall.level) return;
    std::string rest(after);
    rest += ' ' + next_line;
    if (auto level = level_in(rest)) {
      draft_.overall.level = std::move(level);
      draft_.overall.level_origin = origin;
    }
  }

  // The level named behind a score: in parentheses at once, or behind ระดับ / อยู่ในเกณฑ์.
  [[nodiscard]] std::optional<std::string> level_in(std::string_view text) const {
    const std::string_view close = trim(text);
    if (close.starts_with("(")) {
      std::string_view inside = trim(close.substr(1));
      if (inside.starts_with("ระดับ")) inside = trim(inside.substr(std::string_view("ระดับ").size()));
      if (auto level = level_at(inside, reference_)) return level;
    }
    for (const std::string_view word : {"ระดับ", "เกณฑ์", "ผลการประเมิน"}) {
      for (std::size_t at = text.find(word); at != std::string_view::npos;
           at = text.find(word, at + 1)) {
        std::string_view behind = trim(text.substr(at + word.size()));
        while (behind.starts_with(":") || behind.starts_with("\"") || behind.starts_with("("))
          behind = trim(behind.substr(1));
        for (const std::string_view quote : {"“", "‘"}) {
          if (behind.starts_with(quote)) behind = trim(behind.substr(quote.size()));
        }
        if (auto level = level_at(behind, reference_)) return level;
      }
    }
    return std::nullopt;
  }

  const IndicatorNames& names_;
  const Reference& reference_;
  Draft& draft_;
};

}  // namespace

void read_prose(const std::vector<Line>& lines, const Vocabulary& vocabulary,
                const Reference& reference, Draft& draft) {
  ProseReader(vocabulary, reference, draft).read(lines);
}

}  // namespace prongsai
