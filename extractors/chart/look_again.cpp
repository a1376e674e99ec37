#include "extractors/chart/look_again.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "extractors/ocr/number_text.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

// A reading less likely than this is looked at again.
constexpr double kSure = 0.99;
// Two models at first, and every look since.
constexpr double kAllAgree = 0.995;
constexpr double kInDoubt = 0.5;

Points middle_of(std::vector<Points> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

struct Size {
  Points width = 0;
  Points height = 0;
};

// Of numbers with two decimals and two digits before them; nothing of fewer than two.
std::optional<Size> size_of(const std::vector<Rect>& numbers) {
  if (numbers.size() < 2) return std::nullopt;
  std::vector<Points> widths;
  std::vector<Points> heights;
  for (const Rect& box : numbers) {
    widths.push_back(box.width());
    heights.push_back(box.height());
  }
  return Size{middle_of(widths), middle_of(heights)};
}

bool has_digits_alone(std::string_view text) {
  const std::string key = number_key(text);
  return !key.empty() && std::all_of(key.begin(), key.end(),
                                     [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

// A year but for a digit: "3566", "32566" and "256" read for "2566".
bool may_be_year(std::string_view text) {
  const std::string key = number_key(text);
  return key.size() >= 3 && key.size() <= 5 && key.find('.') == std::string::npos &&
         has_digits_alone(text) && key.find('5') != std::string::npos && key != "100" &&
         !is_year(text);
}

// "87.5984.5481.13" as three: numbers of bars that stand too near to one another. Nothing where a
// word is not made of two at least, each with two decimals.
std::vector<std::string> joined_scores(std::string_view text) {
  if (!has_digits_alone(text)) return {};
  const std::string key = number_key(text);
  std::vector<std::string> scores;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t length = key.compare(at, 6, "100.00") == 0 ? 6 : 5;
    const std::string score = key.substr(at, length);
    if (score.size() != length || !is_score_form(score) || score.front() == '0') return {};
    scores.push_back(score);
    at += length;
  }
  return scores.size() < 2 ? std::vector<std::string>{} : scores;
}

// A digit is twice as broad as a point.
double breadth_of(std::string_view number) { return static_cast<double>(number.size()) - 0.5; }

bool is_near(Points a, Points b, double part) { return std::abs(a - b) <= part * b; }

bool on_one_line(const Rect& a, const Rect& b) {
  const Points shared = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return shared > 0.6 * std::min(a.height(), b.height());
}

bool holds(const Rect& outer, const Rect& inner) { return outer.contains(inner.centre()); }

class NumbersAgain {
 public:
  NumbersAgain(const LookAtNumber& look, std::vector<Word>& words) : look_(look), words_(words) {}

  // Beside years on one line, as they stand below bars and points, or where no year was read.
  void mend_years() {
    std::vector<Rect> years;
    for (const Word& word : words_) {
      if (is_year(word.text) || may_be_year(word.text)) years.push_back(word.box);
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!may_be_year(words_[i].text)) continue;
      const auto beside = std::count_if(years.begin(), years.end(), [&](const Rect& year) {
        return on_one_line(year, words_[i].box);
      });
      if (beside >= 2) static_cast<void>(replace_year(words_[i]));
    }
  }

  // Each is looked at alone where it should stand; what is not seen again is in doubt.
  void part_joined() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::vector<std::string> scores = joined_scores(words_[i].text);
      if (scores.empty()) continue;
      double all = 0;
      for (const std::string& score : scores) all += breadth_of(score);
      const Word whole = words_[i];
      Points from = whole.box.x0;
      words_[i].text.clear();
      for (const std::string& score : scores) {
        Word word = whole;
        word.text = score;
        word.box.x0 = from;
        word.box.x1 = from += whole.box.width() * breadth_of(score) / all;
        word.guesses = {{score, kInDoubt}};
        words_.push_back(std::move(word));
      }
      for (std::size_t k = words_.size() - scores.size(); k < words_.size(); ++k)
        confirm(words_[k]);
    }
    std::erase_if(words_, [](const Word& word) { return word.text.empty(); });
  }

  void mend() {
    std::vector<Rect> numbers;
    for (const Word& word : words_) {
      if (is_score_form(word.text)) numbers.push_back(word.box);
    }
    if (const std::optional<Size> usual = size_of(numbers)) {
      for (std::size_t i = 0; i < words_.size(); ++i) {
        if (may_be_piece(words_[i], *usual)) static_cast<void>(mend_from(i, *usual));
      }
    } else if (numbers.empty()) {
      mend_only_number();
    }
  }

  bool look(const Chart& chart) {
    if (chart.kind == ChartKind::kNumber) return false;
    std::vector<Rect> fine;
    std::vector<const ChartMark*> fine_marks;
    for (const ChartMark& mark : chart.marks) {
      if (!is_fine(mark) || number_key(mark.label->value).size() != 5) continue;
      fine.push_back(*mark.label->origin.box);
      fine_marks.push_back(&mark);
    }
    const std::optional<Size> usual = size_of(fine);
    if (!usual) return false;
    bool changed = false;
    for (const ChartMark& mark : chart.marks) {
      if (is_fine(mark)) continue;
      const std::optional<Rect> expected = expected_place(chart, mark, fine_marks, *usual);
      changed = look_at(mark, expected, *usual) || changed;
    }
    return changed;
  }

 private:
  void confirm(Word& word) {
    NumberVotes votes = look_(word.box, boxes_beside({}, word.box), NumberForm::kScore);
    if (votes.agreeing < 2 || number_key(votes.guesses.front().text) != word.text) return;
    if (votes.agreeing == votes.looks) votes.guesses.front().likelihood = kAllAgree;
    word.guesses = std::move(votes.guesses);
  }

  bool replace_year(Word& word) {
    NumberVotes votes = look_(word.box, boxes_beside({}, word.box), NumberForm::kYear);
    if (votes.agreeing < 2) return false;
    word.text = votes.guesses.front().text;
    word.guesses = std::move(votes.guesses);
    return true;
  }

  [[nodiscard]] std::vector<Rect> boxes_beside(const std::vector<std::size_t>& pieces,
                                               const Rect& box) const {
    std::vector<Rect> others;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool own = std::find(pieces.begin(), pieces.end(), i) != pieces.end();
      if (!own && !box.contains(words_[i].box.centre())) others.push_back(words_[i].box);
    }
    return others;
  }

  // Two decimals, read surely, and what the drawing says.
  static bool is_fine(const ChartMark& mark) {
    if (!mark.label || !mark.label->origin.box || !is_score_form(mark.label->value)) return false;
    const auto& guesses = mark.label->guesses;
    if (!guesses.empty() && guesses.front().likelihood < kSure) return false;
    const auto value = parse_score(mark.label->value);
    return value && (!mark.drawn || mark.drawn->contains(*value));
  }

  // "๘๐" and "๖๒" in a gauge, whose point was lost: the two largest pieces of a picture without
  // another number, side by side.
  void mend_only_number() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Rect first = words_[i].box;
      if (!has_two_digits(words_[i].text)) continue;
      for (std::size_t k = 0; k < words_.size(); ++k) {
        const Rect& next = words_[k].box;
        const Points gap = next.x0 - first.x1;
        const bool beside = k != i && on_one_line(first, next) && gap > 0 &&
                            gap < 1.0 * first.height() &&
                            is_near(next.height(), first.height(), 0.2);
        if (!beside || !has_two_digits(words_[k].text)) continue;
        if (replace({i, k}, unite(first, next), 3, std::nullopt)) return;
      }
    }
  }

  static bool has_two_digits(std::string_view text) {
    return has_digits_alone(text) && number_key(text).size() == 2;
  }

  static bool may_be_piece(const Word& word, const Size& usual) {
    return has_digits_alone(word.text) && !is_score_form(word.text) && !is_year(word.text) &&
           is_near(word.box.height(), usual.height, 0.3);
  }

  // A number as broad as the others from this word on, alone or with the next one.
  bool mend_from(std::size_t at, const Size& usual) {
    std::vector<std::size_t> pieces{at};
    Rect box = words_[at].box;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      const Rect& next = words_[k].box;
      const Points gap = next.x0 - box.x1;
      if (k == at || !on_one_line(box, next) || gap < -0.3 * usual.height) continue;
      if (gap > 1.0 * usual.height || !has_digits_alone(words_[k].text)) continue;
      if (unite(box, next).width() > 1.2 * usual.width || is_score_form(words_[k].text)) continue;
      box = unite(box, next);
      pieces.push_back(k);
    }
    if (!is_near(box.width(), usual.width, 0.22)) return false;
    return replace(pieces, box, 2, std::nullopt);
  }

  // Where the mark's number stands if it stands as those of the others do: of bars alone, whose
  // numbers do.
  static std::optional<Rect> expected_place(const Chart& chart, const ChartMark& mark,
                                            const std::vector<const ChartMark*>& fine,
                                            const Size& usual) {
    const bool up = chart.kind == ChartKind::kColumns;
    if (!up && chart.kind != ChartKind::kBars) return std::nullopt;
    std::vector<Points> aside;
    std::vector<Points> beyond;
    for (const ChartMark* one : fine) {
      const Rect& label = *one->label->origin.box;
      aside.push_back(up ? label.centre().x - one->box.centre().x
                         : label.centre().y - one->box.centre().y);
      beyond.push_back(up ? label.y1 - one->box.y0 : label.x0 - one->box.x1);
    }
    const Point middle = mark.box.centre();
    if (up) {
      const Points x = middle.x + middle_of(aside);
      const Points y = mark.box.y0 + middle_of(beyond);
      return Rect{x - usual.width / 2, y - usual.height, x + usual.width / 2, y};
    }
    const Points y = middle.y + middle_of(aside);
    const Points x = mark.box.x1 + middle_of(beyond);
    return Rect{x, y - usual.height / 2, x + usual.width, y + usual.height / 2};
  }

  bool look_at(const ChartMark& mark, const std::optional<Rect>& expected, const Size& usual) {
    std::vector<std::size_t> pieces;
    std::optional<Rect> box;
    if (mark.label && mark.label->origin.box) {
      for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].box == *mark.label->origin.box) pieces.push_back(i);
      }
      if (pieces.empty()) return false;
      box = words_[pieces.front()].box;
    }
    if (expected && (!box || holds(*expected, *box))) {
      for (std::size_t i = 0; i < words_.size(); ++i) {
        const bool known = !pieces.empty() && pieces.front() == i;
        if (known || !holds(*expected, words_[i].box)) continue;
        if (words_[i].box.width() > 1.3 * usual.width) return false;
        pieces.push_back(i);
      }
      Rect whole = *expected;
      for (const std::size_t i : pieces) whole = unite(whole, words_[i].box);
      const bool grown = whole.width() > 1.4 * usual.width || whole.height() > 1.6 * usual.height;
      box = grown && box ? *box : grown ? *expected : whole;
    }
    if (!box) return false;
    const int enough = mark.label ? 2 : 3;
    if (replace(pieces, *box, enough, mark.drawn)) return true;
    return !expected && mark.drawn && look_beside(pieces, *box, *mark.drawn, usual);
  }

  // A number without its first or last digits, which a line ran through: as broad as the others.
  bool look_beside(const std::vector<std::size_t>& pieces, const Rect& box, const ValueRange& drawn,
                   const Size& usual) {
    if (box.width() > 0.9 * usual.width) return false;
    const Rect to_left{box.x1 - usual.width, box.y0, box.x1, box.y1};
    const Rect to_right{box.x0, box.y0, box.x0 + usual.width, box.y1};
    return replace(pieces, to_left, 3, drawn) || replace(pieces, to_right, 3, drawn);
  }

  // The pieces become what is seen at their place, where so many looks agree.
  bool replace(const std::vector<std::size_t>& pieces, const Rect& box, int enough,
               const std::optional<ValueRange>& drawn) {
    NumberVotes votes = look_(box, boxes_beside(pieces, box), NumberForm::kScore);
    if (votes.agreeing < enough) return false;
    if (drawn && !allow(*drawn, votes.guesses)) return false;
    Word word = pieces.empty() ? Word{} : words_[pieces.front()];
    if (digits_of(pieces) == digits_of(votes.guesses.front().text)) {
      Guess& first = votes.guesses.front();
      const bool same = !word.guesses.empty() && number_key(word.text) == number_key(first.text);
      if (same) first.likelihood = std::max(first.likelihood, word.guesses.front().likelihood);
      if (votes.agreeing == votes.looks) first.likelihood = kAllAgree;
    } else if (!weigh_first_look(word, drawn, votes)) {
      return false;
    }
    word.text = votes.guesses.front().text;
    word.guesses = std::move(votes.guesses);
    word.box = box;
    word.method = Method::kOcr;
    if (pieces.empty()) {
      word.baseline = box.y1;
      words_.push_back(std::move(word));
      return true;
    }
    words_[pieces.front()] = std::move(word);
    for (std::size_t i = 1; i < pieces.size(); ++i) words_[pieces[i]].text.clear();
    return true;
  }

  static std::string digits_of(std::string_view number) {
    std::string digits = number_key(number);
    std::erase(digits, '.');
    return digits;
  }

  // Of all pieces, from left to right.
  [[nodiscard]] std::string digits_of(std::vector<std::size_t> pieces) const {
    std::sort(pieces.begin(), pieces.end(),
              [&](std::size_t a, std::size_t b) { return words_[a].box.x0 < words_[b].box.x0; });
    std::string digits;
    for (const std::size_t i : pieces) digits += digits_of(words_[i].text);
    return digits;
  }

  // What was read at first stays beside another number of the new looks where it is a score that
  // the drawing allows: neither is sure. False where it is to be left alone.
  static bool weigh_first_look(const Word& word, const std::optional<ValueRange>& drawn,
                               NumberVotes& votes) {
    if (!is_score_form(word.text) || word.guesses.empty()) return true;
    if (drawn && !allow(*drawn, word.guesses)) return true;
    Guess& first = votes.guesses.front();
    if (votes.agreeing < 3) return false;
    first.likelihood = 0.5;
    votes.guesses.insert(votes.guesses.begin() + 1, {word.text, 0.3});
    votes.guesses.resize(2);
    return true;
  }

  // Whether the first guess is what the drawing says.
  static bool allow(const ValueRange& drawn, const std::vector<Guess>& guesses) {
    const auto value = parse_score(guesses.front().text);
    return value && drawn.contains(*value);
  }

  const LookAtNumber& look_;
  std::vector<Word>& words_;
};

void drop_empty(std::vector<Word>& words) {
  std::erase_if(words, [](const Word& word) { return word.text.empty(); });
}

}  // namespace

LookAtNumber look_with(const NumberSight& sight, Recognizer& numerals) {
  return [&](const Rect& place, const std::vector<Rect>& others, NumberForm form) {
    return look_at_number(sight, place, others, form, numerals);
  };
}

void mend_numbers(const LookAtNumber& look, std::vector<Word>& words) {
  NumbersAgain again(look, words);
  again.part_joined();
  again.mend_years();
  again.mend();
  drop_empty(words);
}

bool look_again(const LookAtNumber& look, const std::vector<Chart>& charts,
                std::vector<Word>& words) {
  NumbersAgain again(look, words);
  bool changed = false;
  for (const Chart& chart : charts) changed = again.look(chart) || changed;
  drop_empty(words);
  return changed;
}

}  // namespace prongsai
