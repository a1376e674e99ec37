#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/pdf/read_watch.h"
#include "extractors/scanner/ocr_mode.h"
#include "extractors/scanner/scanner.h"
#include "model/document.h"
#include "model/finding.h"

namespace prongsai {

struct ReadOptions {
  std::optional<std::string> password;  // tried where a PDF wants one
  OcrMode ocr = OcrMode::kAuto;
  Scanner* scanner = nullptr;        // reads pages from their pixels; nullptr: nothing does
  RuleNames without;                 // rules of repair to leave out
  const ReadWatch* watch = nullptr;  // told what is being read, says which pages are not
};

// The names of the rules that act in reading, in their order: what ReadOptions::without may hold.
[[nodiscard]] std::vector<std::string_view> reading_rule_names();

// Opens `path`, tells its kind by its bytes, and reads it. `name` is what the record will call the
// file. Throws ConversionError where the file cannot be read at all; pages that cannot be read are
// findings.
[[nodiscard]] Document read_document(const std::filesystem::path& path, const std::string& name,
                                     Findings& findings, const ReadOptions& options = {});

// True if the text has the title of an ITA report ("การประเมินคุณธรรมและความโปร่งใส" or "Integrity and
// Transparency Assessment") near its beginning: what decides whether a .txt or .md file of a
// directory is an input. False where the file cannot be read.
[[nodiscard]] bool has_ita_title(const std::filesystem::path& transcript);

}  // namespace prongsai
