#include "tests/support/office.h"

#include <sstream>
#include <stdexcept>

#include "tests/support/project.h"
#include "tests/support/run_program.h"

namespace prongsai::testing {
namespace {

// Debian's own Python, which its bridge to LibreOffice is made for.
constexpr char kPython[] = "/usr/bin/python3";
constexpr int kNotInstalled = 77;

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> parts;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, '\t');) parts.push_back(part);
  return parts;
}

}  // namespace

std::optional<OfficeLines> in_office(const std::vector<std::string>& arguments) {
  if (!std::filesystem::exists(kPython)) return {};
  std::vector<std::string> all{source_folder() / "tests/support/office.py"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const TemporaryFolder folder;
  const Program program(all, folder.path(), kPython);
  const int code = program.wait();
  if (code == kNotInstalled) return {};
  if (code != 0) throw std::runtime_error("office.py failed: " + program.err());
  OfficeLines lines;
  std::istringstream out(program.out());
  for (std::string line; std::getline(out, line);) lines.push_back(split(line));
  return lines;
}

}  // namespace prongsai::testing
