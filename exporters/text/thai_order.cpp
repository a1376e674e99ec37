#include "exporters/text/thai_order.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include <memory>
#include <stdexcept>
#include <vector>

namespace prongsai {
namespace {

struct CloseCollator {
  void operator()(UCollator* collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CloseCollator>;

Collator open_collator() {
  UErrorCode error = U_ZERO_ERROR;
  Collator collator(ucol_open("th", &error));
  ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU has no collation for Thai");
  return collator;
}

std::vector<UChar> utf16(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::vector<UChar> units(text.size() + 1);
  std::int32_t length = 0;
  u_strFromUTF8WithSub(units.data(), static_cast<std::int32_t>(units.size()), &length, text.data(),
                       static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &error);
  units.resize(static_cast<std::size_t>(length));
  return units;
}

}  // namespace

std::string thai_sort_key(std::string_view text) {
  static const Collator collator = open_collator();
  const std::vector<UChar> units = utf16(text);
  const auto length = static_cast<std::int32_t>(units.size());
  const std::int32_t size = ucol_getSortKey(collator.get(), units.data(), length, nullptr, 0);
  std::string key(static_cast<std::size_t>(size), '\0');
  ucol_getSortKey(collator.get(), units.data(), length, reinterpret_cast<std::uint8_t*>(key.data()),
                  size);
  return key;
}

}  // namespace prongsai
