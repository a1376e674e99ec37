#include <toml++/toml.h>

#include "pipeline/reference/data_node.h"

namespace prongsai {
namespace {

DataNode convert(const toml::node& node) {
  DataNode result;
  result.line = static_cast<int>(node.source().begin.line);
  if (const auto* table = node.as_table()) {
    result.kind = DataNode::Kind::kTable;
    for (const auto& [key, child] : *table) {
      result.keys.emplace_back(key.str());
      result.children.push_back(convert(child));
    }
  } else if (const auto* array = node.as_array()) {
    result.kind = DataNode::Kind::kList;
    for (const toml::node& child : *array) result.children.push_back(convert(child));
  } else if (const auto* text = node.as_string()) {
    result.kind = DataNode::Kind::kText;
    result.text = text->get();
  } else if (const auto* number = node.as_integer()) {
    result.kind = DataNode::Kind::kNumber;
    result.number = number->get();
  } else if (const auto* truth = node.as_boolean()) {
    result.kind = DataNode::Kind::kTruth;
    result.truth = truth->get();
  }
  return result;
}

}  // namespace

DataNode read_toml(const std::filesystem::path& file) {
  try {
    return convert(toml::parse_file(file.string()));
  } catch (const toml::parse_error& error) {
    throw DataError(static_cast<int>(error.source().begin.line), std::string(error.description()));
  }
}

}  // namespace prongsai
