#pragma once

#include <optional>

#include "extractors/report/rows.h"
#include "extractors/report/vocabulary.h"
#include "model/origin.h"
#include "model/reference.h"

namespace prongsai {

// The sub-group of OIT that the rows of an item table stand under.
class ItemGroup {
 public:
  // `framework` may be null: then names are kept as printed. Both must outlive the group.
  ItemGroup(const Vocabulary& vocabulary, const Framework* framework)
      : vocabulary_(vocabulary), framework_(framework) {}

  [[nodiscard]] const Text& name() const { return name_; }

  // Whether a text names a sub-group, and is no analysis that begins like one.
  [[nodiscard]] bool names_one(const Text& text) const;

  // Takes a name over. A wrap inside it leaves no trace of its space; the year's list knows it.
  void set(Text name);

  // A name in a cell of its own beside its first item, merged over them or not; not in the column
  // of questions.
  void read_beside(const Row& row, std::optional<int> question);

 private:
  const Vocabulary& vocabulary_;
  const Framework* framework_;
  Text name_;
};

}  // namespace prongsai
