#include "extractors/xlsx/zip_parts.h"

#include <zip.h>

#include <array>
#include <fstream>
#include <string_view>

#include "model/conversion_error.h"

namespace prongsai {
namespace {

constexpr zip_uint64_t kLargestPart = 256ULL << 20;

// Excel puts an encrypted workbook into a container of the old format.
bool is_old_container(const std::filesystem::path& file) {
  constexpr std::string_view kMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  std::array<char, 8> bytes{};
  std::ifstream in(file, std::ios::binary);
  in.read(bytes.data(), bytes.size());
  return std::string_view(bytes.data(), bytes.size()) == kMagic;
}

}  // namespace

struct ZipParts::Archive {
  zip_t* zip = nullptr;
};

ZipParts::ZipParts(const std::filesystem::path& file, std::string name)
    : archive_(std::make_unique<Archive>()), name_(std::move(name)) {
  int error = 0;
  archive_->zip = zip_open(file.c_str(), ZIP_RDONLY, &error);
  if (archive_->zip != nullptr) return;
  if (error == ZIP_ER_NOENT || error == ZIP_ER_OPEN || error == ZIP_ER_READ) {
    throw ConversionError(Refusal::kNotFound, name_, "cannot be opened");
  }
  if (is_old_container(file)) {
    throw ConversionError(Refusal::kNeedsPassword, name_,
                          "encrypted, or of the format before .xlsx: save it as .xlsx");
  }
  throw ConversionError(Refusal::kNotADocument, name_, "no .xlsx workbook");
}

ZipParts::~ZipParts() {
  if (archive_->zip != nullptr) zip_discard(archive_->zip);
}

std::optional<std::string> ZipParts::part(const std::string& part_name) const {
  zip_stat_t status;
  if (zip_stat(archive_->zip, part_name.c_str(), 0, &status) != 0) return std::nullopt;
  if ((status.valid & ZIP_STAT_SIZE) == 0 || status.size > kLargestPart) {
    throw ConversionError(Refusal::kTooLarge, name_, part_name + " is over 256 MB");
  }
  std::string bytes(status.size, '\0');
  zip_file_t* part = zip_fopen(archive_->zip, part_name.c_str(), 0);
  const auto read = part != nullptr ? zip_fread(part, bytes.data(), bytes.size()) : -1;
  if (part != nullptr) zip_fclose(part);
  if (read != static_cast<zip_int64_t>(bytes.size())) {
    throw ConversionError(Refusal::kDamaged, name_, part_name + " cannot be unpacked");
  }
  return bytes;
}

}  // namespace prongsai
