#include "pipeline/dump/stage_dump.h"

#include <fstream>
#include <system_error>

namespace prongsai {

StageDump dump_into(std::filesystem::path folder) {
  return StageDump([folder = std::move(folder)](std::string_view file,
                                                const std::function<std::string()>& text) {
    write_dump(folder / file, text());
  });
}

void write_dump(const std::filesystem::path& file, std::string_view text) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (error || !out) throw DumpError(file.string() + ": the stage dump cannot be written");
}

}  // namespace prongsai
