#include "proof/rows.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/report/align_items.h"
#include "extractors/report/row_findings.h"

namespace prongsai::bench {
namespace {

struct TrueRow {
  std::optional<ItemCode> item;  // nothing: a row of something else
  std::string text;              // as read
};

// Ways in which the letter of a code is read. i: 32 of 81 right, | 34, 1 14; O: 0 for half of them;
// E: 5 and 6 for a third.
std::string letter(Instrument instrument, Chance& chance) {
  const auto one_of = [&](const std::array<const char*, 6>& ways) {
    return std::string(ways[static_cast<std::size_t>(chance.below(6))]);
  };
  switch (instrument) {
    case Instrument::kIit:
      return one_of({"i", "i", "|", "|", "1", "l"});
    case Instrument::kEit:
      return one_of({"E", "E", "E", "e", "5", "6"});
    case Instrument::kOit:
      return one_of({"O", "O", "o", "0", "0", "๐"});
  }
  return "";
}

std::string code_as_read(ItemCode code, Chance& chance) {
  std::string digits;
  for (const char digit : std::to_string(code.number)) {
    digits += {'\xE0', '\xB9', static_cast<char>(0x90 + (digit - '0'))};
  }
  if (digits.size() > 3 && chance.below(20) == 0) digits.erase(chance.below(2) == 0 ? 0 : 3, 3);
  return "ข้อ " + letter(code.instrument, chance) + digits + ' ';
}

std::string question_as_read(const std::string& text, Chance& chance) {
  std::string read;
  for (std::size_t at = 0; at < text.size();) {
    const bool thai = text[at] == '\xE0' && at + 2 < text.size();
    const std::size_t length = thai ? 3 : 1;
    const int draw = chance.below(60);
    if (thai && draw == 0) {
      read += {'\xE0', '\xB8', static_cast<char>(0x81 + chance.below(46))};  // another letter
    } else if (!thai || draw != 1) {
      read += text.substr(at, length);
    }
    at += length;
  }
  return read;
}

std::vector<TrueRow> table_of(const Framework& framework, int indicator, Chance& chance) {
  std::vector<TrueRow> rows;
  for (const FrameworkItem& item : framework.items) {
    if (item.indicator != indicator) continue;
    rows.push_back(
        {item.code, code_as_read(item.code, chance) + question_as_read(item.text, chance)});
  }
  return rows;
}

// Returns the item that is lost.
std::optional<ItemCode> apply(RowDamage damage, std::vector<TrueRow>& rows, Chance& chance) {
  const auto count = static_cast<int>(rows.size());
  const int at = chance.below(count);
  if (damage == RowDamage::kSwapped) {
    const int other = (at + 1 + chance.below(count - 1)) % count;
    std::swap(rows[static_cast<std::size_t>(at)], rows[static_cast<std::size_t>(other)]);
  } else if (damage == RowDamage::kMissing) {
    const auto lost = rows[static_cast<std::size_t>(at)].item;
    rows.erase(rows.begin() + at);
    return lost;
  } else if (damage == RowDamage::kExtra) {
    static constexpr std::array<const char*, 3> kOthers{
        "ท่านเป็นผู้มีส่วนได้ส่วนเสียประเภทใด", "ข้อ ๑๖ ท่านทราบข่าวการประเมินจากช่องทางใด", "รวมคะแนนเฉลี่ยทุกข้อ"};
    rows.insert(rows.begin() + at, {{}, kOthers[static_cast<std::size_t>(chance.below(3))]});
  }
  return {};
}

bool has(const Findings& findings, std::string_view code) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.code == code; });
}

void count(RowDamage damage, const std::vector<TrueRow>& rows, const std::vector<PlacedRow>& placed,
           std::optional<ItemCode> lost, RowCounts& counts) {
  std::vector<NamedRow> named;
  bool lost_found = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ++counts.rows;
    counts.right += placed[i].item == rows[i].item;
    counts.wrong += placed[i].item && placed[i].item != rows[i].item;
    lost_found = lost_found || (lost && placed[i].item == lost);
    named.push_back({placed[i], {}, rows[i].text, 1});
  }
  Findings findings;
  report_rows(named, findings);
  ++counts.tables;
  const bool told = damage == RowDamage::kSwapped   ? has(findings, "rows-swapped")
                    : damage == RowDamage::kMissing ? !lost_found  // then score-missing tells it
                    : damage == RowDamage::kExtra
                        ? has(findings, "row-unplaced") || has(findings, "row-repeated")
                        : findings.empty();
  counts.named += told;
}

}  // namespace

RowCounts align_damaged_rows(const Framework& framework, int tables, RowDamage damage,
                             Chance& chance) {
  RowCounts counts;
  for (int i = 0; i < tables; ++i) {
    const int indicator = 1 + chance.below(static_cast<int>(framework.indicators.size()));
    std::vector<TrueRow> rows = table_of(framework, indicator, chance);
    const auto lost = apply(damage, rows, chance);
    std::vector<ItemEvidence> evidence;
    for (const TrueRow& row : rows) {
      ItemEvidence one;
      one.code = parse_item_code(row.text);
      one.question = one.code ? row.text.substr(one.code->text.size()) : row.text;
      evidence.push_back(std::move(one));
    }
    const std::optional<int> heading =
        chance.below(10) == 0 ? std::nullopt : std::optional(indicator);
    count(damage, rows, align_items(evidence, framework, heading), lost, counts);
  }
  return counts;
}

}  // namespace prongsai::bench
