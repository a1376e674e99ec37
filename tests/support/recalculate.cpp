#include "tests/support/recalculate.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

#include "tests/support/temporary_folder.h"

namespace prongsai::testing {
namespace {

// 0: always calculate files of Excel's format anew when they are opened.
constexpr char kAlwaysCalculate[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
  oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

bool is_installed() { return std::system("command -v soffice > /dev/null 2>&1") == 0; }

}  // namespace

std::optional<ReadWorkbook> recalculate(const std::filesystem::path& file) {
  if (!is_installed()) return {};
  const TemporaryFolder folder;
  folder.write("profile/user/registrymodifications.xcu", kAlwaysCalculate);
  const std::filesystem::path out = folder.path() / "out";
  const std::string command = "soffice -env:UserInstallation=file://" +
                              (folder.path() / "profile").string() +
                              " --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir '" +
                              out.string() + "' '" + file.string() + "' > /dev/null 2>&1";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("soffice failed");
  return read_xlsx(out / file.filename());
}

}  // namespace prongsai::testing
