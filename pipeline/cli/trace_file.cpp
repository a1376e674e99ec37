#include "pipeline/cli/trace_file.h"

#include <string>

#include "exporters/write_file.h"
#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

std::string trace_line(const std::string& file, const Change& change) {
  std::string line(change.rule);
  line += '\t' + one_line(file) + '\t';
  if (change.where.page) line += std::to_string(*change.where.page);
  line += '\t';
  if (change.where.box) line += text_form(*change.where.box);
  return line + '\t' + one_line(change.before) + '\t' + one_line(change.after) + '\n';
}

}  // namespace

void write_trace(const std::vector<InputChanges>& changes, const std::filesystem::path& target) {
  std::string text = "rule\tfile\tpage\tbox\tbefore\tafter\n";
  for (const InputChanges& input : changes) {
    for (const Change& change : input.changes) text += trace_line(input.file, change);
  }
  write_file(target, text);
}

}  // namespace prongsai
