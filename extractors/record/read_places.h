#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/record/field.h"
#include "model/document.h"
#include "model/origin.h"

namespace prongsai {

// Reads texts and where they stand. The record does not say how a text was read: that follows from
// how its page was.
class PlaceReader {
 public:
  explicit PlaceReader(const Source& source) : source_(&source) {}

  // "page" and "bbox" of `holder`; null: nowhere.
  [[nodiscard]] Origin origin(const Field& holder) const;

  // The text `name` of `holder` with its entry in holder's "places"; null: empty.
  [[nodiscard]] Text text(const Field& holder, std::string_view name) const;
  [[nodiscard]] std::optional<Text> text_or_none(const Field& holder, std::string_view name) const;

  // The list `name` of `holder`, its places in a list as long.
  [[nodiscard]] std::vector<Text> texts(const Field& holder, std::string_view name) const;
  [[nodiscard]] std::vector<Text> texts(const Field& list, const Field& places) const;

 private:
  [[nodiscard]] Method method_of(std::optional<int> page) const;

  const Source* source_;
};

// A page's number; null: none.
[[nodiscard]] std::optional<int> read_page(const Field& field);

}  // namespace prongsai
