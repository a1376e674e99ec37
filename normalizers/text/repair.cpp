#include "normalizers/text/repair.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "normalizers/text/flags.h"
#include "normalizers/text/letter_spacing.h"
#include "normalizers/text/rule.h"
#include "normalizers/text/rules/false_sara_am.h"
#include "normalizers/text/rules/parted_sara_am.h"
#include "normalizers/text/rules/traces.h"

namespace prongsai {
namespace {

// A repair that joins or mends may bring to light what a rule before it can repair; more rounds
// than this have never been needed.
constexpr std::size_t kMostRounds = 4;

template <typename LineFunction>
void for_each_line(Flow& flow, LineFunction function) {
  for (FlowBlock& block : flow.blocks) {
    if (block.kind == FlowBlock::Kind::kLine) {
      function(block.line);
    } else {
      for (Cell& cell : block.table.cells) {
        for (Line& line : cell.lines) function(line);
      }
    }
  }
}

// What rules that go by words must know of a line: a word that was broken over a line's end is no
// word ("กองคลั" | "ง"), and letters that stood apart are often misread ones.
struct LineState {
  bool torn_start = false;
  bool torn_end = false;
  bool closed_up = false;
};

// Whether a change lies this near to a torn end of the line, in bytes: five Thai letters. Words are
// rarely longer than what stands before the break and behind it together.
bool touches_torn_end(std::string_view before, std::string_view after, const LineState& line) {
  constexpr std::size_t kNear = 15;
  const auto start = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto end = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
  const bool near_start = start.first - before.begin() < static_cast<std::ptrdiff_t>(kNear);
  const bool near_end = end.first - before.rbegin() < static_cast<std::ptrdiff_t>(kNear);
  return (line.torn_start && near_start) || (line.torn_end && near_end);
}

class Repairer {
 public:
  Repairer(std::vector<Change>& changes, const RepairOptions& options)
      : changes_(changes), options_(options) {}

  // Applies the rules in order, round and round, until each has seen the text as it is.
  void repair(std::string& text, const Origin& where, const LineState& line = {}) const {
    const std::span<const Rule> rules = all_rules();
    Traces shown = traces_of(text);
    std::size_t content = 0;  // so many rules one after the other had nothing to do
    for (std::size_t i = 0; i < kMostRounds * rules.size() && content < rules.size(); ++i) {
      const bool changed = apply(rules[i % rules.size()], shown, text, where, line);
      if (changed) shown = traces_of(text);
      content = changed ? 1 : content + 1;  // a rule leaves alone what it repaired
    }
  }

  // The lines of one cell, or one line of a paragraph. Letter-spacing is told before the rules have
  // taken out any of its spaces.
  void repair(std::span<Line> lines) const {
    const bool closes_up = wants(kJoinLetterSpaced);
    const bool all = closes_up && spacing_of(lines).is_letter_spaced();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Line& line = lines[i];
      const bool one = closes_up && lines.size() > 1 && spacing_of(line.text).is_letter_spaced();
      if (all || one) close_up(line);
      LineState state = ends_of(lines, i);
      state.closed_up = all || one;
      repair(line.text, line.origin, state);
    }
    if (!all) return;
    // Where such a cell was wrapped says no more about its spaces than the spaces themselves.
    for (Line& line : lines.first(lines.size() - 1)) {
      line.paragraph_end = false;
      line.ends_with_space = false;
    }
  }

  // Before all other rules, since they judge by words.
  void undo_false_sara_am(Flow& flow) const {
    if (!wants(kFalseSaraAm)) return;
    std::map<std::optional<int>, SaraCount> pages;
    for_each_line(flow, [&](Line& line) { count_sara(line.text, pages[line.origin.page]); });
    for_each_line(flow, [&](Line& line) {
      if (!pages[line.origin.page].is_inverted()) return;
      const std::optional<SaraTexts> read = false_sara_am(line.text);
      if (!read) return;
      guess(kFalseSaraAm, line, read->by_words);
      if (wants(kLikelySaraAa)) guess(kLikelySaraAa, line, read->likely, 0.6);
    });
  }

