#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::testing {

// An element with its attributes, its children and the text that stands directly in it, entities
// resolved.
struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::vector<XmlElement> children;
  std::string text;

  // The first child of that name; an empty element where there is none.
  [[nodiscard]] const XmlElement& child(std::string_view child_name) const;
  [[nodiscard]] std::string attribute(const std::string& attribute_name) const;
};

// The root element of a well-formed document without DTD, comments and CDATA: what is in a
// workbook. Throws std::runtime_error on anything else.
[[nodiscard]] XmlElement scan_xml(std::string_view document);

}  // namespace prongsai::testing
