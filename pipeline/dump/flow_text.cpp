#include "pipeline/dump/flow_text.h"

#include "pipeline/dump/table_text.h"

namespace prongsai {

namespace {

std::string join_line(const Join& join) {
  return "join block " + std::to_string(join.block) + " row " + std::to_string(join.row) +
         (join.page ? " p" + std::to_string(*join.page) : "") +
         (join.reason == JoinReason::kRepeatedHeader ? " repeated-header" : " same-columns") + '\n';
}

}  // namespace

std::string flow_text(const Flow& flow) {
  std::string text;
  for (const FlowBlock& block : flow.blocks) {
    text += block.kind == FlowBlock::Kind::kTable ? table_text(block.table)
                                                  : "line " + line_text(block.line) + '\n';
  }
  for (const Join& join : flow.joins) text += join_line(join);
  return text;
}

}  // namespace prongsai
