#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace prongsai {

// What happens along an XML text. Names come without their namespace's prefix: "c" of "x:c".
struct XmlEvents {
  using Attributes = std::map<std::string, std::string, std::less<>>;
  std::function<void(std::string_view name, const Attributes& attributes)> begin;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view text)> text;
};

// Reads an XML text from its beginning to its end. False where it is not well-formed or defines
// entities, which no workbook does and which can make a few bytes fill the memory.
[[nodiscard]] bool parse_xml(std::string_view xml, const XmlEvents& events);

}  // namespace prongsai
