#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/change.h"
#include "model/record.h"

namespace prongsai {

// The pieces of a text that are no Thai words: what the segmenter leaves over that the lexicon does
// not have, neighbouring pieces together with the word they tear: "ข้อกั่วงวล" of "มีข้อกั่วงวลในการตอบ".
// Nothing without a lexicon. Nobody corrects them: a spell checker makes คณะปฏิวัติ of คณะณัติ.
[[nodiscard]] std::vector<std::string> doubtful_words(std::string_view text);

// Reports text-doubtful for the texts of a draft that a person should compare with the page: those
// in which letter-spaced lines were closed up (their letters are often misread, too) or ำ and า
// were told apart by a guess (kLikelySaraAa), those with flagged spots (flags.h), and, in
// transcripts, where the words were typed or recognised by somebody, those with doubtful words.
// Each text once.
void report_doubtful_texts(const std::vector<Change>& changes, Draft& draft);

}  // namespace prongsai
