#include "extractors/xlsx/xml_events.h"

#include <expat.h>

#include <memory>

namespace prongsai {
namespace {

struct Reader {
  const XmlEvents& events;
  XML_Parser parser;
  bool has_entities = false;
};

// Attributes of relations carry a prefix that matters: "r:id" beside "id".
std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

void on_begin(void* user, const char* name, const char** attributes) {
  const auto& reader = *static_cast<Reader*>(user);
  XmlEvents::Attributes named;
  for (; *attributes != nullptr; attributes += 2) named.emplace(attributes[0], attributes[1]);
  if (reader.events.begin) reader.events.begin(local_name(name), named);
}

void on_end(void* user, const char* name) {
  const auto& reader = *static_cast<Reader*>(user);
  if (reader.events.end) reader.events.end(local_name(name));
}

void on_text(void* user, const char* text, int length) {
  const auto& reader = *static_cast<Reader*>(user);
  if (reader.events.text) reader.events.text({text, static_cast<std::size_t>(length)});
}

void on_entity(void* user, const char*, int, const char*, int, const char*, const char*,
               const char*, const char*) {
  auto& reader = *static_cast<Reader*>(user);
  reader.has_entities = true;
  XML_StopParser(reader.parser, XML_FALSE);
}

}  // namespace

bool parse_xml(std::string_view xml, const XmlEvents& events) {
  constexpr std::size_t kPiece = 1 << 20;  // expat counts in int
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                       XML_ParserFree);
  if (!parser) return false;
  Reader reader{events, parser.get()};
  XML_SetUserData(parser.get(), &reader);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetEntityDeclHandler(parser.get(), on_entity);
  do {
    const std::string_view piece = xml.substr(0, kPiece);
    xml.remove_prefix(piece.size());
    const auto status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()),
                                  xml.empty() ? XML_TRUE : XML_FALSE);
    if (status != XML_STATUS_OK || reader.has_entities) return false;
  } while (!xml.empty());
  return true;
}

}  // namespace prongsai
