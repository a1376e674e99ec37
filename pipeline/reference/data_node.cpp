#include "pipeline/reference/data_node.h"

#include <algorithm>
#include <limits>

namespace prongsai {
namespace {

[[noreturn]] void wrong_kind(const DataNode& node, const char* wanted) {
  throw DataError(node.line, std::string(wanted) + " expected");
}

}  // namespace

const std::string& DataNode::as_text() const {
  if (kind != Kind::kText) wrong_kind(*this, "a text in quotes");
  return text;
}

int DataNode::as_int() const {
  if (kind != Kind::kNumber || number > std::numeric_limits<int>::max() ||
      number < std::numeric_limits<int>::min()) {
    wrong_kind(*this, "a whole number");
  }
  return static_cast<int>(number);
}

bool DataNode::as_truth() const {
  if (kind != Kind::kTruth) wrong_kind(*this, "true or false");
  return truth;
}

const std::vector<DataNode>& DataNode::as_list() const {
  if (kind != Kind::kList) wrong_kind(*this, "a list in brackets");
  return children;
}

const DataNode* DataNode::find(std::string_view key) const {
  if (kind != Kind::kTable) wrong_kind(*this, "a table");
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &children[found - keys.begin()];
}

const DataNode& DataNode::at(std::string_view key) const {
  const DataNode* found = find(key);
  if (!found) throw DataError(line, "key '" + std::string(key) + "' is missing");
  return *found;
}

void DataNode::expect_keys(std::initializer_list<std::string_view> known) const {
  if (kind != Kind::kTable) wrong_kind(*this, "a table");
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (std::find(known.begin(), known.end(), keys[i]) == known.end()) {
      throw DataError(children[i].line, "key '" + keys[i] + "' is not known here");
    }
  }
}

}  // namespace prongsai
