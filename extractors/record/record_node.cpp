#include "extractors/record/record_node.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace prongsai {
namespace {

using nlohmann::json;

// Takes the parser's events, so that numbers are seen as written and nothing too deep is built.
class NodeBuilder : public nlohmann::json_sax<json> {
 public:
  bool null() override { return add({}); }

  bool boolean(bool value) override {
    RecordNode node;
    node.kind = NodeKind::kBoolean;
    node.truth = value;
    return add(std::move(node));
  }

  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return number(written); }

  bool string(string_t& value) override {
    RecordNode node;
    node.kind = NodeKind::kText;
    node.text = std::move(value);
    return add(std::move(node));
  }

  bool binary(binary_t&) override { return false; }  // JSON text has none

  bool start_object(std::size_t) override { return open(NodeKind::kObject); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(NodeKind::kList); }
  bool end_array() override { return close(); }

  bool key(string_t& value) override {
    open_.back().keys.push_back(std::move(value));
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    error_ = "no valid JSON from byte " + std::to_string(position) + " on";
    return false;
  }

  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] RecordNode take() { return std::move(root_); }

 private:
  bool number(std::string written) {
    RecordNode node;
    node.kind = NodeKind::kNumber;
    node.text = std::move(written);
    return add(std::move(node));
  }

  bool add(RecordNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else {
      open_.back().entries.push_back(std::move(node));
    }
    return true;
  }

  bool open(NodeKind kind) {
    if (open_.size() == kDeepestNode) {
      error_ = "nests deeper than any record";
      return false;
    }
    open_.emplace_back().kind = kind;
    return true;
  }

  bool close() {
    RecordNode node = std::move(open_.back());
    open_.pop_back();
    return add(std::move(node));
  }

  std::vector<RecordNode> open_;  // the lists and objects around the place in hand
  RecordNode root_;
  std::string error_;
};

}  // namespace

RecordNode parse_record_node(std::string_view text) {
  NodeBuilder builder;
  if (!json::sax_parse(text.begin(), text.end(), &builder)) throw RecordError(builder.error());
  return builder.take();
}

}  // namespace prongsai
