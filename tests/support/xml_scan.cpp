#include "tests/support/xml_scan.h"

#include <algorithm>
#include <stdexcept>

namespace prongsai::testing {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string resolve_entities(std::string_view text) {
  static const std::map<std::string_view, char> kEntities = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"#10", '\n'}};
  std::string resolved;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&') {
      resolved += text[i];
      continue;
    }
    const std::size_t end = text.find(';', i);
    resolved += kEntities.at(text.substr(i + 1, end - i - 1));
    i = end;
  }
  return resolved;
}

class Scanner {
 public:
  explicit Scanner(std::string_view document) : rest_(document) {}

  XmlElement root() {
    if (rest_.starts_with("<?xml")) take_until("?>");
    skip_space();
    return element();
  }

 private:
  std::string_view take_until(std::string_view end) {
    const std::size_t at = rest_.find(end);
    if (at == std::string_view::npos) throw std::runtime_error("XML: no " + std::string(end));
    const std::string_view taken = rest_.substr(0, at);
    rest_.remove_prefix(at + end.size());
    return taken;
  }
  void skip_space() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kSpace), rest_.size()));
  }

  // `tag` is what stands between the name and ">".
  static void read_attributes(std::string_view tag, XmlElement& element) {
    for (std::size_t at = tag.find_first_not_of(kSpace); at < tag.size();
         at = tag.find_first_not_of(kSpace, at)) {
      const std::size_t equals = tag.find('=', at);
      const std::size_t close = tag.find('"', equals + 2);
      if (close == std::string_view::npos) throw std::runtime_error("XML: bad attribute");
      element.attributes[std::string(tag.substr(at, equals - at))] =
          resolve_entities(tag.substr(equals + 2, close - equals - 2));
      at = close + 1;
    }
  }

  XmlElement element() {
    if (!rest_.starts_with('<')) throw std::runtime_error("XML: no element");
    rest_.remove_prefix(1);
    std::string_view tag = take_until(">");
    const bool empty = tag.ends_with('/');
    if (empty) tag.remove_suffix(1);
    XmlElement element;
    const std::size_t name_end = std::min(tag.find_first_of(kSpace), tag.size());
    element.name = tag.substr(0, name_end);
    read_attributes(tag.substr(name_end), element);
    if (!empty) read_content(element);
    return element;
  }

  void read_content(XmlElement& element) {
    while (true) {
      const std::size_t at = rest_.find('<');
      if (at == std::string_view::npos) throw std::runtime_error("XML: open " + element.name);
      element.text += resolve_entities(rest_.substr(0, at));
      rest_.remove_prefix(at);
      if (rest_.starts_with("</")) break;
      element.children.push_back(this->element());
    }
    if (take_until(">") != "</" + element.name) throw std::runtime_error("XML: bad nesting");
  }

  std::string_view rest_;
};

}  // namespace

const XmlElement& XmlElement::child(std::string_view child_name) const {
  static const XmlElement kNone;
  for (const XmlElement& candidate : children) {
    if (candidate.name == child_name) return candidate;
  }
  return kNone;
}

std::string XmlElement::attribute(const std::string& attribute_name) const {
  const auto found = attributes.find(attribute_name);
  return found == attributes.end() ? std::string() : found->second;
}

XmlElement scan_xml(std::string_view document) { return Scanner(document).root(); }

}  // namespace prongsai::testing
