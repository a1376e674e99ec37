#include "normalizers/text/sara_reading.h"

#include <algorithm>
#include <array>
#include <vector>

#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

constexpr WordCost kImpossible{1 << 20, 0};

WordCost operator+(WordCost a, WordCost b) { return {a.unknown + b.unknown, a.words + b.words}; }

void improve(WordCost& best, WordCost cost) { best = std::min(best, cost); }

// The letters that a word has for the open ones of the text, in order: set bits are า.
using Choices = std::uint64_t;

// Calls found(n, choices) for each way in which the first n letters of `text` are a word.
template <typename Found>
void each_word(std::u32string_view text, const Lexicon& lexicon, Found& found,
               Lexicon::Beginning beginning = Lexicon::kStart, std::size_t n = 0,
               Choices choices = 0, unsigned open = 0) {
  while (n < text.size()) {
    const char32_t c = text[n++];
    const bool is_open = c == kAmOrAa;
    if (is_open) {
      const Lexicon::Beginning with_aa = lexicon.with(beginning, U'า');
      const Choices one = choices | Choices{1} << open;
      if (with_aa != Lexicon::kNowhere) {
        if (lexicon.is_word(with_aa)) found(n, one);
        each_word(text, lexicon, found, with_aa, n, one, open + 1);
      }
      ++open;
    }
    beginning = lexicon.with(beginning, is_open ? U'ำ' : c);
    if (beginning == Lexicon::kNowhere) return;
    if (lexicon.is_word(beginning)) found(n, choices);
  }
}

// What the text costs with one open letter read either way, all others as is best.
struct Readings {
  WordCost am = kImpossible;
  WordCost aa = kImpossible;
};

// A run of Thai letters, some of them open, cut into words in every way at once: the best costs
// from its start to each place and from there to its end say what each reading of a letter costs.
class OpenRun {
 public:
  OpenRun(std::u32string_view run, const Lexicon& lexicon)
      : run_(run), lexicon_(lexicon), before_(run.size() + 1), behind_(run.size() + 1) {
    before_[0][0] = {};
    for (std::size_t i = 0; i < run.size(); ++i) walk_on(i);
  }

  // By their places in the run; those of letters that are not open mean nothing.
  std::vector<Readings> readings() {
    std::vector<Readings> readings(run_.size());
    behind_.back() = {WordCost{}, WordCost{}};
    for (std::size_t i = run_.size(); i-- > 0;) walk_back(i, readings);
    return readings;
  }

 private:
  // The best cost where the letter before is of a word [0], or unknown [1].
  struct Costs : std::array<WordCost, 2> {
    Costs() : std::array<WordCost, 2>{kImpossible, kImpossible} {}
    Costs(WordCost known, WordCost unknown) : std::array<WordCost, 2>{known, unknown} {}
    [[nodiscard]] WordCost best() const { return std::min((*this)[0], (*this)[1]); }
  };

  // An unknown letter begins a run of them or goes on with one.
  static WordCost unknown_letter(bool goes_on) { return {1, goes_on ? 0 : 1}; }

  [[nodiscard]] bool may_begin(std::size_t i) const {
    return run_[i] != kAmOrAa && !cannot_begin_word(run_[i]);
  }

  [[nodiscard]] bool is_whole(std::size_t i, std::size_t n) const {
    const char32_t next = i + n < run_.size() ? run_[i + n] : 0;
    return next != kAmOrAa && may_end_word(n, run_[i + n - 1], next);
  }

  void walk_on(std::size_t i) {
    const Costs here = before_[i];
    for (const bool unknown : {false, true}) {
      improve(before_[i + 1][1], here[unknown] + unknown_letter(unknown));
    }
    if (!may_begin(i)) return;
    auto found = [&](std::size_t n, Choices) {
      if (is_whole(i, n)) improve(before_[i + n][0], here.best() + WordCost{0, 1});
    };
    each_word(run_.substr(i), lexicon_, found);
  }

  void walk_back(std::size_t i, std::vector<Readings>& readings) {
    for (const bool unknown : {false, true}) {
      const WordCost rest = unknown_letter(unknown) + behind_[i + 1][1];
      behind_[i][unknown] = rest;
      if (run_[i] != kAmOrAa) continue;
      improve(readings[i].am, before_[i][unknown] + rest);
      improve(readings[i].aa, before_[i][unknown] + rest);
    }
    if (!may_begin(i)) return;
    auto found = [&](std::size_t n, Choices choices) {
      if (!is_whole(i, n)) return;
      const WordCost rest = WordCost{0, 1} + behind_[i + n][0];
      for (WordCost& cost : behind_[i]) improve(cost, rest);
      for (std::size_t k = i; k < i + n; ++k) {
        if (run_[k] != kAmOrAa) continue;
        improve(choices & 1 ? readings[k].aa : readings[k].am, before_[i].best() + rest);
        choices >>= 1;
      }
    };
    each_word(run_.substr(i), lexicon_, found);
  }

  std::u32string_view run_;
  const Lexicon& lexicon_;
  std::vector<Costs> before_;  // of the letters before each place
  std::vector<Costs> behind_;  // of the rest
};

// The letter that words decide on; kAmOrAa: they do not.
char32_t decided(const Readings& readings, SaraTie tie) {
  const auto& [am, aa] = readings;
  const bool known = am.unknown != aa.unknown || am.words < aa.words;
  if (!known && (tie == SaraTie::kLeave || am == aa)) return kAmOrAa;
  return am < aa ? U'ำ' : U'า';
}

bool joins(char32_t c) { return is_thai_letter(c) || c == kAmOrAa; }

}  // namespace

std::u32string read_sara(std::u32string text, const Lexicon& lexicon, SaraTie tie) {
  if (lexicon.empty()) return text;
  std::size_t end = 0;
  for (std::size_t open = text.find(kAmOrAa); open != std::u32string::npos;
       open = text.find(kAmOrAa, end)) {
    std::size_t start = open;
    while (start > end && joins(text[start - 1])) --start;
    end = open;
    while (end < text.size() && joins(text[end])) ++end;
    const std::u32string run = text.substr(start, end - start);
    const std::vector<Readings> readings = OpenRun(run, lexicon).readings();
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (run[i] == kAmOrAa) text[start + i] = decided(readings[i], tie);
    }
  }
  return text;
}

char32_t likelier_sara(std::u32string_view text, std::size_t site) {
  const std::u32string_view before = text.substr(0, site);
  for (const std::u32string_view syllable : {U"ท", U"น", U"น้", U"ค", U"จ"}) {
    if (before.ends_with(syllable)) return U'ำ';
  }
  return U'า';
}

}  // namespace prongsai
