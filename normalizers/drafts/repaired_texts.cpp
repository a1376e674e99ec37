#include "normalizers/drafts/repaired_texts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "normalizers/drafts/draft_texts.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// What a change put in, with text around it by which the field is found that has it now: lines are
// joined to texts, and texts are cut into lists.
struct Trace {
  std::optional<int> page;
  std::string around;
  std::string words;  // "“before” → “after”"
};

// The part of `text` between `head` and `tail` code points from its ends, with up to `more` letters
// on either side, no further than the next space: "…จำนวน…" says more than "ำ".
std::string part(const std::u32string& text, std::size_t head, std::size_t tail, std::size_t more) {
  const auto is_space = [&](std::size_t at) { return text[at] == U' '; };
  std::size_t end = text.size() - tail;
  const std::size_t first = head - std::min(head, more);
  const std::size_t last = std::min(text.size(), end + more);
  while (head > first && !is_space(head - 1)) --head;
  while (end < last && !is_space(end)) ++end;
  return to_utf8(text.substr(head, end - head));
}

Trace trace_of(const Origin& where, const std::string& text_before, const std::string& text_after) {
  constexpr std::size_t kShown = 6;  // letters
  constexpr std::size_t kTelling = 30;
  const std::u32string before = to_code_points(text_before);
  const std::u32string after = to_code_points(text_after);
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  const auto equal_from_end = [&](std::size_t n) {
    return before[before.size() - 1 - n] == after[after.size() - 1 - n];
  };
  while (tail < shorter - head && equal_from_end(tail)) ++tail;
  return {where.page, part(after, head, tail, kTelling),
          "“" + part(before, head, tail, kShown) + "” → “" + part(after, head, tail, kShown) + "”"};
}

// The repairs by words, each line's with all that was repaired in it afterwards.
std::vector<Trace> traces_of(const std::vector<Change>& changes) {
  std::vector<Trace> traces;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].repair_class != RepairClass::kDictionary) continue;
    const std::string& before = changes[i].before;
    while (i + 1 < changes.size() && changes[i + 1].before == changes[i].after &&
           changes[i + 1].repair_class != RepairClass::kFlag) {
      ++i;
    }
    Trace trace = trace_of(changes[i].where, before, changes[i].after);
    if (!trace.around.empty()) traces.push_back(std::move(trace));
  }
  return traces;
}

bool is_on_pages_of(const Trace& trace, const Text& text) {
  if (!trace.page || !text.origin.page) return true;
  return *trace.page == *text.origin.page ||
         *trace.page == *text.origin.page + 1;  // a text may go on overleaf
}

// What was repaired in a text, as a list to read.
std::string repaired_words(const std::vector<Trace>& traces, const Text& text) {
  std::string list;
  for (const Trace& trace : traces) {
    if (!is_on_pages_of(trace, text)) continue;
    if (text.value.find(trace.around) == std::string::npos) continue;
    if (list.find(trace.words) != std::string::npos) continue;
    list += (list.empty() ? "" : ", ") + trace.words;
  }
  return list;
}

}  // namespace

void report_repaired_texts(const std::vector<Change>& changes, Draft& draft) {
  // A league table's thousands of drafts have none.
  if (draft.items.empty() && draft.plans.empty() && draft.limitations.empty()) return;
  const std::vector<Trace> traces = traces_of(changes);
  if (traces.empty()) return;
  std::set<std::string> told;  // of lists one a field
  for_each_text(draft, [&](const Text& text, const std::string& where) {
    const std::string list = repaired_words(traces, text);
    if (list.empty() || !told.insert(where).second) return;
    draft.findings.push_back({Severity::kInfo, "text-repaired", where, text.origin.page,
                              "ซ่อมคำตามพจนานุกรมหรือรายการคำที่รู้จัก: " + list,
                              "words mended by dictionary or closed list: " + list});
  });
}

}  // namespace prongsai
