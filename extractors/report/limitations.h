#pragma once

#include <vector>

#include "model/flow.h"
#include "model/record.h"

namespace prongsai {

// The limitations that a report names: the numbered or dashed lines behind its heading ("ข้อจำกัดของ
// หน่วยงาน…", "ปัญหาและอุปสรรค"), each one text, its number taken off. Lines that a list item was
// wrapped onto are joined to it; what follows the list (a signature) is not.
[[nodiscard]] std::vector<Text> read_limitations(const Flow& flow);

}  // namespace prongsai