  // Behind the others: of the spaces before า that are left, when those that words decided were all
  // ำ. `done` is how many changes there were before this flow's.
  void join_parted_sara_am(Flow& flow, std::size_t done) const {
    constexpr int kEnough = 3;
    if (!wants(kPartedSaraAmOfPage)) return;
    std::map<std::optional<int>, SaraCount> pages;  // how " า" were read
    for (std::size_t i = done; i < changes_.size(); ++i) {
      if (changes_[i].rule != "parted-sara-am") continue;
      SaraCount before, after;
      count_sara(changes_[i].before, before);
      count_sara(changes_[i].after, after);
      SaraCount& page = pages[changes_[i].where.page];
      const int joined = static_cast<int>((changes_[i].before.size() - changes_[i].after.size()));
      page.am += after.am - before.am;
      page.aa += joined - (after.am - before.am);  // each that was joined is a space less
    }
    for_each_line(flow, [&](Line& line) {
      const auto page = pages.find(line.origin.page);
      if (page == pages.end() || page->second.am < kEnough || page->second.aa > 0) return;
      if (auto whole = all_parted_sara_am(line.text)) {
        guess(kPartedSaraAmOfPage, line, std::move(*whole));
        repair(line.text, line.origin);
      }
    });
  }

  void flag(Flow& flow) const {
    for_each_line(flow, [&](Line& line) {
      std::set<std::string_view> told;  // each rule once a line
      for (const FlaggedSpot& spot : flagged_spots(line.text)) {
        if (!told.insert(spot.rule).second) continue;
        changes_.push_back({spot.rule, line.text, line.text, line.origin, RepairClass::kFlag, 0});
      }
    });
  }

 private:
  // A transcript's lines are whole; a page's are wrapped, and a paragraph's come one by one.
  static LineState ends_of(std::span<const Line> lines, std::size_t i) {
    LineState state;
    if (lines[i].origin.method == Method::kTranscript) return state;
    const bool paragraph = lines.size() == 1;
    state.torn_start = paragraph || (i > 0 && !lines[i - 1].ends_with_space);
    state.torn_end = (paragraph || i + 1 < lines.size()) && !lines[i].ends_with_space;
    return state;
  }

  // True where the rule changed the text.
  bool apply(const Rule& rule, Traces shown, std::string& text, const Origin& where,
             const LineState& line) const {
    if (((shown | set_of(Trace::kAny)) & set_of(rule.trace)) == 0 || !wants(rule.name)) {
      return false;
    }
    auto repaired = rule.apply(text);
    if (!repaired) return false;
    const bool by_words = rule.repair_class == RepairClass::kDictionary;
    if (by_words && (line.closed_up || touches_torn_end(text, *repaired, line))) return false;
    changes_.push_back({rule.name, text, *repaired, where, rule.repair_class, rule.confidence});
    text = std::move(*repaired);
    return true;
  }

  void close_up(Line& line) const {
    std::string closed = closed_up(line.text);
    if (closed == line.text) return;
    changes_.push_back({kJoinLetterSpaced, line.text, closed, line.origin});
    line.text = std::move(closed);
  }

  // What the page decided.
  void guess(std::string_view rule, Line& line, std::string repaired,
             double confidence = 0.9) const {
    if (repaired == line.text) return;
    changes_.push_back(
        {rule, line.text, repaired, line.origin, RepairClass::kDictionary, confidence});
    line.text = std::move(repaired);
  }

  [[nodiscard]] bool wants(std::string_view rule) const {
    return options_.without.find(rule) == options_.without.end();
  }

  std::vector<Change>& changes_;
  const RepairOptions& options_;
};

}  // namespace

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names = {kFalseSaraAm, kLikelySaraAa, kJoinLetterSpaced};
  for (const Rule& rule : all_rules()) names.push_back(rule.name);
  names.insert(names.end(),
               {kPartedSaraAmOfPage, kOfficialWording, kMonthName, kUnitName, kPlaceName});
  return names;
}

Flow repair(Flow flow, std::vector<Change>& changes, const RepairOptions& options) {
  const Repairer repairer(changes, options);
  const std::size_t done = changes.size();
  repairer.undo_false_sara_am(flow);
  for (FlowBlock& block : flow.blocks) {
    if (block.kind == FlowBlock::Kind::kLine) {
      repairer.repair(std::span<Line>(&block.line, 1));
    } else {
      for (Cell& cell : block.table.cells) repairer.repair(cell.lines);
    }
  }
  repairer.join_parted_sara_am(flow, done);
  repairer.flag(flow);
  return flow;
}

std::string repair_text(std::string text, const Origin& where, std::vector<Change>& changes,
                        const RepairOptions& options) {
  Repairer(changes, options).repair(text, where);
  return text;
}

}  // namespace prongsai
