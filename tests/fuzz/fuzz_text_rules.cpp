// All rules of repair, on a flow of lines: each line of the input is one.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "normalizers/text/repair.h"
#include "normalizers/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  prongsai::Flow flow;
  std::istringstream lines(std::string(reinterpret_cast<const char*>(data), size));
  for (std::string line; std::getline(lines, line);) {
    prongsai::FlowBlock block;
    // Readers give texts in sound UTF-8.
    block.line.text = prongsai::to_utf8(prongsai::to_code_points(line));
    flow.blocks.push_back(std::move(block));
  }
  std::vector<prongsai::Change> changes;
  (void)prongsai::repair(std::move(flow), changes);
  return 0;
}
