#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/change.h"
#include "model/flow.h"

namespace prongsai {

struct RepairOptions {
  RuleNames without;  // rules to leave out
};

// Names under which repair() records what shows in a whole cell or page only. They can be left out
// like rules.

// Letter-spaced text closed up (letter_spacing.h). Letters of such a text are often wrong as well,
// so whoever finds this change reports the text as doubtful.
inline constexpr std::string_view kJoinLetterSpaced = "join-letter-spaced";
// A page whose every า is ำ (rules/false_sara_am.h): "กำร".
inline constexpr std::string_view kFalseSaraAm = "false-sara-am";
// The same where words do not decide and what is likelier is taken: whoever finds this change
// reports the text as doubtful.
inline constexpr std::string_view kLikelySaraAa = "likely-sara-aa";
// "น าไป" -> "นำไป", where words do not decide but the page does: parted-sara-am found three ำ on
// it and no า.
inline constexpr std::string_view kPartedSaraAmOfPage = "parted-sara-am-of-page";

// Names under which mend_texts() (drafts/mend.h) records what closed lists spell otherwise.
inline constexpr std::string_view kOfficialWording = "official-wording";
inline constexpr std::string_view kMonthName = "month-name";
inline constexpr std::string_view kUnitName = "unit-name";
inline constexpr std::string_view kPlaceName = "place-name";

// All names that RepairOptions::without may hold, in the order in which the rules act: those of
// all_rules() and those above.
[[nodiscard]] std::vector<std::string_view> rule_names();

// Applies all_rules() in order to every line of `flow` (paragraph lines and cell lines), again
// where something changed until nothing does, and appends what changed to `changes`. Letter-spaced
// cells are closed up; the paragraphs of such a cell are lines of the paper, so that their
// paragraph_end is taken away. What is damaged still is recorded as flags (RepairClass::kFlag), the
// text unchanged.
[[nodiscard]] Flow repair(Flow flow, std::vector<Change>& changes,
                          const RepairOptions& options = {});

// The rules for one text. No flags are recorded.
[[nodiscard]] std::string repair_text(std::string text, const Origin& where,
                                      std::vector<Change>& changes,
                                      const RepairOptions& options = {});

}  // namespace prongsai
