#include "extractors/ocr/read_words.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/ocr/doubt.h"
#include "extractors/ocr/ink_pieces.h"
#include "extractors/ocr/number_text.h"
#include "extractors/ocr/recompose.h"
#include "extractors/ocr/word_guesses.h"
#include "extractors/scan/grey.h"
#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// White around a line: more or less of it made no difference to any model.
constexpr int kBorder = 4;
// From the height of a letter like ก to the size of its type: 0.56 to 0.63 em in most Thai fonts,
// 0.40 in Sarabun's. What counts here is that the size is that of the letters seen.
constexpr double kTypePerEm = 0.5;

using Glimpses = std::vector<Glimpse>;

// Characters that stand together, and where.
struct Span {
  Glimpses glimpses;
  bool space_before = false;
  bool space_after = false;
  std::optional<PixelBox> before;  // the characters on both sides of it in the line
  std::optional<PixelBox> behind;
};

bool is_space(const Glimpse& glimpse) { return glimpse.text == " "; }

std::vector<Span> split_at_spaces(Glimpses glimpses) {
  std::vector<Span> spans;
  bool space = true;
  for (Glimpse& glimpse : glimpses) {
    if (is_space(glimpse)) {
      if (!spans.empty()) spans.back().space_after = true;
      space = true;
      continue;
    }
    if (space) {
      Span next;
      if (!spans.empty()) {
        next.space_before = true;
        next.before = spans.back().glimpses.back().box;
        spans.back().behind = glimpse.box;
      }
      spans.push_back(std::move(next));
    }
    space = false;
    spans.back().glimpses.push_back(std::move(glimpse));
  }
  return spans;
}

bool has_digit(const Glimpse& glimpse) { return digit_at(glimpse.text, 0).length > 0; }

// What a number is made of besides digits.
bool in_number(const Glimpse& glimpse) {
  return has_digit(glimpse) || glimpse.text == "." || glimpse.text == "," || glimpse.text == "o" ||
         glimpse.text == "O";
}

// A stretch of a span's characters: [first, last).
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

