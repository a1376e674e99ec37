#include "extractors/report/score_cues.h"

#include <array>

namespace prongsai {
namespace {

struct Cue {
  std::string_view words;
  ScoreSubject subject;
};

// The words that say what the next number is. "คะแนนที่ได้" and "ได้คะแนน" say nothing of it.
constexpr std::array<Cue, 21> kCues{{{"คะแนนภาพรวม", ScoreSubject::kOverall},
                                     {"คะแนนรวม", ScoreSubject::kOverall},
                                     {"รวมทุกตัวชี้วัด", ScoreSubject::kOverall},
                                     {"ภาพรวมของหน่วยงาน", ScoreSubject::kOverall},
                                     {"ผลการประเมินคุณธรรม", ScoreSubject::kOverall},
                                     {"การประเมินคุณธรรมและความโปร่งใส", ScoreSubject::kOverall},
                                     {"IIT", ScoreSubject::kInstrument},
                                     {"EIT", ScoreSubject::kInstrument},
                                     {"OIT", ScoreSubject::kInstrument},
                                     {"เสียภายใน", ScoreSubject::kInstrument},
                                     {"เสียภายนอก", ScoreSubject::kInstrument},
                                     {"การเปิดเผยข้อมูลสาธารณะ", ScoreSubject::kInstrument},
                                     {"แบบวัด", ScoreSubject::kInstrument},
                                     {"แบบตรวจ", ScoreSubject::kInstrument},
                                     {"ตัวชี้วัด", ScoreSubject::kIndicator},
                                     {"เป้าหมาย", ScoreSubject::kOther},
                                     {"อันดับ", ScoreSubject::kOther},
                                     {"ลำดับที่", ScoreSubject::kOther},
                                     {"คะแนนเฉลี่ย", ScoreSubject::kOther},
                                     {"ค่าเฉลี่ย", ScoreSubject::kOther},
                                     {"ระดับประเทศ", ScoreSubject::kOther}}};

}  // namespace

FoundCue last_cue(std::string_view text) {
  FoundCue last;
  std::size_t end = 0;
  for (const Cue& cue : kCues) {
    const std::size_t at = text.rfind(cue.words);
    if (at == std::string_view::npos) continue;
    const std::size_t cue_end = at + cue.words.size();
    if (cue_end < end || (cue_end == end && at > last.at)) continue;
    last = {cue.subject, at};
    end = cue_end;
  }
  return last;
}

}  // namespace prongsai
