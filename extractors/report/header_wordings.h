#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/reference.h"

namespace prongsai {

// What one column of a table holds.
struct Column {
  std::optional<ColumnRole> role;
  std::optional<Instrument> instrument;  // a score column of this instrument (league tables)
  std::optional<int> indicator;          // a score column of this indicator (league tables)
  std::optional<FiscalYear> year = {};   // named over it
  bool year_alone = false;               // and nothing else is: what it holds stands further up
  bool both_parts = false;               // a score column of both parts of EIT, one after the other
};

[[nodiscard]] inline bool understood(const Column& column) {
  return column.role || column.instrument || column.indicator;
}

// What the header cells of tables say: the wordings of reference/columns.toml and the names of
// instruments and indicators, as keys.
class HeaderWordings {
 public:
  explicit HeaderWordings(const Reference& reference);

  // The column under a header cell: by the wording as a whole where one is alike, by its first part
  // ("ตัวชี้วัด/ข้อ"), by an indicator's name with words added, by the longest wording of a text column
  // within it. Empty where it says nothing known.
  // What was asked before is remembered (tables repeat their headers), so that one object serves
  // one document, not several threads.
  [[nodiscard]] Column understand(const std::string& text) const;

 private:
  [[nodiscard]] Column look_up(const std::string& text) const;
  [[nodiscard]] Column of_words(const std::string& text) const;
  [[nodiscard]] Column of_key(const std::string& key) const;
  [[nodiscard]] std::optional<ColumnRole> text_role_within(const std::string& key) const;
  [[nodiscard]] std::optional<int> indicator_lengthened(const std::string& key) const;
  void add_indicator(const std::string& name, int number);

  std::vector<std::pair<std::string, ColumnRole>> roles_;
  std::vector<std::pair<std::string, int>> indicators_;
  mutable std::unordered_map<std::string, Column> asked_;
};

}  // namespace prongsai