// The numbers in a span, points and commas at their ends left out.
std::vector<Stretch> numbers_in(const Glimpses& glimpses) {
  std::vector<Stretch> found;
  for (std::size_t i = 0; i < glimpses.size();) {
    if (!has_digit(glimpses[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    for (std::size_t j = i; j < glimpses.size() && in_number(glimpses[j]); ++j) {
      if (has_digit(glimpses[j])) end = j + 1;
    }
    found.push_back({i, end});
    i = end;
  }
  return found;
}

// In letters like ก: "(๘๕.๐๐ – ๙๔.๙๙)" takes 9.
constexpr double kLongestNumber = 12;

// Reads the lines of one page.
class LineReader {
 public:
  LineReader(const PreparedPage& page, Models& models) : page_(page), models_(models) {
    const Rect unit = upright_place(page.placement, {0, 0, 100, 100});
    points_per_pixel_ = std::max(unit.width(), unit.height()) / 100;
  }

  // All lines are seen by the model of text before the numbers among them are read again: by then
  // it is known which digits the page is printed in.
  std::vector<Word> read(const std::vector<TextLine>& lines) {
    for (const TextLine& line : lines) {
      const bool is_short = line.box.width() <= kLongestNumber * page_.type_height;
      if (!is_short || !see_dashes(line)) see_behind_dash(line);
    }
    for (SeenLine& seen : seen_) add_words(seen);
    return std::move(words_);
  }

 private:
  enum class Alone { kNumber, kShortName, kNeither };

  struct SeenLine {
    TextLine line;
    Glimpses glimpses;
  };

  void see(const TextLine& line) {
    SeenLine seen{line, recompose(models_.text.read_line(cut(page_.grey, line.box, kBorder)))};
    for (Glimpse& glimpse : seen.glimpses) {
      move_to_page(line.box, glimpse.box);
      digits_.add(glimpse.text);
    }
    seen_.push_back(std::move(seen));
  }

  // The dash that a line begins with, as items of lists do: models read it as =, z or a digit.
  void see_behind_dash(TextLine line) {
    const PixelBox whole = tight(line.box);
    const int space = std::max(2, static_cast<int>(0.3 * page_.type_height));
    int end = whole.x0;
    int blank = 0;
    while (end < whole.x1 && end - whole.x0 < 2 * page_.type_height && blank < space) {
      bool ink = false;
      for (int y = whole.y0; y < whole.y1 && !ink; ++y) ink = is_ink(page_.ink, end, y);
      blank = ink ? 0 : blank + 1;
      ++end;
    }
    const PixelBox first = tight({whole.x0, whole.y0, end - blank, whole.y1});
    if (blank >= space && is_dash(first)) {
      add_dash(line, first);
      line.box.x0 = end - 1;
      line.box = tight(line.box);
    }
    see(line);
  }

  void add_words(SeenLine& seen) {
    switch (what_stands_alone(seen)) {
      case Alone::kNumber:
        std::erase_if(seen.glimpses, is_space);
        return add_number_alone(seen.line, seen.glimpses);
      case Alone::kShortName:
        return add_short_name(seen.line);
      case Alone::kNeither:
        break;
    }
    for (const Span& span : split_at_spaces(std::move(seen.glimpses))) add_word(seen.line, span);
  }

  // A dash that stands alone says that a cell is empty; a page number stands between two ("- ๕ -").
  // Models make digits and letters of such dashes, which the shape of the ink tells.
  bool see_dashes(const TextLine& line) {
    const PixelBox whole = tight(line.box);
    if (is_dash(whole)) {
      add_dash(line, whole);
      return true;
    }
    const std::vector<PixelBox> parts = parts_of(whole);
    if (parts.size() < 3 || !is_dash(parts.front()) || !is_dash(parts.back())) return false;
    add_dash(line, parts.front());
    TextLine inner = line;
    inner.box.x0 = parts[1].x0;
    inner.box.x1 = parts[parts.size() - 2].x1;
    inner.box = tight(inner.box);
    see(inner);
    add_dash(line, parts.back());
    return true;
  }

  void add_dash(const TextLine& line, const PixelBox& box) {
    Word word = word_at(line, box);
    word.text = std::string(1, '-');
    word.space_before = word.space_after = true;
    words_.push_back(std::move(word));
  }

  // Flat, and about as long as a letter is wide.
  [[nodiscard]] bool is_dash(const PixelBox& box) const {
    return box.height() <= 0.25 * page_.type_height && box.width() >= 0.25 * page_.type_height &&
           box.width() <= 1.5 * page_.type_height && box.width() > 1.5 * box.height();
  }

  // What stands between gaps as wide as a space.
  [[nodiscard]] std::vector<PixelBox> parts_of(const PixelBox& box) const {
    const int space = std::max(2, static_cast<int>(0.3 * page_.type_height));
    return pieces_of(page_.ink, box, space);
  }

  static std::string text_of(const Glimpses& glimpses) {
    std::string all;
    for (const Glimpse& glimpse : glimpses) all += glimpse.text;
    return all;
  }

  static void move_to_page(const PixelBox& line, PixelBox& box) {
    const int dx = line.x0 - kBorder;
    box = {std::clamp(box.x0 + dx, line.x0, line.x1), line.y0,
           std::clamp(box.x1 + dx, line.x0, line.x1), line.y1};
  }

  [[nodiscard]] PixelBox tight(const PixelBox& box) const {
    return prongsai::tight(page_.ink, box);
  }

  // Where a stretch of a span stands. A model tells where a character is to about half its width:
  // the ends are the gaps that the ink shows.
  [[nodiscard]] PixelBox place_of(const TextLine& line, const Span& span,
                                  const Stretch& part) const {
    const PixelBox& first = span.glimpses[part.first].box;
    const PixelBox& last = span.glimpses[part.last - 1].box;
    const PixelBox* before = part.first > 0 ? &span.glimpses[part.first - 1].box
                             : span.before  ? &*span.before
                                            : nullptr;
    const PixelBox* behind = part.last < span.glimpses.size() ? &span.glimpses[part.last].box
                             : span.behind                    ? &*span.behind
                                                              : nullptr;
    PixelBox box = line.box;
    if (before) box.x0 = gap_between(line.box, *before, first);
    if (behind) box.x1 = gap_between(line.box, last, *behind);
    box.x1 = std::max(box.x0, box.x1);
    return tight(box);
  }

  // The middle of the widest gap between the middles of two characters; where there is none, the
  // column with the least ink.
  [[nodiscard]] int gap_between(const PixelBox& line, const PixelBox& a, const PixelBox& b) const {
    const int from = std::clamp((a.x0 + a.x1) / 2, line.x0, line.x1);
    const int to = std::clamp((b.x0 + b.x1) / 2, from, line.x1);
    int best = (from + to) / 2;
    int widest = 0;
    int least = line.height() + 1;
    for (int x = from, blank = 0; x < to; ++x) {
      int ink = 0;
      for (int y = line.y0; y < line.y1; ++y) ink += is_ink(page_.ink, x, y) ? 1 : 0;
      blank = ink == 0 ? blank + 1 : 0;
      if (blank > widest) {
        widest = blank;
        best = x - blank / 2;
      } else if (widest == 0 && ink < least) {
        least = ink;
        best = x;
      }
    }
    return best;
  }

  [[nodiscard]] std::vector<Guess> read_number(const PixelBox& box, const Glimpses& as_text) {
    const NumberReading text = number_reading(as_text);
    if (box.width() < 2 || box.height() < 2) return {{text.text, 0.5}};
    NumberReading numerals =
        number_reading(models_.numerals.read_line(cut(page_.grey, box, kBorder)));
    numerals.was_marked = was_marked(box);
    heard_ = with_short_name(numerals.text);
    std::vector<NumberReading> repeated;
    if (is_doubtful(numerals, text)) {
      repeated.push_back(number_reading(models_.numerals.read_line(cut(page_.ink, box, kBorder))));
      if (!is_settled(numerals, text, repeated.front())) {
        repeated.push_back(number_reading(
            models_.numerals.read_line(moved_by_half(cut(page_.grey, box, kBorder)))));
      }
    }
    std::vector<Guess> guesses = weigh(numerals, text, repeated, digits_);
    if (guesses.empty()) guesses.push_back({text.text, 0.5});
    return guesses;
  }

  [[nodiscard]] bool was_marked(const PixelBox& box) const {
    return std::any_of(page_.marked.begin(), page_.marked.end(), [&](const PixelBox& mark) {
      return mark.x0 < box.x1 && box.x0 < mark.x1 && mark.y0 < box.y1 && box.y0 < mark.y1;
    });
  }

  // A cell with a number in it, a page number. The model of text makes letters of some numbers that
  // stand alone ("- ๑๒ -" -> "z112s"): what is short and looks like neither is asked of the other.
  // The same of a column's head ("IIT" -> "[]"), whose letters the other model knows as well.
  // What neither makes sense of is seen again, twice as large.
  [[nodiscard]] Alone what_stands_alone(SeenLine& seen) {
    const TextLine& line = seen.line;
    if (line.box.width() > kLongestNumber * page_.type_height) return Alone::kNeither;
    const std::string text = text_of(seen.glimpses);
    if (is_number_text(text)) return Alone::kNumber;
    const bool score = may_be_score(text);
    if (!score && !is_odd(text) && !may_be_short_name(text)) return Alone::kNeither;
    const NumberReading numerals =
        number_reading(models_.numerals.read_line(cut(page_.grey, line.box, kBorder)));
    heard_ = with_short_name(numerals.text);
    if (is_instrument(heard_)) return Alone::kShortName;
    const double confidence = number_reading(seen.glimpses).confidence;
    const bool number = score ? is_score_form(numerals.text) : is_number_text(numerals.text);
    if (number && numerals.confidence > confidence) return Alone::kNumber;
    if (has_brackets_for_ones(text, numerals.text)) return Alone::kNumber;
    Glimpses larger = see_larger(line);
    heard_ = with_short_name(text_of(larger));
    if (is_instrument(heard_)) return Alone::kShortName;
    if (!is_odd(text_of(larger)) && number_reading(larger).confidence > confidence)
      seen.glimpses = std::move(larger);
    return Alone::kNeither;
  }

  [[nodiscard]] Glimpses see_larger(const TextLine& line) {
    Glimpses larger =
        recompose(models_.text.read_line(doubled(cut(page_.grey, line.box, kBorder))));
    for (Glimpse& glimpse : larger) {
      PixelBox& box = glimpse.box;
      box = {box.x0 / 2, box.y0 / 2, (box.x1 + 1) / 2, (box.y1 + 1) / 2};
      move_to_page(line.box, box);
    }
    return larger;
  }

  void add_short_name(const TextLine& line) {
    Word word = word_at(line, tight(line.box));
    word.text = heard_;
    words_.push_back(std::move(word));
  }

  void add_number_alone(const TextLine& line, const Glimpses& glimpses) {
    Word word = word_at(line, tight(line.box));
    word.guesses = read_number(tight(line.box), glimpses);
    word.text = word.guesses.front().text;
    // Models see a number in a narrow name at times ("EIT" -> "85").
    constexpr double kUnsure = 0.9;
    const bool name = is_instrument(heard_);
    if (!name && word.guesses.front().likelihood < kUnsure && !is_score_form(word.text))
      heard_ = with_short_name(text_of(see_larger(line)));
    if (is_instrument(heard_)) word.text = heard_, word.guesses.clear();
    words_.push_back(std::move(word));
  }

  void add_word(const TextLine& line, const Span& span) {
    Word word = word_at(line, place_of(line, span, {0, span.glimpses.size()}));
    word.space_before = span.space_before;
    word.space_after = span.space_after;
    const std::vector<WordPart> parts = parts_of(line, span);
    word.guesses = guesses_of(parts);
    for (const WordPart& part : parts) word.text += part.text;
    if (word.guesses.empty()) word.text = with_short_name(word.text);
    // Models drop the I of a short name; the ink shows three pieces.
    const bool two = word.text == "IT" || word.text == "ET" || word.text == "OT";
    if (two && pieces_of(page_.ink, place_of(line, span, {0, 2}), 1).size() == 3)
      word.text.insert(1, 1, 'I');
    words_.push_back(std::move(word));
  }

  // Numbers, read again and weighed, and what stands around them.
  std::vector<WordPart> parts_of(const TextLine& line, const Span& span) {
    std::vector<WordPart> parts;
    std::size_t done = 0;
    const auto add_text = [&](std::size_t end) {
      if (done == end) return;
      WordPart& part = parts.emplace_back();
      for (; done < end; ++done) part.text += span.glimpses[done].text;
    };
    for (const Stretch& number : numbers_in(span.glimpses)) {
      add_text(number.first);
      const Glimpses seen(span.glimpses.begin() + static_cast<std::ptrdiff_t>(number.first),
                          span.glimpses.begin() + static_cast<std::ptrdiff_t>(number.last));
      std::vector<Guess> guesses = read_number(place_of(line, span, number), seen);
      parts.push_back({guesses.front().text, std::move(guesses)});
      done = number.last;
    }
    add_text(span.glimpses.size());
    return parts;
  }

  [[nodiscard]] Word word_at(const TextLine& line, const PixelBox& box) const {
    Word word;
    word.box = upright_place(page_.placement, box);
    const Rect base =
        upright_place(page_.placement, {box.x0, line.baseline, box.x1, line.baseline});
    word.baseline = base.centre().y;
    word.font_size = page_.type_height / kTypePerEm * points_per_pixel_;
    word.method = Method::kOcr;
    return word;
  }

  const PreparedPage& page_;
  Models& models_;
  double points_per_pixel_ = 0;
  std::vector<SeenLine> seen_;
  DigitsInUse digits_;
  std::string heard_;  // what the line looked at last may be, if it is a short name
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> read_words(const PreparedPage& page, const std::vector<TextLine>& lines,
                             Models& models) {
  return LineReader(page, models).read(lines);
}

}  // namespace prongsai
