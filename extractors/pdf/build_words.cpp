#include "extractors/pdf/build_words.h"

#include <algorithm>
#include <cmath>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// All in parts of the font size.
//
// Inside Thai, or between Thai and Latin, the largest gap measured within a run was 1.57 pt at 16
// pt (0.1), 0.3 where LibreOffice changes fonts ("I๑"); letter-spaced headings reach 0.5; jumps to
// another column were 50 pt and more. 0.8 lies between.
constexpr double kThaiJump = 0.8;
// Latin text and numbers are sometimes set without space glyphs; a word space is at least 0.2 wide,
// kerning and tracking stay below 0.1.
constexpr double kLatinSpace = 0.18;
// "๑๐๐.๐๐" in a narrow column stands this near to the text of the next one: 0.5 was measured in
// tables of Writer without lines. A number with two decimals and a gap before or behind it is a
// cell's.
constexpr double kBesideValue = 0.4;
// Headers of narrow columns stand this near (0.5 to 0.7 between "ทต.ทุ่งหมอก" and "อบต.วังปลา", set by
// Writer): one such gap between letters that stand as close as letters do, by 0.15, parts cells.
// Letter-spaced headings have many. Fewer letters on a side tell nothing.
constexpr double kLoneGap = 0.4;
constexpr double kTight = 0.15;
constexpr int kTightLetters = 3;
// Where LibreOffice takes spaces from another font than the letters it draws all spaces of a line
// first; the letters then leave gaps (0.26 with Loma) in which those spaces lie.
constexpr double kHoldsSpace = 0.1;
// A step back by more than this is a new piece of text; marks step back by up to 0.4.
constexpr double kStepBack = 0.5;
// Marks are raised or lowered by up to half the size; anything else off the baseline by more than a
// third is another line.
constexpr double kOffBaseline = 0.33;
constexpr double kMarkOffBaseline = 0.6;
// Text boxes: Thai fonts reach about this far above and below the baseline with one mark.
constexpr double kAscent = 0.95;
constexpr double kDescent = 0.3;

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}

