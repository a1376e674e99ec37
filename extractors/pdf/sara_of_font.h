#pragma once

#include <vector>

#include "extractors/pdf/font_census.h"
#include "model/change.h"

namespace prongsai {

// What a font's rate of ำ says of it where no drawing can be looked at (fonts that are not
// embedded, Type 3, CFF with CIDs). 8 to 15 of 1,000 letters are ำ in Thai.
enum class SaraOfFont {
  kUsual,
  kFalseAm,  // more than 30, and more ำ than า: every า is called ำ
  kLostAm,   // fewer than 1: ำ has lost its upper half
};

// {letters 600, ำ 66, า 0} is kFalseAm, {1200, 0, 110} is kLostAm; {300, 0, 27} says too little,
// and a font of which the drawings are known is kUsual whatever its rate.
[[nodiscard]] SaraOfFont sara_of_font(const FontRecord& font);

// Reads the words of such fonts by the lexicon: every ำ of the first kind of font may be า, every า
// of the second ำ, where that makes better words. Appends what changed, as decided by words, and
// what words leave open in the first kind, as likely. `census` has measured all pages.
void read_sara_of_fonts(const FontCensus& census, Page& page, std::vector<Change>& changes,
                        const RuleNames& without = {});

}  // namespace prongsai
