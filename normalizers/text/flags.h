#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai {

// A place of a text that is surely damaged and that nobody repairs, since the text does not say how
// it was: a person has to look at the page.
struct FlaggedSpot {
  std::string_view rule;  // as shown by --trace-rules; static lifetime
  std::size_t offset = 0;
  bool operator==(const FlaggedSpot&) const = default;
};

// The flagged spots of a text, in order, by these rules:
//   two-tones             different tones on one letter ("ก่้"): the last one typed may be meant or
//   not two-vowels            different vowels above or below one letter ("ผู้ื่น"): a letter is
//   missing dangling-mark         a mark on nothing ("่ล", "๑ี"): its letter may be in another line
//   or cell parted-sara-am        a space before า where both ำ and า make words ("น าไป")
//   broken-cluster        any other break of the grammar of clusters.h ("เ ", "กะา")
//   unreadable-character  U+FFFD, private code points, "(cid:12)", the unused end of the Thai block
// Sound text has none.
[[nodiscard]] std::vector<FlaggedSpot> flagged_spots(std::string_view text);

}  // namespace prongsai
