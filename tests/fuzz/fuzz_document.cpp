// All stages a worker takes a document through, on the bytes of a PDF (or of a transcript).
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "model/conversion_error.h"
#include "pipeline/convert.h"
#include "pipeline/reference/load_reference.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const prongsai::Reference reference =
      prongsai::load_reference(PRONGSAI_SOURCE_DIR "/reference");
  const int file = memfd_create("input", MFD_CLOEXEC);
  if (file < 0 || write(file, data, size) < 0) return 0;
  const std::string path = "/proc/self/fd/" + std::to_string(file);
  try {
    (void)prongsai::convert(path, "fuzz.pdf", reference);
  } catch (const prongsai::ConversionError&) {
  }
  close(file);
  return 0;
}
