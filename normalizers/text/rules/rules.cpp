#include "normalizers/text/rules/rules.h"

#include <array>

#include "normalizers/text/rule.h"

namespace prongsai {

std::span<const Rule> all_rules() {
  static constexpr RepairClass kByWords = RepairClass::kDictionary;
  static constexpr std::array<Rule, 22> kRules = {{
      // What is no text at all goes first, so that the marks find their letters.
      {"stray-tags", "tags of a web page left in a transcript", stray_tags, Trace::kTag},
      {"invisible-characters", "characters that show nothing", invisible_characters,
       Trace::kInvisible},
      {"odd-spaces", "spaces other than U+0020", odd_spaces, Trace::kOddSpace},
      {"private-use-marks", "shapes of Thai fonts by their private code points", private_use_marks,
       Trace::kPrivateUse},
      {"space-before-mark", "a space between a letter and its mark", space_before_mark,
       Trace::kSpaceBeforeMark},
      // Then letters, before marks are put in order around them.
      {"double-sara-e", "เเ for แ", double_sara_e, Trace::kDoubleSaraE},
      {"ru-sara-aa", "า for ๅ behind ฤ and ฦ", ru_sara_aa, Trace::kRuSaraAa},
      {"stray-lakkhangyao", "ๅ for า", stray_lakkhangyao, Trace::kLakkhangyao},
      // ำ is made whole before tones are put before it.
      {"split-sara-am", "ำ in two halves", split_sara_am, Trace::kNikhahit},
      {"nikhahit-before-sara-am", "a second ํ before ำ", nikhahit_before_sara_am, Trace::kNikhahit},
      {"tone-after-sara-am", "the tone behind ำ", tone_after_sara_am, Trace::kToneAfterSaraAm},
      {"tone-before-vowel", "the tone below the vowel it stands on", tone_before_vowel,
       Trace::kToneBeforeVowel},
      {"tone-after-vowel", "the tone behind า or ะ", tone_after_vowel, Trace::kToneAfterVowel},
      {"composed-form", "letters and marks in another order than Unicode's", composed_form,
       Trace::kOrderedMark},
      // Last of these, since putting marks in order brings equal ones together.
      {"same-mark-twice", "the same mark twice on a letter", same_mark_twice, Trace::kSameMark},
      // What words and closed lists decide, once the letters are as sound as they can be.
      {"late-marks", "marks one consonant late", late_marks, Trace::kLateMark, kByWords, 0.95},
      // Behind late marks, which bring a space of their own beside one that was meant.
      {"double-spaces", "more than one space", double_spaces, Trace::kDoubleSpace},
      {"parted-sara-am", "ำ or า with a space before it", parted_sara_am, Trace::kSpaceBeforeSaraAa,
       kByWords, 0.95},
      {"lost-sara-am", "ำ without its upper half", lost_sara_am, Trace::kAny, kByWords, 0.95},
      {"wrapped-words", "a space where a line ended inside a word", wrapped_words,
       Trace::kSpaceInThai},
      {"parted-words", "spaces inside words all over a line", parted_words, Trace::kSpaceInThai,
       kByWords, 0.9},
      {"heading-words", "another word for คะแนน in an indicator's heading", heading_words,
       Trace::kDecimal, kByWords, 0.95},
  }};
  return kRules;
}

}  // namespace prongsai
