#include "normalizers/text/closed_list.h"

#include <algorithm>
#include <array>
#include <vector>

#include "normalizers/text/clusters.h"
#include "normalizers/text/flags.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

// One letter of a phrase_key() as a text has it: with its marks, and with the spaces and signs that
// stand before it.
struct Unit {
  std::string key;
  std::string before;
  std::string letter;
  std::size_t start = 0;  // of `letter` in the text
  std::size_t end = 0;
};

bool is_thai_unit(const Unit& unit) {
  std::size_t offset = 0;
  return is_thai_letter(next_code_point(unit.letter, offset));
}

// The units of a text; what stands behind the last one is left to the caller. A mark belongs to the
// letter before it even behind a space, which is damage.
std::vector<Unit> units_of(std::string_view text) {
  std::vector<Unit> units;
  std::string before;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const bool mark = is_thai_mark(next_code_point(text, offset));
    const std::string_view piece = text.substr(start, offset - start);
    std::string key = phrase_key(piece);
    if (!units.empty() && mark && (before.empty() || before == " ")) {
      units.back().letter += piece;
      units.back().end = offset;
      before.clear();
    } else if (key.empty()) {
      before += piece;
    } else if (!units.empty() && before.empty() && piece == "เ" && units.back().letter == "เ") {
      units.back() = {"แ", units.back().before, "เเ", units.back().start, offset};
    } else {
      units.push_back({std::move(key), std::move(before), std::string(piece), start, offset});
      before.clear();
    }
  }
  return units;
}

// Whose spaces a phrase gets.
enum class Spaces { kPrinted, kOfficial };

// The printed units with the letters of the official ones, from units[first] on; empty where the
// keys do not agree, or signs stand where the official phrase has a space at most.
std::string spelt_as(const std::vector<Unit>& printed, std::size_t first,
                     const std::vector<Unit>& official, Spaces spaces) {
  std::string text;
  for (std::size_t i = 0; i < official.size(); ++i) {
    const Unit& unit = printed[first + i];
    if (unit.key != official[i].key) return {};
    if (i > 0 && spaces == Spaces::kPrinted) text += unit.before;
    if (i > 0 && spaces == Spaces::kOfficial) {
      if (!trim(unit.before).empty() && unit.before != official[i].before) return {};
      text += official[i].before;
    }
    text += is_thai_unit(official[i]) ? official[i].letter : unit.letter;
  }
  return text;
}

bool is_letter_before(std::string_view text, std::size_t at) {
  if (at < 3) return false;
  std::size_t offset = at - 3;
  return is_thai_letter(next_code_point(text, offset)) && offset == at;
}

bool is_letter_behind(std::string_view text, std::size_t at) {
  return at < text.size() && is_thai_letter(next_code_point(text, at));
}

bool is_damaged(std::string_view text) {
  if (count_clusters(text).invalid > 0) return true;
  return word_cost(to_code_points(text), thai_lexicon()).unknown > 0;
}

// A place of a text where a phrase stands, by its letters, otherwise than in the list.
struct Place {
  std::string_view text;
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] std::string_view printed() const { return text.substr(start, end - start); }
};

// True where the text, whose key is given, may have the phrase otherwise than as it should be: a
// quick look.
bool may_differ(std::string_view key, std::string_view text, const Phrase& phrase) {
  const auto count = [](std::string_view in, std::string_view of) {
    std::size_t n = 0;
    for (std::size_t at = in.find(of); at != std::string_view::npos; at = in.find(of, at + 1)) ++n;
    return n;
  };
  const std::size_t places = phrase.key.empty() ? 0 : count(key, phrase.key);
  return places > 0 && places > count(text, phrase.text);
}

struct Wanted {
  std::size_t least_letters = 0;  // of a phrase that is looked for
  Spaces spaces = Spaces::kPrinted;
  std::function<bool(const Place&)> at;
};

// Gives the phrases in `text` their spelling wherever they are wanted.
std::optional<std::string> put_in(std::string_view text, std::span<const Phrase> phrases,
                                  const Wanted& wanted) {
  std::string repaired(text);
  const std::string key = phrase_key(text);  // repairs do not change it
  for (const Phrase& phrase : phrases) {
    if (!may_differ(key, repaired, phrase)) continue;
    const std::vector<Unit> official = units_of(phrase.text);
    if (official.size() < wanted.least_letters) continue;
    std::vector<Unit> units = units_of(repaired);
    for (std::size_t at = 0; at + official.size() <= units.size(); ++at) {
      const std::string spelling = spelt_as(units, at, official, wanted.spaces);
      const Place place{repaired, units[at].start, units[at + official.size() - 1].end};
      if (spelling.empty() || place.printed() == spelling || !wanted.at(place)) continue;
      repaired.replace(place.start, place.end - place.start, spelling);
      units = units_of(repaired);
    }
  }
  if (repaired == text) return std::nullopt;
  return repaired;
}

