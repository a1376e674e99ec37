#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/geometry.h"

namespace prongsai {

// How something came to be known.
enum class Method { kText, kOcr, kTranscript, kComputed };

// Where something was seen. Everything carries one, from the word on the page to the cell of the
// workbook. A transcript has neither page nor box; a computed value has neither as well.
struct Origin {
  std::optional<int> page;  // counts from 1
  std::optional<Rect> box;
  Method method = Method::kText;
  bool operator==(const Origin&) const = default;
};

// The place that covers both; the first one's page is kept (a text cut by a page break starts there
// and keeps the box of its first page only).
[[nodiscard]] inline Origin unite(const Origin& a, const Origin& b) {
  Origin united = a;
  if (a.page == b.page && a.box && b.box) united.box = unite(*a.box, *b.box);
  if (!a.page) united = b;
  return united;
}

// Text together with the place it was read at.
struct Text {
  std::string value;  // UTF-8
  Origin origin;
  bool operator==(const Text&) const = default;
};

// What the characters at one place may say, and how likely that is.
struct Guess {
  std::string text;
  double likelihood = 1;  // of the guesses at one place, adding up to at most 1
  bool operator==(const Guess&) const = default;
};

// A word with digits. A recogniser of pixels says what else it may be.
struct Numeral {
  std::string value;  // UTF-8
  Origin origin;
  std::vector<Guess> guesses = {};  // likeliest first, `value` being the first; empty: certain
  bool operator==(const Numeral&) const = default;
};

}  // namespace prongsai