// Zero-width spaces and joiners, which web pages' charts put beside their numbers.
bool has_no_width(char32_t c) { return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

class WordBuilder {
 public:
  WordBuilder(const PageInk& ink, const std::vector<Ruling>& rulings, std::vector<CuredWord>* cured)
      : ink_(ink), cured_(cured) {
    for (const Ruling& ruling : rulings) {
      if (!ruling.horizontal()) borders_.push_back(ruling.box);
    }
    for (const Glyph& glyph : ink.glyphs) {
      if (!glyph.hidden && glyph.text.size() == 1 && is_space(glyph.text[0]))
        spaces_.push_back(&glyph);
    }
  }

  std::vector<Word> build() {
    for (const Glyph& glyph : ink_.glyphs) {
      if (glyph.hidden) continue;
      if (glyph.text.empty()) {
        add(glyph, U'\uFFFD');
        continue;
      }
      add_all(glyph);
    }
    close();
    return std::move(words_);
  }

 private:
  // Only the first character of a glyph, or of an ActualText, can stand apart from what is before.
  void add_all(const Glyph& glyph) {
    bool inside = false;
    for (const char32_t c : glyph.text) {
      if (is_space(c)) {
        add_space(glyph);
        inside = false;
      } else if (c >= 0x20 && inside) {
        append_utf8(c, word_.text);
        last_character_ = c;
      } else if (c >= 0x20) {
        add(glyph, c);
        inside = true;
      }
    }
  }

  void add_space(const Glyph& glyph) {
    // One that stands elsewhere was drawn ahead of the letters before it: holds_space() finds it.
    if (open_ && same_line(glyph, false) &&
        std::abs(glyph.start - pen_) > kHoldsSpace * std::max(glyph.size, Points{1})) {
      return;
    }
    if (open_ && same_line(glyph, false)) {
      word_.space_after = true;
      space_pending_ = true;
    }
    close();
    pen_ = glyph.end;
    last_ = &glyph;
  }

  void add(const Glyph& glyph, char32_t c) {
    const bool mark = is_thai_mark(c);
    if (open_ && (!same_line(glyph, mark) || jumps(glyph, c, mark) || ends_code(c))) {
      word_.space_after = inferred_space_;
      close();
    }
    if (!open_) begin(glyph);
    append_utf8(c, word_.text);
    shows_ = shows_ || !has_no_width(c);
    if (glyphs_.empty() || glyphs_.back() != &glyph) glyphs_.push_back(&glyph);
    // A mark leaves the pen where its base put it.
    const Points end = mark && glyph.zero_advance ? pen_ : std::max(glyph.end, glyph.start);
    start_ = std::min(start_, glyph.start);
    end_ = std::max(end_, end);
    pen_ = end;
    last_ = &glyph;
    last_character_ = c;
  }

  bool same_line(const Glyph& glyph, bool mark) const {
    if (!last_ || !run_alike(glyph, *last_)) return false;
    const double allowed =
        (mark ? kMarkOffBaseline : kOffBaseline) * std::max(glyph.size, word_.font_size);
    return std::abs(glyph.baseline - baseline_) <= allowed;
  }

  // Whether there is a break between the pen and the glyph; sets inferred_space_.
  bool jumps(const Glyph& glyph, char32_t c, bool mark) {
    inferred_space_ = false;
    const Points gap = glyph.start - pen_;
    const Points size = std::max(glyph.size, Points{1});
    if (gap < -kStepBack * size) return !mark || glyph.start < start_ - kStepBack * size;
    if (mark) return gap > kThaiJump * size;
    if (gap > 0.5 && crosses_border(glyph)) return true;
    if (gap > kHoldsSpace * size && holds_space(glyph)) return inferred_space_ = true;
    const bool both_latin = c < 0x80 && last_character_ < 0x80;
    if (!both_latin && gap > kBesideValue * size && beside_value(glyph)) return true;
    if (!both_latin && is_thai_letter(c) && is_thai_letter(last_character_) &&
        gap > kLoneGap * size && is_lone(glyph)) {
      return true;
    }
    if (!both_latin) return gap > kThaiJump * size;
    if (gap <= kLatinSpace * size) return false;
    inferred_space_ = !holds_ink(glyph);
    return true;
  }

  // Whether something stands between the pen and the glyph, drawn before from another font: the "-"
  // of "E-Service". Looked for among the last glyphs only.
  bool holds_ink(const Glyph& glyph) const {
    constexpr std::ptrdiff_t kMostBefore = 200;
    const Glyph* const begin = ink_.glyphs.data();
    const Glyph* const from = &glyph - std::min(kMostBefore, &glyph - begin);
    return std::any_of(from, &glyph, [&](const Glyph& one) {
      const bool seen = !one.hidden && !one.text.empty() && !is_space(one.text[0]);
      const Points middle = (one.start + one.end) / 2;
      return seen && run_alike(one, glyph) && middle > pen_ && middle < glyph.start &&
             std::abs(one.baseline - glyph.baseline) <= kOffBaseline * glyph.size;
    });
  }

  // Whether a space lies between the pen and the glyph, drawn before.
  bool holds_space(const Glyph& glyph) const {
    return std::any_of(spaces_.begin(), spaces_.end(), [&](const Glyph* space) {
      const Points middle = (space->start + space->end) / 2;
      return middle > pen_ && middle < glyph.start && run_alike(*space, glyph) &&
             std::abs(space->baseline - glyph.baseline) <= kOffBaseline * glyph.size;
    });
  }

  static bool is_thai_letter(char32_t c) { return c >= 0x0E01 && c <= 0x0E4E; }

  static bool is_digit(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 0x0E50 && c <= 0x0E59);
  }

  // "96.83", "๑๐๐.๐๐"; not "๒๕๖๘", not "9.1".
  static bool is_value(std::u32string_view text) {
    const std::size_t point = text.find(U'.');
    return point != std::u32string_view::npos && point >= 1 && point <= 3 &&
           text.size() == point + 3 &&
           std::count_if(text.begin(), text.end(), is_digit) + 1 ==
               static_cast<std::ptrdiff_t>(text.size());
  }

  // The word so far is a value, or one begins with the glyph.
  bool beside_value(const Glyph& glyph) const {
    if (is_value(to_code_points(word_.text))) return true;
    constexpr std::size_t kLongest = 6;  // "100.00"
    std::u32string ahead;
    const Glyph* const end = ink_.glyphs.data() + ink_.glyphs.size();
    for (const Glyph* next = &glyph; next != end && ahead.size() <= kLongest; ++next) {
      const bool number = !next->text.empty() && (is_digit(next->text[0]) || next->text[0] == '.');
      const bool apart =
          next != &glyph && std::abs(next->start - (next - 1)->end) > kBesideValue * glyph.size;
      if (!number || apart) break;
      ahead += next->text;
    }
    return is_value(ahead);
  }

  // The letters on both sides of the gap before the glyph stand close.
  bool is_lone(const Glyph& glyph) const {
    const Glyph* const begin = ink_.glyphs.data();
    const Glyph* const end = begin + ink_.glyphs.size();
    const auto close = [](const Glyph* left, const Glyph* right) {
      const Points gap = right->start - left->end;
      return run_alike(*left, *right) && left->baseline == right->baseline &&
             gap <= kTight * right->size && gap >= -kStepBack * right->size;
    };
    int letters = 0;
    for (const Glyph* one = last_; one > begin && letters < kTightLetters; --one, ++letters) {
      if (!close(one - 1, one)) return false;
    }
    if (letters < kTightLetters) return false;
    letters = 0;
    for (const Glyph* one = &glyph; one + 1 < end && letters < kTightLetters; ++one, ++letters) {
      if (!close(one, one + 1)) return false;
    }
    return letters == kTightLetters;
  }

  // The word so far is an item's code, "i10" or "O.๒", and the character is the first of its
  // question: two columns may meet there without a gap.
  bool ends_code(char32_t c) const {
    constexpr std::size_t kLongest = 8;  // bytes of "O.๒๘"
    if (c < 0x0E01 || c > 0x0E44 || word_.text.size() > kLongest) return false;
    const std::u32string code = to_code_points(word_.text);
    if (code.size() < 2 || std::u32string_view(U"iIeEoO").find(code[0]) == std::u32string::npos)
      return false;
    const std::size_t first = code[1] == U'.' ? 2 : 1;
    return code.size() > first && code.size() <= first + 2 &&
           std::all_of(code.begin() + static_cast<std::ptrdiff_t>(first), code.end(), is_digit);
  }

  bool crosses_border(const Glyph& glyph) const {
    if (glyph.direction != Direction::kRight || glyph.slant != 0) return false;
    const Points y = glyph.baseline - 0.3 * glyph.size;
    return std::any_of(borders_.begin(), borders_.end(), [&](const Rect& border) {
      return border.x0 > pen_ - 1 && border.x0 < glyph.start + 1 && border.y0 <= y &&
             border.y1 >= y;
    });
  }

  void begin(const Glyph& glyph) {
    word_ = Word{};
    glyphs_.clear();
    word_.font = glyph.font;
    word_.font_size = glyph.size;
    word_.space_before = inferred_space_ || (space_pending_ && follows_last(glyph));
    baseline_ = glyph.baseline;
    start_ = glyph.start;
    end_ = glyph.start;
    pen_ = glyph.start;
    direction_ = glyph.direction;
    slant_ = glyph.slant;
    open_ = true;
    shows_ = false;
    space_pending_ = false;
    inferred_space_ = false;
  }

  // The space drawn last stands before the glyph, not somewhere else in its line.
  bool follows_last(const Glyph& glyph) const {
    return last_ && std::abs(glyph.start - pen_) <= kStepBack * glyph.size &&
           run_alike(glyph, *last_) &&
           std::abs(glyph.baseline - last_->baseline) <= kOffBaseline * glyph.size;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    if (word_.text.empty() || !shows_) return;
    set_place();
    words_.push_back(std::move(word_));
    keep_cured();
  }

  void set_place() {
    const Points up = kAscent * word_.font_size;
    const Points down = kDescent * word_.font_size;
    if (slant_ != 0) {
      word_.slant = slant_;
      word_.box = slanting_box(up, down);
      word_.baseline = word_.box.y1;
      return;
    }
    switch (direction_) {
      case Direction::kRight:
        word_.box = {start_, baseline_ - up, end_, baseline_ + down};
        break;
      case Direction::kDown:
        word_.slant = -90;
        word_.box = {baseline_ - down, start_, baseline_ + up, end_};
        break;
      case Direction::kLeft:
        word_.slant = 180;
        word_.box = {-end_, baseline_ - down, -start_, baseline_ + up};
        break;
      case Direction::kUp:
        word_.slant = 90;
        word_.box = {baseline_ - up, -end_, baseline_ + down, -start_};
        break;
    }
    word_.baseline = direction_ == Direction::kRight ? baseline_ : word_.box.y1 - down;
  }

  [[nodiscard]] Rect slanting_box(Points up, Points down) const {
    const auto corner = [&](Points along, Points across) {
      const Point p = in_frame({along, across}, -slant_);
      return Rect{p.x, p.y, p.x, p.y};
    };
    return unite(unite(corner(start_, baseline_ - up), corner(end_, baseline_ - up)),
                 unite(corner(start_, baseline_ + down), corner(end_, baseline_ + down)));
  }

  void keep_cured() {
    const auto is_cured = [](const Glyph* glyph) {
      return glyph->cure != Cure::kNone || glyph->stray != Stray::kNo;
    };
    if (cured_ && std::any_of(glyphs_.begin(), glyphs_.end(), is_cured)) {
      cured_->push_back({words_.size() - 1, glyphs_});
    }
  }

  const PageInk& ink_;
  std::vector<CuredWord>* cured_;
  std::vector<Rect> borders_;
  std::vector<const Glyph*> spaces_;
  std::vector<Word> words_;
  Word word_;
  std::vector<const Glyph*> glyphs_;  // of word_
  const Glyph* last_ = nullptr;
  char32_t last_character_ = 0;
  Direction direction_ = Direction::kRight;
  double slant_ = 0;
  Points baseline_ = 0;
  Points start_ = 0;
  Points end_ = 0;
  Points pen_ = 0;
  bool open_ = false;
  bool shows_ = false;  // some of its characters do
  bool space_pending_ = false;
  bool inferred_space_ = false;
};

}  // namespace

std::vector<Word> build_words(const PageInk& ink, const std::vector<Ruling>& rulings,
                              std::vector<CuredWord>* cured) {
  return WordBuilder(ink, rulings, cured).build();
}

}  // namespace prongsai
