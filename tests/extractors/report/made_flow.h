#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/report/interpret.h"
#include "model/flow.h"
#include "pipeline/reference/load_reference.h"
#include "tests/support/project.h"

namespace prongsai {

// The reference data of the sources.
inline const Reference& reference() {
  static const Reference kReference =
      load_reference(prongsai::testing::source_folder() / "reference");
  return kReference;
}

inline std::vector<std::string> parted(std::string_view text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// A table written as "head | head / cell | cell"; "<" goes on with the cell to the left, "^" with
// the one above.
inline Table made_table(std::string_view text) {
  Table table;
  for (const std::string& row : parted(text, '/')) {
    int column = 0;
    for (std::string& cell_text : parted(row, '|')) {
      const auto begin = cell_text.find_first_not_of(' ');
      const auto end = cell_text.find_last_not_of(' ');
      const std::string words =
          begin == std::string::npos ? "" : cell_text.substr(begin, end - begin + 1);
      if (words == "<") {
        ++table.cells.back().column_span;
      } else if (words == "^") {
        for (Cell& above : table.cells) {
          if (above.column == column && above.row + above.row_span == table.rows) ++above.row_span;
        }
      } else {
        Cell cell;
        cell.row = table.rows;
        cell.column = column;
        if (!words.empty()) cell.lines = {Line{words, Origin{1, {}}, false, false}};
        table.cells.push_back(std::move(cell));
      }
      ++column;
    }
    table.columns = std::max(table.columns, column);
    ++table.rows;
  }
  return table;
}

// A document of lines, and tables where an entry holds '|'; "/" parts a table's rows.
inline Flow made_flow(const std::vector<std::string>& entries) {
  Flow flow;
  for (const std::string& entry : entries) {
    if (entry.find('|') != std::string::npos) {
      flow.blocks.push_back({FlowBlock::Kind::kTable, {}, made_table(entry)});
    } else {
      flow.blocks.push_back({FlowBlock::Kind::kLine, Line{entry, Origin{1, {}}, false, true}, {}});
    }
  }
  return flow;
}

// A FY 2568 report of an invented agency that holds these entries after its cover.
inline Draft made_draft(std::vector<std::string> entries) {
  std::vector<std::string> all{"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)",
                               "ประจำปีงบประมาณ พ.ศ. 2568", "เทศบาลตำบลทุ่งดาวกระจาย",
                               "อำเภอด่านซ้าย จังหวัดเลย"};
  all.insert(all.end(), entries.begin(), entries.end());
  return interpret(made_flow(all), Source{}, reference()).front();
}

// "96.83", "96.83 91.00" for two prints, "-" for none.
inline std::string values_of(const Readings& readings) {
  std::string text;
  for (const Reading& reading : readings) {
    if (!text.empty()) text += ' ';
    text += reading.candidates.empty() ? "?" : to_string(reading.candidates.front().value);
    if (reading.weighted) text += 'w';
  }
  return text.empty() ? "-" : text;
}

inline std::string values_of(const std::optional<Readings>& readings) {
  return readings ? values_of(*readings) : "-";
}

// What a draft has for "overall", "IIT", "EIT1" (part 1), "4" (an indicator), "i10", "e1.1" (part
// 1).
inline std::string value_at(const Draft& draft, const std::string& field) {
  if (field == "overall") return values_of(draft.overall.score);
  for (const auto& one : draft.instruments) {
    const std::string name = one.code == Instrument::kIit   ? "IIT"
                             : one.code == Instrument::kEit ? "EIT"
                                                            : "OIT";
    if (field == name) return values_of(one.score);
    if (field == name + "1") return values_of(one.part1);
    if (field == name + "2") return values_of(one.part2);
  }
  for (const auto& one : draft.indicators) {
    if (field == std::to_string(one.number)) return values_of(one.score);
  }
  for (const auto& one : draft.items) {
    if (field == to_string(one.code)) return values_of(one.score);
    if (field == to_string(one.code) + ".1") return values_of(one.part1);
    if (field == to_string(one.code) + ".2") return values_of(one.part2);
  }
  return "-";
}

}  // namespace prongsai
