#include "extractors/chart/line_labels.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

constexpr Points kHigh = 8;

// Digits as blocks of ink, 8 points high and 28 broad, in a view of 200 by 100 points.
struct View {
  NumberSight clear{{200, 100, std::vector<std::uint8_t>(20000, 0)}, {0, 0, 200, 100}};
  GreyImage lines{200, 100, std::vector<std::uint8_t>(20000, 0)};

  static void fill(GreyImage& image, int x0, int y0, int x1, int y1) {
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) image.pixels[static_cast<std::size_t>(y) * 200 + x] = 255;
    }
  }
  void write(int x, int y) {
    for (int i = 0; i < 5; ++i) fill(clear.contrast, x + 6 * i, y, x + 6 * i + 4, y + 8);
  }
  void cross(int x, int y) { fill(lines, x, y + 3, x + 28, y + 5); }
};

Word word(int x, int y, const std::string& text, double likelihood) {
  Word word;
  word.text = text;
  word.box = {static_cast<double>(x), static_cast<double>(y), x + 28.0, y + kHigh};
  word.method = Method::kOcr;
  word.guesses = {{text, likelihood}};
  return word;
}

// Two points: the first with its number, the second at (150, 40) without one.
Chart line_chart() {
  Chart chart;
  chart.kind = ChartKind::kLine;
  const Word first = word(36, 26, "80.10", 1);
  ChartMark mark;
  mark.box = {49, 39, 51, 41};
  mark.drawn = ValueRange{{7900}, {8200}};
  mark.label = Numeral{first.text, {1, first.box, Method::kOcr}, first.guesses};
  chart.marks.push_back(mark);
  mark.label.reset();
  mark.box = {149, 39, 151, 41};
  chart.marks.push_back(mark);
  return chart;
}

LookAtNumber sees(const std::string& text, int agreeing) {
  return [=](const Rect&, const std::vector<Rect>&, NumberForm) {
    NumberVotes votes;
    votes.looks = 4;
    votes.agreeing = agreeing;
    votes.guesses = {{text, 0.97}};
    return votes;
  };
}

// What becomes of the words where something is seen above or below the second point.
std::string second_number(const std::string& seen, int agreeing, int y,
                          std::vector<Word> words = {}) {
  View view;
  view.write(36, 26);
  view.write(136, y);
  words.insert(words.begin(), word(36, 26, "80.10", 1));
  const std::size_t before = words.size();
  const bool changed =
      look_at_lines(view.clear, view.lines, sees(seen, agreeing), {line_chart()}, words);
  if (!changed) return "";
  CHECK(words.size() == (before == 1 ? 2 : before));
  return words.back().text;
}

}  // namespace

TEST_CASE("A number beside a point that is what its height says is taken", "[extractors][chart]") {
  CHECK(second_number("81.25", 4, 26) == "81.25");
  CHECK(second_number("81.25", 3, 46) == "81.25");
  CHECK(second_number("81.25", 2, 26, {word(136, 26, "8I25", 0.4)}) == "81.25");
}

TEST_CASE("What few looks see, what is no height's number or stands elsewhere is left",
          "[extractors][chart]") {
  CHECK(second_number("81.25", 2, 26).empty());
  CHECK(second_number("87.25", 4, 26).empty());
  CHECK(second_number("81.25", 4, 90).empty());
}

TEST_CASE("A number that a line runs through is in doubt", "[extractors][chart]") {
  View view;
  view.write(36, 26);
  view.write(136, 26);
  view.cross(136, 26);
  std::vector<Word> words{word(36, 26, "80.10", 1), word(136, 26, "86.61", 0.995)};
  CHECK(doubt_crossed(view.clear, view.lines, words));
  CHECK(words[0].guesses[0].likelihood == 1);
  CHECK(words[1].guesses[0].likelihood < 0.95);
  CHECK_FALSE(doubt_crossed(view.clear, view.lines, words));
}

TEST_CASE("Numbers in a line's own colour are not crossed by it", "[extractors][chart]") {
  View view;
  View::fill(view.lines, 36, 26, 60, 34);
  std::vector<Word> words{word(36, 26, "80.10", 1)};
  CHECK_FALSE(doubt_crossed(view.clear, view.lines, words));
}
