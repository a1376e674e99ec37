#include "exporters/workbook/whole_xlsx.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace prongsai {
namespace {

using Archive = std::unique_ptr<zip_t, void (*)(zip_t*)>;
using Part = std::unique_ptr<zip_file_t, int (*)(zip_file_t*)>;

// The beginning and the end of a part; sheets may have hundreds of megabytes between them.
struct Ends {
  std::string head;
  std::string tail;
};

constexpr std::size_t kEndLength = 512;

void take(Ends& ends, std::string_view bytes) {
  if (ends.head.size() < kEndLength) {
    ends.head.append(bytes.substr(0, kEndLength - ends.head.size()));
  }
  ends.tail.append(bytes.substr(bytes.size() - std::min(bytes.size(), kEndLength)));
  if (ends.tail.size() > kEndLength) ends.tail.erase(0, ends.tail.size() - kEndLength);
}

// False when the part cannot be read to its end.
bool read_ends(zip_t* archive, zip_uint64_t index, Ends& ends) {
  const Part part(zip_fopen_index(archive, index, 0), zip_fclose);
  if (!part) return false;
  std::array<char, 1 << 16> buffer;
  zip_int64_t read = 0;
  while ((read = zip_fread(part.get(), buffer.data(), buffer.size())) > 0) {
    take(ends, {buffer.data(), static_cast<std::size_t>(read)});
  }
  return read == 0;
}

// "<?xml … ?>\n<worksheet xmlns=…" has the root "worksheet"; drawings of comments have no
// declaration.
std::string_view root_name(std::string_view head) {
  const std::size_t declaration = head.starts_with("<?") ? head.find("?>") : 0;
  if (declaration == std::string_view::npos) return {};
  const std::size_t open = head.find('<', declaration);
  if (open == std::string_view::npos) return {};
  const std::size_t end = head.find_first_of(" />", open);
  return end == std::string_view::npos ? std::string_view() : head.substr(open + 1, end - open - 1);
}

bool is_whole_xml(const Ends& ends) {
  const std::string_view root = root_name(ends.head);
  const std::string_view tail(ends.tail);
  const std::string_view trimmed = tail.substr(0, tail.find_last_not_of(" \r\n") + 1);
  return !root.empty() && trimmed.ends_with("</" + std::string(root) + '>');
}

// Pictures are no XML; the library copies them from memory.
bool is_picture(zip_t* archive, zip_uint64_t index) {
  const char* name = zip_get_name(archive, index, 0);
  return name != nullptr && std::string_view(name).starts_with("xl/media/");
}

}  // namespace

bool is_whole_xlsx(const std::filesystem::path& file) {
  const Archive archive(zip_open(file.c_str(), ZIP_RDONLY, nullptr), zip_discard);
  if (!archive) return false;
  const zip_int64_t parts = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < parts; ++i) {
    Ends ends;
    const auto index = static_cast<zip_uint64_t>(i);
    if (!read_ends(archive.get(), index, ends)) return false;
    if (!is_picture(archive.get(), index) && !is_whole_xml(ends)) return false;
  }
  return parts > 0;
}

}  // namespace prongsai
