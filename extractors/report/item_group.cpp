#include "extractors/report/item_group.h"

#include <utility>

#include "extractors/report/align_items.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {

bool ItemGroup::names_one(const Text& text) const {
  constexpr std::size_t kLongest = 240;  // bytes: names have at most 60 letters
  return !text.value.empty() && text.value.size() <= kLongest && is_group(vocabulary_, text.value);
}

void ItemGroup::set(Text name) {
  name_ = std::move(name);
  if (!framework_) return;
  for (const FrameworkItem& item : framework_->items)
    name_.value = with_official_spaces(name_.value, item.group);
}

void ItemGroup::read_beside(const Row& row, std::optional<int> question) {
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (question && static_cast<int>(c) == *question) continue;
    Text text = join_text(row.cells[c]);
    if (names_one(text)) set(std::move(text));
  }
}

}  // namespace prongsai
