#include "extractors/layout/centred_rows.h"

#include <catch2/catch.hpp>
#include <list>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

// A table's columns: instrument, question, value, analysis.
const std::vector<ColumnSpan> kSpans{{40, 70}, {80, 200}, {220, 250}, {260, 400}};
constexpr std::size_t kQuestion = 1;
constexpr std::size_t kValue = 2;
constexpr std::size_t kAnalysis = 3;

struct Placed {
  Points baseline;
  std::size_t column;
};

// Rows of text at 12 points, of words that stand in columns.
class Rows {
 public:
  explicit Rows(const std::vector<Placed>& words) {
    std::vector<const Word*> all;
    for (const Placed& placed : words) {
      Word& word = words_.emplace_back();
      word.text = placed.column == kValue ? "100.00" : "คำ";
      word.baseline = placed.baseline;
      word.font_size = 12;
      const ColumnSpan& span = kSpans[placed.column];
      word.box = {span.x0, placed.baseline - 10, span.x1, placed.baseline + 3};
      all.push_back(&word);
    }
    rows_ = text_rows(all);
  }

  [[nodiscard]] TableBody body() const {
    TableBody body;
    body.rows = rows_;
    body.spans = kSpans;
    body.values = {false, false, true, false};
    for (const TextRow& row : rows_) {
      bool anchor = false;
      for (const Word* word : row.words) anchor = anchor || word->text == "100.00";
      body.anchors.push_back(anchor);
    }
    body.labels.assign(rows_.size(), false);
    body.alone.assign(rows_.size(), false);
    return body;
  }

 private:
  std::list<Word> words_;
  std::vector<TextRow> rows_;
};

// "0 2 5 end 7; 1+3" for rows that begin at those rows of text, the second going on in column 3;
// "1?3" where that cell's place is doubtful.
std::string found(const std::vector<Placed>& words) {
  const Rows rows(words);
  const auto starts = find_centred_rows(rows.body());
  if (!starts) return "nothing";
  std::string text;
  for (const std::size_t start : starts->starts) text += std::to_string(start) + " ";
  text += "end " + std::to_string(starts->end);
  for (const auto& [row, column] : starts->merged)
    text += "; " + std::to_string(row) + "+" + std::to_string(column);
  for (const auto& [row, column] : starts->doubtful)
    text += "; " + std::to_string(row) + "?" + std::to_string(column);
  return text;
}

struct Case {
  std::string about;
  std::vector<Placed> words;
  std::string expected;
};

}  // namespace

TEST_CASE("texts in the middle of their cells tell which rows those are merged over",
          "[extractors][layout][centred]") {
  // Questions of two lines, 16 points apart, rows 40 apart: values stand between the lines.
  const auto case_ =
      GENERATE(values<Case>({{"each row has its own text",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {108, kValue},
                               {108, kAnalysis},
                               {140, kQuestion},
                               {156, kQuestion},
                               {148, kValue},
                               {140, kAnalysis},
                               {156, kAnalysis}},
                              "0 3 end 6"},
                             {"one text for both, in the middle between them",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {108, kValue},
                               {128, kAnalysis},
                               {140, kQuestion},
                               {156, kQuestion},
                               {148, kValue}},
                              "0 4 end 7; 1+3"},
                             {"two texts for two rows each",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {108, kValue},
                               {120, kAnalysis},
                               {136, kAnalysis},
                               {140, kQuestion},
                               {156, kQuestion},
                               {148, kValue},
                               {180, kQuestion},
                               {196, kQuestion},
                               {188, kValue},
                               {208, kAnalysis},
                               {220, kQuestion},
                               {236, kQuestion},
                               {228, kValue}},
                              "0 3 6 10 end 13; 1+3; 3+3"},
                             {"a text higher than the rows it is for",
                              {{100, kAnalysis},
                               {116, kAnalysis},
                               {132, kAnalysis},
                               {148, kAnalysis},
                               {164, kAnalysis},
                               {108, kQuestion},
                               {124, kQuestion},
                               {116, kValue},
                               {144, kQuestion},
                               {144, kValue}},
                              "0 5 end 7; 1+3"},
                             {"a text beside the second of three rows: for it or for all, without "
                              "a proof both is possible",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {108, kValue},
                               {140, kQuestion},
                               {156, kQuestion},
                               {148, kValue},
                               {148, kAnalysis},
                               {180, kQuestion},
                               {196, kQuestion},
                               {188, kValue}},
                              "0 3 6 end 9; 1+3; 2+3; 0?3"},
                             {"a text beside the second of two rows is its own",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {108, kValue},
                               {140, kQuestion},
                               {156, kQuestion},
                               {148, kValue},
                               {148, kAnalysis}},
                              "0 3 end 6"},
                             {"a text a quarter of a line off any middle",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {108, kValue},
                               {113, kAnalysis},
                               {140, kQuestion},
                               {156, kQuestion},
                               {148, kValue}},
                              "nothing"},
                             {"values beside the first lines: cells set at their top",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {100, kValue},
                               {100, kAnalysis},
                               {140, kQuestion},
                               {156, kQuestion},
                               {140, kValue},
                               {140, kAnalysis}},
                              "nothing"},
                             {"single lines show no middle",
                              {{100, kQuestion},
                               {100, kValue},
                               {100, kAnalysis},
                               {140, kQuestion},
                               {140, kValue},
                               {140, kAnalysis}},
                              "nothing"},
                             {"the last row is cut by the page's end, at its top",
                              {{100, kQuestion},
                               {116, kQuestion},
                               {108, kValue},
                               {108, kAnalysis},
                               {140, kQuestion},
                               {156, kQuestion},
                               {140, kValue},
                               {140, kAnalysis},
                               {156, kAnalysis},
                               {172, kAnalysis}},
                              "0 3 end 6"}}));
  INFO(case_.about);
  CHECK(found(case_.words) == case_.expected);
}
