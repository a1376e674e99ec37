#pragma once

#include <string>
#include <string_view>

#include "model/document.h"

namespace prongsai {

// Reads a transcript: lines of text; tables as runs of lines with tabs, a row a line, a cell
// between tabs, the paragraphs of a cell between <p> and </p>; `**` marks bold; blank lines part
// blocks; a line that names a district, between rows of scores, is a row. The result is one page of blocks without boxes. `text` is UTF-8 (a byte order mark is
// skipped); throws ConversionError (kWrongEncoding) where it is not.
[[nodiscard]] Document read_transcript(std::string_view text, const std::string& name);

}  // namespace prongsai
