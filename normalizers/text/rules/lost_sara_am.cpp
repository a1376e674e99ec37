#include <re2/re2.h>

#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

// Words with ำ that are none with า, as they look when the upper half of ำ is lost. Left out are
// those that are words both ways: ทำ นำ คำ น้ำ ถ้ำ จำ ค้ำ, กระทำ (กระทา is a bird), นำไป.
constexpr char kLost[] =
    "อานาจ|ดาเนิน|กาหนด|ประจา|สานัก|ตาบล|อาเภอ|จานวน|สาหรับ|จาเป็น|ลาดับ|สาเร็จ|คาถาม|คาสั่ง|คาร้อง|แนะนา|"
    "กากับ|สาคัญ|สารวจ|บารุง|ชาระ|กาลัง|ตาแหน่ง|ทางาน|จัดทา";

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_thai_letter(next_code_point(text, at));
}

// The run of Thai letters that holds text[at, end): Thai letters have three bytes.
std::string_view run_around(std::string_view text, std::size_t at, std::size_t end) {
  while (at >= 3 && is_letter_at(text, at - 3)) at -= 3;
  while (is_letter_at(text, end)) end += 3;
  return text.substr(at, end - at);
}

// In every word of the list it is the first า that lost its half.
std::string with_sara_am(std::string_view word) {
  std::string whole(word);
  constexpr std::string_view kAa = "า";
  return whole.replace(whole.find(kAa), kAa.size(), "ำ");
}

bool makes_better_words(std::string_view text, std::size_t at, std::string_view lost,
                        const std::string& whole) {
  const std::string_view run = run_around(text, at, at + lost.size());
  std::string repaired(run);
  repaired.replace(at - static_cast<std::size_t>(run.data() - text.data()), lost.size(), whole);
  const Lexicon& lexicon = thai_lexicon();
  return word_cost(to_code_points(repaired), lexicon) < word_cost(to_code_points(run), lexicon);
}

}  // namespace

// Damage: ำ that lost its upper half without a trace. Evidence: word processors' PDFs read by
// programs that drop the glyph; OCR ("ถ้าพรรณรา"). Only words of a closed list that are none with า,
// and only where the words around come out better: "อานาจหน้าที่" -> "อำนาจหน้าที่"; "ประจาน",
// "น้ำชาระดับดี" and "ทา" stay.
Repaired lost_sara_am(std::string_view text) {
  static const re2::RE2 kPattern(std::string("(") + kLost + ")");
  const re2::StringPiece source(text.data(), text.size());
  if (!re2::RE2::PartialMatch(source, kPattern) || thai_lexicon().empty()) return std::nullopt;
  std::string repaired(text);
  bool changed = false;
  re2::StringPiece match;
  for (std::size_t from = 0; from < repaired.size();) {
    const re2::StringPiece rest(repaired.data() + from, repaired.size() - from);
    if (!re2::RE2::PartialMatch(rest, kPattern, &match)) break;
    const auto at = static_cast<std::size_t>(match.data() - repaired.data());
    const std::string lost(match.data(), match.size());
    const std::string whole = with_sara_am(lost);
    const bool better = makes_better_words(repaired, at, lost, whole);
    if (better) repaired.replace(at, lost.size(), whole);
    changed = changed || better;
    from = at + (better ? lost.size() : 3);
  }
  if (!changed) return std::nullopt;
  return repaired;
}

}  // namespace prongsai
