// The reader of transcripts, and what lays its text out.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractors/layout/lay_out.h"
#include "extractors/transcript/read_transcript.h"
#include "model/conversion_error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    prongsai::Document document = prongsai::read_transcript(text, "fuzz.txt");
    prongsai::Findings findings;
    prongsai::lay_out(document, findings);
    (void)prongsai::join(document, findings);
  } catch (const prongsai::ConversionError&) {
  }
  return 0;
}
