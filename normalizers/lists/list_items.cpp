#include "normalizers/lists/list_items.h"

#include <algorithm>
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

// The markers that begin entries of a list that starts with `first`.
std::vector<Place> sequence_from(const std::vector<Place>& places, std::size_t first) {
  std::vector<Place> sequence = {places[first]};
  for (std::size_t i = first + 1; i < places.size(); ++i) {
    const ListMarker& last = sequence.back().marker;
    if (places[i].marker.style != last.style) continue;
    if (places[i].marker.number == *last.number + 1) sequence.push_back(places[i]);
  }
  return sequence;
}

std::vector<Place> numbered_entries(std::span<const Line> lines, const std::vector<Place>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].marker.number) continue;
    const std::vector<Place> sequence = sequence_from(places, i);
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

std::vector<Place> unnumbered_entries(const std::vector<Place>& places) {
  std::vector<Place> entries;
  // Dashes under bullets are sub-entries.
  for (const Place& place : places) {
    if (place.marker.number) continue;
    if (entries.empty() || place.marker.style == entries.front().marker.style)
      entries.push_back(place);
  }
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
  if (entries.empty()) entries = unnumbered_entries(places);
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
