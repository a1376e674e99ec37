#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.h"
#include "model/reference.h"

namespace prongsai {

// What a piece of a chart's text says that its values are about.
struct ChartSubject {
  std::string scope;  // "overall", "IIT", "EIT", "OIT", "1" to "10"; empty: not said
  bool by_number =
      false;  // an indicator's number alone, or one that its name contradicts (no scope)
  std::optional<FiscalYear> year;
  bool several_years = false;   // "2566–2568": no year of one value
  bool several_scopes = false;  // "IIT EIT OIT": no scope of one value
  bool others = false;  // "ระดับประเทศ", "ค่าเป้าหมาย": no result of the agency's own
  [[nodiscard]] bool says_nothing() const {
    return scope.empty() && !year && !several_years && !several_scopes && !others;
  }
};

// The names of indicators as charts print them: wrapped, damaged in reading, shortened.
class SubjectReader {
 public:
  explicit SubjectReader(const Reference& reference);

  // Of a category or of a series' name: the whole text is the name.
  [[nodiscard]] ChartSubject label(std::string_view text) const;

  // Of a title or caption, which may be a sentence.
  [[nodiscard]] ChartSubject title(std::string_view text) const;

 private:
  struct Name {
    std::string key;
    int number = 0;
  };
  // Whether the text names an indicator. Writes by_number, and scope where it is one.
  bool read_indicator(std::string_view text, ChartSubject& subject) const;
  [[nodiscard]] std::optional<int> indicator_named(std::string_view text) const;

  std::vector<Name> names_;
};

}  // namespace prongsai
