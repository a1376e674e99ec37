#include "normalizers/text/rules/rules.h"

#include <array>

#include "normalizers/text/rule.h"

namespace prongsai {

std::span<const Rule> all_rules() {
  static constexpr std::array<Rule, 22> kRules = {{
      // What is no text at all goes first, so that the marks find their letters.
      {"stray-tags", "tags of a web page left in a transcript", stray_tags},
      {"invisible-characters", "characters that show nothing", invisible_characters},
      {"odd-spaces", "spaces other than U+0020", odd_spaces},
      {"private-use-marks", "shapes of Thai fonts by their private code points", private_use_marks},
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
      {"composed-form", "letters and marks in another order than Unicode's", composed_form},
      // Last of these, since putting marks in order brings equal ones together.
      {"same-mark-twice", "the same mark twice on a letter", same_mark_twice},
      // What words and closed lists decide, once the letters are as sound as they can be.
      {"late-marks", "marks one consonant late", late_marks, Rule::Trace::kOwnLook,
       RepairClass::kDictionary, 0.95},
      // Behind late marks, which bring a space of their own beside one that was meant.
      {"double-spaces", "more than one space", double_spaces},
      {"parted-sara-am", "ำ or า with a space before it", parted_sara_am, Rule::Trace::kOwnLook,
       RepairClass::kDictionary, 0.95},
      {"lost-sara-am", "ำ without its upper half", lost_sara_am, Rule::Trace::kOwnLook,
       RepairClass::kDictionary, 0.95},
      {"wrapped-words", "a space where a line ended inside a word", wrapped_words,
       Rule::Trace::kSpaceInThai},
      {"parted-words", "spaces inside words all over a line", parted_words,
       Rule::Trace::kSpaceInThai, RepairClass::kDictionary, 0.9},
      {"heading-words", "another word for คะแนน in an indicator's heading", heading_words,
       Rule::Trace::kOwnLook, RepairClass::kDictionary, 0.95},
  }};
  return kRules;
}

}  // namespace prongsai
