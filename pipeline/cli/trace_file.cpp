#include "pipeline/cli/trace_file.h"

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "exporters/write_file.h"
#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

std::string_view class_name(RepairClass repair_class) {
  switch (repair_class) {
    case RepairClass::kExact:
      return "exact";
    case RepairClass::kDictionary:
      return "dictionary";
    case RepairClass::kFlag:
      return "flag";
  }
  return "";
}

// "1", "0.95", "0".
std::string confidence_text(double confidence) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.2g", confidence);
  return text.data();
}

std::string trace_line(const std::string& file, const Change& change) {
  std::string line(change.rule);
  line += '\t' + std::string(class_name(change.repair_class)) + '\t' +
          confidence_text(change.confidence) + '\t' + one_line(file) + '\t';
  if (change.where.page) line += std::to_string(*change.where.page);
  line += '\t';
  if (change.where.box) line += text_form(*change.where.box);
  return line + '\t' + one_line(change.before) + '\t' + one_line(change.after) + '\n';
}

}  // namespace

void write_trace(const std::vector<InputChanges>& changes, const std::filesystem::path& target) {
  std::string text = "rule\tclass\tconfidence\tfile\tpage\tbox\tbefore\tafter\n";
  for (const InputChanges& input : changes) {
    for (const Change& change : input.changes) text += trace_line(input.file, change);
  }
  write_file(target, text);
}

}  // namespace prongsai
