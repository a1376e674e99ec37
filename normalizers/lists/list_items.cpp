#include "normalizers/lists/list_items.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "normalizers/numbers/list_number.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Where a marker stands: which line, which byte of its text.
struct Place {
  std::size_t line = 0;
  std::size_t offset = 0;
  ListMarker marker;
};

// All markers at starts of lines and behind spaces, in order.
std::vector<Place> find_markers(std::span<const Line> lines) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
    for (std::size_t at = start; at < text.size(); ++at) {
      if (at != start && text[at - 1] != ' ') continue;
      const auto marker = read_list_marker(text.substr(at));
      const bool anywhere = marker && marker->number && marker->style != ListStyle::kWord;
      if (marker && (at == start || anywhere)) places.push_back({i, at, *marker});
    }
  }
  return places;
}

bool at_line_start(std::span<const Line> lines, const Place& place) {
  return trim(std::string_view(lines[place.line].text).substr(0, place.offset)).empty();
}

// The markers that begin entries of a list that starts with `first`. Numbers inside lines
// ("ประกอบด้วย (๑) ชื่อ (๒) ที่อยู่") count only where no line of its own begins with the number.
std::vector<Place> sequence_from(std::span<const Line> lines, const std::vector<Place>& places,
                                 std::size_t first) {
  std::vector<Place> sequence = {places[first]};
  for (std::size_t i = first + 1; i < places.size();) {
    const ListMarker& last = sequence.back().marker;
    const auto next = [&](const Place& place) {
      return place.marker.style == last.style && place.marker.number == *last.number + 1;
    };
    const auto from = places.begin() + static_cast<std::ptrdiff_t>(i);
    auto place = std::find_if(from, places.end(), [&](const Place& one) {
      return next(one) && at_line_start(lines, one);
    });
    if (place == places.end()) place = std::find_if(from, places.end(), next);
    if (place == places.end()) break;
    sequence.push_back(*place);
    i = static_cast<std::size_t>(place - places.begin()) + 1;
  }
  return sequence;
}

// The markers of a style, those that begin lines or all.
std::vector<Place> of_style(std::span<const Line> lines, const std::vector<Place>& places,
                            ListStyle style, bool line_starts) {
  std::vector<Place> result;
  for (const Place& place : places) {
    if (place.marker.style == style && (!line_starts || at_line_start(lines, place)))
      result.push_back(place);
  }
  return result;
}

bool counts_up(const std::vector<Place>& places) {
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].marker.number != *places[i - 1].marker.number + 1) return false;
  }
  return true;
}

// Numbers 1, 1, 2, 2, 3: a list whose entries have lists of the same style under them, each of two
// entries at least. The outer entries, where only one reading of the numbers is such a list.
class NestedList {
 public:
  explicit NestedList(std::vector<Place> places) : places_(std::move(places)) {}

  std::vector<Place> outer_entries() {
    const auto restarts = std::count_if(places_.begin(), places_.end(), [](const Place& place) {
      return place.marker.number == 1;
    });
    if (restarts < 2) return {};
    read(0, 0, 0);
    return readings_ == 1 ? outer_ : std::vector<Place>{};
  }

 private:
  // Reads on from a marker, behind `outer` outer entries and `inner` ones under the last of them.
  void read(std::size_t at, int outer, int inner) {
    constexpr int kFewest = 2;
    const bool inner_is_whole = inner == 0 || inner >= kFewest;
    if (at == places_.size()) {
      if (!inner_is_whole || outer < kFewest) return;
      ++readings_;
      outer_ = path_;
      return;
    }
    const int number = *places_[at].marker.number;
    if (number == outer + 1 && inner_is_whole) {
      path_.push_back(places_[at]);
      read(at + 1, outer + 1, 0);
      path_.pop_back();
    }
    if (outer > 0 && number == inner + 1) read(at + 1, outer, inner + 1);
  }

  std::vector<Place> places_;
  std::vector<Place> path_;
  std::vector<Place> outer_;
  int readings_ = 0;
};

// The first of an inner list may stand inside its entry's line.
std::vector<Place> outer_entries(std::span<const Line> lines, const std::vector<Place>& places,
                                 ListStyle style) {
  const std::vector<Place> starts = of_style(lines, places, style, true);
  if (counts_up(starts)) return {};
  std::vector<Place> outer = NestedList(starts).outer_entries();
  return outer.empty() ? NestedList(of_style(lines, places, style, false)).outer_entries() : outer;
}

std::vector<Place> numbered_entries(std::span<const Line> lines, const std::vector<Place>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].marker.number) continue;
    if (at_line_start(lines, places[i]) && places[i].marker.number == 1) {
      std::vector<Place> outer = outer_entries(lines, places, places[i].marker.style);
      if (!outer.empty()) return outer;
    }
    const std::vector<Place> sequence = sequence_from(lines, places, i);
    const bool sure = sequence.size() > 1 && places[i].marker.number == 1;
    if (sure || at_line_start(lines, places[i])) return sequence;
  }
  return {};
}

