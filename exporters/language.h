#pragma once

namespace prongsai {

// The language of headings and words of an output; texts of documents stay as they are.
enum class Language { kThai, kEnglish };

}  // namespace prongsai
