#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/change.h"
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

// Where a page's words come from.
enum class PageMethod {
  kText,         // its text layer
  kNone,         // it has none
  kHiddenLayer,  // it has somebody's invisible text over a picture, which is not used
  kRefused,      // it has a text layer that does not say what the page shows
  kOcr,          // its pixels
};

// How one page was read, and what was measured of its text. Figures are empty where there is too
// little Thai text to measure.
struct PageRead {
  int page = 0;
  PageMethod method = PageMethod::kText;
  std::string reason;  // why not (all of) its text: "picture", "garbled-letters"; empty: all of it
  std::optional<double> valid_clusters;  // share of its clusters that Thai can write, once repaired
  std::optional<double> lexicon;         // share of its Thai letters in words of the lexicon
  std::optional<double> am_rate;         // ำ in 1,000 Thai letters; 8-15 is usual
  std::optional<double> unmapped;        // share of its glyphs that nothing tells the meaning of
  bool operator==(const PageRead&) const = default;
};

// What was measured of the text of one font, all its pages together, each word counted once.
struct FontRead {
  std::string name;
  bool used = true;  // its words are; else `reason` says why not
  std::string
      reason;  // "glyphs-unmapped", "marks-contradicted", "clusters-invalid", "words-unknown"
  std::optional<double> valid_clusters;  // as in PageRead
  std::optional<double> lexicon;
  std::optional<double> am_rate;
  std::optional<double> unmapped;
  bool operator==(const FontRead&) const = default;
};

// The file a record was made from.
struct Source {
  std::string file;    // relative to the input argument it was found under, "/" between parts
  std::string sha256;  // of the bytes, lower-case hexadecimal
  int pages = 0;       // 0 for a transcript
  SourceKind kind = SourceKind::kText;
  std::optional<SourceRow> row;
  std::vector<PageRead> pages_read = {};  // one a page; none for a transcript
  std::vector<FontRead> fonts_read = {};  // one a font of the file that draws text
  std::optional<int> page_from = {};  // of several reports bound in one file: the pages of this one
  std::optional<int> page_to = {};
  bool operator==(const Source&) const = default;
};

// A document as read: pages of words, rulings and pictures. A transcript is one page of blocks.
struct Document {
  Source source;
  std::vector<Page> pages;
  std::vector<Change> changes = {};  // what was repaired in reading, glyph by glyph
  bool operator==(const Document&) const = default;
};

}  // namespace prongsai
