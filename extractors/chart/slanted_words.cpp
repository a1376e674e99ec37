#include "extractors/chart/slanted_words.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

// Of a word: the first and the last point of its middle line, from its box and its letters' height.
struct MiddleLine {
  Point begin;
  Point end;
};

MiddleLine middle_line(const Word& word) {
  constexpr double kHeight = 1.25;  // of letters with their marks, in type sizes, as boxes have it
  const double angle = word.slant * std::numbers::pi / 180;
  const double across = std::abs(std::cos(angle));
  const double down = std::abs(std::sin(angle));
  const Points height = kHeight * word.font_size;
  const Points length = across > down ? (word.box.width() - height * down) / across
                                      : (word.box.height() - height * across) / down;
  const Point middle = word.box.centre();
  const Points half = std::max(0.0, length / 2);
  const Point step{half * std::cos(angle), -half * std::sin(angle)};
  return {{middle.x - step.x, middle.y - step.y}, {middle.x + step.x, middle.y + step.y}};
}

bool goes_on(const SlantedLine& line, const Word& word, const MiddleLine& place) {
  constexpr double kSameAngle = 1;  // degree
  constexpr double kSpace = 0.8;    // in type sizes, between words
  constexpr double kAside = 0.33;
  if (std::abs(line.degrees - word.slant) > kSameAngle) return false;
  const double angle = word.slant * std::numbers::pi / 180;
  const Points dx = place.begin.x - line.end.x;
  const Points dy = place.begin.y - line.end.y;
  const Points along = dx * std::cos(angle) - dy * std::sin(angle);
  const Points aside = dx * std::sin(angle) + dy * std::cos(angle);
  return std::abs(aside) < kAside * line.type && along > -0.5 * line.type &&
         along < kSpace * line.type;
}

}  // namespace

bool is_slanted_name(const Word& word) {
  if (word.slant == 0) return false;
  const std::string ascii = with_ascii_digits(word.text);
  const bool number = std::all_of(ascii.begin(), ascii.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '%';
  });
  return !number || ascii.find('.') == std::string::npos;
}

std::vector<SlantedLine> lines_of_slanted(const std::vector<Word>& words, int page) {
  constexpr double kUpsideDown = 100;
  std::vector<SlantedLine> lines;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (!is_slanted_name(word) || std::abs(word.slant) > kUpsideDown) continue;
    const MiddleLine place = middle_line(word);
    const bool follows = !lines.empty() && goes_on(lines.back(), word, place);
    if (!follows) {
      SlantedLine line;
      line.text.value = word.text;
      line.text.origin = {page, word.box, word.method};
      line.degrees = word.slant;
      line.begin = place.begin;
      line.end = place.end;
      line.type = word.font_size;
      line.words = {static_cast<int>(i)};
      lines.push_back(std::move(line));
      continue;
    }
    SlantedLine& line = lines.back();
    const bool apart =
        word.space_before || words[static_cast<std::size_t>(line.words.back())].space_after;
    line.text.value += apart ? " " + word.text : word.text;
    line.text.origin.box = unite(*line.text.origin.box, word.box);
    line.end = place.end;
    line.words.push_back(static_cast<int>(i));
  }
  return lines;
}

}  // namespace prongsai
