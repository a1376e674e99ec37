#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>
#include <variant>

#include "exporters/write_error.h"
#include "pipeline/cli/command_line.h"
#include "pipeline/cli/extract.h"
#include "pipeline/dump/stage_dump.h"

namespace {

using prongsai::ExitCode;

ExitCode obey(const prongsai::Answer& answer) {
  std::cout << answer.out;
  std::cerr << answer.err;
  return answer.code;
}

ExitCode obey(const prongsai::ExtractOptions& options) { return prongsai::extract(options); }

ExitCode obey(const prongsai::ExplainOptions& options) { return prongsai::explain(options); }

ExitCode obey(const prongsai::InspectOptions& options) { return prongsai::inspect(options); }

ExitCode fail(ExitCode code, const std::exception& error) {
  std::cerr << "prongsai: " << error.what() << '\n';
  return code;
}

// Documents and pages are what is spread over the processors; Tesseract shall not start threads of
// its own for each line, which cost four times the processor time and gain nothing. The OpenMP
// library looks for its limit when it is loaded, before main(): the program starts once more with
// the limit set. Where that fails it goes on, only slower.
void limit_threads_of_libraries(char** argv) {
  constexpr char kLimit[] = "OMP_THREAD_LIMIT";
  const char* limit = std::getenv(kLimit);
  if (limit != nullptr && std::string_view(limit) == "1") return;
  setenv(kLimit, "1", 1);
  std::error_code ignored;  // the link's target, so that the process keeps its name
  execv(std::filesystem::read_symlink("/proc/self/exe", ignored).c_str(), argv);
}

}  // namespace

int main(int argc, char** argv) {
  limit_threads_of_libraries(argv);
  ExitCode code = ExitCode::kDone;
  try {
    code = std::visit([](const auto& command) { return obey(command); },
                      prongsai::parse_command_line(argc, argv));
  } catch (const prongsai::WriteError& error) {
    code = fail(ExitCode::kCannotWrite, error);
  } catch (const prongsai::DumpError& error) {
    code = fail(ExitCode::kCannotWrite, error);
  } catch (const std::exception& error) {
    code = fail(ExitCode::kProgramFailed, error);
  }
  return static_cast<int>(code);
}
