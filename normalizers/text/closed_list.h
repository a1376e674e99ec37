#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai {

// Repairs against closed lists: names and wordings that are known as a whole. A list must not hold
// two phrases of one phrase_key(); of those that are there more than once under other marks, none
// is used.

// `text` is one of `official` as a whole, with other marks, or letters that look alike (equal
// phrase_key(): "การปฎิบัติหนาที่" of "การปฏิบัติหน้าที่" is not, "การปฏิบัติหนาที" is): the text with the
// letters and marks of the official wording, its spaces, digits and signs as printed. Nothing where
// it is written so already, or is no phrase of the list.
[[nodiscard]] std::optional<std::string> official_spelling(std::string_view text,
                                                           std::span<const std::string> official);

// `text` is `official` but for one place of at most 4 letters, and that place is flagged (flags.h):
// the official wording. "และผู้ื่นอย่าง" of "และผู้อื่นอย่าง" is, "ต่อผู้มา" of "ต่อผู้ที่มา" is not: somebody may
// have written it so. Nothing where flagged spots would be left.
[[nodiscard]] std::optional<std::string> mend_flagged_spot(std::string_view text,
                                                           const std::string& official);

// A phrase of a list with its phrase_key().
struct Phrase {
  std::string text;
  std::string key;
};

[[nodiscard]] std::vector<Phrase> phrases_of(std::span<const std::string> texts);

// The same as official_spelling() for phrases inside a text ("ตุลาคม" in "๑ ตลาคม ๒๕๖๘" is found for
// its key): a phrase is put in only where what is printed is damaged beyond doubt, since marks are
// all that tells many words apart: it breaks the grammar of clusters.h, or has letters that no word
// of the lexicon has, and no Thai letter stands on either side of it. Spaces inside are as the list
// has them ("กันยา ยน" is กันยายน). Phrases whose key has fewer than 4 letters are not looked for.
[[nodiscard]] std::optional<std::string> mend_phrases(std::string_view text,
                                                      std::span<const Phrase> phrases);

// The same for full names ("องค์การบริหารส่วนตำบลคลองใส", "อำเภอถ้ำพรรณรา"), which may have a letter
// before them and need not be damaged beyond doubt, since so many letters agree: only what
// is_a_name says to be a name of its own stays ("เทศบาลตำบลบางพลู" where "เทศบาลตำบลบางพลี" is asked
// for). Names whose key has fewer than 8 letters are not looked for.
[[nodiscard]] std::optional<std::string> mend_names(
    std::string_view text, std::span<const std::string> names,
    const std::function<bool(std::string_view)>& is_a_name);

// The names of the months in Thai.
[[nodiscard]] std::span<const std::string> month_names();

}  // namespace prongsai
