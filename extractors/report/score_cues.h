#pragma once

#include <cstddef>
#include <string_view>

namespace prongsai {

// What a number in a sentence is of.
enum class ScoreSubject { kNone, kOverall, kInstrument, kIndicator, kOther };

struct FoundCue {
  ScoreSubject subject = ScoreSubject::kNone;
  std::size_t at = 0;  // of its first byte
};

// The words in a text that say what the next number is: the ones that end last, the longer of two
// ("รวมทุกตัวชี้วัด", "ตัวชี้วัด"). kOther: targets, ranks, means of others.
[[nodiscard]] FoundCue last_cue(std::string_view text);

}  // namespace prongsai
