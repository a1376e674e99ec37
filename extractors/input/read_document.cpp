#include "extractors/input/read_document.h"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <vector>

#include "extractors/bytes/sha256.h"
#include "extractors/pdf/glyph_rules.h"
#include "extractors/pdf/read_pdf.h"
#include "extractors/transcript/read_transcript.h"
#include "model/conversion_error.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

// Larger files are no report: the largest one met, 135 pages with photographs, has 2.6 MB; scans at
// 600 dpi in colour reach some 100 MB.
constexpr std::uintmax_t kLargestFile = 1024ULL * 1024 * 1024;

std::string read_bytes(const fs::path& path, const std::string& name) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) throw ConversionError(Refusal::kNotFound, name, "no such file");
  if (fs::is_directory(status)) {
    throw ConversionError(Refusal::kNotADocument, name, "is a directory, not a document");
  }
  if (!fs::is_regular_file(status)) {
    throw ConversionError(Refusal::kNotADocument, name, "is not a regular file");
  }
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > kLargestFile) {
    throw ConversionError(Refusal::kTooLarge, name, "is larger than 1 GiB");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) throw ConversionError(Refusal::kNotFound, name, "cannot be opened");
  std::string bytes(error ? 0 : size, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.bad()) throw ConversionError(Refusal::kNotFound, name, "cannot be read");
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (bytes.empty()) throw ConversionError(Refusal::kEmpty, name, "the file is empty");
  return bytes;
}

// A PDF may have junk before its header; readers look in the first 1,024 bytes.
bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

// Control characters other than white space do not occur in text.
bool is_binary(std::string_view bytes) {
  for (const char c : bytes.substr(0, 4096)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') return true;
  }
  return false;
}

// The byte order mark of UTF-16, which Windows calls Unicode and Notepad offers to save in.
bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// "a.txt", "B.TXT", "c.Md"; not "txt".
bool named_like_text(const std::string& name) {
  std::string extension = fs::path(name).extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension == ".txt" || extension == ".md";
}

Document read_bytes_of(std::string bytes, const std::string& name, Findings& findings,
                       const ReadOptions& options) {
  if (is_pdf(bytes)) {
    return read_pdf(
        std::move(bytes), name,
        {options.password, options.ocr, options.scanner, options.without, options.watch}, findings);
  }
  if (named_like_text(name) && is_utf16(bytes)) {
    throw ConversionError(Refusal::kWrongEncoding, name, "it is UTF-16; save it as UTF-8");
  }
  if (is_binary(bytes) || (!named_like_text(name) && !is_utf8(bytes))) {
    throw ConversionError(Refusal::kNotADocument, name, "is neither a PDF nor a transcript");
  }
  if (!named_like_text(name)) {
    throw ConversionError(Refusal::kNotADocument, name, "is not a PDF, whatever its name says");
  }
  return read_transcript(bytes, name);
}

// A phrase of ITA's title as TIS-620 and UTF-16 write it: a transcript in one of these is an input,
// too, and is refused by name instead of passed over.
std::vector<std::string> titles_in_other_encodings() {
  std::vector<std::string> titles(3);
  for (const char32_t c : to_code_points("คุณธรรมและความโปร่งใส")) {
    titles[0] += static_cast<char>(c - 0x0E00 + 0xA0);
    titles[1] += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    titles[2] += {static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
  }
  return titles;
}

}  // namespace

std::vector<std::string_view> reading_rule_names() {
  return {kGlyphRules.begin(), kGlyphRules.end()};
}

Document read_document(const fs::path& path, const std::string& name, Findings& findings,
                       const ReadOptions& options) {
  std::string bytes = read_bytes(path, name);
  std::string hash = sha256(bytes);
  Document document = read_bytes_of(std::move(bytes), name, findings, options);
  document.source.file = name;
  document.source.sha256 = std::move(hash);
  return document;
}

bool has_ita_title(const fs::path& transcript) {
  std::ifstream file(transcript, std::ios::binary);
  // Covers are padded with blank lines; the title of the longest one met ends at byte 900.
  std::string beginning(16384, '\0');
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  const auto has = [&](std::string_view title) {
    return beginning.find(title) != std::string::npos;
  };
  if (has("การประเมินคุณธรรม") || has("Integrity and Transparency Assessment")) return true;
  const auto others = titles_in_other_encodings();
  return std::any_of(others.begin(), others.end(), has);
}

}  // namespace prongsai
