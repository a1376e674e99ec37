#include <fcntl.h>
#include <unistd.h>

#include <exception>
#include <iostream>
#include <string_view>
#include <variant>

#include "exporters/write_error.h"
#include "pipeline/cli/command_line.h"
#include "pipeline/cli/extract.h"
#include "pipeline/dump/stage_dump.h"
#include "pipeline/workers/worker.h"

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

// Pipes and sockets must not take the numbers of standard input, output and error where the caller
// has closed these.
void keep_standard_handles() {
  int handle = 0;
  while (handle >= 0 && handle <= STDERR_FILENO) handle = open("/dev/null", O_RDWR);
  if (handle > STDERR_FILENO) close(handle);
}

}  // namespace

int main(int argc, char** argv) {
  keep_standard_handles();
  ExitCode code = ExitCode::kDone;
  try {
    if (argc == 3 && std::string_view(argv[1]) == prongsai::kWorkerVerb) {
      return prongsai::serve(argv[2]);
    }
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
