#include "pipeline/cli/program.h"

#include <fcntl.h>
#include <signal.h>
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

namespace prongsai {
namespace {

ExitCode obey(const Answer& answer) {
  std::cout << answer.out;
  std::cerr << answer.err;
  return answer.code;
}

ExitCode obey(const ExtractOptions& options) { return extract(options); }

ExitCode obey(const ExplainOptions& options) { return explain(options); }

ExitCode obey(const InspectOptions& options) { return inspect(options); }

ExitCode obey(const ApplyOptions& options) { return apply(options); }

ExitCode obey(const MergeOptions& options) { return merge(options); }

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

int run_program(int argc, char** argv, const WorkerHooks& hooks) {
  keep_standard_handles();
  signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error of its writer, not our end
  ExitCode code = ExitCode::kDone;
  try {
    if (argc == 3 && std::string_view(argv[1]) == kWorkerVerb) {
      return serve(argv[2], hooks);
    }
    code = std::visit([](const auto& command) { return obey(command); },
                      parse_command_line(argc, argv));
  } catch (const WriteError& error) {
    code = fail(ExitCode::kCannotWrite, error);
  } catch (const DumpError& error) {
    code = fail(ExitCode::kCannotWrite, error);
  } catch (const std::exception& error) {
    code = fail(ExitCode::kProgramFailed, error);
  }
  return static_cast<int>(code);
}

}  // namespace prongsai
