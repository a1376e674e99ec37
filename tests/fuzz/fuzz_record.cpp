// The reader of records: what it accepts must come out as the same bytes twice.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "exporters/json/record_json.h"
#include "extractors/record/read_record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string once;
  try {
    once = prongsai::to_json(prongsai::read_record({reinterpret_cast<const char*>(data), size}));
  } catch (const prongsai::RecordError&) {
    return 0;
  }
  if (prongsai::to_json(prongsai::read_record(once)) != once) std::abort();
  return 0;
}