// The letters of a text; `starts` (may be null) receives where each stands, and the text's end.
std::u32string without_spaces(std::string_view text, std::vector<std::size_t>* starts) {
  std::u32string letters;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    if (c == U' ') continue;
    letters += c;
    if (starts) starts->push_back(start);
  }
  if (starts) starts->push_back(text.size());
  return letters;
}

}  // namespace

std::optional<std::string> official_spelling(std::string_view text,
                                             std::span<const std::string> official) {
  const std::string key = phrase_key(text);
  const std::string* found = nullptr;
  for (const std::string& phrase : official) {
    if (phrase == text) return std::nullopt;
    if (key.empty() || phrase_key(phrase) != key || (found && *found == phrase)) continue;
    if (found) return std::nullopt;
    found = &phrase;
  }
  if (!found) return std::nullopt;
  const std::vector<Unit> printed = units_of(text);
  const std::vector<Unit> wanted = units_of(*found);
  if (printed.size() != wanted.size()) return std::nullopt;
  const std::string spelling = spelt_as(printed, 0, wanted, Spaces::kPrinted);
  if (spelling.empty()) return std::nullopt;
  std::string repaired = printed.front().before + spelling;
  repaired += text.substr(printed.back().end);
  if (repaired == text) return std::nullopt;
  return repaired;
}

std::optional<std::string> mend_flagged_spot(std::string_view text, const std::string& official) {
  constexpr std::size_t kMostLetters = 4;
  const std::vector<FlaggedSpot> spots = flagged_spots(text);
  if (spots.empty() || !flagged_spots(official).empty()) return std::nullopt;
  std::vector<std::size_t> starts;  // of the printed letters in `text`
  const std::u32string printed = without_spaces(text, &starts);
  const std::u32string wanted = without_spaces(official, nullptr);
  const std::size_t shorter = std::min(printed.size(), wanted.size());
  std::size_t head = 0;
  while (head < shorter && printed[head] == wanted[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && printed.rbegin()[tail] == wanted.rbegin()[tail]) ++tail;
  const std::size_t put_in = wanted.size() - tail - head;
  const std::size_t taken_out = printed.size() - tail - head;
  if (head == 0 || put_in > kMostLetters || taken_out > kMostLetters) return std::nullopt;
  const std::size_t end = starts[head + taken_out];
  const bool flagged = std::all_of(spots.begin(), spots.end(), [&](const FlaggedSpot& spot) {
    return spot.offset >= starts[head - 1] && spot.offset <= end;
  });
  if (!flagged) return std::nullopt;
  std::string repaired(text.substr(0, starts[head]));
  repaired += to_utf8(wanted.substr(head, put_in));
  repaired += text.substr(end);
  if (!flagged_spots(repaired).empty()) return std::nullopt;
  return repaired;
}

std::vector<Phrase> phrases_of(std::span<const std::string> texts) {
  std::vector<Phrase> phrases;
  for (const std::string& text : texts) phrases.push_back({text, phrase_key(text)});
  return phrases;
}

std::optional<std::string> mend_phrases(std::string_view text, std::span<const Phrase> phrases) {
  if (thai_lexicon().empty() || !is_damaged(text)) return std::nullopt;
  return put_in(text, phrases, {4, Spaces::kOfficial, [](const Place& place) {
                                  return !is_letter_before(place.text, place.start) &&
                                         !is_letter_behind(place.text, place.end) &&
                                         is_damaged(place.printed());
                                }});
}

std::optional<std::string> mend_names(std::string_view text, std::span<const std::string> names,
                                      const std::function<bool(std::string_view)>& is_a_name) {
  return put_in(text, phrases_of(names), {8, Spaces::kPrinted, [&](const Place& place) {
                                            return !is_letter_behind(place.text, place.end) &&
                                                   !is_a_name(place.printed());
                                          }});
}

std::span<const std::string> month_names() {
  static const std::array<std::string, 12> kMonths = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",    "เมษายน",
                                                      "พฤษภาคม", "มิถุนายน",  "กรกฎาคม",  "สิงหาคม",
                                                      "กันยายน",  "ตุลาคม",   "พฤศจิกายน", "ธันวาคม"};
  return kMonths;
}

}  // namespace prongsai
