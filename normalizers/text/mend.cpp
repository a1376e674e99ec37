#include "normalizers/text/mend.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "normalizers/text/closed_list.h"
#include "normalizers/text/draft_texts.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

class Mender {
 public:
  Mender(std::vector<Change>& changes, Draft& draft, const RepairOptions& options)
      : changes_(changes), draft_(draft), options_(options) {}

  void mend(const Framework& framework) {
    const std::vector<std::string> groups = groups_of(framework);
    for (auto& item : draft_.items) {
      if (const FrameworkItem* known = find_item(framework, item.code)) {
        spell(item.text, {&known->text, 1});
      }
      spell(item.group, groups);
    }
    for (auto& plan : draft_.plans) {
      const FrameworkItem* known = plan.item ? find_item(framework, *plan.item) : nullptr;
      if (known) spell(plan.item_text, {&known->text, 1});
    }
  }

  void mend_months() {
    for (auto& plan : draft_.plans) {
      take(kMonthName, plan.period, mend_phrases(plan.period.value, month_names()));
    }
  }

 private:
  static std::vector<std::string> groups_of(const Framework& framework) {
    std::set<std::string> groups;
    for (const FrameworkItem& item : framework.items) {
      if (!item.group.empty()) groups.insert(item.group);
    }
    return {groups.begin(), groups.end()};
  }

  void spell(Text& text, std::span<const std::string> official) {
    if (text.value.empty()) return;
    take(kOfficialWording, text, official_spelling(text.value, official));
  }

  void take(std::string_view rule, Text& text, std::optional<std::string> mended) {
    constexpr double kConfidence = 0.95;
    if (!mended || options_.without.contains(rule)) return;
    changes_.push_back(
        {rule, text.value, *mended, text.origin, RepairClass::kDictionary, kConfidence});
    text.value = std::move(*mended);
  }

  std::vector<Change>& changes_;
  Draft& draft_;
  const RepairOptions& options_;
};

// What a change put in, with some text around it, by which the field is found that has it now:
// lines are joined to texts, and texts are cut into lists.
struct Trace {
  std::optional<int> page;
  std::string before;
  std::string after;
};

bool is_boundary(const std::u32string& text, std::size_t at) {
  return at == 0 || at >= text.size() || text[at] == U' ' || text[at - 1] == U' ';
}

Trace trace_of(const Change& change) {
  constexpr std::size_t kAround = 6;  // code points
  const std::u32string before = to_code_points(change.before);
  const std::u32string after = to_code_points(change.after);
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  // A few letters more, no further than the next space: "…จานวน…" says more than "า".
  std::size_t more = 0;
  while (more < kAround && head > more && !is_boundary(after, head - more)) ++more;
  head -= more;
  more = 0;
  while (more < kAround && tail > more && !is_boundary(after, after.size() - tail + more)) ++more;
  tail -= more;
  return {change.where.page, to_utf8(before.substr(head, before.size() - tail - head)),
          to_utf8(after.substr(head, after.size() - tail - head))};
}

}  // namespace

void mend_texts(const Reference& reference, std::vector<Change>& changes, Draft& draft,
                const RepairOptions& options) {
  Mender mender(changes, draft, options);
  bool exact = false;
  const Framework* framework =
      draft.fiscal_year ? framework_for(reference, *draft.fiscal_year, &exact) : nullptr;
  if (framework && exact) mender.mend(*framework);
  mender.mend_months();
}

void report_repaired_texts(const std::vector<Change>& changes, Draft& draft) {
  std::vector<Trace> traces;
  for (const Change& change : changes) {
    if (change.repair_class != RepairClass::kDictionary) continue;
    Trace trace = trace_of(change);
    if (!trace.after.empty()) traces.push_back(std::move(trace));
  }
  if (traces.empty()) return;
  for_each_text(draft, [&](const Text& text, const std::string& where) {
    std::string list;
    for (const Trace& trace : traces) {
      if (text.value.find(trace.after) == std::string::npos) continue;
      const bool here = !trace.page || !text.origin.page || *trace.page == *text.origin.page ||
                        *trace.page == *text.origin.page + 1;  // a text may go on overleaf
      const std::string words = "“" + trace.before + "” → “" + trace.after + "”";
      if (!here || list.find(words) != std::string::npos) continue;
      list += (list.empty() ? "" : ", ") + words;
    }
    if (list.empty()) return;
    const bool has_one = std::any_of(
        draft.findings.begin(), draft.findings.end(),
        [&](const Finding& f) { return f.code == "text-repaired" && f.where == where; });
    if (has_one) return;  // of lists: one a field
    draft.findings.push_back({Severity::kInfo, "text-repaired", where, text.origin.page,
                              "ซ่อมคำตามพจนานุกรมหรือรายการคำที่รู้จัก: " + list,
                              "words mended by dictionary or closed list: " + list});
  });
}

}  // namespace prongsai
