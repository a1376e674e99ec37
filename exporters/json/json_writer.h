#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/hundredths.h"

namespace prongsai {

// Writes one JSON value on one line, piece by piece, in the order of the calls. Our own, since a
// score has to go from its hundredths to the page without passing through a double, and since
// records are written by several files, whose headers must not name a library's types.
// Calls must nest properly; that is the caller's business.
class JsonWriter {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();

  JsonWriter& key(std::string_view name);  // followed by exactly one value

  void null();
  void boolean(bool value);
  void integer(long long value);
  void hundredths(Hundredths value);            // 96.83, 100.00
  void decimal(double value, int places);       // at most `places` decimals; NaN, inf: null
  void string(std::string_view value);          // malformed UTF-8 becomes U+FFFD
  void string_or_null(std::string_view value);  // null when empty: nothing was found
  void hundredths_or_null(const std::optional<Hundredths>& value);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void separate();

  std::string text_;
};

}  // namespace prongsai
