#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/record/record_node.h"
#include "model/calendar.h"
#include "model/hundredths.h"

namespace prongsai {

// A place in a record, known by its way from the root, and what is expected to stand there. Every
// function but at() throws RecordError, with that way, where something else does. A key that is not
// there reads as null: records of earlier versions lack keys that were added later.
//
// It refers to the field it was taken from, which must outlive it.
class Field {
 public:
  explicit Field(const RecordNode& root) : node_(&root) {}

  [[nodiscard]] Field at(std::string_view key) const;
  [[nodiscard]] Field at(std::size_t index) const;

  [[nodiscard]] bool is_null() const { return node_->kind == NodeKind::kNull; }
  [[nodiscard]] std::size_t size() const;                      // of a list; 0 of null
  [[nodiscard]] const std::vector<std::string>& keys() const;  // of an object

  [[nodiscard]] bool boolean() const;
  [[nodiscard]] long long integer(long long least, long long most) const;
  [[nodiscard]] double number(double least, double most) const;
  [[nodiscard]] const std::string& text() const;

  // A decimal number from 0 to `most` with two places. One that another program wrote as the
  // nearest binary fraction passes (96.83000000000001), one with three places (96.835) does not.
  [[nodiscard]] Hundredths hundredths(Hundredths most) const;

  [[nodiscard]] std::string text_or_empty() const;  // empty where null
  [[nodiscard]] std::optional<std::string> text_or_none() const;
  [[nodiscard]] std::optional<int> integer_or_none(long long least, long long most) const;
  [[nodiscard]] std::optional<Hundredths> hundredths_or_none(Hundredths most) const;
  [[nodiscard]] std::optional<FiscalYear> year_or_none() const;
  [[nodiscard]] std::optional<Date> date_or_none() const;  // "2025-10-01"

  // Throws RecordError: "items[2].score.value: " and `trouble`.
  [[noreturn]] void fail(const std::string& trouble) const;

 private:
  Field(const RecordNode& node, const Field& around, std::string_view key, std::size_t index)
      : node_(&node), around_(&around), key_(key), index_(index) {}

  [[nodiscard]] std::string way() const;

  const RecordNode* node_;
  const Field* around_ = nullptr;
  std::string_view key_;   // in the object around it; empty: in a list
  std::size_t index_ = 0;  // in the list around it
};

}  // namespace prongsai
