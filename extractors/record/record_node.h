#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai {

enum class NodeKind { kNull, kBoolean, kNumber, kText, kList, kObject };

// A piece of JSON as it stands there: a number keeps its characters, an object the order of its
// keys. Keys may repeat; readers take the first.
struct RecordNode {
  NodeKind kind = NodeKind::kNull;
  bool truth = false;
  std::string text;                 // of a text or a number
  std::vector<std::string> keys;    // of an object, one an entry
  std::vector<RecordNode> entries;  // of a list or an object
};

// What is wrong with a record; the message names the field: "items[2].score.value: ...".
class RecordError : public std::runtime_error {
 public:
  explicit RecordError(const std::string& message) : std::runtime_error(message) {}
};

// A record nests six deep. Deeper JSON is none of ours, and its nodes would fill the stack when
// they are taken apart.
inline constexpr std::size_t kDeepestNode = 32;

// Reads one JSON value that fills `json` but for white space. Throws RecordError where it is no
// valid JSON, is not UTF-8 or nests deeper than kDeepestNode.
[[nodiscard]] RecordNode parse_record_node(std::string_view json);

}  // namespace prongsai