// "๑.๑ จัดทำ" / "๑.๒ เผยแพร่": the lines that begin so, from 1 on, two at least.
std::vector<Place> decimal_entries(std::span<const Line> lines) {
  std::vector<Place> entries;
  int list = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
    int of = 0;
    const auto marker = read_decimal_marker(text.substr(start), of);
    if (!marker || (!entries.empty() && of != list)) continue;
    if (marker->number != static_cast<int>(entries.size()) + 1) continue;
    list = of;
    entries.push_back({i, start, *marker});
  }
  return entries.size() > 1 ? entries : std::vector<Place>{};
}

// Dashes with numbered sub-entries under them: the list begins with a dash, and another one of it
// stands behind the first number.
bool dashes_hold_numbers(const std::vector<Place>& places) {
  if (places.empty() || places[0].marker.number || places[0].line != 0) return false;
  const ListStyle dash = places[0].marker.style;
  const auto number = std::find_if(places.begin(), places.end(), [](const Place& place) {
    return place.marker.number.has_value();
  });
  return std::any_of(number, places.end(),
                     [&](const Place& place) { return place.marker.style == dash; });
}

// How far a line of the list is set in; nothing where places are not known or lines stand around
// one middle.
std::optional<Points> inset_of_sub_entries(std::span<const Line> lines,
                                           const std::vector<Place>& entries) {
  constexpr Points kSame = 3.0;   // lines that begin under one another
  constexpr Points kSetIn = 6.0;  // half a letter more
  std::optional<Points> left, inner, least, most;
  for (const Place& place : entries) {
    const auto& box = lines[place.line].origin.box;
    // A scanned page lies where it lies: lines of two pages cannot be compared.
    if (!box || lines[place.line].origin.page != lines[entries.front().line].origin.page)
      return std::nullopt;
    left = std::min(left.value_or(box->x0), box->x0);
    const Points middle = (box->x0 + box->x1) / 2;
    least = std::min(least.value_or(middle), middle);
    most = std::max(most.value_or(middle), middle);
  }
  if (!left || *most - *least <= kSame) return std::nullopt;
  for (const Place& place : entries) {
    const Points x0 = lines[place.line].origin.box->x0;
    if (x0 - *left <= kSame) continue;
    if (x0 - *left < kSetIn || (inner && std::abs(*inner - x0) > kSame)) return std::nullopt;
    inner = x0;
  }
  return inner;
}

// "- จัดทำ", and under it, set in, "- ประชุม", "- สำรวจ": sub-entries with the same mark.
std::vector<Place> without_sub_entries(std::span<const Line> lines, std::vector<Place> entries) {
  const auto inset = inset_of_sub_entries(lines, entries);
  constexpr Points kSame = 3.0;
  if (!inset || std::abs(lines[entries.front().line].origin.box->x0 - *inset) <= kSame)
    return entries;
  std::erase_if(entries, [&](const Place& place) {
    return std::abs(lines[place.line].origin.box->x0 - *inset) <= kSame;
  });
  return entries;
}

std::vector<Place> unnumbered_entries(std::span<const Line> lines,
                                      const std::vector<Place>& places) {
  std::vector<Place> entries;
  // Dashes under bullets are sub-entries.
  for (const Place& place : places) {
    if (place.marker.number) continue;
    if (entries.empty() || place.marker.style == entries.front().marker.style)
      entries.push_back(place);
  }
  entries = without_sub_entries(lines, std::move(entries));
  // One dash is no list; at the very start it is taken off all the same.
  const bool only_first = entries.size() == 1 && entries[0].line == 0;
  return entries.size() > 1 || only_first ? entries : std::vector<Place>{};
}

// The text from one place to another; `to_line` == lines.size() is the end.
ListItem between(std::span<const Line> lines, std::size_t from_line, std::size_t from_offset,
                 std::size_t to_line, std::size_t to_offset) {
  ListItem item;
  for (std::size_t i = from_line; i < lines.size() && i <= to_line; ++i) {
    Line part = lines[i];
    const std::size_t begin = i == from_line ? std::min(from_offset, part.text.size()) : 0;
    const std::size_t end = i == to_line ? to_offset : part.text.size();
    part.text = part.text.substr(begin, end - begin);
    if (i == to_line) part.paragraph_end = part.ends_with_space = false;
    if (trim(part.text).empty()) continue;
    // A sub-entry at a line's start begins a paragraph of its own.
    if (!item.empty() && read_list_marker(trim(part.text))) item.back().paragraph_end = true;
    item.push_back(std::move(part));
  }
  return item;
}

}  // namespace

std::vector<ListItem> list_items(std::span<const Line> lines) {
  const std::vector<Place> places = find_markers(lines);
  std::vector<Place> entries;
  if (!dashes_hold_numbers(places)) entries = numbered_entries(lines, places);
  if (entries.empty()) entries = decimal_entries(lines);
  if (entries.empty()) entries = unnumbered_entries(lines, places);
  std::vector<ListItem> items;
  const auto add = [&items](ListItem item) {
    if (!item.empty()) items.push_back(std::move(item));
  };
  if (entries.empty()) {
    add(between(lines, 0, 0, lines.size(), 0));
    return items;
  }
  add(between(lines, 0, 0, entries.front().line, entries.front().offset));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool last = i + 1 == entries.size();
    add(between(lines, entries[i].line, entries[i].offset + entries[i].marker.length,
                last ? lines.size() : entries[i + 1].line, last ? 0 : entries[i + 1].offset));
  }
  return items;
}

}  // namespace prongsai
