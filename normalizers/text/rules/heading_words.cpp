#include <re2/re2.h>

#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {

// Damage: คะแนน read as another word in the sentence over an indicator's table. Evidence: a
// transcript with "คณะณัติได้ ๙๗.๙๗ คณะณัติ มีรายละเอียดดังนี้" in two of ten headings. The sentence is the
// same in every report, so its ends and the score say what stands around the score: the same word
// twice, no word of the lexicon, in the places of คะแนน. -> "คะแนนที่ได้ ๙๗.๙๗ คะแนน มีรายละเอียดดังนี้".
// Sentences that do not begin and end so, and words that are some ("ร้อยละ"), stay.
Repaired heading_words(std::string_view text) {
  constexpr std::string_view kEnd = "มีรายละเอียดดังนี้";
  if (text.find(kEnd) == std::string_view::npos) return std::nullopt;
  static const re2::RE2 kPattern(
      R"((ตัวชี้วัดที่ ?[0-9๐-๙]{1,2} .+ )([ก-ฮะ-ฺเ-๎]+?)(?:ที่)?ได้ ([0-9๐-๙]{1,3}[.][0-9๐-๙]{2} ))"
      R"(([ก-ฮะ-ฺเ-๎]+)( ?มีรายละเอียดดังนี้[: ]*))");
  std::string head, left, score, right, tail;
  const re2::StringPiece source(text.data(), text.size());
  if (!re2::RE2::FullMatch(source, kPattern, &head, &left, &score, &right, &tail)) {
    return std::nullopt;
  }
  const Lexicon& lexicon = thai_lexicon();
  const bool misread = left == right && left != "คะแนน" && !lexicon.empty() &&
                       word_cost(to_code_points(left), lexicon).unknown > 0;
  if (!misread) return std::nullopt;
  return head + "คะแนนที่ได้ " + score + "คะแนน" + tail;
}

}  // namespace prongsai
