#include "normalizers/lists/split_list.h"

#include "normalizers/text/join_lines.h"
#include "normalizers/lists/list_items.h"

namespace prongsai {

std::vector<Text> split_steps(std::span<const Line> lines) {
  std::vector<Text> steps;
  for (const ListItem& item : list_items(lines)) steps.push_back(join_text(item));
  return steps;
}

}  // namespace prongsai
