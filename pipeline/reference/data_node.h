#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai {

// What is wrong in a file of reference/, and on which line of it (counting from 1).
class DataError : public std::runtime_error {
 public:
  DataError(int line, const std::string& message) : std::runtime_error(message), line_(line) {}
  [[nodiscard]] int line() const { return line_; }

 private:
  int line_;
};

// A value of a TOML file with the line it stands on. The accessors throw DataError where the value
// is of another kind or a key is not there.
struct DataNode {
  enum class Kind { kText, kNumber, kTruth, kList, kTable, kOther };
  Kind kind = Kind::kOther;
  int line = 0;
  std::string text;                // kText
  std::int64_t number = 0;         // kNumber
  bool truth = false;              // kTruth
  std::vector<DataNode> children;  // kList and kTable
  std::vector<std::string> keys;   // kTable: of the children, in the same order

  [[nodiscard]] const std::string& as_text() const;
  [[nodiscard]] int as_int() const;
  [[nodiscard]] bool as_truth() const;
  [[nodiscard]] const std::vector<DataNode>& as_list() const;
  [[nodiscard]] const DataNode& at(std::string_view key) const;
  [[nodiscard]] const DataNode* find(std::string_view key) const;  // nullptr: not there

  // Throws where a key is none of `known`: a misspelt key would else be a fact silently lost.
  void expect_keys(std::initializer_list<std::string_view> known) const;
};

// The whole file as a table. Throws DataError where it is no TOML or cannot be opened.
[[nodiscard]] DataNode read_toml(const std::filesystem::path& file);

}  // namespace prongsai
