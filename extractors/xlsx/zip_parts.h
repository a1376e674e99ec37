#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace prongsai {

// The parts of a file that is a ZIP archive.
class ZipParts {
 public:
  // Throws ConversionError: kNotFound where it cannot be opened, kNeedsPassword for a workbook that
  // Excel encrypted, kNotADocument for any other file that is no archive.
  ZipParts(const std::filesystem::path& file, std::string name);
  ~ZipParts();
  ZipParts(const ZipParts&) = delete;
  ZipParts& operator=(const ZipParts&) = delete;

  // The bytes of a part; nothing where the archive has none of that name. Throws ConversionError:
  // kDamaged where it cannot be unpacked, kTooLarge over 256 MB.
  [[nodiscard]] std::optional<std::string> part(const std::string& part_name) const;

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
  std::string name_;
};

}  // namespace prongsai
