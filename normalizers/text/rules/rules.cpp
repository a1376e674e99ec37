#include "normalizers/text/rules/rules.h"

#include <array>

#include "normalizers/text/rule.h"

namespace prongsai {

std::span<const Rule> all_rules() {
  static constexpr std::array<Rule, 16> kRules = {{
      // What is no text at all goes first, so that the marks find their letters.
      {"stray-tags", "tags of a web page left in a transcript", stray_tags},
      {"invisible-characters", "characters that show nothing", invisible_characters},
      {"odd-spaces", "spaces other than U+0020", odd_spaces},
      {"private-use-marks", "shapes of Thai fonts by their private code points", private_use_marks},
      {"double-spaces", "more than one space", double_spaces},
      {"space-before-mark", "a space between a letter and its mark", space_before_mark},
      // Then letters, before marks are put in order around them.
      {"double-sara-e", "เเ for แ", double_sara_e},
      {"ru-sara-aa", "า for ๅ behind ฤ and ฦ", ru_sara_aa},
      {"stray-lakkhangyao", "ๅ for า", stray_lakkhangyao},
      // ำ is made whole before tones are put before it.
      {"split-sara-am", "ำ in two halves", split_sara_am},
      {"nikhahit-before-sara-am", "a second ํ before ำ", nikhahit_before_sara_am},
      {"tone-after-sara-am", "the tone behind ำ", tone_after_sara_am},
      {"tone-before-vowel", "the tone below the vowel it stands on", tone_before_vowel},
      {"tone-after-vowel", "the tone behind า or ะ", tone_after_vowel},
      // Last, since putting marks in order brings equal ones together.
      {"same-mark-twice", "the same mark twice on a letter", same_mark_twice},
      {"wrapped-words", "a space where a line ended inside a word", wrapped_words,
       Rule::Trace::kSpaceInThai},
  }};
  return kRules;
}

}  // namespace prongsai
