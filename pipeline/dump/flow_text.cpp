#include "pipeline/dump/flow_text.h"

#include "pipeline/dump/table_text.h"

namespace prongsai {

std::string flow_text(const Flow& flow) {
  std::string text;
  for (const FlowBlock& block : flow.blocks) {
    text += block.kind == FlowBlock::Kind::kTable ? table_text(block.table)
                                                  : "line " + line_text(block.line) + '\n';
  }
  return text;
}

}  // namespace prongsai
