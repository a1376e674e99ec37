#include <cstdlib>
#include <exception>
#include <iostream>
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

ExitCode fail(ExitCode code, const std::exception& error) {
  std::cerr << "prongsai: " << error.what() << '\n';
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  // Documents are what is spread over the processors; libraries shall not start threads of their
  // own in each. Must be set before the first of them looks.
  setenv("OMP_THREAD_LIMIT", "1", 1);
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
