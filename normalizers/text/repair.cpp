#include "normalizers/text/repair.h"

#include <span>

#include "normalizers/text/letter_spacing.h"
#include "normalizers/text/rule.h"
#include "normalizers/text/rules/suspicion.h"

namespace prongsai {
namespace {

void record(std::string_view rule, std::string& text, std::string repaired, const Origin& where,
            std::vector<Change>& changes) {
  changes.push_back({rule, text, repaired, where});
  text = std::move(repaired);
}

class Repairer {
 public:
  Repairer(std::vector<Change>& changes, const RepairOptions& options)
      : changes_(changes), options_(options) {}

  void repair(std::string& text, const Origin& where) const {
    const bool damaged = may_need_repair(text);
    if (!damaged && !may_be_wrapped(text)) return;
    for (const Rule& rule : all_rules()) {
      // Spaces are looked for late: a repair of damage may have made one of something odder.
      if (rule.trace == Rule::Trace::kDamage ? !damaged : !may_be_wrapped(text)) continue;
      if (!wants(rule.name)) continue;
      if (auto repaired = rule.apply(text)) {
        record(rule.name, text, std::move(*repaired), where, changes_);
      }
    }
  }

  // The lines of one cell, or one line of a paragraph. Letter-spacing is told before the rules have
  // taken out any of its spaces.
  void repair(std::span<Line> lines) const {
    const bool closes_up = wants(kJoinLetterSpaced);
    const bool all = closes_up && spacing_of(lines).is_letter_spaced();
    for (Line& line : lines) {
      if (all || (closes_up && spacing_of(line.text).is_letter_spaced())) close_up(line);
      repair(line.text, line.origin);
    }
    if (!all) return;
    // Where such a cell was wrapped says no more about its spaces than the spaces themselves.
    for (Line& line : lines.first(lines.size() - 1)) {
      line.paragraph_end = false;
      line.ends_with_space = false;
    }
  }

 private:
  void close_up(Line& line) const {
    std::string closed = closed_up(line.text);
    if (closed == line.text) return;
    record(kJoinLetterSpaced, line.text, std::move(closed), line.origin, changes_);
  }

  [[nodiscard]] bool wants(std::string_view rule) const {
    return options_.without.find(rule) == options_.without.end();
  }

  std::vector<Change>& changes_;
  const RepairOptions& options_;
};

}  // namespace

Flow repair(Flow flow, std::vector<Change>& changes, const RepairOptions& options) {
  const Repairer repairer(changes, options);
  for (FlowBlock& block : flow.blocks) {
    if (block.kind == FlowBlock::Kind::kLine) {
      repairer.repair(std::span<Line>(&block.line, 1));
    } else {
      for (Cell& cell : block.table.cells) repairer.repair(cell.lines);
    }
  }
  return flow;
}

std::string repair_text(std::string text, const Origin& where, std::vector<Change>& changes,
                        const RepairOptions& options) {
  Repairer(changes, options).repair(text, where);
  return text;
}

}  // namespace prongsai
