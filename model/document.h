#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/page.h"

namespace prongsai {

// How the pages of a document had to be read.
enum class SourceKind { kText, kScan, kMixed, kTranscript };

// Which row of which page a league-table record comes from; both count from 1.
struct SourceRow {
  int page = 0;
  int row = 0;
  bool operator==(const SourceRow&) const = default;
};

// The file a record was made from.
struct Source {
  std::string file;    // relative to the input argument it was found under, "/" between parts
  std::string sha256;  // of the bytes, lower-case hexadecimal
  int pages = 0;       // 0 for a transcript
  SourceKind kind = SourceKind::kText;
  std::optional<SourceRow> row;
  bool operator==(const Source&) const = default;
};

// A document as read: pages of words, rulings and pictures. A transcript is one page of blocks.
struct Document {
  Source source;
  std::vector<Page> pages;
  bool operator==(const Document&) const = default;
};

}  // namespace prongsai
